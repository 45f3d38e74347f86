/** « Correspondance Apogée »: for each code of the jury, what is written in the maquette of the registry. */
import { CODES_JURY } from '../../arrete';
import { area } from '../address';
import { APOGEE_LEVELS, apogeeDefaults } from '../apogeeCodes';
import { drawHeading } from '../heading';
import type { SheetPlan } from '../plan';
import { draftSheet } from '../sheet';

const HEADER = 3;
const KEYS = HEADER + 1;
const COL = { code: 1, sens: 2, niveaux: 3, cle: 6 } as const;

/** Of the codes, one a row. */
export const apogeeRow = (code: string): string => `code:${code}`;

/** `isNew`: with the usual codes; a sheet that stands keeps what is typed there, blank cells included. */
export function planApogee(isNew: boolean): SheetPlan {
  const first = KEYS + 1;
  const draft = draftSheet(KEYS + CODES_JURY.length, COL.cle, KEYS);
  const defaults = apogeeDefaults();
  drawHeading(
    draft,
    'Correspondance Apogée',
    "Ce qui est écrit dans la maquette pour chaque code du jury ; d'une case vide, rien. Tapez les codes de votre université.",
  );
  draft.put(HEADER, COL.code, 'Code du jury', "Ce qu'il dit", 'UE', 'RCUE', 'Année (VET)');
  CODES_JURY.forEach(({ code, label }, index) => {
    const row = first + index;
    draft.put(row, COL.code, code, label);
    APOGEE_LEVELS.forEach((level, rank) => {
      const known = defaults.find((one) => one.code === code && one.niveau === level);
      const cell = area(row, COL.niveaux + rank);
      draft.style(known ? 'inputText' : 'idle', cell);
      if (!known) return;
      draft.open(cell);
      if (isNew) draft.put(row, cell.column, known.apogee);
    });
  });
  draft.style('header', area(HEADER, COL.code, 1, COL.cle - 1));
  draft.style('code', area(first, COL.code, CODES_JURY.length, 1));
  draft.style('text', area(first, COL.sens, CODES_JURY.length, 1));
  draft.widths(COL.code, 100, 520, [APOGEE_LEVELS.length, 100]);
  draft.note(HEADER, COL.niveaux, "Un code n'est écrit que s'il est de ceux que le fichier admet.");
  draft.note(
    first + CODES_JURY.findIndex(({ code }) => code === 'ATJ'),
    COL.code,
    "ScoDoc l'écrit AJAC, « ajourné mais accès autorisé à l'étape supérieure » : vérifiez que c'est ce que le jury a voulu dire.",
  );
  draft.nameColumns(COL.code, 'code', 'sens', ...APOGEE_LEVELS);
  draft.nameRows(1, 'titre', 'mode', 'entetes');
  draft.nameRows(first, ...CODES_JURY.map(({ code }) => apogeeRow(code)));
  return draft.finish({
    role: 'apogee',
    name: 'Correspondance Apogée',
    tab: '#0f5c63',
    table: { row: first, rows: 0 },
    frozenRows: KEYS,
    frozenColumns: 0,
  });
}
