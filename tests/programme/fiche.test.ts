import { createHash } from 'node:crypto';
import { elementsOf, ficheSentence, readFiche, semestreOf } from '../../src/programme';
import { FICHE, lineIndex, withLine } from './fixture';

const { programme, issues } = readFiche(FICHE);
const codesOf = (text: string): readonly string[] => readFiche(text).issues.map(({ code }) => code);

describe('the fiche of BUT1 MMI Dijon 2022-2023', () => {
  it('is read whole, and every TOTAL line agrees', () => {
    expect(issues.map(ficheSentence)).toEqual([]);
  });

  it('is the public document without its contact block: no mail address, no telephone, no name', () => {
    expect(FICHE).not.toMatch(/@|mailto|\b0\d(?:[. ]?\d\d){4}\b|Contacts|Responsable/);
    // Any change of the fixture is a change of the evidence: its digest is written here.
    expect(createHash('sha256').update(FICHE).digest('hex')).toBe(
      '22c9e752aa9e7923e8562db733a9026388ca9813c990ff109f1ce84d3e442ba1',
    );
  });

  it('gives the head of the document', () => {
    const { id, mention, sigle, etablissement, annee, but } = programme;
    expect({ id, mention, sigle, etablissement, annee, but }).toEqual({
      id: 'mmi-dijon-2022-2023-but1',
      mention: 'MÉTIERS DU MULTIMÉDIA ET DE L’INTERNET',
      sigle: 'MMI',
      etablissement: 'IUT DIJON-AUXERRE',
      annee: '2022-2023',
      but: 1,
    });
  });

  it('numbers the competences by the order of the competence table, with final title and niveau 1', () => {
    expect(programme.competences.map(({ numero, nom, niveau }) => [numero, nom, niveau])).toEqual([
      [1, 'Comprendre', 1],
      [2, 'Concevoir', 1],
      [3, 'Exprimer', 1],
      [4, 'Développer', 1],
      [5, 'Entreprendre', 1],
    ]);
    expect(programme.competences[1]?.titre).toBe(
      'Concevoir ou co-concevoir une réponse stratégique pertinente à une problématique complexe',
    );
    // The table of the niveaux, and not the labels beside the tables (« et le met en ligne »).
    expect(programme.competences.map(({ niveauTitre }) => niveauTitre)).toEqual([
      'Comprendre les éléments de communication et les attentes utilisateurs',
      'Concevoir une réponse stratégique',
      'Exprimer un message par des productions simples',
      'Développer un site web simple et le mettre en ligne',
      'Entreprendre un projet numérique',
    ]);
  });

  it('gives a competence to every UE, also where the table prints none (S1 Comprendre, S2 Entreprendre)', () => {
    expect(programme.semestres.map(({ ues }) => ues.map(({ code, competence }) => `${code}:${competence}`))).toEqual([
      ['UE11:1', 'UE12:2', 'UE13:3', 'UE14:4', 'UE15:5'],
      ['UE21:1', 'UE22:2', 'UE23:3', 'UE24:4', 'UE25:5'],
    ]);
  });

  it('has 17 ressources and 7 SAÉ in S1, 19 and 5 in S2, 40 and 39 cells', () => {
    const count = (numero: number, pole: string): number =>
      elementsOf(semestreOf(programme, numero)).filter((element) => element.pole === pole).length;
    const cells = (numero: number): number => semestreOf(programme, numero).ues.flatMap((ue) => ue.lignes).length;
    expect([count(1, 'ressources'), count(1, 'saes'), cells(1)]).toEqual([17, 7, 40]);
    expect([count(2, 'ressources'), count(2, 'saes'), cells(2)]).toEqual([19, 5, 39]);
  });

  // Added up by hand from the printed rows (domain.md §8): Σ coefficients of the ressources, of the SAÉ, ECTS, hours, project.
  it.each([
    ['UE11', 12.5, 9, 5, 75.5, 12],
    ['UE12', 7.5, 6, 6, 66.5, 12],
    ['UE13', 17.5, 12, 8, 130.5, 24],
    ['UE14', 12.5, 12, 8, 99, 24],
    ['UE15', 12, 10, 3, 79.5, 28],
    ['UE21', 7.5, 5, 4, 52, 8.5],
    ['UE22', 8.5, 6, 4, 50.5, 16],
    ['UE23', 18.5, 13, 9, 130.5, 36],
    ['UE24', 16.5, 13, 9, 129, 32],
    ['UE25', 14, 10, 4, 88.5, 7.5],
  ])('%s: coefficients %d and %d, %d ECTS, %d h and %d h of project', (code, ressources, saes, ects, hours, projet) => {
    const ue = programme.semestres.flatMap(({ ues }) => ues).find((candidate) => candidate.code === code);
    const lignes = ue?.lignes ?? [];
    const sum = (values: readonly (number | null)[]): number =>
      values.reduce<number>((all, one) => all + (one ?? 0), 0);
    const coefficients = (pole: string): number =>
      sum(lignes.filter((ligne) => ligne.pole === pole).map(({ coefficient }) => coefficient));
    expect([coefficients('ressources'), coefficients('saes'), ue?.coefficient, ue?.ects]).toEqual([
      ressources,
      saes,
      1,
      ects,
    ]);
    expect(sum(lignes.map(({ heures }) => heures.total))).toBe(hours);
    expect(sum(lignes.map(({ heures }) => heures.projet))).toBe(projet);
  });

  it('has 901.5 hours without projects and 200 of projects, 60 ECTS', () => {
    const ues = programme.semestres.flatMap((semestre) => semestre.ues);
    const heures = ues.flatMap((ue) => ue.lignes).map((ligne) => ligne.heures);
    expect(heures.reduce((all, { total }) => all + (total ?? 0), 0)).toBe(901.5);
    expect(heures.reduce((all, { projet }) => all + (projet ?? 0), 0)).toBe(200);
    expect(ues.reduce((all, { ects }) => all + ects, 0)).toBe(60);
  });
});

describe('its traps', () => {
  const ligneOf = (ue: string, code: string) =>
    programme.semestres
      .flatMap(({ ues }) => ues)
      .find((candidate) => candidate.code === ue)
      ?.lignes.find((ligne) => ligne.code === code);

  it('R219 in UE23 prints « 1 1 CC 0,5 »: the 1 is a TD, since TOTAL RESSOURCES has 23,5 TD of which 22,5 elsewhere', () => {
    expect(ligneOf('UE23', 'R219')).toEqual({
      code: 'R219',
      titre: 'PPP',
      pole: 'ressources',
      heures: { cm: null, td: 1, tp: null, projet: null, total: 1 },
      evaluation: 'CC',
      coefficient: 0.5,
    });
  });

  it('a title on two lines (SAE106) is one title', () => {
    expect(ligneOf('UE15', 'SAE106')?.titre).toBe(
      'Gestion de projet pour une recommandation de communication numérique',
    );
  });

  it('a row on the line of its UE (UE14) is read', () => {
    expect(ligneOf('UE14', 'R112')?.titre).toBe('Intégration web');
  });

  it('a portfolio has no type of evaluation and a project; a ressource has no project', () => {
    expect(ligneOf('UE15', 'SAE110')).toMatchObject({
      evaluation: null,
      coefficient: 0,
      heures: { td: 4.5, projet: 4 },
    });
    expect(ligneOf('UE11', 'R118')).toMatchObject({ evaluation: 'CC', heures: { total: 9, projet: null } });
  });

  it('accents stand as printed', () => {
    expect(ligneOf('UE11', 'R118')?.titre).toBe('Économie et droit du numérique');
    expect(ligneOf('UE13', 'R107')?.titre).toBe('Écriture multimédia et narration');
  });

  it('a title may end with a figure', () => {
    const row = 'R113 - Développement web 1,5 3 16 20,5 CC 4';
    const text = withLine(lineIndex(row), 'R113 - Développement web 2 1,5 3 16 20,5 CC 4');
    const reading = readFiche(text);
    expect(reading.issues).toEqual([]);
    expect(semestreOf(reading.programme, 1).ues[3]?.lignes[1]?.titre).toBe('Développement web 2');
  });

  it('« 15 » for « 1 5 » is refused, not guessed', () => {
    const line = 'TOTAL UE11 22,5 37,5 15,5 12 75,5 1 5';
    expect(codesOf(withLine(lineIndex(line), line.replace(/ 1 5$/, ' 15')))).toContain('ligne-illisible');
  });
});

describe('other ways to print the same', () => {
  it.each([
    ['Windows line ends', FICHE.replace(/\n/g, '\r\n')],
    ['tabs between the cells', FICHE.replace(/(\d) (?=\d|CC)/g, '$1\t')],
    ['non-breaking spaces', FICHE.replace(/ /g, '\u00a0')],
    ['decimal points', FICHE.replace(/(\d),(\d)/g, '$1.$2')],
    ['SAÉ with an accent', FICHE.replace(/^SAE(?=\d)/gm, 'SAÉ').replace(/^TOTAL SAE/gm, 'TOTAL SAÉ')],
    ['no duplicated label', FICHE.replace('TOTAL UE21 TOTAL UE21', 'TOTAL UE21')],
    [
      'labels of pôles and headings of columns within a table',
      FICHE.replace(/^(TOTAL SAE .*)$/gm, '$1\n RESSOURCES\nSAÉ\nCOMPETENCE Ressources et SAÉ CM TD TP Projet'),
    ],
    ['no blank lines in the tables', FICHE.replace(/(CC [\d,]+|TOTAL .*)\n\n/g, '$1\n')],
  ])('%s', (_, text) => {
    expect(readFiche(text)).toMatchObject({ programme, issues: [] });
  });
});
