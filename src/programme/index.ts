/** The only door of the programme folder: types, queries, catalogue, checks, the reader of a fiche. */
import type { ProgrammeValidation } from './issue';

export { type CatalogueEntry, catalogueEntries, describeProgramme, programmeById } from './catalogue';
export { checkProgramme, ECTS_SEMESTRE } from './coherence';
export { type FicheReading, readFiche } from './fiche';
export { type FicheIssue, type FicheIssueCode, ficheSentence } from './ficheIssue';
export { type FicheLine, withCorrection } from './ficheTexte';
export type { FicheProof, ProofState } from './ficheTotals';
export { type Issue, issueSentence, type ProgrammeValidation, type Severity, type ShapeIssue } from './issue';
export { type PoleBalance, poleBalance } from './poles';
export {
  type Competence,
  coefficientOf,
  type Element,
  elementsOf,
  formerUes,
  type Heures,
  type Ligne,
  type PoleName,
  type Programme,
  type Rcue,
  rcuesOf,
  type Semestre,
  semestreOf,
  type Ue,
} from './programme';
export { programmeId } from './programmeId';
export { isBlocking, type ProgrammeIssue, type ProgrammeIssueCode, programmeSentence } from './programmeIssue';
export { parseProgrammeText } from './programmeJson';

/**
 * Whether unknown data (a pasted or stored JSON) has the shape of a programme. Says nothing of its figures: see {@link checkProgramme}.
 * The schema library is evaluated here, on first use, and by nothing else: a call in a cell must never pay for it.
 *
 * @example validateProgramme({}).issues.length > 0 // true
 */
export function validateProgramme(json: unknown): ProgrammeValidation {
  const schema = require('./schema') as typeof import('./schema');
  return schema.parseProgramme(json);
}
