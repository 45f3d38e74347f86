/** What the panel chains to import marks: the columns, the comparison, then (the teacher has read it) the writing of what was shown. */
import type {
  MarkColumn,
  MarksImportRequest,
  MarksOutcome,
  MarksPreview,
  MarksRequest,
} from '../../src/addin/protocol';
import { type HeadlessHost, must } from './workbench';

/** A file of marks by NIP, for an épreuve as the panel sees it now. */
export async function marksRequest(
  host: HeadlessHost,
  marks: Readonly<Record<string, string>>,
  code = 'R101',
  rang = 0,
): Promise<MarksRequest> {
  const columns = (await must(host, 'markColumns')) as readonly MarkColumn[];
  const column = columns.find((one) => one.code === code && one.rang === rang);
  if (!column) throw new Error(`no column ${code} ${rang}`);
  const { titre: _, saisies: __, etudiants: ___, sansPoids: ____, ...seen } = column;
  return { ...seen, lignes: Object.entries(marks).map(([nip, note], index) => ({ ligne: index + 2, nip, note })) };
}

/** The comparison, and the import that a teacher who has read it asks for. */
export async function compared(
  host: HeadlessHost,
  request: MarksRequest,
  remplacer = false,
): Promise<{ readonly preview: MarksPreview; readonly asked: MarksImportRequest }> {
  const preview = (await must(host, 'previewMarks', request)) as MarksPreview;
  return { preview, asked: { ...request, remplacer, avant: preview.avant } };
}

/** Both at once: nothing happens in between. */
export async function imported(host: HeadlessHost, request: MarksRequest, remplacer = false): Promise<MarksOutcome> {
  return (await must(host, 'importMarks', (await compared(host, request, remplacer)).asked)) as MarksOutcome;
}
