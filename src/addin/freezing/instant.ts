/** The instant copy as a sheet of values: what was decided of each student, and what it was computed from. */
import { isAcquired, type RetainedUe, type UeState } from '../../arrete';
import { rcuesOf } from '../../programme';
import type { Content, Grid, ValueColumn, ValueSheet } from '../../workbook';
import type { Clock } from '../clock';
import type { StudentFile } from '../deliberation/students';
import { hearingText } from '../documents/refus';
import { yearWords } from '../documents/words';
import { french } from '../french';
import { nipKey } from '../verification/classeur';
import { type JuryUe, statutCode, toldState } from '../verification/dossiers';
import { BY_ITS_UES, byItsUesNotes, isByItsUes } from '../wording/jury';
import { canonicalLines, toCells } from './canonical';
import type { Frozen } from './frozen';
import { freezingMessages as say } from './messages';
import { seatsOf } from './seats';
import { isAnnualSession } from './thaw';

export interface InstantInput {
  readonly role: string;
  readonly name: string;
  readonly frozen: Frozen;
  readonly files: readonly StudentFile[];
  readonly composition: Grid | null;
  readonly date: string;
  readonly timeZone: string;
  readonly correctif: string | null;
  readonly sha256: string;
  /** Of the spreadsheet. */
  readonly clock: Clock;
}

const AVERAGE = { style: 'centered', format: '0.00', pixels: 58 } as const;
const CODE = { style: 'code', format: '@', pixels: 88 } as const;
const COUNT = { style: 'whole', format: '0', pixels: 66 } as const;
const TEXT = { style: 'text', format: '@', pixels: 110 } as const;
const LONG = { style: 'wrapped', format: '@', pixels: 220 } as const;
const NAME = { ...LONG, pixels: TEXT.pixels } as const;

export function instantSheet(input: InstantInput): ValueSheet {
  const { role, name, frozen, files } = input;
  const { programme } = frozen;
  return {
    role,
    name,
    tab: '#334155',
    title: name,
    of: french(say.of(programme.sigle, programme.annee)),
    lead: french(say.lead()),
    head: headOf(input).map(([key, text]) => [key, french(text)] as const),
    frozenColumns: 3,
    columns: columnsOf(frozen),
    lines: files.map((file) => lineOf(file, frozen)),
    data: toCells(canonicalLines(frozen)),
  };
}

function headOf(input: InstantInput): ValueSheet['head'] {
  const { frozen, files, composition, date, timeZone, correctif, sha256, clock } = input;
  const rcues = rcuesOf(frozen.programme);
  const weights = rcues.map(
    ({ impair, pair }) => `${impair.code} ${impair.coefficient} et ${pair.code} ${pair.coefficient}`,
  );
  return [
    ['date', say.fixedOn(date, timeZone)],
    ...(correctif === null ? [] : [['correctif', say.correction(correctif)] as const]),
    ['regles', say.rules(isAnnualSession(frozen))],
    ['poursuite', say.goingOn(isAnnualSession(frozen))],
    ['reglages', say.rounding(frozen.decimales)],
    ['poids', say.weights(weights)],
    ['regle', say.localRule(frozen.cfvu)],
    ['attente', say.waiting(files.filter(({ skip }) => skip).length, files.length)],
    ...byItsUesNotes(files).map((note) => ['rcue-par-ses-ue', note] as const),
    ...seatsOf(composition, frozen.session, clock),
    ['empreinte', say.seal(sha256)],
  ];
}

function columnsOf(frozen: Frozen): readonly ValueColumn[] {
  const { headings: title } = say;
  const annual = isAnnualSession(frozen);
  return [
    { ...TEXT, key: 'nip', title: title.nip },
    { ...NAME, key: 'nom', title: title.nom },
    { ...NAME, key: 'prenom', title: title.prenom },
    ...rcuesOf(frozen.programme).flatMap(({ impair, pair, competence }): readonly ValueColumn[] => [
      ...[impair, ...(annual ? [pair] : [])].flatMap(({ code }) => [
        { ...AVERAGE, key: `moyenne:${code}`, title: code },
        { ...CODE, key: `code:${code}`, title: title.code },
      ]),
      ...(annual
        ? [
            { ...AVERAGE, pixels: 112, key: `rcue:${competence.numero}`, title: `RCUE ${competence.nom}` },
            { ...CODE, key: `code:rcue:${competence.numero}`, title: title.code },
          ]
        : []),
    ]),
    ...(annual
      ? [
          { ...COUNT, key: 'atteints', title: title.atteints },
          { ...COUNT, key: 'valides', title: title.valides },
        ]
      : []),
    { ...COUNT, key: 'credits', title: title.credits },
    ...(annual
      ? [
          { ...CODE, key: 'decision', title: title.decision },
          { ...LONG, key: 'mots', title: title.mots },
        ]
      : [{ ...LONG, key: 'suite', title: title.suite }]),
    { ...TEXT, key: 'attente', title: title.attente },
    { ...LONG, key: 'motif', title: title.motif },
    ...(annual
      ? [
          { ...LONG, pixels: 150, key: 'audition', title: title.audition },
          { ...LONG, key: 'conseil', title: title.conseil },
          { ...LONG, pixels: 130, key: 'directeur', title: title.directeur },
        ]
      : []),
  ];
}

/** In the order of the columns. */
function lineOf(file: StudentFile, frozen: Frozen): readonly Content[] {
  const { nip, person, dossier, deliberation, credits, motif, skip } = file;
  const { annee, counts, rcues, dettes } = deliberation;
  const entries = new Map(dossier.ues.map((ue) => [ue.ue, ue]));
  const statut = statutCode(person ?? undefined);
  const cellsOf = (ue: RetainedUe): readonly Content[] => {
    const entry = entries.get(ue.ue);
    return [entry?.retained ?? '', codeCell(ue, entry, person)];
  };
  const even = Math.max(...frozen.programme.semestres.map(({ numero }) => numero));
  const competences = rcuesOf(frozen.programme).map(({ competence }) => competence.numero);
  return [
    nip,
    person?.student.nom ?? '',
    person?.student.prenom ?? '',
    ...rcues.flatMap(({ impair, pair, code }, index) => {
      if (pair === null) return cellsOf(impair);
      const state = isByItsUes(file, index) ? BY_ITS_UES : stateCell(code, person);
      return [...cellsOf(impair), ...cellsOf(pair), dossier.rcues.get(competences[index] ?? 0) ?? '', state];
    }),
    ...(annee ? [counts.atteints, counts.valides] : []),
    credits,
    ...(annee
      ? [annee.code, yearWords(frozen.programme, annee, dettes)]
      : [statut === 'DEM' ? say.resigned() : say.ofRight(even)]),
    skip ? say.notWaited() : '',
    motif,
    ...(file.annee ? [hearingText(file.annee.refus), ...yearWordsOf(frozen, nip)] : []),
  ];
}

/** What the jury typed beside its decision on the year, as it is sealed. */
function yearWordsOf({ etudiants }: Frozen, nip: string): readonly Content[] {
  const student = etudiants.find((one) => nipKey(one.nip) === nipKey(nip));
  const words = new Map(student?.jury);
  return [words.get('conseil') ?? '', words.has('directeur') ? say.allowed() : ''];
}

/** Dated when it comes from before; the statut of a student who left without acquiring the UE. */
function codeCell({ code }: RetainedUe, ue: JuryUe | undefined, person: StudentFile['person']): string {
  if (isAcquired(code) && ue?.former && ue.code === code) return `${code} (${ue.former.annee})`;
  return stateCell(code, person);
}

const stateCell = (code: UeState, person: StudentFile['person']): string => toldState(code, person) ?? 'ATT';
