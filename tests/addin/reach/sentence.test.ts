/** What the sidebar says of an UE that is still incomplete: each figure computed by hand from 4.3, 4.4 and 4.5. */

import {
  type EnteredElement,
  type EnteredEpreuve,
  type EnteredUe,
  reachSentence,
} from '../../../src/addin/reach/sentence';
import type { CodeJury, Note, UeAverage } from '../../../src/arrete';

const epreuve = (note: Note, more: Partial<EnteredEpreuve> = {}): EnteredEpreuve => ({
  nom: 'Épreuve',
  note,
  coefficient: 1,
  bareme: 20,
  ...more,
});
const element = (code: string, coefficient: number, ...epreuves: readonly EnteredEpreuve[]): EnteredElement => ({
  code,
  pole: code.startsWith('SAE') ? 'saes' : 'ressources',
  coefficient,
  epreuves,
});
const said = (elements: readonly EnteredElement[], more: Partial<EnteredUe> = {}) => {
  const { phrase, etat } = reachSentence({
    ue: 'UE13',
    elements,
    bonus: 0,
    acquis: null,
    jury: null,
    autre: null,
    poids: [1, 1],
    decimales: 2,
    ...more,
  });
  return [phrase.replace(/\u00a0/g, ' '), etat];
};

/** SAE103 at `note` × 3, and R110 to come: (3 × note + x) / 4. */
const one = (note: number, autre: UeAverage = null) =>
  said([element('SAE103', 3, epreuve(note)), element('R110', 1, epreuve('missing'))], { autre });

describe('Une seule note manque', () => {
  it.each<[number, string, string]>([
    [12, 'UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98', 'attention'], // 39,98 / 4 = 9,995
    [14, 'UE13 entre 10,50 et 15,50 ; acquise quelle que soit la note manquante', 'bon'],
    [13.33, 'UE13 entre 10,00 et 15,00 ; acquise quelle que soit la note manquante', 'bon'], // 39,99 / 4 = 9,9975
    [13.32, 'UE13 entre 9,99 et 14,99 ; acquise si R110 ≥ 0,02', 'attention'], // 39,96 / 4 = 9,99
    [6.49, "UE13 hors d'atteinte de 10 (au plus 9,87)", 'attention'], // 39,47 / 4 = 9,8675
  ])('SAE103 à %p', (note, phrase, etat) => {
    expect(one(note)).toEqual([phrase, etat]);
  });

  it.each<[number, UeAverage, string, string]>([
    // UE ≥ 9,49: 37,96 − 36. At least (9 + 10,5) / 2 = 9,75.
    [
      12,
      10.5,
      'UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98 ; compensable dès 1,96 ; RCUE ≥ 8 assuré',
      'attention',
    ],
    [12, 11, 'UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98 ; sinon acquise par compensation', 'bon'],
    // UE ≥ 10,49: 41,96 − 36.
    [12, 9.5, 'UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98 ; RCUE ≥ 10 dès 5,96 ; RCUE ≥ 8 assuré', 'attention'],
    // (9,995 + 9,995) / 2: the same mark, and no help.
    [
      12,
      9.995,
      'UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98 ; RCUE ≥ 10 dès 3,98 ; RCUE ≥ 8 assuré',
      'attention',
    ],
    // At most (14 + 5) / 2; for 8, UE ≥ 10,99: 43,96 − 36.
    [
      12,
      5,
      "UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98 ; RCUE hors d'atteinte de 10 (au plus 9,50) ; RCUE ≥ 8 dès 7,96",
      'attention',
    ],
    [
      12,
      1,
      "UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98 ; RCUE hors d'atteinte de 8 (au plus 7,50)",
      'attention',
    ],
    [12, 'SO', 'UE13 entre 9,00 et 14,00 ; acquise si R110 ≥ 3,98 ; RCUE ≥ 8 assuré', 'attention'],
    // UE ≥ 7,99: 31,96 − 19,47. At least (4,8675 + 12) / 2 = 8,43.
    [
      6.49,
      12,
      "UE13 hors d'atteinte de 10 (au plus 9,87) ; compensable si R110 ≥ 12,49 ; RCUE ≥ 8 assuré",
      'attention',
    ],
    // At most (9,8675 + 9) / 2 = 9,43; for 8, UE ≥ 6,99: 27,96 − 19,47.
    [
      6.49,
      9,
      "UE13 hors d'atteinte de 10 (au plus 9,87) ; RCUE hors d'atteinte de 10 (au plus 9,43) ; RCUE ≥ 8 si R110 ≥ 8,49",
      'erreur',
    ],
    // At least (4,8675 + 15,2) / 2 = 10,03.
    [
      6.49,
      15.2,
      "UE13 hors d'atteinte de 10 (au plus 9,87) ; acquise par compensation quelle que soit la note manquante",
      'bon',
    ],
    // The UE is the RCUE: ≥ 7,995, 31,98 − 19,47.
    [6.49, 'SO', "UE13 hors d'atteinte de 10 (au plus 9,87) ; RCUE ≥ 8 si R110 ≥ 12,51", 'erreur'],
    // UE ≥ 10,99: 43,96 − 42.
    [
      14,
      9,
      'UE13 entre 10,50 et 15,50 ; acquise quelle que soit la note manquante ; RCUE ≥ 10 si R110 ≥ 1,96 ; RCUE ≥ 8 assuré',
      'bon',
    ],
    [14, 9.5, 'UE13 entre 10,50 et 15,50 ; acquise quelle que soit la note manquante ; RCUE ≥ 10 assuré', 'bon'],
  ])('SAE103 à %p, l’autre UE à %p', (note, autre, phrase, etat) => {
    expect(one(note, autre)).toEqual([phrase, etat]);
  });
});

describe('Plusieurs notes manquent', () => {
  const missing = epreuve('missing');
  const three = [
    element('R101', 4, epreuve(9)),
    element('R110', 1, missing),
    element('R112', 1, epreuve('pending')),
    element('SAE103', 2, missing),
  ];

  it('(36 + 4x) / 8 ≥ 9,995, x ≥ 10,99 ; par compensation avec 12, UE ≥ 7,99, x ≥ 6,98', () => {
    expect(said(three, { autre: 12 })).toEqual([
      'UE13 entre 4,50 et 14,50 ; acquise si chacune des 3 notes manquantes (R110, R112, SAE103) ≥ 10,99 ; compensable dès 6,98 ; RCUE ≥ 8 assuré',
      'attention',
    ]);
  });

  it('0 partout suffit : (4 × 20) / 8', () => {
    expect(said([element('R101', 4, epreuve(20)), ...three.slice(1)])[0]).toBe(
      'UE13 entre 10,00 et 20,00 ; acquise quelles que soient les notes manquantes',
    );
  });

  it('au-delà de quatre, seul le nombre est dit', () => {
    const all = ['R101', 'R102', 'R103', 'R104', 'SAE101'].map((code) => element(code, 1, missing));
    expect(said(all.slice(1))[0]).toContain('(R102, R103, R104, SAE101)');
    expect(said(all)[0]).toBe('UE13 entre 0,00 et 20,00 ; acquise si chacune des 5 notes manquantes ≥ 10,00');
  });

  it('sur leur barème ; sur 20 quand il diffère', () => {
    // (36 + x / 2) / 4 ≥ 9,995, x ≥ 7,96 ; (24 + x + y) / 4 with x = y, 2x ≥ 15,98, x ≥ 7,99.
    const on = (bareme: number) => epreuve('missing', { bareme });
    expect(said([element('SAE103', 3, epreuve(12)), element('R110', 1, on(40))])[0]).toContain('R110 ≥ 7,96 sur 40');
    expect(
      said([element('SAE103', 2, epreuve(12)), element('R110', 1, on(40)), element('R112', 1, on(12.5))])[0],
    ).toContain('(R110, R112) ≥ 7,99 sur 20');
    expect(said([element('SAE103', 3, epreuve(12)), element('R110', 1, on(12.5))])[0]).toContain('≥ 2,49 sur 12,5'); // 3,98 × 12,5 / 20 = 2,4875
  });
});

describe('Plusieurs épreuves par élément', () => {
  const sae = element('SAE103', 3, epreuve(9));
  const oral = epreuve(12, { nom: 'Oral' });

  it('la moyenne provisoire de l’élément n’est pas sa moyenne : (27 + (12 + x) / 2) / 4, x ≥ 13,96', () => {
    const r110 = element('R110', 1, oral, epreuve('missing', { nom: 'Épreuve 2' }));
    expect(said([sae, r110])).toEqual([
      'UE13 entre 8,25 et 10,75 ; acquise si R110 « Épreuve 2 » ≥ 13,96',
      'attention',
    ]);
  });

  it('le code suffit quand l’autre épreuve est neutralisée ou sans poids, ou quand l’épreuve n’a pas de nom', () => {
    const to = 'acquise si R110 ≥ 12,98'; // (27 + x) / 4
    const ecrit = epreuve('missing', { nom: 'Écrit' });
    expect(said([sae, element('R110', 1, epreuve('excused'), ecrit)])[0]).toContain(to);
    expect(said([sae, element('R110', 1, epreuve(12, { coefficient: 0 }), ecrit)])[0]).toContain(to);
    expect(said([sae, element('R110', 1, oral, epreuve('missing', { nom: ' ' }))])[0]).toContain('si R110 ≥ 13,96');
  });

  it('une épreuve sans poids, un élément sans poids ne manquent pas', () => {
    const none = epreuve('missing', { coefficient: 0 });
    expect(said([sae, element('R110', 1, oral, none), element('R112', 0, epreuve('missing'))])[0]).toBe(
      'UE13 complète : 9,75, non acquise', // (27 + 12) / 4
    );
    const weightless = [element('R112', 0, epreuve('missing')), element('SAE110', 0, epreuve('excused'))];
    // (3 × 9 + x) / 4, R101 alone with R110
    expect(said([element('R101', 3, epreuve(9)), element('R110', 1, epreuve('missing')), ...weightless])[0]).toBe(
      'UE13 entre 6,75 et 11,75 ; acquise si R110 ≥ 12,98',
    );
  });

  it('un élément sans épreuve est une note à venir sur 20', () => {
    expect(said([sae, element('R110', 1)])[0]).toBe('UE13 entre 6,75 et 11,75 ; acquise si R110 ≥ 12,98');
  });

  it('un nom d’épreuve hostile reste un texte court, sur une ligne', () => {
    const r110 = element('R110', 1, oral, epreuve('missing', { nom: `=A1\n${'x'.repeat(5000)}` }));
    expect(said([sae, r110])[0]).toContain(`si R110 « =A1 ${'x'.repeat(15)}… » ≥`);
  });
});

describe('Ce qui est déjà dit', () => {
  const both = (r: Note, s: Note) => [element('R110', 1, epreuve(r)), element('SAE103', 1, epreuve(s))];

  it.each<[readonly EnteredElement[], Partial<EnteredUe>, string, string]>([
    [both(12, 8), {}, 'UE13 complète : 10,00, acquise', 'bon'],
    [both(12, 8), { autre: 9 }, 'UE13 complète : 10,00, acquise ; RCUE 9,50', 'bon'],
    [both(10, 8), {}, 'UE13 complète : 9,00, non acquise', 'attention'],
    [both(10, 8), { autre: 11 }, 'UE13 complète : 9,00, acquise par compensation (RCUE 10,00)', 'bon'],
    [both(10, 8), { autre: 11, poids: [2, 1] }, 'UE13 complète : 9,00, non acquise ; RCUE 9,67', 'erreur'],
    [both(10, 8), { autre: 6.98 }, 'UE13 complète : 9,00, non acquise ; RCUE 7,99 < 8', 'erreur'],
    [both(10, 8), { autre: 'SO' }, 'UE13 complète : 9,00, non acquise', 'erreur'],
    [both('excused', 'excused'), {}, "UE13 sans moyenne : aucune note n'y compte", 'attention'],
    [[], {}, "UE13 sans moyenne : aucune note n'y compte", 'attention'],
    [
      both('missing', 'excused'),
      {},
      "UE13 sans moyenne à l'ensemble de ses deux pôles (4.3) : aucune note ne compte au pôle SAÉ",
      'attention',
    ],
    [
      both('excused', 12),
      {},
      "UE13 sans moyenne à l'ensemble de ses deux pôles (4.3) : aucune note ne compte au pôle ressources",
      'attention',
    ],
    [both(5, 'missing'), { acquis: 'CMP' }, 'UE13 déjà acquise (CMP)', 'bon'],
    // (12 + x) / 2 ≥ 9,995, x ≥ 7,99
    [both(12, 'missing'), { acquis: 'AJ' }, 'UE13 entre 6,00 et 16,00 ; acquise si SAE103 ≥ 7,99', 'attention'],
  ])('%#', (elements, more, phrase, etat) => {
    expect(said(elements, more)).toEqual([phrase, etat]);
  });

  it.each<[readonly EnteredElement[], Partial<EnteredUe>, string]>([
    [both(10, 8), { autre: 11, poids: [2, 1] }, 'UE13 complète : 9,00, acquise par décision du jury (ADJ) ; RCUE 9,67'],
    [both(10, 8), { autre: 6.98 }, 'UE13 complète : 9,00, acquise par décision du jury (ADJ) ; RCUE 7,99 < 8'],
    [both(10, 8), { autre: 'SO' }, 'UE13 complète : 9,00, acquise par décision du jury (ADJ)'],
    [both(12, 'missing'), {}, 'UE13 acquise par décision du jury (ADJ)'],
    [[], {}, 'UE13 acquise par décision du jury (ADJ)'],
  ])('que le jury a admise : %#', (elements, more, phrase) => {
    expect(said(elements, { ...more, jury: 'ADJ' })).toEqual([phrase, 'bon']);
  });

  it('un code qui n’acquiert pas ne change rien', () => {
    const codes: readonly CodeJury[] = ['AJ', 'DEF', 'UEBSL'];
    for (const acquis of codes) expect(said(both(12, 8), { acquis })[0]).toBe('UE13 complète : 10,00, acquise');
  });
});

describe('Bonus et arrondi', () => {
  const elements = [element('SAE103', 3, epreuve(12)), element('R110', 1, epreuve('missing'))];

  it('le bonus compte : (36 + x) / 4 + 0,5 ≥ 9,995, x ≥ 1,98', () => {
    expect(said(elements, { bonus: 0.5 })[0]).toBe('UE13 entre 9,50 et 14,50 ; acquise si R110 ≥ 1,98');
    expect(said(elements, { bonus: -1 })[0]).toBe('UE13 entre 8,00 et 13,00 ; acquise si R110 ≥ 7,98');
  });

  it('aux décimales du réglage, pour que la moyenne dite et la décision s’accordent', () => {
    const close = [
      element('SAE103', 1, epreuve(9.996)),
      element('R110', 1, epreuve('excused')),
      element('R112', 1, epreuve(9.996)),
    ];
    expect(said(elements, { decimales: 3 })[0]).toBe('UE13 entre 9,000 et 14,000 ; acquise si R110 ≥ 4,00');
    expect(said(elements, { decimales: 'exact' })[0]).toBe('UE13 entre 9 et 14 ; acquise si R110 ≥ 4,00');
    expect(said(close)[0]).toBe('UE13 complète : 10,00, acquise');
    expect(said(close, { decimales: 3 })[0]).toBe('UE13 complète : 9,996, non acquise');
  });
});
