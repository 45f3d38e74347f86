/** The server of the local page gives the page and the two files of the add-in, to this machine only. */
import { request } from 'node:http';
import { type Served, startPage } from './server';

let served: Served;
beforeAll(async () => {
  served = await startPage();
}, 60_000);
afterAll(() => served?.close());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The path as it is written: `fetch` would tidy it first. */
function ask(path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

it('listens on the loopback interface', () => {
  expect(new URL(served.url).hostname).toBe('127.0.0.1');
});

it.each([
  ['/', 'text/html', '<title>Jury BUT — page locale</title>'],
  ['/?vide', 'text/html', '<title>Jury BUT — page locale</title>'],
  ['/main.css', 'text/css', '.panel'],
  ['/Code.js', 'text/javascript', 'function UE_AVERAGE('],
  ['/Sidebar.html', 'text/html', '<title>Jury BUT</title>'],
])('gives %s as %s', async (path, type, text) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.type).toContain(type);
  expect(answer.body).toContain(text);
});

it.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..\\package.json',
  '/appsscript.json',
  '/%00',
  '/%',
  '/absent.js',
])('gives nothing for %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

it('refuses another method, and a site whose name points to this machine', async () => {
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
  expect((await ask('/', { host: 'exemple.fr' })).status).toBe(403);
});
