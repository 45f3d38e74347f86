/** What the plan promises before any spreadsheet: a locale-neutral subset, few custom calls, a size that the class does not change. */
import { demonstrationClass, isFormula } from '../../src/workbook';
import { allPlans, EPREUVES, formulasOf, shippedProgramme } from './dossiers';

const CUSTOM = ['CC_AVERAGE', 'COMPENSATE', 'DELIBERATE', 'MISSING_MARKS', 'PROGRESSION', 'UE_AVERAGE', 'UE_CREDITS'];
/** Known under these names to Google Sheets, Excel 2016, LibreOffice 7.4 and the engine of the local page. */
const NATIVE = [
  'ABS',
  'ADDRESS',
  'AND',
  'CHAR',
  'COLUMN',
  'COUNT',
  'COUNTA',
  'ISERROR',
  'COUNTIF',
  'COUNTIFS',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNUMBER',
  'ISTEXT',
  'LEFT',
  'LEN',
  'MATCH',
  'MAX',
  'MID',
  'MIN',
  'MOD',
  'N',
  'OR',
  'REPT',
  'RIGHT',
  'ROUND',
  'ROW',
  'ROWS',
  'SEARCH',
  'SUBSTITUTE',
  'SUM',
  'SUMPRODUCT',
  'TRIM',
  'UNICHAR',
  'VALUE',
  'AVERAGE',
  'MEDIAN',
  'QUARTILE',
];
/** On « Statistiques » alone: Excel 2021 and LibreOffice 24.8 at least. */
const SPILLED = ['FILTER', 'SORT', 'UNIQUE'];
const plans = allPlans(12);
const named = (name: string) => plans.find((plan) => plan.name === name) ?? fail(name);
const fail = (name: string): never => {
  throw new Error(`no sheet ${name}`);
};
const withoutTexts = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');

it('fait onze feuilles, dans cet ordre', () => {
  expect(plans.map(({ name }) => name)).toEqual([
    'Programme',
    'Étudiants',
    'Acquis antérieurs',
    'Notes S1',
    'Moyennes S1',
    'Notes S2',
    'Moyennes S2',
    'Composition du jury',
    'Jury S1',
    'Jury BUT1',
    'Statistiques',
  ]);
});

it("n'écrit que des formules lues de même en français et en anglais", () => {
  const bare = plans.flatMap(formulasOf).map(withoutTexts);
  expect(bare.filter((formula) => /[,\\]|\d\.\d/.test(formula))).toEqual([]);
  const used = new Set(bare.flatMap((formula) => formula.match(/[A-Z_]+(?=\()/g) ?? []));
  expect([...used].filter((name) => ![...NATIVE, ...CUSTOM, ...SPILLED].includes(name))).toEqual([]);
  const others = plans.filter(({ name }) => name !== 'Statistiques').flatMap(formulasOf);
  expect(others.filter((formula) => SPILLED.some((name) => formula.includes(`${name}(`)))).toEqual([]);
});

it('appelle au plus trois fonctions par feuille Moyennes, quatre pour Jury BUT1, trois pour Jury S1', () => {
  const calls = (name: string): readonly string[] =>
    formulasOf(named(name)).flatMap((formula) =>
      [...formula.matchAll(/[A-Z]+_[A-Z]+\(|(?:COMPENSATE|DELIBERATE|PROGRESSION)\(/g)].map(([call]) =>
        call.slice(0, -1),
      ),
    );
  expect(calls('Moyennes S1')).toEqual(['CC_AVERAGE', 'UE_AVERAGE', 'MISSING_MARKS']);
  expect(calls('Moyennes S2')).toEqual(['CC_AVERAGE', 'UE_AVERAGE', 'MISSING_MARKS']);
  expect(calls('Jury S1')).toEqual(['COMPENSATE', 'UE_CREDITS', 'DELIBERATE']);
  expect(calls('Jury BUT1')).toEqual(['COMPENSATE', 'PROGRESSION', 'UE_CREDITS', 'DELIBERATE']);
  expect(
    ['Programme', 'Étudiants', 'Acquis antérieurs', 'Notes S1', 'Notes S2', 'Composition du jury'].flatMap(calls),
  ).toEqual([]);
});

it('est une donnée pure : un aller-retour en JSON ne la change pas', () => {
  expect(JSON.parse(JSON.stringify(plans))).toEqual(plans);
});

it('a autant de blocs, de règles et de noms pour 10 étudiants que pour 500', () => {
  const sizes = (count: number) =>
    allPlans(count).map((plan) => ({
      styles: plan.styles.map(({ areas }) => areas.length),
      formats: plan.formats.length,
      widths: plan.widths.length,
      validations: plan.validations.length,
      conditionals: plan.conditionals.length,
      names: plan.names.length,
      inputs: plan.inputs.length,
    }));
  expect(sizes(500)).toEqual(sizes(10));
});

it('préfixe ses plages nommées : UE11 seul serait une adresse de cellule', () => {
  const names = plans.flatMap((plan) => plan.names.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => /^[A-Z]{1,3}\d+$/i.test(name))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(['coef_UE11', 'moy_UE25', 'manque_UE11', 'etu_nip', 'reglage_decimales']),
  );
});

it('ne garde ouverte à la saisie que ce qui se tape', () => {
  const locked = plans.flatMap((plan) =>
    plan.inputs.flatMap(({ row, column, rows, columns }) =>
      plan.contents
        .slice(row - 1, row - 1 + rows)
        .flatMap((line) => line.slice(column - 1, column - 1 + columns).filter(isFormula)),
    ),
  );
  expect(locked).toEqual([]);
});

it('une ressource appelée « constructor », dans un programme à soi, a des notes comme les autres', () => {
  const odd = JSON.parse(JSON.stringify(shippedProgramme()).replaceAll('"R108"', '"constructor"'));
  const { marks } = demonstrationClass(odd, 12, EPREUVES);
  expect([...marks.values()].flat(2).filter((mark) => typeof mark === 'function')).toEqual([]);
});

it('l’acquis antérieur de la démonstration est de l’année d’avant la promotion, 2022-2023', () => {
  const { acquis } = demonstrationClass(shippedProgramme(), 12, EPREUVES);
  expect(acquis.map(({ ue, annee }) => [ue, annee])).toEqual([['UE11', '2021-22']]);
});
