/** What is still awaited of the marks of a UE: the arrêté is silent, the sheets, the panel and the cells count it alike. */
import { countMissing, isAwaited, isCounted, type Note, neededMarks } from '../../src/arrete';

describe('une note', () => {
  it.each<[string, Note | undefined, { compte: boolean; attendue: boolean }]>([
    ['saisie, fût-elle 0', 0, { compte: true, attendue: false }],
    ['une absence injustifiée, qui vaut 0', 'absent', { compte: true, attendue: false }],
    ['neutralisée', 'excused', { compte: false, attendue: false }],
    ['non saisie', 'missing', { compte: false, attendue: true }],
    ['annoncée', 'pending', { compte: false, attendue: true }],
    ['hors du tableau', undefined, { compte: false, attendue: false }],
  ])('%s', (_, note, { compte, attendue }) => {
    expect([isCounted(note), isAwaited(note)]).toEqual([compte, attendue]);
  });
});

describe('les notes dont une UE dépend', () => {
  const R101 = { code: 'R101', pole: 'R' };
  const SAE101 = { code: 'SAE101', pole: 'S' };
  const epreuves = [
    { column: 1, code: 'R101', coefficient: 1 },
    { column: 2, code: 'R101', coefficient: 0 },
    { column: 4, code: 'SAE101', coefficient: 0.5 },
    { column: 5, code: 'R199', coefficient: 1 },
  ];

  it('celles qui ont un poids, dans les éléments de l’UE, pôle par pôle', () => {
    expect(neededMarks([R101, SAE101], epreuves)).toEqual({ columns: [1, 4], withoutEpreuve: 0, poles: [[1], [4]] });
  });

  it('deux éléments d’un pôle vont ensemble', () => {
    const both = neededMarks([R101, { code: 'R199', pole: 'R' }], epreuves);
    expect(both).toEqual({ columns: [1, 5], withoutEpreuve: 0, poles: [[1, 5]] });
  });

  it('un élément sans aucune épreuve est compté ; une épreuve sans poids suffit à ce qu’il en ait une', () => {
    const weightless = [{ column: 0, code: 'R101', coefficient: 0 }];
    expect(neededMarks([R101, SAE101, { code: 'SAE102', pole: 'S' }], weightless)).toEqual({
      columns: [],
      withoutEpreuve: 2,
      poles: [[], []],
    });
  });

  it('sans pôle demandé, aucun n’est attendu', () => {
    expect(neededMarks([{ code: 'R101', pole: null }], epreuves).poles).toEqual([]);
  });
});

describe('le nombre de notes attendues', () => {
  const needed = { columns: [0, 1, 3], withoutEpreuve: 0, poles: [[0, 1], [3]] };

  it.each<[string, readonly Note[], number]>([
    ['toutes saisies', [12, 8, 'missing', 10], 0],
    ['une vide et une annoncée ; la troisième colonne n’a pas de poids ici', ['missing', 12, 'missing', 'pending'], 2],
    ['un pôle neutralisé en entier attend au moins une note', [12, 8, 'missing', 'excused'], 1],
    ['une note vide dans ce pôle suffit : elle n’est pas comptée deux fois', [12, 8, 'missing', 'missing'], 1],
    ['une note neutralisée à côté d’une note qui compte n’attend rien', ['excused', 'absent', 'missing', 10], 0],
  ])('%s : %p', (_, notes, expected) => {
    expect(countMissing(needed, notes)).toBe(expected);
  });

  it('un élément sans épreuve en vaut une', () => {
    expect(countMissing({ ...needed, withoutEpreuve: 2 }, ['missing', 8, 12, 10])).toBe(3);
  });
});
