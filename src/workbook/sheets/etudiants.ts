/** « Étudiants »: the roster, typed once; NIP is the key of every other sheet. */
import { area, fixed } from '../address';
import { BLANK, call, concat, firstOf, formula, quoted } from '../formula';
import { drawHeading, dressVerdict, outsideRows } from '../heading';
import type { SheetPlan } from '../plan';
import { draftSheet } from '../sheet';
import { STATUTS, type Student } from '../students';

const HEADER = 4;
const COL = { nip: 1, nom: 2, prenom: 3, groupe: 4, statut: 5, redoublements: 6, controle: 7 } as const;

export function planEtudiants(students: readonly Student[], spare: number): SheetPlan {
  const rows = students.length + spare;
  const first = HEADER + 1;
  const draft = draftSheet(HEADER + rows + 1, COL.controle);
  const column = (which: number) => area(first, which, rows, 1);
  drawHeading(
    draft,
    'Étudiants',
    "Le NIP identifie l'étudiant sur toutes les feuilles. Un retardataire se tape sur une ligne libre, ici et dans les feuilles Notes.",
  );
  draft.put(
    3,
    1,
    formula(
      firstOf(
        [outsideRows(column(COL.nip), 1)],
        concat(
          call('SUMPRODUCT', `--(${call('TRIM', fixed(column(COL.nip)))}<>${BLANK})`),
          quoted(' étudiants, '),
          call('COUNTIF', fixed(column(COL.controle)), quoted('NIP*')),
          quoted(' NIP à corriger'),
        ),
      ),
    ),
  );
  draft.put(HEADER, 1, 'NIP', 'Nom', 'Prénom', 'Groupe', 'Statut', 'Semestres redoublés', 'Contrôle');
  students.forEach(({ nip, nom, prenom, groupe, statut, redoublements }, index) => {
    draft.put(first + index, 1, nip, nom, prenom, groupe, statut, redoublements);
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
          ],
          quoted('✓'),
        ),
      ),
    );
  }
  draft.style('label', area(3, 1));
  dressVerdict(draft, area(3, 1, 1, 3));
  draft.style('header', area(HEADER, 1, 1, COL.controle));
  draft.style('inputText', area(first, COL.nip, rows, COL.groupe), column(COL.redoublements));
  draft.style('input', column(COL.statut));
  draft.style('text', column(COL.controle));
  draft.widths(COL.nip, 100, 140, 140, 80, 110, 140, 260);
  draft.validate(
    column(COL.statut),
    { kind: 'list', values: STATUTS },
    `Choisissez : ${STATUTS.join(', ')}. Une case vide vaut « Inscrit ».`,
  );
  draft.dress('alert', `${call('LEFT', `$G${first}`, 1)}=${quoted('N')}`, column(COL.controle));
  draft.dress(
    'out',
    call('OR', `$E${first}=${quoted('Démission')}`, `$E${first}=${quoted('Défaillant')}`),
    area(first, 1, rows, COL.redoublements),
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
  for (const field of ['nip', 'nom', 'prenom', 'groupe', 'statut', 'redoublements'] as const) {
    draft.name(`etu_${field}`, column(COL[field]));
  }
  draft.open(area(first, 1, rows, COL.redoublements));
  return draft.finish({
    role: 'etudiants',
    name: 'Étudiants',
    tab: '#c98a00',
    frozenRows: HEADER,
    frozenColumns: COL.prenom,
  });
}
