/** « Étudiants »: the roster, typed once; NIP is the key of every other sheet. */
import { type Area, area, fixed } from '../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../formula';
import { drawHeading, drawVerdict, outsideRows } from '../heading';
import type { SheetPlan } from '../plan';
import { draftSheet } from '../sheet';
import { STATUTS, type Student } from '../students';

const STATE = 3;
const HEADER = 4;
const KEYS = HEADER + 1;
const COL = {
  nip: 1,
  nom: 2,
  prenom: 3,
  groupe: 4,
  statut: 5,
  redoublements: 6,
  controle: 7,
  liste: 8,
  cle: 9,
} as const;
/** In view whatever is scrolled; the texts of the head begin after them. */
const FROZEN = COL.prenom;
const TEXTS = FROZEN + 1;
const FIELDS = ['nip', 'nom', 'prenom', 'groupe', 'statut', 'redoublements'] as const;
/** The head ends so when « Contrôle » finds nothing. */
const FINE = 'aucune ligne à corriger';
/** Said of a student who stands in the workbook and no longer in the list. */
const ABSENT = 'absent de la dernière liste';

/** A line of the roster: what is to be written of the student (nothing: as it stands), and whether the last list lacks them. */
export interface RosterPlanLine {
  readonly student: Partial<Student>;
  /** null: no list was given, what is said stands. */
  readonly absent: boolean | null;
}

/** Something else than semesters: DELIBERATE reads digits from 1 to 6, with « S », « et » and separators around them. */
export function isUnreadableRepeats(cell: string): string {
  const without = (text: string, parts: readonly string[]): string =>
    parts.reduce((left, part) => call('SUBSTITUTE', left, quoted(part), BLANK), text);
  const bare = without(cell, ['ET', 'Et', 'et', 'S', 's', ',', ';', '/', '+', ' ', '\u00a0', '\u202f']);
  const others = without(bare, ['1', '2', '3', '4', '5', '6']);
  return call('AND', `${call('TRIM', cell)}<>${BLANK}`, call('OR', `${bare}=${BLANK}`, `${others}<>${BLANK}`));
}

/** « 24 étudiants, aucune ligne à corriger ». */
function stateOf(nips: Area, checks: Area): Formula {
  const counted = (what: string): string => call('SUMPRODUCT', what);
  const students = counted(`--(${call('TRIM', fixed(nips))}<>${BLANK})`);
  const wrong = counted(`(${fixed(checks)}<>${BLANK})*(${fixed(checks)}<>${quoted('✓')})`);
  const remedy = '\u00a0: voyez la colonne Contrôle';
  return formula(
    firstOf(
      [outsideRows(nips, 1)],
      concat(
        students,
        when(`${students}>1`, quoted(' étudiants, '), quoted(' étudiant, ')),
        firstOf(
          [[`${wrong}=0`, quoted(FINE)]],
          concat(
            wrong,
            when(`${wrong}>1`, quoted(` lignes à corriger${remedy}`), quoted(` ligne à corriger${remedy}`)),
          ),
        ),
      ),
    ),
  );
}

export function planEtudiants(lines: readonly RosterPlanLine[]): SheetPlan {
  const rows = lines.length;
  const first = KEYS + 1;
  const draft = draftSheet(KEYS + rows + 1, COL.cle, KEYS);
  const column = (which: number) => area(first, which, rows, 1);
  drawHeading(
    draft,
    'Étudiants',
    "Le NIP identifie l'étudiant partout. Un retardataire se tape sur une ligne libre, ici et dans les feuilles Notes.",
    TEXTS,
  );
  drawVerdict(draft, STATE, TEXTS, stateOf(column(COL.nip), column(COL.controle)), FINE);
  draft.put(HEADER, 1, 'NIP', 'Nom', 'Prénom', 'Groupe', 'Statut', 'Semestres redoublés', 'Contrôle', 'Dernière liste');
  lines.forEach(({ student, absent }, index) => {
    draft.put(first + index, 1, ...FIELDS.map((field) => student[field] ?? null));
    draft.put(first + index, COL.liste, absent === null ? null : absent ? ABSENT : '');
  });
  const nips = fixed(column(COL.nip));
  for (let row = first; row < first + rows; row += 1) {
    const nip = `$A${row}`;
    draft.put(
      row,
      COL.controle,
      formula(
        firstOf(
          [
            [`${call('TRIM', nip)}=${BLANK}`, BLANK],
            [
              `${call('SUMPRODUCT', `--(${call('TRIM', nips)}=${call('TRIM', nip)})`)}>1`,
              quoted('NIP en double : gardez une seule ligne'),
            ],
            [
              `${call('LEN', nip)}<>${call('LEN', call('TRIM', nip))}`,
              quoted('NIP avec un espace en trop : effacez-le'),
            ],
            [`$B${row}=${BLANK}`, quoted('Nom à compléter')],
            [
              call('AND', `$E${row}=${quoted('Redoublant')}`, `${call('TRIM', `$F${row}`)}=${BLANK}`),
              quoted('Redoublant : indiquez les semestres redoublés'),
            ],
            [isUnreadableRepeats(`$F${row}`), quoted('Semestres redoublés : tapez par exemple S1, S2')],
          ],
          quoted('✓'),
        ),
      ),
    );
  }
  draft.style('label', area(STATE, 1), area(STATE, TEXTS));
  draft.style('header', area(HEADER, 1, 1, COL.liste));
  draft.style('inputText', area(first, COL.nip, rows, COL.groupe), column(COL.redoublements));
  draft.style('inputWrapped', area(first, COL.nom, rows, 2));
  draft.style('input', column(COL.statut));
  draft.style('text', column(COL.controle), column(COL.liste));
  draft.widths(COL.nip, 100, 140, 140, 80, 110, 140, 360, 170);
  draft.validate(
    column(COL.statut),
    { kind: 'list', values: STATUTS },
    `Choisissez : ${STATUTS.join(', ')}. Une case vide vaut « Inscrit ».`,
  );
  draft.dress('alert', call('AND', `$G${first}<>${BLANK}`, `$G${first}<>${quoted('✓')}`), column(COL.controle));
  draft.dress(
    'out',
    call('OR', `$E${first}=${quoted('Démission')}`, `$E${first}=${quoted('Défaillant')}`, `$H${first}<>${BLANK}`),
    area(first, 1, rows, COL.redoublements),
    column(COL.liste),
  );
  draft.note(HEADER, COL.nip, "Numéro d'étudiant, gardé comme un texte : les zéros de tête comptent.");
  draft.note(
    HEADER,
    COL.statut,
    "Démission et Défaillant s'affichent à la place d'une proposition dans les feuilles de jury.",
  );
  draft.note(
    HEADER,
    COL.redoublements,
    'Semestres déjà redoublés, par exemple « S1, S2 » : une fois chacun, 4 en tout (4.5).',
  );
  draft.note(
    HEADER,
    COL.liste,
    'Rempli par le panneau quand une liste est importée. Un étudiant absent de la liste garde sa ligne et ses notes : à vous de choisir son statut.',
  );
  for (const field of FIELDS) draft.name(`etu_${field}`, column(COL[field]));
  draft.name('etu_liste', column(COL.liste));
  draft.open(area(first, 1, rows, COL.redoublements));
  draft.own(area(first, 1, rows, COL.redoublements), column(COL.liste));
  draft.nameColumns(1, ...FIELDS, 'controle', 'liste');
  draft.nameRows(1, 'titre', 'mode', 'etat', 'entetes', '');
  draft.nameRows(first + rows, 'fin');
  return draft.finish({
    role: 'etudiants',
    name: 'Étudiants',
    tab: '#c98a00',
    table: { row: first, rows },
    frozenRows: KEYS,
    frozenColumns: FROZEN,
  });
}
