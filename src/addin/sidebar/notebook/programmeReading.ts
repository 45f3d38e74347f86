/** What a source of programme says, in one shape for the check screen: the only file that knows how fiches are read. */

import {
  checkProgramme,
  type FicheIssue,
  ficheSentence,
  type Programme,
  programmeSentence,
  readFiche,
  type Ue,
} from '../../../programme';
import type { ProgrammeReading } from '../../protocol';

/** `bloquant`: the server would refuse it. `lecture`: the teacher may have compared with the paper, and go on. */
export type PointNature = 'bloquant' | 'lecture' | 'avertissement';

/** One thing to see, with its remedy; `ligne` is the line of the pasted text where it can be corrected. */
export interface Point {
  readonly nature: PointNature;
  readonly sentence: string;
  readonly ligne: number | null;
}

/** Whether the TOTAL lines of a UE agree with its lines. */
export type Proof = 'prouve' | 'faux' | 'absent';

export interface CheckedProgramme {
  /** Null when nothing that looks like a programme was read. */
  readonly programme: Programme | null;
  readonly points: readonly Point[];
  /** By code of UE; empty for a source that has no TOTAL line. */
  readonly proofs: ReadonlyMap<string, Proof>;
}

const TOTALS: readonly FicheIssue['code'][] = ['total-faux', 'somme-de-ligne', 'cellules-vides'];

/** Reads the text of a fiche.
 * @example readFicheText(text).points // []: everything was read, and every total agrees
 */
export function readFicheText(text: string): CheckedProgramme {
  const { programme, issues } = readFiche(text);
  const ues = programme.semestres.flatMap((semestre) => semestre.ues);
  const points = issues.map((issue): Point => {
    const nature = issue.severity === 'erreur' ? 'lecture' : 'avertissement';
    return { nature, sentence: ficheSentence(issue), ligne: lineOf(issue) };
  });
  if (ues.length === 0) {
    // Without a table there is no fiche: what its head lacks would hide the one thing to say.
    const blank = issues.findIndex(({ code }) => code === 'tableau-absent');
    return { programme: null, points: blank < 0 ? points : points.slice(blank, blank + 1), proofs: new Map() };
  }
  const proofs = new Map(ues.map((ue) => [ue.code, proofOf(ue, issues)]));
  return { programme, points: [...points, ...figurePoints(programme)], proofs };
}

/** What the server read in a shipped programme, in the sheet « Programme » or in JSON. */
export function readServerAnswer({ programme, problemes }: ProgrammeReading): CheckedProgramme {
  const points = problemes.map((sentence): Point => ({ nature: 'bloquant', sentence, ligne: null }));
  const figures = programme === null ? [] : figurePoints(programme);
  return {
    programme,
    points: [...points, ...figures.filter(({ sentence }) => !problemes.includes(sentence))],
    proofs: new Map(),
  };
}

/** A text that is not JSON at all. */
export function notJson(): CheckedProgramme {
  const sentence = "Ce texte n'est pas du JSON. Collez le fichier entier, de la première accolade à la dernière.";
  return { programme: null, points: [{ nature: 'bloquant', sentence, ligne: null }], proofs: new Map() };
}

function figurePoints(programme: Programme): readonly Point[] {
  return checkProgramme(programme).map((issue) => {
    const nature = issue.severity === 'erreur' ? 'bloquant' : 'avertissement';
    return { nature, sentence: programmeSentence(issue), ligne: null };
  });
}

function lineOf({ where }: FicheIssue): number | null {
  const found = /^Ligne (\d+)/.exec(where)?.[1];
  return found === undefined ? null : Number(found);
}

function proofOf({ code }: Ue, issues: readonly FicheIssue[]): Proof {
  const about = issues.filter(({ where }) => new RegExp(`\\b${code}\\b`).test(where));
  if (about.some((issue) => TOTALS.includes(issue.code))) return 'faux';
  return about.some((issue) => issue.code === 'total-absent') ? 'absent' : 'prouve';
}

/** A text with one of its lines replaced.
 * @example withLine('a\nb', 2, 'c') // 'a\nc'
 */
export function withLine(text: string, ligne: number, line: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map((each, index) => (index === ligne - 1 ? line : each)).join('\n');
}

/** A line of a text as it stands, by its number from 1. */
export function lineAt(text: string, ligne: number): string {
  return text.split(/\r\n|\r|\n/)[ligne - 1] ?? '';
}
