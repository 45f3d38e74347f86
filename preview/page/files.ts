/** The two buttons of the bar that deal with files; what does the work is loaded when one is pressed. */
import type { Host } from '../appsscript/host';
import type { Progress } from './demonstration';
import { quoted, type Unsaved } from './unsaved';

export interface FileButtons {
  readonly download: HTMLButtonElement;
  readonly open: HTMLButtonElement;
  readonly chosen: HTMLInputElement;
}

const NAME = 'classeur-jury-but.xlsx';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const STOPPED =
  "Le serveur de cette page ne répond plus\u00a0: relancez «\u00a0npm start\u00a0» sans fermer cette page, puis recommencez. Rien de tapé n'est perdu tant qu'elle reste ouverte.";

/** Asked for once the page is there, so that the work can still be saved when « npm start » is stopped. */
export const loadFiles = (): Promise<typeof import('./workbookFile')> =>
  import('./workbookFile').catch(() => {
    throw new Error(STOPPED);
  });

/** A work that fills the workbook, told as it goes. */
export type Filling = (onProgress: (progress: Progress) => void) => Promise<void>;

/** `tell` says in a question of its own what must be read; `fill` runs what opens a file behind the progress bar, then shows the workbook.
 * @example handleFiles(host, unsaved, buttons, (text) => show('etat', text), tell, (work) => fill(host, work), (file) => show('classeur', file)) */
export function handleFiles(
  host: Host,
  unsaved: Pick<Unsaved, 'writes' | 'saved' | 'copies'>,
  { download, open, chosen }: FileButtons,
  show: (text: string) => void,
  tell: (text: string) => void,
  fill: (work: Filling) => Promise<void>,
  name: (file: string) => void,
): void {
  const during = async (button: HTMLButtonElement, said: string, work: () => Promise<string>): Promise<void> => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    show(said);
    try {
      show(await work());
    } catch (error) {
      show('');
      tell(error instanceof Error ? error.message : String(error));
    } finally {
      button.removeAttribute('aria-disabled');
    }
  };
  download.addEventListener('click', () =>
    during(download, 'Préparation du fichier…', async () => {
      const { workbookBytes } = await loadFiles();
      const writes = unsaved.writes();
      save(await workbookBytes(host));
      unsaved.saved(writes);
      const copies = unsaved.copies();
      if (copies.length > 0) tell(withoutCopies(copies));
      return `Fichier ${NAME} téléchargé\u00a0: il s'ouvre dans LibreOffice et dans Excel, et se calcule sans ce module.`;
    }),
  );
  open.addEventListener('click', () => chosen.click());
  chosen.addEventListener('change', () => {
    const [file] = chosen.files ?? [];
    chosen.value = '';
    if (file)
      void during(open, `Ouverture de ${file.name}…`, async () => {
        let roles: readonly string[] = [];
        await fill(async (onProgress) => {
          const label = `Ouverture de ${file.name}`;
          onProgress({ label, done: 0, total: null });
          const { openWorkbook } = await loadFiles();
          const bytes = new Uint8Array(await file.arrayBuffer());
          roles = await openWorkbook(host, bytes, (done, total) => onProgress({ label, done, total }));
          unsaved.saved(unsaved.writes());
          name(file.name);
          // The panel looks at the workbook when it opens.
          await host.click('showSidebar');
        });
        const fixed = roles.some((role) => role.startsWith('jury-'))
          ? ' Les arrêtés ne sont jamais dans un fichier.'
          : '';
        return `${file.name} est ouvert\u00a0: ${roles.length} feuilles, avec leurs notes et leurs décisions, calculées par le module.${fixed}`;
      });
  });
}

const withoutCopies = (names: readonly string[]): string =>
  `${NAME} est téléchargé, sans les arrêtés, qu'un fichier ne contient pas\u00a0: ${quoted(names)}. Pour en garder la trace, imprimez leurs documents ou enregistrez-les en PDF (panneau, Jury, Documents) avant de fermer cette page.`;

function save(bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
