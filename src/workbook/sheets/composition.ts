/** « Composition du jury »: who sits at each session, when and where, as it is to be printed on the minutes. */
import type { Programme } from '../../programme';
import { a1, area } from '../address';
import { call, formula } from '../formula';
import { drawHeading } from '../heading';
import type { SheetPlan } from '../plan';
import { draftSheet } from '../sheet';

const HEADER = 3;
const KEYS = HEADER + 1;
const MEMBRES = 12;
const COL = { libelle: 1, qualite: 2, sessions: 3, cle: 5 } as const;

const LIGNES = [
  { key: 'date', label: 'Date', isPerson: false },
  { key: 'heure', label: 'Heure', isPerson: false },
  { key: 'lieu', label: 'Lieu', isPerson: false },
  { key: 'president', label: "Présidence : direction de l'IUT", isPerson: true },
  ...Array.from({ length: MEMBRES }, (_, index) => ({
    key: `membre:${index + 1}`,
    label: `Membre ${index + 1}`,
    isPerson: true,
  })),
];

export function planComposition({ but }: Programme): SheetPlan {
  const first = KEYS + 1;
  const draft = draftSheet(KEYS + LIGNES.length, COL.cle, KEYS);
  const sessions = [`S${2 * but - 1}`, `BUT${but}`];
  const people = first + LIGNES.findIndex(({ isPerson }) => isPerson);
  const named = area(people, COL.qualite, LIGNES.length - (people - first), 1);
  const dates = area(first, COL.sessions, 1, sessions.length);
  const seats = area(first, COL.sessions, LIGNES.length, sessions.length);
  drawHeading(
    draft,
    'Composition du jury',
    "Tapez tout comme cela doit être imprimé sur le PV ; la date y est écrite en toutes lettres, une ligne vide n'y paraît pas.",
  );
  draft.put(HEADER, COL.libelle, 'Réunion', 'Qualité', ...sessions.map((session) => `Jury ${session}`));
  LIGNES.forEach(({ label }, index) => {
    draft.put(first + index, COL.libelle, label);
  });
  draft.style('header', area(HEADER, COL.libelle, 1, COL.cle - 1));
  draft.style('label', area(first, COL.libelle, LIGNES.length, 1));
  draft.style('inputText', named, area(first + 1, COL.sessions, LIGNES.length - 1, sessions.length));
  draft.style('inputDate', dates);
  draft.validate(
    dates,
    { kind: 'formula', formula: formula(call('ISNUMBER', a1(area(first, COL.sessions)))) },
    'Tapez la date du jury, par exemple 03/07/2026.',
  );
  draft.widths(COL.libelle, 250, 230, [sessions.length, 230]);
  draft.note(HEADER, COL.qualite, "Par exemple : directrice de l'IUT, chef de département, enseignant, professionnel.");
  draft.note(
    people,
    COL.libelle,
    "« Le jury présidé par le directeur de l'IUT délibère souverainement » (4.6). Le nom et la qualité s'impriment comme ils sont tapés.",
  );
  draft.note(
    first,
    COL.libelle,
    'Une audition demandée avant un refus de redoubler (NAR) se tient avant cette date (4.5).',
  );
  sessions.forEach((session, index) => {
    draft.name(`jury_date_${session}`, area(first, COL.sessions + index));
  });
  draft.open(named, seats);
  draft.nameColumns(COL.libelle, 'libelle', 'qualite', ...sessions);
  draft.nameRows(1, 'titre', 'mode', 'entetes');
  draft.nameRows(first, ...LIGNES.map(({ key }) => key));
  return draft.finish({
    role: 'composition',
    name: 'Composition du jury',
    tab: '#7f1d1d',
    table: { row: first, rows: 0 },
    frozenRows: KEYS,
    frozenColumns: 0,
  });
}
