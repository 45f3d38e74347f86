/** The same form printed otherwise: the programme that is read stays the same, up to what was renamed, and wholly proven. */
import { checkProgramme, type FicheReading, ficheSentence, type Programme, readFiche } from '../../src/programme';
import { FICHE, FICHE_LINES, lineIndex, TABLE_LINES, withLine } from './fixture';
import {
  brokenAtEachWord,
  brokenBeforeFigures,
  inTables,
  ofYear,
  programmeOfYear,
  withCodes,
  withPageBreaks,
} from './variants';

const real = readFiche(FICHE).programme;
/** 10 UE of two pôles and a total, two semesters, a year, the head. */
const PROOFS = 10 * 3 + 2 + 1 + 1;

function expectProven(reading: FicheReading, programme: Programme = real): void {
  expect(reading.issues.map(ficheSentence)).toEqual([]);
  expect(reading.programme).toEqual(programme);
  expect(reading.proofs.map(({ state }) => state)).toEqual(Array.from({ length: PROOFS }, () => 'proven'));
}

describe('another year', () => {
  it.each([2, 3] as const)('BUT%d has its own semesters, codes and niveau, and no issue', (but) => {
    const text = ofYear(but);
    expect(text).toContain(`SEMESTRE ${2 * but}`);
    expectProven(readFiche(text), programmeOfYear(but, real));
    expect(checkProgramme(readFiche(text).programme).filter(({ severity }) => severity === 'erreur')).toEqual([]);
  });

  it('is that of its semesters when the head does not say it, and the head is said to be silent', () => {
    const { programme, issues } = readFiche(ofYear(3).replace(/^.*Niveau : BUT 3 /, ''));
    expect(programme.but).toBe(3);
    expect(issues.map(({ expected }) => expected)).toEqual(['Niveau : BUT 1']);
  });
});

describe('codes', () => {
  it.each([
    ['R1.01', '$1$2.$3 - '],
    ['R 1.01', '$1 $2.$3 - '],
    ['R1-01', '$1$2-$3 - '],
    ['R101 –', '$1$2$3 – '],
    ['R101:', '$1$2$3: '],
    ['R101 without a dash', '$1$2$3 '],
  ])('%s', (_, form) => {
    expectProven(readFiche(withCodes(form)));
  });

  it.each(['SAÉ', 'SAÉ ', 'Saé ', 'sae'])('%s', (kind) => {
    expectProven(readFiche(inTables((line) => line.replace(/^SAE(\d)(\d\d)/, `${kind}$1.$2`))));
  });

  it('with an accent in two pieces, as macOS copies it', () => {
    expectProven(readFiche(inTables((line) => line.replace(/^SAE(?=\d)/, 'SAÉ ')).normalize('NFD')), {
      ...real,
      // The head of the real document is in one piece already: it is read so.
    });
  });

  it.each(['UE $1.$2', 'UE$1.$2', 'UE $1$2', 'Ue $1$2'])('%s', (form) => {
    expectProven(readFiche(inTables((line) => line.replace(/\bUE ?(\d)(\d)\b/g, form))));
  });

  it('« UE11 : », alone or before its first row', () => {
    expectProven(readFiche(inTables((line) => line.replace(/^(UE\d\d)/, '$1 :'))));
  });

  it('a UE may print its title, on two lines, beside its code', () => {
    const titled = inTables((line) =>
      line
        .replace(/^UE(\d)2$/, 'UE $1.2 – Concevoir une réponse\nstratégique')
        .replace(/^UE(\d)5$/, 'UE$15 : Entreprendre un projet numérique'),
    );
    expectProven(readFiche(titled));
  });

  it('« SAÉ1.Portfolio », with its title or in place of it, is one code', () => {
    const codes = (replacement: string) => {
      const text = inTables((line) => line.replace(/^SAE(\d)10 - Portfolio/, replacement));
      const { programme, issues } = readFiche(text);
      expect(issues).toEqual([]);
      return programme.semestres.map(({ ues }) =>
        ues.map(({ lignes }) => lignes.find(({ titre }) => titre === 'Portfolio')?.code),
      );
    };
    const all = [1, 2].map((semestre) => Array.from({ length: 5 }, () => `SAE${semestre}.PORTFOLIO`));
    expect(codes('SAÉ$1.Portfolio')).toEqual(all);
    expect(codes('SAE $1.Portfolio - Portfolio')).toEqual(all);
    expect(codes('Portfolio')).toEqual(all);
  });
});

describe('spaces, figures, headings', () => {
  it.each([
    ['every space a tab', inTables((line) => line.replace(/ /g, '\t'))],
    ['narrow non-breaking spaces', inTables((line) => line.replace(/ /g, '\u202f'))],
    ['decimal points and codes with a point', withCodes('$1$2.$3 - ').replace(/(\d),(\d)/g, '$1.$2')],
    ['« Semestre 1 »', FICHE.replace(/SEMESTRE (\d)/g, 'Semestre $1')],
    ['« BUT 1 – Semestre 1 »', FICHE.replace(/SEMESTRE (\d)/g, 'BUT 1 – Semestre $1')],
    [
      '« Total Saé », « Total semestre 1 »',
      inTables((line) => line.replace('TOTAL SAE', 'Total Saé').replace('TOTAL S1', 'Total semestre 1')),
    ],
    ['« TOTAL UE 1.1 : »', inTables((line) => line.replace(/^TOTAL UE ?(\d)(\d)(?! TOTAL)/, 'TOTAL UE $1.$2 :'))],
    ['« TOTAL BUT 1 »', FICHE.replace('TOTAL NIVEAU 1', 'TOTAL BUT 1')],
    [
      '« NIVEAU : BUT1 », « Année universitaire : »',
      FICHE.replace('Niveau : BUT 1 Année', 'NIVEAU: BUT1 Année universitaire :'),
    ],
    [
      '« COMPÉTENCE COMPOSANTES ESSENTIELLES »',
      FICHE.replace('Compétence Composantes essentielles', 'COMPÉTENCE COMPOSANTES ESSENTIELLES'),
    ],
  ])('%s', (_, text) => {
    expect(text).not.toBe(FICHE);
    expectProven(readFiche(text));
  });
});

describe('lines broken by the PDF', () => {
  it.each([
    ['the figures on the line after the title', brokenBeforeFigures()],
    ['a code alone on its line, and a title word by word', brokenAtEachWord()],
    [
      'the figures of a TOTAL on the next line',
      inTables((line) => line.replace(/^(TOTAL (?:UE21 TOTAL UE21|UE ?\d\d|NIVEAU 1|\S+)) /, '$1\n')),
    ],
    ['a TOTAL broken within its figures', inTables((line) => line.replace(/^(TOTAL.* [\d,]+ [\d,]+ )/, '$1\n'))],
    ['a row broken before « CC »', inTables((line) => line.replace(/ (CC [\d,]+)$/, '\n$1'))],
    ['a row broken after « CC »', inTables((line) => line.replace(/ CC ([\d,]+)$/, ' CC\n$1'))],
    [
      'a row broken within its figures',
      inTables((line) => line.replace(/^((?:UE14 )?(?:R|SAE).* [\d,]+) ([\d,]+ [\d,]+(?: CC)? [\d,]+)$/, '$1\n$2')),
    ],
  ])('%s', (_, text) => {
    expect(text.split('\n').length).toBeGreaterThan(FICHE_LINES.length + 20);
    expectProven(readFiche(text));
  });

  it('an issue about a broken row gives all its lines, as pasted, and a correction replaces them', () => {
    const first = lineIndex('SAE106 - Gestion de projet pour une recommandation de');
    const text = withLine(first + 3, '4\n\n6 18 3 24 28 CC 10 '); // a page number and a blank line in between
    const { issues } = readFiche(text);
    expect(issues[0]?.code).toBe('somme-de-ligne');
    expect(issues[0]?.ligne).toEqual({
      numero: first + 1,
      texte: text
        .split('\n')
        .slice(first, first + 6)
        .join('\n'),
    });
  });
});

describe('page furniture in the middle of the tables', () => {
  it('between two rows of each UE', () => {
    expectProven(readFiche(withPageBreaks((line) => line.startsWith('TOTAL RESSOURCES'))));
  });

  it('below any line, the first half of a broken row included', () => {
    for (const index of TABLE_LINES.filter(
      (candidate) => !/^TOTAL (S\d|NIVEAU)/.test(FICHE_LINES[candidate]?.trim() ?? ''),
    )) {
      const other = lineIndex('R203 - Ergonomie et accessibilité 3 4 8 15 CC 3');
      const text = withPageBreaks((_, at) => at === index || at === other);
      expect({ line: FICHE_LINES[index], ...readFiche(text) }).toMatchObject({
        line: FICHE_LINES[index],
        programme: real,
        issues: [],
      });
    }
  });

  it('labels of competences and of pôles, dropped between the rows', () => {
    const labels =
      'Exprimer un message par \n\ndes productions simples\n RESSOURCES\nEntreprendre un projet \nnumérique SAÉ';
    expectProven(readFiche(inTables((line) => (/^TOTAL (RESS|SAE|UE)/.test(line) ? `${line}\n${labels}` : line))));
  });

  it('a line of words that is printed once, or that ends in figures, is no furniture', () => {
    const lost = 'Ergonomie 3 4 8 15 CC 3';
    const index = lineIndex('UE12');
    const text = withLine(index, `UE12\n${lost}\n${lost}\nune note du secrétariat`);
    expect(readFiche(text).issues.map(({ found, ligne }) => [found, ligne?.numero])).toEqual([
      [lost, index + 2],
      [lost, index + 3],
      ['une note du secrétariat', index + 4],
    ]);
  });

  it('« projet » below an open title is its end, not the heading « Total hors / projet »', () => {
    const row = 'R117 - Gestion de projet 1,5 3 10,5 15 CC 3';
    expectProven(readFiche(withLine(lineIndex(row), 'R117 - Gestion de\nprojet\n1,5 3 10,5 15 CC 3')));
  });

  it('a label of a competence printed once', () => {
    expectProven(readFiche(withLine(lineIndex('UE13'), 'UE13\nExprimer un message par\nDES PRODUCTIONS SIMPLES SAÉ')));
  });

  it('a legend ends a table only until its next line: prose is passed over, a spoilt row is not', () => {
    const index = lineIndex('R104 - Culture numérique 7,5 7,5 0 15 CC 3');
    const legend = 'CC : contrôle continu\nune note du secrétariat';
    expectProven(readFiche(withLine(index, `${legend}\n${FICHE_LINES[index]}`)));
    const spoilt = readFiche(withLine(index, `${legend}\nRIO4 - Culture numérique 7,5 7,5 0 15 CC 3`)).issues[0];
    expect(spoilt?.ligne).toEqual({ numero: index + 3, texte: 'RIO4 - Culture numérique 7,5 7,5 0 15 CC 3' });
    const after = readFiche(withLine(index, `${legend}\n${FICHE_LINES[index]}\nune autre note`)).issues;
    expect(after.map(({ found }) => found)).toEqual(['une autre note']);
  });

  it('a portfolio with blank cells is not continued by words', () => {
    const index = lineIndex('SAE110 - Portfolio 1,5 4,5 0 4 6 0');
    const { issues } = readFiche(withLine(index, 'SAE110 - Portfolio 1,5 4,5 4 6 0\nune note'));
    expect(issues.map(({ code, ligne }) => [code, ligne?.texte])).toEqual([['ligne-illisible', 'une note']]);
  });

  it('a figure left over before the hours is no part of a title', () => {
    const row = 'R101 - Anglais 0 1,5 7,5 9 CC 1';
    const spoilt = 'R101 - Anglais 0 1,5 7,5 0 9 CC 1';
    expect(readFiche(withLine(lineIndex(row), spoilt)).issues[0]).toMatchObject({
      code: 'ligne-illisible',
      found: spoilt,
    });
  });

  it('a footer of one word and a number, in a broken row too', () => {
    const first = /^(SAE106 .*|R203 .*)$/;
    let page = 3;
    expectProven(readFiche(inTables((line) => line.replace(first, (row) => `${row}\nMMI ${page++}/12`))));
  });

  it('a title below its code alone is no footer, though two semesters print it', () => {
    expectProven(readFiche(inTables((line) => line.replace(/^(R\d03 -) (Ergonomie et accessibilité) /, '$1\n$2\n'))));
  });

  it('the second half of a title that several UE print is no footer', () => {
    const row = /^(SAE202 - Concevoir un produit ou un service) (et sa communication) /;
    expectProven(readFiche(inTables((line) => line.replace(row, '$1\n$2\n'))));
  });
});

describe('fewer UE or semesters', () => {
  const without = (isLost: (line: string) => boolean): string =>
    FICHE_LINES.filter((line) => !isLost(line.trim())).join('\n');

  it('a document of one semester is read without a word about the year', () => {
    const from = lineIndex('SEMESTRE 2');
    const until = lineIndex('TOTAL NIVEAU 1 153 415,5 333 200 901,5 10 60');
    const { programme, issues, proofs } = readFiche(
      [...FICHE_LINES.slice(0, from), ...FICHE_LINES.slice(until + 1)].join('\n'),
    );
    expect(issues).toEqual([]);
    expect(programme.semestres).toEqual([real.semestres[0]]);
    expect(proofs[proofs.length - 1]).toEqual({
      where: 'En-tête',
      label: 'Volume horaire',
      state: 'absent',
      ligne: {
        numero: lineIndex('153 h 415,5 h 333 h  200 h 901,5 h') + 1,
        texte: '153 h 415,5 h 333 h  200 h 901,5 h ',
      },
    });
    expect(checkProgramme(programme).map(({ code }) => code)).toContain('semestre-inattendu');
  });

  /** Without the UE of one competence, in the semesters given, the totals of the semester and the year are false. */
  const withoutUe = (...codes: readonly string[]): string => {
    let lost = false;
    return without((line) => {
      const ue = /^UE(\d\d)/.exec(line)?.[0];
      if (ue !== undefined) lost = codes.includes(ue);
      const isLost = lost;
      if (/^TOTAL UE/.test(line)) lost = false;
      return isLost;
    });
  };

  it('a competence absent of one semester keeps its number; every other proof holds', () => {
    const { programme, issues } = readFiche(withoutUe('UE22'));
    expect(programme.competences).toEqual(real.competences);
    expect(programme.semestres[1]?.ues.map(({ code }) => code)).toEqual(['UE21', 'UE23', 'UE24', 'UE25']);
    expect(new Set(issues.map(({ where }) => where.replace(/^Ligne \d+, |, .*$/g, '').replace(/,.*/, '')))).toEqual(
      new Set(['TOTAL S2']),
    );
  });

  it('a competence absent of the year, also from the table of niveaux, is not of the programme; the others keep their numbers', () => {
    const text = withoutUe('UE12', 'UE22').replace(/Concevoir une \nréponse \nstratégique/, '');
    expect(readFiche(text).programme.competences.map(({ numero, nom }) => [numero, nom])).toEqual([
      [1, 'Comprendre'],
      [3, 'Exprimer'],
      [4, 'Développer'],
      [5, 'Entreprendre'],
    ]);
  });

  it('a competence absent of the head as well leaves the numbers of the UE', () => {
    const text = withoutUe('UE12', 'UE22')
      .replace(/Concevoir une \nréponse \nstratégique/, '')
      .replace(/^Concevoir$/m, '')
      .replace('Concevoir ou co-concevoir', '…');
    expect(readFiche(text).programme.competences.map(({ numero, nom }) => [numero, nom])).toEqual([
      [1, 'Comprendre'],
      [3, 'Exprimer'],
      [4, 'Développer'],
      [5, 'Entreprendre'],
    ]);
  });
});

describe('prose', () => {
  const prose = [
    'Semestre 1',
    'Les ressources du premier semestre sont communes.',
    'R1.01 Anglais',
    'SAÉ 1.01 : auditer la communication',
    'UE 1.1 est acquise dès 10.',
    'Total des heures : voir la fiche',
    'Parcours : A',
    'Parcours : B',
  ].join('\n');

  it('that names elements, UE, semesters and parcours, before or after the tables, stays prose', () => {
    expectProven(readFiche(FICHE.replace('◼ Schéma général:', prose)));
    expectProven(readFiche(`${FICHE}\n${prose}`));
  });
});
