/** A fiche of BUT3 with two parcours (fictitious, written by hand): each is read with its own tables and the common one, and no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProgramme, elementsOf, ficheSentence, poleBalance, readFiche, semestreOf } from '../../src/programme';

const BUT3 = readFileSync(join(__dirname, 'fixtures', 'fiche-but3-parcours.txt'), 'utf8');
const CREATION = 'Création numérique';
const WEB = 'DÉVELOPPEMENT WEB ET DISPOSITIFS INTERACTIFS';
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
const saidOf = (text: string, parcours?: string): readonly string[] =>
  readFiche(text, parcours).issues.map((issue) => plain(ficheSentence(issue)));
/** The fixture prints no volume of hours. */
const OWN = 'En-tête : « Volume horaire étudiant : … » ne se lit pas. Vérifiez le texte copié.';

const codesOf = (parcours: string, numero: number): readonly string[] =>
  elementsOf(semestreOf(readFiche(BUT3, parcours).programme, numero)).map(({ code }) => code);
const uesOf = (text: string, parcours?: string): readonly (readonly string[])[] =>
  readFiche(text, parcours).programme.semestres.map(({ ues }) => ues.map(({ code }) => code));

describe('a fiche with parcours', () => {
  it('gives their list, and reads the first when none is asked for, or one that it has not', () => {
    expect(readFiche(BUT3).parcours).toEqual([CREATION, WEB]);
    expect(readFiche(BUT3).programme.parcours).toBe(CREATION);
    expect(readFiche(BUT3, 'Stratégie')).toEqual(readFiche(BUT3, CREATION));
  });

  it('finds a parcours whatever its case and accents', () => {
    expect(readFiche(BUT3, 'developpement web et dispositifs interactifs')).toEqual(readFiche(BUT3, WEB));
  });

  it('has one id for each', () => {
    expect([CREATION, WEB].map((parcours) => readFiche(BUT3, parcours).programme.id)).toEqual([
      'mmi-valmont-2024-2025-but3-creation-numerique',
      'mmi-valmont-2024-2025-but3-developpement-web-et-dispositifs-interactifs',
    ]);
  });

  it.each([CREATION, WEB])('%s: is proven, and the arrêté has nothing to say', (parcours) => {
    const { programme, proofs } = readFiche(BUT3, parcours);
    expect(saidOf(BUT3, parcours)).toEqual([OWN]);
    // 4 UE of two pôles and a total, two semesters, the year.
    expect(proofs.map(({ state }) => state)).toEqual(Array.from({ length: 4 * 3 + 3 }, () => 'proven'));
    expect(checkProgramme(programme)).toEqual([]);
  });

  it('mixes no tables: the common UE, then those of the parcours', () => {
    expect(uesOf(BUT3, CREATION)).toEqual([
      ['UE55', 'UE52'],
      ['UE62', 'UE65'],
    ]);
    expect(uesOf(BUT3, WEB)).toEqual([
      ['UE55', 'UE54'],
      ['UE64', 'UE65'],
    ]);
  });

  it('keeps the codes of each parcours apart, in capitals and without accents', () => {
    expect(codesOf(CREATION, 5)).toEqual(['R5.CREA.03', 'R501', 'R502', 'SAE5.CREA.01', 'SAE501']);
    expect(codesOf(WEB, 5)).toEqual(['R5.DWEB-DI.03', 'R5.DWEB-DI.04', 'R501', 'R502', 'SAE5.DWEB-DI.01', 'SAE501']);
    expect(codesOf(WEB, 6)).toEqual(['R6.DWEB-DI.03', 'R601', 'SAE6.PORTFOLIO', 'SAE6.STAGE']);
  });

  it('writes the rank of a code on two digits', () => {
    expect(readFiche(BUT3.replace('R5.Crea.03', 'R 5.CRÉA.3'))).toMatchObject({ programme: readFiche(BUT3).programme });
  });

  it('numbers the competences by the UE of all parcours, and gives those of this one', () => {
    const competences = (parcours: string) =>
      readFiche(BUT3, parcours).programme.competences.map(({ numero, nom, niveauTitre }) => [numero, nom, niveauTitre]);
    const entreprendre = [5, 'Entreprendre', 'Entreprendre avec une équipe'];
    expect(competences(CREATION)).toEqual([[2, 'Concevoir', 'Concevoir une stratégie de création'], entreprendre]);
    expect(competences(WEB)).toEqual([[4, 'Développer', 'Développer un dispositif complet'], entreprendre]);
  });

  it('weighs the pôles over a competence: UE64 is at 70 % and its competence is not', () => {
    // Développer: ressources 9 + 7 = 16, SAÉ 8 + 3 = 11; Entreprendre: 6 + 2 = 8, 4 + 2 = 6.
    const bars = poleBalance(readFiche(BUT3, WEB).programme);
    expect(bars.map(({ where, conforme }) => [where, conforme])).toEqual([
      ['Compétence Développer', true],
      ['Compétence Entreprendre', true],
    ]);
    expect(bars[0]?.ressources).toBeCloseTo(16 / 27, 12);
    expect(bars[0]?.marge).toBeCloseTo((11 / 27 - 0.4) * 100, 10);
    expect(bars[1]?.marge).toBeCloseTo((6 / 14 - 0.4) * 100, 10);
  });
});

describe('what is wrong', () => {
  const spoilt = BUT3.replace(
    'R5.DWeb-DI.03 – Développement web avancé 4 6',
    'R5.DWeb-DI.03 – Développement web avancé 4 x',
  );

  it('in the tables of one parcours is not told of the other', () => {
    expect(saidOf(spoilt, CREATION)).toEqual([OWN]);
    expect(saidOf(spoilt, WEB)[1]).toMatch(/^Ligne 77, UE54 : « R5\.DWeb-DI\.03 – .* ne se lit pas\./);
  });

  it('in the common table is told of both', () => {
    const common = BUT3.replace('TOTAL UE 5.5 2 18', 'TOTAL UE 5.5 2 19');
    for (const parcours of [CREATION, WEB]) expect(saidOf(common, parcours).join()).toContain('TOTAL UE55, TD');
  });

  it('within a UE, rows of a parcours are said to have no UE', () => {
    const text = BUT3.replace('R5.02 – Gestion', `Parcours : ${CREATION}\nR5.02 – Gestion`);
    expect(saidOf(text, CREATION).join('\n')).toMatch(/Ligne 41 : « R5\.02 – Gestion .* se trouve hors d'un tableau/);
  });
});

describe('headings', () => {
  it('a parcours named in the head is the parcours of the whole document', () => {
    const text = BUT3.replace(
      `Parcours : ${CREATION}\nParcours : Développement web et dispositifs interactifs`,
      'Parcours : Seul',
    )
      .replace(`Parcours : ${CREATION}\n`, '')
      .split('PARCOURS')[0] as string;
    expect(readFiche(text).parcours).toEqual(['Seul']);
    expect(uesOf(text)).toEqual([
      ['UE55', 'UE52'],
      ['UE62', 'UE65'],
    ]);
  });

  it.each([
    ['without a colon, above a UE', 'Parcours Création numérique'],
    ['between quotes', 'Parcours : « Création numérique »'],
    ['with the year', 'BUT 3 – Parcours – Création numérique'],
    ['printed again, as at the top of a page', `Parcours : ${CREATION}\n\nPARCOURS : CRÉATION NUMÉRIQUE (suite)`],
  ])('%s', (_, heading) => {
    const text = BUT3.replace(`\nParcours : ${CREATION}\n\nUE`, `\n${heading}\n\nUE`);
    expect(text).not.toBe(BUT3);
    expect(readFiche(text).programme).toEqual(readFiche(BUT3).programme);
  });

  it('« Tronc commun » comes back to the tables of all', () => {
    const from = BUT3.indexOf('SEMESTRE 5');
    const until = BUT3.indexOf(`Parcours : ${CREATION}\n\nUE`);
    const commonLast = `${BUT3.slice(0, from)}${BUT3.slice(until)}\nTronc commun\n${BUT3.slice(from, until)}`;
    // The parcours begins with its UE: their semester is the one that they name.
    expect(uesOf(commonLast, WEB)).toEqual([
      ['UE54', 'UE55'],
      ['UE64', 'UE65'],
    ]);
    expect(saidOf(commonLast, WEB)).toEqual([OWN]);
  });

  it('« SEMESTRE 5 – Parcours … » opens both', () => {
    const text = BUT3.replace(
      /PARCOURS : DÉVELOPPEMENT WEB ET DISPOSITIFS INTERACTIFS\n/,
      'SEMESTRE 5 – PARCOURS : Web\n',
    );
    expect(readFiche(text).parcours).toEqual([CREATION, 'Web']);
    expect(uesOf(text, 'Web')).toEqual(uesOf(BUT3, WEB));
    expect(saidOf(text, 'Web')).toEqual([OWN]);
  });
});
