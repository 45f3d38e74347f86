/** Documents of a class as the server makes them: what the tests of the panel show and print. */
import { attestationDocument } from '../../../src/addin/documents/attestation';
import { correspondanceDocument } from '../../../src/addin/documents/correspondance';
import { pvDocument } from '../../../src/addin/documents/pv';
import { refusDocument } from '../../../src/addin/documents/refus';
import { releveDocument } from '../../../src/addin/documents/releve';
import { type DocumentSource, hasWholeYear } from '../../../src/addin/documents/source';
import type { DocumentChoices, DocumentKind } from '../../../src/addin/protocol';
import { type ClassOptions, sourceOf } from '../../addin/documents/classe';
import type { Script } from './scripted';
import { workbook } from './workbooks';

function choicesOf({ session, files }: DocumentSource): DocumentChoices {
  const documentsOf = (file: DocumentSource['files'][number]): readonly DocumentKind[] => [
    'releve',
    ...(hasWholeYear(file) ? (['attestation'] as const) : []),
    ...(file.deliberation.annee?.code === 'NAR' ? (['refus'] as const) : []),
  ];
  return [
    { session, etudiants: files.map((file) => ({ nip: file.nip, nom: file.name, documents: documentsOf(file) })) },
  ];
}

/** A workbook whose documents can be printed. */
export function printing(options: ClassOptions = {}): Script {
  const source = sourceOf(options);
  const { files } = source;
  return {
    state: workbook({ jurys: ['S1', 'BUT1'] }),
    choices: choicesOf(source),
    documents: {
      pv: pvDocument(source, false),
      'pv-anonyme': pvDocument(source, true),
      correspondance: correspondanceDocument(source),
      releve: releveDocument(source, files),
      attestation: attestationDocument(source, files),
      refus: refusDocument(source, files),
    },
  };
}
