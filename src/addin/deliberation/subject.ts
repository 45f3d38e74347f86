/** « Et si… ? »: what can be supposed of a student, and what was typed read as a supposition. */
import { BAREME_LEGAL, NOTE_CODES, type Note, uesOf } from '../../arrete';
import { elementsOf } from '../../programme';
import { describe, numberOf, readAverage, readNote } from '../cells';
import { french } from '../french';
import { frenchNumber, plain } from '../messages';
import { type Refusal, refuse } from '../reply';
import { nipKey } from '../verification/classeur';
import { tried } from '../verification/finding';
import { deliberationScreens as say } from './messages';
import type { SupposeRequest, SupposingSubject } from './protocol';
import type { Session, SessionStudent } from './session';
import type { Supposition } from './supposing';

/** The elements with a mark column, the RCUE, the UE: each with what it is today. */
export function subjectOf({ bench, grid, isAnnual }: Session, who: SessionStudent | undefined): SupposingSubject {
  const feuille = grid.name;
  if (!who) return { etudiant: null, nip: '', feuille, elements: [], rcues: [], ues: [] };
  const { student, file, judgement } = who;
  const shown = (average: number | string | null | undefined): string =>
    typeof average === 'number' ? frenchNumber(average, file.decimales) : '';
  const elements = bench.programme.semestres.flatMap((semestre) => {
    const computed = bench.results.get(semestre.numero);
    const line = computed?.lineOf.get(nipKey(student.nip));
    const averages = line && computed?.byLine.get(line);
    const columns = bench.classeur.marks.find((one) => one.semestre === semestre.numero)?.epreuves ?? [];
    if (!line || (!isAnnual && semestre.numero % 2 === 0)) return [];
    return elementsOf(semestre).flatMap(({ code, titre }) => {
      const epreuves = columns.flatMap((epreuve, index) =>
        epreuve.code === code && epreuve.coefficient > 0
          ? [{ rang: epreuve.rang, nom: epreuve.nom, note: typed(line.notes[index]), bareme: outOf(epreuve.bareme) }]
          : [],
      );
      const moyenne = shown(averages?.elements.get(code));
      return epreuves.length === 0 ? [] : [{ semestre: semestre.numero, code, titre, moyenne, epreuves }];
    });
  });
  const ues = file.rcues.flatMap(uesOf);
  return {
    etudiant: student.name,
    nip: student.nip,
    feuille,
    elements,
    rcues: isAnnual
      ? file.rcues.map(({ nom }, rang) => ({ rang, nom, moyenne: shown(judgement.rcues[rang]?.average) }))
      : [],
    ues: ues.map(({ ue, average }) => ({ ue, moyenne: shown(average) })),
  };
}

const outOf = (bareme: number): string => (bareme === BAREME_LEGAL ? '' : plain(bareme));

/** A mark as it is typed; '' when there is none. */
function typed(note: Note | undefined): string {
  if (typeof note === 'number') return plain(note);
  return NOTE_CODES.find((one) => one.note === note)?.code ?? '';
}

/** What is supposed, and in words: « Avec R110 à 12,00 ». */
export function suppositionOf(
  { bench }: Session,
  request: SupposeRequest,
): { readonly supposition: Supposition; readonly what: string } | Refusal {
  const { valeur } = request;
  const place = { lieu: '' };
  switch (request.kind) {
    case 'ue': {
      const points = numberOf(valeur);
      const read = tried(() => readAverage(valeur, place));
      if (points === null || 'refused' in read) return refuse('points', french(say.badPoints(valeur)));
      return { supposition: { kind: 'ue', ue: request.ue, points }, what: say.withPoints(request.ue, points) };
    }
    case 'epreuve': {
      const { semestre, code, rang } = request;
      const columns = bench.classeur.marks.find((one) => one.semestre === semestre)?.epreuves ?? [];
      const epreuve = columns.find((one) => one.code === code && one.rang === rang);
      const bareme = epreuve?.bareme ?? 0;
      const read = tried(() => readNote(valeur, place, bareme));
      if ('refused' in read || read.value === 'missing') {
        return refuse('note', french(say.badMark(valeur, plain(bareme))));
      }
      const what = say.withMark(`${code} ${describe(epreuve?.nom ?? '')}`, valeur.trim());
      return { supposition: { kind: 'epreuve', semestre, code, rang, note: read.value }, what };
    }
    default: {
      const read = tried(() => readAverage(valeur, place));
      if ('refused' in read || typeof read.value !== 'number') return refuse('moyenne', french(say.badAverage(valeur)));
      const moyenne = read.value;
      if (request.kind === 'element') {
        const { semestre, code } = request;
        return { supposition: { kind: 'element', semestre, code, moyenne }, what: say.withAverage(code, moyenne) };
      }
      const what = say.withAverage(`le RCUE ${bench.programme.competences[request.rang]?.nom ?? ''}`, moyenne);
      return { supposition: { kind: 'rcue', rang: request.rang, moyenne }, what };
    }
  }
}
