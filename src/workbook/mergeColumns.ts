/** The columns of épreuves and of elements: those of a sheet keep their place, new ones come after those before them in the programme. */
import { elementsOf, type Semestre } from '../programme';
import { type Epreuve, type EpreuveCounts, epreuvesOf } from './epreuves';
import { cellAt, textOf } from './grid';
import { readEpreuves } from './reading';
import type { ElementColumn } from './sheets/moyennes/layout';
import type { Grid } from './state';

const LOST = /^Hors programme\. ?/;

export function mergeEpreuves(grid: Grid, semestre: Semestre, counts: EpreuveCounts): readonly Epreuve[] {
  const elements = elementsOf(semestre);
  const existing = readEpreuves(grid).map(({ code, titre }): Epreuve => {
    const element = elements.find((one) => one.code === code);
    const title = element?.titre ?? titre.replace(LOST, '');
    return { code, titre: title, pole: element?.pole ?? null };
  });
  const added = epreuvesOf(semestre, counts, new Set(existing.map(({ code }) => code)));
  return inOrder(
    existing,
    added,
    elements.map(({ code }) => code),
  );
}

/** Elements in the order of the columns of « Moyennes »; one that the programme has lost keeps its column. */
export function mergeElements(grid: Grid | undefined, semestre: Semestre): readonly ElementColumn[] {
  const elements = elementsOf(semestre);
  const columns = Array.from(grid?.columns ?? [])
    .filter(([key]) => key.startsWith('el:'))
    .sort(([, a], [, b]) => a - b);
  const existing = columns.map(([key, column]): ElementColumn => {
    const code = key.slice('el:'.length);
    const element = elements.find((one) => one.code === code);
    if (element) return { ...element, isLost: false };
    const titre = grid ? textOf(cellAt(grid, grid.rows.get('intitules') ?? 0, column)).replace(LOST, '') : '';
    return { code, titre, pole: code.startsWith('S') ? 'saes' : 'ressources', isLost: true };
  });
  const added = elements
    .filter(({ code }) => !existing.some((one) => one.code === code))
    .map((element) => ({ ...element, isLost: false }));
  return inOrder(
    existing,
    added,
    elements.map(({ code }) => code),
  );
}

/** What is new goes after the last column of the elements that come before it in the programme. */
function inOrder<One extends { readonly code: string }>(
  existing: readonly One[],
  added: readonly One[],
  codes: readonly string[],
): readonly One[] {
  const merged = [...existing];
  for (const one of added) {
    const before = new Set(codes.slice(0, codes.indexOf(one.code) + 1));
    const last = merged.reduce((found, { code }, index) => (before.has(code) ? index : found), -1);
    merged.splice(last + 1, 0, one);
  }
  return merged;
}
