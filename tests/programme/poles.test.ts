/** The bar of each UE: shares and room left, exact at the bound. */
import { type PoleBalance, type Programme, poleBalance } from '../../src/programme';
import { mmiDijon2022 } from '../../src/programme/catalogue/mmiDijon2022';

const shipped = mmiDijon2022();
const barOf = (programme: Programme, where: string): PoleBalance | undefined =>
  poleBalance(programme).find((bar) => bar.where === where);
const weigh = (ue: string, code: string, coefficient: number): Programme => ({
  ...shipped,
  semestres: shipped.semestres.map((semestre) => ({
    ...semestre,
    ues: semestre.ues.map((one) =>
      one.code !== ue
        ? one
        : { ...one, lignes: one.lignes.map((ligne) => (ligne.code === code ? { ...ligne, coefficient } : ligne)) },
    ),
  })),
});

describe('the bar of each UE', () => {
  it('is one per UE, in the order of the semesters', () => {
    expect(poleBalance(shipped).map(({ where }) => where)).toEqual(
      [1, 2].flatMap((semestre) => [1, 2, 3, 4, 5].map((competence) => `UE${semestre}${competence}`)),
    );
  });

  it('UE21 is exactly on the bound: 7,5 and 5', () => {
    expect(barOf(shipped, 'UE21')).toEqual({ where: 'UE21', ressources: 0.6, saes: 0.4, conforme: true, marge: 0 });
  });

  it.each([
    // domain.md §8: the lighter pôle, less 40.
    ['UE11', 41.86, 1.86],
    ['UE14', 48.98, 8.98],
    ['UE22', 41.38, 1.38],
  ])('%s: SAÉ %d %%, %d points of room', (where, saes, marge) => {
    const bar = barOf(shipped, where);
    expect((bar?.saes ?? 0) * 100).toBeCloseTo(saes, 2);
    expect(bar?.marge).toBeCloseTo(marge, 2);
    expect(bar?.conforme).toBe(true);
  });

  it('is negative beyond the bound, on either side', () => {
    // UE21: 7,5 and 4 + 0,999: SAÉ 39,9952 %
    const heavy = barOf(weigh('UE21', 'SAE210', 0.999), 'UE21');
    expect(heavy).toMatchObject({ conforme: false });
    expect(heavy?.marge).toBeCloseTo((4.999 / 12.499 - 0.4) * 100, 10);
    // UE21: 7,5 and 15: ressources 33,33 %
    expect(barOf(weigh('UE21', 'SAE201', 14), 'UE21')?.marge).toBeCloseTo((7.5 / 22.5 - 0.4) * 100, 10);
  });

  it('has no room to speak of without any coefficient', () => {
    const empty = {
      ...shipped,
      semestres: [{ numero: 1, ues: [{ code: 'UE11', competence: 1, coefficient: 1, ects: 5, lignes: [] }] }],
    };
    expect(poleBalance(empty)).toEqual([{ where: 'UE11', ressources: 0, saes: 0, conforme: false, marge: null }]);
  });

  it('in BUT3 is one per competence that has UE', () => {
    const but3: Programme = {
      ...shipped,
      but: 3,
      semestres: shipped.semestres.map((semestre) => ({ ...semestre, ues: semestre.ues.slice(1) })),
    };
    // UE12 7,5 and 6, UE22 8,5 and 6: 16 of 28.
    expect(poleBalance(but3).map(({ where }) => where)).toEqual(
      ['Concevoir', 'Exprimer', 'Développer', 'Entreprendre'].map((nom) => `Compétence ${nom}`),
    );
    expect(poleBalance(but3)[0]?.ressources).toBeCloseTo(16 / 28, 12);
  });
});
