/** Utilities of the local page: the digest against Node's own, dates in the time zone that is asked. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../preview/appsscript/sha256';
import { newHost, STAND_IN } from './newHost';

const hex = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

it('SHA-256: the examples of FIPS 180-4, and what Node gives for any bytes', () => {
  expect(hex(sha256(new TextEncoder().encode('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(hex(sha256(new Uint8Array()))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
  const long = new Uint8Array(1_000_000).fill(97);
  expect(hex(sha256(long))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
});

it('computeDigest gives bytes from -128 to 127; formatDate follows the time zone, and refuses what it has not', async () => {
  const host = newHost({
    code: `${STAND_IN}
function digest(text) { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8); }
function dates(zone, format) { return [0, 1751983500000].map(function (ms) { return Utilities.formatDate(new Date(ms), zone, format); }); }
function another() { return Utilities.DigestAlgorithm.MD5; }`,
  });
  // « é » : c3 a9 en UTF-8.
  const wanted = [...createHash('sha256').update('é', 'utf8').digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
  expect(await host.run('digest', 'é')).toEqual(wanted);
  // 8 juillet 2025, 14 h 05 UTC.
  expect(await host.run('dates', 'Europe/Paris', 'yyyy-MM-dd HH:mm')).toEqual(['1970-01-01 01:00', '2025-07-08 16:05']);
  expect(await host.run('dates', 'Pacific/Noumea', 'dd/MM')).toEqual(['01/01', '09/07']);
  await expect(host.run('dates', 'Europe/Paris', 'EEEE')).rejects.toThrow('EEEE');
  await expect(host.run('another')).rejects.toThrow('MD5');
});
