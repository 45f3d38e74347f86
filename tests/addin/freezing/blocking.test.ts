/** Ce qui empêche d'arrêter les résultats, et ce que « Vérifier » dit sans l'empêcher. */
import { studentFiles } from '../../../src/addin/deliberation/students';
import { blockingPoints } from '../../../src/addin/freezing/blocking';
import { checkReport } from '../../../src/addin/verification/report';
import { undecided } from '../../../src/addin/verification/undecided';
import { plain } from '../verification/bench';
import { sourcesFor } from './bench';

/** What both say of Karim, whose UE are all at 7 and who has repeated S1 and S2 (« Étudiants »). */
function told(directeur: boolean): { readonly arreter: readonly string[]; readonly verifier: readonly string[] } {
  const { bench, grid, january } = sourcesFor({
    marks: [Array(6).fill(12), Array(6).fill(7)],
    words: [{}, { decision: 'RED', directeur }],
  });
  const ofKarim = (findings: ReturnType<typeof undecided>) =>
    findings.map(({ etat, texte }) => `${etat} | ${plain(texte)}`).filter((line) => line.includes('BENALI Karim, RED'));
  return {
    arreter: ofKarim(blockingPoints(bench, grid, studentFiles(bench, grid, january))),
    verifier: ofKarim(undecided(bench)),
  };
}

it('RED d’une année déjà redoublée, sans le directeur : empêche, à la case à cocher', () => {
  const lacking = [1, 2].map(
    (semestre) =>
      `erreur | Jury BUT1, O3 : BENALI Karim, RED incomplet, S${semestre} déjà redoublé : autorisation du directeur nécessaire (4.5). Cochez-la si elle est accordée, ou décidez autrement de l'année.`,
  );
  expect(told(false)).toEqual({ arreter: lacking, verifier: lacking });
});

it('avec le directeur : n’empêche pas ; « Vérifier » dit, à la même case, ce que l’autorisation doit couvrir', () => {
  expect(told(true)).toEqual({
    arreter: [],
    verifier: [
      "attention | Jury BUT1, O3 : BENALI Karim, RED de deux semestres au-delà des limites (S1, S2), alors que le texte dit « un redoublement supplémentaire » : l'autorisation du directeur doit dire qu'elle couvre l'année (4.5).",
    ],
  });
});

it.each([
  // RCUE 7 et 7 : aucune décision n'est écrite, le jury est attendu (4.5).
  ['une année à décider', Array(6).fill(7), {}],
  // RCUE 1 : 12, acquis de droit ; RAT n'y peut rien.
  ['une décision sans effet', Array(6).fill(12), { 'decision:UE11': 'RAT' }],
  ['ADM sans toutes les UE', Array(6).fill(7), { decision: 'ADM' }],
  ['PASD sans les conditions', Array(6).fill(7), { decision: 'PASD' }],
  ['NAR sans motif', Array(6).fill(7), { decision: 'NAR', conseil: 'BTS' }],
  ['deux mots contraires', Array(6).fill(7), { 'decision:rcue:1': 'ADJ', 'decision:UE11': 'RAT', decision: 'PAS1NCI' }],
  ['une note qui manque', ['', 7, 7, 7, 7, 7], {}],
])('%s : « Arrêter » refuse, « Vérifier » le dit à corriger, dans les mêmes mots', (_, own, words) => {
  const { bench, grid, january } = sourcesFor({ marks: [Array(6).fill(12), own], words: [{}, words] });
  const refused = blockingPoints(bench, grid, studentFiles(bench, grid, january)).filter(({ texte }) =>
    texte.includes('BENALI Karim'),
  );
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter(({ etat }) => etat !== 'erreur')).toEqual([]);
  const { lignes } = checkReport(bench.classeur);
  const decisions = lignes.find(({ id }) => id === 'decisions');
  const told = new Map(decisions?.details.map(({ texte, etat }) => [plain(texte), etat ?? decisions.etat]));
  expect(refused.map(({ texte }) => told.get(plain(texte)))).toEqual(refused.map(() => 'erreur'));
});
