/** Chaque raison a sa phrase : aucune ne montre son code, ni une phrase passe-partout. */

import { clauseOf } from '../../../src/addin/wording/answers';
import { noticeClause, noticesSentence } from '../../../src/addin/wording/notices';
import type { Notice, ProgressionReason, Reason, ReasonData } from '../../../src/arrete';

/** An example of the data of each: a code that is not here does not compile. */
type Examples<Some extends Reason> = { readonly [Code in Some['code']]: ReasonData[Code] };

const PROGRESSION: Examples<ProgressionReason> = {
  'semestre-pair-de-droit': { semestre: 2 },
  'rcue-majorite-atteinte': { atteints: 3, total: 5, seuil: 10 },
  'rcue-majorite-non-atteinte': { atteints: 2, total: 5, seuil: 10 },
  'rcue-plancher-atteint': { minimum: 8, seuil: 8 },
  'rcue-sous-plancher': { minimum: 7.99, seuil: 8, competences: [2] },
  'but1-acquis': {},
  'but1-non-acquis': { ues: [{ competence: 1, semestre: 2 }] },
  'but1-inconnu': { ues: [{ competence: 1, semestre: 2 }] },
  'rcue-inconnu': { competences: [1] },
  'aucun-rcue': {},
};

const NOTICES: Examples<Notice> = {
  'redoublement-du-meme-semestre': { semestre: 1, fois: 1 },
  'redoublements-epuises': { total: 4, limite: 4 },
  'redoublement-supplementaire-deja-utilise': { dejaRedoubles: [1], faits: null, limite: 4 },
  'redoublements-illisibles': {},
  'redoublements-supplementaires': { semestres: [1, 2] },
  'refus-sans-motif': {},
  'refus-sans-audition': {},
  'refus-sans-conseils': {},
  'refus-audition-apres-jury': { audition: '2026-07-10', jury: '2026-07-03' },
  'decision-sans-effet': { ue: 'UE11', decision: 'AJ', code: 'ADM' },
  'rcue-decision-sans-effet': { rcue: 'Dire', decision: 'RAT', code: 'ADM' },
  'annee-passage-refuse': { decision: 'NAR', semestre: 3 },
  'decision-non-revisable': { ue: 'UE11', decision: 'AJ' },
  'decision-contredite': { ue: 'UE11', decision: 'AJ' },
  'rcue-admis-moyenne-manquante': { rcue: 'Dire', ues: ['UE11'] },
  'annee-a-decider': {},
  'annee-en-attente': {},
  'annee-admise-ue-non-acquises': { ues: ['UE11'] },
  'annee-admise-sans-ses-ue': { ues: ['UE11'] },
  'annee-pasd-conditions-non-reunies': {},
  'annee-attend-but1': { ues: [{ nom: 'Dire', semestre: 1 }] },
  'annee-ouverte-sans-but1': { decision: 'ADM', ues: [{ nom: 'Dire', semestre: 1 }] },
  'annee-poursuite-sans-le-jury': { decision: 'PAS1NCI', code: 'PASD' },
  'annee-decidee-apres-depart': { decision: 'RED', statut: 'DEM' },
  'annee-refusee-ue-acquises': { decision: 'NAR' },
};

const all = <Some extends Reason>(examples: Examples<Some>): readonly (readonly [string, Some])[] =>
  Object.entries(examples).map(([code, data]) => [code, { code, article: 'jurySouverain', data } as unknown as Some]);

it.each(all<ProgressionReason>(PROGRESSION))('4.5, %s', (code, one) => {
  const sentence = clauseOf(one, 2);
  expect(sentence).not.toContain(code);
  expect(sentence).toMatch(/^[^<>]*[a-z]/);
});

it('les phrases du 4.5 sont toutes différentes', () => {
  const sentences = all<ProgressionReason>(PROGRESSION).map(([, one]) => clauseOf(one, 2));
  expect(new Set(sentences).size).toBe(sentences.length);
});

it.each(all<Notice>(NOTICES))('à régler, %s', (code, one) => {
  for (const sentence of [noticeClause(one), noticesSentence([one])]) {
    expect(sentence).not.toContain(code);
    expect(sentence.length).toBeGreaterThan(15);
  }
});

it('une raison d’ailleurs ne compile pas', () => {
  const mark: Reason = { code: 'ue-moyenne-atteinte', article: 'acquisitionUe', data: { average: 12, seuil: 10 } };
  // @ts-expect-error: it has no sentence among those of 4.5.
  expect(clauseOf(mark, 2)).toBeUndefined();
  // @ts-expect-error: nor is it one that the jury has to settle; it never gets there.
  const settle = () => noticeClause(mark);
  expect(settle).toBeDefined();
});
