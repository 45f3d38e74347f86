/** Le rapport : les erreurs d'abord, un état par ligne, des détails bornés. */
import { checkLine, type Finding } from '../../../src/addin/verification/finding';
import { checkReport } from '../../../src/addin/verification/report';
import { classeurOf, etudiants, notes, plain, ROSE } from './bench';

const finding = (etat: Finding['etat'], texte: string): Finding => ({ etat, texte, cellule: null });

it("l'état d'une ligne est celui de son pire détail, qui vient en tête", () => {
  const line = checkLine('statuts', [finding('attention', 'à voir'), finding('erreur', 'faux')]);
  expect([line.etat, line.details.map(({ texte }) => texte)]).toEqual(['erreur', ['faux', 'à voir']]);
  expect(checkLine('statuts', [finding('attention', 'à voir')]).etat).toBe('attention');
  expect(checkLine('statuts', [])).toEqual({
    id: 'statuts',
    etat: 'bon',
    titre: 'Tous les statuts sont reconnus',
    details: [],
  });
});

it('là où une ligne mêle les deux, chaque détail dit le sien ; ailleurs celui de la ligne suffit', () => {
  const [faux, voir] = [finding('erreur', 'faux'), finding('attention', 'à voir')];
  const states = (...findings: readonly Finding[]) =>
    checkLine('decisions', findings).details.map(({ texte, etat }) => [texte, etat]);
  expect(states(voir, faux)).toEqual([
    ['faux', 'erreur'],
    ['à voir', 'attention'],
  ]);
  expect(states(faux, faux)).toEqual([
    ['faux', undefined],
    ['faux', undefined],
  ]);
  expect(states(voir)).toEqual([['à voir', undefined]]);
});

it('le titre dit ce qui est à corriger et ce qui est à vérifier, comme son état', () => {
  const [faux, voir] = [finding('erreur', 'faux'), finding('attention', 'à voir')];
  const titles = [[voir], [voir, voir], [faux], [faux, voir], [faux, faux, voir, voir]].map((findings) =>
    plain(checkLine('decisions', findings).titre),
  );
  expect(titles).toEqual([
    'Décisions : 1 point à vérifier',
    'Décisions : 2 points à vérifier',
    'Décisions : 1 point à corriger',
    'Décisions : 1 point à corriger, 1 à vérifier',
    'Décisions : 2 points à corriger, 2 à vérifier',
  ]);
});

it('dit 200 détails, puis combien il en reste', () => {
  const many = (count: number) =>
    checkLine(
      'illisibles',
      Array.from({ length: count }, () => finding('erreur', 'x')),
    );
  expect(many(200).details).toHaveLength(200);
  expect(many(201).details).toHaveLength(201);
  expect(many(240).details[200]).toEqual({ texte: '… et 40 autres.', cellule: null });
  expect(many(240).titre).toBe('240 cellules non reconnues');
});

it('met les erreurs en tête, puis les points à vérifier, et les compte', () => {
  const { bilan, lignes } = checkReport(
    classeurOf(
      etudiants(ROSE),
      notes(1, { epreuves: [['R101'], ['R102'], ['SAE101']], lines: [['0001', 'x', '', 8]] }),
    ),
  );
  const states = lignes.map(({ etat }) => etat);
  expect(states).toEqual(
    [...states].sort((a, b) => 'erreur attention bon'.indexOf(a) - 'erreur attention bon'.indexOf(b)),
  );
  const count = (state: string): number => states.filter((one) => one === state).length;
  // Feuilles, programme et notes ; manquantes (2) et décisions.
  expect([count('erreur'), count('attention')]).toEqual([3, 3]);
  // 4 sheets, the programme, a cell; an element and a student without a mark, no jury sheet: as the titles count.
  expect(plain(bilan)).toBe('6 points à corriger, 3 à vérifier, dans 6 des 15 vérifications');
});
