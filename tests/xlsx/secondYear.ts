/** A second year of the size of a real one: the shipped first year, moved to S3 and S4. */
import type { Programme } from '../../src/programme';

const moved = (code: string): string => code.replace(/\d/, (first) => String(Number(first) + 2));

/** @example secondYear(shippedProgramme()).semestres[0].ues[0].code // 'UE31' */
export const secondYear = (programme: Programme): Programme => ({
  ...programme,
  id: programme.id.replace('but1', 'but2'),
  but: 2,
  parcours: 'Essai',
  competences: programme.competences.map((one) => ({ ...one, niveau: 2 })),
  semestres: programme.semestres.map(({ numero, ues }) => ({
    numero: numero + 2,
    ues: ues.map((ue) => ({
      ...ue,
      code: moved(ue.code),
      lignes: ue.lignes.map((ligne) => ({ ...ligne, code: moved(ligne.code) })),
    })),
  })),
});

/** Its last competence begins this year: nothing of it is asked of S1 and S2. */
export const withBegun = (programme: Programme): Programme => ({
  ...programme,
  competences: programme.competences.map((one, index, all) => (index === all.length - 1 ? { ...one, niveau: 1 } : one)),
});
