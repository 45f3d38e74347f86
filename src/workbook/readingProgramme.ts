/** What « Programme » says today: the programme that it carries, and what was changed there by hand. */
import { type Ligne, type PoleName, programmeId } from '../programme';
import { cellAt, textOf } from './grid';
import {
  COLUMN_KEYS,
  type ExistingRows,
  HORS_PROGRAMME,
  IDENTITY_FIELDS,
  poleKey,
  rowKey,
} from './sheets/programme/layout';
import type { Grid } from './state';

/** A number typed as such or as a text with a comma; nothing is null; anything else is left for the schema to refuse. */
function figure(cell: unknown): unknown {
  const text = textOf(cell);
  if (text === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : cell;
}

/** What « Programme » says, as unknown data: `validateProgramme` says whether it is a programme. Rows of lost elements are left out. */
export function readProgrammeSheet(grid: Grid): unknown {
  const at = (row: number, key: (typeof COLUMN_KEYS)[number]): unknown => cellAt(grid, row, grid.columns.get(key));
  const byRow = Array.from(grid.rows).sort(([, a], [, b]) => a - b);
  const identity = new Map<string, unknown>(
    IDENTITY_FIELDS.map(({ key }) => [key, at(grid.rows.get(rowKey.identity(key)) ?? 0, 'cm')]),
  );
  const text = (key: string): string => textOf(identity.get(key));
  const competences = byRow.flatMap(([key, row]) =>
    key.startsWith('c:')
      ? [
          {
            numero: Number(key.slice(2)),
            nom: textOf(at(row, 'pole')),
            titre: textOf(at(row, 'cm')),
            niveau: figure(at(row, 'code')),
            niveauTitre: textOf(at(row, 'titre')),
          },
        ]
      : [],
  );
  const semestres: { numero: number; ues: SheetUe[] }[] = [];
  for (const [key, row] of byRow) {
    const semestre = semestres[semestres.length - 1];
    const ue = semestre?.ues[semestre.ues.length - 1];
    const [, code = '', competence = ''] = /^ue:(.+)@(.+)$/.exec(key) ?? [];
    if (key.startsWith('s:')) semestres.push({ numero: Number(key.slice(2)), ues: [] });
    else if (code !== '') {
      const ects = figure(at(row, 'coefficient'));
      semestre?.ues.push({ code, competence: Number(competence), coefficient: 1, ects, lignes: [] });
    } else if (ue && key.startsWith(`l:${ue.code}:`) && textOf(at(row, 'evaluation')) !== HORS_PROGRAMME) {
      const heures = Object.fromEntries(
        (['cm', 'td', 'tp', 'projet', 'total'] as const).map((hour) => [hour, figure(at(row, hour))]),
      );
      ue.lignes.push({
        code: key.slice(`l:${ue.code}:`.length),
        titre: textOf(at(row, 'titre')),
        pole: poleBelow(byRow, row, ue.code),
        heures,
        evaluation: textOf(at(row, 'evaluation')) || null,
        coefficient: figure(at(row, 'coefficient')),
      });
    }
  }
  setWeights(grid, competences, semestres);
  const [sigle, etablissement, annee] = [text('sigle'), text('etablissement'), text('annee')];
  const but = figure(identity.get('but'));
  return {
    id: programmeId({
      sigle,
      etablissement,
      annee,
      but: typeof but === 'number' ? but : null,
      parcours: text('parcours'),
    }),
    mention: text('mention'),
    sigle,
    etablissement,
    annee,
    but,
    parcours: text('parcours'),
    competences,
    semestres,
  };
}

interface SheetUe {
  readonly code: string;
  readonly competence: number;
  coefficient: unknown;
  readonly ects: unknown;
  readonly lignes: unknown[];
}

/** A row belongs to the pôle whose total comes first below it. */
function poleBelow(byRow: readonly (readonly [string, number])[], row: number, ue: string): PoleName {
  const saes = byRow.find(([key]) => key === rowKey.poleTotal(ue, 'ressources'));
  return saes !== undefined && row > saes[1] ? 'saes' : 'ressources';
}

/** The weights of the UE in their RCUE stand side by side, in the order of the competences that have two UE. */
function setWeights(
  grid: Grid,
  competences: readonly { readonly numero: number }[],
  semestres: readonly { readonly numero: number; readonly ues: readonly SheetUe[] }[],
): void {
  const ueOf = (numero: number, isOdd: boolean): SheetUe | undefined =>
    semestres.find((one) => (one.numero % 2 === 1) === isOdd)?.ues.find(({ competence }) => competence === numero);
  let rank = COLUMN_KEYS.indexOf('cm');
  for (const { numero } of competences) {
    const [odd, even] = [ueOf(numero, true), ueOf(numero, false)];
    if (!odd || !even) continue;
    const column = grid.columns.get(COLUMN_KEYS[rank] ?? '');
    rank += 1;
    odd.coefficient = figure(cellAt(grid, grid.rows.get('impair') ?? 0, column));
    even.coefficient = figure(cellAt(grid, grid.rows.get('pair') ?? 0, column));
  }
}

/** The codes that each pôle of each UE has on « Programme », in order, lost elements included. */
export function existingRows(grid: Grid): ExistingRows {
  const byRow = Array.from(grid.rows).sort(([, a], [, b]) => a - b);
  const rows = new Map<string, string[]>();
  for (const [key, row] of byRow) {
    const [, ue = '', code = ''] = /^l:([^:]+):(.+)$/.exec(key) ?? [];
    if (ue === '') continue;
    const pole = poleKey(ue, poleBelow(byRow, row, ue));
    rows.set(pole, [...(rows.get(pole) ?? []), code]);
  }
  return rows;
}

/** A coefficient that was changed by hand since the last generation. */
export interface ChangedCoefficient {
  readonly ue: string;
  /** The element; '' for the ECTS of the UE itself. */
  readonly code: Ligne['code'];
  readonly row: number;
  readonly column: number;
  readonly generated: unknown;
  readonly found: unknown;
}

export function changedCoefficients(grid: Grid): readonly ChangedCoefficient[] {
  const [column, kept] = [grid.columns.get('coefficient'), grid.columns.get('genere')];
  if (column === undefined || kept === undefined) return [];
  return Array.from(grid.rows).flatMap(([key, row]) => {
    const [, ueOfLine = '', code = ''] = /^l:([^:]+):(.+)$/.exec(key) ?? [];
    const ue = ueOfLine || (/^ue:(.+)@/.exec(key)?.[1] ?? '');
    const [generated, found] = [cellAt(grid, row, kept), cellAt(grid, row, column)];
    if (ue === '' || figure(generated) === figure(found)) return [];
    return [{ ue, code, row, column, generated, found }];
  });
}
