/** What each reason says: for the student, against, or that something is awaited. */
import { type Reason, type ReasonCode, type Sense, senseOf } from '../../src/arrete';

/** A condition of 4.3 to 4.5 met, or a right. */
const FOR: readonly ReasonCode[] = [
  'ue-moyenne-atteinte',
  'ue-deja-acquise',
  'rcue-moyenne-atteinte',
  'niveau-superieur-valide',
  'semestre-pair-de-droit',
  'rcue-majorite-atteinte',
  'rcue-plancher-atteint',
  'but1-acquis',
  'redoublement-premier',
  'redoublement-supplementaire-accorde',
  'refus-complet',
  'toutes-ue-acquises',
];
/** A condition of 4.3 to 4.5 not met, on results that are all known. */
const AGAINST: readonly ReasonCode[] = [
  'ue-moyenne-insuffisante',
  'rcue-moyenne-insuffisante',
  'rcue-majorite-non-atteinte',
  'rcue-sous-plancher',
  'but1-non-acquis',
  'redoublement-du-meme-semestre',
  'redoublements-epuises',
  'redoublement-supplementaire-deja-utilise',
  'ue-non-acquises',
];
/** An average, a decision or a piece is awaited, or a word of the jury is to be looked at again: nothing for or against. */
const MISSING: readonly ReasonCode[] = [
  'ue-moyenne-manquante',
  'ue-sans-objet',
  'ue-compensable',
  'rcue-moyenne-manquante',
  'but1-inconnu',
  'rcue-inconnu',
  'aucun-rcue',
  'refus-sans-motif',
  'refus-sans-audition',
  'refus-sans-conseils',
  'refus-audition-apres-jury',
  'decision-sans-effet',
  'rcue-decision-sans-effet',
  'decision-non-revisable',
  'decision-contredite',
  'rcue-admis-moyenne-manquante',
  'annee-a-decider',
  'annee-en-attente',
  'annee-admise-ue-non-acquises',
  'annee-admise-sans-ses-ue',
  'annee-pasd-conditions-non-reunies',
  'annee-attend-but1',
  'annee-ouverte-sans-but1',
  'annee-poursuite-sans-le-jury',
  'redoublements-illisibles',
  'redoublements-supplementaires',
  'annee-passage-refuse',
  'annee-decidee-apres-depart',
  'annee-refusee-ue-acquises',
  'ue-inconnues',
  'semestres-absents',
];

it.each<[Sense, readonly ReasonCode[]]>([
  ['for', FOR],
  ['against', AGAINST],
  ['missing', MISSING],
])('%s', (sense, codes) => {
  for (const code of codes) expect([code, senseOf({ code } as Reason)]).toEqual([code, sense]);
});
