/** A document drawn as pages of paper: on the screen to be read before, on paper by the print style. */

import type { DocumentBlock, DocumentTable, JuryDocument } from '../../protocol';

/** @example <Paper document={reply.value} /> */
export function Paper({ document }: { readonly document: JuryDocument }) {
  const { format, provisoire, pages } = document;
  return (
    <div class={`paper ${format} ${pages.length > 1 ? 'many' : 'single'} ${provisoire ? 'provisional' : 'final'}`}>
      {pages.map((blocks, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages and blocks have no name, and never move among themselves
        <article key={index} class="page">
          <Blocks blocks={blocks.slice(0, footOf(blocks))} />
          <div class="page-foot">
            <Blocks blocks={blocks.slice(footOf(blocks))} />
          </div>
        </article>
      ))}
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly DocumentBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return blocks.map((block, rank) => <Block key={rank} block={block} />);
}

/** Where what must stay with the signature begins: a signature alone on its page signs nothing. */
function footOf(blocks: readonly DocumentBlock[]): number {
  const before = blocks.length - 2;
  return blocks[before - 1]?.type === 'section' ? before - 1 : Math.max(0, before);
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.type) {
    case 'entete':
      return (
        <header class="page-head">
          <p class="page-school">
            <bdi>{block.etablissement}</bdi>
          </p>
          <p>
            <bdi>{block.formation}</bdi>
          </p>
          <h3 class="page-title">{block.titre}</h3>
          <p class={block.provisoire ? 'page-state provisional' : 'page-state'}>{block.etat}</p>
        </header>
      );
    case 'section':
      return <h4 class="page-section">{block.texte}</h4>;
    case 'textes':
      return (
        <div class={`page-texts ${block.ton}`}>
          {block.textes.map((texte) => (
            <p key={texte}>{texte}</p>
          ))}
        </div>
      );
    case 'champs':
      return (
        <dl class="page-fields">
          {block.champs.map(({ nom, valeur }) => (
            <div key={nom}>
              <dt>{nom}</dt>
              <dd>
                <bdi>{valeur}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table table={block} />;
    case 'cote-a-cote':
      return (
        <div class="page-side">
          {block.tables.map((table) => (
            <Table key={table.titre} table={table} />
          ))}
        </div>
      );
    case 'signature':
      return (
        <div class="page-signature">
          <p>{block.lieu}</p>
          <p>{block.qualite}</p>
          <p>
            <bdi>{block.nom}</bdi>
          </p>
        </div>
      );
  }
}

/** Lines of a table that stays whole on its page. */
const SHORT = 15;
/** Columns beyond which they are narrow. */
const DENSE = 14;

function Table({ table }: { readonly table: DocumentTable }) {
  const { titre, colonnes, lignes, haute } = table;
  const total = colonnes.reduce((sum, { part }) => sum + part, 0);
  const looks = colonnes.map(({ centre }) => (centre ? 'centered' : ''));
  // A caption would be parted from its table by a page break.
  return (
    <div class={lignes.length > SHORT || colonnes.length > DENSE ? 'page-block' : 'page-block short'}>
      {titre !== '' && <h4 class="page-section">{titre}</h4>}
      <table
        class={`page-table ${haute ? 'tall' : ''} ${colonnes.length > DENSE ? 'dense' : ''}`}
        {...(titre === '' ? {} : { 'aria-label': titre })}
      >
        <colgroup>
          {colonnes.map(({ part }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns may share their title, and never move
            <col key={index} width={`${(100 * part) / total}%`} />
          ))}
        </colgroup>
        <Head colonnes={colonnes} />
        <tbody>
          {lignes.map((ligne, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and never move
            <tr key={row}>
              {ligne.map((texte, index) =>
                index === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <th key={index} scope="row" class={looks[index]}>
                    <bdi>{texte}</bdi>
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={index} class={looks[index]}>
                    <bdi>{texte}</bdi>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The titles of the columns, under the title that some of them share. */
function Head({ colonnes }: Pick<DocumentTable, 'colonnes'>) {
  const isGrouped = colonnes.some(({ groupe }) => groupe !== '');
  const own = isGrouped ? colonnes.filter(({ groupe }) => groupe !== '') : colonnes;
  return (
    <thead>
      {isGrouped && (
        <tr>
          {colonnes.map(({ groupe, titre }, index) => {
            // biome-ignore-start lint/suspicious/noArrayIndexKey: columns may share their title, and never move
            if (groupe === '') {
              return (
                <th key={index} scope="col" rowSpan={2}>
                  {titre}
                </th>
              );
            }
            if (groupe === colonnes[index - 1]?.groupe) return null;
            const count = colonnes.filter((one) => one.groupe === groupe).length;
            return (
              <th key={index} scope="colgroup" colSpan={count}>
                <bdi>{groupe}</bdi>
              </th>
            );
            // biome-ignore-end lint/suspicious/noArrayIndexKey: columns may share their title, and never move
          })}
        </tr>
      )}
      <tr>
        {own.map(({ titre }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may share their title, and never move
          <th key={index} scope="col">
            {titre}
          </th>
        ))}
      </tr>
    </thead>
  );
}
