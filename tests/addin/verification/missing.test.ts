/** Notes manquantes par élément et par étudiant, notes en attente, « Avancement » et ses rappels. */
import { resultsOf } from '../../../src/addin/verification/averages';
import { missingMarks, progressOf } from '../../../src/addin/verification/missing';
import type { Grid } from '../../../src/workbook';
import { acquis, classeurOf, etudiants, gridFrom, KARIM, LOU, notes, PROGRAMME, plain, ROSE, toldBy } from './bench';

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

describe('en janvier, le second semestre', () => {
  const S1 = sheet(['0001', 12, '', 9, 8], ['0002', 1, 2, 3, 4]);
  const second = (...lines: readonly (readonly unknown[])[]): Grid =>
    notes(2, { epreuves: [['R201'], ['SAE201'], ['SAE202']], lines });
  const jury = (role: string, ...columns: readonly string[]): Grid =>
    gridFrom({ role, name: role, columns: ['nip', ...columns], lines: [['0001'], ['0002']] });
  const told = ({ parSemestre, parElement, parEtudiant }: ReturnType<typeof missing>) =>
    [parSemestre, parElement, parEtudiant].map((findings) => toldBy(findings).map(([, texte]) => texte));
  const inS1 = ['R101 (S1) : 1 note manquante.', 'MARTIN Rose : 1 note manquante (R101).'];

  it("sans aucune note, est dit une fois, sans rien à corriger, même avec la feuille de jury d'année", () => {
    const empty = second(['0001', '', '', ''], ['0002', '', '', '']);
    for (const jurys of [[], [jury('jury-S1')], [jury('jury-S1'), jury('jury-BUT1', 'situation')]]) {
      const found = missing(S1, empty, ...jurys);
      expect(told(found)).toEqual([
        ["Notes S2 : aucune note n'est encore saisie, il n'y a rien à y corriger."],
        [inS1[0]],
        [inS1[1]],
      ]);
      expect(found.parSemestre.map(({ etat }) => etat)).toEqual(['attention']);
    }
  });

  it('à peine commencé, ne dit élément par élément que ce qui a déjà une note, tant que seul S1 a sa feuille de jury', () => {
    const begun = second(['0001', 12, '', ''], ['0002', '', '', '']);
    expect(told(missing(S1, begun, jury('jury-S1')))).toEqual([
      ["Notes S2 : 2 ressources ou SAÉ n'ont encore aucune note. Aucune feuille de jury ne les attend encore."],
      [inS1[0], 'R201 (S2) : 1 note manquante.'],
      [inS1[1], 'BENALI Karim : 1 note manquante (R201).'],
    ]);
    // Sans feuille de jury, ou avec celle de l'année, tout ce qui manque est dit.
    for (const jurys of [[], [jury('jury-BUT1', 'situation')]]) {
      expect(told(missing(S1, begun, ...jurys))[0]).toEqual([]);
      expect(told(missing(S1, begun, ...jurys))[2]).toEqual([
        'MARTIN Rose : 3 notes manquantes (R101, SAE201, SAE202).',
        'BENALI Karim : 3 notes manquantes (R201, SAE201, SAE202).',
      ]);
    }
  });

  it("un élément sans épreuve n'y est dit qu'une fois le semestre commencé", () => {
    const withoutR201 = (mark: unknown) =>
      notes(2, { epreuves: [['SAE201'], ['SAE202']], lines: [['0001', mark, '']] });
    const wrong = (mark: unknown) => missing(withoutR201(mark)).parElement.filter(({ etat }) => etat === 'erreur');
    expect([wrong('').length, wrong(9).length]).toEqual([0, 1]);
  });
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
    ['C7', "MARTIN Rose : aucune note ne compte dans un des pôles de UE11 (S1), toutes y sont excusées : l'UE attend."],
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
      "Notes S1, D4 : aucune épreuve ne compte pour R102, dont le coefficient est ici 0. Tapez le coefficient de l'épreuve.",
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
    // Rose est à la ligne 7, et sa seconde note de R101, la première qui manque, en D.
    expect(found.map(({ cellule }) => cellule)).toEqual([{ feuille: 'Notes S1', a1: 'D7' }, null, null]);
  });

  it('une seule note : au singulier', () => {
    const [r101] = progress(sheet(['0001', 12, 10, 9, 8], ['0002', '', 12, 11, 4]));
    expect(plain(r101?.rappel)).toBe(
      "Bonjour, il manque encore 1 note en R101 Titre R101 (semestre 1), pour BENALI Karim. Pourriez-vous la saisir ou me l'envoyer avant le jury ? ABS pour une absence injustifiée, EXC pour une absence excusée. Merci beaucoup.",
    );
  });
});
