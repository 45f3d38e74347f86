/** « Jury BUT1 »: for each student the averages retained, what the rules give, what the jury decides, and what is retained of both. */
import type { Rcue } from '../../../../programme';
import { area, fixed, inRow, reference } from '../../../address';
import { BLANK, call, concat, formula, quoted } from '../../../formula';
import { moveOut } from '../../../heading';
import { type Landmarks, place, type SheetPlan } from '../../../plan';
import type { SheetDraft } from '../../../sheet';
import { averageFormat } from '../../../style';
import { decisionColumns, drawDecisions } from '../decision';
import { dressCodes, FORMER_TEXTS, FROZEN, juryFrame, TEXTS } from '../frame';
import { type JuryInput, type JuryLayout, juryLayout } from '../layout';
import { drawPremiereAnnee, premiereAnneeCodes, S5 } from '../premiereAnnee';
import { drawRetained, retainedWidth } from '../retenu';
import { codeCell, creditsCell, missingCell, refusedUes, shown } from '../shown';
import { reasonCell, resultCode, type Situation, situationCell, situationsBefore } from '../situation';
import { BLOCK, BLOCKS, ROW, type VisibleColumns, visibleColumns } from './columns';
import { drawLooks, drawNotes, dressResults } from './looks';

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
      lineHeight: 58,
      verdictColumns: 14,
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
        // The codes that the jury retains of this year carry those of S1 and S2 (4.3); DELIBERATE looks at nothing of here.
        next === S5 ? premiereAnneeCodes(layout) : BLANK,
        next === S5 ? fixed(down(layout.deliberate, 3 * rcues.length)) : BLANK,
        fixed(area(ROW.head, decisions.words, 1, decisions.dossier - decisions.words)),
      ),
    ),
  );
  if (next === S5) drawPremiereAnnee(draft, programme, layout, landmarks);
  for (let row = layout.firstRow; row < layout.firstRow + layout.rows; row += 1) {
    drawLine(draft, row, layout, see, situations, landmarks);
  }
  const looks = drawLooks(draft, layout, see, frame.skip);
  draft.format(averageFormat(arrondi), ...looks.averages);
  draft.widths(
    BLOCKS,
    ...rcues.flatMap(() => [46, 78, 46, 78, 54]),
    60,
    60,
    160,
    160,
    64,
    210,
    next === S5 ? 270 : 210,
  );
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
  draft.put(ROW.counts, FORMER_TEXTS, '');
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
    reasonCell(row, layout, landmarks),
  );
}
