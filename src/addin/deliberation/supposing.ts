/** « Et si… ? »: the file of a student with one thing changed, on a copy of the marks; nothing is written. */
import { BAREME_LEGAL, type JuryFile, type Note, type RcueOfFile, type UeOfFile } from '../../arrete';
import { averagesOf, type Results } from '../verification/averages';
import { nipKey } from '../verification/classeur';
import { type Bench, type EnteredUe, type Entry, entryOf } from '../verification/entry';
import type { ReadEpreuve } from '../verification/marks';
import type { Session, SessionStudent } from './session';

export type Supposition =
  | { readonly kind: 'element'; readonly semestre: number; readonly code: string; readonly moyenne: number }
  | {
      readonly kind: 'epreuve';
      readonly semestre: number;
      readonly code: string;
      readonly rang: number;
      readonly note: Note;
    }
  /** By its rank, from 0. */
  | { readonly kind: 'rcue'; readonly rang: number; readonly moyenne: number }
  /** Points that the jury would add to an average. */
  | { readonly kind: 'ue'; readonly ue: string; readonly points: number };

/** The same file with the supposition; everything else as it is. */
export function suppose(session: Session, { student, file }: SessionStudent, supposition: Supposition): JuryFile {
  switch (supposition.kind) {
    case 'rcue':
      return withRcue(file, supposition.rang, (rcue) => ({ ...rcue, supposee: supposition.moyenne }));
    case 'ue':
      return withPoints(file, supposition.ue, supposition.points);
    default: {
      const bench = withNotes(session.bench, student.nip, supposition);
      return withEntry(file, entryOf(bench, session.isAnnual, student.nip, student.skip));
    }
  }
}

const withRcue = (file: JuryFile, rang: number, change: (rcue: RcueOfFile) => RcueOfFile): JuryFile => ({
  ...file,
  rcues: file.rcues.map((rcue, index) => (index === rang ? change(rcue) : rcue)),
});

function withPoints(file: JuryFile, name: string, points: number): JuryFile {
  const raised = (ue: UeOfFile): UeOfFile =>
    ue.ue === name && typeof ue.average === 'number'
      ? { ...ue, average: Math.min(BAREME_LEGAL, ue.average + points) }
      : ue;
  return {
    ...file,
    rcues: file.rcues.map((rcue) => ({ ...rcue, impair: raised(rcue.impair), pair: rcue.pair && raised(rcue.pair) })),
  };
}

/** The averages as they would enter; what the jury wrote, and what was acquired before, as it is. */
function withEntry(file: JuryFile, { rcues }: Entry): JuryFile {
  const entered = (ue: UeOfFile, one: EnteredUe | null | undefined): UeOfFile => ({
    ...ue,
    average: one?.retained ?? null,
  });
  return {
    ...file,
    rcues: file.rcues.map((rcue, index) => ({
      ...rcue,
      impair: entered(rcue.impair, rcues[index]?.impair),
      pair: rcue.pair && entered(rcue.pair, rcues[index]?.pair),
    })),
  };
}

type OfNotes = Extract<Supposition, { readonly kind: 'element' | 'epreuve' }>;

/** The averages of this student's semester from the changed marks; those of everybody else as they are. */
function withNotes(bench: Bench, nip: string, supposition: OfNotes): Bench {
  const { programme, classeur, results } = bench;
  const semestre = programme.semestres.find(({ numero }) => numero === supposition.semestre);
  const sheet = classeur.marks.find((one) => one.semestre === supposition.semestre);
  const computed = results.get(supposition.semestre);
  const line = computed?.lineOf.get(nipKey(nip));
  if (!semestre || !sheet || !computed || !line) return bench;
  const notes = changedNotes(sheet.epreuves, line.notes, supposition);
  const changed = averagesOf(semestre, sheet.epreuves, { ...line, notes });
  const byLine = new Map(computed.byLine).set(line, changed);
  const next: Results = new Map(results).set(supposition.semestre, { ...computed, byLine });
  return { ...bench, results: next };
}

/** The average of an element is supposed by one mark alone: its first that counts; the others leave the mean. */
function changedNotes(epreuves: readonly ReadEpreuve[], notes: readonly Note[], change: OfNotes): readonly Note[] {
  if (change.kind === 'epreuve') {
    return notes.map((note, index) => {
      const epreuve = epreuves[index];
      return epreuve?.code === change.code && epreuve.rang === change.rang ? change.note : note;
    });
  }
  const first = epreuves.findIndex(({ code, coefficient }) => code === change.code && coefficient > 0);
  return notes.map((note, index) => {
    const epreuve = epreuves[index];
    if (epreuve?.code !== change.code) return note;
    return index === first ? (change.moyenne * epreuve.bareme) / BAREME_LEGAL : 'excused';
  });
}
