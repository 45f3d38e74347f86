/** The choices of an import of marks: which épreuve, and which column of the table is what. */

import type { SeenColumn } from '../../../workbook';
import type { MarkColumn } from '../../protocol';
import { SelectField } from '../fields';
import { counted } from '../messages';

/** The épreuve that is chosen; before that, the first that still awaits marks, of those that weigh; none where it must be chosen again. */
export const chosenOf = (all: readonly MarkColumn[], chosen: string | null): MarkColumn | undefined =>
  chosen === null
    ? undefined
    : (all.find((column) => idOf(column) === chosen) ??
      all.find(({ saisies, etudiants, sansPoids }) => saisies < etudiants && !sansPoids) ??
      all[0]);

export const idOf = ({ semestre, code, rang }: SeenColumn): string => `${semestre} ${code} ${rang}`;

/** What a request says of its column: which it was when it was chosen. */
export const seenOf = ({ semestre, code, rang, epreuve, colonne, memeCode, bareme }: SeenColumn): SeenColumn => ({
  semestre,
  code,
  rang,
  epreuve,
  colonne,
  memeCode,
  bareme,
});

/** « R101 », and the name of the épreuve where the element has several.
 * @example epreuveTitle(columns, second) // 'R101, Épreuve 2'
 */
export function epreuveTitle(all: readonly MarkColumn[], { semestre, code, epreuve }: MarkColumn): string {
  const isAlone = all.filter((one) => one.semestre === semestre && one.code === code).length === 1;
  return isAlone || epreuve === '' ? code : `${code}, ${epreuve}`;
}

/** The épreuves under their semester, with what is already typed. */
export function EpreuveField({
  columns,
  chosen,
  onChoose,
}: {
  readonly columns: readonly MarkColumn[];
  /** '': to be chosen. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const semestres = [...new Set(columns.map(({ semestre }) => semestre))];
  const current = columns.find((column) => idOf(column) === chosen);
  return (
    <SelectField
      id="epreuve"
      label="Épreuve"
      hint={
        current === undefined
          ? ''
          : `${current.titre}\u00a0: ${counted(current.saisies, 'note déjà saisie', 'notes déjà saisies')} sur ${current.etudiants}`
      }
      value={chosen}
      onChange={onChoose}
    >
      {current === undefined && <option value="">Choisir</option>}
      {semestres.map((semestre) => (
        <optgroup key={semestre} label={`Semestre ${semestre}`}>
          {columns
            .filter((column) => column.semestre === semestre)
            .map((column) => (
              <option key={idOf(column)} value={idOf(column)}>
                {`${epreuveTitle(columns, column)} · ${column.titre} (${column.saisies}/${column.etudiants})`}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

/** A column of the pasted table, by its title. */
export function ColumnField({
  id,
  label,
  titles,
  value,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly titles: readonly string[];
  readonly value: number | null;
  readonly onChoose: (index: number) => void;
}) {
  return (
    <SelectField
      id={id}
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(text) => onChoose(Number(text))}
    >
      {value === null && <option value="">Choisir</option>}
      {[...titles.entries()].map(([index, title]) => (
        <option key={index} value={String(index)}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}
