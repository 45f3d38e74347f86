/** « Jury S1 »: in January, the UE of the odd semester alone and what the jury decides of them; the next semester is of right for everyone enrolled. */
import { area, inRow } from '../../address';
import { BLANK, quoted, when } from '../../formula';
import type { Landmarks, SheetPlan } from '../../plan';
import { averageFormat } from '../../style';
import { decisionColumns, drawDecisions } from './decision';
import { dressCodes, FROZEN, juryFrame } from './frame';
import { type JuryInput, juryLayout } from './layout';
import { drawRetained, retainedWidth } from './retenu';
import { codeCell, creditsCell, missingCell, refusedUes, shown } from './shown';

const ROW = { check: 3, group: 4, head: 5 } as const;
const BLOCKS = 7;
/** Columns of a UE: its average, its code. */
const BLOCK = 2;

export function planJurySemestre(input: JuryInput, landmarks: Landmarks): SheetPlan {
  const { programme, nips, arrondi } = input;
  const [semestre = 1, pair = 2] = programme.semestres.map(({ numero }) => numero);
  const after = BLOCKS + BLOCK * programme.competences.length;
  const see = {
    refused: after,
    missing: after + 1,
    credits: after + 2,
    next: after + 3,
    rounding: after + 4,
  };
  const decisions = decisionColumns(see.rounding + 2, programme.competences.length, false);
  const layout = juryLayout(input, [semestre], ROW.head, decisions.end + retainedWidth(false) + 1);
  const frame = juryFrame(
    layout,
    nips,
    {
      title: `Jury S${semestre}`,
      of: `${programme.sigle}, ${programme.annee}`,
      checkRow: ROW.check,
      groupRow: ROW.group,
      identity: [
        ['nom', 'Nom'],
        ['prenom', 'Prénom'],
        ['groupe', 'Groupe'],
        ['statut', 'Statut'],
      ],
      rounding: see.rounding,
      lineHeight: 46,
      verdictColumns: 9,
      pair: BLANK,
    },
    landmarks,
  );
  const { draft } = frame;
  const { down } = layout;
  const averageOf = (index: number): number => BLOCKS + BLOCK * index;

  draft.put(ROW.group, BLOCKS, `Unités d'enseignement du semestre ${semestre}`);
  draft.put(ROW.group, see.refused, "Résultat de l'application des règles");
  draft.put(
    ROW.head,
    BLOCKS,
    ...layout.rcues.flatMap(({ impair, competence }) => [`${impair.code} ${competence.nom}`, 'Code']),
  );
  draft.put(
    ROW.head,
    see.refused,
    'UE non acquises à ce stade, compensables',
    'Notes manquantes',
    'Crédits',
    `Poursuite en S${pair} (4.5)`,
  );
  for (let row = layout.firstRow; row < layout.firstRow + layout.rows; row += 1) {
    layout.ues.forEach((one, index) => {
      draft.put(row, averageOf(index), shown(row, inRow(row, one.retained)), codeCell(row, one, layout, landmarks));
    });
    const resigned = `${inRow(row, layout.statutCode)}=${quoted('DEM')}`;
    draft.put(
      row,
      see.refused,
      refusedUes(row, layout),
      missingCell(row, layout, landmarks),
      creditsCell(row, layout),
      shown(row, when(resigned, quoted('Démission'), quoted('De droit'))),
    );
  }

  const title = area(ROW.group, BLOCKS, 1, after - BLOCKS);
  const rules = area(ROW.group, see.refused, 1, decisions.words - see.refused);
  const averages = layout.ues.map((_, index) => down(averageOf(index)));
  const codes = layout.ues.map((_, index) => down(averageOf(index) + 1));
  draft.style('group', title);
  draft.style('groupRules', rules);
  draft.merge(title, rules);
  draft.style('header', area(ROW.head, BLOCKS, 1, after - BLOCKS));
  draft.style('headerRules', area(ROW.head, see.refused, 1, decisions.words - see.refused));
  draft.style('centered', ...averages, down(see.credits, 2));
  draft.style('code', ...codes);
  draft.style('wrapped', down(see.refused, 2));
  draft.format(averageFormat(arrondi), ...averages);
  draft.widths(BLOCKS, ...layout.ues.flatMap(() => [104, 96]), 170, 170, 64, 104);
  drawDecisions(draft, layout, decisions, ROW.group);
  drawRetained(draft, layout, { groupRow: ROW.group, countsRow: ROW.check, decisions, next: pair }, landmarks);
  dressCodes(draft, codes, layout.firstRow);
  draft.note(
    ROW.head,
    BLOCKS,
    "Moyenne d'UE retenue : bonus compris, la meilleure si l'UE était déjà acquise. Vide tant qu'il y manque une note.",
  );
  draft.note(
    ROW.head,
    BLOCKS + 1,
    `ADM : acquise (4.3). AJ : non acquise à ce stade, compensable en juillet avec l'UE du semestre ${pair} (4.4).`,
  );
  draft.note(
    ROW.head,
    see.next,
    "Arrêté du 27 mai 2021, annexe 1, 4.5 : la poursuite d'études dans un semestre pair d'une même année est de droit pour tout étudiant.",
  );
  draft.name(`jury_nip_S${semestre}`, down(2));
  draft.name(`jury_decision_S${semestre}`, down(decisions.words, layout.rcues.length));
  draft.name(`jury_retenu_S${semestre}`, down(layout.deliberate, 3 * layout.rcues.length));
  draft.open(down(2), down(frame.skip), area(ROW.check, frame.skip));
  draft.nameColumns(BLOCKS, ...layout.ues.flatMap(({ ue }) => [`moyenne:${ue.code}`, `code:${ue.code}`]));
  draft.nameColumns(see.refused, 'refusees', 'manquantes', 'credits', 'suite');
  draft.nameRows(1, 'titre', 'regles', 'etat', 'groupes', 'entetes');
  return draft.finish({
    role: `jury-S${semestre}`,
    name: `Jury S${semestre}`,
    tab: '#7f1d1d',
    table: { row: layout.firstRow, rows: layout.rows },
    frozenRows: layout.keyRow,
    frozenColumns: FROZEN,
  });
}
