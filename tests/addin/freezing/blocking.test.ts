/** Ce qui empêche d'arrêter les résultats, et ce que « Vérifier » dit sans l'empêcher. */
import { type StudentFile, studentFiles } from '../../../src/addin/deliberation/students';
import { blockingPoints } from '../../../src/addin/freezing/blocking';
import type { FreezingSources } from '../../../src/addin/freezing/frozen';
import type { Person } from '../../../src/addin/verification/classeur';
import type { Bench } from '../../../src/addin/verification/entry';
import { checkReport } from '../../../src/addin/verification/report';
import { settlingFindings } from '../../../src/addin/verification/settling';
import { undecided } from '../../../src/addin/verification/undecided';
import type { Notice } from '../../../src/arrete';
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
  const refused = refusedOf({ bench, grid, january });
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.map((texte) => checkedOf(bench).get(texte))).toEqual(refused.map(() => 'erreur'));
});

/** What « Arrêter » says of Karim, or of a NIP that nobody has. */
const refusedOf = ({
  bench,
  grid,
  january,
}: Pick<FreezingSources, 'bench' | 'grid' | 'january'>): readonly string[] => {
  const points = blockingPoints(bench, grid, studentFiles(bench, grid, january));
  const own = points.filter(({ texte }) => /BENALI Karim|0002/.test(texte));
  expect(own.filter(({ etat }) => etat !== 'erreur')).toEqual([]);
  return own.map(({ texte }) => plain(texte));
};

/** The state of each detail of « Vérifier ». */
const checkedOf = ({ classeur }: Bench): ReadonlyMap<string, string> =>
  new Map(
    checkReport(classeur).lignes.flatMap(({ etat, details }) =>
      details.map((one) => [plain(one.texte), one.etat ?? etat] as const),
    ),
  );

/** The same workbook, with what becomes of Karim in « Étudiants »; null: no line there. */
function withKarim(sources: FreezingSources, changed: ((karim: Person) => Person) | null): FreezingSources {
  const { classeur } = sources.bench;
  const people = classeur.people.flatMap((one) =>
    one.student.nip !== '0002' ? [one] : changed === null ? [] : [changed(one)],
  );
  const byNip = new Map(people.map((one) => [one.student.nip, one]));
  return { ...sources, bench: { ...sources.bench, classeur: { ...classeur, people, byNip } } };
}

const gone = (karim: Person): Person => ({ ...karim, isGone: true });

it.each([
  // R101 weighs in UE11 and in UE12; UE21 and UE22, at 7, await the average of their RCUE.
  ['attendu', ['', 7, 7, 7, 7, 7], ' (UE11, UE12, UE21, UE22)'],
  // RCUE 7 et 7, tout est noté : une année à décider.
  ['à décider', Array(6).fill(7), ''],
])('qui a quitté la liste, %s : le statut à choisir, dit une fois, le même aux deux', (_, own, ues) => {
  const sources = withKarim(sourcesFor({ marks: [Array(6).fill(12), own] }), gone);
  const refused = refusedOf(sources);
  expect(refused).toEqual([
    `Étudiants, E3 : BENALI Karim n'est plus dans la dernière liste, mais Jury BUT1 l'attend encore${ues}. Choisissez ici Démission ou Défaillant, ou redonnez la liste avec son nom.`,
  ]);
  expect(refused.map((texte) => checkedOf(sources.bench).get(texte))).toEqual(['erreur']);
});

it('qui a quitté la liste, et sa décision incomplète : dite comme celle de tous, aux deux', () => {
  const words = [{}, { decision: 'NAR', conseil: 'BTS' }];
  const sources = withKarim(sourcesFor({ marks: [Array(6).fill(12), Array(6).fill(7)], words }), gone);
  const refused = refusedOf(sources);
  expect(refused).toEqual([
    'Jury BUT1, K3 : BENALI Karim, NAR incomplet, motif manquant (4.5). Écrivez-le dans cette case.',
  ]);
  expect(checkedOf(sources.bench).get(refused[0] ?? '')).toBe('erreur');
});

it('parti de la liste, son statut choisi : plus rien, ni ici ni là', () => {
  const left = (karim: Person): Person => ({ ...gone(karim), student: { ...karim.student, statut: 'Démission' } });
  const sources = withKarim(sourcesFor({ marks: [Array(6).fill(12), ['', 7, 7, 7, 7, 7]] }), left);
  expect(refusedOf(sources)).toEqual([]);
  expect([...checkedOf(sources.bench).keys()].filter((texte) => texte.includes('BENALI Karim'))).toEqual([]);
});

it('un NIP qu’Étudiants ne connaît plus : « Arrêter » dit ce que dit « Vérifier », et non des notes à saisir', () => {
  const sources = withKarim(sourcesFor({ marks: [Array(6).fill(12), ['', 7, 7, 7, 7, 7]] }), null);
  const refused = refusedOf(sources);
  expect(refused).toEqual([
    "Jury BUT1, A3 : le NIP « 0002 » n'est pas dans la feuille Étudiants. Corrigez-le, ou ajoutez l'étudiant.",
  ]);
  expect(refused.map((texte) => checkedOf(sources.bench).get(texte))).toEqual(['erreur']);
});

it('de qui a quitté la liste avant S5, moyennes et codes de BUT1 qui manquent : un seul point, le statut', () => {
  const { bench, grid, january } = withKarim(sourcesFor({ marks: [Array(6).fill(12), ['', 7, 7, 7, 7, 7]] }), gone);
  const karim = studentFiles(bench, grid, january)[1] as StudentFile;
  const notices: readonly Notice[] = [
    { code: 'annee-en-attente', article: 'semestreImpair', data: {} },
    { code: 'annee-attend-but1', article: 'semestre5', data: { ues: [{ semestre: 1, nom: 'C1' }] } },
  ];
  expect(settlingFindings(bench, grid, karim, notices).map(({ cellule }) => cellule)).toEqual([
    { feuille: 'Étudiants', a1: 'E3' },
  ]);
});
