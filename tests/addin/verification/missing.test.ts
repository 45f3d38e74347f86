/** Notes manquantes par élément et par étudiant, notes en attente, « Avancement » et ses rappels. */
import { resultsOf } from '../../../src/addin/verification/averages';
import { missingMarks, progressOf } from '../../../src/addin/verification/missing';
import type { Grid } from '../../../src/workbook';
import { acquis, classeurOf, etudiants, KARIM, LOU, notes, PROGRAMME, plain, ROSE, toldBy } from './bench';

const EPREUVES = [['R101'], ['R101'], ['R102'], ['SAE101'], ['R103']] as const;
const sheet = (...lines: readonly (readonly unknown[])[]): Grid => notes(1, { epreuves: EPREUVES, lines });
const missing = (...grids: readonly Grid[]) => {
  const classeur = classeurOf(etudiants(ROSE, KARIM, LOU), ...grids);
  return missingMarks({ classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) });
};
const progress = (...grids: readonly Grid[]) =>
  progressOf(classeurOf(etudiants(ROSE, KARIM, LOU), ...grids), PROGRAMME);

it('tout est saisi : rien à dire, ABS et EXC comprises', () => {
  const { parElement, parEtudiant, annoncees } = missing(sheet(['0001', 12, 'ABS', 'EXC', 8], ['0002', 1, 2, 3, 4]));
  expect([parElement, parEtudiant, annoncees]).toEqual([[], [], []]);
});

it('se disent par élément et par étudiant, la première cellule en tête ; ATT à part ; qui est parti ne manque pas', () => {
  const { parElement, parEtudiant, annoncees } = missing(
    sheet(['0001', 12, '', '', 8], ['0002', '', '', 11, 'ATT'], ['0003', '', '', '', '']),
  );
  expect(toldBy(parElement)).toEqual([
    ['D7', 'R101 (S1) : 3 notes manquantes.'],
    ['E7', 'R102 (S1) : 1 note manquante.'],
  ]);
  expect(toldBy(parEtudiant)).toEqual([
    ['D7', 'MARTIN Rose : 2 notes manquantes (R101, R102).'],
    ['C8', 'BENALI Karim : 2 notes manquantes (R101).'],
  ]);
  expect(toldBy(annoncees)).toEqual([['F8', 'BENALI Karim : note de SAE101 en attente.']]);
});

it("une note qui ne pèse que dans des UE acquises avant n'est pas attendue", () => {
  // R102 ne pèse que dans UE12 ; R101 pèse aussi dans UE11.
  const former = acquis(['0002', 'UE12', 12, 'ADM', '2024-25']);
  const { parElement } = missing(sheet(['0001', 12, 12, 12, 12], ['0002', '', 12, '', 12]), former);
  expect(toldBy(parElement)).toEqual([['C8', 'R101 (S1) : 1 note manquante.']]);
});

it("une UE attend quand toutes les notes d'un pôle sont excusées, même si aucune ne manque", () => {
  const excused = sheet(['0001', 'EXC', 'EXC', 12, 8], ['0002', 12, 12, 12, 12]);
  expect(toldBy(missing(excused).parEtudiant)).toEqual([
    ['A7', "MARTIN Rose : aucune note ne compte dans un des pôles de UE11 (S1), toutes y sont excusées : l'UE attend."],
  ]);
  expect(missing(excused, acquis(['0001', 'UE11', 12, 'ADM', '2024-25'])).parEtudiant).toEqual([]);
});

it("ni une épreuve de coefficient 0, ni un étudiant qui a quitté la liste, n'attendent de note", () => {
  const grid = notes(1, {
    epreuves: [['R101'], ['R101', 0], ['R102'], ['SAE101']],
    lines: [['0001', 12, '', 9, 8], ['0004']],
  });
  const gone = ['0004', 'Haddad', 'Nora', 'TD1', '', '', 'absent de la dernière liste'];
  const classeur = classeurOf(etudiants(ROSE, gone), grid);
  const found = missingMarks({ classeur, programme: PROGRAMME, results: resultsOf(PROGRAMME, classeur) });
  expect([found.parElement, found.parEtudiant]).toEqual([[], []]);
});

it('une note illisible est tapée : elle ne manque pas, elle reste à saisir', () => {
  const grid = sheet(['0001', 'malade', 12, 12, 12], ['0002', 12, 12, 12, 12]);
  expect(missing(grid).parElement).toEqual([]);
  expect(progress(grid)[0]).toMatchObject({ code: 'R101', saisies: 3, attendues: 4 });
});

it('un élément qui pèse sans épreuve qui compte est une erreur', () => {
  const { parElement } = missing(
    notes(1, { epreuves: [['R101'], ['R102', 0], ['SAE101']], lines: [['0001', 1, 2, 3]] }),
  );
  expect(parElement.map(({ etat, texte }) => [etat, plain(texte)])).toEqual([
    [
      'erreur',
      'Notes S1 : aucune épreuve ne compte pour R102. Ajoutez une colonne à ce code, ou régénérez le classeur.',
    ],
  ]);
});

describe('« Avancement »', () => {
  it('compte les notes saisies sur les notes attendues, et nomme qui il manque, sans aucune note', () => {
    const found = progress(sheet(['0001', 12, '', 9, 8], ['0002', '', 'ATT', 11, 4], ['0003', '', '', '', '']));
    expect(found.map(({ code, saisies, attendues }) => `${code} ${saisies}/${attendues}`)).toEqual([
      'R101 1/4',
      'R102 2/2',
      'SAE101 2/2',
    ]);
    expect(plain(found[0]?.rappel)).toBe(
      'Bonjour, il manque encore 3 notes en R101 Titre R101 (semestre 1), pour MARTIN Rose, BENALI Karim. Pourriez-vous les saisir ou me les envoyer avant le jury ? ABS pour une absence injustifiée, EXC pour une absence excusée. Merci beaucoup.',
    );
    expect(found[1]?.rappel).toBe('');
  });
});
