/** The settings at the head of « Programme »: rounding, local rule, weights of the UE in their RCUE, codes of a mark cell. */
import { DECIMALES, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../../arrete';
import { type Programme, rcuesOf } from '../../../programme';
import { type Area, a1, area } from '../../address';
import { call, formula } from '../../formula';
import { MARK_CODES } from '../../markCodes';
import type { Content } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { COL, COLUMNS } from './layout';

export const SETTINGS = {
  title: 4,
  arrondi: 5,
  regle: 6,
  competences: 7,
  impair: 8,
  pair: 9,
  codes: 10,
  effets: 11,
} as const;

export function drawSettings(draft: SheetDraft, programme: Programme, arrondi: number | 'exact'): void {
  const rcues = rcuesOf(programme);
  const [impair, pair] = programme.semestres.map(({ numero }) => `Semestre ${numero}`);
  const weights = area(SETTINGS.impair, COL.cm, 2, rcues.length);
  const line = (row: number, label: string, ...values: readonly Content[]): Area => {
    draft.put(row, COL.titre, label, ...values);
    draft.style('label', area(row, COL.titre));
    return area(row, COL.cm, 1, values.length);
  };
  draft.put(SETTINGS.title, 1, 'Réglages du calcul (rappelés en tête des feuilles de jury)');
  draft.style('section', area(SETTINGS.title, 1, 1, COLUMNS));

  const comparison = `Arrondi avant comparaison à ${SEUIL_ACQUISITION} et à ${SEUIL_PROGRESSION}`;
  draft.name('reglage_decimales', line(SETTINGS.arrondi, comparison, arrondi));
  draft.put(SETTINGS.arrondi, COL.cm + 1, 'décimales : 2 à 6, ou « exact »');
  draft.name('reglage_cfvu', line(SETTINGS.regle, 'Règle locale : délibération CFVU du', null));
  draft.put(SETTINGS.regle, COL.cm + 1, "date, telle qu'elle doit être imprimée");
  const names = line(
    SETTINGS.competences,
    'Poids des UE dans le RCUE',
    ...rcues.map(({ competence }) => competence.nom),
  );
  line(SETTINGS.impair, impair ?? '', ...rcues.map((rcue) => rcue.impair.coefficient));
  line(SETTINGS.pair, pair ?? '', ...rcues.map((rcue) => rcue.pair.coefficient));
  draft.name('poids_rcue', weights);
  draft.name(
    'codes_note',
    line(SETTINGS.codes, "Codes admis à la place d'une note", ...MARK_CODES.map(({ code }) => code)),
  );
  const effects = line(SETTINGS.effets, 'Effet sur la moyenne', ...MARK_CODES.map(({ effet }) => effet));

  draft.style('header', names);
  draft.style('inputCentered', area(SETTINGS.arrondi, COL.cm), weights);
  draft.style('inputText', area(SETTINGS.regle, COL.cm));
  draft.style('code', area(SETTINGS.codes, COL.cm, 1, MARK_CODES.length));
  draft.style('headerSmall', effects);
  draft.open(area(SETTINGS.arrondi, COL.cm, 2, 1), weights);
  const first = a1(area(SETTINGS.impair, COL.cm));
  draft.validate(
    area(SETTINGS.arrondi, COL.cm),
    { kind: 'list', values: DECIMALES.map(String) },
    `Choisissez ${DECIMALES.join(', ')}.`,
  );
  draft.validate(
    weights,
    { kind: 'formula', formula: formula(call('AND', call('ISNUMBER', first), `${first}>0`)) },
    'Un poids est un nombre strictement positif.',
  );
}
