/** The self-check on the local platform: every assumption holds, each can fail, and nothing else is touched. */
import { groups } from '../../../src/addin/selfCheck/groups';
import { emptyWorkbook, must, notebookRequest } from '../../workbook/workbench';
import { FAULTS } from './faults';
import { checked, run } from './host';

const ids = groups.flatMap(({ placed }) => placed.map(({ probe }) => probe.id));
const judged = groups.flatMap(({ placed }) =>
  placed.filter(({ probe }) => probe.attendu !== '').map(({ probe }) => probe.id),
);
const faults = Object.entries(FAULTS).flatMap(([group, probes]) =>
  Object.entries(probes).map(([id, fault]) => ({ group, id, fault })),
);

it('tout est conforme sur la plateforme locale, une ligne par sonde, chaque mesure est un nombre', async () => {
  const lines = await checked();
  expect(lines.map(({ id }) => id)).toEqual(ids);
  expect(lines.filter(({ etat }) => etat === 'erreur')).toEqual([]);
  const durations = lines.filter(({ id }) => id.startsWith('cout-'));
  expect(durations.length).toBeGreaterThan(0);
  for (const { obtenu } of durations) expect(obtenu).toMatch(/^(?:\d+(?:,\d)? ms|première \d+ ms, dernière \d+ ms)$/);
});

it('chaque sonde qui juge a sa plateforme cassée', () => {
  const broken = new Set(faults.map(({ id }) => id));
  expect(judged.filter((id) => !broken.has(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(faults)(
  '$id : la plateforme cassée la fait échouer, elle seule dans son groupe',
  async ({ group, id, fault }) => {
    const lines = await checked(fault, process.env.SELF_CHECK_WHOLE ? undefined : group);
    expect(lines.filter(({ etat }) => etat === 'erreur').map((line) => line.id)).toEqual([id]);
    const [line] = lines.filter(({ etat }) => etat === 'erreur');
    expect(line?.obtenu).not.toBe(line?.attendu);
  },
);

it('« Loading… » est un état : on redemande, puis la dernière fois il est dit', async () => {
  const host = emptyWorkbook({
    faults: {
      service: {
        'Range.getValues': (grid) =>
          (grid as unknown[][]).map((line) => line.map((cell) => (cell === 3 ? 'Loading...' : cell))),
      },
    },
  });
  await must(host, 'selfCheck', 'selfCheckOpen', []);
  await must(host, 'selfCheck', 'selfCheckWrite', ['formules']);
  expect(await must(host, 'selfCheck', 'selfCheckRead', ['formules', false])).toBeNull();
  const lines = (await must(host, 'selfCheck', 'selfCheckRead', ['formules', true])) as {
    id: string;
    etat: string;
    obtenu: string;
  }[];
  expect(lines[0]).toMatchObject({ id: 'point-virgule', etat: 'erreur', obtenu: 'encore en calcul, ou vide' });
  host.dispose();
});

describe('rien d’autre n’est touché', () => {
  const others = (host: ReturnType<typeof emptyWorkbook>) => {
    const { workbook, records } = host.save();
    const sheets = Object.values(workbook.sheets).filter(({ name }) => name !== 'Autodiagnostic');
    const own = new Set(sheets.map(({ id }) => id));
    const kept = (all: readonly { readonly sheetId: string }[]) =>
      all.filter(({ sheetId }) => own.has(sheetId) || sheetId === '');
    return JSON.stringify({
      sheets,
      order: workbook.sheetOrder?.filter((id) => own.has(id)),
      metadata: kept(records.metadata),
      protections: kept(records.protections),
      charts: kept(records.charts),
      names: host.spreadsheet.getNamedRanges().map((one) => one.getName()),
      active: host.spreadsheet.getActiveSheet().getName(),
    });
  };

  it('dans un classeur de jury, la feuille disparaît et tout le reste est identique', async () => {
    const host = emptyWorkbook();
    const request = notebookRequest({ etudiants: 3 });
    const { steps } = (await must(host, 'planSteps', request)) as { steps: { id: string }[] };
    for (const { id } of steps) await must(host, 'runStep', request, id);
    const before = others(host);
    const lines = await run(host);
    expect(lines.filter(({ etat }) => etat === 'erreur')).toEqual([]);
    expect(await must(host, 'selfCheck', 'selfCheckClose', [lines])).toBe(false);
    expect(host.spreadsheet.getSheetByName('Autodiagnostic')).toBeNull();
    expect(others(host)).toBe(before);
    host.dispose();
  });

  it('si une sonde échoue, la feuille reste avec son rapport ; l’autodiagnostic suivant la remplace', async () => {
    const host = emptyWorkbook({ faults: FAULTS.rendues?.['rendu-vide'] ?? {} });
    const before = others(host);
    const lines = await run(host, 'rendues');
    expect(await must(host, 'selfCheck', 'selfCheckClose', [lines])).toBe(true);
    const report = host.read('Autodiagnostic', 'A1:F9') as unknown[][];
    expect(report[0]).toEqual([
      'Résultat',
      'Ce qui est supposé',
      'Attendu',
      'Obtenu',
      'Ce que cela casse',
      'Que faire',
    ]);
    expect(report[1]?.slice(0, 4)).toEqual([
      '✗ non conforme',
      expect.stringMatching(/^Un texte vide rendu/),
      'vide',
      'autre chose',
    ]);
    expect(report[2]?.[0]).toBe('✓ conforme');
    expect(others(host)).toBe(before);
    await must(host, 'selfCheck', 'selfCheckOpen', []);
    expect(host.read('Autodiagnostic', 'A1')).toBe('');
    expect(host.spreadsheet.getSheets()).toHaveLength(2);
    host.dispose();
  });

  it('une feuille à vous du même nom n’est pas touchée : refus qui dit quoi faire', async () => {
    const host = emptyWorkbook();
    host.spreadsheet.insertSheet('Autodiagnostic', 1).getRange('A1').setValue('à moi');
    const reply = (await host.run('selfCheck', 'selfCheckOpen', [])) as { ok: boolean; message?: string };
    expect(reply.ok).toBe(false);
    expect(reply.message).toMatch(/Renommez-la, puis recommencez/);
    expect(host.read('Autodiagnostic', 'A1')).toBe('à moi');
    host.dispose();
  });
});
