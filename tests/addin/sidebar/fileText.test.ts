/** A file that the teacher chose: its text, or why we cannot read it and what to do. */
import { readFileText } from '../../../src/addin/sidebar/fileText';

const file = (...parts: readonly BlobPart[]) => new Blob([...parts]) as File;

it('un texte est rendu', async () => {
  expect(await readFileText(file('NIP;Nom\n1;Zoé'))).toEqual({ kind: 'text', text: 'NIP;Nom\n1;Zoé' });
});

// The first bytes: %PDF; PK (xlsx is a zip); D0 CF 11 E0 (xls is a compound file).
it.each([
  ['un PDF', file('%PDF-1.7'), 'copiez-le, puis collez-le ici'],
  ['un .xlsx', file(new Uint8Array([0x50, 0x4b, 3, 4])), 'enregistrez-le au format CSV'],
  ['un .xls', file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), 'enregistrez-le au format CSV'],
  ['un très grand fichier', file('x'.repeat(2_000_001)), 'moins de 2\u00a0Mo'],
])('%s est expliqué, avec le remède', async (_, chosen, remedy) => {
  const reading = await readFileText(chosen);
  expect(reading.kind === 'refused' && reading.message).toContain(remedy);
});

it('juste à la limite, un fichier est lu', async () => {
  expect((await readFileText(file('x'.repeat(2_000_000)))).kind).toBe('text');
});
