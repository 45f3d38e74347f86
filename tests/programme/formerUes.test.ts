/** The UE of S1 and S2 under those of BUT2. */
import { formerUes, type Programme, rcuesOf } from '../../src/programme';
import { mmiDijon2022 } from '../../src/programme/catalogue/mmiDijon2022';
import { programmeOfYear } from './variants';

const but2 = programmeOfYear(2, mmiDijon2022());
const all = (programme: Programme) => rcuesOf(programme).map((rcue) => formerUes(programme, rcue));

it('have the codes of this year with their own semesters', () => {
  expect(all(but2).slice(0, 2)).toEqual([
    ['UE11', 'UE21'],
    ['UE12', 'UE22'],
  ]);
});

it('are named by their competence where this year names its UE otherwise', () => {
  const semestres = but2.semestres.map((semestre) => ({
    ...semestre,
    ues: semestre.ues.map((ue) => ({ ...ue, code: `C${ue.competence}A` })),
  }));
  expect(all({ ...but2, semestres })[4]).toEqual(['UE15', 'UE25']);
});

it('do not exist for a competence of the first niveau, nor before BUT1', () => {
  const competences = but2.competences.map((one) => ({ ...one, niveau: one.numero === 2 ? 1 : 2 }));
  expect(all({ ...but2, competences }).map((one) => one === null)).toEqual([false, true, false, false, false]);
  expect(all(mmiDijon2022())).toEqual([null, null, null, null, null]);
});
