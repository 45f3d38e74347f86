/** Remplir une maquette : les notes, les barèmes, les codes ; et tout ce qui ne l'est pas, dit. */
import type { ApogeeResults } from '../../../../src/addin/protocol';
import { fillMaquette } from '../../../../src/addin/sidebar/files/apogee/filling';
import { isSameFamily } from '../../../../src/addin/sidebar/files/apogee/identity';
import { matchElements } from '../../../../src/addin/sidebar/files/apogee/matching';
import { fillingLines, issueSentence } from '../../../../src/addin/sidebar/files/apogee/messages';
import type { Filling } from '../../../../src/addin/sidebar/files/apogee/outcome';
import { allowedCodes, noteOf } from '../../../../src/addin/sidebar/files/apogee/values';
import { type ApogeeIssueCode, type Maquette, readApogee, writeApogee } from '../../../../src/formats';
import { BUT1, CODES, latin, type MaquetteSpec, maquetteText, textOfBytes } from '../../../formats/apogee/maquettes';
import { RESULTS } from './results';

function read(spec: MaquetteSpec): Maquette {
  const reading = readApogee(latin(maquetteText(spec)));
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.maquette;
}

function filled(
  spec: MaquetteSpec = BUT1,
  results: ApogeeResults = RESULTS,
  same = false,
): Filling & { readonly lines: readonly string[][] } {
  const maquette = read(spec);
  const pairs = new Map(
    matchElements(maquette.elements, results.cibles).flatMap(({ cle }, rank) =>
      cle === '' ? [] : [[rank, cle] as const],
    ),
  );
  const filling = fillMaquette(maquette, pairs, results, same);
  const after = readApogee(writeApogee(maquette, filling.edits));
  if (!after.ok) throw new Error(after.issue.code);
  return {
    ...filling,
    lines: after.maquette.etudiants.map(({ champs }) => champs.slice(4).map((champ) => champ.trim())),
  };
}

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

/** The code of the étape, then note, barème, points, result of an UE by its rank. */
const ueOf = (line: readonly string[] | undefined, rank: number): readonly string[] =>
  (line ?? []).slice(1 + 4 * rank, 5 + 4 * rank);

describe('Ce qui est écrit', () => {
  const { lines, edits } = filled();
  const [rose, leo, zoe] = lines;

  it('la moyenne à deux décimales, demi supérieur sur la valeur exacte, avec une virgule ; le barème 20 ; le code', () => {
    // 12,345 → 12,35 (IEEE would print 12.35 or 12.34: the law rounds on the decimal writing).
    expect(ueOf(rose, 0)).toEqual(['12,35', '20', '', 'ADM']);
    expect(rose?.[0]).toBe('ADM');
    // 9,995 → 10,00, and the law of the sheet at two decimals says acquired.
    expect(ueOf(leo, 0)).toEqual(['10,00', '20', '', 'ADM']);
    expect(ueOf(leo, 5)).toEqual(['8,50', '20', '', 'COMP']);
  });

  it('une moyenne inconnue reste vide, jamais 0', () => {
    expect(ueOf(leo, 1)).toEqual(['', '20', '', 'ATT']);
    expect(filled().sansMoyenne).toEqual(['BÉNARD Léo, UE12']);
  });

  it('démission : 0,01 aux UE non acquises, même d’une moyenne connue ; sa note à celle qui l’est', () => {
    expect(ueOf(zoe, 0)).toEqual(['0,01', '20', '', 'NAR']);
    expect(ueOf(zoe, 2)).toEqual(['14,20', '20', '', 'ADM']);
    expect(ueOf(zoe, 3)).toEqual(['0,01', '20', '', 'NAR']);
    expect(filled().nonNulles).toEqual(['CROS Zoé']);
  });

  it('rien pour qui n’est pas dans le classeur : sa ligne garde ses octets', () => {
    const maquette = read(BUT1);
    const unknown = maquette.etudiants[3]?.ligne ?? 0;
    expect(edits.some(({ ligne }) => ligne === unknown)).toBe(false);
    const at = (bytes: Uint8Array) => textOfBytes(bytes).split('\r\n')[unknown - 1];
    expect(at(writeApogee(maquette, edits))).toBe(at(maquette.bytes));
  });

  it('pas de note à l’année, même si la maquette en attend une : le BUT n’a pas de moyenne d’année', () => {
    const elements = [{ objet: 'VET', code: '7WB1', libelle: 'BUT 1 MMI', resultats: ['N', 'B', 'R'] }];
    expect(filled({ ...BUT1, elements, etudiants: BUT1.etudiants.slice(0, 1) }).lines[0]?.slice(0, 3)).toEqual([
      '',
      '',
      'ADM',
    ]);
  });

  it('une défaillance que le jury décide pour une UE', () => {
    expect(noteOf({ moyenne: 4, code: 'DEF' })).toBe('0,01');
    expect(noteOf({ moyenne: 0, code: 'AJ' })).toBe('0,00');
  });
});

describe('Ce qui ne l’est pas, et qui est dit', () => {
  it('étudiants : hors du classeur, sans ligne, en double', () => {
    const { reconnus, inconnus, absents } = filled();
    expect(reconnus.map(({ nip }) => nip)).toEqual(['00258310', '00258311', '00258312']);
    expect(inconnus.map(({ etudiant, proche }) => [etudiant.nip, proche])).toEqual([['99900001', null]]);
    expect(absents.map(({ nom }) => nom)).toEqual(['DIOP Max']);
    const [rose, leo] = RESULTS.etudiants;
    if (!rose || !leo) throw new Error('two students');
    const twice = filled(BUT1, { ...RESULTS, etudiants: [rose, rose, leo] });
    expect(twice.ambigus.map(({ nip }) => nip)).toEqual(['00258310']);
    expect(twice.lines[0]?.every((value) => value === '')).toBe(true);
    const repeated = filled({ ...BUT1, etudiants: [...BUT1.etudiants, ...BUT1.etudiants.slice(0, 1)] });
    expect(repeated.repetes).toEqual(['00258310']);
  });

  it('le NIP d’une autre personne : sa ligne garde ses octets tant que rien ne dit que c’est la même', () => {
    const [rose, leo, zoe, ...others] = RESULTS.etudiants;
    if (!rose || !leo || !zoe) throw new Error('three students');
    const results = {
      ...RESULTS,
      etudiants: [rose, { ...leo, nom: 'KELLER Noé', famille: 'KELLER' }, zoe, ...others],
    };
    const before = filled(BUT1, results);
    const ligne = before.autres[0]?.etudiant.ligne;
    expect(before.autres.map(({ etudiant, nom }) => [etudiant.nom, nom])).toEqual([['BÉNARD', 'KELLER Noé']]);
    expect(before.reconnus.map(({ nom }) => nom)).toEqual(['ABADIE', 'CROS']);
    expect(before.absents.map(({ nom }) => nom)).toEqual(['DIOP Max']);
    expect(before.edits.some((edit) => edit.ligne === ligne)).toBe(false);
    const said = (filling: Filling) =>
      fillingLines(filling, results, [])
        .filter(({ titre }) => titre.startsWith('Même numéro'))
        .map(({ etat, titre, details }) => [etat, titre, ...details.map(({ texte }) => texte)].map(plain));
    const line = `Ligne ${ligne} : 00258311 est BÉNARD Léo dans le fichier, KELLER Noé dans le classeur`;
    expect(said(before)).toEqual([['erreur', 'Même numéro, autre nom : 1 ligne', line]]);
    const after = filled(BUT1, results, true);
    expect(after.reconnus.map(({ nom }) => nom)).toEqual(['ABADIE', 'BÉNARD', 'CROS']);
    expect(ueOf(after.lines[1], 5)).toEqual(['8,50', '20', '', 'COMP']);
    expect(said(after)).toEqual([['attention', 'Même numéro, autre nom : 1 ligne', line]]);
  });

  it.each([
    ['BÉNARD', 'KELLER', false],
    ['MARTIN', 'MARTINEZ', false],
    ['Léo', 'BÉNARD', false],
    ['BENARD', 'Bénard', true],
    ['DURAND MARTIN', 'Durand-Martin', true],
    ['VANDERBERG', 'Van der Berg', true],
    ['MARTIN', 'DURAND-MARTIN', true],
    ['DURAND-MARTIN', 'MARTIN', true],
    ['LEBOEUF', 'Lebœuf', true],
    ['BÉNARD Léo', 'BÉNARD', true],
    ['', 'BÉNARD', true],
    ['BÉNARD', '', true],
  ])('« %s » et « %s » : le même nom de famille ? %s', (one, other, expected) => {
    expect(isSameFamily(one, other)).toBe(expected);
  });

  it('un NIP sans ses zéros n’est pas le même : il est montré, rien n’est écrit', () => {
    const etudiants = RESULTS.etudiants.map((one) => ({ ...one, nip: one.nip.replace(/^0+/, '') }));
    const { inconnus, edits } = filled(BUT1, { ...RESULTS, etudiants });
    expect(inconnus.map(({ proche }) => proche)).toEqual(['258310', '258311', '258312', null]);
    expect(edits).toEqual([]);
  });

  it('un code que le fichier n’admet pas : la note est écrite, le résultat garde ce qu’il avait', () => {
    const codes = CODES.map((list) => list.filter((code) => code !== 'COMP'));
    const { refuses, lines } = filled({ ...BUT1, codes });
    expect(refuses).toEqual([{ niveau: 'ue', code: 'CMP', apogee: 'COMP', ou: ['BÉNARD Léo, UE21'] }]);
    expect(ueOf(lines[1], 5)).toEqual(['8,50', '20', '', '']);
  });

  it('les codes de la liste des notes n’admettent pas un résultat', () => {
    expect(
      Array.from(
        allowedCodes([
          ['ADM', 'AJ'],
          ['ABI', 'DIS'],
        ]).keys(),
      ),
    ).toEqual(['ADM', 'AJ']);
    expect(allowedCodes(CODES).get('COMP')).toBe('partiel');
    expect(allowedCodes(CODES).get('ADM')).toBe('partout');
    expect(filled().partiels).toEqual(['COMP']);
  });

  it('une case vide de la correspondance : rien n’est écrit, et c’est dit', () => {
    const correspondance = RESULTS.correspondance.map((one) =>
      one.code === 'DEM' && one.niveau === 'annee' ? { ...one, apogee: '' } : one,
    );
    const { refuses, lines } = filled(BUT1, { ...RESULTS, correspondance });
    expect(refuses).toEqual([{ niveau: 'annee', code: 'DEM', apogee: '', ou: ['CROS Zoé, année'] }]);
    expect(lines[2]?.[0]).toBe('');
  });

  it('les valeurs du fichier qui changent, les points de jury laissés', () => {
    const [first, ...others] = BUT1.etudiants;
    if (!first) throw new Error('a student');
    const spec = { ...BUT1, etudiants: [{ ...first, valeurs: ['AJ', '12,35', '20', '0,5', 'AJ'] }, ...others] };
    const { remplacees, points, lines } = filled(spec);
    expect(remplacees.map(({ quoi, avant, apres }) => `${quoi} : ${avant} → ${apres}`)).toEqual([
      '7WB1 résultat : AJ → ADM',
      '7WGA1 résultat : AJ → ADM',
    ]);
    expect(points).toEqual(['ABADIE Rose, UE11']);
    expect(ueOf(lines[0], 0)).toEqual(['12,35', '20', '0,5', 'ADM']);
  });

  it('une note que deux décimales portent à 10, sans que l’UE soit acquise à l’arrondi du classeur', () => {
    const etudiants = RESULTS.etudiants
      .slice(0, 1)
      .map((one) => ({ ...one, resultats: { UE11: { moyenne: 9.996, code: 'AJ' as const } } }));
    expect(filled(BUT1, { ...RESULTS, decimales: 3, etudiants }).arrondies).toEqual(['ABADIE Rose, UE11 : 10,00']);
    expect(filled(BUT1, { ...RESULTS, decimales: 2, etudiants }).arrondies).toEqual([]);
  });

  it('les UE d’une session qui ne les juge pas', () => {
    const etudiants = RESULTS.etudiants.map((one) => ({
      ...one,
      resultats: Object.fromEntries(Object.entries(one.resultats).filter(([cle]) => cle.startsWith('UE1'))),
    }));
    const { sansResultat, lines } = filled(BUT1, { ...RESULTS, etudiants });
    expect(sansResultat).toEqual(['année', 'UE21', 'UE22', 'UE23', 'UE24', 'UE25']);
    expect(lines[0]?.[0]).toBe('');
    expect(ueOf(lines[0], 5)).toEqual(['', '', '', '']);
  });
});

describe('Ce que le panneau en dit', () => {
  const titles = (results: ApogeeResults = RESULTS): readonly string[] =>
    fillingLines(filled(BUT1, results), results, []).map(
      ({ etat, titre }) => `${etat} ${titre.replace(/\u00a0/g, ' ')}`,
    );

  it('d’où viennent les résultats, puis chaque point avec son état', () => {
    expect(titles()).toEqual([
      'bon Résultats arrêtés : Arrêté BUT1, 8 juillet 2026 à 14 h 05',
      'bon 3 étudiants du fichier sont reconnus par le NIP',
      'attention 1 étudiant du fichier hors du classeur : ligne laissée telle quelle',
      'attention 1 étudiant du classeur sans ligne dans le fichier',
      'attention Codes admis dans une partie seulement des listes du fichier',
      'attention Démissions et défaillances : 1, écrites NAR comme dans ScoDoc ; changez-le dans Correspondance Apogée',
      'attention Démission ou défaillance : note 0,01 pour 1 étudiant',
      'attention 1 note laissée vide : moyenne inconnue',
    ]);
  });

  it('provisoires, et du seul semestre impair', () => {
    const source = { id: 'jury-S1', session: 'S1', titre: "Jury S1, à l'état actuel", provisoire: true } as const;
    expect(titles({ ...RESULTS, source }).slice(0, 2)).toEqual([
      "attention Résultats provisoires : Jury S1, à l'état actuel",
      'attention Semestre impair seul',
    ]);
  });

  it('ce que le fichier admet pour une démission, et le code tapé à la place de NAR', () => {
    const details = (spec: MaquetteSpec, results = RESULTS) =>
      fillingLines(filled(spec, results), results, [])
        .filter(({ titre }) => titre.startsWith('Démissions'))
        .flatMap(({ titre, details: all }) => [titre, ...all.map(({ texte }) => texte)].map(plain));
    const usual =
      'Démissions et défaillances : 1, écrites NAR comme dans ScoDoc ; changez-le dans Correspondance Apogée';
    expect(details(BUT1)).toEqual([usual, 'Le fichier admet DEM, DEF.', 'CROS Zoé']);
    const without = CODES.map((list) => list.filter((code) => code !== 'DEM' && code !== 'DEF'));
    expect(details({ ...BUT1, codes: without })).toEqual([usual, 'CROS Zoé']);
    const correspondance = RESULTS.correspondance.map((one) => (one.code === 'DEM' ? { ...one, apogee: 'DEM' } : one));
    expect(details(BUT1, { ...RESULTS, correspondance })).toEqual([
      'Démissions et défaillances : 1, écrites DEM',
      'CROS Zoé',
    ]);
  });

  it.each([
    // The file says 2026/2027.
    ['2022-2023', ['Année : 2026/2027 dans le fichier, 2022-2023 dans le classeur']],
    ['2027-2028', ['Année : 2026/2027 dans le fichier, 2027-2028 dans le classeur']],
    ['2026-27', []],
    ['', []],
  ])('l’année du classeur « %s » à côté de celle du fichier', (annee, expected) => {
    expect(
      titles({ ...RESULTS, annee }).flatMap((title) =>
        title.includes('Année') ? [title.replace('attention ', '')] : [],
      ),
    ).toEqual(expected);
  });

  it('chaque faute d’un fichier en une phrase, avec sa ligne et le remède', () => {
    const issue = (code: ApogeeIssueCode) => issueSentence({ code, ligne: 67, trouve: '20', attendu: '45' });
    expect(issue('ligne-courte')).toBe(
      "Ligne 67\u00a0: 20 champs au lieu de 45\u00a0: la ligne est coupée\u00a0; exportez de nouveau la maquette depuis Apogée, sans l'ouvrir dans un tableur.",
    );
    expect(issueSentence({ code: 'trop-grand', ligne: null, trouve: '20 Mo', attendu: '10 Mo' })).toMatch(
      /^Ce fichier fait 20 Mo, une maquette moins de 10 Mo/,
    );
  });
});
