/** Between the comparison of marks and their import: what is written is what was shown, whatever a colleague does in between. */
import type { MarksOutcome, MarksRequest } from '../../src/addin/protocol';
import { compared, imported, marksRequest } from './importing';
import { type Bench, open, quietWorkbook, runAll } from './interrupted';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import { ask, type HeadlessHost, markCell, named, plain, sheetOf } from './workbench';

const [HUGO, LINA, PAUL] = ['02260001', '02260002', '02260003'] as const;

let host: HeadlessHost;
const notes = () => sheetOf(host, 'Notes S1');
const cell = (nip: string, epreuve = 0) => notes().getRange(markCell(host, 1, nip, 'R101', epreuve));
const read = (nip: string, epreuve = 0): unknown => cell(nip, epreuve).getValue();
const told = ({ bilan, laissees }: MarksOutcome): readonly string[] =>
  [bilan, ...(laissees ? [laissees.bilan, ...laissees.phrases] : [])].map(plain);
const LEFT_ONE =
  "1 note n'a pas été écrite : le classeur a changé depuis la comparaison, et garde ce qu'il a. Comparez de nouveau pour décider.";

/** A column of R101 where the first stands, with a name and a mark. */
function insertBeforeFirst(epreuve: string): void {
  const first = cell(HUGO).getColumn();
  notes().insertColumnBefore(first);
  notes().getRange(named(host, 'notes_codes_S1').getRow(), first).setValue('R101');
  notes()
    .getRange(rowOfHead('Épreuve', first + 1), first)
    .setValue(epreuve);
}

/** The row of the head that says this in a column. */
function rowOfHead(said: unknown, column: number): number {
  const index = notes()
    .getRange(1, column, 12, 1)
    .getValues()
    .findIndex(([value]) => value === said);
  if (index < 0) throw new Error(`no ${said}`);
  return index + 1;
}

/** The comparison, what a colleague does, then the import. */
async function meanwhile(request: MarksRequest, remplacer: boolean, hand: () => void): Promise<readonly string[]> {
  const { asked } = await compared(host, request, remplacer);
  hand();
  const reply = await ask(host, 'importMarks', asked);
  return reply.ok ? told(reply.value as MarksOutcome) : [reply.code ?? '', plain(reply.message)];
}

let bench: Bench;
let saved: Buffer;

beforeAll(async () => {
  bench = { host: quietWorkbook() };
  host = bench.host;
  await runAll(host, notebookOf(TINY, 6));
  for (const nip of [HUGO, LINA, PAUL]) cell(nip).setValue('');
  saved = Buffer.from(JSON.stringify(host.save()));
}, 120_000);
beforeEach(async () => {
  host = await open(bench, saved);
});
afterAll(() => bench?.host.dispose());

it('une note tapée sur une case montrée vide reste, même si l’on remplace ; les autres sont écrites', async () => {
  const request = await marksRequest(host, { [HUGO]: '3', [LINA]: '4' });
  const where = cell(HUGO).getA1Notation();
  const said = await meanwhile(request, true, () => void cell(HUGO).setValue(15));
  expect(said.slice(0, 2)).toEqual(['1 note écrite dans Notes S1, R101 Épreuve.', LEFT_ONE]);
  expect(said[2]).toMatch(new RegExp(`^[A-ZÉ -]+ \\S+, cellule ${where} : 15 maintenant, 3 dans le fichier$`));
  expect(said).toHaveLength(3);
  expect([read(HUGO), read(LINA)]).toEqual([15, 4]);
  // Compared again, the teacher sees it and decides.
  expect(told(await imported(host, request, true))).toEqual(['1 note écrite dans Notes S1, R101 Épreuve.']);
  expect(read(HUGO)).toBe(3);
});

it.each<[string, number | string, () => void, unknown, string]>([
  ['une autre note que celle qui devait céder', 12, () => void cell(HUGO).setValue(15), 15, '15 maintenant'],
  ['une note effacée', 12, () => void cell(HUGO).setValue(''), '', 'vide maintenant'],
  ['une note montrée pareille à celle du fichier', 3, () => void cell(HUGO).setValue(15), 15, '15 maintenant'],
  ['un code', '', () => void cell(HUGO).setValue('ABJ'), 'ABJ', 'ABJ maintenant'],
])('%s, changée entre-temps : gardée, et dite', async (_, shown, hand, kept, phrase) => {
  cell(HUGO).setValue(shown);
  const said = await meanwhile(await marksRequest(host, { [HUGO]: '3' }), true, hand);
  expect(said.slice(0, 2)).toEqual(['Aucune note écrite dans Notes S1, R101 Épreuve.', LEFT_ONE]);
  expect(said[2]).toContain(` : ${phrase}, 3 dans le fichier`);
  expect(read(HUGO)).toBe(kept);
});

it('une formule tapée entre-temps est gardée, avec son remède', async () => {
  const said = await meanwhile(
    await marksRequest(host, { [HUGO]: '3' }),
    true,
    () => void cell(HUGO).setFormula('=10+1'),
  );
  expect(said[1]).toBe(LEFT_ONE);
  expect(said[2]).toMatch(
    /^Ligne 2 du fichier : la cellule Notes S1, \S+ \(.+\) contient une formule, qui est gardée\./,
  );
  expect(cell(HUGO).getFormula()).toBe('=10+1');
});

it('une case vidée d’une formule que la comparaison refusait n’est pas écrite sans avoir été montrée', async () => {
  cell(HUGO).setFormula('=10+1');
  const said = await meanwhile(await marksRequest(host, { [HUGO]: '3' }), false, () => void cell(HUGO).setValue(''));
  expect(said[2]).toContain(' : vide maintenant, 3 dans le fichier');
  expect(read(HUGO)).toBe('');
});

it('ce que le fichier dit déjà n’est pas compté, ni une note qui ne devait pas être remplacée', async () => {
  cell(LINA).setValue(9);
  const said = await meanwhile(await marksRequest(host, { [HUGO]: '3', [LINA]: '4' }), false, () => {
    cell(HUGO).setValue(3);
    cell(LINA).setValue(10);
  });
  expect(said).toEqual(['Aucune note à écrire dans Notes S1, R101 Épreuve.']);
  expect([read(HUGO), read(LINA)]).toEqual([3, 10]);
});

it.each<[string, (first: number) => void]>([
  ['une colonne du même code insérée avant', () => insertBeforeFirst('Rattrapage')],
  ['la même, du même nom', () => insertBeforeFirst('Épreuve')],
  [
    'une colonne du même code ajoutée après',
    (first) => {
      notes().insertColumnAfter(first);
      notes()
        .getRange(named(host, 'notes_codes_S1').getRow(), first + 1)
        .setValue('R101');
    },
  ],
  ['une colonne d’un autre code insérée avant', (first) => void notes().insertColumnBefore(first)],
  ['l’épreuve renommée', (first) => void notes().getRange(rowOfHead('Épreuve', first), first).setValue('Oral')],
])('%s : rien n’est écrit, ni comparé, et c’est dit', async (_, hand) => {
  cell(HUGO).setValue(10.5);
  const request = await marksRequest(host, { [HUGO]: '3', [LINA]: '4' });
  const before = cell(HUGO).getColumn();
  const [code, message] = await meanwhile(request, true, () => hand(before));
  const values = JSON.stringify(notes().getDataRange().getValues());
  expect([code, message]).toEqual([
    'colonne-changee',
    "Les colonnes de « Notes S1 » ont changé depuis que vous avez choisi l'épreuve de « R101 » (place, nom ou barème) : rien n'a été écrit. Choisissez de nouveau l'épreuve, puis comparez.",
  ]);
  // The list of a panel that was opened before is as old.
  expect(await ask(host, 'previewMarks', request)).toMatchObject({ ok: false, code: 'colonne-changee' });
  expect(JSON.stringify(notes().getDataRange().getValues())).toBe(values);
  expect(values).toContain('10.5');
  expect(values).not.toContain('"R101",3');
});

it('un barème changé entre-temps : les notes n’en seraient plus, rien n’est écrit', async () => {
  const request = await marksRequest(host, { [HUGO]: '3' });
  const [code] = await meanwhile(request, false, () => {
    const first = cell(HUGO).getColumn();
    notes().getRange(rowOfHead(20, first), first).setValue(40);
  });
  expect(code).toBe('colonne-changee');
  expect(read(HUGO)).toBe('');
});

it('une note que Sheets a prise pour une date se remplace, et redevient un nombre', async () => {
  const day = new Date(2026, 4, 12);
  cell(HUGO).setValue(day);
  const request = await marksRequest(host, { [HUGO]: '12,5' });
  const { preview } = await compared(host, request);
  expect(preview.differentes.map(plain)).toEqual([
    expect.stringContaining(' : 12/05/2026 au classeur, 12,5 dans le fichier'),
  ]);
  expect(told(await imported(host, request, true))).toEqual(['1 note écrite dans Notes S1, R101 Épreuve.']);
  expect([read(HUGO), cell(HUGO).getDisplayValue()]).toEqual([12.5, '12,50']);
  // Another day typed in between is another mark.
  cell(HUGO).setValue(day);
  const said = await meanwhile(request, true, () => void cell(HUGO).setValue(new Date(2026, 4, 13)));
  expect(said[2]).toContain(' : 13/05/2026 maintenant, 12,5 dans le fichier');
});

it('500 étudiants : ce que la comparaison rend et que l’import renvoie tient en quelques kilo-octets', async () => {
  const lignes = Array.from({ length: 500 }, (_, index) => ({ ligne: index + 2, nip: HUGO, note: '19,75' }));
  const request = { ...(await marksRequest(host, {})), lignes };
  expect(JSON.stringify((await compared(host, request)).preview.avant).length).toBeLessThan(500 * 12);
});
