/** Marks that are still to come: by semester, element and student, and those announced; the same gives « Avancement ». */

import { isAwaited, isCounted } from '../../arrete';
import type { Programme, Semestre, Ue } from '../../programme';
import { french } from '../french';
import type { CellPlace } from '../protocol';
import { weighsIn } from './averages';
import { type Classeur, isExpected, nipKey, personName } from './classeur';
import { type Bench, formerOf } from './entry';
import { type Finding, foundAt, placeOf } from './finding';
import type { ReadEpreuve, ReadLine, ReadMarks } from './marks';
import { checkMessages as say } from './messages';
import type { ElementProgress } from './protocol';
import { isBegun, isJudged } from './semestres';

/** A cell where a mark is expected, or stands. */
interface Expected {
  readonly sheet: ReadMarks;
  readonly line: ReadLine;
  readonly epreuve: ReadEpreuve;
  readonly state: 'saisie' | 'manquante' | 'annoncee' | 'illisible';
}

/** The marks of the students who are expected (`only`: of this NIP); one that weighs only in UE acquired before is not asked for. */
function expectedMarks(classeur: Classeur, programme: Programme, only?: string): readonly Expected[] {
  return classeur.marks.flatMap((sheet) => {
    const semestre = programme.semestres.find(({ numero }) => numero === sheet.semestre);
    const lines = sheet.lines.filter(({ nip }) => {
      if (only !== undefined && nipKey(nip) !== nipKey(only)) return false;
      const person = classeur.byNip.get(nipKey(nip));
      return person !== undefined && isExpected(person);
    });
    return lines.flatMap((line) =>
      sheet.epreuves.flatMap((epreuve, index): readonly Expected[] => {
        const note = line.notes[index];
        if (line.illisibles.has(index)) return [{ sheet, line, epreuve, state: 'illisible' }];
        if (!isAwaited(note)) return [{ sheet, line, epreuve, state: 'saisie' }];
        if (!semestre || !isNeeded(classeur, semestre, epreuve, line.nip)) return [];
        return [{ sheet, line, epreuve, state: note === 'pending' ? 'annoncee' : 'manquante' }];
      }),
    );
  });
}

const isNeeded = ({ acquis }: Classeur, { ues }: Semestre, { code, coefficient }: ReadEpreuve, nip: string): boolean =>
  coefficient > 0 && ues.some((ue) => weighsIn(ue, code) && formerOf(acquis, ue.code, nip) === null);

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return Array.from(groups.values());
}

const elementKey = ({ sheet, epreuve }: Expected): string => `${sheet.semestre} ${epreuve.code}`;
const cellOf = ({ sheet, line, epreuve }: Expected) => placeOf(sheet.grid, line.row, epreuve.column);
const distinct = (texts: readonly string[]): readonly string[] => Array.from(new Set(texts));

/** Marks of an element that has none, in a semester that no jury looks at yet: nobody has to hurry. */
const earlyMarks = (classeur: Classeur, expected: readonly Expected[]): ReadonlySet<Expected> =>
  new Set(
    groupedBy(expected, elementKey)
      .filter(([first]) => first !== undefined && !isJudged(classeur, first.sheet))
      .filter((group) => group.every(({ state }) => state === 'manquante'))
      .flat(),
  );

/** The four lists of what is not entered, each detail going to its first cell. */
export function missingMarks(bench: Bench) {
  const { classeur, programme } = bench;
  const expected = expectedMarks(classeur, programme);
  const early = earlyMarks(classeur, expected);
  const blank = expected.filter((one) => one.state === 'manquante' && !early.has(one));
  const finding = (texte: string, first: Expected | undefined): Finding => ({
    etat: 'attention',
    texte,
    cellule: first ? cellOf(first) : null,
  });
  const nameOfLine = ({ line }: Expected): string => personName(classeur.byNip, line.nip);
  return {
    parSemestre: groupedBy(Array.from(early), ({ sheet }) => sheet.grid.role).flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { name } = first.sheet.grid;
      const elements = distinct(group.map(elementKey)).length;
      return finding(isBegun(first.sheet) ? say.notYetIn(name, elements) : say.notBegun(name), first);
    }),
    parElement: [
      ...groupedBy(blank, elementKey).map((group) =>
        finding(
          say.missingInElement(group[0]?.epreuve.code ?? '', group[0]?.sheet.semestre ?? 0, group.length),
          group[0],
        ),
      ),
      ...withoutEpreuve(classeur, programme),
    ],
    parEtudiant: [
      ...groupedBy(blank, ({ line }) => nipKey(line.nip)).map((group) => {
        const codes = distinct(group.map(({ epreuve }) => epreuve.code));
        return finding(say.missingForStudent(group[0] ? nameOfLine(group[0]) : '', group.length, codes), group[0]);
      }),
      ...withoutMarkInPole(bench, expected),
    ],
    annoncees: expected
      .filter(({ state }) => state === 'annoncee')
      .map((one) => finding(say.pending(nameOfLine(one), one.epreuve.code), one)),
  };
}

/** A UE that waits although no mark does: all the marks of one of its pôles are excused. */
function withoutMarkInPole({ classeur, programme, results }: Bench, expected: readonly Expected[]): readonly Finding[] {
  const waiting = new Set(expected.filter(({ state }) => state !== 'saisie').map(({ line }) => line));
  const lines = new Map(expected.map(({ line, sheet }) => [line, sheet]));
  return Array.from(lines).flatMap(([line, { semestre, grid, epreuves }]) => {
    const averages = results.get(semestre)?.byLine.get(line);
    const ues = programme.semestres.find(({ numero }) => numero === semestre)?.ues ?? [];
    if (!averages || waiting.has(line)) return [];
    return ues
      .filter(({ code }) => (averages.missing.get(code) ?? 0) > 0 && formerOf(classeur.acquis, code, line.nip) === null)
      .filter((ue) => ue.lignes.every(({ code }) => !weighsIn(ue, code) || epreuves.some((one) => one.code === code)))
      .map(
        (ue): Finding => ({
          etat: 'attention',
          texte: say.poleWithoutMark(personName(classeur.byNip, line.nip), ue.code, semestre),
          cellule: placeOf(grid, line.row, excusedColumn(ue, line, epreuves) ?? grid.columns.get('nip') ?? 1),
        }),
      );
  });
}

/** The first mark excused in a pôle of a UE that has no other: the one to enter. */
function excusedColumn({ lignes }: Ue, { notes }: ReadLine, epreuves: readonly ReadEpreuve[]): number | undefined {
  const poleOf = new Map(lignes.filter(({ coefficient }) => coefficient > 0).map(({ code, pole }) => [code, pole]));
  const counted = new Set(epreuves.flatMap(({ code }, index) => (isCounted(notes[index]) ? [poleOf.get(code)] : [])));
  return epreuves.find(({ code, coefficient }, index) => {
    const pole = poleOf.get(code);
    return coefficient > 0 && notes[index] === 'excused' && pole !== undefined && !counted.has(pole);
  })?.column;
}

/** Where a student's wait may end: a bonus not understood, a mark to enter, else one excused in a pôle that has no other. */
export function firstToEnter(bench: Bench, nip: string): CellPlace | null {
  for (const { grid, lines } of bench.classeur.marks) {
    for (const line of lines.filter((one) => nipKey(one.nip) === nipKey(nip))) {
      const [ue] = Array.from(line.bonus).find(([, points]) => points === 'illisible') ?? [];
      if (ue !== undefined) return placeOf(grid, line.row, grid.columns.get(`bonus:${ue}`) ?? 1);
    }
  }
  const own = expectedMarks(bench.classeur, bench.programme, nip);
  const waited = own.find(({ state }) => state !== 'saisie');
  return waited ? cellOf(waited) : (withoutMarkInPole(bench, own)[0]?.cellule ?? null);
}

/** An element that weighs and has no column of marks: every student waits for it. */
function withoutEpreuve({ marks }: Classeur, { semestres }: Programme): readonly Finding[] {
  return marks.filter(isBegun).flatMap(({ semestre, grid, epreuves }) => {
    const ues = semestres.find(({ numero }) => numero === semestre)?.ues ?? [];
    const weighing = distinct(
      ues.flatMap((ue) => ue.lignes.map(({ code }) => code).filter((code) => weighsIn(ue, code))),
    );
    return weighing
      .filter((code) => !epreuves.some((epreuve) => epreuve.code === code && epreuve.coefficient > 0))
      .map((code): Finding => {
        const weightless = epreuves.find((epreuve) => epreuve.code === code);
        if (!weightless) return { etat: 'erreur', texte: say.withoutEpreuve(code, grid.name), cellule: null };
        const place = placeOf(grid, grid.rows.get('coefficients') ?? 1, weightless.column);
        return foundAt('erreur', place, (at) => say.weightlessEpreuve(at, code));
      });
  });
}

/** « Avancement », element after element, in the order of the sheets. */
export function progressOf(classeur: Classeur, programme: Programme): readonly ElementProgress[] {
  return groupedBy(expectedMarks(classeur, programme), elementKey).flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const waiting = group.filter(({ state }) => state !== 'saisie');
    const names = distinct(waiting.map(({ line }) => personName(classeur.byNip, line.nip)));
    const { code, titre } = first.epreuve;
    const { semestre } = first.sheet;
    return [
      {
        semestre,
        code,
        titre,
        saisies: group.length - waiting.length,
        attendues: group.length,
        rappel:
          waiting.length === 0 ? '' : french(say.reminder({ code, titre, semestre, notes: waiting.length, names })),
        cellule: waiting[0] ? cellOf(waiting[0]) : null,
      },
    ];
  });
}
