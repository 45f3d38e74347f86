/** A spreadsheet that reads the comma and not the semicolon: the probe finds it, and everything that is generated is spelled so. */
import type { CheckLine } from '../../src/addin/protocol';
import { withCommas } from '../../src/workbook/spelling';
import {
  ask,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  must,
  notebookRequest,
  sheetOf,
} from './workbench';

const outside = /"[^"]*"|'[^']*'|\{[^}]*\}|[;,]/g;
const separatorsOf = (formula: string): readonly string[] =>
  (formula.match(outside) ?? []).filter((part) => /^[;,]$/.test(part));

/** What such a Google would do: an error for « ; », arguments for « , ». */
const commaOnly = (formula: string): string =>
  separatorsOf(formula).includes(';') ? '=NA()' : formula.replace(outside, (part) => (part === ',' ? ';' : part));

const hosts: HeadlessHost[] = [];
const opened = (formula: (text: string) => string): HeadlessHost => {
  const host = emptyWorkbook({ faults: { formula } });
  hosts.push(host);
  return host;
};
afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

it('un texte, un nom de feuille et les lignes de {…} gardent leur point-virgule', () => {
  expect(withCommas(`=IF(A1="a;b";COUNTIF('x;y'!A1:A2;{1;2});"l'an";"")`)).toBe(
    `=IF(A1="a;b",COUNTIF('x;y'!A1:A2,{1;2}),"l'an","")`,
  );
});

describe('là où seule la virgule est comprise', () => {
  it('le classeur est généré avec des virgules et tout ce qu’il calcule est juste, mise à jour comprise', async () => {
    const read: string[] = [];
    const host = opened((text) => {
      read.push(text);
      return commaOnly(text);
    });
    await must(host, 'writeProbe');
    expect(await must(host, 'readProbe')).toBe(false); // the semicolon gave an error: the comma is tried
    expect(await must(host, 'readProbe')).toBe(true);
    read.length = 0;
    for (const request of [notebookRequest({ etudiants: 4 }), juryRequest('S1'), notebookRequest({ etudiants: 5 })]) {
      const { steps } = (await must(host, 'planSteps', request)) as { steps: { id: string }[] };
      for (const { id } of steps) await must(host, 'runStep', request, id);
    }
    const separators = new Set(read.flatMap(separatorsOf));
    expect([read.length > 100, [...separators]]).toEqual([true, [',']]);
    const lines = (await must(host, 'selfCheck', 'checkDemonstration', [true])) as readonly CheckLine[];
    expect(lines.filter(({ etat }) => etat !== 'bon')).toEqual([]);
  }, 120_000);

  it('revenu au point-virgule, la génération suivante y revient', async () => {
    let broken = true;
    const host = opened((text) => (broken ? commaOnly(text) : text));
    await must(host, 'writeProbe');
    await must(host, 'readProbe');
    await must(host, 'readProbe');
    const kept = () => host.spreadsheet.getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()]);
    expect(kept()).toEqual([['jury-but.separateur', ',']]);
    broken = false;
    await must(host, 'writeProbe');
    expect(await must(host, 'readProbe')).toBe(true);
    expect(kept()).toEqual([['jury-but.separateur', '']]);
  });
});

it('là où ni l’un ni l’autre ne convient : un refus qui dit le remède, et rien ne reste', async () => {
  const host = opened(() => '=NA()');
  await must(host, 'writeProbe');
  expect(await must(host, 'readProbe')).toBe(false);
  const reply = await ask(host, 'readProbe');
  expect(reply).toMatchObject({ ok: false, code: 'sonde' });
  expect(reply.message).toMatch(/=SUM\(1;2\) a donné «.#N\/A.».*Paramètres régionaux/);
  expect(host.spreadsheet.getSheets()).toHaveLength(1);
  expect(host.spreadsheet.getDeveloperMetadata()).toHaveLength(0);
});

it('l’essai laisse en vue la feuille affichée', async () => {
  const host = opened((text) => text);
  await generate(host, notebookRequest({ etudiants: 4 }));
  host.spreadsheet.setActiveSheet(sheetOf(host, 'Étudiants'));
  await must(host, 'writeProbe');
  expect(host.spreadsheet.getActiveSheet().getName()).toBe('Étudiants');
  expect(await must(host, 'readProbe')).toBe(true);
  expect(host.spreadsheet.getActiveSheet().getName()).toBe('Étudiants');
});

it('un essai abandonné en route ne décide pas du suivant', async () => {
  let broken = true;
  const host = opened((text) => (broken ? commaOnly(text) : text));
  await must(host, 'writeProbe');
  await must(host, 'readProbe'); // « , » is written, and the panel closed
  broken = false;
  await generate(host, { kind: 'classeur', ...{ programme: { kind: 'catalogue', id: 'inconnu' } } }).catch(
    () => undefined,
  );
  expect(host.spreadsheet.getDeveloperMetadata()).toHaveLength(0);
});
