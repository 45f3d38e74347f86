/** The add-in's self-check run as its panel runs it, over the headless host, with or without something broken. */
import type { HeadlessHost, HeadlessOptions } from '../../../preview/headless';
import type { SelfCheckLine, SelfCheckPlan } from '../../../src/addin/protocol';
import { emptyWorkbook, must } from '../../workbook/workbench';

export type Faults = NonNullable<HeadlessOptions['faults']>;

/** Every line of a group, or of all of them, on a new workbook. */
export async function checked(faults: Faults = {}, only?: string): Promise<readonly SelfCheckLine[]> {
  const host = emptyWorkbook({ faults });
  try {
    return await run(host, only);
  } finally {
    host.dispose();
  }
}

export async function run(host: HeadlessHost, only?: string): Promise<readonly SelfCheckLine[]> {
  const { groupes } = (await must(host, 'selfCheck', 'selfCheckOpen', [])) as SelfCheckPlan;
  const lines: SelfCheckLine[] = [];
  for (const { id } of groupes) {
    if (only !== undefined && id !== only) continue;
    await must(host, 'selfCheck', 'selfCheckWrite', [id]);
    lines.push(...((await must(host, 'selfCheck', 'selfCheckRead', [id, true])) as readonly SelfCheckLine[]));
  }
  return lines;
}
