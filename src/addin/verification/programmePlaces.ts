/** The cell of « Programme » to correct for what is wrong with a programme, from the place that its sentence names. */
import { type PoleName, type Programme, type ProgrammeIssue, poleBalance } from '../../programme';
import { changedCoefficients, type Grid } from '../../workbook';
import type { CellPlace } from '../protocol';
import { placeOf } from './finding';

/** Where the fields of a programme stand in the row of what bears them. */
const COLUMNS: Readonly<Record<string, string>> = {
  ects: 'coefficient',
  nom: 'pole',
  titre: 'cm',
  niveau: 'code',
  niveauTitre: 'titre',
};
const OF_LINE: Readonly<Record<string, string>> = { titre: 'titre' };

/** « Programme, semestre 1, UE11, R101, coefficient »: the cell of a value that is not what it should be. */
export function placeOfValue(grid: Grid, where: string): CellPlace {
  const steps = where.split(', ').slice(1);
  const field = steps[steps.length - 1] ?? '';
  const [ue = '', code] = steps.slice(steps[0]?.startsWith('semestre') ? 1 : 0, -1);
  const competence = /^compétence (\d+)$/.exec(ue)?.[1];
  if (competence !== undefined) return at(grid, `c:${competence}`, COLUMNS[field]);
  if (ue === '') return at(grid, `id:${field}`, 'cm');
  if (code === undefined && field === 'coefficient') return placeOfWeight(grid, ue, steps[0] ?? '');
  if (code === undefined) return at(grid, rowOfUe(grid, ue), COLUMNS[field] ?? 'coefficient');
  return at(grid, `l:${ue}:${code}`, OF_LINE[field] ?? field);
}

/** The weights of the UE in their RCUE stand side by side, in the order of the competences that have two UE. */
function placeOfWeight(grid: Grid, ue: string, semestre: string): CellPlace {
  const ues = Array.from(grid.rows.keys()).filter((key) => key.startsWith('ue:'));
  const competenceOf = (key: string): string => key.slice(key.indexOf('@') + 1);
  const rank = Array.from(grid.rows.keys())
    .filter((key) => key.startsWith('c:') && ues.filter((one) => `c:${competenceOf(one)}` === key).length > 1)
    .indexOf(`c:${competenceOf(rowOfUe(grid, ue))}`);
  const row = grid.rows.get(Number(/\d+/.exec(semestre)?.[0]) % 2 === 1 ? 'impair' : 'pair');
  const column = grid.columns.get('cm');
  return row === undefined || column === undefined || rank < 0
    ? placeOf(grid, 1, 1)
    : placeOf(grid, row, column + rank);
}

/** The cell that mends what the arrêté refuses: what was changed by hand there, else a cell that can mend it. */
export function placeOfIssue(grid: Grid, programme: Programme, { code, where }: ProgrammeIssue): CellPlace {
  const [ue = '', element] = where.split(', ');
  const semestre = Number(/^Semestre (\d+)/.exec(where)?.[1]);
  const ues = programme.semestres.find(({ numero }) => numero === semestre)?.ues.map((one) => one.code) ?? [];
  const changed = changedCoefficients(grid).find((one) =>
    code === 'ects-semestre' ? one.code === '' && ues.includes(one.ue) : one.ue === where && one.code !== '',
  );
  if (changed) return placeOf(grid, changed.row, changed.column);
  if (code === 'ects-semestre') return at(grid, rowOfUe(grid, ues[0] ?? ''), 'coefficient');
  if (element !== undefined) return at(grid, `l:${ue}:${element}`, 'coefficient');
  const lignes = programme.semestres.flatMap((one) => one.ues).find((one) => one.code === where)?.lignes ?? [];
  const lighter = lighterPole(programme, where);
  const ligne = lignes.find(({ pole }) => pole === lighter) ?? lignes[0];
  return at(grid, ligne ? `l:${where}:${ligne.code}` : rowOfUe(grid, where), 'coefficient');
}

/** Raising one of its coefficients brings the other pôle down. */
function lighterPole(programme: Programme, ue: string): PoleName {
  const balance = poleBalance(programme).find(({ where }) => where === ue);
  return balance !== undefined && balance.saes < balance.ressources ? 'saes' : 'ressources';
}

const rowOfUe = ({ rows }: Grid, ue: string): string =>
  Array.from(rows.keys()).find((key) => key.startsWith(`ue:${ue}@`)) ?? '';

/** The head of the sheet where it no longer has such a row or column. */
function at(grid: Grid, key: string, column: string | undefined): CellPlace {
  const [row, place] = [grid.rows.get(key), grid.columns.get(column ?? '')];
  return row === undefined || place === undefined ? placeOf(grid, 1, 1) : placeOf(grid, row, place);
}
