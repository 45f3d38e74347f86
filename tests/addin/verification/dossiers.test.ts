/** Les dossiers recalculés par la loi : moyennes retenues, codes, crédits, situation. */
import { resultsOf } from '../../../src/addin/verification/averages';
import { dossierOf, shownCode } from '../../../src/addin/verification/dossiers';
import type { Grid } from '../../../src/workbook';
import { acquis, classeurOf, etudiants, KARIM, LOU, notes, PROGRAMME, ROSE } from './bench';

/** One mark for R101, R102 and SAE101, hence for both UE of S1; then the marks of UE21 (twice) and of UE22. */
function bench(s1: unknown, [ue21, ue22]: readonly unknown[], former: Grid = acquis(), who = ROSE) {
  const classeur = classeurOf(
    etudiants(who),
    former,
    notes(1, { epreuves: [['R101'], ['R102'], ['SAE101']], ues: ['UE11', 'UE12'], lines: [[who[0], s1, s1, s1]] }),
    notes(2, { epreuves: [['R201'], ['SAE201'], ['SAE202']], ues: [], lines: [[who[0], ue21, ue21, ue22]] }),
  );
  return { classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) };
}
const year = (...args: Parameters<typeof bench>) => dossierOf(bench(...args), true, args[3]?.[0] ?? '0001', false);
const codes = ({ ues }: ReturnType<typeof year>) => ues.map(({ ue, code }) => `${ue} ${code}`);

it('compense au sein du RCUE et compte les crédits des UE acquises', () => {
  // RCUE 1 : (9 + 11) / 2 = 10 ; RCUE 2 : (9 + 8) / 2 = 8,5. Crédits : 12 + 12.
  const dossier = year(9, [11, 8]);
  expect(codes(dossier)).toEqual(['UE11 CMP', 'UE12 AJ', 'UE21 ADM', 'UE22 AJ']);
  expect([...dossier.rcues]).toEqual([
    [1, 10],
    [2, 8.5],
  ]);
  expect(dossier.credits).toBe(24);
  // 1 RCUE sur 2 à 10 : pas plus de la moitié (4.5).
  expect(dossier.situation).toBe('AJ');
  expect(dossier.counts).toMatchObject({ atteints: 1, total: 2, minimum: 8.5 });
});

it("attend une note manquante, sauf si le jury n'attend pas", () => {
  const waiting = bench(12, ['', 14]);
  const before = dossierOf(waiting, true, '0001', false);
  expect([before.situation, before.ues[2]?.code, before.ues[3]?.code]).toEqual(['ATT', null, 'ADM']);
  expect(dossierOf(waiting, true, '0001', true).situation).toBe('ATT'); // UE21 n'a aucune note : rien à retenir
  const classeur = classeurOf(
    etudiants(ROSE),
    notes(1, { epreuves: [['R101'], ['R102'], ['SAE101']], lines: [['0001', 12, 12, '']] }),
  );
  const half = { classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) };
  const retained = (skip: boolean) => dossierOf(half, false, '0001', skip).ues.map((one) => one.retained);
  expect([retained(false), retained(true)]).toEqual([
    [null, null],
    [12, 12],
  ]);
});

it('de deux acquisitions de même moyenne, retient la plus basse de la feuille ; de deux lignes de notes, la première', () => {
  const former = acquis(['0001', 'UE21', 11, 'ADM', '2023-24'], ['0001', 'UE21', 11, 'CMP', '2024-25']);
  expect(year(12, ['', 14], former).ues[2]?.code).toBe('CMP');
  const classeur = classeurOf(
    etudiants(ROSE),
    notes(1, {
      epreuves: [['R101'], ['R102'], ['SAE101']],
      lines: [
        ['0001', 9, 9, 9],
        ['0001', 15, 15, 15],
      ],
    }),
  );
  const twice = { classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) };
  expect(dossierOf(twice, false, '0001', false).ues[0]?.retained).toBe(9);
});

it('ne fait pas attendre pour une UE acquise avant, et en retient la meilleure moyenne', () => {
  const former = acquis(
    ['0001', 'UE21', 11, 'ADM', '2023-24'],
    ['0001', 'UE21', 13, 'CMP', '2024-25'],
    ['0001', 'UE22', 19, 'AJ', '2024-25'],
  );
  const dossier = year(12, ['', 14], former);
  expect(dossier.ues[2]).toMatchObject({ code: 'CMP', retained: 13 });
  expect(shownCode(dossier.ues[2] as never, undefined)).toBe('CMP (2024-25)');
  // UE22 : « AJ » n'acquiert rien, c'est la moyenne de cette année qui vaut.
  expect(dossier.ues[3]).toMatchObject({ code: 'ADM', retained: 14, former: null });
  expect(dossier.situation).toBe('ADM');
  // Une meilleure moyenne cette année est retenue, le code d'avant reste.
  expect(year(12, [15, 14], former).ues[2]).toMatchObject({ code: 'CMP', retained: 15 });
});

it('montre le statut de qui est parti, sauf pour une UE acquise', () => {
  const classeur = bench(12, ['', ''], acquis(), LOU);
  const dossier = dossierOf(classeur, true, '0003', false);
  const person = classeur.classeur.byNip.get('0003');
  expect(dossier.situation).toBe('DEM');
  expect(dossier.ues.map((ue) => shownCode(ue, person))).toEqual(['ADM', 'ADM', 'DEM', 'DEM']);
  expect(dossier.credits).toBe(30);
});

it('en janvier, ne connaît que le semestre impair', () => {
  const dossier = dossierOf(bench(9, [18, 18], acquis(), KARIM), false, '0002', false);
  expect(codes(dossier)).toEqual(['UE11 AJ', 'UE12 AJ']);
  expect([dossier.rcues.size, dossier.credits, dossier.situation]).toEqual([0, 0, null]);
});
