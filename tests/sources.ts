/** The sources as the architecture test reads them: files, lines without comments, imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export const ROOT = join(__dirname, '..');

export interface Source {
  /** Relative to the root, with slashes: 'src/arrete/ue.ts'. */
  readonly path: string;
  readonly text: string;
  /** The text with its comments blanked; lines keep their numbers. */
  readonly code: string;
  /** The code with what its strings say blanked too. */
  readonly bare: string;
}

/** Every TypeScript file under a folder. */
export function sourcesUnder(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(ROOT, folder, name), 'utf8');
      return { path: `${folder}/${name.split(sep).join('/')}`, text, ...withoutComments(text) };
    });
}

/** The lines of a source that match, as « path:12  the line ». */
export function linesMatching(
  source: Source,
  pattern: RegExp,
  view: 'text' | 'code' | 'bare' = 'bare',
): readonly string[] {
  const lines = source.text.split('\n');
  return source[view]
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${source.path}:${index + 1}  ${(lines[index] ?? '').trim()}`] : [],
    );
}

export interface Import {
  readonly from: Source;
  /** As written: 'zod/mini', '../arrete'. */
  readonly specifier: string;
  /** The target relative to the root and without extension for a relative import: 'src/arrete/index'; null for a package. */
  readonly target: string | null;
}

/** All that a source imports, re-exports or requires. */
export function importsOf(source: Source): readonly Import[] {
  const pattern = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(['"])([^'"]+)\1/g;
  return [...source.code.matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? '';
    return { from: source, specifier, target: specifier.startsWith('.') ? resolve(source.path, specifier) : null };
  });
}

function resolve(from: string, specifier: string): string {
  const path = relative(ROOT, join(ROOT, dirname(from), specifier))
    .split(sep)
    .join('/');
  const known = sourcePaths();
  if (known.has(`${path}.ts`) || known.has(`${path}.tsx`)) return path;
  return known.has(`${path}/index.ts`) ? `${path}/index` : path;
}

let paths: ReadonlySet<string> | undefined;
function sourcePaths(): ReadonlySet<string> {
  paths ??= new Set(
    readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (name) => `src/${name.split(sep).join('/')}`,
    ),
  );
  return paths;
}

/** Blanks comments, and in `bare` the insides of strings; a regular expression is told from a division by what stands before it. */
export function withoutComments(text: string): { readonly code: string; readonly bare: string } {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=(?:[=(,:[!&|?{};+]|\breturn|=>)\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g;
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  const code = text.replace(token, (found) => (/^\/[/*]/.test(found) ? blank(found) : found));
  const bare = text.replace(token, (found) =>
    /^['"`]/.test(found) ? found[0] + blank(found.slice(1, -1)) + found[0] : blank(found),
  );
  return { code, bare };
}
