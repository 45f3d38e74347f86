/** « Jury BUT2 » on sheets: entering S5 also needs S1 and S2. Expected values are read off the text of 4.3 and 4.5. */
import { openWorkbook, workbookBytes } from '../../preview/page/workbookFile';
import type { CheckReport, FreezeOutcome, FreezingComparison, NextAcquis, WorkPlan } from '../../src/addin/protocol';
import type { Statistiques } from '../../src/addin/statistiques/protocol';
import { but1Lines, elementsOf, LIST, MARKS, OTHERWISE } from './but2Class';
import { detailsOf } from './freezingScenes';
import { cellNamed, write } from './juryHands';
import { notebookOf, UNDO } from './scenes';
import { TINY_BUT2 } from './tiny';
import {
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  must,
  named,
  paste,
  plain,
  sheetOf,
  shownFor,
  valuesAt,
  valuesOf,
} from './workbench';

const JURY = 'Jury BUT2';
const ACQUIS = 'Acquis antérieurs';
const LINES = Object.keys(MARKS).flatMap((nip) => but1Lines(nip, OTHERWISE[nip]));

function typeEverything(): void {
  for (const [nip, competences] of Object.entries(MARKS))
    for (const [index, marks] of competences.entries())
      for (const [half, mark] of marks.entries())
        for (const code of elementsOf(index, half))
          sheetOf(host, `Notes S${3 + half}`)
            .getRange(markCell(host, 3 + half, nip, code))
            .setValue(mark);
  const first = named(host, 'acq_nip');
  sheetOf(host, ACQUIS)
    .getRange(first.getRow(), 1, LINES.length, 6)
    .setValues(
      LINES.map(([nip, ue, average, code, annee, origine]) => [`'${nip}`, ue, average, code, `'${annee}`, origine]),
    );
}

let host: HeadlessHost;
const shown = (nip: string, title: string): string => shownFor(host, JURY, nip, title);
/** Situation, motive, year retained, what follows, what is left. */
const told = (nip: string): readonly string[] =>
  ['Situation', 'Motif au regard', 'Retenu Année', 'Retenu Suite', 'Retenu À compléter'].map((title) =>
    shown(nip, title),
  );
const acquisRow = (nip: string, ue: string): number =>
  named(host, 'acq_nip').getRow() + LINES.findIndex(([who, what]) => who === nip && what === ue);

beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY_BUT2, LIST));
  await generate(host, juryRequest('BUT1'));
  typeEverything();
  await host.idle();
}, 180_000);
afterAll(() => host?.dispose());

it('tous les RCUE à 10 et toutes les UE de S1 et S2 acquises : année validée, S5 ouvert', () => {
  expect(told('001')).toEqual([
    'Année validée : toutes les UE acquises',
    '3 RCUE sur 3 ≥ 10 ; minimum 12,00 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)',
    'ADM',
    'S5 ouvert',
    '',
  ]);
});

it('deux RCUE de trois à 10, aucun sous 8, S1 et S2 acquis : poursuite possible', () => {
  expect(told('002')).toEqual([
    'Poursuite en S5 possible (conditions du 4.5 réunies), année non validée',
    '2 RCUE sur 3 ≥ 10 ; minimum 9,00 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)',
    'PASD',
    'S5 ouvert',
    '',
  ]);
});

it('une UE de S1 non acquise, que cette année n’emporte pas : le jury décide', () => {
  expect(told('003')).toEqual([
    'Conditions du 4.5 non réunies — décision du jury',
    '2 RCUE sur 3 ≥ 10 ; minimum 9,00 ≥ 8 ; UE de BUT1 non acquises : S1 Dire (4.5)',
    'AJ',
    '',
    "le jury doit décider de l'année (4.6)",
  ]);
});

it('les deux UE du niveau validées cette année emportent celle de S1 (4.3)', () => {
  expect(told('004').slice(0, 3)).toEqual([
    'Poursuite en S5 possible (conditions du 4.5 réunies), année non validée',
    '2 RCUE sur 3 ≥ 10 ; minimum 9,00 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)',
    'PASD',
  ]);
});

it('une UE de S2 dont rien n’est dit n’est pas « non acquise » : en attente', () => {
  expect(told('005')).toEqual([
    "En attente de notes ou d'acquis de BUT1",
    'UE de BUT1 sans code : S2 Dire (4.5)',
    'ATT',
    '',
    "code manquant pour S2 Dire : écrivez-le dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise) (4.5)",
  ]);
});

it('une UE de S1 dont rien n’est dit, emportée par le niveau de cette année, ne manque pas', () => {
  expect(shown('006', 'UE41 code')).toBe('CMP');
  expect(told('006').slice(0, 3)).toEqual([
    'Année validée : toutes les UE acquises',
    '3 RCUE sur 3 ≥ 10 ; minimum 10,50 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)',
    'ADM',
  ]);
});

it('« Acquis antérieurs » compte en tête les codes qui manquent, même emportés', () => {
  expect(plain(host.read(ACQUIS, 'A3') as string)).toBe(
    "✗ 2 codes d'UE de S1 et S2 manquent : sans eux, pas de situation au jury (4.5)",
  );
});

const checked = async (): Promise<readonly string[]> =>
  detailsOf(((await must(host, 'checkWorkbook')) as CheckReport).lignes);

it('« Vérifier » recalcule la même chose par la loi, et mène à ce qui manque', async () => {
  const cell = cellNamed(host, JURY, 'situation', '005');
  const details = await checked();
  expect(details.filter((one) => one.includes('005') || one.includes('ECO'))).toEqual([
    `decisions | ${JURY} ${cell} | ${JURY}, ${cell} : ECO Zoé, code manquant pour S2 Dire : écrivez-le dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise) (4.5).`,
  ]);
  expect(details.map((one) => one.split(' | ')[0])).toEqual(['decisions', 'decisions']);
});

describe('ce que le jury décide', () => {
  it('PAS1NCI n’ouvre pas S5 à qui n’a pas S1 : c’est dit, avec le remède', async () => {
    await write(host, JURY, 'decision', '003', 'PAS1NCI');
    expect(told('003').slice(2)).toEqual([
      'PAS1NCI',
      '',
      "PAS1NCI ouvrirait S5, qui demande toutes les UE de S1 et S2 (manque S1 Dire) : si le jury l'admet, écrivez ADJ dans « Acquis antérieurs » ; sinon décidez autrement de l'année (4.5)",
    ]);
    await write(host, JURY, 'decision', '003', '');
  });

  it('le RCUE Dire admis par le jury : ses UE valident le niveau, qui emporte S1 ; les moyennes du 4.5 ne changent pas', async () => {
    await write(host, JURY, 'decision:rcue:3', '003', 'ADJ');
    expect(told('003')).toEqual([
      'Poursuite en S5 possible (conditions du 4.5 réunies), année non validée',
      '2 RCUE sur 3 ≥ 10 ; minimum 9,00 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)',
      'ADJ',
      'S5 ouvert',
      '',
    ]);
    expect((await checked()).filter((one) => one.includes('CROS'))).toEqual([]);
    await write(host, JURY, 'decision:rcue:3', '003', '');
    expect(shown('003', 'Retenu Année')).toBe('AJ');
  });

  it('l’UE de S1 admise par le jury, écrite ADJ dans « Acquis antérieurs » : poursuite possible', async () => {
    const cell = `D${acquisRow('003', 'UE13')}`;
    await paste(host, ACQUIS, cell, 'ADJ');
    expect(told('003').slice(0, 4)).toEqual([...told('002').slice(0, 4)]);
    await paste(host, ACQUIS, cell, 'AJ');
  });

  it('un mot que le jury a mal tapé arrête le calcul, et la feuille dit pourquoi', async () => {
    await write(host, JURY, 'decision:UE33', '003', 'OUI');
    expect(shown('002', 'Motif au regard')).toBe(
      "calcul arrêté : une décision du jury n'est pas reconnue, ou une cellule gêne un bloc calculé",
    );
    await write(host, JURY, 'decision:UE33', '003', '');
    expect(shown('002', 'Retenu Année')).toBe('PASD');
  });
});

it('une note tapée : chaque fonction une fois par feuille, dix appels au plus', async () => {
  host.resetCounts();
  await host.type('Notes S3', markCell(host, 3, '001', 'R301'), '14');
  expect(host.functionCalls()).toEqual({
    CC_AVERAGE: 1,
    UE_AVERAGE: 1,
    MISSING_MARKS: 1,
    COMPENSATE: 1,
    PROGRESSION: 1,
    UE_CREDITS: 1,
    DELIBERATE: 1,
  });
});

describe('arrêter, imprimer, transmettre', () => {
  const arrete = async () => (await must(host, 'freezeResults', { session: 'BUT1', correctif: null })) as FreezeOutcome;

  it('ce qui est en suspens empêche d’arrêter : une décision attendue, un code de S2 qui manque', async () => {
    const outcome = await arrete();
    expect(
      outcome.fait ? [] : detailsOf([{ id: '', details: outcome.points }]).map((one) => one.split(' : ')[1]),
    ).toEqual(['CROS Ana, conditions du 4.5 non réunies', 'ECO Zoé, code manquant pour S2 Dire']);
  });

  it('tout réglé, les résultats s’arrêtent et se relisent les mêmes', async () => {
    await write(host, JURY, 'decision', '003', 'RED');
    const last = named(host, 'acq_nip').getRow() + LINES.length;
    sheetOf(host, ACQUIS)
      .getRange(last, 1, 1, 4)
      .setValues([["'005", 'UE23', 11, 'CMP']]);
    await host.idle();
    expect(shown('005', 'Retenu Année')).toBe('PASD');
    const outcome = await arrete();
    expect(outcome).toMatchObject({ fait: true, nom: 'Arrêté BUT2' });
    const { lignes } = (await must(host, 'compareFreezing', '')) as FreezingComparison;
    expect(detailsOf(lignes)).toEqual([]);
    // UE13 devient ADM : le résultat d'Ana change par ses acquis seuls.
    await paste(host, ACQUIS, `D${acquisRow('003', 'UE13')}`, 'ADM');
    const changed = ((await must(host, 'compareFreezing', '')) as FreezingComparison).lignes;
    expect(detailsOf(changed).map((one) => one.split(' | ')[2])).toEqual([
      'CROS Ana : année selon les règles AJ → PASD',
      'CROS Ana, acquis antérieurs UE13 : AJ 8 2024-25 → ADM 8 2024-25',
    ]);
    await paste(host, ACQUIS, `D${acquisRow('003', 'UE13')}`, 'AJ');
  });

  it('le PV et l’attestation disent la deuxième année et le semestre 5', async () => {
    const pv = JSON.stringify(
      await must(host, 'juryDocument', { kind: 'pv', session: 'BUT1', anonyme: false, nips: [] }),
    );
    expect(pv).toContain("Année non validée, poursuite d'études en semestre 5 possible (conditions du 4.5 réunies)");
    const attestation = JSON.stringify(
      await must(host, 'juryDocument', { kind: 'attestation', session: 'BUT1', anonyme: false, nips: ['001'] }),
    );
    expect(attestation).toContain('a validé la deuxième année (BUT 2)');
    expect(attestation).toContain('des semestres 3 et 4');
  });

  it('les acquis de l’an prochain gardent S1 et S2, et ce que l’année a emporté', async () => {
    const { texte } = (await must(host, 'prepareNextAcquis')) as NextAcquis;
    const lines = texte.split('\n').map((line) => line.split('\t'));
    const of = (nip: string) => lines.filter(([who]) => who === nip).map(([, ue, , code, annee]) => [ue, code, annee]);
    expect(of('003')).toEqual([
      ...[
        ['UE11', 'ADM', '2024-25'],
        ['UE21', 'ADM', '2024-25'],
        ['UE12', 'ADM', '2024-25'],
        ['UE22', 'ADM', '2024-25'],
        ['UE13', 'AJ', '2024-25'],
        ['UE23', 'ADM', '2024-25'],
      ],
      ...['UE31', 'UE32', 'UE41', 'UE42'].map((ue) => [ue, 'ADM', '2025-26']),
    ]);
    expect(of('004').find(([ue]) => ue === 'UE11')).toEqual(['UE11', 'ADSUP', '2025-26']);
    expect(of('006').find(([ue]) => ue === 'UE12')).toEqual(['UE12', 'ADSUP', '2025-26']);
  });
});

it('« Statistiques » et le panneau comptent le même passage', async () => {
  await generate(host, { kind: 'statistiques' });
  const sheet = sheetOf(host, 'Statistiques');
  const rows = valuesAt(host, 'Statistiques', 1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const { situations, lignes } = ((await must(host, 'statistics', 'BUT1')) as Statistiques).groupes;
  const counted = situations.map((_, rank) => lignes.reduce((sum, { effectifs }) => sum + (effectifs[rank] ?? 0), 0));
  // Rose et Max ont l'année ; Léo, Noé et Zoé poursuivent ; Ana redouble.
  expect(situations.map(({ titre }, rank) => [titre, counted[rank]])).toEqual([
    ['Année validée', 2],
    ['Poursuite en S5 possible', 3],
    ['Année à reprendre', 1],
    ['Sortie de la formation', 0],
    ['Conditions du 4.5 non réunies', 0],
    ['En attente', 0],
  ]);
  const whole = rows.find((cells) => cells[cells.length - 1] === 'groupe:ensemble');
  expect(whole?.slice(2, 2 + counted.length)).toEqual(counted);
});

it('enregistré en .xlsx et rouvert dans la page, le classeur dit la même chose de chacun', async () => {
  const bytes = await workbookBytes(host);
  const opened = emptyWorkbook();
  try {
    await openWorkbook(opened, bytes);
    for (const nip of Object.keys(MARKS))
      for (const title of ['Situation', 'Motif au regard', 'Retenu Année', 'Retenu À compléter'])
        expect([nip, title, shownFor(opened, JURY, nip, title)]).toEqual([nip, title, shown(nip, title)]);
    expect(((await must(opened, 'planSteps', notebookOf(null, null))) as WorkPlan).steps).toEqual([]);
  } finally {
    opened.dispose();
  }
}, 120_000);

describe('régénérer', () => {
  it('rien de tapé n’est perdu, une étudiante de plus trouve ses lignes, et l’on revient en arrière', async () => {
    const typed = valuesOf(host, 'acq_nip').filter(([nip]) => nip !== '').length;
    await generate(host, notebookOf(null, `${LIST}\n007;Gil;Eva;TD2`));
    expect(valuesOf(host, 'acq_nip').filter(([nip]) => nip !== '')).toHaveLength(typed);
    expect(told('001').slice(2)).toEqual(['ADM', 'S5 ouvert', '']);
    expect(shown('003', 'Retenu Année')).toBe('RED');
    expect(told('007').slice(0, 3)).toEqual([
      "En attente de notes ou d'acquis de BUT1",
      'Aucune moyenne retenue : notes manquantes (4.3)',
      'ATT',
    ]);
    const { steps } = (await must(host, 'planSteps', notebookOf(null, null))) as WorkPlan;
    expect(steps).toEqual([]);
    await generate(host, UNDO);
    expect(shown('003', 'Retenu Année')).toBe('RED');
    expect(valuesOf(host, 'acq_nip').filter(([nip]) => nip !== '')).toHaveLength(typed);
  });
});

it('un classeur de BUT2 fait avant cette feuille : la demander met d’abord « Acquis antérieurs » à jour, rien n’y est perdu', async () => {
  const former = emptyWorkbook();
  try {
    await generate(former, notebookOf(TINY_BUT2, LIST));
    const sheet = sheetOf(former, ACQUIS);
    const first = named(former, 'acq_nip').getRow();
    sheet.getRange(first, 1, 1, 4).setValues([["'001", 'UE31', 11, 'CMP']]);
    sheet.deleteColumn(named(former, 'acq_recherche').getColumn());
    await former.idle();
    await generate(former, juryRequest('BUT1'));
    sheet.getRange(first + 1, 1, 1, 4).setValues([["'001", 'UE11', 11, 'ADM']]);
    await former.idle();
    expect(valuesAt(former, ACQUIS, first, 1, 2, 4)).toEqual([
      ['001', 'UE31', 11, 'CMP'],
      ['001', 'UE11', 11, 'ADM'],
    ]);
    expect(shownFor(former, JURY, '001', 'UE31 code')).toMatch(/^CMP/);
    expect(shownFor(former, JURY, '001', 'Retenu À compléter')).not.toContain('S1 Lire');
    expect(shownFor(former, JURY, '001', 'Retenu À compléter')).toContain('S2 Lire');
  } finally {
    former.dispose();
  }
}, 120_000);
