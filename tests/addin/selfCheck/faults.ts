/** A broken platform for each probe: the one thing that Google might do otherwise, and that turns this probe alone red. */
import type { Faults } from './host';

type Received = (args: readonly unknown[]) => readonly unknown[];

/** What JURY_BUT_ESSAI is handed, where its argument is `given`. */
const handed = (given: (value: unknown, args: readonly unknown[]) => boolean, instead: (value: unknown) => unknown) =>
  received((args) =>
    args[0] === 'recu' && given(args[1], args) ? [args[0], instead(args[1]), ...args.slice(2)] : args,
  );
const received = (change: Received): Faults => ({
  received: (name, args) => (name === 'JURY_BUT_ESSAI' ? change(args) : args),
});
/** What a cell is given, where a function returned what `found` says. */
const given = (
  name: string,
  found: (result: unknown[][]) => boolean,
  instead: (result: unknown[][]) => unknown,
): Faults => ({
  returned: (called, result) =>
    called === name && found(result as unknown[][]) ? instead(result as unknown[][]) : result,
});
const read = (from: string, to: string): Faults => ({ formula: (text) => text.split(from).join(to) });
const service = (name: string, change: (result: unknown) => unknown): Faults => ({ service: { [name]: change } });
const values = (change: (cell: unknown) => unknown): Faults =>
  service('Range.getValues', (grid) => (grid as unknown[][]).map((line) => line.map(change)));

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';
const first = (result: unknown[][]): unknown[] => result[0] ?? [];
const replaced = (from: unknown, to: unknown) => (result: unknown[][]) =>
  result.map((line) => line.map((cell) => (cell === from ? to : cell)));

/** By group, then by probe. */
export const FAULTS: Readonly<Record<string, Readonly<Record<string, Faults>>>> = {
  formules: {
    'point-virgule': read('=SUM(1;2)', '=12/10'), // « ; » dropped, or a comma taken for it
    setFormula: read('=SUM(2;3)', '=23/10'),
    'texte-formule': service('Range.getFormula', (text) => String(text).replace('SUM', 'SOMME')),
    'noms-anglais': read('UNICHAR(', 'UNICAR('), // #NAME?
    'tableau-lignes': read('{1;2}', '{12}'), // « ; » not taken for a new row
    recherche: read('"0123"', '123'), // a text of figures becomes a number
    'mise-en-forme': service('BooleanCondition.getCriteriaValues', () => ['=ESTNUM(H1)']),
    'validation-formule': service('DataValidation.getAllowInvalid', () => true),
  },
  recues: {
    'recu-nombre': handed(
      (value) => value === 12.5,
      () => '12,5',
    ),
    'recu-virgule': handed(
      (value) => value === '12,5',
      () => 12.5,
    ),
    'recu-point': handed(
      (value) => value === '12.5',
      () => 12.5,
    ),
    'recu-date': handed(isDate, () => 46_154),
    'recu-vide': handed(
      (value, { length }) => value === '' && length === 2,
      () => 0,
    ),
    'recu-booleen': handed(
      (value) => value === true,
      () => 'TRUE',
    ),
    'recu-pourcentage': handed(
      (value) => value === 0.1,
      () => 10,
    ),
    'recu-na': handed(
      (value) => value === '#N/A',
      () => '',
    ),
    'recu-div': handed(
      (value) => value === '#DIV/0!',
      () => 0,
    ),
    'recu-1x1': handed(
      (value) => value === 12,
      () => [[12], ['']],
    ),
    'recu-tableau': handed(
      (value) => Array.isArray(value) && value.length === 2,
      (value) => {
        const [[a, b] = [], [c, d] = []] = value as unknown[][];
        return [
          [a, c],
          [b, d],
        ];
      },
    ),
    'recu-colonne': handed(
      (value) => Array.isArray(value) && value.length > 500,
      (value) => (value as unknown[]).slice(0, 100),
    ),
    'recu-omis': handed(
      (_, { length }) => length === 3,
      () => 0,
    ),
  },
  rendues: {
    'rendu-vide': {
      returned: (_, result, args) => (args[0] === 'vide' && args.length === 1 ? 0 : result), // a blank shown as 0
    },
    'rendu-nombre': { returned: (_, result) => (result === 12.5 ? '12,5' : result) },
    'rendu-texte': { returned: (_, result) => (result === '4/5' ? 46_117 : result) }, // a date
    'rendu-relu': handed(
      (value) => value === '',
      () => 0,
    ),
    'tableau-rendu': { returned: (_, result) => (Array.isArray(result) ? replaced('', 0)(result) : result) },
    'tableau-gene': values((cell) => (cell === '#REF!' ? 1 : cell === 'gêne' ? 3 : cell)), // what was typed is lost
    'erreur-rendue': received((args) => (args[0] === 'erreur' && args.length === 1 ? ['nombre'] : args)),
    'erreur-rattrapee': received((args) => (args[0] === 'erreur' && args.length === 2 ? ['nombre'] : args)),
  },
  cas: {
    'cas-rose': given('PROGRESSION', (result) => first(result)[2] === '2/2', replaced('2/2', 46_055)),
    'cas-tom': given('UE_AVERAGE', ({ length }) => length === 2, replaced(7.5, 12.9)), // the absence forgotten
    'cas-zoe': given('UE_AVERAGE', (result) => first(result).length === 1, replaced(10, 9.999_999)),
    'cas-karim': given('PROGRESSION', (result) => first(result)[3] === 7.99, replaced(7.99, 8)),
    'cas-boris': given('PROGRESSION', (result) => first(result)[2] === '3/5', replaced('PASD', 'AJ')),
    'cas-samia': given('COMPENSATE', (result) => first(result).includes('SO'), replaced('SO', '')),
  },
  feuille: {
    listes: service('DataValidation.getCriteriaType', () => 'TEXT_CONTAINS'),
    protection: service('Protection.isWarningOnly', () => false),
    notes: service('Range.getNote', (text) => String(text).replace('\n', ' ')),
    reperes: service('Sheet.getDeveloperMetadata', (all) =>
      (all as GoogleAppsScript.Spreadsheet.DeveloperMetadata[]).filter((one) => one.getKey() !== 'jury-but.essai'),
    ),
    verrou: service('LockService.getDocumentLock', () => null),
    figees: service('Sheet.getFrozenRows', () => 0),
    largeurs: service('Sheet.getColumnWidth', () => 100),
    masquees: service('Sheet.isColumnHiddenByUser', () => false),
    'texte-garde': service('Range.getValue', (cell) => (cell === '0123' ? 123 : cell)),
    'texte-long': service('Range.getValue', (cell) => (typeof cell === 'string' ? cell.slice(0, 5000) : cell)),
    graphique: service('Sheet.getCharts', () => []),
    empreinte: service('Utilities.computeDigest', (bytes) => (bytes as number[]).slice(0, 20)),
    dates: service('Utilities.formatDate', () => '11/05/2026'),
  },
  services: {
    'cout-formules': service('Range.getFormulas', () => {
      throw new Error('Service Spreadsheets timed out');
    }),
  },
  'fonctions-5': { 'cout-fonctions-5': received((args) => (args[0] === 'heure' ? ['vide'] : args)) },
  'fonctions-24': { 'cout-classe-24': received((args) => (args[0] === 'classe' ? ['erreur'] : args)) },
  deplacements: { references: read('=A990', '=INDIRECT("A990")') }, // the reference stays where it was
};
