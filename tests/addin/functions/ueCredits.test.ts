/** UE_CREDITS, sentence by sentence of the contract (arrêté, 4.3: the acquisition of the UE carries its credits). */
import { compensateCells, ueCredits } from '../../../src/addin/functions/index';
import { refusal } from './refusal';

describe('UE_CREDITS', () => {
  it.each([
    ['ADM', 5],
    ['CMP', 5],
    ['ADJ', 5],
    ['ADJR', 5],
    ['ADSUP', 5],
    [' adm\u00a0', 5],
    ['AJ', 0],
    ['DEF', 0],
    ['RAT', 0],
    ['SO', 0],
  ])('%p : %p crédits sur 5', (code, credits) => {
    expect(ueCredits(code, 5)).toEqual([[credits]]);
  });

  it('une ligne par étudiant ; une ligne vide donne vide', () => {
    expect(
      ueCredits(
        [
          ['ADM', 'AJ', 'CMP'],
          ['', ' ', ''],
          ['ADM', '', ''],
        ],
        [[5, 6, '8']],
      ),
    ).toEqual([[13], [''], [5]]);
  });

  it('une colonne sans crédits est ignorée : les RCUE que COMPENSATE place entre les codes', () => {
    const codes = compensateCells(
      [
        [8, 12],
        ['', ''],
      ],
      [
        [12, 7],
        ['', ''],
      ],
    );
    // CMP 5 + ADM 4 ; ADM 6 + AJ 4 → 15
    expect(ueCredits(codes, [['', 5, 4, '', 6, 4]])).toEqual([[15], ['']]);
    // A row that is blank but for what is ignored is blank.
    expect(ueCredits([[12.5, '']], [['', 4]])).toEqual([['']]);
  });

  it('un code inconnu est refusé', () => {
    expect(refusal(() => ueCredits([['ADM', 'OK']], [[5, 6]]))).toBe(
      "codes, ligne 1, colonne 2 : « OK » n'est pas un code connu. Tapez un code du jury (ADM, CMP, ADJ, ADJR ou ADSUP, AJ…) ou laissez vide.",
    );
    expect(refusal(() => ueCredits([['ADM', 12]], [[5, 6]]))).toContain('codes, ligne 1, colonne 2');
    expect(refusal(() => ueCredits([['#REF!']], 5))).toContain("l'erreur #REF!");
  });

  it('les crédits sont des nombres positifs, un par colonne', () => {
    expect(refusal(() => ueCredits([['ADM', 'AJ']], [[5, -1]]))).toContain(
      'credits, ligne 1, colonne 2 : « -1 » est négatif',
    );
    expect(refusal(() => ueCredits([['ADM', 'AJ']], [[5]]))).toContain('codes a 2 colonnes et credits 1');
    expect(refusal(() => ueCredits([['ADM']], [[5], [6]]))).toContain('credits a 2 lignes et 1 colonne');
    expect(refusal(() => ueCredits(undefined, 5))).toContain("L'argument codes manque");
    expect(ueCredits([['ADM', 'ADM']], [['2,5', 0]])).toEqual([[2.5]]);
    // 0,1 + 0,2 + 0,3 = 0,6
    expect(ueCredits([['ADM', 'CMP', 'ADJ']], [[0.1, 0.2, 0.3]])).toEqual([[0.6]]);
  });
});
