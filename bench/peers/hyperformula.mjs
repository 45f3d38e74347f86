// HyperFormula (GPL-3.0, of the bench only): the native formulas, recomputed after every mark changed.
import { HyperFormula } from 'hyperformula';
import { ELEMENTS } from '../class.mjs';
import { AT, codesOf, FIRST_ROW, FORMULAS, formulasOf } from '../sheet.mjs';

export async function open({ notes, coefficients, pair, rounded }) {
  const rows = notes.map((row, i) => [...row, ...pair[i], ...formulasOf(FIRST_ROW + i, ',', rounded)]);
  const engine = HyperFormula.buildFromArray([...coefficients, ...rows], {
    licenseKey: 'gpl-v3',
    smartRounding: true,
  });
  const other = notes.map((row) => row.map((mark) => 20 - mark));
  let turned = false;
  return {
    prepare: () => {
      turned = !turned;
      engine.suspendEvaluation();
      engine.setCellContents({ sheet: 0, row: FIRST_ROW - 1, col: 0 }, turned ? other : notes);
    },
    averages: () => {
      engine.resumeEvaluation();
    },
    decisions: () => {
      if (turned) engine.setCellContents({ sheet: 0, row: FIRST_ROW - 1, col: 0 }, notes);
      return notes.map((_, i) =>
        codesOf(
          Array.from({ length: FORMULAS }, (__, k) =>
            engine.getCellValue({ sheet: 0, row: FIRST_ROW - 1 + i, col: AT.averages + k }),
          ),
        ),
      );
    },
    close: () => engine.destroy(),
    elements: ELEMENTS,
  };
}
