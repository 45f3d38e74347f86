/** Les moyennes recalculées par la loi, à la main : épreuves, éléments, UE, bonus, notes manquantes. */
import { averagesOf } from '../../../src/addin/verification/averages';
import { semestreOf } from '../../../src/programme';
import { classeurOf, etudiants, type NotesLayout, notes, PROGRAMME, ROSE } from './bench';

const EPREUVES = [['R101', 1], ['R101', 3, 40], ['R102'], ['SAE101']] as const;

/** The averages of S1 for one line of marks, with the bonus of UE11 and UE12. */
function s1(marks: readonly unknown[], bonus: readonly unknown[] = [], epreuves: NotesLayout['epreuves'] = EPREUVES) {
  const grid = notes(1, { epreuves, ues: ['UE11', 'UE12'], lines: [['0001', ...marks, '', ...bonus]] });
  const [sheet] = classeurOf(etudiants(ROSE), grid).marks;
  const line = sheet?.lines[0];
  if (!sheet || !line) throw new Error('no line');
  return averagesOf(semestreOf(PROGRAMME, 1), sheet.epreuves, line);
}

it("pèse les épreuves par leur coefficient, chacune ramenée à 20, puis les éléments dans l'UE", () => {
  const { elements, ues, finals, missing, missingInAll } = s1([12, 30, 9, 8]);
  // R101 : (1 × 12 + 3 × 30/40 × 20) / 4 = (12 + 45) / 4.
  expect(elements.get('R101')).toBe(14.25);
  // UE11 : (2 × 14,25 + 2 × 8) / 4 ; UE12 : (1 × 14,25 + 1 × 9 + 2 × 8) / 4.
  expect([ues.get('UE11'), ues.get('UE12')]).toEqual([11.125, 9.8125]);
  expect([finals.get('UE11'), finals.get('UE12')]).toEqual([11.125, 9.8125]);
  expect([missing.get('UE11'), missing.get('UE12'), missingInAll]).toEqual([0, 0, 0]);
});

it('compte 0 une absence, et sort des deux sommes une note excusée ou attendue', () => {
  // UE12 : R101 (1 × 12 + 3 × 0) / 4 = 3 ; R102 excusée ; (1 × 3 + 2 × 8) / 3 = 19/3.
  const { elements, ues, missing } = s1([12, 'ABS', 'EXC', 8]);
  expect(elements.get('R101')).toBe(3);
  expect(elements.get('R102')).toBeNull();
  expect(ues.get('UE12')).toBe(19 / 3);
  expect(missing.get('UE12')).toBe(0);
});

it.each([
  ['un bonus', 0.5, 11.625],
  ['un malus', -0.25, 10.875],
  ['un bonus au-delà de 20', 10, 20],
  ['un malus au-delà de 0', -12, 0],
])('ajoute %s à la moyenne, gardée entre 0 et 20', (_, bonus, expected) => {
  const { ues, finals } = s1([12, 30, 9, 8], [bonus]);
  expect([ues.get('UE11'), finals.get('UE11'), finals.get('UE12')]).toEqual([11.125, expected, 9.8125]);
});

it("ne connaît pas la moyenne d'une UE dont le bonus est illisible", () => {
  const { ues, finals } = s1([12, 30, 9, 8], ['un peu']);
  expect([ues.get('UE11'), finals.get('UE11'), finals.get('UE12')]).toEqual([11.125, null, 9.8125]);
});

describe('les notes manquantes', () => {
  it('se comptent par UE où elles pèsent, et une fois chacune dans le semestre', () => {
    const { missing, missingInAll } = s1(['', 'ATT', '', 8]);
    expect([missing.get('UE11'), missing.get('UE12'), missingInAll]).toEqual([2, 3, 3]);
  });

  it('comptent un élément sans épreuve, et un pôle sans aucune note', () => {
    // R102 n'a pas de colonne, les deux pôles de UE12 ont une note : 1 ; UE11 n'en attend aucune.
    const { missing, missingInAll } = s1([12, 8], [], [['R101'], ['SAE101']]);
    expect([missing.get('UE11'), missing.get('UE12'), missingInAll]).toEqual([0, 1, 1]);
    // Toutes les ressources sont excusées : le pôle n'a aucune note, une au moins manque.
    expect(s1(['EXC', 'EXC', 'EXC', 8]).missing.get('UE12')).toBe(1);
  });

  it('ne comptent ni une épreuve de coefficient 0 ni un élément qui ne pèse nulle part', () => {
    const { missing, missingInAll } = s1(
      [12, '', 9, 8, ''],
      [],
      [['R101'], ['R101', 0], ['R102'], ['SAE101'], ['R103']],
    );
    expect([missing.get('UE11'), missing.get('UE12'), missingInAll]).toEqual([0, 0, 0]);
  });
});
