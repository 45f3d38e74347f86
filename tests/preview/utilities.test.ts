/** Utilities of the local page: the digest against Node's own, dates in the time zone that is asked. */
import { createHash } from 'node:crypto';
import { newHost, STAND_IN } from './newHost';

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
