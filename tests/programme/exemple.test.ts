/** The example of docs/programme.md: read as whoever pastes it has it read, and every field of it explained there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProgramme, parseProgrammeText, validateProgramme } from '../../src/programme';

const docs = (path: string): string => readFileSync(join(__dirname, '../../docs', path), 'utf8');
const example = docs('exemples/but2.json');

it('est un programme de BUT2 sans remarque : 30 ECTS par semestre, pôles à 50 %', () => {
  const { programme, issues } = parseProgrammeText(example, validateProgramme);
  expect(issues).toEqual([]);
  expect(programme && checkProgramme(programme)).toEqual([]);
  expect([programme?.but, programme?.semestres.map(({ numero }) => numero)]).toEqual([2, [3, 4]]);
});

it('la page explique chacun de ses champs', () => {
  const fields = new Set([...example.matchAll(/"(\w+)":/g)].map(([, field]) => field));
  const page = docs('programme.md');
  expect(fields.size).toBeGreaterThan(20);
  expect([...fields].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});
