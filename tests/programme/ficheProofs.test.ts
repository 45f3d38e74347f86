/** Mutations of the fiche: a wrong figure, a lost line, a stray line. Nothing may pass in silence, and nothing more may fail. */
import fc from 'fast-check';
import { checkProgramme, type FicheIssue, ficheSentence, readFiche } from '../../src/programme';
import { FICHE, FICHE_LINES, lineIndex, TABLE_LINES, withLine } from './fixture';

const HOURS = ['CM', 'TD', 'TP', 'total hors projet'];
const RESSOURCE = ['CM', 'TD', 'TP', 'total hors projet', 'coefficient'];
const SAE = ['CM', 'TD', 'TP', 'projet', 'total hors projet', 'coefficient'];
const YEAR = [...SAE, 'ECTS'];
const HEAD = -1;
const text = (index: number): string => (FICHE_LINES[index] as string).trim();
const plain = (issue: FicheIssue): string => ficheSentence(issue).replace(/\u00a0/g, ' ');
const BLANK_CELLS = lineIndex('R219 - PPP 1 1 CC 0,5');

/** A figure of the fiche: where it stands, and the proofs that add it up, worked out from the layout of the tables alone. */
interface Figure {
  readonly index: number;
  readonly rank: number;
  readonly proofs: readonly string[];
}

/** The first line after this one that begins with the label: the TOTAL that adds it up. */
const totalBelow = (index: number, label: RegExp): number =>
  TABLE_LINES.find((candidate) => candidate > index && label.test(text(candidate))) as number;

function columnsAndTotals(index: number): {
  columns: readonly string[];
  totals: (column: string) => readonly number[];
} {
  const line = text(index);
  const ue = totalBelow(index, /^TOTAL UE/);
  const year = totalBelow(index, /^TOTAL NIVEAU/);
  if (/^TOTAL NIVEAU/.test(line)) {
    return { columns: YEAR, totals: (column) => (column === 'coefficient' ? [index] : [index, HEAD]) };
  }
  if (/^TOTAL S\d/.test(line)) return { columns: YEAR, totals: () => [index, year] };
  if (/^TOTAL UE/.test(line)) {
    // The coefficient and the ECTS of a UE are no sums: only the semester adds them.
    const own = (column: string): readonly number[] => (column === 'coefficient' || column === 'ECTS' ? [] : [index]);
    return { columns: YEAR, totals: (column) => [...own(column), totalBelow(index, /^TOTAL S\d/)] };
  }
  if (/^TOTAL (RESSOURCES|SAE)/.test(line)) {
    const columns = line.startsWith('TOTAL SAE') ? SAE : RESSOURCE;
    return { columns, totals: (column) => (column === 'coefficient' ? [index] : [index, ue]) };
  }
  const sae = /^SAE|^6 18 3 24/.test(line); // the second line of the row of SAE106 has its figures
  const pole = totalBelow(index, sae ? /^TOTAL SAE/ : /^TOTAL RESSOURCES/);
  return { columns: sae ? SAE : RESSOURCE, totals: () => [pole] };
}

const FIGURES: readonly Figure[] = TABLE_LINES.flatMap((index): readonly Figure[] => {
  const figures = text(index).match(/(?: CC)?(?: \d+(?:,\d+)?)+$/) ?? text(index).match(/^6 18 3 24 27 CC 10$/);
  if (figures === null || /^SEMESTRE/.test(text(index)) || index === BLANK_CELLS) return [];
  const { columns, totals } = columnsAndTotals(index);
  // A row on two lines is named by its first.
  const place = /^6 18/.test(text(index)) ? index - 3 : index;
  return columns.map((column, position) => ({
    index,
    rank: position - columns.length,
    proofs: [
      ...(HOURS.includes(column) ? [`somme-de-ligne L${place + 1}`] : []),
      ...totals(column).map((total) => `total-faux ${total === HEAD ? 'head' : `L${total + 1}`} ${column}`),
    ].sort(),
  }));
});

const keyOf = ({ code, where }: FicheIssue): string => {
  const line = /^Ligne (\d+)/.exec(where)?.[1];
  const place = line === undefined ? 'head' : `L${line}`;
  return code === 'total-faux' ? `${code} ${place} ${where.split(', ').pop()}` : `${code} ${place}`;
};

/** The line with its figure of this rank (from the end) raised by 7, which no rounding hides. */
function raise(line: string, rank: number): string {
  const tokens = line.trim().split(' ');
  const ranks = tokens.flatMap((token, at) => (/^\d+(,\d+)?$/.test(token) ? [at] : []));
  const at = ranks[ranks.length + rank] as number;
  const raised = Number((tokens[at] as string).replace(',', '.')) + 7;
  return tokens.map((token, index) => (index === at ? String(raised).replace('.', ',') : token)).join(' ');
}

describe('one wrong figure', () => {
  it('every figure of the tables is tried but those of the row with blank cells', () => {
    // 55 rows of ressources x 5, 23 of SAÉ x 6, 10 TOTAL RESSOURCES x 5, 10 TOTAL SAE x 6, 10 UE, 2 semesters and a year x 7.
    expect(FIGURES).toHaveLength(55 * 5 + 23 * 6 + 10 * 5 + 10 * 6 + 13 * 7);
  });

  it('fails exactly the proofs that involve it', () => {
    for (const { index, rank, proofs } of FIGURES) {
      const line = raise(FICHE_LINES[index] as string, rank);
      const { issues } = readFiche(withLine(index, line));
      expect({ line, proofs: issues.map(keyOf).sort() }).toEqual({ line, proofs });
    }
  });

  it('in the volume of the head fails the comparison with the total of the year', () => {
    const index = lineIndex('153 h 415,5 h 333 h  200 h 901,5 h');
    const figures = ['153', '415,5', '333', '200', '901,5'];
    const labels = ['CM', 'TD', 'TP', 'projet', 'total hors projet'];
    figures.forEach((figure, at) => {
      const { issues } = readFiche(withLine(index, text(index).replace(figure, '7')));
      expect(issues.map(keyOf)).toEqual([`total-faux head ${labels[at]}`]);
    });
    const ects = readFiche(withLine(lineIndex('60 ECTS'), '61 ECTS')).issues;
    expect(ects.map(keyOf)).toEqual(['total-faux head ECTS']);
  });

  it('is said with its line, what the rows give, and what is printed', () => {
    const line = 'TOTAL RESSOURCES 19,5 25,5 12,5 57,5 12,5';
    const index = lineIndex(line);
    const { issues } = readFiche(withLine(index, line.replace(/12,5$/, '13')));
    // 3 + 3 + 2 + 1 + 1 + 2 + 0,5 = 12,5
    expect(issues.map(plain)).toEqual([
      `Ligne ${index + 1}, TOTAL RESSOURCES de UE11, coefficient : les lignes donnent 12,5, mais le total imprimé est 13. Corrigez la ligne ou le total.`,
    ]);
  });
});

describe('blank cells', () => {
  it('that no sum explains make the row unreadable, and the totals miss it', () => {
    const codes = readFiche(withLine(BLANK_CELLS, 'R219 - PPP 2 1 CC 0,5')).issues.map(keyOf);
    expect(codes).toContain(`ligne-illisible L${BLANK_CELLS + 1}`);
    expect(codes.filter((code) => code.startsWith('total-faux'))).toHaveLength(3); // TD, total, coefficient
  });

  const small = (rows: readonly string[], total: string): string =>
    ['SEMESTRE 1', 'UE11', ...rows, `TOTAL RESSOURCES ${total}`].join('\n');
  const hours = (fiche: string) =>
    readFiche(fiche).programme.semestres[0]?.ues[0]?.lignes.map(({ heures }) => [heures.cm, heures.td, heures.tp]);
  const blank = (fiche: string): number =>
    readFiche(fiche).issues.filter(({ code }) => code === 'cellules-vides').length;

  it('are placed by the TOTAL of the pôle when it allows one place only', () => {
    const fiche = small(['R101 - Un 1 1 CC 1', 'R102 - Deux 2 2 CC 1'], '2 0 1 3 2');
    expect(hours(fiche)).toEqual([
      [null, null, 1],
      [2, null, null],
    ]);
    expect(blank(fiche)).toBe(0);
  });

  it('are an issue for each row when it allows several', () => {
    expect(blank(small(['R101 - Un 1 1 CC 1', 'R102 - Deux 1 1 CC 1'], '1 1 0 2 2'))).toBe(2);
  });

  it('are an issue when there are too many to try', () => {
    const rows = Array.from({ length: 9 }, (_, index) => `R10${index + 1} - Titre 1 1 CC 1`);
    expect(blank(small(rows, '9 0 0 9 9'))).toBe(9);
  });
});

describe('a lost line', () => {
  it('is noticed, but for a row of zeroes, that no total can miss', () => {
    const silent = TABLE_LINES.filter((index) => readFiche(withLine(index, '')).issues.length === 0).map(text);
    // The portfolio of UE11 to UE14 has no hours and no coefficient: it weighs nowhere.
    expect(silent).toEqual(Array.from({ length: 4 }, () => 'SAE110 - Portfolio 0 0 0 0 0 0'));
  });

  it('names the TOTAL that is missing', () => {
    const lost = (line: string): readonly string[] => readFiche(withLine(lineIndex(line), '')).issues.map(plain);
    expect(lost('TOTAL S1 76,5 206 168,5 100 451 5 30')).toEqual([
      'S1 : la ligne « TOTAL S1 » manque, et rien ne prouve la lecture. Ajoutez-la.',
    ]);
    // The UE has then neither coefficient nor ECTS, which the semester adds up.
    expect(lost('TOTAL UE15 16,5 43,5 19,5 28 79,5 1 3')[0]).toBe(
      'UE15 : la ligne « TOTAL UE15 » manque, et rien ne prouve la lecture. Ajoutez-la.',
    );
    expect(lost('TOTAL SAE 3 9 3 12 15 6')).toEqual([
      'UE12 : la ligne « TOTAL SAE » manque, et rien ne prouve la lecture. Ajoutez-la.',
    ]);
  });

  it.each(['Niveau : BUT 1 Année 2022-2023', 'Mention : MÉTIERS DU MULTIMÉDIA ET DE L’INTERNET', 'MMI'])(
    'of the head (%s) is named',
    (line) => {
      const { issues } = readFiche(withLine(lineIndex(line), ''));
      expect(issues.map(({ code }) => code)).toContain('entete-absente');
    },
  );

  it('of the UE leaves its rows without a UE, each named', () => {
    const { issues } = readFiche(withLine(lineIndex('UE12'), ''));
    const rows = issues.filter(({ code }) => code === 'ressource-sans-ue').map(({ found }) => found.slice(0, 4));
    expect(rows).toEqual(['R101', 'R102', 'R105', 'R106', 'R119', 'TOTA', 'SAE1', 'SAE1', 'TOTA', 'TOTA']);
  });
});

describe('a line too many', () => {
  const insert = (index: number, line: string): string =>
    [...FICHE_LINES.slice(0, index + 1), line, ...FICHE_LINES.slice(index + 1)].join('\n');
  const open = TABLE_LINES.filter((index) => !/^TOTAL (S\d|NIVEAU)/.test(text(index)));

  it('that cannot be read is an issue with its text and number, wherever it stands in a table', () => {
    for (const index of open) {
      const { issues } = readFiche(insert(index, '?? 12 x'));
      expect(issues.map(({ code, where, found }) => [code, where.split(', ')[0], found])).toEqual([
        ['ligne-illisible', `Ligne ${index + 2}`, '?? 12 x'],
      ]);
    }
  });

  it('of plain words is one too, except within a title, of which it may be a part', () => {
    const silent = open.filter((index) => readFiche(insert(index, 'et puis ceci')).issues.length === 0);
    expect(silent.map(text)).toEqual([
      'SAE106 - Gestion de projet pour une recommandation de',
      'communication numérique',
    ]);
  });

  it('printed twice is noticed', () => {
    for (const index of TABLE_LINES) {
      // A title again; headings are in the next test.
      if (/^(communication numérique|SEMESTRE \d|UE\d\d)$/.test(text(index))) continue;
      const { programme, issues } = readFiche(insert(index, text(index)));
      const errors = [...issues, ...checkProgramme(programme)].filter(({ severity }) => severity === 'erreur');
      expect({ line: text(index), errors: errors.length > 0 }).toEqual({ line: text(index), errors: true });
    }
  });

  it('that is a heading printed again, as at the top of a page, changes nothing', () => {
    const { programme } = readFiche(FICHE);
    const headings = TABLE_LINES.filter((index) => /^(SEMESTRE \d|UE\d\d)$/.test(text(index)));
    expect(headings).toHaveLength(11); // UE14 has its first row on its line
    for (const index of headings) {
      expect(readFiche(insert(index, text(index)))).toMatchObject({ programme, issues: [] });
      expect(readFiche(insert(index + 2, `${text(index)} (suite)`))).toMatchObject({ programme, issues: [] });
    }
  });

  it('of a table outside the tables is an issue', () => {
    const row = 'R199 - Ailleurs 1 1 1 3 CC 1';
    for (const text of [`${row}\n${FICHE}`, `${FICHE}\n${row}`, `${FICHE}\nUE16`]) {
      expect(readFiche(text).issues.map(({ code }) => code)).toEqual(['ligne-hors-tableau']);
    }
  });
});

describe('a fiche in pieces', () => {
  const codes = (...lines: readonly string[]): readonly string[] =>
    readFiche(['SEMESTRE 1', 'UE11', ...lines].join('\n'))
      .issues.filter(({ code, where }) => where.startsWith('Ligne') && code !== 'total-absent')
      .map(({ code, found }) => `${code}: ${found}`);

  it('a row without a title, or without figures, cannot be read', () => {
    expect(codes('R101 - 12 1 1 1 3 CC 1')).toEqual(['ligne-illisible: R101 - 12 1 1 1 3 CC 1']);
    expect(codes('R119 - PPP 0,5')).toEqual(['ligne-illisible: R119 - PPP 0,5']);
    expect(codes('R119 - PPP 1 0 0 CC')).toEqual(['ligne-illisible: R119 - PPP 1 0 0 CC']);
  });

  it('a title whose figures never come cannot be read, at the end of the text or before another row', () => {
    expect(codes('R101 - Anglais')).toEqual(['ligne-illisible: R101 - Anglais']);
    expect(codes('R101 - Anglais', 'R102 - Suite 1 1 1 3 CC 1')).toEqual(['ligne-illisible: R101 - Anglais']);
  });

  it('a title does not swallow a page', () => {
    const words = 'des mots et encore des mots pour faire une ligne entière';
    expect(codes('R101 - Anglais', words, words, words)[0]).toBe(`ligne-illisible: ${words}`);
  });

  it('a title that stops on a little word is a warning', () => {
    expect(codes('R101 - Gestion de 1 1 1 3 CC 1')).toEqual(['titre-tronque: Gestion de']);
  });

  it('a UE of another semester cannot be read, and its rows do not fall into the UE above', () => {
    expect(codes('R101 - Anglais 1 1 1 3 CC 1', 'UE22', 'R102 - Suite 1 1 1 3 CC 1')).toEqual([
      'ligne-illisible: UE22',
      'ressource-sans-ue: R102 - Suite 1 1 1 3 CC 1',
    ]);
  });

  it('a TOTAL of another UE or semester, or printed twice, is reported', () => {
    expect(codes('TOTAL UE12 1 1 1 1 3 1 5')).toEqual(['ligne-illisible: TOTAL UE12 1 1 1 1 3 1 5']);
    expect(codes('TOTAL S2 1 1 1 1 3 1 5')).toEqual(['ligne-illisible: TOTAL S2 1 1 1 1 3 1 5']);
    expect(codes('TOTAL SAE 0 0 0 0 0 0', 'TOTAL SAE 0 0 0 0 0 0')).toEqual(['code-en-double: TOTAL SAE 0 0 0 0 0 0']);
  });

  it('a UE without its TOTAL has no coefficient and no ECTS, rather than a sum that is neither', () => {
    const { programme } = readFiche('SEMESTRE 1\nUE11\nR101 - Anglais 1 1 1 3 CC 7');
    expect(programme.semestres[0]?.ues[0]).toMatchObject({ coefficient: 0, ects: 0 });
  });

  it('a head without its ECTS is compared without them', () => {
    expect(readFiche(withLine(lineIndex('60 ECTS'), '')).issues).toEqual([]);
  });

  it('a competence without its niveau is named', () => {
    const { issues } = readFiche(FICHE.replace('Entreprendre un', 'Réussir un'));
    expect(issues.map(plain)).toEqual([
      'Compétence Entreprendre : « Niveau 1 : Entreprendre … » ne se lit pas. Vérifiez le texte copié.',
    ]);
  });

  it('a head without its competence table, or its volume of hours, is said so', () => {
    const head = (from: string): readonly string[] => readFiche(FICHE.replace(from, '…')).issues.map(plain);
    expect(head('Compétence Composantes essentielles')).toEqual([
      'En-tête : « Compétence Composantes essentielles » ne se lit pas. Vérifiez le texte copié.',
    ]);
    expect(head('153 h 415,5 h 333 h  200 h 901,5 h')).toEqual([
      'En-tête : « Volume horaire étudiant : … » ne se lit pas. Vérifiez le texte copié.',
    ]);
  });

  it('of another year is read as such', () => {
    const other = FICHE.replace('BUT 1 Année 2022-2023', 'BUT 3 Année 2024/2025').replace(
      'IUT DIJON-AUXERRE',
      'IUT de Lens',
    );
    const { programme } = readFiche(other);
    expect([programme.but, programme.annee, programme.id]).toEqual([3, '2024-2025', 'mmi-lens-2024-2025-but3']);
  });
});

describe('any text', () => {
  it('that is no fiche says so', () => {
    expect(readFiche('').issues.map(({ code }) => code)).toContain('tableau-absent');
  });

  it('is read without a throw, and every issue has its sentence', () => {
    const pieces = fc.constantFrom(
      'SEMESTRE 1',
      'UE11',
      'UE21 R101 - A',
      'TOTAL SAE 1',
      'TOTAL S1 1 1 1 1 1 1 1',
      'R101 - A 1 1 CC 1',
      '1 CC 2',
    );
    const lines = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(lines, (all) => {
        for (const issue of readFiche(all.join('\n')).issues) expect(ficheSentence(issue)).not.toMatch(/undefined|NaN/);
      }),
      { seed: 27, numRuns: 300 },
    );
  });
});
