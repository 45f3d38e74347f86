/** Le dossier jugé d'un bloc : les mêmes codes que le dossier recalculé, les mêmes décisions retenues. */
import { dossierOf } from '../../../src/addin/verification/dossiers';
import { judge } from '../../../src/arrete';
import { room, roomGrids, sessionFrom, someone } from './room';

const CLASS = [
  someone('Admise', 12, 12, 12),
  someone('Compense', 9, 11, 12),
  someone('Ajournee', 7, 8, 7),
  someone('Attend', 12, '', 12),
  someone('Admis RCUE', 12, 12, 7, { 'decision:rcue:2': 'ADJ' }),
  someone('Passe', 7, 8, 7, { decision: 'PAS1NCI' }),
  someone('Refuse', 7, 8, 7, { decision: 'NAR', 'decision:UE11': 'ADJ' }),
  someone('Corrige', 9, 9, 9, { 'decision:UE11': 'AJ', motif: "Rectification d'erreur matérielle : note de R101" }),
  { ...someone('Parti', 12, '', ''), statut: 'Démission' },
];
const JANUARY = [{}, {}, {}, {}, {}, {}, {}, { 'decision:UE11': 'ADJ' }];

it('un seul jugement : le dossier et la délibération en sont des parts', () => {
  const { students, bench } = room(CLASS, JANUARY);
  for (const { student, file, judgement } of students) {
    expect(student.judgement).toBe(judgement);
    expect(student.deliberation).toBe(judgement.deliberation);
    expect([student.name, judge(file)]).toEqual([student.name, judgement]);
    expect([student.name, student.credits]).toEqual([student.name, judgement.credits.acquis]);
    const codes = judgement.rcues.flatMap(({ impair, pair }) => [impair.code, pair?.code ?? null]);
    const { ues } = student.dossier;
    const own = ['UE11', 'UE21', 'UE12', 'UE22'].map((name) => ues.find(({ ue }) => ue === name)?.code ?? null);
    expect([student.name, codes]).toEqual([student.name, own]);
    // No word of the jury changes what the rules give of this year.
    expect([student.name, student.dossier]).toEqual([student.name, dossierOf(bench, true, student.nip, student.skip)]);
  }
});

it('une rectification de janvier est lue sur le motif', () => {
  const [student] = room(CLASS, JANUARY).students.slice(7);
  expect(student?.judgement.deliberation.rcues[0]?.impair).toMatchObject({ code: 'AJ', by: 'jury' });
});

it('en janvier, chacun entre de droit au semestre pair', () => {
  const session = sessionFrom(roomGrids(CLASS, JANUARY), 'jury-S1');
  expect(session.isAnnual).toBe(false);
  for (const { student, judgement } of session.students) {
    expect(judgement.progression.code).toBe('DROIT');
    expect(judgement.deliberation).toEqual(student.deliberation);
  }
});
