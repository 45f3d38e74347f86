/** « Acquis antérieurs »: the UE that a student has already acquired, one a line; empty unless someone types there. */
import { BAREME_LEGAL, CODES_JURY, isAcquiringCode } from '../../arrete';
import type { Programme } from '../../programme';
import { area, reference } from '../address';
import type { AcquisRow } from '../demonstration';
import { BLANK, call, firstOf, formula, quoted } from '../formula';
import { type Landmarks, place, type SheetPlan } from '../plan';
import { draftSheet } from '../sheet';

const HEADER = 4;
/** Lines ready to be typed in; more can be inserted anywhere among them. */
const ROWS = 60;
const COL = { nip: 1, ue: 2, moyenne: 3, code: 4, annee: 5, origine: 6, controle: 7 } as const;

export function planAcquis(programme: Programme, acquis: readonly AcquisRow[], landmarks: Landmarks): SheetPlan {
  const first = HEADER + 1;
  const rows = Math.max(ROWS, acquis.length + 20);
  const column = (which: number) => area(first, which, rows, 1);
  const draft = draftSheet(HEADER + rows, COL.controle);
  const ues = programme.semestres.flatMap((semestre) => semestre.ues.map(({ code }) => code));
  const codes = CODES_JURY.map(({ code }) => code).filter(isAcquiringCode);
  draft.put(1, 1, 'Acquis antérieurs');
  draft.put(
    2,
    1,
    "Une UE acquise l'est définitivement (4.3) : tapez ici celles des redoublants et des étudiants venus d'ailleurs, une par ligne. La meilleure des deux moyennes est retenue.",
  );
  draft.put(HEADER, 1, 'NIP', 'UE', 'Moyenne', 'Code', 'Année', 'Origine', 'Contrôle');
  acquis.forEach(({ nip, ue, moyenne, code, annee, origine }, index) => {
    draft.put(first + index, 1, nip, ue, moyenne, code, annee, origine);
  });
  const nips = reference(place(landmarks, 'etu_nip'));
  for (let row = first; row < first + rows; row += 1) {
    draft.put(
      row,
      COL.controle,
      formula(
        firstOf(
          [
            [`${call('TRIM', `$A${row}`)}=${BLANK}`, BLANK],
            [
              `${call('SUMPRODUCT', `--(${call('TRIM', nips)}=${call('TRIM', `$A${row}`)})`)}=0`,
              quoted('✗ NIP absent de la feuille Étudiants'),
            ],
            [`$B${row}=${BLANK}`, quoted('✗ UE à choisir')],
            [`$D${row}=${BLANK}`, quoted('✗ code à choisir')],
            [call('ISTEXT', `$C${row}`), quoted('✗ moyenne illisible : tapez un nombre')],
          ],
          quoted('✓'),
        ),
      ),
    );
  }
  draft.style('title', area(1, 1));
  draft.style('lead', area(2, 1));
  draft.style('header', area(HEADER, 1, 1, COL.controle));
  draft.style('inputText', column(COL.nip), column(COL.annee), column(COL.origine));
  draft.style('inputCentered', column(COL.ue), column(COL.moyenne), column(COL.code));
  draft.style('text', column(COL.controle));
  return draft.finish({
    role: 'acquis',
    name: 'Acquis antérieurs',
    tab: '#c98a00',
    frozenRows: HEADER,
    frozenColumns: 0,
    formats: [{ pattern: '0.00', areas: [column(COL.moyenne)] }],
    widths: [
      { column: COL.nip, columns: 1, pixels: 100 },
      { column: COL.ue, columns: 4, pixels: 84 },
      { column: COL.origine, columns: 1, pixels: 240 },
      { column: COL.controle, columns: 1, pixels: 260 },
    ],
    validations: [
      {
        area: column(COL.ue),
        rule: { kind: 'list', values: ues },
        help: 'Choisissez une UE du programme.',
        strict: true,
      },
      {
        area: column(COL.code),
        rule: { kind: 'list', values: codes },
        help: "Code par lequel l'UE est acquise : ADM, CMP, ADJ, ADJR ou ADSUP.",
        strict: true,
      },
      {
        area: column(COL.moyenne),
        rule: { kind: 'formula', formula: markBetween(`$C${first}`) },
        help: "Une moyenne entre 0 et 20, ou rien si elle n'est pas connue.",
        strict: true,
      },
    ],
    conditionals: [
      {
        areas: [column(COL.controle)],
        formula: formula(`${call('LEFT', `$G${first}`, 1)}=${quoted('✗')}`),
        style: 'alert',
      },
    ],
    notes: [
      {
        row: HEADER,
        column: COL.annee,
        text: "Année universitaire de l'acquisition, imprimée après le code : ADM (2024-25).",
      },
    ],
    names: [
      { name: 'acq_nip', area: column(COL.nip) },
      { name: 'acq_ue', area: column(COL.ue) },
      { name: 'acq_moyenne', area: column(COL.moyenne) },
      { name: 'acq_code', area: column(COL.code) },
      { name: 'acq_annee', area: column(COL.annee) },
    ],
    inputs: [area(first, 1, rows, COL.origine)],
    protection: 'Feuille Acquis antérieurs : titres et contrôle',
  });
}

const markBetween = (cell: string) =>
  formula(call('AND', call('ISNUMBER', cell), `${cell}>=0`, `${cell}<=${BAREME_LEGAL}`));
