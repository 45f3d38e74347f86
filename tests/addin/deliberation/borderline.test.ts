/** « Situations limites » : qui est juste sous 10 ou 8, ce qui suffit, ce que cela changerait. Calculs à la main, à côté. */
import { borderlines } from '../../../src/addin/deliberation/borderline';
import { borderlineSentence, effectSentence } from '../../../src/addin/deliberation/messages';
import { room, type Someone, someone } from './room';

/** Each line: its sentence, then what it would change. */
const told = (people: readonly Someone[], distance: number) =>
  borderlines(room(people), distance).map((line) => [
    line.who.student.name,
    borderlineSentence(line, 2),
    effectSentence(line),
  ]);

it("une UE à moins d'un dixième de 10 : les points sur l'UE, et sur l'élément qui en demande le moins", () => {
  // UE11 = (9,84 + 10) / 2 = 9,92 ; il manque 0,075 pour 9,995, affiché 10,00 : 0,08 au centième. Sur R101, qui y pèse la
  // moitié, 0,15. UE12 = (9,84 + 12 + 2 × 10) / 4 = 10,46. RCUE 1 = (9,92 + 9) / 2 = 9,46. Crédits : 18 + 18, puis + 12.
  const people: readonly Someone[] = [{ nom: 'Rose', s1: [9.84, 12, 10], s2: [9, 9, 12] }];
  expect(told(people, 0.1)).toEqual([
    [
      'ROSE X',
      'UE11 à 9,92 : 0,08 point suffit pour 10, ou +0,15 sur R101',
      'Avec +0,15 sur R101 : UE11 AJ → ADM ; Crédits 36 → 48',
    ],
  ]);
});

it('un RCUE sous 10 : les points sur une UE compensent, et le 4.5 en dépend', () => {
  // UE11 = (9,6 + 10) / 2 = 9,8 ; UE21 = 10 ; RCUE 9,9 : 0,19 sur une UE (9,9 + 0,095 = 9,995), 0,38 sur R101.
  // UE12 = (9,6 + 12 + 20) / 4 = 10,4. L'autre RCUE est ≥ 10 : deux sur deux, l'année est validée.
  const people: readonly Someone[] = [{ nom: 'Rose', s1: [9.6, 12, 10], s2: [10, 10, 12] }];
  expect(told(people, 0.25)).toEqual([
    [
      'ROSE X',
      'UE11 à 9,80 : 0,20 point suffit pour 10, ou +0,39 sur R101',
      'Avec +0,39 sur R101 : UE11 AJ → ADM ; RCUE C1 AJ → ADM ; Règles (4.5) AJ → ADM ; Crédits 48 → 60',
    ],
    [
      'ROSE X',
      'RCUE C1 à 9,90 : 0,19 point sur UE11 suffit pour 10, ou +0,38 sur R101',
      'Avec +0,38 sur R101 : UE11 AJ → CMP ; RCUE C1 AJ → CMP ; Règles (4.5) AJ → ADM ; Crédits 48 → 60',
    ],
  ]);
});

it('un RCUE sous 8', () => {
  // UE11 = (7 + 8) / 2 = 7,5 ; UE21 = 8,3 ; RCUE 7,9 : 0,19 sur une UE, 0,38 sur R101. Rien d'autre n'en est décidé.
  const people: readonly Someone[] = [{ nom: 'Tom', s1: [7, 9, 8], s2: [8.3, 8.3, 14] }];
  expect(told(people, 0.1)).toEqual([
    [
      'TOM X',
      'RCUE C1 à 7,90 : 0,19 point sur UE11 suffit pour 8, ou +0,38 sur R101',
      'Avec +0,38 sur R101, aucune décision ne change',
    ],
  ]);
});

it('ni ce qui est acquis, ni ce que le jury a admis, ni ce qui est à plus de la distance', () => {
  // UE11 à 9,9 compensée ; UE21 à 9,9 admise ; UE22 à 9,74, à 0,26 de 10.
  const compensated = someone('A', 9.9, 12, 12);
  const admitted = someone('B', 12, 12, 9.9, { 'decision:UE22': 'ADJ' });
  const far: Someone = { nom: 'C', s1: [5, 5, 5], s2: [12, 12, 9.74] };
  expect(told([compensated, admitted, far], 0.25)).toEqual([]);
  // À 9,75 exactement, elle est à la distance demandée : UE22 = 9,75, mais UE12 = 5 et le RCUE ne la compense pas.
  const near: Someone = { nom: 'D', s1: [5, 5, 5], s2: [12, 12, 9.75] };
  expect(told([near], 0.25)).toEqual([
    [
      'D X',
      'UE22 à 9,75 : 0,25 point suffit pour 10, ou +0,25 sur SAE202',
      'Avec +0,25 sur SAE202 : UE22 AJ → ADM ; Crédits 12 → 30',
    ],
  ]);
});

describe('un RCUE validé par ses UE, sous 10', () => {
  // UE11 = 12 ; UE21 = 7,94, admise : RCUE (12 + 7,94) / 2 = 9,97, que le 4.5 ne compte pas. Il manque 0,025, soit 0,05 sur UE21, 0,10 sur R201.
  const rose = (r102: number, words: Someone['words']): Someone => ({
    nom: 'Rose',
    s1: [12, r102, 12],
    s2: [7.94, 7.94, 8],
    words: { 'decision:UE21': 'ADJ', ...words },
  });

  it("tant qu'une UE reste due, ce que le 4.5 compterait", () => {
    // UE12 = (12 + 2 + 24) / 4 = 9,5 ; UE22 = 8 ; leur RCUE 8,75. Le compte passe de 0 à 1, et UE21 serait compensée.
    expect(told([rose(2, {})], 0.25)).toEqual([
      [
        'ROSE X',
        'RCUE C1 (validé) à 9,97 : 0,05 point sur UE21 suffit pour 10, ou +0,10 sur R201',
        'Avec +0,10 sur R201 : 0 → 1 RCUE ≥ 10 ; UE21 ADJ → CMP ; RCUE C1 ADJ → CMP',
      ],
    ]);
  });

  it("même si rien d'autre n'en change", () => {
    // UE11 acquise à 7,94 en 2024, UE21 = 12 : RCUE 9,97. Cette année UE11 = 7 ; UE12 = (5 + 5 + 18) / 4 = 7, UE22 = 8.
    const tom: Someone = { nom: 'Tom', s1: [5, 5, 9], s2: [12, 12, 8], acquis: ['UE11', 7.94, 'CMP', '2024-25'] };
    expect(told([tom], 0.25)).toEqual([
      [
        'TOM X',
        'RCUE C1 (validé) à 9,97 : 0,05 point sur UE21 suffit pour 10, ou +0,10 sur R201',
        'Avec +0,10 sur R201 : 0 → 1 RCUE ≥ 10, aucune décision ne change',
      ],
    ]);
  });

  it("rien quand toutes les UE sont acquises : le compte n'y change plus rien", () => {
    expect(told([rose(2, { 'decision:rcue:2': 'ADJ' })], 0.25)).toEqual([]);
  });

  it('sous 8, rien n’est compté', () => {
    // UE21 = 3,9, admise : RCUE (12 + 3,9) / 2 = 7,95. Il manque 0,045 pour 7,995 : 0,09 sur UE21, 0,18 sur R201.
    const low = { ...rose(2, {}), s2: [3.9, 3.9, 8] as const };
    expect(told([low], 0.25).map(([, ...lines]) => lines)).toEqual([
      [
        'RCUE C1 à 7,95 : 0,09 point sur UE21 suffit pour 8, ou +0,18 sur R201',
        'Avec +0,18 sur R201, aucune décision ne change',
      ],
    ]);
  });
});

it('un élément qui pèse dans deux UE change les deux', () => {
  // UE11 = UE12 = 9,99 : 0,01 sur l'UE ; sur R101, 0,01 donne UE11 = 9,995, affiché 10,00 ; sur UE12, R101 pèse le quart : 0,02.
  const people = [someone('Rose', 9.99, 8, 8)];
  expect(told(people, 0.1)).toEqual([
    [
      'ROSE X',
      'UE11 à 9,99 : 0,01 point suffit pour 10, ou +0,01 sur R101',
      'Avec +0,01 sur R101 : UE11 AJ → ADM ; Crédits 0 → 12',
    ],
    [
      'ROSE X',
      'UE12 à 9,99 : 0,01 point suffit pour 10, ou +0,01 sur SAE101',
      'Avec +0,01 sur SAE101 : UE11 AJ → ADM ; UE12 AJ → ADM ; Crédits 0 → 30',
    ],
  ]);
});

it("rien n'est dit de qui est parti, ni d'une moyenne qui manque", () => {
  expect(told([{ ...someone('Parti', 9.99, 8, 8), statut: 'Démission' }], 0.1)).toEqual([]);
  expect(told([someone('Rose', 9.99, '', 8)], 0.1).map(([, line]) => line?.slice(0, 4))).toEqual(['UE11', 'UE12']);
});

it('de deux UE qui demandent autant de points, celle qui est sous 10 ; un élément de l’autre UE le dit', () => {
  // RCUE 2 = (12 + 7,74) / 2 = 9,87 : 0,125 manque, 0,25 sur une UE. SAE202 fait toute l'UE22 : 0,25 ; dans UE12, SAE101 : 0,50.
  expect(told([someone('Rose', 12, 12, 7.74)], 0.25).map(([, line]) => line)).toEqual([
    'RCUE C2 à 9,87 : 0,25 point sur UE22 suffit pour 10, ou +0,25 sur SAE202',
  ]);
  // RCUE 2 = (7,74 + 12) / 2 : les points vont à UE12, mais le plus court par un élément est SAE202, dans UE22.
  const lines = told([someone('Tom', 7.74, 15, 12)], 0.25).map(([, line]) => line);
  expect(lines).toEqual(['RCUE C2 à 9,87 : 0,25 point sur UE12 suffit pour 10, ou +0,25 sur SAE202 (UE22)']);
});

it('une UE acquise avant garde sa moyenne : les points vont à l’autre', () => {
  // UE11 acquise à 7,5 (par compensation, en 2024) ; UE21 = 8,3 : RCUE 7,9. Il manque 0,095, soit 0,19 sur UE21 et 0,38 sur R201.
  const rose: Someone = { nom: 'Rose', s1: [7, 9, 8], s2: [8.3, 8.3, 14], acquis: ['UE11', 7.5, 'CMP', '2024-25'] };
  expect(told([rose], 0.1).map(([, line]) => line)).toEqual([
    'RCUE C1 à 7,90 : 0,19 point sur UE21 suffit pour 8, ou +0,38 sur R201',
  ]);
});
