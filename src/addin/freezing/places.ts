/** Where a datum that changed stands today. */
import { a1, area, type Grid } from '../../workbook';
import { rowsByNip } from '../deliberation/students';
import type { CellPlace } from '../protocol';
import { nipKey } from '../verification/classeur';
import type { Difference } from './differences';
import type { FreezingSources } from './frozen';

/** A cell of a sheet; null where the sheet, the row or the column is gone. */
export const cellIn = (
  grid: Grid | null | undefined,
  row: number | undefined,
  column: number | undefined,
): CellPlace | null => (grid && row && column ? { feuille: grid.name, a1: a1(area(row, column)) } : null);

/** Where the datum stands today; null where it has no cell of its own. */
export function placeOfDatum({ kind, path }: Difference, { bench, grid, january }: FreezingSources): CellPlace | null {
  const { marks, programmeGrid, roster, acquis, acquisGrid, byNip } = bench.classeur;
  const [first = '', second = '', third = ''] = path;
  const notes = (semestre: string) => marks.find((one) => String(one.semestre) === semestre);
  switch (kind) {
    case 'note': {
      const line = bench.results.get(Number(second))?.lineOf.get(first);
      return cellIn(notes(second)?.grid, line?.row, notes(second)?.grid.columns.get(`ep:${third}`));
    }
    case 'bonus': {
      const sheet = marks.find((one) => one.grid.columns.has(`bonus:${second}`));
      const line = sheet && bench.results.get(sheet.semestre)?.lineOf.get(first);
      return cellIn(sheet?.grid, line?.row, sheet?.grid.columns.get(`bonus:${second}`));
    }
    case 'acquis': {
      const line = acquis.find(({ nip, ue }) => nipKey(nip) === first && ue === second);
      return cellIn(acquisGrid, line?.row, acquisGrid?.columns.get('ue'));
    }
    case 'jury':
      return cellIn(grid, rowsByNip(grid).get(first), grid.columns.get(second));
    case 'janvier':
      return january ? cellIn(january, rowsByNip(january).get(first), january.columns.get(second)) : null;
    case 'identite':
      return cellIn(roster, byNip.get(first)?.row, roster?.columns.get(second));
    case 'etudiant':
      return cellIn(grid, rowsByNip(grid).get(first), grid.columns.get('nip'));
    case 'epreuve': {
      const row = { nom: 'epreuves', coefficient: 'coefficients', bareme: 'baremes' }[third] ?? '';
      const sheet = notes(first)?.grid;
      return cellIn(sheet, sheet?.rows.get(row), sheet?.columns.get(`ep:${second}`));
    }
    case 'ligne':
      return cellIn(programmeGrid, programmeGrid?.rows.get(`l:${first}:${second}`), programmeGrid?.columns.get(third));
    case 'reglage':
      return cellIn(
        programmeGrid,
        programmeGrid?.rows.get(first === 'cfvu' ? 'regle' : 'arrondi'),
        programmeGrid?.columns.get('cm'),
      );
    default:
      return null;
  }
}
