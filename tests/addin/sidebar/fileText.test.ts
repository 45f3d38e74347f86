/** A file that the teacher chose: its text, or why we cannot read it and what to do. */

import { readFileText } from '../../../src/addin/sidebar/fileText';
import { scodocXlsx } from '../../formats/scodocFixture';

const file = (...parts: readonly BlobPart[]) =>
  Object.assign(new Blob([...parts]), { name: 'liste.csv' }) as unknown as File;

it('un texte est rendu', async () => {
  expect(await readFileText(file('NIP;Nom\n1;Zoé'), true)).toEqual({ kind: 'text', text: 'NIP;Nom\n1;Zoé' });
});

// The first bytes: %PDF; PK (xlsx is a zip); D0 CF 11 E0 (xls is a compound file).
it.each([
  ['un PDF', file('%PDF-1.7'), 'copiez-le, puis collez-le ici'],
  ['un .xlsx', file(new Uint8Array([0x50, 0x4b, 3, 4])), 'enregistrez-le au format CSV'],
  ['un .xls', file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), 'enregistrez-le au format CSV'],
  ['un très grand fichier', file('x'.repeat(2_000_001)), 'moins de 2\u00a0Mo'],
])('%s est expliqué, avec le remède', async (_, chosen, remedy) => {
  const reading = await readFileText(chosen, false);
  expect(reading.kind === 'refused' && reading.message).toContain(remedy);
});

it('juste à la limite, un fichier est lu', async () => {
  expect((await readFileText(file('x'.repeat(2_000_000)), false)).kind).toBe('text');
});

describe('un classeur .xlsx, là où une liste est attendue', () => {
  const workbook = (bytes: BlobPart, name = 'liste.xlsx') =>
    Object.assign(new Blob([bytes]), { name }) as unknown as File;

  it('sa première feuille est rendue, une tabulation entre les cellules, chaque ligne à son numéro', async () => {
    const bytes = scodocXlsx({ A1: 'Code_NIP', B1: 'nom', A3: '0012345', B3: 'Zoé\tD.' });
    expect(await readFileText(workbook(bytes), true)).toEqual({
      kind: 'text',
      text: 'Code_NIP\tnom\n\n0012345\tZoé D.',
    });
  });

  it('coupé, ou ancien, il est expliqué', async () => {
    const cut = await readFileText(workbook(scodocXlsx().slice(0, 300)), true);
    expect(cut.kind === 'refused' && cut.message).toContain('incomplet ou abîmé');
    const old = await readFileText(workbook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), true);
    expect(old.kind === 'refused' && old.message).toContain('classeur Excel');
  });

  it('au-delà de 20 Mo, il n’est pas ouvert', async () => {
    const large = await readFileText({ name: 'a.xlsx', size: 20_000_001 } as File, true);
    expect(large.kind === 'refused' && large.message).toContain('moins de 20\u00a0Mo');
  });
});
