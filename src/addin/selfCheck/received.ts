/** What is assumed of values that reach a function of a cell. */
import { given, handed, SIGNAL } from './handed';
import { formula, formulaProbe, LAST_COLUMN, type Probe, shown, text, type Written } from './probe';

const WRONG_AVERAGES = 'Des moyennes peuvent être fausses ou refusées.';

const readHanded: Probe['read'] = ({ value }) => handed(value(0, 0));

function receivedProbe(
  id: string,
  what: string,
  attendu: string,
  written: Written,
  casse = WRONG_AVERAGES,
  remede = SIGNAL,
): Probe {
  return formulaProbe({
    id,
    hypothese: `Une fonction reçoit ${what}.`,
    attendu,
    casse,
    remede,
    under: [[written]],
    formula: ({ at }) => given(at(1, 0)),
    read: readHanded,
  });
}

const percent: Probe = {
  ...receivedProbe('recu-pourcentage', '10 % comme 0,1', 'nombre 0,1', 1 / 10),
  act: ({ range }) => void range(1, 0).setNumberFormat('0%'),
};

const ERRORS = 'Une cellule en erreur serait prise pour une note, ou ferait taire la fonction.';
const BY_HAND = 'Corrigez les cellules en erreur avant de lire une moyenne : « Vérifier avant jury » les nomme.';

/** A cell that was never filled, seen by what a teacher typed in another language. */
const typed = (id: string, what: string): Probe => ({
  id,
  hypothese: `Ce que devient « ${what} » écrit dans une cellule ordinaire.`,
  attendu: '',
  casse: '',
  remede: '',
  rows: 1,
  act: ({ range }) => {
    try {
      range(0, 0).setValue(what);
    } catch {
      range(0, 1).setValue("refusé à l'écriture");
    }
  },
  read: ({ value }) => {
    const found = value(0, 0);
    if (value(0, 1) !== '') return shown(value(0, 1));
    return typeof found === 'string'
      ? `texte ${found}`
      : typeof found === 'number'
        ? `nombre ${shown(found)}`
        : shown(found);
  },
});

export const receivedProbes: readonly Probe[] = [
  receivedProbe('recu-nombre', '12,5 comme un nombre', 'nombre 12,5', 25 / 2),
  receivedProbe('recu-virgule', 'le texte 12,5 comme un texte', 'texte 12,5', text('12,5')),
  receivedProbe('recu-point', 'le texte 12.5 comme un texte', 'texte 12.5', text('12.5')),
  typed('tape-virgule', '12,5'),
  typed('tape-point', '12.5'),
  receivedProbe(
    'recu-date',
    'une date comme une date',
    'date',
    new Date(2026, 4, 12),
    'Une note tapée 12.5 peut devenir une date, puis un très grand nombre.',
    'Tapez les notes avec une virgule.',
  ),
  receivedProbe('recu-vide', 'une cellule vide comme un vide', 'vide', null, 'Une note manquante compterait 0.'),
  receivedProbe('recu-booleen', 'une case cochée comme VRAI', 'VRAI', true),
  percent,
  receivedProbe('recu-na', '#N/A comme le texte #N/A', 'texte #N/A', formula('=NA()'), ERRORS, BY_HAND),
  receivedProbe('recu-div', '#DIV/0! comme le texte #DIV/0!', 'texte #DIV/0!', formula('=1/0'), ERRORS, BY_HAND),
  formulaProbe({
    id: 'recu-1x1',
    hypothese: "Une plage d'une cellule arrive comme une valeur ou comme un tableau 1 × 1 (les deux conviennent).",
    attendu: 'nombre 12 ou tableau 1 × 1',
    casse: "Une promotion d'un seul étudiant ne serait pas calculée.",
    remede: SIGNAL,
    under: [[12]],
    formula: ({ at }) => given(`${at(1, 0)}:${at(1, 0)}`),
    read: ({ value }) => {
      const found = handed(value(0, 0));
      return /^(?:tableau 1 × 1 : )?nombre 12$/.test(found) ? 'nombre 12 ou tableau 1 × 1' : found;
    },
  }),
  formulaProbe({
    id: 'recu-tableau',
    hypothese: 'Une plage arrive ligne par ligne.',
    attendu: 'tableau 2 × 2 : nombre 1 ; texte ABS | vide ; nombre 4',
    casse: "Les notes d'un étudiant seraient mêlées à celles d'un autre.",
    remede: SIGNAL,
    under: [
      [1, text('ABS')],
      [null, 4],
    ],
    formula: ({ at }) => given(at(1, 0, 2, 2)),
    read: readHanded,
  }),
  formulaProbe({
    id: 'recu-colonne',
    hypothese: 'Une colonne entière arrive avec autant de lignes que la feuille.',
    attendu: 'autant de lignes que la feuille',
    casse: 'Une plage ouverte (A:A) tapée dans une formule ne couvrirait pas la promotion.',
    remede: 'Donnez aux fonctions des plages fermées, par exemple B5:F40.',
    formula: () => given(`${columnName(LAST_COLUMN)}:${columnName(LAST_COLUMN)}`),
    read: ({ value, sheet }) => {
      const found = handed(value(0, 0));
      return found === `tableau ${sheet.getMaxRows()} × 1` ? 'autant de lignes que la feuille' : found;
    },
  }),
  formulaProbe({
    id: 'recu-omis',
    hypothese: 'Un argument sauté (f(1;;2)) arrive comme rien ou comme un vide.',
    attendu: 'rien ou vide',
    casse: 'Un réglage facultatif laissé de côté serait refusé.',
    remede: 'Dans vos formules, mettez "" à la place de l\'argument sauté.',
    formula: () => '=JURY_BUT_ESSAI("recu";;1)',
    read: ({ value }) => {
      const found = handed(value(0, 0));
      return found === 'rien' || found === 'vide' ? 'rien ou vide' : found;
    },
  }),
];

const columnName = (column: number): string => String.fromCharCode(64 + column);
