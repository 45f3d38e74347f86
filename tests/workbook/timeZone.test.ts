/** Un classeur d'outre-mer, alors que le script est à l'heure de Paris : le jour et l'heure imprimés sont ceux que montrent les cases. */
import type { DocumentRequest, FreezingState, JuryDocument, SheetData, WorkPlan } from '../../src/addin/protocol';
import { shownText } from '../../src/workbook';
import { freeze, openComputed, valuesOfSheet } from './freezingScenes';
import { cellNamed } from './juryHands';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import { type HeadlessHost, juryRequest, markCell, must, named, plain, sheetOf } from './workbench';

/** Days since 1899-12-30: 8 July 2025 is 45846, 2 July 2026 comes 359 days later. */
const JULY_2 = 46205;
const JULY_3 = 46206;
const HALF_PAST_TWO_PM = 14.5 / 24;
const UNREADABLE = /\d{2}:\d{2}:\d{2}|GMT/;

/** Ana a 7 partout, et un refus de redoubler : audition tenue le 2 juillet, jury le 3 à 14 h 30. */
const openIn = (timeZone: string): Promise<HeadlessHost> =>
  openComputed(
    [notebookOf(TINY, '003;Cros;Ana;TD2'), juryRequest('S1'), juryRequest('BUT1')],
    (host) => {
      for (const semestre of [1, 2])
        for (const code of ['R', 'SAE'].flatMap((kind) => [`${kind}${semestre}01`, `${kind}${semestre}02`]))
          sheetOf(host, `Notes S${semestre}`)
            .getRange(markCell(host, semestre, '003', code))
            .setValue(7);
      for (const [key, value] of [
        ['decision', 'NAR'],
        ['motif', 'Résultats'],
        ['audition', true],
        ['entendu', JULY_2],
        ['conseil', 'BTS'],
      ] as const)
        sheetOf(host, 'Jury BUT1')
          .getRange(cellNamed(host, 'Jury BUT1', key, '003'))
          .setValue(value);
      named(host, 'jury_date_BUT1').setValue(JULY_3);
      named(host, 'jury_date_BUT1').offset(1, 0).setNumberFormat('hh:mm').setValue(HALF_PAST_TWO_PM);
    },
    { timeZone },
  );

const ofJury = (kind: DocumentRequest['kind'], nips: readonly string[] = []): DocumentRequest => ({
  ...{ kind, session: 'BUT1', anonyme: false, nips },
});

describe.each(['Indian/Reunion', 'Pacific/Noumea', 'America/Guadeloupe'])('fuseau %s', (timeZone) => {
  let host: HeadlessHost;
  const printed = async (request: DocumentRequest): Promise<string> =>
    plain(JSON.stringify(((await must(host, 'juryDocument', request)) as JuryDocument).pages));

  beforeAll(async () => {
    host = await openIn(timeZone);
  }, 60_000);
  afterAll(() => host.dispose());

  it('le script est à Paris, le classeur ailleurs', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Europe/Paris');
    expect(host.spreadsheet.getSpreadsheetTimeZone()).toBe(timeZone);
  });

  it('le PV, le relevé et la notification disent le jour du jury et celui de l’audition, et le PV son heure', async () => {
    const pv = await printed(ofJury('pv'));
    expect(pv).toContain('3 juillet 2026');
    expect(pv).toContain('14 h 30');
    expect(pv).toContain('tenue le 2 juillet 2026');
    expect(await printed(ofJury('releve', ['003']))).toContain('3 juillet 2026');
    const refus = await printed(ofJury('refus', ['003']));
    expect(refus).toContain('Par délibération du 3 juillet 2026');
    expect(refus).toContain('tenue le 2 juillet 2026');
    for (const one of [pv, refus]) expect(one).not.toMatch(UNREADABLE);
  });

  it('une audition le jour du jury le précède ; le lendemain non, et les deux jours sont dits', async () => {
    const cell = sheetOf(host, 'Jury BUT1').getRange(cellNamed(host, 'Jury BUT1', 'entendu', '003'));
    try {
      cell.setValue(JULY_3);
      expect(await printed(ofJury('refus', ['003']))).not.toContain('À compléter avant');
      cell.setValue(JULY_3 + 1);
      expect(await printed(ofJury('refus', ['003']))).toContain(
        'audition tenue le 04/07/2026, après le jury du 03/07/2026',
      );
    } finally {
      cell.setValue(JULY_2);
    }
  });

  it('une date du jury après aujourd’hui se lit comme elle est tapée', async () => {
    const date = named(host, 'jury_date_BUT1');
    // 1 January 2199: 109210 days, for 109575 is 1 January 2200 (in `days.ts` of the native formulas), and 2199 has 365.
    date.setValue(109210);
    try {
      const { manques } = (await must(host, 'freezingState')) as FreezingState;
      expect(plain(manques.BUT1?.[0] ?? '')).toMatch(/^Date du jury : le 1er janvier 2199, alors/);
    } finally {
      date.setValue(JULY_3);
    }
  });

  it('les feuilles données au panneau portent ce jour', async () => {
    const [sheet] = (await must(host, 'sheetData', ['composition'])) as readonly SheetData[];
    expect(sheet?.values.flat()).toContain('03/07/2026');
  });

  it('l’arrêté dit le même jour, la même heure et la même composition que le PV', async () => {
    expect(await freeze(host, 'BUT1')).toMatchObject({ fait: true });
    const head = valuesOfSheet(host, 'Arrêté BUT1').flat().map(plain);
    expect(head.filter((text) => text.startsWith('Jury réuni'))).toEqual(['Jury réuni le 3 juillet 2026, à 14 h 30.']);
    expect(head.filter((text) => text.startsWith('Arrêté le'))[0]).toContain(`(heure : ${timeZone})`);
    expect(head).toContainEqual(expect.stringContaining('tenue le 2 juillet 2026'));
    expect(await printed(ofJury('pv'))).not.toContain('a changé');
  });

  it('une date tapée sur une formule est nommée comme elle se tape', async () => {
    const cell = named(host, 'moy_UE11').offset(0, 0, 1, 1);
    cell.setNumberFormat('dd/mm/yyyy').setValue(JULY_2);
    const { feuilles } = (await must(host, 'planSteps', notebookOf(null, null))) as WorkPlan;
    expect(plain(JSON.stringify(feuilles))).toContain('« 02/07/2026 » a été tapé');
  });
});

it.each([
  ['La Réunion', '2026-07-01T20:00:00Z'],
  ['Nouméa', '2026-07-01T13:00:00Z'],
  ['Paris, en été', '2026-07-01T22:00:00Z'],
  ['la Guadeloupe', '2026-07-02T04:00:00Z'],
  ['Papeete', '2026-07-02T10:00:00Z'],
])('minuit à %s : une épreuve nommée par une date porte le jour que la case montre', (_, midnight) => {
  expect(shownText(new Date(midnight))).toBe('02/07/2026');
});
