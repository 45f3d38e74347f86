/** A headless workbook for a test, with a small Code.js of ours instead of the add-in's. */
import type * as headless from '../../preview/headless';

type HeadlessHost = headless.HeadlessHost;
type HeadlessOptions = headless.HeadlessOptions;

export const { loadHeadless } = require('../../preview/bundle.cjs') as { loadHeadless(): typeof headless };

/** What a test needs of an add-in: a menu, custom functions, functions that the sidebar calls. */
export const STAND_IN = `
var loaded = typeof console + typeof setTimeout + typeof process + typeof require + typeof window + typeof WebAssembly;
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Ouvrir', 'openPanel').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Plus').addItem('Alerte', 'sayHello')).addToUi();
}
function openPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Essai')); }
function sayHello() { SpreadsheetApp.getUi().alert('Bonjour'); }
function hidden_() { return 1; }
function globalsSeen() { return loaded; }
function echo(value) { return value; }
function give(kind) {
  var all = { date: new Date(0), fn: function () {}, undef: undefined, nested: { a: [1, { b: undefined }] }, nan: 0 / 0, big: 'x' };
  return kind === 'nothing' ? undefined : { found: all[kind] };
}
function isOwnArray(value) { return value instanceof Array; }
function writeThenRead() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('A1').setValue(5);
  return sheet.getRange('B1').getValue();
}
function takeLock() {
  var lock = LockService.getDocumentLock();
  return [lock.tryLock(10), lock.hasLock()];
}
function lockState() { return LockService.getDocumentLock().hasLock(); }
/**
 * Le même tableau.
 * @param {Array<Array<number>>} plage Des cellules
 * @param {number} [fois] Combien (facultatif)
 * @customfunction
 */
function SAME(plage) { return Array.isArray(plage) ? plage : [[plage]]; }
/** @customfunction */
function COUNTED(n) { var rows = []; for (var i = 1; i <= n; i++) rows.push([i]); return rows.length ? rows : ''; }
/** @customfunction */
function SEEN() { return JSON.stringify(Array.prototype.slice.call(arguments)); }
/** @customfunction */
function FAILS(why) { throw new Error('raison : ' + why); }
/** @customfunction */
function PEEKS() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
function NOT_FOR_CELLS() { return 1; }
`;

const hosts: HeadlessHost[] = [];

export function newHost(options: HeadlessOptions = {}): HeadlessHost {
  const host = loadHeadless().createHost({ code: STAND_IN, ...options });
  hosts.push(host);
  return host;
}

/** A host with its first sheet, « Feuille 1 », and a reader of it. */
export function newSheet(options: HeadlessOptions = {}) {
  const host = newHost(options);
  const sheet = host.spreadsheet.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
  const read = (a1: string) => host.read(sheet.getName(), a1);
  /** Writes formulas one under another from Z1, and gives their values. */
  const values = async (formulas: readonly string[]) => {
    sheet.getRange(1, 26, formulas.length, 1).setFormulas(formulas.map((formula) => [formula]));
    await host.idle();
    return formulas.map((_, rank) => read(`Z${rank + 1}`));
  };
  return { host, sheet, read, values };
}

afterAll(() => {
  for (const host of hosts.splice(0)) host.dispose();
});
