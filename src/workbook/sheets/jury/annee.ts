/** « Jury BUT1 »: for each student the averages retained, what the rules give, what the jury decides, and what is retained of both. */
import type { Rcue } from '../../../programme';
import { area, columnLetters, fixed, inRow, reference } from '../../address';
import { BLANK, call, concat, formula, quoted } from '../../formula';
import { moveOut } from '../../heading';
import { type Landmarks, place, type SheetPlan } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { averageFormat, type StyleName } from '../../style';
import { decisionColumns, drawDecisions } from './decision';
import { dressCodes, FROZEN, juryFrame, TEXTS } from './frame';
import { type JuryInput, type JuryLayout, juryLayout } from './layout';
import { drawRetained, retainedWidth } from './retenu';
import { codeCell, creditsCell, missingCell, refusedUes, shown } from './shown';
import { reasonCell, resultCode, type Situation, situationCell, situationsBefore } from './situation';
import { OUT_STATUTS } from './technical';

const ROW = { counts: 3, check: 4, group: 5, head: 6 } as const;
const BLOCKS = 8;
/** Columns of a RCUE: odd UE and its code, even UE and its code, average of the RCUE. */
const BLOCK = 5;

export function planJuryAnnee(input: JuryInput, landmarks: Landmarks): SheetPlan {
  const { programme, nips, arrondi } = input;
  const semestres = programme.semestres.map(({ numero }) => numero);
  const next = (semestres[1] ?? 0) + 1;
  const competences = programme.competences.length;
  const see = visibleColumns(BLOCKS + BLOCK * competences);
  const decisions = decisionColumns(see.rounding + 2, competences, true);
  const layout = juryLayout(input, semestres, ROW.head, decisions.end + retainedWidth(true) + 1);
  const { down, rcues } = layout;
  const situations = situationsBefore(next);
  const frame = juryFrame(
    layout,
    nips,
    {
      title: `Jury BUT${programme.but}`,
      of: `${programme.sigle}, ${programme.annee}`,
      checkRow: ROW.check,
      groupRow: ROW.group,
      identity: [
        ['nom', 'Nom'],
        ['prenom', 'Prénom'],
        ['groupe', 'Groupe'],
        ['statut', 'Statut'],
        ['redoublements', 'Semestres redoublés'],
      ],
      rounding: see.rounding,
      lineHeight: 50,
      pair: fixed(down(layout.pair, rcues.length)),
    },
    landmarks,
  );
  const { draft } = frame;
  drawHead(draft, layout, see, situations, next);
  draft.put(
    layout.firstRow,
    layout.progression,
    formula(
      call(
        'PROGRESSION',
        fixed(down(layout.impair, rcues.length)),
        fixed(down(layout.pair, rcues.length)),
        next,
        reference(place(landmarks, 'poids_rcue')),
        reference(place(landmarks, 'reglage_decimales')),
        BLANK,
        BLANK,
        fixed(area(ROW.head, decisions.words, 1, decisions.dossier - decisions.words)),
      ),
    ),
  );
  for (let row = layout.firstRow; row < layout.firstRow + layout.rows; row += 1) {
    drawLine(draft, row, layout, see, situations, landmarks);
  }
  const looks = drawLooks(draft, layout, see, frame.skip);
  draft.format(averageFormat(arrondi), ...looks.averages);
  draft.widths(BLOCKS, ...rcues.flatMap(() => [46, 78, 46, 78, 54]), 60, 60, 160, 160, 64, 210, 210);
  drawDecisions(draft, layout, decisions, ROW.group);
  drawRetained(draft, layout, { groupRow: ROW.group, countsRow: ROW.counts, decisions, next }, landmarks);
  dressCodes(draft, looks.codes, layout.firstRow);
  dressResults(draft, layout, see);
  drawNotes(draft);
  draft.name(`jury_nip_BUT${programme.but}`, down(2));
  draft.name(`jury_resultat_BUT${programme.but}`, down(layout.resultCode));
  draft.name(`jury_decision_BUT${programme.but}`, down(decisions.dossier));
  draft.name(`jury_retenu_BUT${programme.but}`, down(decisions.end));
  draft.open(down(2), down(frame.skip));
  draft.open(area(ROW.check, frame.skip));
  draft.nameColumns(BLOCKS, ...rcues.flatMap(blockKeys));
  draft.nameColumns(see.ratio, 'rapport', 'minimum', 'refusees', 'manquantes', 'credits', 'situation', 'raison');
  draft.nameRows(1, 'titre', 'regles', 'comptes', 'etat', 'groupes', 'entetes');
  return draft.finish({
    role: `jury-BUT${programme.but}`,
    name: `Jury BUT${programme.but}`,
    tab: '#7f1d1d',
    table: { row: layout.firstRow, rows: layout.rows },
    frozenRows: layout.keyRow,
    frozenColumns: FROZEN,
  });
}

const blockKeys = ({ impair, pair, competence }: Rcue): readonly string[] => [
  ...[impair, pair].flatMap(({ code }) => [`moyenne:${code}`, `code:${code}`]),
  `rcue:${competence.numero}`,
];

const visibleColumns = (after: number) => ({
  ratio: after,
  minimum: after + 1,
  refused: after + 2,
  missing: after + 3,
  credits: after + 4,
  result: after + 5,
  reason: after + 6,
  rounding: after + 7,
});
type VisibleColumns = ReturnType<typeof visibleColumns>;

function drawHead(
  draft: SheetDraft,
  layout: JuryLayout,
  see: VisibleColumns,
  situations: readonly Situation[],
  next: number,
): void {
  const { rcues, down, table } = layout;
  situations.forEach(({ code, label }, index) => {
    draft.put(1 + index, table, code, label, formula(call('COUNTIF', fixed(down(layout.resultCode)), quoted(code))));
  });
  const counts = situations.map(({ short }, index) =>
    concat(quoted(`${index > 0 ? '  ·  ' : ''}${short} : `), fixed(area(1 + index, table + 2))),
  );
  moveOut(draft, ROW.counts, TEXTS, formula(concat(...counts)));
  draft.put(
    ROW.group,
    BLOCKS,
    ...rcues.flatMap(({ competence }) => [`RCUE ${competence.nom}`, null, null, null, null]),
  );
  draft.put(ROW.group, see.ratio, "Résultat de l'application des règles");
  draft.put(ROW.head, BLOCKS, ...rcues.flatMap(({ impair, pair }) => [impair.code, 'Code', pair.code, 'Code', 'RCUE']));
  draft.put(
    ROW.head,
    see.ratio,
    'RCUE ≥ 10',
    'RCUE le plus bas',
    'UE non acquises',
    'Notes manquantes',
    'Crédits',
    'Situation',
  );
  draft.put(ROW.head, see.reason, `Motif au regard du 4.5 (poursuite en S${next})`);
}

function drawLine(
  draft: SheetDraft,
  row: number,
  layout: JuryLayout,
  see: VisibleColumns,
  situations: readonly Situation[],
  landmarks: Landmarks,
): void {
  const at = (column: number): string => inRow(row, column);
  layout.rcues.forEach((_, index) => {
    const [odd, even] = [layout.ues[index], layout.ues[layout.rcues.length + index]];
    if (!odd || !even) return;
    draft.put(
      row,
      BLOCKS + BLOCK * index,
      shown(row, at(odd.retained)),
      codeCell(row, odd, layout, landmarks),
      shown(row, at(even.retained)),
      codeCell(row, even, layout, landmarks),
      shown(row, layout.spilled(row, layout.compensate + 3 * index, layout.compensate)),
    );
  });
  draft.put(row, layout.resultCode, resultCode(row, layout));
  const progression = (offset: number): string => layout.spilled(row, layout.progression + offset, layout.progression);
  draft.put(
    row,
    see.ratio,
    shown(row, progression(2)),
    shown(row, progression(3)),
    refusedUes(row, layout),
    missingCell(row, layout, landmarks),
    creditsCell(row, layout),
    situationCell(row, layout, situations.length, at(see.refused)),
    reasonCell(row, layout),
  );
}

function drawLooks(draft: SheetDraft, { rcues, down }: JuryLayout, see: VisibleColumns, skip: number) {
  const inBlocks = (offsets: readonly number[]) =>
    rcues.flatMap((_, index) => offsets.map((offset) => down(BLOCKS + BLOCK * index + offset)));
  const titles = rcues.map((_, index) => area(ROW.group, BLOCKS + BLOCK * index, 1, BLOCK));
  const rules = area(ROW.group, see.ratio, 1, skip - see.ratio + 1);
  draft.style('group', ...titles);
  draft.style('groupRules', rules);
  draft.merge(...titles, rules);
  draft.style('header', area(ROW.head, BLOCKS, 1, see.ratio - BLOCKS));
  draft.style('headerRules', area(ROW.head, see.ratio, 1, skip - see.ratio + 1));
  draft.style('centered', ...inBlocks([0, 2]), down(see.ratio, 2), down(see.credits));
  draft.style('code', ...inBlocks([1, 3, 4]));
  draft.style('wrapped', down(see.refused, 2), down(see.result, 2));
  return { averages: [...inBlocks([0, 2, 4]), down(see.minimum)], codes: inBlocks([1, 3]) };
}

function dressResults(draft: SheetDraft, layout: JuryLayout, see: VisibleColumns): void {
  const code = inRow(layout.firstRow, layout.resultCode);
  const styles: readonly (readonly [situation: string, style: StyleName])[] = [
    ['ADM', 'acquired'],
    ['PASD', 'compensated'],
    ['AJ', 'refused'],
    ['ATT', 'waiting'],
    ...OUT_STATUTS.map(({ code: out }) => [out, 'out'] as const),
  ];
  for (const [situation, style] of styles) draft.dress(style, `${code}=${quoted(situation)}`, layout.down(see.result));
  const rcue = `${columnLetters(BLOCKS + BLOCK - 1)}${layout.firstRow}`;
  draft.dress(
    'refused',
    call('AND', call('ISNUMBER', rcue), `${rcue}<${layout.eightBounds[0]}`),
    ...layout.rcues.map((_, index) => layout.down(BLOCKS + BLOCK * index + BLOCK - 1)),
  );
}

function drawNotes(draft: SheetDraft): void {
  draft.note(
    ROW.head,
    BLOCKS,
    "Moyenne d'UE retenue : bonus compris, la meilleure si l'UE était déjà acquise. Vide tant qu'il y manque une note.",
  );
  draft.note(
    ROW.head,
    BLOCKS + 1,
    "ADM : acquise (4.3). CMP : acquise par compensation (4.4). AJ : non acquise. Entre parenthèses : année d'une acquisition antérieure.",
  );
  draft.note(
    ROW.head,
    BLOCKS + BLOCK - 1,
    "Moyenne au regroupement cohérent d'UE (4.4). Sur fond rouge : inférieure à 8 (4.5).",
  );
}
