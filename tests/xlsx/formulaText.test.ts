/** Formulas between a plan (separators « ; », fixed by us) and a file (separators « , », fixed by ECMA-376, 18.17). */
import { inFile, inPlan, shifted } from '../../src/render/xlsx/formulaText';
import { allPlans, formulasOf } from '../workbook/dossiers';

describe('a formula in a file', () => {
  it('separates its arguments by commas', () => {
    expect(inFile('=IF(A1="";0;SUM(B1:B3;C1))')).toBe('IF(A1="",0,SUM(B1:B3,C1))');
  });

  it('keeps what its texts and the names of its sheets say', () => {
    expect(inFile(`="a;b"&'Notes ; S1'!A1&"c""d;"`)).toBe(`"a;b"&'Notes ; S1'!A1&"c""d;"`);
  });

  it('keeps the rows of an array constant', () => {
    expect(inFile('=MATCH(A1;{"ADM";"C;MP"};0)')).toBe('MATCH(A1,{"ADM";"C;MP"},0)');
  });

  it('prefixes a function that is younger than the format, and it alone', () => {
    expect(inFile('=UNICHAR(160)&"UNICHAR(1)"&MYUNICHAR(2)')).toBe('_xlfn.UNICHAR(160)&"UNICHAR(1)"&MYUNICHAR(2)');
  });

  it('is read back as it was planned, for every formula of a whole workbook', () => {
    const formulas = new Set(allPlans(3).flatMap(formulasOf));
    expect(formulas.size).toBeGreaterThan(1000);
    expect([...formulas].filter((one) => inPlan(inFile(one)) !== one)).toEqual([]);
  });
});

describe('a formula written for another cell', () => {
  it('moves what is not fixed', () => {
    expect(shifted('=$A1+A$1+$A$1+B2:C3', 2, 3)).toBe('=$A3+D$1+$A$1+E4:F5');
  });

  it('keeps texts, functions and names that look like cells', () => {
    expect(shifted('=LOG10(A1)&"A1"&\'A1\'!B1&coef_UE11', 1, 1)).toBe('=LOG10(B2)&"A1"&\'A1\'!C2&coef_UE11');
  });
});
