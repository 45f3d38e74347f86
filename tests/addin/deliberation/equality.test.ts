/** Égalité de traitement : qui, non admis, est au moins aussi bien placé que quelqu'un que le jury a admis. */
import { deliberationScreens as say } from '../../../src/addin/deliberation/messages';
import { admissions } from '../../../src/arrete';
import { plain } from '../verification/bench';
import { room, type Someone, someone } from './room';

/** « Admis : niveau nom code < autre (nombres) » */
function told(people: readonly Someone[], january: readonly Record<string, unknown>[] = []): readonly string[] {
  const { students } = room(people, january);
  const name = (rank: number): string => students[rank]?.student.person?.student.nom ?? '';
  return admissions(students).flatMap(({ etudiant, niveau, nom, code, autres }) =>
    autres.map(
      (other) =>
        `${name(etudiant)} ${niveau} ${nom} ${code} < ${name(other.etudiant)} : ${plain(say.compared(other, niveau, 2))}`,
    ),
  );
}

// UE11 = UE12 = la note de S1 ; UE21 ; UE22.
const ADMITTED = someone('Admis', 9, 8, 12, { 'decision:rcue:1': 'ADJ' });

it('sur un RCUE : ses deux UE, chacune au moins égale', () => {
  expect(told([ADMITTED, someone('Mieux', 9.2, 8, 12)])).toEqual([
    'Admis rcue C1 ADJ < Mieux : UE11 9,20 ≥ 9,00 ; UE21 8,00 ≥ 8,00 (et toutes ses autres UE aussi)',
  ]);
  // À égalité partout, la situation est à rapprocher aussi.
  expect(told([ADMITTED, someone('Pareil', 9, 8, 12)])).toHaveLength(1);
  // Devant dans une UE et derrière dans l'autre : rien n'est dit, même si la moyenne du RCUE est meilleure.
  expect(told([ADMITTED, someone('Croise', 9.9, 7.9, 12)])).toEqual([]);
  // Ce que le jury a décidé seul est comparé : une UE22 plus basse ne fait que retirer « toutes ses autres UE ».
  expect(told([ADMITTED, someone('Ailleurs', 9.2, 8, 5)])).toEqual([
    'Admis rcue C1 ADJ < Ailleurs : UE11 9,20 ≥ 9,00 ; UE21 8,00 ≥ 8,00',
  ]);
});

it('ni qui a le RCUE, ni qui est parti, ni qui attend une note', () => {
  expect(
    told([
      ADMITTED,
      someone('Acquis', 12, 12, 12),
      someone('Aussi admis', 9.5, 9, 12, { 'decision:rcue:1': 'ADJ' }),
      { ...someone('Parti', 9.5, 9, 12), statut: 'Démission' },
      someone('Abandon', 9.5, 9, 12, { decision: 'ABAN' }),
      someone('Attend', 9.5, '', 12),
    ]),
  ).toEqual([]);
});

it('sur une UE seule, en juillet comme en janvier', () => {
  const one = someone('Admis', 9, 8, 12, { 'decision:UE11': 'ADJ' });
  expect(told([one, someone('Mieux', 9.2, 7, 12)])).toEqual(['Admis ue UE11 ADJ < Mieux : UE11 9,20 ≥ 9,00']);
  const before = someone('Admis', 9, 8, 12);
  expect(told([before, someone('Mieux', 9.2, 7, 12)], [{ 'decision:UE11': 'ADJ' }, {}])).toHaveLength(1);
});

it("sur l'année : toutes les UE, quand le jury ouvre S3 que les règles n'ouvrent pas", () => {
  const passes = someone('Passe', 7, 7, 7, { decision: 'PAS1NCI' });
  expect(told([passes, someone('Refuse', 7.5, 7, 7, { decision: 'NAR' })])).toEqual([
    'Passe annee  PAS1NCI < Refuse : UE11 7,50 ≥ 7,00 ; UE21 7,00 ≥ 7,00 ; UE12 7,50 ≥ 7,00 ; UE22 7,00 ≥ 7,00',
  ]);
  expect(told([passes, someone('Sans decision', 7.5, 7, 7)])).toHaveLength(1);
  expect(told([passes, someone('Aussi', 8, 8, 8, { decision: 'ADJ' })])).toEqual([]);
  expect(told([passes, someone('Moins', 9, 9, 6.99)])).toEqual([]);
  // Les règles ouvraient S3 : le jury n'a admis personne.
  expect(told([someone('De droit', 12, 12, 12, { decision: 'ADM' }), someone('Autre', 7, 7, 7)])).toEqual([]);
});

it('ce qui est comparé est ce qui est montré : 8,999 vaut 9,00', () => {
  expect(told([ADMITTED, someone('Arrondi', 8.999, 8, 12)])).toHaveLength(1);
  expect(told([ADMITTED, someone('Dessous', 8.99, 8, 12)])).toEqual([]);
});

it('les plus nettes d’abord', () => {
  const names = told([ADMITTED, someone('Ailleurs', 9.2, 8, 5), someone('Partout', 9.2, 8, 12)]);
  expect(names.map((line) => /< (\S+)/.exec(line)?.[1])).toEqual(['Partout', 'Ailleurs']);
});
