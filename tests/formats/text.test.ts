/** Texts of files: what each encoding writes for the same letters, and the way back. */
import { decode, encodeWestern, unwritable } from '../../src/formats';

// É: C3 89 in UTF-8, C9 in ISO-8859-1, C9 00 in UTF-16; €: 80 in Windows-1252 alone.
it.each([
  ['utf-8', [0xc3, 0x89, 0x6c], 'Él'],
  ['utf-8-bom', [0xef, 0xbb, 0xbf, 0xc3, 0x89], 'É'],
  ['utf-16le', [0xff, 0xfe, 0xc9, 0x00], 'É'],
  ['utf-16be', [0xfe, 0xff, 0x00, 0xc9], 'É'],
  ['windows-1252', [0xc9, 0x6c], 'Él'],
  ['windows-1252', [0x80, 0xe9], '€é'],
] as const)('%s', (encoding, bytes, text) => {
  expect(decode(new Uint8Array(bytes))).toEqual({ text, encoding });
});

it('chaque octet de Windows-1252 revient tel quel', () => {
  const all = Uint8Array.from({ length: 256 }, (_, index) => index);
  const { text, encoding } = decode(all);
  expect(encoding).toBe('windows-1252');
  expect(encodeWestern(text)).toEqual(all);
});

it('une lettre que Windows-1252 n’a pas est dite, jamais remplacée', () => {
  expect(encodeWestern('Łukasz')).toBeNull();
  expect(unwritable('Łukasz')).toBe('Ł');
  expect(unwritable('Zoé 🎓')).toBe('🎓');
  expect(unwritable('Zoé Œuvré €')).toBeNull();
});
