/** The demonstration: the workbook that a newcomer finds, made by the add-in's own endpoints as its sidebar chains them. */
import type { JuryRequest, NotebookRequest, Reply, WorkPlan, WorkRequest } from '../../src/addin/protocol';
import type { Host } from '../appsscript/host';

export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}

const NOTEBOOK: NotebookRequest = {
  kind: 'classeur',
  programme: { kind: 'catalogue', id: 'mmi-dijon-2022-2023-but1' },
  etudiants: { kind: 'fictifs', nombre: 24 },
  epreuves: { ressource: 2, sae: 1 },
  arrondi: 2,
};
const JURYS: readonly JuryRequest[] = [
  { kind: 'jury', session: 'S1' },
  { kind: 'jury', session: 'BUT1' },
];
/** The sheet that is shown first. */
export const FIRST_SHEET = 'Jury BUT1';

const PROBE_ATTEMPTS = 20;

/** Makes the notebook and both jury sheets; throws the sentence of the add-in when it refuses.
 * @example await makeDemonstration(host, ({ label }) => show(label)) */
export async function makeDemonstration(
  host: Pick<Host, 'run'>,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const call = async <T>(name: string, ...args: readonly unknown[]): Promise<T> => {
    const reply = (await host.run(name, ...args)) as Reply<T>;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  const probe = async (): Promise<void> => {
    await call('writeProbe');
    for (let attempt = 1; attempt <= PROBE_ATTEMPTS; attempt += 1) if (await call<boolean>('readProbe')) return;
    throw new Error('Le tableur de cette page ne calcule pas.');
  };
  const requests: readonly WorkRequest[] = [NOTEBOOK, ...JURYS];
  onProgress({ label: 'Préparation du classeur de démonstration', done: 0, total: null });
  await probe();
  let done = 0;
  for (const [rank, request] of requests.entries()) {
    const { steps } = await call<WorkPlan>('planSteps', request);
    // The jury requests still to come make one sheet each.
    const total = done + steps.length + requests.length - 1 - rank;
    for (const { id, label } of steps) {
      onProgress({ label, done, total });
      await call('runStep', request, id);
      done += 1;
    }
  }
}
