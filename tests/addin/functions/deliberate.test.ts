/** DELIBERATE, sentence by sentence of the contract (arrêté, 4.6). Expected cells by hand, from the text, beside each case. */
import { deliberateCells } from '../../../src/addin/functions/index';
import { refusal } from './refusal';

type Cells = readonly (readonly unknown[])[];
const plain = (cell: unknown) => (typeof cell === 'string' ? cell.replace(/\u00a0/g, ' ') : cell);
const deliberate = (...args: readonly unknown[]): readonly (readonly unknown[])[] =>
  deliberateCells(...(args as Parameters<typeof deliberateCells>)).map((row) => row.map(plain));

/** Two competences: UE11 and UE21 of 6 credits each, UE12 and UE22 of 4. */
const NAMES = [['UE11', 'UE21', 'RCUE Lire', 'UE12', 'UE22', 'RCUE Écrire']];
const ECTS = [['', 6, 6, '', 4, 4]];
/** Lire 12, both acquired; Écrire (9 + 8) / 2 = 8,5: 1 RCUE on 2, not more than half: AJ. */
const FAILING = [12, 'ADM', 'ADM', 8.5, 'AJ', 'AJ'];
const NOTHING = ['', '', '', '', '', ''];
const NO_YEAR = ['', '', false, '', '', false];

/** One student of the year: what the rules give, the decisions, the dossier. */
const year = (
  decisions: readonly unknown[] = NOTHING,
  dossier: readonly unknown[] = NO_YEAR,
  { results = FAILING as readonly unknown[], situation = 'AJ', repeats = '', january = ['', ''] } = {},
) => deliberate([results], [decisions], NAMES, ECTS, [[situation]], [dossier], [[repeats]], [january], 3, '')[0] ?? [];
const TAIL = 6;

describe('DELIBERATE : l’année', () => {
  it('sans décision, les codes des règles, et le jury attendu', () => {
    expect(year()).toEqual([
      ...['ADM', 'ADM', 'ADM', 'AJ', 'AJ', 'AJ'],
      ...['AJ', '1 RCUE ≥ 10, 1 validé sur 2', 12, 'UE12, UE22', '', '', "le jury doit décider de l'année (4.6)"],
    ]);
  });

  it('ADJ sur un RCUE : ses UE deviennent ADJR et donnent leurs crédits, les deux comptes sont dits', () => {
    // Toutes les UE de l'année sont alors acquises : l'année est ADJ et S3 ouvert ; 12 + 8 = 20 crédits.
    expect(year(['', '', '', '', '', 'ADJ'])).toEqual([
      ...['ADM', 'ADM', 'ADM', 'ADJ', 'ADJR', 'ADJR'],
      ...['ADJ', '1 RCUE ≥ 10, 2 validés sur 2', 20, '', 'UE12 AJ → ADJR, UE22 AJ → ADJR', 'S3 ouvert', ''],
    ]);
  });

  it('ADJ sur une UE seule : son RCUE reste AJ, l’année reste à décider', () => {
    expect(year(['', '', '', 'adj ', '', ''])).toEqual([
      ...['ADM', 'ADM', 'ADM', 'AJ', 'ADJ', 'AJ'],
      ...[
        'AJ',
        '1 RCUE ≥ 10, 1 validé sur 2',
        16,
        'UE22',
        'UE12 AJ → ADJ',
        '',
        "le jury doit décider de l'année (4.6)",
      ],
    ]);
  });

  it('une décision contre ce qui est acquis de droit n’a pas d’effet, et c’est dit', () => {
    expect(year(['RAT', '', '', '', '', ''], ['RED', '', false, '', '', false])[0]).toBe('ADM');
    expect(year(['RAT', '', '', '', '', ''], ['RED', '', false, '', '', false])[TAIL + 6]).toBe(
      "UE11 est acquise (ADM) : RAT n'a pas d'effet, effacez-le (4.3)",
    );
  });

  it('ni contre un RCUE dont les UE sont acquises', () => {
    const cells = year(['', '', 'DEF', '', '', ''], ['RED', '', false, '', '', false]);
    expect([cells[0], cells[TAIL + 6]]).toEqual([
      'ADM',
      "RCUE Lire est validé (ADM) : DEF n'a pas d'effet, effacez-le (4.3)",
    ]);
  });

  it('un AJ que le jury laisse passer garde ses UE : S3 ouvert, S5 fermé, les dettes dites', () => {
    expect(year(NOTHING, ['PAS1NCI', '', '', '', '', '']).slice(TAIL)).toEqual([
      'PAS1NCI',
      '1 RCUE ≥ 10, 1 validé sur 2',
      12,
      'UE12, UE22',
      '',
      'S3 ouvert ; S5 fermé tant que UE12, UE22 ne sont pas acquises (4.5)',
      '',
    ]);
  });

  it('les UE qui n’attendent qu’une note sont dites à part, sauf de qui est parti', () => {
    // Lire: UE11 acquise, UE21 sans moyenne; Écrire: UE12 sous 10, UE22 sans moyenne.
    const results = ['', 'ADM', '', '', 'AJ', ''];
    const owed = (situation: string) => year(NOTHING, NO_YEAR, { results, situation })[TAIL + 3];
    expect(owed('ATT')).toBe('UE12 ; en attente : UE21, UE22');
    expect(owed('DEM')).toBe('UE12, UE21, UE22');
    const waiting = year(NOTHING, NO_YEAR, { results: ['', 'ADM', '', '', 'ADM', ''], situation: 'ATT' });
    expect(waiting[TAIL + 3]).toBe('en attente : UE21, UE22');
  });

  it.each([
    [['NAR', '', false, '', '', false], "NAR incomplet, motif manquant, conseil d'orientation manquant (4.5)"],
    [['NAR', 'Résultats', true, '', 'BTS', false], 'NAR incomplet, audition demandée et non tenue (4.5)'],
    [['NAR', 'Résultats', true, new Date(2026, 6, 2), 'BTS', false], ''],
    [['NAR', 'Résultats', 'VRAI', 46205, 'BTS', false], ''],
  ])('NAR, %j : %s', (dossier, left) => {
    const cells = year(NOTHING, dossier);
    expect([cells[TAIL], cells[TAIL + 5], cells[TAIL + 6]]).toEqual(['NAR', 'S3 fermé', left]);
  });

  it.each([
    // 46205 is 2 July 2026, 46207 the 4th.
    [
      new Date(2026, 6, 10),
      new Date(2026, 6, 3),
      'NAR incomplet, audition tenue le 10/07/2026, après le jury du 03/07/2026 (4.5)',
    ],
    [46207, '03/07/2026', 'NAR incomplet, audition tenue le 04/07/2026, après le jury du 03/07/2026 (4.5)'],
    [46205, '3/7/2026', ''],
    ['3/7/2026', new Date(2026, 6, 3), ''],
    [new Date(2026, 6, 10), '', ''],
    [true, new Date(2026, 6, 3), ''],
  ])('NAR, audition tenue le %p, jury le %p : %s', (held, meeting, left) => {
    const dossier = ['NAR', 'Résultats', true, held, 'BTS', false];
    const row = deliberate([FAILING], [NOTHING], NAMES, ECTS, [['AJ']], [dossier], '', '', 3, '', meeting)[0] ?? [];
    expect([row[TAIL], row[TAIL + 6]]).toEqual(['NAR', left]);
  });

  // A cell's midnight at the offset of its workbook (Réunion +4, Nouméa +11, Guadeloupe −4), read by a script in Paris.
  it.each([4, 11, -4])(
    'un classeur à UTC%p : deux dates se comparent comme elles se lisent dans les cases',
    (offset) => {
      const cell = (day: number): Date => new Date(Date.UTC(2026, 6, day, -offset));
      const left = (held: unknown, meeting: unknown): unknown => {
        const dossier = ['NAR', 'Résultats', true, held, 'BTS', false];
        return deliberate([FAILING], [NOTHING], NAMES, ECTS, [['AJ']], [dossier], '', '', 3, '', meeting)[0]?.[
          TAIL + 6
        ];
      };
      expect([2, 3].map((held) => left(cell(held), cell(3)))).toEqual(['', '']);
      expect(left(cell(4), cell(3))).toContain('après le jury');
    },
  );

  // « après avoir entendu l'étudiant à sa demande » (4.5): held is a day, or yes; asked is anything but no, the careful side.
  it.each([
    ...['non', 'FAUX', false, '', ' ', 0, 'demandée', 'la semaine dernière', '31/06/2026'].map(
      (held) => [held, false] as const,
    ),
    ...[true, 'VRAI', ' oui ', 'x', 46205, '2.7.2026', new Date(2026, 6, 2)].map((held) => [held, true] as const),
  ])('NAR, audition tenue : %p compte pour tenue : %p', (held, isHeld) => {
    const left = year(NOTHING, ['NAR', 'Résultats', true, held, 'BTS', false])[TAIL + 6];
    expect(left).toBe(isHeld ? '' : 'NAR incomplet, audition demandée et non tenue (4.5)');
  });

  it.each([
    ...['', ' ', false, 'non', 'Faux', 'FALSE', 0, undefined].map((asked) => [asked, false] as const),
    ...[true, 'oui', 'demandée', 'à voir', 'non, puis oui', new Date(2026, 6, 2), 46205].map(
      (asked) => [asked, true] as const,
    ),
  ])('NAR, audition demandée : %p compte pour demandée : %p', (asked, isAsked) => {
    const left = year(NOTHING, ['NAR', 'Résultats', asked, '', 'BTS', false])[TAIL + 6];
    expect(left).toBe(isAsked ? 'NAR incomplet, audition demandée et non tenue (4.5)' : '');
  });

  // Without the day, a hearing held after the jury would pass for held before it.
  it.each(['début juillet', '31/06/2026', true])('dateDuJury %p : refusée, et comment la taper', (meeting) => {
    const dossier = ['NAR', 'Résultats', true, new Date(2026, 6, 10), 'BTS', false];
    expect(
      refusal(() => deliberate([FAILING], [NOTHING], NAMES, ECTS, [['AJ']], [dossier], '', '', 3, '', meeting)),
    ).toMatch(/^dateDuJury : .* n'est pas une date\. Tapez par exemple 03\/07\/2026, ou laissez vide\.$/);
  });

  it.each([1, 2, 3, 4, 5, 6])('une cellule en erreur dans annee, colonne %i, arrête le calcul', (colonne) => {
    const dossier: unknown[] = ['NAR', 'Résultats', false, '', 'BTS', false];
    dossier[colonne - 1] = '#N/A';
    expect(refusal(() => year(NOTHING, dossier))).toBe(
      `annee, ligne 1, colonne ${colonne} : la cellule contient l'erreur #N/A. Corrigez d'abord cette cellule.`,
    );
  });

  const UNREADABLE = 'RED incomplet, « Semestres redoublés » ne se lit pas : tapez par exemple S1, S2 (4.5)';
  // UE12 and UE22 are not acquired: both semesters would be repeated, each for the second time.
  const BOTH = 'RED incomplet, S1 et S2 déjà redoublés : autorisation du directeur nécessaire (4.5)';
  // The limits of 4.5 rest on the semesters already repeated: what cannot be read is never taken for none.
  it.each([
    ['S1, S2', BOTH],
    [12, BOTH],
    ['', ''],
    [' ', ''],
    ['premier semestre', UNREADABLE],
    ['10 fois S1', UNREADABLE],
    ['S7', UNREADABLE],
    [true, UNREADABLE],
    [new Date(2026, 1, 1), UNREADABLE],
  ])('RED, semestres redoublés %p : %s', (redoublements, left) => {
    const rows = deliberate(
      [FAILING],
      [NOTHING],
      NAMES,
      ECTS,
      [['AJ']],
      [['RED', '', '', '', '', '']],
      [[redoublements]],
    );
    expect(rows[0]?.[TAIL + 6]).toBe(left);
    const none = deliberate([FAILING], [NOTHING], NAMES, ECTS, [['AJ']], [NO_YEAR], [[redoublements]]);
    expect(none[0]?.[TAIL + 6]).toBe("le jury doit décider de l'année (4.6)"); // only RED asks for them
  });

  it('une cellule en erreur dans redoublements arrête le calcul', () => {
    expect(refusal(() => deliberate([FAILING], [NOTHING], NAMES, ECTS, [['AJ']], [NO_YEAR], [['#REF!']]))).toMatch(
      /^redoublements, ligne 1, colonne 1/,
    );
  });

  it('l’autorisation du directeur n’est que cochée : un autre mot n’autorise rien', () => {
    for (const [director, isGiven] of [
      [true, true],
      ['oui', true],
      ['à voir', false],
      ['non', false],
    ])
      expect(year(NOTHING, ['RED', '', '', '', '', director], { repeats: 'S1' })[TAIL + 6] === '').toBe(isGiven);
  });

  it('PAS1NCI sur un étudiant qui passe par les règles : gardé, et dit', () => {
    const cells = year(NOTHING, ['PAS1NCI', '', '', '', '', ''], { situation: 'PASD' });
    expect([cells[TAIL], cells[TAIL + 6]]).toEqual([
      'PAS1NCI',
      'PAS1NCI alors que les règles donnent PASD : gardé, effacez-le pour suivre les règles (4.5)',
    ]);
  });

  it.each(['RED', 'NAR'])('%s sur un étudiant qui passe par les règles : gardé, et dit', (word) => {
    const cells = year(NOTHING, [word, 'Absences', '', '', 'BTS', ''], { situation: 'PASD' });
    expect([cells[TAIL], cells[TAIL + 6]]).toEqual([
      word,
      `${word} alors que les conditions du passage en S3 sont réunies : gardé, effacez-le pour suivre les règles ; sinon dites pourquoi dans le motif (4.5)`,
    ]);
    const lacking = year(NOTHING, [word, '', '', '', 'BTS', ''], { situation: 'PASD', repeats: 'S1' })[TAIL + 6];
    expect(lacking).toMatch(
      /^(RED incomplet, S1 déjà redoublé : .+|NAR incomplet, motif manquant) \(4\.5\) ; \w+ alors que/,
    );
  });

  it('RED n’est incomplet que si les redoublements faits dépassent le 4.5 sans le directeur', () => {
    const red = (directeur: unknown, repeats: unknown) =>
      year(NOTHING, ['RED', '', '', '', '', directeur], { repeats: repeats as string })[TAIL + 6];
    expect(red(false, '')).toBe('');
    // Écrire manque dans les deux semestres : redoubler S1 est redoubler le même semestre.
    expect(red(false, 'S1')).toBe('RED incomplet, S1 déjà redoublé : autorisation du directeur nécessaire (4.5)');
    // S1 again, then S2 again: the director may, and the jury is told what the authorisation must say.
    for (const [repeats, why] of [
      ['S1, S2', 'S1 et S2 déjà redoublés'],
      ['S1, S2, S3, S4', 'S1 et S2 déjà redoublés, 4 redoublements sur 4 déjà faits'],
      ['S1, S3, S4, S5', 'S1 déjà redoublé, 4 redoublements sur 4 déjà faits'],
      ['S3, S4, S5, S6', '4 redoublements sur 4 déjà faits'],
    ]) {
      expect(plain(red(false, repeats))).toBe(`RED incomplet, ${why} : autorisation du directeur nécessaire (4.5)`);
      expect(plain(red(true, repeats))).toBe(
        "RED de deux semestres au-delà des limites (S1, S2), alors que le texte dit « un redoublement supplémentaire » : l'autorisation du directeur doit dire qu'elle couvre l'année (4.5)",
      );
    }
    // S1 was the exception once, or the year was: again would be a second one. Only the impossibility is told.
    for (const [repeats, why] of [
      ['S1, S1', ', S1 déjà redoublé'],
      ['S1, S2, S1, S2', ', S1 et S2 déjà redoublés'],
      ['S2, S3, S4, S5, S5', ', S2 déjà redoublé, 5 redoublements sur 4 déjà faits'],
    ])
      for (const director of [false, true])
        expect(plain(red(director, repeats))).toBe(
          `RED impossible${why} (un redoublement supplémentaire déjà fait, le texte n'en permet qu'un) : écrivez NAR ou PAS1NCI, ou ADJ sur des UE non acquises (4.5)`,
        );
    expect(red(true, 'S1')).toBe('');
    expect(red(false, 1)).toBe('RED incomplet, S1 déjà redoublé : autorisation du directeur nécessaire (4.5)');
  });

  it('ADM et PASD contre les résultats sont dits, et retenus', () => {
    const cells = year(NOTHING, ['ADM', '', '', '', '', '']);
    expect([cells[TAIL], plain(cells[TAIL + 6])]).toEqual([
      'ADM',
      "ADM suppose toutes les UE acquises (UE12, UE22) : écrivez ADJ sur l'UE ou le RCUE, ou décidez autrement de l'année (4.6)",
    ]);
    expect(year(NOTHING, ['PASD', '', '', '', '', ''])[TAIL + 6]).toMatch(
      /^PASD suppose les conditions du 4\.5 réunies/,
    );
  });

  it('qui est parti, ou attend des notes, a une année quand même', () => {
    const blank = { results: NOTHING };
    expect(year(NOTHING, NO_YEAR, { ...blank, situation: 'DEM' }).slice(TAIL)).toEqual([
      'DEM',
      '0 RCUE ≥ 10, 0 validé sur 2',
      0,
      'UE11, UE12, UE21, UE22',
      '',
      'S3 fermé',
      '',
    ]);
    expect(year(NOTHING, NO_YEAR, { ...blank, situation: 'ATT' })[TAIL + 6]).toBe('des moyennes manquent (4.5)');
    // What the jury wrote is not passed over, even where nothing else is known; a line where nothing is stays blank.
    const lines = [NOTHING, NOTHING];
    const dossiers = [['ABAN', '', '', '', '', ''], NO_YEAR];
    const years = deliberate(lines, lines, NAMES, ECTS, [[''], ['']], dossiers);
    expect(years.map((cells) => [cells[TAIL], cells[TAIL + 5]])).toEqual([
      ['ABAN', 'S3 fermé'],
      ['', ''],
    ]);
  });

  it('ADJ sur un RCUE dont une UE n’a pas de moyenne : rien n’en est inventé', () => {
    // Écrire : UE12 9 (AJ), UE22 sans moyenne.
    const cells = year(['', '', '', '', '', 'ADJ'], NO_YEAR, {
      results: [12, 'ADM', 'ADM', '', 'AJ', ''],
      situation: 'ATT',
    });
    expect(cells.slice(3, 6)).toEqual(['', 'ADJR', '']);
    expect(cells[TAIL + 6]).toContain(
      "RCUE Écrire admis, mais UE22 sans moyenne : écrivez ADJ sur l'UE, ou attendez la note",
    );
  });
});

describe('DELIBERATE : janvier', () => {
  const january = (results: readonly unknown[], decisions: readonly unknown[]) =>
    deliberate([results], [decisions], [['UE11', 'UE12']], ECTS)[0] ?? [];

  it('les seules UE impaires, une colonne par compétence', () => {
    expect(january(['', 'ADM', '', '', 'AJ', ''], ['', 'ADJ'])).toEqual([
      ...['', 'ADM', '', '', 'ADJ', ''],
      ...['', '', 10, '', 'UE12 AJ → ADJ', '', ''],
    ]);
  });

  it('rien de connu et rien de décidé : une ligne vide', () => {
    expect(january(NOTHING, ['', ''])).toEqual(new Array(13).fill(''));
  });

  it('un ADJ de janvier est gardé en juillet sans être retapé', () => {
    const kept = year(NOTHING, NO_YEAR, { january: ['', 'ADJ'] });
    expect(kept.slice(3, 6)).toEqual(['AJ', 'ADJ', 'AJ']);
    expect(kept[TAIL + 4]).toBe('UE12 AJ → ADJ (jury de janvier)');
  });

  it('il ne se reprend que pour une erreur matérielle, dite dans le motif', () => {
    const back = ['', '', '', 'AJ', '', ''];
    const refused = year(back, NO_YEAR, { january: ['', 'ADJ'] });
    expect([refused[4], refused[TAIL + 6]]).toEqual([
      'ADJ',
      expect.stringContaining("Rectification d'erreur matérielle"),
    ]);
    for (const motif of [
      "Rectification d'erreur matérielle : R101 mal reportée",
      'rectification d’erreur materielle, note',
    ]) {
      const corrected = year(back, ['RED', motif, '', '', '', ''], { january: ['', 'ADJ'] });
      expect([corrected[4], corrected[TAIL + 6]]).toEqual(['AJ', '']);
    }
    // Les mots sans l'erreur ne suffisent pas.
    expect(year(back, ['RED', "Rectification d'erreur matérielle", '', '', '', ''], { january: ['', 'ADJ'] })[4]).toBe(
      'ADJ',
    );
  });
});

describe('DELIBERATE : une classe, et ce qu’elle refuse', () => {
  it('une ligne par étudiant, chacune pour soi', () => {
    const rows = deliberate(
      [FAILING, FAILING, NOTHING] as Cells,
      [NOTHING, ['', '', '', '', '', 'ADJ'], NOTHING],
      NAMES,
      ECTS,
      [['AJ'], ['AJ'], ['']],
    );
    expect(rows.map((row) => row[TAIL])).toEqual(['AJ', 'ADJ', '']);
    expect(rows[2]).toEqual(new Array(13).fill(''));
  });

  it('une décision inconnue est nommée, avec sa place', () => {
    expect(refusal(() => year(['', '', '', '', '', 'ADM']))).toBe(
      "decisions, ligne 1, colonne 6 : « ADM » n'est pas une décision possible ici. Choisissez ADJ, RAT, ATJ, DEF, ou laissez vide.",
    );
    expect(refusal(() => year(NOTHING, ['oui', '', '', '', '', '']))).toMatch(/^annee, ligne 1, colonne 1 : « oui »/);
    expect(refusal(() => year(NOTHING, NO_YEAR, { january: ['', 'NAR'] }))).toMatch(/^janvier, ligne 1, colonne 2/);
  });

  it('des tailles qui ne vont pas ensemble sont dites', () => {
    expect(refusal(() => deliberate([[12, 'ADM']], [['']], [['UE11']], [['', 6]]))).toMatch(
      /3 colonnes par compétence/,
    );
    expect(refusal(() => deliberate([FAILING], [['', '', '']], NAMES, ECTS, [['AJ']]))).toMatch(/^decisions/);
    expect(refusal(() => deliberate([FAILING], [NOTHING], NAMES, [['', 6]], [['AJ']]))).toMatch(/^credits/);
    expect(refusal(() => deliberate([FAILING], [NOTHING], NAMES, ECTS, [['AJ'], ['AJ']]))).toMatch(/^situations/);
  });

  it('une cellule en erreur arrête le calcul au lieu de passer pour une décision', () => {
    expect(refusal(() => year(['#REF!', '', '', '', '', '']))).toMatch(/^decisions, ligne 1, colonne 1/);
    expect(refusal(() => year(NOTHING, NO_YEAR, { results: ['#N/A', ...FAILING.slice(1)] }))).toMatch(/^resultats/);
  });
});

describe('DELIBERATE : avant S5', () => {
  /** Lire and Parler 12, Écrire 9 and 9: two RCUE of three at 10, none under 8. */
  const RESULTS = [[12, 'ADM', 'ADM', 12, 'ADM', 'ADM', 9, 'AJ', 'AJ']];
  const HEADS = [['UE31', 'UE41', 'RCUE Lire', 'UE32', 'UE42', 'RCUE Parler', 'UE33', 'UE43', 'RCUE Écrire']];
  const CREDITS = [['', 6, 6, '', 5, 5, '', 4, 4]];
  const NONE = new Array<string>(9).fill('');
  const ALL = ['ADM', 'ADM', 'ADM', 'ADM', 'ADM', 'ADM'];
  /** Year, what follows, what is left. */
  const last = (former: readonly unknown[], { words = NONE, decision = '', standing = 'ATT' } = {}) => {
    const dossier = [decision, ...NO_YEAR.slice(1)];
    const cells = deliberate(RESULTS, [words], HEADS, CREDITS, [[standing]], [dossier], '', '', 5, '', '', [former])[0];
    return [cells?.[9], cells?.[14], cells?.[15]];
  };

  it('le 4.5 est refait, S1 et S2 compris : poursuite, décision du jury, attente', () => {
    expect(last(ALL)).toEqual(['PASD', 'S5 ouvert', '']);
    expect(last([...ALL.slice(0, 4), 'AJ', 'ADM'])).toEqual(['AJ', '', "le jury doit décider de l'année (4.6)"]);
    expect(last([...ALL.slice(0, 4), '', 'ADM'])).toEqual([
      'ATT',
      '',
      "code manquant pour S1 Écrire : écrivez-le dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise) (4.5)",
    ]);
    // Lire is validated this year: nothing is missing of it.
    expect(last(['AJ', '', ...ALL.slice(2)])).toEqual(['PASD', 'S5 ouvert', '']);
  });

  it('le RCUE admis par ce même jury emporte S1', () => {
    const words = [...NONE.slice(0, 8), 'ADJ'];
    expect(last([...ALL.slice(0, 4), 'AJ', ''], { words })).toEqual(['ADJ', 'S5 ouvert', '']);
  });

  it('qui est parti n’a pas de situation', () => {
    expect(last(ALL, { standing: 'DEM' }).slice(0, 2)).toEqual(['DEM', 'S5 fermé']);
  });

  it('sans premiereAnnee, ou si elle est de mauvaise taille, le calcul est refusé', () => {
    // « nécessite de plus » : sans les codes de S1 et S2, une décision du jury ouvrirait S5 sans que rien ne les demande.
    expect(refusal(() => deliberate(RESULTS, [NONE], HEADS, CREDITS, [['AJ']], [NO_YEAR], '', '', 5))).toBe(
      "premiereAnnee manque : l'entrée en S5 demande les codes des UE de S1 et de S2, deux colonnes par compétence (4.5).",
    );
    // En janvier le semestre pair est de droit : rien de S1 ni de S2 n'y entre.
    expect(deliberate([[12, 'ADM', '']], [['']], [['UE31']], [['', 6, '']], '', '', '', '', 5)[0]?.[1]).toBe('ADM');
    expect(refusal(() => last(ALL.slice(1)))).toContain('premiereAnnee a 1 ligne et 5 colonnes');
  });
});
