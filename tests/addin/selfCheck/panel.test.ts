/** The self-check as the panel chains it over the real add-in: what only the panel sees, interruptions, refusals, the report. */
import { groups } from '../../../src/addin/selfCheck/groups';
import { reportText, summaryOf } from '../../../src/addin/sidebar/selfCheck/report';
import { runSelfCheck, type SelfCheckReport } from '../../../src/addin/sidebar/selfCheck/run';
import type { Steps } from '../../../src/addin/sidebar/selfCheck/steps';
import { emptyWorkbook, type HeadlessHost } from '../../workbook/workbench';
import { FAULTS } from './faults';
import { patient, stepsIn } from './server';

Object.assign(globalThis, { JURY_BUT_VERSION: '9.9.9' });

const hosts: HeadlessHost[] = [];
const opened = (...options: Parameters<typeof emptyWorkbook>): HeadlessHost => {
  const host = emptyWorkbook(...options);
  hosts.push(host);
  return host;
};
afterAll(() => {
  for (const host of hosts) host.dispose();
});

async function done(server: Steps): Promise<SelfCheckReport> {
  const end = await runSelfCheck(server, patient(), { attempts: 3, wait: 1 });
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return end.report;
}
const wrong = ({ lignes }: SelfCheckReport) => lignes.filter(({ etat }) => etat === 'erreur').map(({ id }) => id);

/** The groups that take time are not what is tested here. */
const short = (server: Steps, ids = ['formules']): Steps => ({
  ...server,
  selfCheckOpen: async () => {
    const reply = await server.selfCheckOpen();
    return reply.ok
      ? { ...reply, value: { ...reply.value, groupes: reply.value.groupes.filter(({ id }) => ids.includes(id)) } }
      : reply;
  },
});

describe('d’un bout à l’autre', () => {
  let host: HeadlessHost;
  let report: SelfCheckReport;
  const watch = patient();
  beforeAll(async () => {
    host = opened();
    const end = await runSelfCheck(stepsIn(host), watch);
    if (end.kind === 'done') report = end.report;
  });

  it('tout est conforme : chaque sonde du serveur et celles du panneau ; la feuille est supprimée', () => {
    const server = groups.flatMap(({ placed }) => placed.map(({ probe }) => probe.id));
    expect(report.lignes.map(({ id }) => id)).toEqual([
      'panneau',
      ...server,
      'echange',
      'appels',
      'echec',
      'cout-appel',
    ]);
    expect(wrong(report)).toEqual([]);
    expect(report).toMatchObject({ langue: 'fr_FR', fuseau: 'Europe/Paris', gardee: false });
    expect(host.spreadsheet.getSheets()).toHaveLength(1);
    expect(watch.shown.slice(1, 3)).toEqual(['Formules', 'Valeurs reçues par une fonction']);
  });

  it('le rapport dit la version, la langue, le fuseau, chaque résultat, et rien de personne', () => {
    const text = reportText(report, null);
    const [head, place, summary] = text.split('\n');
    expect(head).toBe('Jury BUT 9.9.9, autodiagnostic');
    expect(place).toMatch(/^Langue du classeur.: fr_FR, fuseau.: Europe\/Paris$/);
    expect(summary).toBe(summaryOf(report.lignes));
    for (const { id } of report.lignes) expect(text).toContain(`[${id}]`);
    expect(text).not.toMatch(/@|https?:|Classeur de jury|Feuille 1/); // neither an address, nor the names of the file and of its sheets
  });
});

it('un échec : la feuille est gardée, le rapport met en tête ce qui est attendu, obtenu, cassé, et que faire', async () => {
  const host = opened({ faults: FAULTS.formules?.['tableau-lignes'] ?? {} });
  const report = await done(short(stepsIn(host)));
  expect(wrong(report)).toEqual(['tableau-lignes']);
  expect(report.gardee).toBe(true);
  const lines = reportText(report, null).split('\n').slice(4, 8);
  expect(lines.map((line) => line.replace(/\u00a0/g, ' '))).toEqual([
    '✗ [tableau-lignes] Dans une formule, {1;2} a deux lignes.',
    '   attendu : 2',
    '   obtenu : 1',
    expect.stringMatching(/^ {3}Les feuilles Notes .* Fichier ▸ Paramètres/),
  ]);
});

describe('chaque sonde du panneau peut échouer, elle seule', () => {
  const broken: readonly (readonly [id: string, break_: (server: Steps) => Partial<Steps>])[] = [
    // A blank text lost on its way.
    [
      'echange',
      ({ selfCheckEcho }) => ({
        selfCheckEcho: async (value) => {
          const reply = await selfCheckEcho(value);
          return typeof value === 'object'
            ? { ok: true, value: JSON.parse(JSON.stringify(reply).replace('""', 'null')).value }
            : reply;
        },
      }),
    ],
    // Each call is given the answer of another.
    [
      'appels',
      () => ({ selfCheckEcho: async (value) => ({ ok: true, value: typeof value === 'number' ? value + 1 : value }) }),
    ],
    ['echec', () => ({ selfCheckThrow: async () => ({ ok: true, value: null }) as never })],
  ];
  it.each(broken)('%s', async (id, break_) => {
    const server = short(stepsIn(opened()));
    expect(wrong(await done({ ...server, ...break_(server) }))).toEqual([id]);
  });

  it('panneau : un serveur qui ne se réveille pas, et le rapport tient en cette ligne', async () => {
    const message = "Google n'autorise pas ce panneau à agir.";
    const report = await done({
      ...stepsIn(opened()),
      selfCheckOpen: async () => ({ ok: false, code: 'compte', message }),
    });
    expect(report.lignes).toMatchObject([{ id: 'panneau', etat: 'erreur', obtenu: message }]);
  });
});

it('ce qui n’est jamais calculé est dit, au bout du nombre de questions prévu', async () => {
  const server = short(stepsIn(opened()));
  const asked: boolean[] = [];
  const report = await done({
    ...server,
    selfCheckRead: async (group, last) => {
      asked.push(last);
      return last ? server.selfCheckRead(group, last) : { ok: true, value: null };
    },
  });
  expect(asked).toEqual([false, false, true]);
  expect(wrong(report)).toEqual([]);
});

it('un groupe qui ne peut pas être écrit est une ligne à corriger, les autres continuent', async () => {
  const server = short(stepsIn(opened()), ['formules', 'rendues']);
  const report = await done({
    ...server,
    selfCheckWrite: async (group) =>
      group === 'formules' ? { ok: false, code: 'duree', message: 'Trop long.' } : server.selfCheckWrite(group),
  });
  expect(wrong(report)).toEqual(['formules']);
  expect(report.lignes.find(({ id }) => id === 'formules')?.obtenu).toBe('Trop long.');
  expect(report.lignes.some(({ id }) => id === 'rendu-vide')).toBe(true);
});

it('interrompu : la feuille est supprimée, il n’y a pas de rapport', async () => {
  const host = opened();
  let written = 0;
  const server = stepsIn(host);
  const counting: Steps = {
    ...server,
    selfCheckWrite: (group) => {
      written += 1;
      return server.selfCheckWrite(group);
    },
  };
  const end = await runSelfCheck(
    counting,
    patient(() => written === 2),
  );
  expect(end).toEqual({ kind: 'interrupted' });
  expect(written).toBe(2);
  expect(host.spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['Feuille 1']);
});

it('une feuille à vous du même nom : refus, rien n’est écrit', async () => {
  const host = opened();
  host.spreadsheet.insertSheet('Autodiagnostic', 1);
  const end = await runSelfCheck(stepsIn(host), patient());
  expect(end).toMatchObject({ kind: 'refused', message: expect.stringMatching(/Renommez-la/) });
});
