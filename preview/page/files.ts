/** The two buttons of the bar that deal with files; what does the work is loaded when one is pressed. */
import type { Host } from '../appsscript/host';
import type { Progress } from './demonstration';
import type { Unsaved } from './unsaved';

export interface FileButtons {
  readonly download: HTMLButtonElement;
  readonly open: HTMLButtonElement;
  readonly chosen: HTMLInputElement;
}

const NAME = 'classeur-jury-but.xlsx';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A work that fills the workbook, told as it goes. */
export type Filling = (onProgress: (progress: Progress) => void) => Promise<void>;

/** `fill` runs what opens a file behind the progress bar, then shows the workbook.
 * @example handleFiles(host, unsaved, buttons, (text) => show('etat', text), tell, (work) => fill(host, work)) */
export function handleFiles(
  host: Host,
  unsaved: Pick<Unsaved, 'writes' | 'saved'>,
  { download, open, chosen }: FileButtons,
  show: (text: string) => void,
  refuse: (text: string) => void,
  fill: (work: Filling) => Promise<void>,
): void {
  const during = async (button: HTMLButtonElement, said: string, work: () => Promise<string>): Promise<void> => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    show(said);
    try {
      show(await work());
    } catch (error) {
      show('');
      refuse(error instanceof Error ? error.message : String(error));
    } finally {
      button.removeAttribute('aria-disabled');
    }
  };
  download.addEventListener('click', () =>
    during(download, 'Préparation du fichier…', async () => {
      const { workbookBytes } = await import('./workbookFile');
      const writes = unsaved.writes();
      save(await workbookBytes(host));
      unsaved.saved(writes);
      return `Fichier ${NAME} téléchargé\u00a0: il s'ouvre dans LibreOffice et dans Excel, et se calcule sans ce module.`;
    }),
  );
  open.addEventListener('click', () => chosen.click());
  chosen.addEventListener('change', () => {
    const [file] = chosen.files ?? [];
    chosen.value = '';
    if (file)
      void during(open, `Ouverture de ${file.name}…`, async () => {
        let sheets = 0;
        await fill(async (onProgress) => {
          const label = `Ouverture de ${file.name}`;
          onProgress({ label, done: 0, total: null });
          const { openWorkbook } = await import('./workbookFile');
          const bytes = new Uint8Array(await file.arrayBuffer());
          sheets = await openWorkbook(host, bytes, (done, total) => onProgress({ label, done, total }));
          unsaved.saved(unsaved.writes());
          // The panel looks at the workbook when it opens.
          await host.click('showSidebar');
        });
        return `${file.name} est ouvert\u00a0: ${sheets} feuilles, avec leurs notes et leurs décisions, calculées par le module.`;
      });
  });
}

function save(bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
