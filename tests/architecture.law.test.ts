/** Every rule cites the law: article and sentence above it, a test file per point (tests/arrete/articles.test.ts sees to the articles). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as arrete from '../src/arrete';
import { ROOT, sourcesUnder } from './sources';

const { ARTICLES, SENTENCES } = arrete;
const files = sourcesUnder('src/arrete').filter(({ path }) => !/\/(?:articles|sentences)\.ts$/.test(path));

/** Exported functions that state no rule: readings of a table, of a reason, of a setting. A new one must cite an article or be named here. */
const NOT_RULES = [
  'areBothAcquired',
  'codeRow',
  'compensationDependsOnRounding',
  'countMissing',
  'countRcues',
  'dependsOnRounding',
  'isAcquired',
  'isAwaited',
  'isCodeAt',
  'isCodeJury',
  'isCounted',
  'isObstacle',
  'isOpen',
  'isRemark',
  'isSemestreAEntrer',
  'neededMarks',
  'progressionDependsOnRounding',
  'reachOf',
  'roundHalfUp',
  'senseOf',
  'senseOfStep',
  'uesOf',
  'withBonus',
];

/** A doc comment, what it cites, and the name that it stands above. */
interface Doc {
  readonly where: string;
  readonly text: string;
  readonly cites: readonly string[];
}

const docs: readonly Doc[] = files.flatMap(({ path, text }) =>
  [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export\s+)?(?:const|function)\s+(\w+)/g)].map((match) => ({
    where: `${path} ${match[2]}`,
    text: plain((match[1] ?? '').replace(/\n\s*\*/g, ' ')),
    cites: [...(match[1] ?? '').matchAll(/@see ARTICLES\.(\w+)/g)].map((cited) => cited[1] ?? ''),
  })),
);
const cited = new Set(docs.flatMap(({ cites }) => cites));
const ids = Object.keys(ARTICLES) as arrete.ArticleId[];

/** One kind of apostrophe, of space and of quotation mark; « / » of a sentence cut in two is dropped. */
function plain(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[«»"“”]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

it('every exported rule cites an article', () => {
  const functions = Object.entries(arrete).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
  const citing = new Set(docs.filter(({ cites }) => cites.length > 0).map(({ where }) => where.split(' ')[1] ?? ''));
  expect(functions.filter((name) => !citing.has(name) && !NOT_RULES.includes(name))).toEqual([]);
  expect(NOT_RULES.filter((name) => !functions.includes(name) || citing.has(name))).toEqual([]);
});

it('every article that is cited exists', () => {
  const unknown = docs.flatMap(({ where, cites }) =>
    cites.filter((id) => !(id in ARTICLES)).map((id) => `${where}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

it('the sentence of an article stands, word for word, above one of the rules that cite it', () => {
  const above = (id: arrete.ArticleId) =>
    docs.filter(({ cites }) => cites.includes(id)).some(({ text }) => text.includes(plain(SENTENCES[id])));
  expect(ids.filter((id) => cited.has(id) && !above(id))).toEqual([]);
});

it('every point of the arrêté that has a rule has a test file: 4.4 → tests/arrete/44-….test.ts', () => {
  const tests = readdirSync(join(ROOT, 'tests/arrete'));
  const numbers = [...new Set(ids.filter((id) => cited.has(id)).map((id) => ARTICLES[id]))];
  const untested = numbers.filter((number) => !tests.some((name) => name.startsWith(`${number.replace('.', '')}-`)));
  expect(untested).toEqual([]);
});
