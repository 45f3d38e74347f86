/** Ce qui se lit feuille par feuille : notes non reconnues, identités, doublons, statuts, acquis, formules remplacées. */
import { readRepeats } from '../../../src/addin/repeats';
import { unreadableAcquis } from '../../../src/addin/verification/acquis';
import { overwrittenFormulas } from '../../../src/addin/verification/formulas';
import { duplicates, identityIssues, statutIssues } from '../../../src/addin/verification/identities';
import { sheetIssues } from '../../../src/addin/verification/sheets';
import { programmeOfYear } from '../../programme/variants';
import { acquis, classeurOf, computed, etudiants, gridFrom, KARIM, notes, PROGRAMME, ROSE, toldBy } from './bench';

it('une feuille absente, inachevée ou qui a perdu ses repères est dite', () => {
  const classeur = classeurOf(etudiants(ROSE), acquis(), notes(1, { epreuves: [['R101']], lines: [] }));
  const broken = [
    { role: 'moyennes-S1', name: 'Mes moyennes', isUnfinished: true },
    { role: 'notes-S2', name: 'Notes S2', isUnfinished: false },
  ];
  expect(toldBy(sheetIssues({ ...classeur, broken })).map(([, said]) => said)).toEqual([
    'Mes moyennes : la génération a été interrompue. Relancez-la (étape 3) avant de vérifier.',
    "Notes S2 : la ligne ou la colonne cachée qui porte les repères a disparu, la feuille n'est pas vérifiée. Régénérez le classeur.",
    "Moyennes S2 : la feuille n'est plus dans ce classeur. Régénérez le classeur, ou annulez sa suppression.",
  ]);
});

describe('les notes', () => {
  const unreadable = (...marks: readonly unknown[]) =>
    toldBy(
      classeurOf(etudiants(ROSE), notes(1, { epreuves: marks.map(() => ['R101', 1, 40]), lines: [['0001', ...marks]] }))
        .marks[0]?.unreadable ?? [],
    );

  it.each([
    [
      'un mot',
      'malade',
      'C7',
      "« malade » n'est pas une note entre 0 et 40. Corrigez la note ou tapez ABS, EXC ou ATT.",
    ],
    [
      'une note hors barème',
      41,
      'C7',
      "« 41 » n'est pas une note entre 0 et 40. Corrigez la note ou tapez ABS, EXC ou ATT.",
    ],
    [
      'une note négative',
      -1,
      'C7',
      "« -1 » n'est pas une note entre 0 et 40. Corrigez la note ou tapez ABS, EXC ou ATT.",
    ],
    ['une date', new Date(0), 'C7', "une date au lieu d'une note. Tapez 12,5 avec une virgule."],
    ['une erreur', '#REF!', 'C7', "la cellule contient l'erreur #REF!. Corrigez d'abord cette cellule."],
  ])('%s est dite avec sa cellule', (_, cell, a1, said) => {
    expect(unreadable(cell)).toEqual([[a1, `Notes S1, ${a1} : ${said}`]]);
  });

  it.each([[12.5], ['12,5'], [' abs '], ['ATT'], [''], [40], [0]])('%p est reconnu', (cell) => {
    expect(unreadable(cell)).toEqual([]);
  });

  it('un coefficient, un barème, un bonus et une colonne sans code sont dits aussi', () => {
    const grid = notes(1, {
      epreuves: [['R101', 'deux'], ['R102', 1, 0], ['']],
      ues: ['UE11'],
      lines: [['0001', 12, 12, 15, '', 'un peu']],
    });
    expect(toldBy(classeurOf(etudiants(ROSE), grid).marks[0]?.unreadable ?? [])).toEqual([
      ['C4', "Notes S1, C4 : « deux » n'est pas un nombre. Tapez un nombre positif, par exemple 0,5."],
      ['D5', 'Notes S1, D5 : un barème ne peut pas être 0. Tapez le barème ou laissez vide pour 20.'],
      [
        'G7',
        "Notes S1, G7 : « un peu » n'est pas un nombre de points. Tapez par exemple 0,5 ou -0,25, ou videz la cellule.",
      ],
      [
        'E1',
        'Notes S1, E1 : aucun code, et des notes dans cette colonne. Tapez ici le code de la ressource ou de la SAÉ, ou videz la colonne.',
      ],
    ]);
  });
});

describe('les identités', () => {
  const sheet = (...lines: readonly (readonly unknown[])[]) => notes(1, { epreuves: [['R101']], lines });

  it('sont les mêmes : rien à dire, espaces et casse à part', () => {
    const roster = etudiants(ROSE, [' 00a2 ', 'Benali', 'Karim', 'TD1']);
    expect(identityIssues(classeurOf(roster, sheet(['0001', 12], ['00A2', 12])))).toEqual([]);
  });

  it('un NIP inconnu, un étudiant sans ligne, des notes sans NIP', () => {
    expect(
      toldBy(identityIssues(classeurOf(etudiants(ROSE, KARIM), sheet(['0001', 12], ['1', 11], ['', 10], ['', ''])))),
    ).toEqual([
      ['A8', "Notes S1, A8 : le NIP « 1 » n'est pas dans la feuille Étudiants. Corrigez-le, ou ajoutez l'étudiant."],
      [
        'A10',
        "Notes S1, A10 : BENALI Karim n'a pas de ligne sur cette feuille. Tapez son NIP, 0002, sur cette ligne libre.",
      ],
      ['A9', "Notes S1, A9 : des notes sans NIP. Tapez le NIP de l'étudiant."],
    ]);
  });

  it("un étudiant sans ligne, quand il n'y en a plus de libre", () => {
    expect(toldBy(identityIssues(classeurOf(etudiants(ROSE, KARIM), sheet(['0001', 12]))))).toEqual([
      [
        'A3',
        "Étudiants, A3 : BENALI Karim n'a pas de ligne dans Notes S1, qui n'en a plus de libre. Régénérez cette feuille.",
      ],
    ]);
  });

  it('un étudiant qui a quitté la liste ne manque à personne', () => {
    const gone = [...KARIM.slice(0, 6), 'absent de la dernière liste'];
    expect(identityIssues(classeurOf(etudiants(ROSE, gone), sheet(['0001', 12])))).toEqual([]);
  });

  it("un nom tapé et différent est dit ; un nom calculé ou pareil ne l'est pas", () => {
    const jury = (nom: unknown) =>
      gridFrom({ role: 'jury-S1', name: 'Jury S1', columns: ['nip', 'nom'], lines: [['0001', nom]] });
    const said = (nom: unknown) => toldBy(identityIssues(classeurOf(etudiants(ROSE), jury(nom))));
    expect(said('Martine')).toEqual([
      ['B2', "Jury S1, B2 : « Martine » au lieu de « Martin ». Recopiez la formule d'une ligne voisine."],
    ]);
    expect(said('Martin')).toEqual([]);
    expect(said(computed('Autre'))).toEqual([]);
  });

  it('un NIP deux fois sur une feuille ; une UE deux fois dans les acquis', () => {
    const classeur = classeurOf(
      etudiants(ROSE, KARIM, ['0001', 'Autre', 'Nom']),
      sheet(['0001', 12], [' 0001', 9]),
      acquis(['0001', 'UE11', 10, 'ADM'], ['0001', 'UE12', 10, 'ADM'], ['0001', 'UE11', 12, 'CMP']),
    );
    expect(toldBy(duplicates(classeur))).toEqual([
      ['A4', 'Étudiants, A4 : le NIP « 0001 » (MARTIN Rose) est déjà plus haut. Gardez une seule ligne.'],
      ['A8', 'Notes S1, A8 : le NIP « 0001 » (MARTIN Rose) est déjà plus haut. Gardez une seule ligne.'],
      ['A4', 'Acquis antérieurs, A4 : MARTIN Rose a déjà une ligne pour UE11. La meilleure des moyennes est retenue.'],
    ]);
    expect(duplicates(classeur).map(({ etat }) => etat)).toEqual(['erreur', 'erreur', 'attention']);
  });
});

it('un statut inconnu, un étudiant absent de la liste, des redoublements illisibles', () => {
  const people = (statut: string, repeats = '', list = '') =>
    toldBy(statutIssues(classeurOf(etudiants(['0001', 'Martin', 'Rose', 'TD1', statut, repeats, list]))));
  for (const known of ['', 'Inscrit', 'défaillant', 'Redoublant']) expect(people(known, 'S1, S2')).toEqual([]);
  expect(people('malade')[0]).toEqual([
    'E2',
    "Étudiants, E2 : le statut « malade » n'est pas reconnu et compte comme Inscrit. Choisissez Inscrit, Redoublant, Démission, Défaillant.",
  ]);
  expect(people('', '2 fois')).toEqual([
    ['F2', "Étudiants, F2 : « 2 fois » n'est pas lisible. Tapez les semestres redoublés ainsi : S1, S2."],
  ]);
  const asked =
    'Étudiants, F2 : MARTIN Rose, Redoublant : indiquez les semestres redoublés, ainsi : S1, S2. Sans eux, les limites du 4.5 ne se vérifient pas.';
  for (const repeating of ['Redoublant', 'redoublant']) expect(people(repeating)).toEqual([['F2', asked]]);
  for (const other of ['', 'Inscrit', 'Démission', 'Défaillant']) expect(people(other)).toEqual([]);
  expect(people('', '', 'absent de la dernière liste')[0]?.[0]).toBe('E2');
  expect(people('Démission', '', 'absent de la dernière liste')).toEqual([]);
});

it.each([
  ['S1', [1]],
  ['s1 s2', [1, 2]],
  ['1, 2', [1, 2]],
  ['S1;S2', [1, 2]],
  ['S1, S1', [1, 1]],
  ['S1 et S2', [1, 2]],
  ['S3/S4', [3, 4]],
  ['S7', null],
  ['oui', null],
  ['S1, S7', null],
  ['S1 (2024)', null],
  ['et', null],
] as const)('« Semestres redoublés » : « %s » se lit partout de même', (written, semestres) => {
  const told = statutIssues(classeurOf(etudiants(['0001', 'Martin', 'Rose', 'TD1', 'Redoublant', written, ''])));
  expect(told).toHaveLength(semestres === null ? 1 : 0);
  expect(readRepeats(written)).toEqual(semestres);
});

it("une acquisition d'un code qui n'acquiert pas, d'une UE inconnue, d'une moyenne illisible", () => {
  const said = (...lines: readonly (readonly unknown[])[]) =>
    toldBy(unreadableAcquis(classeurOf(etudiants(ROSE), acquis(...lines)))).map(([a1]) => a1);
  expect(said(['0001', 'UE11', '', 'ADSUP'], ['0001', 'UE12', 12, 'ADM'])).toEqual([]);
  expect(said(['0001', 'UE11', 12, 'AJ'], ['0001', 'UE99', 12, 'ADM'], ['0001', 'UE11', 'douze', 'ADM'])).toEqual([
    'D2',
    'B3',
    'C4',
  ]);
  // Les acquis de l'an dernier se collent entiers : l'AJ de qui est parti en BUT2 ne dit rien ici.
  expect(said(['0009', 'UE11', 8, 'AJ'])).toEqual([]);
});

it('en BUT2, AJ se dit des UE de S1 et S2, et d’elles seules', () => {
  const programme = programmeOfYear(2, PROGRAMME);
  const said = (...lines: readonly (readonly unknown[])[]) =>
    toldBy(unreadableAcquis({ ...classeurOf(etudiants(ROSE), acquis(...lines)), programme })).map(([a1]) => a1);
  expect(said(['0001', 'UE11', 8, 'AJ'], ['0001', 'UE22', 12, 'ADM'], ['0001', 'UE31', 12, 'ADM'])).toEqual([]);
  expect(said(['0001', 'UE31', 8, 'AJ'], ['0001', 'UE11', 8, 'RAT'], ['0001', 'UE51', 12, 'ADM'])).toEqual([
    'D2',
    'D3',
    'B4',
  ]);
});

describe('les formules', () => {
  /** « Moyennes S1 » of two students: A NIP, B nom, C R101 spilled, D UE11 spilled, E final, F missing spilled. */
  const moyennes = (changes: Readonly<Record<string, unknown>> = {}) => {
    const line = (nip: string, row: number) => [
      computed(nip),
      computed('Nom'),
      row === 3 ? computed(12, '=CC_AVERAGE(X)') : 12,
      row === 3 ? computed(12, '=UE_AVERAGE(X)') : 12,
      computed(12),
      row === 3 ? computed(0, '=MISSING_MARKS(X)') : 0,
    ];
    const cells = [line('0001', 3), line('0002', 4)];
    for (const [a1, cell] of Object.entries(changes)) {
      const at = cells[Number(a1.slice(1)) - 3];
      if (at) at[a1.charCodeAt(0) - 65] = cell as never;
    }
    const grid = gridFrom({
      role: 'moyennes-S1',
      name: 'Moyennes S1',
      columns: ['nip', 'nom', 'el:R101', 'ue:UE11', 'final:UE11', 'manque:UE11'],
      head: [['coef:UE11', '', '', 'R101' in changes ? changes.R101 : computed(2)]],
      lines: cells,
    });
    return toldBy(overwrittenFormulas(classeurOf(etudiants(ROSE, KARIM), grid)));
  };

  it('toutes en place : rien à dire', () => expect(moyennes()).toEqual([]));

  it.each([
    [
      'une constante',
      'E4',
      15,
      "« 15 » tapé à la place d'une formule. Annulez, ou recopiez la formule d'une cellule voisine.",
    ],
    [
      'une formule effacée',
      'E4',
      '',
      'la formule a été effacée. Recopiez-la depuis une ligne voisine, ou régénérez le classeur.',
    ],
    [
      'une erreur',
      'E4',
      computed('#N/A'),
      "la cellule contient l'erreur #N/A. Corrigez d'abord les notes, puis recopiez la formule d'une ligne voisine si l'erreur reste.",
    ],
    ['un calcul en cours', 'E4', computed('Loading...'), 'calcul en cours. Attendez, puis relancez la vérification.'],
    [
      'un bloc remplacé à son origine',
      'D3',
      12,
      'la formule UE_AVERAGE a été remplacée ou effacée. Annulez, ou régénérez cette feuille.',
    ],
  ])('%s est dite avec sa cellule', (_, a1, cell, said) => {
    expect(moyennes({ [a1]: cell })).toEqual([[a1, `Moyennes S1, ${a1} : ${said}`]]);
  });

  it('un coefficient tapé en tête, à la place de celui de Programme', () => {
    expect(moyennes({ R101: 3 })).toEqual([
      [
        'C1',
        "Moyennes S1, C1 : « 3 » tapé à la place d'une formule. Annulez, ou recopiez la formule d'une cellule voisine.",
      ],
    ]);
  });

  it('une colonne technique, sans nom, est calculée quand la plupart de ses lignes le sont', () => {
    const jury = (...cells: readonly unknown[]) =>
      gridFrom({
        role: 'jury-S1',
        name: 'Jury S1',
        columns: ['nip', '_1', 'passer', 'moyenne:UE11', 'credits'],
        lines: cells.map((cell, row) => [
          `000${row + 1}`,
          cell,
          false,
          row === 0 ? computed(10, '=COMPENSATE(X)') : computed(10),
          row === 0 ? computed(6, '=UE_CREDITS(X)') : computed(6),
        ]),
      });
    const said = (...cells: readonly unknown[]) =>
      toldBy(overwrittenFormulas(classeurOf(etudiants(ROSE), jury(...cells)))).filter(([a1]) => String(a1)[0] === 'B');
    expect(said(computed(1), computed(2), 3).map(([a1]) => a1)).toEqual(['B4']);
    expect(said(computed(1), 2, 3)).toEqual([]); // une colonne à vous
  });

  it('un bloc gêné : la cellule qui le gêne est dite, non son origine', () => {
    const blocked = { C3: computed('#REF!', '=CC_AVERAGE(X)'), C4: 'x' };
    expect(moyennes(blocked)).toEqual([
      ['C4', "Moyennes S1, C4 : « x » gêne un bloc calculé, qui s'arrête. Videz cette cellule."],
    ]);
    expect(moyennes({ ...blocked, C4: '' })).toEqual([
      ['C3', "Moyennes S1, C3 : CC_AVERAGE donne l'erreur #REF!. Régénérez cette feuille si rien ne la gêne."],
    ]);
  });
});
