/** « Décision du jury », on both jury sheets: the columns where the jury writes, all contiguous, one list a column. */
import { DECISIONS_ANNEE, DECISIONS_RCUE, DECISIONS_UE, SEUIL_ACQUISITION } from '../../../arrete';
import { area, columnLetters, inRow } from '../../address';
import { call, formula, quoted } from '../../formula';
import type { SheetDraft } from '../../sheet';
import type { JuryLayout } from './layout';
import { ACQUIRING } from './technical';

type Kind = 'annee' | 'texte' | 'case' | 'date';

interface DecisionColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly kind: Kind;
  readonly note?: string;
}

const MOTIF: DecisionColumn = {
  key: 'motif',
  title: 'Motif',
  width: 170,
  kind: 'texte',
  note: "Motif de la décision. Il peut dire un état de santé : pour le cacher à l'écran du jury, clic droit sur la lettre de la colonne ▸ « Masquer la colonne » ; tout reste compté. Une décision de janvier ne se reprend que si le motif commence par « Rectification d'erreur matérielle : » et dit laquelle.",
};
const REMARQUES: DecisionColumn = { key: 'remarques', title: 'Remarques', width: 160, kind: 'texte' };

/** After the columns of the competences; the six first are what DELIBERATE takes as `annee`. */
const ANNEE: readonly DecisionColumn[] = [
  {
    key: 'decision',
    title: 'Année',
    width: 112,
    kind: 'annee',
    note: 'Le jury délibère souverainement (4.6). Vide : le résultat des règles vaut.',
  },
  MOTIF,
  {
    key: 'audition',
    title: 'Audition demandée',
    width: 88,
    kind: 'case',
    note: "L'étudiant a demandé à être entendu avant un refus de redoubler (4.5). Cette colonne et la suivante peuvent être masquées comme le motif.",
  },
  { key: 'entendu', title: 'Audition tenue le', width: 84, kind: 'date' },
  {
    key: 'conseil',
    title: "Conseil d'orientation",
    width: 150,
    kind: 'texte',
    note: "Un refus de redoubler (NAR) s'accompagne de conseils d'orientation (4.5).",
  },
  {
    key: 'directeur',
    title: 'Autorisation du directeur',
    width: 102,
    kind: 'case',
    note: 'Redoublement au-delà des limites du 4.5, autorisé par le directeur.',
  },
  REMARQUES,
];
const JANVIER: readonly DecisionColumn[] = [MOTIF, REMARQUES];

/** How many columns of `ANNEE` DELIBERATE takes. */
export const ANNEE_TAKEN = 6;

const ANNEE_HELP = `Vide : le résultat des règles vaut. Sinon, la décision souveraine du jury (4.6) : ${DECISIONS_ANNEE.join(', ')}.`;
const RCUE_HELP = `ADJ : le jury admet ce RCUE, ses UE sous ${SEUIL_ACQUISITION} sont acquises (ADJR). RAT, ATJ, DEF : non validé. Vide : le résultat des règles vaut.`;
const ueHelp = (takesBack: boolean): string =>
  `ADJ : UE acquise par décision du jury. RAT, ATJ, DEF : non acquise.${takesBack ? ' AJ : reprend une admission de janvier, pour erreur matérielle motivée.' : ''} Cellule grisée : acquise de droit, aucune décision n'y change rien.`;

/** Where the decisions of a sheet stand. */
export interface DecisionColumns {
  /** The first column of the competences. */
  readonly words: number;
  /** So many a competence: odd UE, even UE, RCUE; the odd UE alone in January. */
  readonly per: 1 | 3;
  /** The first column after them. */
  readonly dossier: number;
  /** The first column after all. */
  readonly end: number;
}

export function decisionColumns(words: number, competences: number, isAnnual: boolean): DecisionColumns {
  const per = isAnnual ? 3 : 1;
  const dossier = words + per * competences;
  return { words, per, dossier, end: dossier + (isAnnual ? ANNEE : JANVIER).length };
}

export function drawDecisions(
  draft: SheetDraft,
  layout: JuryLayout,
  { words, per, dossier, end }: DecisionColumns,
  groupRow: number,
): void {
  const { rcues, down, headRow } = layout;
  const isAnnual = per === 3;
  const others = isAnnual ? ANNEE : JANVIER;
  const names = rcues.flatMap(({ impair, pair, competence }) =>
    isAnnual ? [impair.code, pair.code, `RCUE ${competence.nom}`] : [impair.code],
  );
  const groups = isAnnual
    ? [
        ...rcues.map(({ competence }, index) => ({
          title: `Décision · ${competence.nom}`,
          where: area(groupRow, words + per * index, 1, per),
        })),
        { title: "Décision · l'année", where: area(groupRow, dossier, 1, others.length) },
      ]
    : [{ title: 'Décision du jury', where: area(groupRow, words, 1, end - words) }];
  const titles = groups.map(({ where }) => where);
  // Blank on purpose: an earlier version had its title in the midst of these.
  draft.put(groupRow, words, ...new Array<string>(end - words).fill(''));
  for (const { title, where } of groups) draft.put(groupRow, where.column, title);
  draft.put(headRow, words, ...names, ...others.map(({ title }) => title));
  draft.merge(...titles);
  draft.style('groupDecision', ...titles);
  draft.style('headerDecision', area(headRow, words, 1, end - words));
  draft.style('inputCentered', down(words, dossier - words));
  draft.widths(words, [dossier - words, isAnnual ? 54 : 62], ...others.map(({ width }) => width));
  if (isAnnual) for (const [index] of rcues.entries()) draft.widths(words + per * index + 2, 108);
  drawLists(draft, layout, words, dossier, isAnnual);
  others.forEach((one, index) => {
    drawColumn(draft, layout, dossier + index, one);
  });
  draft.open(down(words, end - words));
  draft.nameColumns(
    words,
    ...rcues.flatMap(({ impair, pair, competence }) =>
      isAnnual
        ? [`decision:${impair.code}`, `decision:${pair.code}`, `decision:rcue:${competence.numero}`]
        : [`decision:${impair.code}`],
    ),
    ...others.map(({ key }) => key),
  );
}

/** The lists of the competences; a decision on an UE acquired of right is greyed, beside its code. */
function drawLists(draft: SheetDraft, layout: JuryLayout, words: number, dossier: number, isAnnual: boolean): void {
  const { rcues, down, headRow, firstRow } = layout;
  const ue = { kind: 'list', values: DECISIONS_UE.filter((word) => isAnnual || word !== 'AJ') } as const;
  draft.validate(down(words, dossier - words), ue, ueHelp(isAnnual));
  draft.note(
    headRow,
    words,
    "Décisions du jury sur chaque UE, à côté du résultat des règles, qui ne change pas. Cellule grisée : l'UE est acquise de droit (4.3, 4.4), la décision n'y changerait rien.",
  );
  const acquired = (offset: number): string => {
    // Without a fixed column: decisions and codes of the year go three by three.
    const code = `${columnLetters(layout.compensate + offset)}${firstRow}`;
    return call('OR', ...ACQUIRING.map((one) => `${code}=${quoted(one)}`));
  };
  if (!isAnnual) {
    rcues.forEach((_, index) => {
      draft.dress('idle', acquired(3 * index + 1), down(words + index));
    });
    return;
  }
  const rcue = rcues.map((_, index) => down(words + 3 * index + 2));
  for (const one of rcue) draft.validate(one, { kind: 'list', values: DECISIONS_RCUE }, RCUE_HELP);
  draft.note(
    headRow,
    words + 2,
    `ADJ sur un RCUE : ses UE sous ${SEUIL_ACQUISITION} deviennent ADJR et donnent leurs crédits, les autres restent ADM. Ni les moyennes ni le compte du 4.5 ne changent.`,
  );
  draft.dress('idle', acquired(1), ...rcues.map((_, index) => down(words + 3 * index, 2)));
  draft.dress('idle', call('AND', acquired(1), acquired(2)), ...rcue);
}

function drawColumn(draft: SheetDraft, layout: JuryLayout, column: number, { kind, note }: DecisionColumn): void {
  const lines = layout.down(column);
  if (note !== undefined) draft.note(layout.headRow, column, note);
  switch (kind) {
    case 'annee':
      draft.style('inputCentered', lines);
      draft.validate(lines, { kind: 'list', values: DECISIONS_ANNEE }, ANNEE_HELP);
      return;
    case 'texte':
      draft.style('inputWrapped', lines);
      return;
    case 'case':
      draft.style('inputCentered', lines);
      draft.validate(lines, { kind: 'checkbox' }, 'Cochez ou décochez la case.');
      for (let row = layout.firstRow; row < layout.firstRow + layout.rows; row += 1) draft.put(row, column, false);
      return;
    case 'date':
      draft.style('inputDate', lines);
      draft.validate(
        lines,
        { kind: 'formula', formula: formula(call('ISNUMBER', inRow(layout.firstRow, column))) },
        "Tapez la date de l'audition, par exemple 02/07/2026.",
      );
  }
}
