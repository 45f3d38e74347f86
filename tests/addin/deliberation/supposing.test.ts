/** « Et si… ? » : une note, un RCUE, des points du jury ou d'autres règles, sur une copie. Calculs à la main, à côté. */

import { rowsOf, shownRow } from '../../../src/addin/deliberation/rows';
import { subjectOf, suppositionOf } from '../../../src/addin/deliberation/subject';
import { type Supposition, suppose } from '../../../src/addin/deliberation/supposing';
import { type JuryFile, judge } from '../../../src/arrete';
import { notes, plain } from '../verification/bench';
import { room, roomGrids, type Someone, sessionFrom } from './room';

// UE11 = (9 + 10) / 2 = 9,5 ; UE12 = (9 + 12 + 20) / 4 = 10,25 ; UE21 = 10 ; UE22 = 12. RCUE 9,75 et 11,125.
const ROSE: Someone = { nom: 'Rose', s1: [9, 12, 10], s2: [10, 10, 12] };
const session = room([ROSE]);
const who = session.students[0];
if (!who) throw new Error('nobody');

const rows = (supposition: Supposition): Record<string, string> => {
  const after = suppose(session, who, supposition);
  return Object.fromEntries(rowsOf(after, judge(after)).map((row) => [row.quoi, shownRow(row)]));
};

it('avant : ce que le jury voit', () => {
  expect(Object.fromEntries(rowsOf(who.file, who.judgement).map((row) => [row.quoi, shownRow(row)]))).toEqual({
    UE11: '9,50 AJ',
    UE21: '10,00 ADM',
    'RCUE C1': '9,75 AJ',
    UE12: '10,25 ADM',
    UE22: '12,00 ADM',
    'RCUE C2': '11,13 ADM',
    'RCUE ≥ 10': '1 sur 2',
    'Règles (4.5)': 'AJ',
    'Année retenue': 'AJ',
    Crédits: '48',
  });
});

it("la moyenne d'un élément : R101 à 10 donne UE11 10 et UE12 10,5", () => {
  expect(rows({ kind: 'element', semestre: 1, code: 'R101', moyenne: 10 })).toMatchObject({
    UE11: '10,00 ADM',
    UE12: '10,50 ADM',
    'RCUE C1': '10,00 ADM',
    'Année retenue': 'ADM',
    Crédits: '60',
  });
});

it('une épreuve : R101 à ABS compte 0, UE11 = 5 et UE12 = 8 ; excusée, SAE101 laisse un pôle sans note', () => {
  // (0 + 10) / 2 = 5 ; (0 + 12 + 20) / 4 = 8. RCUE 2 = (8 + 12) / 2 = 10 : UE12 est compensée.
  expect(rows({ kind: 'epreuve', semestre: 1, code: 'R101', rang: 0, note: 'absent' })).toMatchObject({
    UE11: '5,00 AJ',
    UE12: '8,00 CMP',
  });
  const without = rows({ kind: 'epreuve', semestre: 1, code: 'SAE101', rang: 0, note: 'excused' });
  expect([without.UE11, without['Règles (4.5)']]).toEqual(['sans moyenne', 'ATT']);
});

it("la moyenne d'un RCUE compense son UE, sans changer la moyenne des UE", () => {
  expect(rows({ kind: 'rcue', rang: 0, moyenne: 10 })).toMatchObject({
    UE11: '9,50 CMP',
    'RCUE C1': '10,00 CMP',
    'RCUE ≥ 10': '2 sur 2',
    Crédits: '60',
  });
  expect(rows({ kind: 'rcue', rang: 1, moyenne: 7.99 })).toMatchObject({ UE12: '10,25 ADM', 'Règles (4.5)': 'AJ' });
});

it('des points du jury sur une UE : 0,5 donne 10 ; jamais plus de 20', () => {
  expect(rows({ kind: 'ue', ue: 'UE11', points: 0.5 })).toMatchObject({ UE11: '10,00 ADM', 'RCUE C1': '10,00 ADM' });
  expect(rows({ kind: 'ue', ue: 'UE11', points: 20 })).toMatchObject({ UE11: '20,00 ADM' });
});

it("supposer ce qui est ne change rien, et rien n'est écrit", () => {
  const before = JSON.stringify(session.students.map(({ file }) => file));
  for (const supposition of [
    { kind: 'element', semestre: 1, code: 'R102', moyenne: 12 },
    { kind: 'epreuve', semestre: 2, code: 'SAE202', rang: 0, note: 12 },
    { kind: 'rcue', rang: 0, moyenne: 9.75 },
    { kind: 'ue', ue: 'UE21', points: 0 },
  ] as const) {
    expect(rows(supposition)).toEqual(
      Object.fromEntries(rowsOf(who.file, who.judgement).map((row) => [row.quoi, shownRow(row)])),
    );
  }
  rows({ kind: 'element', semestre: 1, code: 'R101', moyenne: 20 });
  expect(JSON.stringify(session.students.map(({ file }) => file))).toBe(before);
});

it("un élément de deux épreuves : sa moyenne les remplace toutes deux, une épreuve laisse l'autre", () => {
  // R101 : 4 sur 10 et 9 sur 20, soit (8 + 9) / 2 = 8,5 ; UE11 = (8,5 + 10) / 2 = 9,25.
  const two = notes(1, {
    epreuves: [['R101', 1, 10], ['R101'], ['R102'], ['SAE101']],
    lines: [['0001', 4, 9, 12, 10]],
  });
  const twice = sessionFrom(
    roomGrids([ROSE]).map((grid) => (grid.role === 'notes-S1' ? two : grid)),
    'jury-BUT1',
  );
  const [rose] = twice.students;
  if (!rose) throw new Error('nobody');
  const ue11 = (file: JuryFile) => file.rcues[0]?.impair.average;
  expect(ue11(rose.file)).toBe(9.25);
  expect(subjectOf(twice, rose).elements[0]?.epreuves).toEqual([
    { rang: 0, nom: 'Épreuve', note: '4', bareme: '10' },
    { rang: 1, nom: 'Épreuve', note: '9', bareme: '' },
  ]);
  expect(ue11(suppose(twice, rose, { kind: 'element', semestre: 1, code: 'R101', moyenne: 10 }))).toBe(10);
  // 9 devient 20 : (8 + 20) / 2 = 14, et (14 + 10) / 2 = 12.
  expect(ue11(suppose(twice, rose, { kind: 'epreuve', semestre: 1, code: 'R101', rang: 1, note: 20 }))).toBe(12);
});

describe('Ce qui se tape', () => {
  const at = { nip: '0001', feuille: '' };

  it('ce qui peut être supposé : les éléments qui ont une épreuve, les RCUE, les UE', () => {
    const subject = subjectOf(session, who);
    expect(subject.elements.map(({ code, moyenne }) => [code, moyenne])).toEqual([
      ['R101', '9,00'],
      ['R102', '12,00'],
      ['SAE101', '10,00'],
      ['R201', '10,00'],
      ['SAE201', '10,00'],
      ['SAE202', '12,00'],
    ]);
    expect(subject.elements[0]?.epreuves).toEqual([{ rang: 0, nom: 'Épreuve', note: '9', bareme: '' }]);
    expect(subject.rcues).toEqual([
      { rang: 0, nom: 'C1', moyenne: '9,75' },
      { rang: 1, nom: 'C2', moyenne: '11,13' },
    ]);
    expect(subjectOf(session, undefined).etudiant).toBeNull();
  });

  it('est lu comme dans une cellule, ou refusé avec son remède', () => {
    expect(
      suppositionOf(session, { ...at, kind: 'epreuve', semestre: 1, code: 'R101', rang: 0, valeur: 'abs' }),
    ).toEqual({
      supposition: { kind: 'epreuve', semestre: 1, code: 'R101', rang: 0, note: 'absent' },
      what: 'Avec R101 «\u00a0Épreuve\u00a0» à abs',
    });
    const refused = (request: Parameters<typeof suppositionOf>[1]) =>
      plain((suppositionOf(session, request) as { readonly message: string }).message);
    expect(refused({ ...at, kind: 'epreuve', semestre: 1, code: 'R101', rang: 0, valeur: '23' })).toBe(
      "« 23 » n'est pas une note de 0 à 20. Tapez une note, ABS ou EXC.",
    );
    expect(refused({ ...at, kind: 'element', semestre: 1, code: 'R101', valeur: '' })).toBe(
      "«  » n'est pas une moyenne de 0 à 20. Tapez par exemple 9,5.",
    );
    expect(refused({ ...at, kind: 'rcue', rang: 0, valeur: '20,5' })).toContain("n'est pas une moyenne");
    expect(refused({ ...at, kind: 'ue', ue: 'UE11', valeur: '-1' })).toBe(
      "« -1 » n'est pas un nombre de points de 0 à 20. Tapez par exemple 0,5.",
    );
  });
});
