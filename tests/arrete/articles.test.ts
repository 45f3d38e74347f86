/** The sentences are those of the text, and each has a rule that quotes it, a test that names it and a line in docs/arrete.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLES, type ArticleId, SENTENCES } from '../../src/arrete';

const ROOT = join(__dirname, '..', '..');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const folder = (path: string, ...except: readonly string[]): string =>
  readdirSync(join(ROOT, path))
    .filter((name) => name.endsWith('.ts') && !except.includes(name))
    .map((name) => read(`${path}/${name}`))
    .join('\n');

/** Annexe 1, point 4, as printed in the programme document that ships it (tests/arrete/fixtures). */
const law = oneLine(read('tests/arrete/fixtures/annexe1-point4.txt'));
const code = folder('src/arrete', 'articles.ts', 'sentences.ts');
/** Comments without their stars, on one line. */
const prose = oneLine(code.replace(/^\s*\*/gm, ' '));
const tests = folder('tests/arrete', 'articles.test.ts');
const [implemented = '', notImplemented = ''] = read('docs/arrete.md').split('## Not implemented');

const ids = Object.keys(ARTICLES) as ArticleId[];
const isCited = (id: ArticleId): boolean => new RegExp(`@see ARTICLES\\.${id}\\b`).test(code);

describe('Les articles', () => {
  it('chacun a sa phrase, et chaque phrase son article', () => {
    expect(Object.keys(SENTENCES)).toEqual(ids);
    expect(ids).toHaveLength(25);
  });

  it.each(ids)("%s : la phrase est dans l'annexe 1, mot pour mot", (id) => {
    expect(law).toContain(oneLine(SENTENCES[id]));
  });

  it.each(ids)('%s : le point porte le numéro du texte', (id) => {
    const number = ARTICLES[id];
    const headings = [...law.matchAll(/ (4\.[1-6]) (?=[A-Z])/g)].map(({ 1: title, index }) => ({ title, index }));
    const place = law.indexOf(oneLine(SENTENCES[id]));
    expect(headings.filter(({ index }) => index < place).pop()?.title).toBe(number);
  });

  it.each(ids)("%s : une règle le cite et un essai le nomme, ou il est dit qu'il n'est pas mis en œuvre", (id) => {
    const mentioned = new RegExp(`\`${id}\``);
    if (isCited(id)) {
      expect(prose).toContain(oneLine(SENTENCES[id]));
      expect(tests).toMatch(new RegExp(`SENTENCES\\.${id}\\b`));
      expect(implemented).toMatch(mentioned);
    } else {
      expect(notImplemented).toMatch(mentioned);
    }
  });

  it('aucune règle ne cite un article qui n’existe pas', () => {
    const cited = [...code.matchAll(/@see ARTICLES\.(\w+)/g)].map(({ 1: id }) => id);
    expect(cited.filter((id) => !ids.includes(id as ArticleId))).toEqual([]);
    expect(cited.length).toBeGreaterThan(20);
  });
});
