/** `clasp push --force`, run for real, against a stand-in of the Apps Script API on this machine. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { built, ROOT } from './bareContext';

const { scriptId: SCRIPT_ID } = JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8')) as { scriptId: string };

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

/** What clasp asks of the stand-in, which holds an empty project. */
async function push(): Promise<readonly Exchange[]> {
  const seen: Exchange[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      seen.push({ method, path: url.split('?')[0] ?? '', body: Buffer.concat(parts).toString('utf8') });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ scriptId: SCRIPT_ID, files: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = mkdtempSync(join(tmpdir(), 'jury-but-push-'));
  const token = {
    client_id: 'id',
    client_secret: 'secret',
    type: 'authorized_user',
    refresh_token: 'r',
    access_token: 'a',
  };
  writeFileSync(
    join(home, '.clasprc.json'),
    JSON.stringify({ tokens: { default: { ...token, expiry_date: 4102444800000 } } }), // 2100
  );
  const clasp = join(ROOT, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
  const preload = pathToFileURL(join(__dirname, 'loopback.mjs')).href;
  const env = { ...process.env, HOME: home, USERPROFILE: home };
  const port = String((server.address() as AddressInfo).port);
  try {
    await promisify(execFile)(process.execPath, ['--import', preload, clasp, 'push', '--force'], {
      cwd: ROOT,
      env: { ...env, JURY_BUT_LOOPBACK: port, NO_PROXY: '*', HTTPS_PROXY: '', https_proxy: '' },
    });
  } finally {
    server.close();
    rmSync(home, { recursive: true, force: true });
  }
  return seen;
}

it('the three files arrive, byte for byte, in one writing, and nothing else is asked or sent', async () => {
  const seen = await push();
  const content = `/v1/projects/${SCRIPT_ID}/content`;
  expect(seen.map(({ method, path }) => [method, path])).toEqual([
    ['GET', content],
    ['PUT', content],
  ]);
  const { files } = JSON.parse(seen[1]?.body ?? '') as { files: readonly SentFile[] };
  const sent = new Map(files.map(({ name, type, source }) => [`${type} ${name}`, source]));
  expect([...sent.keys()].sort()).toEqual(['HTML Sidebar', 'JSON appsscript', 'SERVER_JS Code']);
  expect(sent.get('SERVER_JS Code') === built('Code.js')).toBe(true);
  expect(sent.get('HTML Sidebar') === built('Sidebar.html')).toBe(true);
  expect(JSON.parse(sent.get('JSON appsscript') ?? '')).toMatchObject({ runtimeVersion: 'V8' });
});
