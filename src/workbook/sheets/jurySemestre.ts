/** « Jury S1 »: in January, the UE of the odd semester alone; the next semester is of right for everyone enrolled. */
import { rcuesOf } from '../../programme';
import { type Area, area, fixed, inRow, reference, spanInRow } from '../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../formula';
import { identityAt } from '../identity';
import { type Landmarks, place, type SheetPlan } from '../plan';
import { draftSheet } from '../sheet';
import { averageFormat } from '../style';
import {
  codeCell,
  codeStyles,
  identityColumns,
  type JuryColumns,
  juryUes,
  missingCell,
  rosterCheck,
  roundingBoundCells,
  roundingCount,
  rulesSentence,
  technicalLine,
} from './jury';
import type { JuryInput } from './juryAnnee';

const ROW = { title: 1, rules: 2, check: 3, group: 4, head: 5 } as const;
const FIRST = ROW.head + 1;
const SPARE = 4;
const BLOCK = 2;

export function planJurySemestre({ programme, nips, arrondi }: JuryInput, landmarks: Landmarks): SheetPlan {
  const rcues = rcuesOf(programme);
  const [semestre = 1, pair = 2] = programme.semestres.map(({ numero }) => numero);
  const rows = nips.length + SPARE;
  const blocks = 7;
  const count = rcues.length;
  const after = blocks + BLOCK * count;
  const see = {
    refused: after,
    missing: after + 1,
    credits: after + 2,
    next: after + 3,
    rounding: after + 4,
    skip: after + 5,
    remarks: after + 6,
  };
  const hidden = after + 8;
  const tech: JuryColumns & { readonly roundingCount: number; readonly compensate: number; readonly credits: number } =
    {
      nip: 2,
      roster: hidden,
      lines: [{ semestre, column: hidden + 1 }],
      statutCode: hidden + 2,
      doNotWait: hidden + 3,
      roundingCount: hidden + 4,
      formerLine: hidden + 5,
      formerCode: hidden + 5 + count,
      current: hidden + 5 + 3 * count,
      impair: hidden + 5 + 4 * count,
      pair: 0,
      compensate: hidden + 5 + 5 * count,
      credits: hidden + 5 + 8 * count,
    };
  const ues = juryUes(rcues, [semestre], tech);
  const draft = draftSheet(FIRST + rows - 1, tech.credits);
  const down = (column: number, columns = 1): Area => area(FIRST, column, rows, columns);
  const bound = (index: number): string => fixed(area(ROW.head, tech.roster + index));
  const ends = { acquisition: [bound(0), bound(1)], progression: [bound(2), bound(3)] } as const;
  const skipAll = fixed(area(ROW.check, see.skip));

  draft.put(ROW.title, 1, `Jury S${semestre} — ${programme.sigle}, ${programme.annee}`);
  draft.put(ROW.rules, 1, rulesSentence(rcues, call('SUM', fixed(down(tech.roundingCount))), landmarks));
  draft.put(ROW.check, 1, rosterCheck(fixed(down(2)), landmarks));
  draft.put(ROW.check, see.rounding, 'Pour tous ▸', false);
  draft.put(ROW.group, blocks, `Unités d'enseignement du semestre ${semestre}`);
  draft.put(ROW.group, see.refused, "Résultat de l'application des règles");
  draft.put(ROW.head, 1, 'N°', 'NIP', 'Nom', 'Prénom', 'Groupe', 'Statut');
  draft.put(
    ROW.head,
    blocks,
    ...rcues.flatMap(({ impair, competence }) => [`${impair.code} ${competence.nom}`, 'Code']),
  );
  draft.put(
    ROW.head,
    see.refused,
    'UE non acquises à ce stade, compensables',
    'Notes manquantes',
    'Crédits',
    `Poursuite en S${pair} (4.5)`,
    'Arrondi',
    'Ne pas attendre les notes manquantes',
    'Remarques du jury',
  );
  draft.put(ROW.head, tech.roster, ...roundingBoundCells(landmarks));
  draft.put(
    ROW.group,
    tech.compensate,
    ...rcues.flatMap(({ impair }) => [null, formula(reference(place(landmarks, `ects_${impair.code}`))), null]),
  );
  const weights = reference(place(landmarks, 'poids_rcue'));
  const decimals = reference(place(landmarks, 'reglage_decimales'));
  draft.put(
    FIRST,
    tech.compensate,
    formula(
      call(
        'COMPENSATE',
        fixed(down(tech.impair, count)),
        BLANK,
        weights,
        decimals,
        fixed(down(tech.formerCode, 2 * count)),
      ),
    ),
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

  for (let index = 0; index < rows; index += 1) {
    const row = FIRST + index;
    const at = (column: number): string => inRow(row, column);
    const nip = at(2);
    const shown = (value: string): Formula => formula(call('IFERROR', when(`${nip}=${BLANK}`, BLANK, value), BLANK));
    draft.put(row, 1, formula(when(`${nip}=${BLANK}`, BLANK, `${call('ROW', nip)}-${ROW.head}`)), nips[index] ?? null);
    draft.put(
      row,
      3,
      ...(['nom', 'prenom', 'groupe', 'statut'] as const).map((field) =>
        formula(identityAt(at(tech.roster), field, landmarks)),
      ),
    );
    for (const [column, content] of technicalLine(row, tech, ues, [at(see.skip), skipAll], landmarks))
      draft.put(row, column, content);
    draft.put(row, tech.roundingCount, formula(roundingCount([spanInRow(row, tech.impair, count)], null, ends)));
    ues.forEach((one, which) => {
      draft.put(
        row,
        blocks + BLOCK * which,
        shown(at(one.retained)),
        codeCell(row, tech, one, tech.compensate + 3 * which + 1, landmarks),
      );
    });
    const refused = ues.map(({ ue }, which) =>
      when(`${at(tech.compensate + 3 * which + 1)}=${quoted('AJ')}`, quoted(`${ue.code} `), BLANK),
    );
    draft.put(
      row,
      see.refused,
      shown(call('SUBSTITUTE', call('TRIM', concat(...refused)), quoted(' '), quoted(', '))),
      missingCell(row, tech, ues, landmarks),
      shown(at(tech.credits)),
      shown(firstOf([[`${at(tech.statutCode)}=${quoted('DEM')}`, quoted('Démission')]], quoted('De droit'))),
      formula(when(`${at(tech.roundingCount)}>0`, concat(quoted('▲ '), at(tech.roundingCount)), BLANK)),
      false,
    );
  }

  const identity = identityColumns(rows, FIRST, 6);
  draft.style('title', area(ROW.title, 1));
  draft.style('rule', area(ROW.rules, 1));
  draft.style('label', area(ROW.check, 1), area(ROW.check, see.rounding));
  draft.style(
    'section',
    area(ROW.group, blocks, 1, BLOCK * count),
    area(ROW.group, see.refused, 1, see.remarks - see.refused + 1),
  );
  draft.style('header', area(ROW.head, 1, 1, see.skip));
  draft.style('headerDecision', area(ROW.head, see.remarks));
  draft.style(
    'centered',
    ...identity.centered,
    ...ues.map((_, which) => down(blocks + BLOCK * which)),
    down(see.credits, 3),
  );
  draft.style('text', ...identity.text);
  draft.style('inputText', down(2));
  draft.style('code', ...ues.map((_, which) => down(blocks + BLOCK * which + 1)));
  draft.style('wrapped', down(see.refused, 2));
  draft.style('inputCentered', down(see.skip), area(ROW.check, see.skip));
  draft.style('input', down(see.remarks));
  draft.style('technical', area(1, hidden, FIRST + rows - 1, tech.credits - hidden + 1));
  return draft.finish({
    role: `jury-S${semestre}`,
    name: `Jury S${semestre}`,
    tab: '#7f1d1d',
    frozenRows: ROW.head,
    frozenColumns: 4,
    formats: [{ pattern: averageFormat(arrondi), areas: ues.map((_, which) => down(blocks + BLOCK * which)) }],
    widths: [
      { column: 1, columns: 1, pixels: 34 },
      { column: 2, columns: 1, pixels: 84 },
      { column: 3, columns: 2, pixels: 96 },
      { column: 5, columns: 1, pixels: 58 },
      { column: 6, columns: 1, pixels: 84 },
      { column: blocks, columns: BLOCK * count, pixels: 84 },
      { column: see.refused, columns: 2, pixels: 170 },
      { column: see.credits, columns: 1, pixels: 58 },
      { column: see.next, columns: 1, pixels: 100 },
      { column: see.rounding, columns: 1, pixels: 84 },
      { column: see.skip, columns: 1, pixels: 96 },
      { column: see.remarks, columns: 1, pixels: 240 },
      { column: see.remarks + 1, columns: 1, pixels: 16 },
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
    ],
    conditionals: [
      ...codeStyles(
        ues.map((_, which) => down(blocks + BLOCK * which + 1)),
        FIRST,
      ),
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
        text: `ADM : acquise (4.3). AJ : non acquise à ce stade, compensable en juillet avec l'UE du semestre ${pair} (4.4).`,
      },
      {
        row: ROW.head,
        column: see.next,
        text: "Arrêté du 27 mai 2021, annexe 1, 4.5 : la poursuite dans un semestre pair d'une même année est de droit pour tout étudiant.",
      },
      {
        row: ROW.head,
        column: see.rounding,
        text: "▲ : une comparaison à 10 de cette ligne change si l'on n'arrondit pas.",
      },
      {
        row: ROW.title,
        column: 1,
        text: 'Filtrez cette feuille, ne la triez pas : les remarques tapées doivent rester sur leur ligne.',
      },
    ],
    names: [{ name: `jury_nip_S${semestre}`, area: down(2) }],
    inputs: [down(2), down(see.skip, 2), area(ROW.check, see.skip)],
    protection: `Feuille Jury S${semestre} : tout y est calculé sauf les remarques`,
  });
}
