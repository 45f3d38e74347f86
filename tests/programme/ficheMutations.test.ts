/** Hostile hands: any line lost or spoilt is told with its number and text, can be corrected in place, and nothing hangs. */
import fc from 'fast-check';
import { type FicheIssue, ficheSentence, readFiche, withCorrection } from '../../src/programme';
import { FICHE, FICHE_LINES, lineIndex, TABLE_LINES, withLine } from './fixture';

const { programme, proofs } = readFiche(FICHE);
const text = (index: number): string => (FICHE_LINES[index] as string).trim();
/** A row of zeroes weighs nowhere (see ficheProofs); a heading is not a line of figures. */
const MUTABLE = TABLE_LINES.filter((index) => !/^(SEMESTRE \d|SAE110 - Portfolio 0 0 0 0 0 0)$/.test(text(index)));
/** The row of SAE106 stands on two lines, two lines apart. */
const SAE106 = lineIndex('SAE106 - Gestion de projet pour une recommandation de');

/** Whether an issue gives this line (counted from 0) as one of its own. */
const names = ({ ligne }: FicheIssue, index: number): boolean =>
  ligne !== undefined && ligne.numero <= index + 1 && index + 1 < ligne.numero + ligne.texte.split('\n').length;

/** Every `ligne` is the text as it was pasted, from its number on. */
function expectTrueLines(pasted: string, issues: readonly FicheIssue[]): void {
  const lines = pasted.split('\n');
  for (const { ligne } of issues) {
    if (ligne === undefined) continue;
    const { numero, texte } = ligne;
    expect(texte).toBe(lines.slice(numero - 1, numero - 1 + texte.split('\n').length).join('\n'));
  }
}

describe('a spoilt line', () => {
  const spoil: readonly (readonly [string, (line: string) => string])[] = [
    ['a letter in its last figure', (line) => line.replace(/(\d)(?=[^\d]*$)/, 'l$1')],
    ['another code or label', (line) => `x${line}`],
    ['cut in half', (line) => line.slice(0, Math.ceil(line.length / 2))],
    ['a figure too many', (line) => `${line} 7`],
    ['two figures stuck together', (line) => line.replace(/ (?=[\d,]+$)/, '')],
    ['written twice on one line', (line) => `${line} ${line}`],
  ];

  it.each(spoil)('%s: is named, with its text, and corrected in place', (_, edit) => {
    for (const index of MUTABLE) {
      const line = edit(text(index));
      if (line === text(index)) continue;
      const pasted = withLine(index, line);
      const { issues } = readFiche(pasted);
      expectTrueLines(pasted, issues);
      if (/^(communication numérique|UE\d\d)/.test(text(index)) || index === SAE106) continue; // titles: see below
      const named = issues.find((issue) => names(issue, index));
      expect({ line, isNamed: named !== undefined }).toEqual({ line, isNamed: true });
      if (named?.ligne === undefined || index === SAE106 + 3) continue;
      const corrected = readFiche(withCorrection(pasted, { numero: index + 1, texte: line }, text(index)));
      expect(corrected).toMatchObject({ programme, issues: [] });
    }
  });

  it('a UE that cannot be read is named, and each of its rows', () => {
    const index = lineIndex('UE13');
    const { issues } = readFiche(withLine(index, 'U3'));
    expect(issues[0]?.ligne).toEqual({ numero: index + 1, texte: 'U3' });
    expect(issues.filter(({ code }) => code === 'ressource-sans-ue')).toHaveLength(13);
  });

  it('a broken row is corrected whole: its lines give way to one', () => {
    const pasted = withLine(SAE106 + 3, '6 18 3 24 27 CC ten');
    const { issues } = readFiche(pasted);
    const ligne = issues.find(({ code, ligne }) => code === 'ligne-illisible' && ligne?.numero === SAE106 + 1)?.ligne;
    if (ligne === undefined) throw new Error('SAE106 is not told');
    const row = 'SAE106 - Gestion de projet pour une recommandation de communication numérique 6 18 3 24 27 CC 10';
    const corrected = withCorrection(withCorrection(pasted, { numero: SAE106 + 4, texte: 'x' }, ''), ligne, row);
    expect(readFiche(corrected)).toMatchObject({ programme, issues: [] });
  });

  it('keeps the other line ends of a pasted text at their numbers', () => {
    const pasted = FICHE.replace(/\n/g, '\r\n').replace('TOTAL SAE 3 12 3 12 18 9', 'TOTAL SAE 3 12 3 12 18 x');
    const ligne = readFiche(pasted).issues[0]?.ligne;
    expect(ligne).toEqual({ numero: lineIndex('TOTAL SAE 3 12 3 12 18 9') + 1, texte: 'TOTAL SAE 3 12 3 12 18 x' });
    if (ligne === undefined) return;
    expect(readFiche(withCorrection(pasted, ligne, 'TOTAL SAE 3 12 3 12 18 9')).issues).toEqual([]);
  });
});

describe('the proofs', () => {
  it('are every TOTAL line in the order of the fiche, then the head, with their lines', () => {
    const ofUe = (code: string) => [`${code} TOTAL RESSOURCES`, `${code} TOTAL SAE`, `${code} TOTAL ${code}`];
    const ofSemestre = (numero: number) => [
      ...[1, 2, 3, 4, 5].flatMap((competence) => ofUe(`UE${numero}${competence}`)),
      `S${numero} TOTAL S${numero}`,
    ];
    expect(proofs.map(({ where, label }) => `${where} ${label}`)).toEqual([
      ...ofSemestre(1),
      ...ofSemestre(2),
      'BUT1 TOTAL NIVEAU 1',
      'En-tête Volume horaire',
    ]);
    expect(proofs.every(({ state }) => state === 'proven')).toBe(true);
    const lines = TABLE_LINES.filter((index) => text(index).startsWith('TOTAL')).map((index) => index + 1);
    expect(proofs.slice(0, -1).map(({ ligne }) => ligne?.numero)).toEqual(lines);
  });

  const stateOf = (pasted: string, where: string, label: string) =>
    readFiche(pasted).proofs.find((proof) => proof.where === where && proof.label === label);

  it('of a false TOTAL is false, of a lost one absent, and the others hold', () => {
    const line = 'TOTAL RESSOURCES 19,5 25,5 12,5 57,5 12,5';
    const index = lineIndex(line);
    const isFalse = withLine(index, line.replace(/12,5$/, '13'));
    expect(stateOf(isFalse, 'UE11', 'TOTAL RESSOURCES')).toEqual({
      where: 'UE11',
      label: 'TOTAL RESSOURCES',
      state: 'false',
      ligne: { numero: index + 1, texte: line.replace(/12,5$/, '13') },
    });
    expect(stateOf(withLine(index, ''), 'UE11', 'TOTAL RESSOURCES')).toMatchObject({ state: 'absent', ligne: null });
    for (const pasted of [isFalse, withLine(index, '')]) {
      expect(readFiche(pasted).proofs.filter(({ state }) => state === 'proven')).toHaveLength(proofs.length - 1);
    }
  });

  it('of a false head is false', () => {
    expect(stateOf(FICHE.replace('60 ECTS', '61 ECTS'), 'En-tête', 'Volume horaire')?.state).toBe('false');
  });

  it('a row that does not add up by itself makes its own issue and the TOTAL false', () => {
    const row = 'R119 - PPP 3 12 0 15 CC 4';
    const pasted = withLine(lineIndex(row), 'R119 - PPP 3 12 1 15 CC 4');
    expect(stateOf(pasted, 'UE15', 'TOTAL RESSOURCES')?.state).toBe('false');
    expect(readFiche(pasted).issues.map(({ code, ligne }) => [code, ligne?.texte.trim()])).toEqual([
      ['somme-de-ligne', 'R119 - PPP 3 12 1 15 CC 4'],
      ['total-faux', 'TOTAL RESSOURCES 9 21 16,5 46,5 12'],
    ]);
  });
});

describe('any mixture of the lines of fiches', () => {
  it('is read without a throw, every issue has its sentence and its true line', () => {
    const but3 = FICHE_LINES.filter((line) => line.trim() !== '').map((line) => line.replace(/1/g, '5'));
    const pieces = fc.constantFrom(
      ...TABLE_LINES.map(text),
      ...but3.slice(-200),
      'Parcours : A',
      'PARCOURS : B',
      'Tronc commun',
      'SEMESTRE 3 (suite)',
      'SAÉ 3.Crea.01',
      'UE 3.1 – Titre',
      'Portfolio',
      'TOTAL SAE',
      'CC : contrôle continu',
      'projet',
      '12',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }),
        fc.constantFrom('', 'A', 'b'),
        (all, parcours) => {
          const pasted = all.join('\n').replace(/\r/g, ' ');
          const { issues } = readFiche(pasted, parcours);
          for (const issue of issues) expect(ficheSentence(issue)).not.toMatch(/undefined|NaN/);
          expectTrueLines(pasted, issues);
        },
      ),
      { seed: 31, numRuns: 400 },
    );
  });
});

describe('a megabyte of text', () => {
  const MEGABYTE = 1_000_000;
  const filled = (piece: string, head = 'SEMESTRE 1\nUE11\n'): string =>
    head + piece.repeat(Math.ceil(MEGABYTE / piece.length));
  const blank = 'R101 - A 1 1 CC 1\n';
  /** A guard against a hang (some of these took minutes): the bound says nothing of the speed. */
  const SOON = 30_000;

  it.each([
    ['one line of figures', filled('1 ')],
    ['one line of TOTAL', filled('TOTAL SAE ')],
    ['one line of dashes', filled('- ')],
    ['one row whose title never ends', filled('mot ', 'SEMESTRE 1\nUE11\nR101 - ')],
    ['one line of digits and points', filled('1.1', '')],
    ['one line of spaces', filled(' \u00a0')],
    ['rows', filled('R101 - A 1 1 1 3 CC 1\n')],
    ['rows with blank cells', filled(blank)],
    ['UE of rows with blank cells', filled(`UE11\n${blank.repeat(6)}TOTAL UE11 1 1 1 1 1 1 1\n`)],
    ['lines that cannot be read', filled('?? x\n')],
    ['titles that never end', filled('R101 - A\nmot\nmot\n')],
    ['blank lines below a code', filled('\n', 'SEMESTRE 1\nUE11\nR101 -\n')],
    ['headings', filled('Parcours : A\nSEMESTRE 1\nUE11\n')],
    ['parcours', filled('Parcours : A\nParcours : B\n', '')],
    ['competences', filled('Concevoir\nConcevoir un\n', 'Compétence Composantes essentielles\n')],
    ['rattachements', filled('rattachement : IUT x ', '')],
    ['the fiche, again and again', filled(`${FICHE}\n`, '')],
  ])('of %s is read', (_, pasted) => {
    const start = Date.now();
    readFiche(pasted);
    expect(Date.now() - start).toBeLessThan(SOON);
  });
});
