/** What every screen of the tab « Fichiers » is given. */

import type { Server } from '../server';
import type { Work } from '../useWork';

export interface FilesScreenProps {
  readonly server: Server;
  readonly work: Work;
  readonly onBack: () => void;
  /** The workbook was written: the panel reads it again. */
  readonly onWritten: () => void;
}
