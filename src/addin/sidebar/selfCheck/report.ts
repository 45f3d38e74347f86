/** The report of a self-check as a text to send: the version, the language of the workbook, each line; nothing of anybody. */

import type { SelfCheckLine, SelfCheckState } from '../../protocol';
import { counted } from '../messages';
import type { DemonstrationEnd, SelfCheckReport } from './run';

/** Replaced by the version of package.json when the sidebar is bundled. */
declare const JURY_BUT_VERSION: string;

const NBSP = '\u00a0';

export const WORDS: { readonly [State in SelfCheckState]: { readonly sign: string; readonly word: string } } = {
  erreur: { sign: '✗', word: 'non conforme' },
  bon: { sign: '✓', word: 'conforme' },
  mesure: { sign: '·', word: 'mesure' },
};

export const linesOf = (lignes: readonly SelfCheckLine[], etat: SelfCheckState): readonly SelfCheckLine[] =>
  lignes.filter((one) => one.etat === etat);

/** @example summaryOf(lignes) // « 53 conformes, 0 non conforme, 18 mesures » */
export function summaryOf(lignes: readonly SelfCheckLine[]): string {
  const count = (etat: SelfCheckState): number => linesOf(lignes, etat).length;
  return [
    counted(count('bon'), 'conforme', 'conformes'),
    counted(count('erreur'), 'non conforme', 'non conformes'),
    counted(count('mesure'), 'mesure', 'mesures'),
  ].join(', ');
}

/** @example reportText(report, null) // « Jury BUT 0.5.0, autodiagnostic … » */
export function reportText(
  { langue, fuseau, lignes }: SelfCheckReport,
  demonstration: DemonstrationEnd | null,
): string {
  return [
    `Jury BUT ${JURY_BUT_VERSION}, autodiagnostic`,
    `Langue du classeur${NBSP}: ${langue || 'inconnue'}, fuseau${NBSP}: ${fuseau || 'inconnu'}`,
    summaryOf(lignes),
    '',
    ...(['erreur', 'bon', 'mesure'] as const).flatMap((etat) => linesOf(lignes, etat).flatMap(textOf)),
    ...(demonstration?.kind === 'done' ? demonstrationText(demonstration) : []),
  ].join('\n');
}

function textOf({ id, etat, hypothese, attendu, obtenu, casse, remede }: SelfCheckLine): readonly string[] {
  const head = `${WORDS[etat].sign} [${id}] ${hypothese}`;
  if (etat === 'bon') return [head];
  if (etat === 'mesure') return [`${head} ${obtenu}`];
  return [head, `   attendu${NBSP}: ${attendu}`, `   obtenu${NBSP}: ${obtenu}`, `   ${casse} ${remede}`];
}

function demonstrationText({ lignes, durees }: Extract<DemonstrationEnd, { kind: 'done' }>): readonly string[] {
  return [
    '',
    'Démonstration',
    ...lignes.flatMap(({ etat, titre, details }) => [
      `${etat === 'bon' ? '✓' : '✗'} ${titre}`,
      ...details.map(({ texte, cellule }) => `   ${texte}${cellule ? ` (${cellule.feuille}, ${cellule.a1})` : ''}`),
    ]),
    ...durees.map(([label, milliseconds]) => `· ${label}${NBSP}: ${milliseconds} ms`),
  ];
}
