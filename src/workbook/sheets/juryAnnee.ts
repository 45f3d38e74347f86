/** « Jury BUT1 »: for each student the averages retained, what the rules give, and the jury's own columns. */
import { CODES_JURY } from '../../arrete';
import { type Programme, rcuesOf } from '../../programme';
import { type Area, area, columnLetters, fixed, inRow, reference, spanInRow } from '../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../formula';
import { identityAt } from '../identity';
import { type Conditional, type Landmarks, place, type SheetPlan } from '../plan';
import { draftSheet } from '../sheet';
import { averageFormat } from '../style';
import {
  codeCell,
  codeStyles,
  identityColumns,
  type JuryColumns,
  juryUes,
  missingCell,
  OUT_STATUTS,
  rosterCheck,
  roundingBoundCells,
  roundingCount,
  rulesSentence,
  technicalLine,
} from './jury';

const ROW = { title: 1, rules: 2, counts: 3, check: 4, group: 5, head: 6 } as const;
const FIRST = ROW.head + 1;
/** Free lines at the foot, where a latecomer's NIP may be typed. */
const SPARE = 4;
const BLOCK = 5;

export interface JuryInput {
  readonly programme: Programme;
  /** NIP of the students, in the order of « Étudiants ». */
  readonly nips: readonly string[];
  readonly arrondi: number | 'exact';
}

export function planJuryAnnee({ programme, nips, arrondi }: JuryInput, landmarks: Landmarks): SheetPlan {
  const rcues = rcuesOf(programme);
  const semestres = programme.semestres.map(({ numero }) => numero);
  const next = (semestres[1] ?? 0) + 1;
  const rows = nips.length + SPARE;
  const blocks = 8;
  const after = blocks + BLOCK * rcues.length;
  const see = {
    ratio: after,
    minimum: after + 1,
    refused: after + 2,
    missing: after + 3,
    credits: after + 4,
    result: after + 5,
    reason: after + 6,
    rounding: after + 7,
    skip: after + 8,
    decision: after + 9,
    motif: after + 10,
    remarks: after + 11,
  };
  const hidden = after + 13;
  const count = rcues.length;
  const tech: JuryColumns & {
    readonly resultCode: number;
    readonly roundingCount: number;
    readonly compensate: number;
    readonly progression: number;
    readonly credits: number;
    readonly table: number;
  } = {
    nip: 2,
    table: hidden,
    roster: hidden + 3,
    lines: semestres.map((semestre, index) => ({ semestre, column: hidden + 4 + index })),
    statutCode: hidden + 6,
    doNotWait: hidden + 7,
    resultCode: hidden + 8,
    roundingCount: hidden + 9,
    formerLine: hidden + 10,
    formerCode: hidden + 10 + 2 * count,
    current: hidden + 10 + 4 * count,
    impair: hidden + 10 + 6 * count,
    pair: hidden + 10 + 7 * count,
    compensate: hidden + 10 + 8 * count,
    progression: hidden + 10 + 11 * count,
    credits: hidden + 14 + 11 * count,
  };
  const ues = juryUes(rcues, semestres, tech);
  const draft = draftSheet(FIRST + rows - 1, tech.credits);
  const down = (column: number, columns = 1): Area => area(FIRST, column, rows, columns);
  const situations = situationTable(next);
  const codesTable = fixed(area(1, tech.table, situations.length, 1));
  const bounds = roundingBoundCells(landmarks);
  const bound = (index: number): string => fixed(area(ROW.head, tech.roster + index));
  const ends = { acquisition: [bound(0), bound(1)], progression: [bound(2), bound(3)] } as const;
  const skipAll = fixed(area(ROW.check, see.skip));
  const roundingTotal = call('SUM', fixed(down(tech.roundingCount)));

  // Head
  draft.put(ROW.title, 1, `Jury BUT${programme.but} — ${programme.sigle}, ${programme.annee}`);
  draft.put(ROW.rules, 1, rulesSentence(rcues, roundingTotal, landmarks));
  situations.forEach(({ code, label }, index) => {
    draft.put(1 + index, tech.table, code, label, formula(call('COUNTIF', fixed(down(tech.resultCode)), quoted(code))));
  });
  draft.put(
    ROW.counts,
    1,
    formula(
      concat(
        ...situations.map(({ short }, index) =>
          concat(quoted(`${index > 0 ? '  ·  ' : ''}${short} : `), fixed(area(1 + index, tech.table + 2))),
        ),
      ),
    ),
  );
  draft.put(ROW.check, 1, rosterCheck(fixed(down(2)), landmarks));
  draft.put(ROW.check, see.rounding, 'Pour tous ▸', false);
  draft.put(
    ROW.group,
    blocks,
    ...rcues.flatMap(({ competence }) => [`RCUE ${competence.nom}`, null, null, null, null]),
  );
  draft.put(ROW.group, see.ratio, "Résultat de l'application des règles");
  draft.put(ROW.group, see.decision, 'Décision du jury');
  draft.put(ROW.head, 1, 'N°', 'NIP', 'Nom', 'Prénom', 'Groupe', 'Statut', 'Semestres redoublés');
  draft.put(ROW.head, blocks, ...rcues.flatMap(({ impair, pair }) => [impair.code, 'Code', pair.code, 'Code', 'RCUE']));
  draft.put(
    ROW.head,
    see.ratio,
    'RCUE ≥ 10',
    'RCUE le plus bas',
    'UE non acquises',
    'Notes manquantes',
    'Crédits',
    'Situation',
    `Motif au regard du 4.5 (poursuite en S${next})`,
    'Arrondi',
    'Ne pas attendre les notes manquantes',
    'Décision',
    'Motif',
    'Remarques',
  );
  draft.put(ROW.head, tech.roster, ...bounds);
  draft.put(
    ROW.group,
    tech.compensate,
    ...rcues.flatMap(({ impair, pair }) => [
      null,
      formula(reference(place(landmarks, `ects_${impair.code}`))),
      formula(reference(place(landmarks, `ects_${pair.code}`))),
    ]),
  );

  // One spilled call per block, in the technical columns
  const averages = (column: number): string => fixed(down(column, count));
  const decimals = reference(place(landmarks, 'reglage_decimales'));
  const weights = reference(place(landmarks, 'poids_rcue'));
  draft.put(
    FIRST,
    tech.compensate,
    formula(
      call(
        'COMPENSATE',
        averages(tech.impair),
        averages(tech.pair),
        weights,
        decimals,
        fixed(down(tech.formerCode, 2 * count)),
      ),
    ),
  );
  draft.put(
    FIRST,
    tech.progression,
    formula(call('PROGRESSION', averages(tech.impair), averages(tech.pair), next, weights, decimals)),
  );
  draft.put(
    FIRST,
    tech.credits,
    formula(
      call(
        'UE_CREDITS',
        fixed(down(tech.compensate, 3 * count)),
        fixed(area(ROW.group, tech.compensate, 1, 3 * count)),
      ),
    ),
  );

  // Lines
  for (let index = 0; index < rows; index += 1) {
    const row = FIRST + index;
    const at = (column: number): string => inRow(row, column);
    const nip = at(2);
    const shown = (value: string): Formula => formula(call('IFERROR', when(`${nip}=${BLANK}`, BLANK, value), BLANK));
    draft.put(row, 1, formula(when(`${nip}=${BLANK}`, BLANK, `${call('ROW', nip)}-${ROW.head}`)), nips[index] ?? null);
    draft.put(
      row,
      3,
      ...(['nom', 'prenom', 'groupe', 'statut', 'redoublements'] as const).map((field) =>
        formula(identityAt(at(tech.roster), field, landmarks)),
      ),
    );
    for (const [column, content] of technicalLine(row, tech, ues, [at(see.skip), skipAll], landmarks))
      draft.put(row, column, content);
    rcues.forEach((_, which) => {
      const spill = tech.compensate + 3 * which;
      const [odd, even] = [ues[which], ues[count + which]];
      if (!odd || !even) return;
      draft.put(
        row,
        blocks + BLOCK * which,
        shown(at(odd.retained)),
        codeCell(row, tech, odd, spill + 1, landmarks),
        shown(at(even.retained)),
        codeCell(row, tech, even, spill + 2, landmarks),
        shown(at(spill)),
      );
    });
    const codes = ues.map((one) => ({
      ue: one.ue.code,
      cell: at(tech.compensate + 3 * (one.former % count) + (one.former < count ? 1 : 2)),
    }));
    const known = codes.map(({ cell }) => `${call('LEN', call('IFERROR', cell, BLANK))}>0`);
    const progression = call('IFERROR', at(tech.progression), BLANK);
    draft.put(
      row,
      tech.resultCode,
      formula(
        firstOf(
          [
            [`${nip}=${BLANK}`, BLANK],
            [`${at(tech.statutCode)}<>${BLANK}`, at(tech.statutCode)],
            [call('AND', ...known, `${call('LEN', progression)}>0`), at(tech.progression)],
          ],
          quoted('ATT'),
        ),
      ),
    );
    draft.put(
      row,
      tech.roundingCount,
      formula(
        roundingCount([spanInRow(row, tech.impair, 2 * count)], spanInRow(row, tech.compensate, 3 * count), ends),
      ),
    );
    const result = at(tech.resultCode);
    draft.put(
      row,
      see.ratio,
      shown(at(tech.progression + 2)),
      shown(at(tech.progression + 3)),
      shown(
        call(
          'SUBSTITUTE',
          call(
            'TRIM',
            concat(...codes.map(({ ue, cell }) => when(`${cell}=${quoted('AJ')}`, quoted(`${ue} `), BLANK))),
          ),
          quoted(' '),
          quoted(', '),
        ),
      ),
      missingCell(row, tech, ues, landmarks),
      shown(at(tech.credits)),
      formula(
        when(
          `${result}=${BLANK}`,
          BLANK,
          call('INDEX', fixed(area(1, tech.table + 1, situations.length, 1)), call('MATCH', result, codesTable, 0)),
        ),
      ),
      shown(
        firstOf(
          [
            [`${at(tech.statutCode)}<>${BLANK}`, BLANK],
            [`${at(tech.progression + 1)}=${BLANK}`, quoted('Aucune moyenne retenue : notes manquantes (4.3)')],
          ],
          at(tech.progression + 1),
        ),
      ),
      formula(when(`${at(tech.roundingCount)}>0`, concat(quoted('▲ '), at(tech.roundingCount)), BLANK)),
      false,
    );
  }

  // Looks
  const identity = identityColumns(rows, FIRST, 7);
  draft.style('title', area(ROW.title, 1));
  draft.style('rule', area(ROW.rules, 1));
  draft.style('label', area(ROW.counts, 1), area(ROW.check, 1), area(ROW.check, see.rounding));
  draft.style(
    'section',
    ...rcues.map((_, which) => area(ROW.group, blocks + BLOCK * which, 1, BLOCK)),
    area(ROW.group, see.ratio, 1, see.skip - see.ratio + 1),
  );
  draft.style('headerDecision', area(ROW.group, see.decision, 1, 3), area(ROW.head, see.decision, 1, 3));
  draft.style('header', area(ROW.head, 1, 1, see.skip));
  draft.style('centered', ...identity.centered, down(see.ratio, 2), down(see.credits), down(see.rounding));
  draft.style('text', ...identity.text);
  draft.style('inputText', down(2));
  draft.style(
    'centered',
    ...rcues.flatMap((_, which) => [0, 2].map((offset) => down(blocks + BLOCK * which + offset))),
  );
  draft.style('code', ...rcues.flatMap((_, which) => [1, 3, 4].map((offset) => down(blocks + BLOCK * which + offset))));
  draft.style('wrapped', down(see.refused, 2), down(see.result, 2));
  draft.style('inputCentered', down(see.skip), area(ROW.check, see.skip), down(see.decision));
  draft.style('input', down(see.motif, 2));
  draft.style('technical', area(1, hidden, FIRST + rows - 1, tech.credits - hidden + 1));
  const averageAreas = [
    ...rcues.flatMap((_, which) => [0, 2, 4].map((offset) => down(blocks + BLOCK * which + offset))),
    down(see.minimum),
  ];
  const codeAreas = rcues.flatMap((_, which) => [1, 3].map((offset) => down(blocks + BLOCK * which + offset)));
  const situationCell = inRow(FIRST, tech.resultCode);
  const situation = (code: string, style: Conditional['style']): Conditional => ({
    areas: [down(see.result)],
    formula: formula(`${situationCell}=${quoted(code)}`),
    style,
  });
  const firstRcue = `${columnLetters(blocks + 4)}${FIRST}`;
  return draft.finish({
    role: `jury-BUT${programme.but}`,
    name: `Jury BUT${programme.but}`,
    tab: '#7f1d1d',
    frozenRows: ROW.head,
    frozenColumns: 4,
    formats: [{ pattern: averageFormat(arrondi), areas: averageAreas }],
    widths: [
      { column: 1, columns: 1, pixels: 34 },
      { column: 2, columns: 1, pixels: 84 },
      { column: 3, columns: 2, pixels: 96 },
      { column: 5, columns: 1, pixels: 58 },
      { column: 6, columns: 1, pixels: 84 },
      { column: 7, columns: 1, pixels: 84 },
      ...rcues.flatMap((_, which) => [
        { column: blocks + BLOCK * which, columns: 1, pixels: 52 },
        { column: blocks + BLOCK * which + 1, columns: 1, pixels: 66 },
        { column: blocks + BLOCK * which + 2, columns: 1, pixels: 52 },
        { column: blocks + BLOCK * which + 3, columns: 1, pixels: 66 },
        { column: blocks + BLOCK * which + 4, columns: 1, pixels: 56 },
      ]),
      { column: see.ratio, columns: 1, pixels: 58 },
      { column: see.minimum, columns: 1, pixels: 66 },
      { column: see.refused, columns: 1, pixels: 120 },
      { column: see.missing, columns: 1, pixels: 150 },
      { column: see.credits, columns: 1, pixels: 58 },
      { column: see.result, columns: 2, pixels: 230 },
      { column: see.rounding, columns: 1, pixels: 84 },
      { column: see.skip, columns: 1, pixels: 96 },
      { column: see.decision, columns: 1, pixels: 84 },
      { column: see.motif, columns: 2, pixels: 200 },
      { column: after + 12, columns: 1, pixels: 16 },
    ],
    heights: [{ row: ROW.head, rows: 1, pixels: 50 }],
    hiddenColumns: [{ column: hidden, columns: tech.credits - hidden + 1 }],
    validations: [
      {
        area: down(see.skip),
        rule: { kind: 'checkbox' },
        help: 'Cochez pour retenir des moyennes auxquelles il manque des notes.',
        strict: true,
      },
      {
        area: area(ROW.check, see.skip),
        rule: { kind: 'checkbox' },
        help: 'Cochez pour retenir, pour tous, des moyennes auxquelles il manque des notes.',
        strict: true,
      },
      {
        area: down(see.decision),
        rule: {
          kind: 'list',
          values: CODES_JURY.filter(({ levels }) => levels.includes('annee')).map(({ code }) => code),
        },
        help: 'Vide : le résultat des règles vaut. Sinon, la décision souveraine du jury (4.6).',
        strict: true,
      },
    ],
    conditionals: [
      ...codeStyles(codeAreas, FIRST),
      situation('ADM', 'acquired'),
      situation('PASD', 'compensated'),
      situation('AJ', 'refused'),
      situation('ATT', 'waiting'),
      ...OUT_STATUTS.map(({ code }) => situation(code, 'out')),
      {
        areas: rcues.map((_, which) => down(blocks + BLOCK * which + 4)),
        formula: formula(call('AND', call('ISNUMBER', firstRcue), `${firstRcue}<${bound(2)}`)),
        style: 'refused',
      },
      {
        areas: [area(ROW.check, 1)],
        formula: formula(`${call('LEFT', fixed(area(ROW.check, 1)), 1)}=${quoted('✗')}`),
        style: 'alert',
      },
      { areas: [down(see.rounding)], formula: formula(`${inRow(FIRST, tech.roundingCount)}>0`), style: 'waiting' },
    ],
    notes: [
      {
        row: ROW.head,
        column: blocks,
        text: "Moyenne d'UE retenue : bonus compris, la meilleure si l'UE était déjà acquise. Vide tant qu'il y manque une note.",
      },
      {
        row: ROW.head,
        column: blocks + 1,
        text: "ADM : acquise (4.3). CMP : acquise par compensation (4.4). AJ : non acquise. Entre parenthèses : année d'une acquisition antérieure.",
      },
      {
        row: ROW.head,
        column: blocks + 4,
        text: "Moyenne au regroupement cohérent d'UE (4.4). Sur fond rouge : inférieure à 8 (4.5).",
      },
      {
        row: ROW.head,
        column: see.rounding,
        text: "▲ : une comparaison à 10 ou à 8 de cette ligne change si l'on n'arrondit pas.",
      },
      {
        row: ROW.head,
        column: see.decision,
        text: 'Le jury délibère souverainement (4.6). Vide : le résultat des règles vaut.',
      },
      {
        row: ROW.title,
        column: 1,
        text: 'Filtrez cette feuille, ne la triez pas : les décisions tapées doivent rester sur leur ligne.',
      },
    ],
    names: [
      { name: `jury_nip_BUT${programme.but}`, area: down(2) },
      { name: `jury_resultat_BUT${programme.but}`, area: down(tech.resultCode) },
      { name: `jury_decision_BUT${programme.but}`, area: down(see.decision) },
    ],
    inputs: [down(2), down(see.skip, 4), area(ROW.check, see.skip)],
    protection: `Feuille Jury BUT${programme.but} : tout y est calculé sauf les colonnes du jury`,
  });
}

/** The situations that the rules can give, in words. */
const situationTable = (next: number) => [
  { code: 'ADM', label: 'Année validée : toutes les UE acquises', short: 'Année validée' },
  {
    code: 'PASD',
    label: `Poursuite en S${next} possible (conditions du 4.5 réunies), année non validée`,
    short: `Poursuite en S${next} possible`,
  },
  { code: 'AJ', label: 'Conditions du 4.5 non réunies — décision du jury', short: 'Conditions du 4.5 non réunies' },
  { code: 'ATT', label: 'En attente de notes', short: 'En attente de notes' },
  { code: 'DEM', label: 'Démission', short: 'Démission' },
  { code: 'DEF', label: 'Défaillant', short: 'Défaillance' },
];
