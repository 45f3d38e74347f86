/** The real programme with three students cut at every service call, as the tiny one is in `tests/workbook/interruption.test.ts`. */
import type { Programme } from '../../src/programme';
import { shippedProgramme } from '../workbook/dossiers';
import { allFaults, type Bench, quietWorkbook, rehearse } from '../workbook/interrupted';
import { FIRST_LIST, notebookOf, SECOND_LIST, typeMarks, UNDO } from '../workbook/scenes';
import { juryRequest } from '../workbook/workbench';

/** The shipped programme with one element more in its first UE. */
function withOneMore(): Programme {
  const programme = shippedProgramme();
  const [first, ...others] = programme.semestres;
  const [ue, ...ues] = first?.ues ?? [];
  const [ligne] = ue?.lignes ?? [];
  if (!first || !ue || !ligne) throw new Error('the programme has an element');
  const more = { ...ligne, code: 'R199', titre: 'Ressource nouvelle' };
  return { ...programme, semestres: [{ ...first, ues: [{ ...ue, lignes: [...ue.lignes, more] }, ...ues] }, ...others] };
}

it(
  'le vrai programme : création, mise à jour et annulation, coupées à chaque appel',
  async () => {
    const first = notebookOf(shippedProgramme(), FIRST_LIST);
    const second = notebookOf(withOneMore(), SECOND_LIST);
    const bench: Bench = { host: quietWorkbook() };
    try {
      for (const request of [first, juryRequest('S1'), juryRequest('BUT1')]) {
        const rehearsal = await rehearse(bench, request, []);
        const end = Buffer.from(JSON.stringify(bench.host.save()));
        expect((await allFaults(bench, rehearsal, 50)).faults).toEqual([]);
        bench.host = bench.host.reopen(JSON.parse(end.toString()));
      }
      const typed = typeMarks(bench.host);
      for (const request of [second, UNDO]) {
        const rehearsal = await rehearse(bench, request, typed);
        const end = Buffer.from(JSON.stringify(bench.host.save()));
        expect((await allFaults(bench, rehearsal, 50)).faults).toEqual([]);
        bench.host = bench.host.reopen(JSON.parse(end.toString()));
      }
    } finally {
      bench.host.dispose();
    }
  },
  4 * 3600_000,
);
