/** What is assumed of values: how they reach a function of a cell, and what becomes of what it returns. */
import { formula, formulaProbe, LAST_COLUMN, type Probe, shown, text, type Written } from './probe';

const WRONG_AVERAGES = 'Des moyennes peuvent être fausses ou refusées.';
const SIGNAL = 'Copiez ce rapport et envoyez-le aux auteurs du module ; ne générez pas de classeur de jury ici.';

/** What JURY_BUT_ESSAI says that it was handed, in French. */
function handed(cell: unknown): string {
  const told = String(cell);
  if (told.startsWith('[')) {
    const rows = JSON.parse(told) as readonly (readonly unknown[])[];
    const cells = rows.map((row) => row.map((one) => worded(typeof one, shown(one))).join(' ; ')).join(' | ');
    return `tableau ${rows.length} × ${rows[0]?.length ?? 0} : ${cells}`;
  }
  if (/^\d+ × \d+$/.test(told)) return `tableau ${told}`;
  const [, type = '', value = ''] = /^(\w+):([\s\S]*)$/.exec(told) ?? [];
  return type === '' ? shown(cell) : worded(type, value);
}

function worded(type: string, value: string): string {
  if (type === 'string') return value === '' || value === 'vide' ? 'vide' : `texte ${value}`;
  if (type === 'number') return `nombre ${value.replace('.', ',')}`;
  if (type === 'boolean') return /^(?:true|VRAI)$/.test(value) ? 'VRAI' : 'FAUX';
  return type === 'date' ? 'date' : 'rien';
}

const readHanded: Probe['read'] = ({ value }) => handed(value(0, 0));

const given = (where: string): string => `=JURY_BUT_ESSAI("recu";${where})`;

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
      range(0, 1).setValue('refusé à l’écriture');
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
    casse: 'Une promotion d’un seul étudiant ne serait pas calculée.',
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
    casse: 'Les notes d’un étudiant seraient mêlées à celles d’un autre.',
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
    remede: 'Dans vos formules, mettez "" à la place de l’argument sauté.',
    formula: () => '=JURY_BUT_ESSAI("recu";;1)',
    read: ({ value }) => {
      const found = handed(value(0, 0));
      return found === 'rien' || found === 'vide' ? 'rien ou vide' : found;
    },
  }),
];

const columnName = (column: number): string => String.fromCharCode(64 + column);

/** What a returned value is to a native formula, under it. */
const returnedProbe = (
  id: string,
  hypothese: string,
  attendu: string,
  casse: string,
  asked: string,
  judged: (cell: string) => string,
): Probe => ({
  id,
  hypothese,
  attendu,
  casse,
  remede: SIGNAL,
  rows: 2,
  cells: ({ at }) => [[formula(`=JURY_BUT_ESSAI(${asked})`)], [formula(`=${judged(at(0, 0))}`)]],
  awaited: [[1, 0]],
  read: ({ value }) => handed(value(1, 0)),
});

const spill = (
  id: string,
  hypothese: string,
  attendu: string,
  casse: string,
  read: Probe['read'],
  isBlocked = false,
): Probe => ({
  id,
  hypothese,
  attendu,
  casse,
  remede: isBlocked ? 'Effacez ce qui est tapé au milieu d’un bloc calculé.' : SIGNAL,
  rows: 4,
  cells: ({ at }) => [
    [formula('=JURY_BUT_ESSAI("tableau")'), null, formula(`=SUMPRODUCT((${at(0, 0, 2, 2)}<>"")*1)`)],
    isBlocked ? [text('gêne')] : [],
    [],
  ],
  awaited: [[0, 0]],
  read,
});

export const returnedProbes: readonly Probe[] = [
  returnedProbe(
    'rendu-vide',
    'Un texte vide rendu par une fonction est vide pour les formules, et n’est pas un nombre.',
    'vide',
    'Une moyenne inconnue compterait 0.',
    '"vide"',
    (cell) => `IF(AND(${cell}="";NOT(ISNUMBER(${cell})));"vide";"autre chose")`,
  ),
  returnedProbe(
    'rendu-nombre',
    'Un nombre rendu est un nombre, avec ses décimales.',
    '25',
    'Des moyennes seraient fausses.',
    '"nombre"',
    (cell) => `IF(ISNUMBER(${cell});${cell}*2;"texte")`,
  ),
  returnedProbe(
    'rendu-texte',
    'Un texte rendu comme 4/5 reste un texte (ni date, ni nombre).',
    'texte de 3 lettres',
    'Le nombre de RCUE (« 4/5 ») deviendrait une date.',
    '"texte"',
    (cell) => `IF(ISTEXT(${cell});"texte de "&LEN(${cell})&" lettres";"autre chose")`,
  ),
  returnedProbe(
    'rendu-relu',
    'Ce qu’une fonction rend vide arrive vide à la fonction suivante.',
    'vide',
    'Une moyenne inconnue compterait 0 dans la compensation.',
    '"vide";1',
    (cell) => given(cell).slice(1),
  ),
  spill(
    'tableau-rendu',
    'Un tableau rendu s’étend sur ses cellules ; ce qui y est vide est vide.',
    '1, 2, 3, vide : 3 cellules remplies',
    'Une seule cellule de chaque feuille Moyennes serait remplie.',
    ({ value }) =>
      `${[value(0, 0), value(0, 1), value(1, 0), value(1, 1)].map(shown).join(', ')} : ${shown(value(0, 2))} cellules remplies`,
  ),
  spill(
    'tableau-gene',
    'Un tableau gêné par une cellule tapée montre #REF!, et la cellule tapée est gardée.',
    '#REF!, gêne',
    'Une cellule tapée serait perdue, ou une erreur passerait inaperçue.',
    ({ value }) => `${shown(value(0, 0))}, ${shown(value(1, 0))}`,
    true,
  ),
  formulaProbe({
    id: 'erreur-rendue',
    hypothese: 'Une fonction qui refuse montre #ERROR! (sa phrase se lit en passant la souris).',
    attendu: '#ERROR!',
    casse: 'Un refus passerait pour une valeur.',
    remede: SIGNAL,
    formula: () => '=JURY_BUT_ESSAI("erreur")',
  }),
  formulaProbe({
    id: 'erreur-rattrapee',
    hypothese: 'IFERROR rattrape le refus d’une fonction.',
    attendu: 'rattrapée',
    casse: 'Une erreur dans un bloc s’étendrait aux comptes de la feuille de jury.',
    remede: SIGNAL,
    formula: () => '=IFERROR(JURY_BUT_ESSAI("erreur";1);"rattrapée")',
  }),
];
