/** Lists of students as ScoDoc, Apogée and teachers write them: what is read, and a word on every line that is not simply a student. */
import { listColumn } from '../../src/workbook/headers';
import { readRoster } from '../../src/workbook/roster';

const rows = (...lines: readonly string[]) =>
  lines.map((line, index) => ({ ligne: index + 1, cells: line.split('|') }));
const ROSE = { nip: '00123', nom: 'Martin', prenom: 'Rose', groupe: 'TD1', statut: 'Inscrit', redoublements: '' };
const told = (...lines: readonly string[]) =>
  readRoster(rows(...lines)).issues.map(({ nature, code, ligne, found }) => [nature, code, ligne, found]);

describe('les colonnes', () => {
  it('sans titres : NIP, nom, prénom, groupe, statut', () => {
    expect(readRoster(rows('00123|Martin|Rose|TD1|R')).students).toEqual([{ ...ROSE, statut: 'Redoublant' }]);
  });

  it('ScoDoc : colonnes dans le désordre, nom usuel, partition retirée du groupe, colonnes inutiles passées', () => {
    const head = 'Code_INE|civilite|prenom|nom|nom_usuel|Code_NIP|groupes|etat|email';
    const { students, issues } = readRoster(
      rows(head, '1INE|F|Rose|Petit|Martin|00123|TD:TD1;TP:TPA|I|r@x', '2INE|M|Élie|Durand||00124|TD:TD2|DEF|e@x'),
    );
    expect(issues).toEqual([]);
    expect(students).toEqual([
      { ...ROSE, groupe: 'TD1, TPA' },
      { nip: '00124', nom: 'Durand', prenom: 'Élie', groupe: 'TD2', statut: 'Défaillant', redoublements: '' },
    ]);
  });

  it('un groupe écrit par un enseignant reste tel quel ; TD et TP en deux colonnes se suivent', () => {
    expect(readRoster(rows('1|Martin|Rose|TD1 : matin')).students[0]?.groupe).toBe('TD1 : matin');
    expect(readRoster(rows('NIP|Nom|TD|TP', '1|Martin|TD1|TPA')).students[0]?.groupe).toBe('TD1, TPA');
  });

  it('Apogée : l’en-tête se trouve sous les colonnes décrites une à une, et ce qui précède est ignoré', () => {
    const text = [
      'XX-APO_COLONNES-XX',
      'apoL_a01_code|Type Objet|Code|Numéro',
      'apoL_a02_nom||1|Nom',
      'XX-APO_VALEURS-XX',
      'apoL_a01_code|apoL_a02_nom|apoL_a03_prenom|apoL_a04_naissance|apoL_c0001',
      '00123|Martin|Rose| 01/02/2006|12,5',
    ];
    const { students, issues } = readRoster(rows(...text));
    expect(students).toEqual([{ ...ROSE, groupe: '' }]);
    expect(issues.map(({ code, nature, ligne }) => [code, nature, ligne])).toEqual(
      [1, 2, 3, 4].map((ligne) => ['avant-en-tete', 'ignoree', ligne]),
    );
  });

  it.each([
    ['NIP', 'nip'],
    ['Code_NIP', 'nip'],
    ['N° étudiant', 'nip'],
    ['Numéro', 'nip'],
    ['Code INE', null],
    ['etudid', null],
    ['NOM', 'nom'],
    ['Prénom', 'prenom'],
    ['PRENOM', 'prenom'],
    ['nom_usuel', 'nomUsuel'],
    ['Groupe TD', 'groupe'],
    ['Statut', 'statut'],
    ['Note /20', 'note'],
    ['', null],
  ])('« %s » : %s', (header, column) => {
    expect(listColumn(header)).toBe(column);
  });
});

it.each([
  ['', 'Inscrit'],
  ['I', 'Inscrit'],
  ['inscrite', 'Inscrit'],
  ['D', 'Démission'],
  ['DEM', 'Démission'],
  ['démissionnaire', 'Démission'],
  ['DEF', 'Défaillant'],
  ['Défaillante', 'Défaillant'],
  ['R', 'Redoublant'],
  ['REDOUBLANT', 'Redoublant'],
])('statut « %s » : %s', (text, statut) => {
  expect(readRoster(rows(`1|Martin|Rose|TD1|${text}`))).toEqual({
    students: [{ ...ROSE, nip: '1', statut }],
    issues: [],
  });
});

describe('les lignes à corriger, à vérifier ou ignorées', () => {
  it('NIP manquant, NIP double (casse ignorée), nom manquant : la ligne, ce qui y est, et l’étudiant n’est pas gardé', () => {
    const lines = ['a1|Un|A', '|Deux|B', '3||C', 'A1|Encore|D'];
    expect(told(...lines)).toEqual([
      ['a-corriger', 'nip-manquant', 2, 'Deux ; B'],
      ['a-corriger', 'nom-manquant', 3, '3 ; C'],
      ['a-corriger', 'nip-double', 4, 'A1, ligne 1'],
    ]);
    expect(readRoster(rows(...lines)).students.map(({ nip }) => nip)).toEqual(['a1']);
  });

  it.each(['Durand', '2,2004E+07', '=1+1', '+33 6', '22 004', '@1', '1'.repeat(31)])(
    '« %s » n’est pas un NIP',
    (nip) => {
      expect(told(`${nip}|Martin|Rose`)).toEqual([['a-corriger', 'nip-invalide', 1, `${nip} ; Martin ; Rose`]]);
    },
  );

  it.each(['00123', '22004512', 'p2204512', '12-34'])('« %s » est un NIP', (nip) => {
    expect(readRoster(rows(`${nip}|Martin|Rose`)).students[0]?.nip).toBe(nip);
  });

  it('deux homonymes sous deux NIP sont gardés tous deux, et dits', () => {
    const { students } = readRoster(rows('1|Martin|Rose', '2|MARTIN|rose'));
    expect(students).toHaveLength(2);
    expect(told('1|Martin|Rose', '2|MARTIN|rose', '3|Martin|Élie')).toEqual([
      ['a-verifier', 'homonyme', 2, 'MARTIN rose, ligne 1'],
    ]);
    expect(told('1|عمر|علي', '2|خالد|علي')).toEqual([]);
  });

  it('un statut inconnu compte Inscrit, et se dit', () => {
    expect(readRoster(rows('1|Martin|Rose|TD1|boursier')).students[0]?.statut).toBe('Inscrit');
    expect(told('1|Martin|Rose|TD1|boursier')).toEqual([['a-verifier', 'statut-inconnu', 1, 'boursier']]);
  });

  it('un en-tête répété et une ligne sans personne sont ignorés', () => {
    expect(told('NIP|Nom', '1|Martin', 'NIP|Nom', '||TD1')).toEqual([
      ['ignoree', 'en-tete', 3, 'NIP ; Nom'],
      ['ignoree', 'sans-etudiant', 4, 'TD1'],
    ]);
  });

  it('un nom reste le texte qu’il est, espaces repliées', () => {
    const { students } = readRoster(rows('1|=HYPERLINK("x")| Lan\u00a0\u00a0Anh |'));
    expect([students[0]?.nom, students[0]?.prenom]).toEqual(['=HYPERLINK("x")', 'Lan Anh']);
  });
});
