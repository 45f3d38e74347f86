/** Whose number each one is on the anonymous PV: a document of its own, never published. */

import { column, fullName, heading, table, texts } from './blocks';
import { anonymous } from './naming';
import type { DocumentTable, JuryDocument } from './protocol';
import type { DocumentSource } from './source';

/** Lines that one page holds in one table. */
const TALL = 30;

export function correspondanceDocument(source: DocumentSource): JuryDocument {
  const titre = 'Table de correspondance du procès-verbal anonyme';
  const { files, nameOf, title } = anonymous(source);
  const lines = files.map((file) => [nameOf(file), file.nip, fullName(file)]);
  const tableOf = (some: typeof lines): DocumentTable =>
    table('', [column(title, 1.6, true), column('NIP', 2.2, true), column('Nom', 5)], some);
  const half = Math.ceil(lines.length / 2);
  const page = [
    heading(source, titre),
    texts(
      'avis',
      'À ne pas publier, ni afficher, ni joindre au procès-verbal anonyme : cette table dit à qui est chacun de ses numéros. Elle se garde à part, avec le procès-verbal nominatif.',
    ),
    lines.length <= TALL
      ? tableOf(lines)
      : { type: 'cote-a-cote' as const, tables: [tableOf(lines.slice(0, half)), tableOf(lines.slice(half))] },
  ];
  const feuille = `Correspondance ${source.grid.role.slice('jury-'.length)}`;
  return { titre, feuille, format: 'portrait', provisoire: source.fixed === null, pages: [page] };
}
