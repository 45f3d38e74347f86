import { issueSentence, type ShapeIssue, validateProgramme } from '../../src/programme';
import { mmiDijon2022 } from '../../src/programme/catalogue/mmiDijon2022';

type Json = Record<string, unknown>;
const plain = (issue: ShapeIssue): string => issueSentence(issue).replace(/\u00a0/g, ' ');
const shipped = (): Json => JSON.parse(JSON.stringify(mmiDijon2022()));
// biome-ignore lint/suspicious/noExplicitAny: the point is data whose shape is not known
const ligne = (json: any): Json => json.semestres[0].ues[2].lignes[2];

/** The sentences for the shipped programme after an edit. */
function saidOf(edit: (json: Json) => void): readonly string[] {
  const json = shipped();
  edit(json);
  const { programme, issues } = validateProgramme(json);
  expect(programme === null).toBe(issues.length > 0);
  return issues.map(plain);
}

describe('the shape of a programme', () => {
  it('is that of the shipped one', () => {
    expect(validateProgramme(shipped())).toStrictEqual({ programme: mmiDijon2022(), issues: [] });
  });

  it('is not evaluated with the door, only when data is validated', () => {
    jest.isolateModules(() => {
      let evaluated = false;
      jest.doMock('zod/mini', () => {
        evaluated = true;
        return jest.requireActual('zod/mini');
      });
      const door = require('../../src/programme') as typeof import('../../src/programme');
      door.catalogueEntries();
      door.checkProgramme(mmiDijon2022());
      expect(evaluated).toBe(false);
      door.validateProgramme({});
      expect(evaluated).toBe(true);
    });
  });

  it.each([null, undefined, 12, 'programme', []])('is not that of %p', (json) => {
    const { programme, issues } = validateProgramme(json);
    expect(programme).toBeNull();
    expect(issues.map(plain).join()).toMatch(/^Programme : « .+ » ne convient pas\. Attendu : un objet\.$/);
  });

  it('says each fault at its place, in the words of the fiche', () => {
    // UE13 prints R101, R107, R108: the third row.
    expect(saidOf((json) => Object.assign(ligne(json), { coefficient: 'trois' }))).toEqual([
      'Programme, semestre 1, UE13, R108, coefficient : « trois » ne convient pas. Attendu : un nombre.',
    ]);
    expect(saidOf((json) => Object.assign(ligne(json), { code: '' }))).toEqual([
      'Programme, semestre 1, UE13, ligne n° 3, code : « vide » ne convient pas. Attendu : un texte non vide.',
    ]);
    expect(saidOf((json) => Object.assign(ligne(json), { pole: 'projets' }))).toEqual([
      'Programme, semestre 1, UE13, R108, pole : « projets » ne convient pas. Attendu : ressources ou saes.',
    ]);
    expect(saidOf((json) => Object.assign(ligne(json), { heures: { cm: '3' } }))[0]).toBe(
      'Programme, semestre 1, UE13, R108, heures, cm : « 3 » ne convient pas. Attendu : un nombre.',
    );
    expect(saidOf((json) => Object.assign(json, { but: 4 }))).toEqual([
      'Programme, but : « 4 » ne convient pas. Attendu : 1 ou 2 ou 3.',
    ]);
    expect(saidOf((json) => Object.assign(json, { semestres: 'S1, S2' }))).toEqual([
      'Programme, semestres : « S1, S2 » ne convient pas. Attendu : une liste.',
    ]);
  });

  it('names a missing field and a field too many (a slip of the keyboard)', () => {
    expect(saidOf((json) => delete ligne(json).titre)).toEqual([
      'Programme, semestre 1, UE13, R108, titre : « rien » ne convient pas. Attendu : un texte.',
    ]);
    expect(saidOf((json) => Object.assign(ligne(json), { coeficient: 2 }))).toEqual([
      'Programme, semestre 1, UE13, R108 : « coeficient » ne convient pas. Attendu : aucun autre champ.',
    ]);
  });

  it('takes finite numbers only, and whole ones for a competence', () => {
    expect(saidOf((json) => Object.assign(ligne(json), { coefficient: Number.NaN }))).toHaveLength(1);
    expect(saidOf((json) => Object.assign(ligne(json), { coefficient: Number.POSITIVE_INFINITY }))).toHaveLength(1);
    const competence = (json: Json): Json => (json.competences as Json[])[4] as Json;
    expect(saidOf((json) => Object.assign(competence(json), { niveau: 1.5 }))).toEqual([
      'Programme, compétence 5, niveau : « 1.5 » ne convient pas. Attendu : un nombre entier.',
    ]);
  });

  it('lets figures pass that the checks will judge (a negative coefficient, a blank cell)', () => {
    expect(saidOf((json) => Object.assign(ligne(json), { coefficient: -1, evaluation: null }))).toEqual([]);
  });
});
