/** The endpoints of « Documents »: what can be printed, a document as data, and the same laid out on a sheet. */
import { renderDocument } from '../../render/sheets';
import { readSettings, textOf } from '../../workbook';
import { studentFiles } from '../deliberation/students';
import { sessionOf } from '../freezing/frozen';
import { sinceLine } from '../freezing/report';
import { seatsOf } from '../freezing/seats';
import { sourcesOf as freezingSources } from '../freezing/sources';
import { french } from '../french';
import type { CheckLine, Reply } from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered, isRefusal, locked, type Refusal, refuse } from '../reply';
import { sidebarMessages } from '../sidebarMessages';
import { nipKey, readClasseur } from '../verification/classeur';
import { checkMessages } from '../verification/messages';
import { juryRoles } from '../work/changes';
import { attestationDocument } from './attestation';
import { readComposition } from './composition';
import { correspondanceDocument } from './correspondance';
import { fixedResults } from './fixed';
import { documentMessages as say } from './messages';
import type { DocumentChoices, DocumentKind, DocumentPlace, DocumentRequest, JuryDocument } from './protocol';
import { pvDocument } from './pv';
import { reasonedFiles, refusDocument } from './refus';
import { releveDocument } from './releve';
import { sheetOfDocument } from './sheetLayout';
import { type DocumentSource, hasWholeYear } from './source';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const documentChoices = (): Reply<DocumentChoices> =>
  answered((spreadsheet) => {
    const sources = sourcesOf(spreadsheet, ['S1', 'BUT1']);
    if (isRefusal(sources)) return sources;
    return sources.map(({ session, files }) => {
      const refused = new Set(reasonedFiles(files).flatMap(({ file, code }) => (code === 'NAR' ? [file] : [])));
      return {
        session,
        etudiants: files.map((file) => ({
          nip: file.nip,
          nom: file.name,
          documents: [
            'releve',
            ...(hasWholeYear(file) ? (['attestation'] as const) : []),
            ...(refused.has(file) ? (['refus'] as const) : []),
          ] as readonly DocumentKind[],
        })),
      };
    });
  }, french(say.failed()));

export const juryDocument = (request: DocumentRequest): Reply<JuryDocument> =>
  answered((spreadsheet) => documentOf(spreadsheet, request), french(say.failed()));

/** A document of several students is for printing: a sheet has no page breaks. */
export const writeDocument = (request: DocumentRequest): Reply<DocumentPlace> =>
  locked((spreadsheet) => {
    const made = documentOf(spreadsheet, request);
    if (isRefusal(made)) return made;
    if (made.pages.length > 1) return refuse('plusieurs-pages', french(say.onePage()));
    const sheet = sheetOfDocument(made);
    const written = renderDocument(spreadsheet, sheet);
    return written === null
      ? refuse('nom-pris', french(sidebarMessages.nameTaken([sheet.name])))
      : { feuille: written.name, texte: french(say.written(written.name, written.kept)) };
  }, french(say.failed()));

function documentOf(spreadsheet: Spreadsheet, request: DocumentRequest): JuryDocument | Refusal {
  const sources = sourcesOf(spreadsheet, [request.session]);
  if (isRefusal(sources)) return sources;
  const source = sources[0] as Source;
  // Of a whole class, asked by parts, what has changed was told with its first document.
  const depuis = source.depuis && request.nips.length < 2 ? { depuis: source.depuis() } : {};
  if (request.kind === 'pv') return { ...pvDocument(source, request.anonyme), ...depuis };
  if (request.kind === 'correspondance') return { ...correspondanceDocument(source), ...depuis };
  const wanted = new Set(request.nips.map(nipKey));
  const files = source.files.filter(({ nip }) => wanted.has(nipKey(nip)));
  const made = MAKERS[request.kind](source, files);
  return made.pages.length > 0 ? { ...made, ...depuis } : refuse('etudiant-absent', french(say.noStudent(made.titre)));
}

const MAKERS = { releve: releveDocument, attestation: attestationDocument, refus: refusDocument } as const;

interface Source extends DocumentSource {
  /** Both sides are judged again: only when it is shown. */
  readonly depuis: (() => CheckLine) | null;
}

/** One reading of the workbook, whatever the class; the sessions that have no jury sheet are left out. */
function sourcesOf(
  spreadsheet: Spreadsheet,
  sessions: readonly DocumentRequest['session'][],
): readonly Source[] | Refusal {
  const workbook = readWorkbook(spreadsheet);
  const classeur = readClasseur(workbook);
  const { programmeGrid, problems } = classeur;
  if (!classeur.programme || !programmeGrid)
    return refuse('programme', french(problems[0] ?? checkMessages.noProgramme()));
  const { programme } = classeur;
  const found = sessions.flatMap((session): readonly Source[] => {
    const sources = freezingSources(workbook, session, classeur);
    if (isRefusal(sources)) return [];
    const { bench, grid, january } = sources;
    const { fixed, seats, outdated } = fixedResults(spreadsheet, session, sources);
    const composition = workbook.grids.get('composition') ?? null;
    const today = seatsOf(composition, sessionOf(grid), workbook.clock).map(([, text]) => textOf(french(text)));
    return [
      {
        bench,
        session,
        grid,
        files: studentFiles(bench, grid, january),
        composition: readComposition(composition, sessionOf(grid), workbook.clock),
        fixedSeats: fixed === null || seats.join('\n') === today.join('\n') ? null : seats,
        cfvu: readSettings(programmeGrid).cfvu,
        fixed,
        changedSince: outdated?.date ?? '',
        depuis: outdated && (() => sinceLine(outdated, sources)),
      },
    ];
  });
  const [only] = sessions;
  if (found.length > 0 || sessions.length > 1 || !only) return found;
  return refuse('jury-absent', french(say.noJury(juryRoles(programme)[only].slice('jury-'.length))));
}
