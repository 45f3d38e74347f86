/** The documents: links that lead somewhere, texts within the bounds of a listing, pictures of the size announced, commands that exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './sources';

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : [])),
  ),
];
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A title's anchor, as code forges make it. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
const anchorsOf = (path: string): readonly string[] =>
  [...text(path).matchAll(/^#+\s+(.+)$/gm)].map(([, title]) => anchor(title ?? ''));

it.each(DOCUMENTS)('%s: each link leads to a file that exists, and to a title of it', (path) => {
  const prose = text(path).replace(/```[\s\S]*?```/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  const broken = links.filter((target) => {
    if (/^(?:https:|mailto:)/.test(target)) return false;
    const [file = '', title] = target.split('#');
    const pointed = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(ROOT, pointed))) return true;
    return title !== undefined && !anchorsOf(pointed).includes(decodeURIComponent(title));
  });
  expect(broken).toEqual([]);
});

it.each(DOCUMENTS)('%s: each source named by its path is there', (path) => {
  const named = [...text(path).matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|mjs|cjs))`/g)].map(([, file]) => file ?? '');
  const places = (file: string) => [file, join('src', file)].map((place) => join(ROOT, place));
  expect(named.filter((file) => !places(file).some(existsSync))).toEqual([]);
});

it.each(DOCUMENTS)('%s: each npm command exists', (path) => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  const commands = [...text(path).matchAll(/npm (?:run ([\w-]+)|(start|test)\b)/g)].map(
    ([, run, known]) => run ?? known,
  );
  expect(commands.filter((name) => !(String(name) in scripts))).toEqual([]);
});

describe('docs/publier.md', () => {
  const publier = text('docs/publier.md');
  const blocks = (kind: string) => [...publier.matchAll(new RegExp(`^\`\`\`text ${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];

  it('keeps to the lengths of a listing: name 50, short description 200, detailed description under 16 000', () => {
    const name = /Nom \(50 caractères[^`]*`([^`]+)`/.exec(publier)?.[1] ?? '';
    expect(name).toBe('Jury BUT');
    expect(name.length).toBeLessThanOrEqual(50);
    expect(blocks('court').map(([, body = '']) => body.trim().length <= 200)).toEqual([true, true]);
    expect(blocks('long').map(([, body = '']) => body.trim().length < 16_000)).toEqual([true, true]);
  });

  it('justifies the scopes of the manifest, all of them and no other', () => {
    const { oauthScopes } = JSON.parse(text('appsscript.json')) as { oauthScopes: string[] };
    const justified = [...publier.matchAll(/^\| `(https:[^`]+)` \| \S/gm)].map(([, scope]) => scope);
    expect(justified.sort()).toEqual([...oauthScopes].sort());
  });

  it('announces pictures that are there, of that size', () => {
    const rows = [...publier.matchAll(/^\| `(\S+\.png)` \| (\d+) × (\d+) \|$/gm)];
    const sizes = rows.map(([, file = '']) => {
      const png = readFileSync(join(ROOT, 'docs/publication', file)); // PNG: the IHDR chunk holds width and height
      return [file, png.readUInt32BE(16), png.readUInt32BE(20)];
    });
    expect(sizes).toEqual(rows.map(([, file, width, height]) => [file, Number(width), Number(height)]));
    expect(rows.length).toBe(10);
  });
});
