/** The three files of dist that clasp pushes, and what the sidebar and the manifest hold. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, ROOT } from './bareContext';

const sidebar = built('Sidebar.html');

it('clasp pushes exactly Code.js, Sidebar.html and appsscript.json', () => {
  const home = mkdtempSync(join(tmpdir(), 'jury-but-clasp-')); // no account of this machine is read
  try {
    const clasp = join(ROOT, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
    const env = { ...process.env, HOME: home, USERPROFILE: home };
    const answer = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(answer) as { filesToPush: string[] };
    const files = filesToPush.map((path) => path.replace(/\\/g, '/')).sort();
    expect(files).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

it('the manifest asks for V8, the current file and its own windows, and nothing else', () => {
  expect(JSON.parse(built('appsscript.json'))).toEqual({
    timeZone: 'Europe/Paris',
    runtimeVersion: 'V8',
    exceptionLogging: 'NONE',
    dependencies: {},
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ],
  });
});

describe('the sidebar', () => {
  it('weighs at most 300 kB', () => {
    expect(Buffer.byteLength(sidebar)).toBeLessThanOrEqual(300_000);
  });

  it('is one page in French that loads nothing', () => {
    expect(sidebar).toMatch(/<html lang="fr">/);
    expect(
      sidebar.match(
        /<link\b|<script[^>]+src=|<img\b|<iframe\b|@import|(?<!(?:create|revoke)Object)url\((?!["']?(?:data:|#)).{40}/gi,
      ),
    ).toBeNull();
    const request = /\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\s*\(|localStorage/;
    expect(request.exec(sidebar)?.[0]).toBeUndefined();
    const addresses = new Set(sidebar.match(/https?:\/\/[^\s"'`)\\]+/g));
    // Names of XML spaces, those of Chartist and of a workbook file included: nothing is asked of them.
    const spaces =
      /^http:\/\/(?:www\.w3\.org\/|schemas\.openxmlformats\.org\/|gionkunz\.github\.com\/chartist-js\/ct$)/;
    expect([...addresses].filter((address) => !spaces.test(address))).toEqual([]);
  });

  it('is a page that HtmlService can take: no scriptlet, one script, one style', () => {
    expect(sidebar).not.toContain('<?');
    expect(sidebar.match(/<script\b/g)).toHaveLength(1);
    expect(sidebar.match(/<\/script>/g)).toHaveLength(1);
    expect(sidebar.match(/<style\b/g)).toHaveLength(1);
  });
});
