/** What undoing says of the cells that it puts back: which ones, up to three. */
import { sidebarMessages as say } from '../../../src/addin/sidebarMessages';

it('nomme une cellule, trois cellules, puis dit combien il en reste', () => {
  expect(say.undoRestores(0, 0, ['G11'])).toEqual(['1 cellule remise comme avant : G11']);
  expect(say.undoRestores(0, 0, ['G11', 'H11', 'H12'])).toEqual(['3 cellules remises comme avant : G11, H11, H12']);
  expect(say.undoRestores(0, 0, ['G11', 'H11', 'H12', 'B2'])).toEqual([
    '4 cellules remises comme avant : G11, H11, H12 et 1 autre',
  ]);
  expect(say.undoRestores(0, 0, ['G11', 'H11', 'H12', 'B2', 'B3'])).toEqual([
    '5 cellules remises comme avant : G11, H11, H12 et 2 autres',
  ]);
});
