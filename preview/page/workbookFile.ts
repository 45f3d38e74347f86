/** The workbook of the page as an .xlsx file, and such a file in the page: loaded only when one of the two is asked for. */

import { EMPTY, fileWork } from '../../src/addin/files/workbookFile';
import { isRefusal } from '../../src/addin/reply';
import type { MakingRequest } from '../../src/addin/work/changes';
import { ourSheets, readState, renderChange } from '../../src/render/sheets';
import { readXlsx, renderXlsx } from '../../src/render/xlsx';
import { makingOf, type WorkbookState } from '../../src/workbook';
import type { Host } from '../appsscript/host';

/** Nothing but what the workbook holds: its programme, its students. */
const AS_IT_IS: MakingRequest = {
  kind: 'classeur',
  programme: { kind: 'classeur' },
  etudiants: { kind: 'classeur' },
  epreuves: { ressource: 1, sae: 1 },
  arrondi: 2,
};

const SAY = {
  empty: "Ce classeur n'a encore aucune feuille de Jury BUT\u00a0: générez-le d'abord dans le panneau, à droite.",
  taken:
    'Ce classeur a déjà des feuilles de Jury BUT. Cliquez sur «\u00a0Classeur vide\u00a0», en haut, puis ouvrez le fichier.',
  unreadable:
    "Ce fichier n'est pas un classeur .xlsx lisible, ou n'a aucune feuille de Jury BUT. Choisissez un fichier fait par cette page ou par «\u00a0npm run classeur\u00a0».",
  lost: (names: readonly string[]) =>
    `Ce fichier a perdu ${names.map((name) => `«\u00a0${name}\u00a0»`).join(', ')}. Reprenez une copie d'avant cette modification.`,
};

const planned = (state: WorkbookState, notes?: Parameters<typeof fileWork>[2]) => {
  const work = fileWork(state, [AS_IT_IS], notes);
  if (isRefusal(work)) throw new Error(work.message);
  return work;
};

/** The bytes of the file, marks and decisions typed included; throws a sentence where there is nothing to save.
 * @example save(new Blob([await workbookBytes(host)])) */
export async function workbookBytes(host: Pick<Host, 'services' | 'idle'>): Promise<Uint8Array> {
  await host.idle();
  const state = readState(host.services.SpreadsheetApp.getActiveSpreadsheet());
  if (state.sheets.length === 0) throw new Error(SAY.empty);
  return renderXlsx(planned({ ...EMPTY, sheets: state.sheets }).plan);
}

/** Makes the sheets of a file in the page's workbook, which has none of ours yet, and gives their roles; throws the sentence of a refusal. */
export async function openWorkbook(
  host: Pick<Host, 'services' | 'idle'>,
  bytes: Uint8Array,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly string[]> {
  const { SpreadsheetApp, Charts } = host.services;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (ourSheets(spreadsheet).length > 0) throw new Error(SAY.taken);
  const reading = await readXlsx(bytes);
  if (reading.kind !== 'workbook') throw new Error(SAY.unreadable);
  const lost = [...reading.lost, ...reading.lostColumns.flatMap(({ columns }) => columns)];
  if (lost.length > 0) throw new Error(SAY.lost(lost));
  const { plan: workbook, fingerprints } = planned({ ...reading.state, others: [] }, reading.notes);
  // What makes sheets finds the services where Google puts them.
  const services = { SpreadsheetApp, Charts };
  Object.assign(globalThis, services);
  try {
    for (const [rank, plan] of workbook.sheets.entries()) {
      onProgress(rank, workbook.sheets.length);
      renderChange(spreadsheet, { ...makingOf(plan), fingerprint: fingerprints.get(plan.role) ?? '' });
      // As between two steps of a generation: what is computed is known before the next sheet refers to it.
      await host.idle();
    }
  } finally {
    for (const name of Object.keys(services)) Reflect.deleteProperty(globalThis, name);
  }
  await host.idle();
  return workbook.sheets.map(({ role }) => role);
}
