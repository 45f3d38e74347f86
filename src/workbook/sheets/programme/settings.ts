/** The head of « Programme »: the formation and its competences, then the settings of the calculation. */
import { DECIMALES, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../../arrete';
import { type Programme, rcuesOf } from '../../../programme';
import { type Area, a1, area } from '../../address';
import { call, formula } from '../../formula';
import { MARK_CODES } from '../../markCodes';
import type { Content } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { COL, COLUMNS, IDENTITY_FIELDS, rowKey } from './layout';

const FORMATION = 4;
/** Rows of the settings, from their title. */
const SETTINGS = [
  'reglages',
  'arrondi',
  'regle',
  'competences',
  'impair',
  'pair',
  'codes',
  'effets',
  'apogee',
  'apogee-impair',
  'apogee-pair',
  'apogee-rcue',
  'apogee-annee',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** The titles of the competences, one a row below. */
export const competencesRow = FORMATION + IDENTITY_FIELDS.length + 1;

/** The row of a setting; the checks come two rows under the last. */
export const settingRow = ({ competences }: Programme, setting: Setting): number =>
  competencesRow + competences.length + 2 + SETTINGS.indexOf(setting);

/** What the programme is: typed once, and read again at each generation. */
export function drawFormation(draft: SheetDraft, programme: Programme): void {
  const { competences } = programme;
  draft.put(FORMATION, 1, 'Formation');
  draft.style('section', area(FORMATION, 1, 1, COLUMNS));
  draft.nameRows(1, 'titre', 'mention');
  draft.nameRows(FORMATION, 'formation', ...IDENTITY_FIELDS.map(({ key }) => rowKey.identity(key)));
  draft.nameRows(competencesRow, 'entetes-competences', ...competences.map(rowKey.competence));
  IDENTITY_FIELDS.forEach(({ key, label }, index) => {
    draft.put(FORMATION + 1 + index, COL.titre, label, programme[key]);
  });
  draft.put(competencesRow, 1, 'N°', 'Compétence', 'Niveau', "Ce que l'année en attend", 'Compétence finale');
  competences.forEach(({ numero, nom, niveau, niveauTitre, titre }, index) => {
    draft.put(competencesRow + 1 + index, 1, numero, nom, niveau, niveauTitre, titre);
  });
  const identity = area(FORMATION + 1, COL.cm, IDENTITY_FIELDS.length, 1);
  const lines = area(competencesRow + 1, 1, competences.length, COL.cm);
  const ofYear = area(competencesRow + 1, COL.titre, competences.length, 1);
  const final = area(competencesRow + 1, COL.cm, competences.length, 1);
  draft.style('label', area(FORMATION + 1, COL.titre, IDENTITY_FIELDS.length, 1));
  draft.style('header', area(competencesRow, 1, 1, COL.cm));
  draft.style('input', identity, area(competencesRow + 1, COL.pole, competences.length, 1), final);
  draft.style('inputWrapped', ofYear);
  draft.style('centered', area(competencesRow + 1, 1, competences.length, 1));
  draft.style('inputCentered', area(competencesRow + 1, COL.code, competences.length, 1));
  draft.open(identity, area(competencesRow + 1, COL.pole, competences.length, 4));
  draft.own(identity, lines);
}

/** `arrondi`: what the rounding is set to; null where the sheet says it already. */
export function drawSettings(draft: SheetDraft, programme: Programme, arrondi: number | 'exact' | null): void {
  const rcues = rcuesOf(programme);
  const at = (setting: Setting): number => settingRow(programme, setting);
  const [impair, pair] = programme.semestres.map(({ numero }) => `Semestre ${numero}`);
  const weights = area(at('impair'), COL.cm, 2, Math.max(1, rcues.length));
  const line = (setting: Setting, label: string, ...values: readonly Content[]): Area => {
    draft.put(at(setting), COL.titre, label, ...values);
    draft.style('label', area(at(setting), COL.titre));
    return area(at(setting), COL.cm, 1, values.length);
  };
  draft.put(at('reglages'), 1, 'Réglages du calcul (rappelés en tête des feuilles de jury)');
  draft.style('section', area(at('reglages'), 1, 1, COLUMNS));

  const comparison = `Arrondi avant comparaison à ${SEUIL_ACQUISITION} et à ${SEUIL_PROGRESSION}`;
  draft.name('reglage_decimales', line('arrondi', comparison, arrondi));
  draft.put(at('arrondi'), COL.cm + 1, 'décimales : 2 à 6, ou « exact »');
  draft.name('reglage_cfvu', line('regle', 'Règle locale : délibération CFVU du', null));
  draft.put(at('regle'), COL.cm + 1, "date, telle qu'elle doit être imprimée");
  const names = line('competences', 'Poids des UE dans le RCUE', ...rcues.map(({ competence }) => competence.nom));
  line('impair', impair ?? '', ...rcues.map((rcue) => rcue.impair.coefficient));
  line('pair', pair ?? '', ...rcues.map((rcue) => rcue.pair.coefficient));
  draft.name('poids_rcue', weights);
  draft.name('codes_note', line('codes', "Codes admis à la place d'une note", ...MARK_CODES.map(({ code }) => code)));
  const effects = line('effets', 'Effet sur la moyenne', ...MARK_CODES.map(({ effet }) => effet));

  draft.style('header', names);
  draft.style('inputCentered', area(at('arrondi'), COL.cm), weights);
  draft.style('inputText', area(at('regle'), COL.cm));
  draft.style('code', area(at('codes'), COL.cm, 1, MARK_CODES.length));
  draft.style('headerSmall', effects);
  draft.height(at('effets'), 1, 40);
  drawApogee(draft, programme);
  draft.format('0.0#', weights);
  draft.open(area(at('arrondi'), COL.cm, 2, 1), weights);
  draft.own(weights);
  draft.nameRows(at('reglages'), ...SETTINGS);
  draft.note(
    at('arrondi'),
    COL.titre,
    'La décision suit la note affichée : la moyenne est arrondie (demi supérieur) à ce nombre de décimales, seulement pour être comparée aux seuils.',
  );
  const first = a1(area(at('impair'), COL.cm));
  draft.validate(
    area(at('arrondi'), COL.cm),
    { kind: 'list', values: DECIMALES.map(String) },
    `Choisissez ${DECIMALES.join(', ')}.`,
  );
  draft.validate(
    weights,
    { kind: 'formula', formula: formula(call('AND', call('ISNUMBER', first), `${first}>0`)) },
    'Un poids est un nombre strictement positif.',
  );
}

/** The codes by which a maquette of Apogée knows the elements, typed once: all of them may stay blank. */
function drawApogee(draft: SheetDraft, programme: Programme): void {
  const rcues = rcuesOf(programme);
  const [impair, pair] = programme.semestres.map(({ numero }) => `UE du semestre ${numero}`);
  const start = settingRow(programme, 'apogee');
  const typed = [area(start + 1, COL.cm, 3, Math.max(1, rcues.length)), area(start + 4, COL.cm)];
  const labels = [
    'Codes Apogée (facultatifs)',
    impair ?? '',
    pair ?? '',
    'RCUE',
    `Année (étape, VET) : BUT ${programme.but}`,
  ];
  labels.forEach((label, index) => {
    draft.put(start + index, COL.titre, label);
  });
  draft.put(start, COL.cm, ...rcues.map(({ competence }) => competence.nom));
  draft.style('label', area(start, COL.titre, labels.length, 1));
  draft.style('header', area(start, COL.cm, 1, rcues.length));
  draft.style('inputText', ...typed);
  draft.open(...typed);
  draft.note(
    start,
    COL.titre,
    'Les codes des éléments de la maquette Apogée (ELP, VET), pour la remplir depuis le panneau : Fichiers ▸ Maquette Apogée.',
  );
}
