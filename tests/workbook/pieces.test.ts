/** Addresses, formulas and pasted lists: the small pieces from which the plan is made. */
import { a1, area, cellOf, columnLetters, fixed, inRow, reference } from '../../src/workbook/address';
import { call, concat, firstOf, formula, ifNumber, quoted, ratio } from '../../src/workbook/formula';
import { fictitiousStudents } from '../../src/workbook/students';

describe('adresses', () => {
  it('nomme les colonnes au-delà de Z', () => {
    // 26 lettres : 26 = Z, 27 = AA, 52 = AZ, 53 = BA, 702 = ZZ, 703 = AAA.
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('écrit une plage, libre ou fixe', () => {
    expect(a1(area(2, 3, 4, 2))).toBe('C2:D5');
    expect(fixed(area(2, 3, 4, 2))).toBe('$C$2:$D$5');
    expect(inRow(12, 28)).toBe('$AB12');
  });

  it("double l'apostrophe d'un nom de feuille", () => {
    expect(reference({ sheet: "Notes d'Ana", row: 1, column: 1, rows: 2, columns: 1 })).toBe(
      "'Notes d''Ana'!$A$1:$A$2",
    );
    expect(reference(cellOf({ sheet: 'X', row: 5, column: 2, rows: 9, columns: 9 }, 1, 2))).toBe("'X'!$D$6");
  });
});

describe('formules', () => {
  it('sépare par des points-virgules, et refuse un nombre à virgule', () => {
    expect(formula(call('IF', 'A1', 1, quoted('a "b"')))).toEqual({ formula: '=IF(A1;1;"a ""b""")' });
    expect(() => call('SUM', 0.5)).toThrow('decimal literal');
    expect(ratio(1, 2)).toBe('(1/2)');
  });

  it('emboîte les conditions dans leur ordre', () => {
    expect(
      firstOf(
        [
          ['A1=1', 10],
          ['A1=2', 20],
        ],
        30,
      ),
    ).toBe('IF(A1=1;10;IF(A1=2;20;30))');
    expect(concat(quoted('a'), 'B2')).toBe('"a"&B2');
    expect(ifNumber('B2')).toBe('IF(ISNUMBER(B2);B2;"")');
  });
});

describe('étudiants inventés', () => {
  it('invente toujours les mêmes étudiants, de NIP distincts', () => {
    const students = fictitiousStudents(200);
    expect(new Set(students.map(({ nip }) => nip)).size).toBe(200);
    expect(new Set(students.map(({ nom, prenom }) => `${nom} ${prenom}`)).size).toBe(200);
    expect(students.slice(0, 24)).toEqual(fictitiousStudents(24));
    expect(students[0]?.nip).toMatch(/^0/);
  });
});
