/** « Programme »: the settings, then every row of the fiche with its checks and the 40–60 bar of each UE. */
import { POLE_MAX, POLE_MIN } from '../../arrete';
import { type Ligne, type Programme, rcuesOf, type Semestre, type Ue } from '../../programme';
import { type Area, a1, area, cellOf, fixed, type Place } from '../address';
import { call, concat, firstOf, formula, type Part, quoted, ratio, when } from '../formula';
import { MARK_CODES } from '../markCodes';
import { type Conditional, type Content, type Landmarks, place, type SheetPlan, type Validation } from '../plan';
import { draftSheet } from '../sheet';

const COLUMNS = 13;
const COL = {
  ue: 1,
  pole: 2,
  code: 3,
  titre: 4,
  cm: 5,
  total: 9,
  evaluation: 10,
  coefficient: 11,
  bar: 12,
  check: 13,
} as const;
const ROW = {
  arrondi: 5,
  regle: 6,
  competences: 7,
  poidsImpair: 8,
  poidsPair: 9,
  codes: 10,
  sens: 11,
  controles: 13,
} as const;
const BAR_LENGTH = 20;
const ECTS_SEMESTRE = 30;

export interface ProgrammeSheetOptions {
  readonly arrondi: number | 'exact';
}

export function planProgramme(programme: Programme, options: ProgrammeSheetOptions): SheetPlan {
  const tableRow = ROW.controles + programme.semestres.length + 2;
  const rows = programme.semestres.flatMap((semestre) => semesterRows(semestre));
  const draft = draftSheet(tableRow + rows.length, COLUMNS);
  const names: { name: string; area: Area }[] = [];
  const conditionals: Conditional[] = [];
  const inputs: Area[] = [];
  const validations: Validation[] = [];

  draft.put(1, 1, `Programme — BUT ${programme.but} ${programme.sigle}, ${programme.annee}`);
  draft.put(2, 1, `${programme.mention} — ${programme.etablissement}`);
  draft.style('title', area(1, 1));
  draft.style('lead', area(2, 1));

  // Settings
  const rcues = rcuesOf(programme);
  draft.put(4, 1, 'Réglages du calcul (rappelés en tête des feuilles de jury)');
  draft.style('section', area(4, 1, 1, COLUMNS));
  const setting = (row: number, label: string, values: readonly Content[], name: string, explanation: string) => {
    draft.put(row, COL.titre, label, ...values, ...(explanation ? [explanation] : []));
    draft.style('label', area(row, COL.titre));
    names.push({ name, area: area(row, COL.cm, 1, values.length) });
    inputs.push(area(row, COL.cm, 1, values.length));
  };
  setting(
    ROW.arrondi,
    'Arrondi avant comparaison à 10 et à 8',
    [options.arrondi],
    'reglage_decimales',
    'décimales : 2 à 6, ou « exact »',
  );
  setting(
    ROW.regle,
    'Règle locale : délibération CFVU du',
    [null],
    'reglage_cfvu',
    "date, telle qu'elle doit être imprimée",
  );
  draft.put(ROW.competences, COL.titre, 'Poids des UE dans le RCUE', ...rcues.map(({ competence }) => competence.nom));
  setting(
    ROW.poidsImpair,
    `Semestre ${programme.semestres[0]?.numero ?? ''}`,
    rcues.map(({ impair }) => impair.coefficient),
    'poids_impair',
    '',
  );
  setting(
    ROW.poidsPair,
    `Semestre ${programme.semestres[1]?.numero ?? ''}`,
    rcues.map(({ pair }) => pair.coefficient),
    'poids_pair',
    '',
  );
  names.push({ name: 'poids_rcue', area: area(ROW.poidsImpair, COL.cm, 2, rcues.length) });
  draft.style('header', area(ROW.competences, COL.cm, 1, rcues.length));
  draft.style('label', area(ROW.competences, COL.titre));
  draft.style('inputCentered', area(ROW.arrondi, COL.cm), area(ROW.poidsImpair, COL.cm, 2, rcues.length));
  draft.style('inputText', area(ROW.regle, COL.cm));
  draft.put(ROW.codes, COL.titre, "Codes admis à la place d'une note", ...MARK_CODES.map(({ code }) => code));
  draft.put(ROW.sens, COL.titre, 'Effet sur la moyenne', ...MARK_CODES.map(({ effet }) => effet));
  draft.style('label', area(ROW.codes, COL.titre), area(ROW.sens, COL.titre));
  draft.style('code', area(ROW.codes, COL.cm, 1, MARK_CODES.length));
  draft.style('headerSmall', area(ROW.sens, COL.cm, 1, MARK_CODES.length));
  names.push({ name: 'codes_note', area: area(ROW.codes, COL.cm, 1, MARK_CODES.length) });
  validations.push(
    {
      area: area(ROW.arrondi, COL.cm),
      rule: { kind: 'list', values: ['2', '3', '4', '5', '6', 'exact'] },
      help: 'Choisissez 2, 3, 4, 5, 6 ou exact.',
      strict: true,
    },
    {
      area: area(ROW.poidsImpair, COL.cm, 2, rcues.length),
      rule: { kind: 'formula', formula: positiveNumber(area(ROW.poidsImpair, COL.cm)) },
      help: 'Un poids est un nombre strictement positif.',
      strict: true,
    },
  );

  // The rows of the fiche
  draft.put(
    tableRow,
    1,
    'UE',
    'Pôle',
    'Code',
    'Intitulé',
    'CM',
    'TD',
    'TP',
    'Projet',
    'Total hors projet',
    'Éval.',
    'Coefficient',
    'Part des ressources',
    'Contrôle',
  );
  draft.style('header', area(tableRow, 1, 1, COLUMNS));
  let row = tableRow;
  for (const semestre of programme.semestres) {
    const ectsCells: string[] = [];
    row += 1;
    draft.put(row, 1, `Semestre ${semestre.numero}`);
    draft.style('section', area(row, 1, 1, COLUMNS));
    for (const ue of semestre.ues) {
      row += 1;
      const competence = programme.competences.find(({ numero }) => numero === ue.competence);
      draft.put(row, 1, ue.code, null, null, competence?.niveauTitre ?? '');
      draft.put(row, COL.total, 'ECTS', null, ue.ects);
      draft.style('total', area(row, 1, 1, COLUMNS));
      names.push({ name: `ects_${ue.code}`, area: area(row, COL.coefficient) });
      inputs.push(area(row, COL.coefficient));
      ectsCells.push(a1(area(row, COL.coefficient)));
      const first = row + 1;
      const subtotals: number[] = [];
      for (const { title, lignes } of polesOf(ue)) {
        const start = row + 1;
        for (const ligne of lignes) {
          row += 1;
          draft.put(row, 1, ...lineContents(ue, title, ligne));
        }
        row += 1;
        draft.put(row, COL.titre, `Total ${title}`, ...sums(start, row - 1));
        subtotals.push(row);
      }
      draft.style('text', area(first, 1, row - first + 1, COL.titre));
      draft.style('hours', area(first, COL.cm, row - first + 1, COL.evaluation - COL.cm + 1));
      draft.style(
        'inputCentered',
        ...subtotals.map((end, index) => {
          const start = index === 0 ? first : (subtotals[index - 1] ?? first) + 1;
          return area(start, COL.coefficient, end - start, 1);
        }),
      );
      draft.style('total', ...subtotals.map((end) => area(end, COL.titre, 1, COL.coefficient - COL.titre + 1)));
      names.push({ name: `coef_${ue.code}`, area: area(first, COL.coefficient, row - first + 1, 1) });
      inputs.push(
        ...subtotals.map((end, index) => {
          const start = index === 0 ? first : (subtotals[index - 1] ?? first) + 1;
          return area(start, COL.coefficient, end - start, 1);
        }),
      );
      const [ressources = first, saes = first] = subtotals.map((end) => a1(area(end, COL.coefficient)));
      row += 1;
      draft.put(
        row,
        COL.titre,
        `Total ${ue.code}`,
        ...[0, 1, 2, 3, 4].map((offset) => formula(addition(subtotals, COL.cm + offset))),
      );
      draft.put(row, COL.coefficient, formula(`${ressources}+${saes}`), ...balance(String(ressources), String(saes)));
      draft.style('total', area(row, COL.titre, 1, COL.coefficient - COL.titre + 1));
      draft.style('bar', area(row, COL.bar));
      draft.style('label', area(row, COL.check));
      conditionals.push(...verdictStyles(area(row, COL.check)));
    }
    const checkRow = ROW.controles + programme.semestres.indexOf(semestre) + 0;
    draft.put(checkRow, COL.titre, `Crédits du semestre ${semestre.numero}`, formula(call('SUM', ...ectsCells)));
    draft.put(
      checkRow,
      COL.cm + 1,
      formula(
        when(
          `${a1(area(checkRow, COL.cm))}=${ECTS_SEMESTRE}`,
          quoted(`✓ ${ECTS_SEMESTRE} ECTS attendus`),
          quoted(`✗ ${ECTS_SEMESTRE} ECTS attendus`),
        ),
      ),
    );
    draft.style('label', area(checkRow, COL.titre), area(checkRow, COL.cm + 1));
    draft.style('whole', area(checkRow, COL.cm));
    conditionals.push(...verdictStyles(area(checkRow, COL.cm + 1)));
  }
  validations.push({
    area: area(tableRow + 1, COL.coefficient, row - tableRow, 1),
    rule: { kind: 'formula', formula: notNegative(area(tableRow + 1, COL.coefficient)) },
    help: "Un coefficient (ou un nombre d'ECTS) est un nombre positif ou nul.",
    strict: true,
  });
  return draft.finish({
    role: 'programme',
    name: 'Programme',
    tab: '#173a5e',
    frozenRows: 0,
    frozenColumns: 0,
    widths: [
      { column: COL.ue, columns: 1, pixels: 62 },
      { column: COL.pole, columns: 1, pixels: 84 },
      { column: COL.code, columns: 1, pixels: 66 },
      { column: COL.titre, columns: 1, pixels: 380 },
      { column: COL.cm, columns: 7, pixels: 84 },
      { column: COL.bar, columns: 1, pixels: 170 },
      { column: COL.check, columns: 1, pixels: 330 },
    ],
    heights: [{ row: ROW.sens, rows: 1, pixels: 40 }],
    formats: [
      {
        pattern: '0.0#',
        areas: [area(tableRow + 1, COL.coefficient, row - tableRow, 1), area(ROW.poidsImpair, COL.cm, 2, rcues.length)],
      },
    ],
    validations,
    conditionals,
    notes: [
      {
        row: ROW.arrondi,
        column: COL.titre,
        text: 'La décision suit la note affichée : la moyenne est arrondie (demi supérieur) à ce nombre de décimales, seulement pour être comparée à 10 et à 8.',
      },
      {
        row: tableRow,
        column: COL.coefficient,
        text: 'Un coefficient changé ici agit aussitôt sur les feuilles Moyennes.',
      },
      {
        row: tableRow,
        column: COL.bar,
        text: 'Arrêté du 27 mai 2021, annexe 1, 4.3 : le poids relatif des pôles varie dans un rapport de 40 à 60 %.',
      },
    ],
    names,
    inputs,
    protection: 'Feuille Programme : intitulés et totaux',
  });
}

const POLES = { ressources: 'Ressources', saes: 'SAÉ' } as const;

const polesOf = (ue: Ue): readonly { readonly title: string; readonly lignes: readonly Ligne[] }[] =>
  (['ressources', 'saes'] as const).map((pole) => ({
    title: POLES[pole],
    lignes: ue.lignes.filter((ligne) => ligne.pole === pole),
  }));

/** One marker per sheet row of the semester, to size the sheet. */
const semesterRows = (semestre: Semestre): readonly null[] =>
  new Array<null>(1 + semestre.ues.reduce((sum, ue) => sum + ue.lignes.length + 4, 0)).fill(null);

const lineContents = (
  ue: Ue,
  pole: string,
  { code, titre, heures, evaluation, coefficient }: Ligne,
): readonly Content[] => [
  ue.code,
  pole,
  code,
  titre,
  heures.cm,
  heures.td,
  heures.tp,
  heures.projet,
  heures.total,
  evaluation,
  coefficient,
];

function sums(start: number, end: number): readonly Content[] {
  const sum = (column: number): Content =>
    formula(end < start ? 0 : call('SUM', a1(area(start, column, end - start + 1, 1))));
  return [...[0, 1, 2, 3, 4].map((offset) => sum(COL.cm + offset)), null, sum(COL.coefficient)];
}

const addition = (rows: readonly number[], column: number): string =>
  rows.map((row) => a1(area(row, column))).join('+');

/** The 40–60 bar of a UE and its verdict in words. */
function balance(ressources: string, saes: string): readonly Content[] {
  const share = `${ressources}/(${ressources}+${saes})`;
  const percent = (part: string): string =>
    call(
      'SUBSTITUTE',
      concat(call('ROUND', `100*${part}/(${ressources}+${saes})`, 2), quoted('')),
      quoted('.'),
      quoted(','),
    );
  const bound = (value: number): string => ratio(Math.round(value * 100), 100);
  const filled = call('ROUND', `${BAR_LENGTH}*${share}`, 0);
  const ok = call(
    'AND',
    `${call('ROUND', share, 9)}>=${bound(POLE_MIN)}`,
    `${call('ROUND', share, 9)}<=${bound(POLE_MAX)}`,
  );
  const limits = `${POLE_MIN * 100}–${POLE_MAX * 100} %`;
  const shares = concat(percent(ressources), quoted(' % ressources, '), percent(saes), quoted(' % SAÉ'));
  const empty = `(${ressources}+${saes})=0`;
  return [
    formula(
      when(
        empty,
        quoted(''),
        concat(call('REPT', quoted('█'), filled), call('REPT', quoted('░'), `${BAR_LENGTH}-${filled}`)),
      ),
    ),
    formula(
      firstOf(
        [
          [empty, quoted('✗ aucun coefficient')],
          [ok, concat(quoted(`✓ dans ${limits} : `), shares)],
        ],
        concat(quoted(`✗ hors ${limits} : `), shares),
      ),
    ),
  ];
}

const verdictStyles = (where: Area): readonly Conditional[] => [
  { areas: [where], formula: formula(`${call('LEFT', fixed(where), 1)}=${quoted('✗')}`), style: 'alert' },
  { areas: [where], formula: formula(`${call('LEFT', fixed(where), 1)}=${quoted('✓')}`), style: 'fine' },
];

const positiveNumber = (first: Area) => formula(call('AND', call('ISNUMBER', a1(first)), `${a1(first)}>0` as Part));
const notNegative = (first: Area) => formula(call('AND', call('ISNUMBER', a1(first)), `${a1(first)}>=0` as Part));

/** Where the sheet keeps the coefficient of an element in a UE. */
export function coefficientPlace(landmarks: Landmarks, ue: Ue, code: string): Place | null {
  let offset = 0;
  for (const { lignes } of polesOf(ue)) {
    const index = lignes.findIndex((ligne) => ligne.code === code);
    if (index >= 0) return cellOf(place(landmarks, `coef_${ue.code}`), offset + index, 0);
    offset += lignes.length + 1;
  }
  return null;
}
