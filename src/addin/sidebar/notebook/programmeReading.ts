/** What a source of programme says, in one shape for the check screen: the only file that knows how fiches are read. */

import {
  checkProgramme,
  type FicheLine,
  type FicheProof,
  ficheSentence,
  isBlocking,
  issueSentence,
  type Programme,
  parseProgrammeText,
  programmeSentence,
  readFiche,
} from '../../../programme';
import type { ProgrammeReading } from '../../protocol';

/** `bloquant`: the server would refuse it. `lecture`: the teacher may have compared with the paper, and go on. `information`: nothing to do. */
export type PointNature = 'bloquant' | 'lecture' | 'avertissement' | 'information';

/** One thing to see, with its remedy; `ligne` is what of the pasted text can be corrected. */
export interface Point {
  readonly nature: PointNature;
  readonly sentence: string;
  readonly ligne: FicheLine | null;
}

export interface CheckedProgramme {
  /** Null when nothing that looks like a programme was read. */
  readonly programme: Programme | null;
  readonly points: readonly Point[];
  /** The TOTAL lines; none for another source than a fiche. */
  readonly proofs: readonly FicheProof[];
  /** Those of the fiche that have tables of their own, when there are several to choose from. */
  readonly parcours: readonly string[];
}

/** Reads the text of a fiche, for one of its parcours ('': the first).
 * @example readFicheText(text, '').points // []: everything was read, and every total agrees
 */
export function readFicheText(text: string, chosen: string): CheckedProgramme {
  const { programme, issues, proofs, parcours } = readFiche(text, chosen);
  const points = issues.map((issue): Point => {
    const nature = issue.severity === 'erreur' ? 'lecture' : issue.severity;
    return { nature, sentence: ficheSentence(issue), ligne: issue.ligne ?? null };
  });
  if (programme.semestres.every(({ ues }) => ues.length === 0)) {
    // Without a table there is no fiche: what its head lacks would hide the one thing to say.
    const blank = issues.findIndex(({ code }) => code === 'tableau-absent');
    return { ...nothing(points), points: blank < 0 ? points : points.slice(blank, blank + 1) };
  }
  return { programme, points: [...points, ...figurePoints(programme)], proofs, parcours };
}

const nothing = (points: readonly Point[]): CheckedProgramme => ({ programme: null, points, proofs: [], parcours: [] });

/** What the server read in a shipped programme, in the sheet « Programme » or in JSON. */
export function readServerAnswer({ programme, problemes }: ProgrammeReading): CheckedProgramme {
  const points = problemes.map((sentence): Point => ({ nature: 'bloquant', sentence, ligne: null }));
  const figures = programme === null ? [] : figurePoints(programme);
  const own = figures.filter(({ sentence }) => !problemes.includes(sentence));
  return { ...nothing([...points, ...own]), programme };
}

/** A text that claims to be JSON: the data in it, whose shape is the server's to check, or the place where it stops being JSON. */
export function readJsonText(text: string): { readonly data: Programme } | CheckedProgramme {
  const { programme, issues } = parseProgrammeText(text, (json) => ({ programme: json as Programme, issues: [] }));
  const [fault] = issues;
  return fault
    ? nothing([{ nature: 'bloquant', sentence: issueSentence(fault), ligne: null }])
    : { data: programme as Programme };
}

function figurePoints(programme: Programme): readonly Point[] {
  return checkProgramme(programme).map((issue) => {
    const nature = isBlocking(issue) ? 'bloquant' : issue.severity === 'erreur' ? 'lecture' : issue.severity;
    return { nature, sentence: programmeSentence(issue), ligne: null };
  });
}
