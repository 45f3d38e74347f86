/** What is assumed of what a function of a cell returns. */
import { given, handed, SIGNAL } from './handed';
import { formula, formulaProbe, type Probe, shown, text } from './probe';

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
  remede: isBlocked ? "Effacez ce qui est tapé au milieu d'un bloc calculé." : SIGNAL,
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
    "Un texte vide rendu par une fonction est vide pour les formules, et n'est pas un nombre.",
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
    "Ce qu'une fonction rend vide arrive vide à la fonction suivante.",
    'vide',
    'Une moyenne inconnue compterait 0 dans la compensation.',
    '"vide";1',
    (cell) => given(cell).slice(1),
  ),
  spill(
    'tableau-rendu',
    "Un tableau rendu s'étend sur ses cellules ; ce qui y est vide est vide.",
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
    hypothese: "IFERROR rattrape le refus d'une fonction.",
    attendu: 'rattrapée',
    casse: "Une erreur dans un bloc s'étendrait aux comptes de la feuille de jury.",
    remede: SIGNAL,
    formula: () => '=IFERROR(JURY_BUT_ESSAI("erreur";1);"rattrapée")',
  }),
];
