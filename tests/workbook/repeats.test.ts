/** « Semestres redoublés » : la colonne « Contrôle » d'« Étudiants » dit lisible ce que le calcul lit, et le demande d'un redoublant. */
import { readRepeats } from '../../src/addin/repeats';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import { emptyWorkbook, generate, type HeadlessHost, named, rowOf, sheetOf } from './workbench';

let host: HeadlessHost;
beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, '001;Abadie;Rose;TD1\n002;Bosc;Léo;TD1'));
}, 120_000);
afterAll(() => host?.dispose());

/** The column « Contrôle » of Rose, once typed. */
async function control(statut: string, redoublements: string): Promise<unknown> {
  const row = rowOf(host, 'etu_nip', '001');
  const sheet = sheetOf(host, 'Étudiants');
  const last = named(host, 'etu_redoublements').getColumn();
  sheet.getRange(row, named(host, 'etu_statut').getColumn()).setValue(statut);
  sheet.getRange(row, last).setValue(redoublements);
  await host.idle();
  return sheet.getRange(row, last + 1).getValue();
}

it.each(['', ' '])('« %s » d’un redoublant : demandé ; d’un inscrit : rien à dire', async (blank) => {
  expect(await control('Redoublant', blank)).toBe('Redoublant : indiquez les semestres redoublés');
  expect(await control('Inscrit', blank)).toBe('✓');
  expect(await control('Démission', blank)).toBe('✓');
});

it.each(['S1', 's1 s2', '1, 2', 'S1;S2', 'S1, S1', 'S1\u00a0et\u00a0S2', 'S3/S4', 'S1+S2'])(
  '« %s » : lisible',
  async (written) => {
    expect(await control('Redoublant', written)).toBe('✓');
    expect(readRepeats(written)).not.toBeNull();
  },
);

it.each(['S7', 'oui', 'S1, S7', 'S1 (2024)', 'et', 'S', '2 fois'])('« %s » : à retaper', async (written) => {
  expect(await control('Redoublant', written)).toBe('Semestres redoublés : tapez par exemple S1, S2');
  expect(readRepeats(written)).toBeNull();
});
