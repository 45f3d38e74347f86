/** Generated classes: marks and decisions of every sort, thresholds, holes and codes; typed on a planned workbook as a teacher would. */
import fc from 'fast-check';
import { CODES_JURY, DECISIONS_ANNEE, DECISIONS_RCUE, DECISIONS_UE, isAcquiringCode } from '../../src/arrete';
import { formerUes, type Programme, rcuesOf } from '../../src/programme';
import {
  areaOf,
  type Content,
  type EpreuveCounts,
  isFormula,
  type MarkCell,
  mergeWorkbook,
  planWorkbook,
  type Student,
  type WorkbookPlan,
} from '../../src/workbook';
import { epreuvesOf } from '../../src/workbook/epreuves';
export interface ClassSpec {
  readonly name: string;
  readonly students: number;
  readonly seed: number;
  readonly programme: Programme;
  /** As it is typed in its cell. */
  readonly decimales: Content;
  readonly poids: readonly (readonly [Content, Content])[];
  readonly epreuves: EpreuveCounts;
  /** The day of the jury, as it is typed. */
  readonly jury: Content;
  /** Averages typed over those of the jury sheets, `SO` among them. */
  readonly isTypedOver?: true;
  /** One mark that no function reads. */
  readonly isUnreadable?: true;
}

/** Around each threshold of the text, on both sides of the half of every setting. */
const THRESHOLDS = [10, 9.99, 9.995, 9.9949, 9.9951, 9.9995, 10.01, 8, 7.99, 7.995, 7.9949, 8.01, 9.5, 0, 20] as const;
const CODES = ['ABS', 'ABI', 'EXC', 'ABJ', 'NEU', 'DIS', 'ATT', ' abs ', 'Exc', 'att', 'A\u00a0BS'] as const;

const oftenNull = <T>(values: readonly T[], weight: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

/** Enough for every UE, whatever the setting. */
const GOOD = [10, 10.01, 12, 9.9996] as const;

/** What an épreuve is out of 20: a level by semester, or marks at random, with holes. */
const levels = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('constant' as const),
      impair: fc.constantFrom<MarkCell>(...GOOD),
      pair: fc.constantFrom<MarkCell>(...GOOD),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('constant' as const),
      impair: fc.constantFrom<MarkCell>(...THRESHOLDS),
      pair: fc.constantFrom<MarkCell>(...THRESHOLDS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('constant' as const),
      impair: fc.constantFrom<MarkCell>('ABS', 'EXC', 'ATT', null, 12),
      pair: fc.constantFrom<MarkCell>('ABS', 'EXC', 'ATT', null, 9.99),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('random' as const),
      low: fc.integer({ min: 6, max: 11 }),
      spread: fc.integer({ min: 2, max: 6 }),
      decimals: fc.integer({ min: 0, max: 4 }),
      codes: fc.constantFrom(0, 0, 0.01, 0.03, 0.3),
      marks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 96, maxLength: 96 }),
    }),
  },
);

const uesOf = ({ semestres }: Programme): readonly string[] =>
  semestres.flatMap(({ ues }) => ues.map(({ code }) => code));

const formerOf = (programme: Programme) =>
  fc.record({
    ue: fc.constantFrom(...uesOf(programme)),
    moyenne: fc.constantFrom<number | null>(10, 9.995, 12.5, 9.2, null),
    code: fc.constantFrom(...CODES_JURY.map(({ code }) => code).filter(isAcquiringCode)),
  });
const motifs = [
  '',
  'Résultats',
  "Rectification d'erreur matérielle : R101 mal reportée",
  'rectification d’ erreur materielle - S1',
  "Rectification d'erreur matérielle :",
  "Rectification d'erreur matérielle",
] as const;

/** Of « Semestres redoublés », beside those of any year. */
const REPEATS: Readonly<Record<number, readonly string[]>> = {
  1: ['S1', 'S2', 'S1, S2', 'S1,S1'],
  2: ['S3', 'S4', 'S3, S4', 'S3,S3'],
};

/** The code of an UE of S1 or S2; null: no line. */
const but1Code = fc.constantFrom('ADM', 'ADM', 'ADM', 'CMP', 'ADJ', 'ADSUP', 'AJ', 'AJ', null);

/** By UE of S1 and S2: all acquired, all but one, any, or nothing known. */
function but1Of(programme: Programme): fc.Arbitrary<Readonly<Record<string, string | null>>> {
  const ues = rcuesOf(programme).flatMap((rcue) => formerUes(programme, rcue) ?? []);
  const all = (code: string | null) => Object.fromEntries(ues.map((ue) => [ue, code]));
  if (ues.length === 0) return fc.constant({});
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(all('ADM')) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...ues), fc.constantFrom('AJ', null))
        .map(([ue, code]) => ({ ...all('ADM'), [ue]: code })),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(...ues.map(() => but1Code))
        .map((codes) => Object.fromEntries(ues.map((ue, at) => [ue, codes[at] ?? null]))),
    },
    { weight: 1, arbitrary: fc.constant(all(null)) },
  );
}

function dossiersOf(programme: Programme) {
  const rcues = rcuesOf(programme);
  const former = formerOf(programme);
  return fc.record({
    levels,
    bonus: fc.dictionary(fc.constantFrom(...uesOf(programme)), fc.constantFrom(0.5, -0.25, 0.005, 0.01, 25, -30), {
      maxKeys: 2,
    }),
    acquis: fc.oneof(
      { weight: 4, arbitrary: fc.array(former, { maxLength: 0 }) },
      { weight: 1, arbitrary: fc.array(former, { minLength: 1, maxLength: 4 }) },
    ),
    statut: fc.constantFrom<Student['statut']>(
      'Inscrit',
      'Inscrit',
      'Inscrit',
      'Inscrit',
      'Redoublant',
      'Démission',
      'Défaillant',
    ),
    redoublements: fc.constantFrom(
      '',
      '',
      '',
      ...(REPEATS[programme.but] ?? []),
      'S1, S2, S1, S2',
      'S3, S4, S5',
      'S1, S2, S3, S4',
      'S2, S3, S4, S5',
      'S3 S4 S5 S6',
      'S1 S2 S3 S4 S5',
    ),
    janvier: fc.tuple(
      ...rcues.map(() =>
        oftenNull(
          DECISIONS_UE.filter((word) => word !== 'AJ'),
          4,
        ),
      ),
    ),
    ues: fc.tuple(...rcues.map(() => fc.tuple(oftenNull([...DECISIONS_UE, ' adj '], 5), oftenNull(DECISIONS_UE, 5)))),
    rcues: fc.tuple(...rcues.map(() => oftenNull([...DECISIONS_RCUE, 'ADJ', 'ADJ'], 4))),
    annee: oftenNull([...DECISIONS_ANNEE, 'RED', 'RED', 'NAR', 'NAR', 'PASD', 'ADM'], 1),
    isDecided: fc.boolean(),
    motif: fc.constantFrom(...motifs),
    audition: fc.constantFrom<Content>(true, true, false, false, null, 0, 'demandée', 'oui', 'non', ' Faux'),
    entendu: fc.constantFrom<Content>(
      null,
      46205,
      46230,
      '2/8/2026',
      '31.06.2026',
      'oui',
      'non',
      'FAUX',
      true,
      false,
      'la veille',
    ),
    conseil: fc.constantFrom<Content>(null, ' ', 'BTS'),
    directeur: fc.constantFrom<Content>(false, true, 'oui', 'non'),
    passer: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    but1: but1Of(programme),
  });
}
type Dossier = ReturnType<typeof dossiersOf> extends fc.Arbitrary<infer One> ? One : never;
const heads = fc.record({
  coefficient: fc.constantFrom<Content>(1, 1, 1, 1, 0.5, 2, 3, null, '1,5'),
  bareme: fc.constantFrom<Content>(20, 20, 20, 20, 10, 40, 100, null, '20'),
});

type Each<T> = [T, T, T, T, T];
const none: Each<null> = [null, null, null, null, null];
const nobody: Each<[null, null]> = [
  [null, null],
  [null, null],
  [null, null],
  [null, null],
  [null, null],
];

/** What a jury seldom writes, on the lines that have one UE to acquire where averages are typed. */
const DECIDED: readonly Partial<Dossier>[] = [
  {},
  // Passing without the jury.
  { ...{ isDecided: true, annee: 'PAS1NCI', statut: 'Inscrit' }, ues: nobody, rcues: none },
  // One semester to repeat, beyond both limits at once: the one exception.
  { ...{ isDecided: true, annee: 'RED', redoublements: 'S1, S2, S3, S4', directeur: false }, ues: nobody, rcues: none },
  // What January gave is taken back, as a correction.
  {
    ...{ isDecided: true, annee: null, motif: 'rectification d’ erreur materielle - S1', rcues: none },
    janvier: [null, 'ADJ', null, null, null],
    ues: [
      [null, null],
      ['RAT', null],
      [null, null],
      [null, null],
      [null, null],
    ],
  },
  // Both the UE and its RCUE are admitted.
  {
    ...{ isDecided: true, annee: null, janvier: none, rcues: [null, null, 'ADJ', null, null] },
    ues: [
      [null, null],
      [null, null],
      ['ADJ', null],
      [null, null],
      [null, null],
    ],
  },
  // Heard after the jury.
  {
    ...{ isDecided: true, annee: 'NAR', audition: true, entendu: '2/8/2026' },
    ues: nobody,
    rcues: none,
    janvier: none,
  },
  {},
  {},
  // Not heard, though it was asked.
  {
    ...{ isDecided: true, annee: 'NAR', audition: true, entendu: null, statut: 'Inscrit', acquis: [] },
    ...{ ues: nobody, rcues: none, janvier: none },
  },
  // One UE to acquire, and nothing decided.
  {
    ...{ isDecided: true, annee: null, statut: 'Inscrit', acquis: [] },
    ...{ ues: nobody, rcues: none, janvier: none },
  },
];

/** In BUT2: every UE that the student has this year, and one of S1 in the competence that they do not have. */
const WITHOUT_S1: Partial<Dossier> = {
  ...{ isDecided: true, annee: null, statut: 'Inscrit', acquis: [], ues: nobody, rcues: none, janvier: none },
  but1: { UE13: 'AJ', UE23: 'ADM' },
};

/** What is typed for « audition demandée » and « audition tenue » of a NAR that lacks nothing else: chance draws too few of them. */
const HEARINGS = (
  [
    ['non', null],
    [0, null],
    [' Faux', null],
    ['demandée', null],
    [true, 'non'],
    [true, 'FAUX'],
    [true, 'la veille'],
    ['oui', 'x'],
  ] as const
).map(
  ([audition, entendu]): Partial<Dossier> => ({
    ...{ isDecided: true, annee: 'NAR', motif: 'Résultats', conseil: 'BTS', audition, entendu },
    ...{ statut: 'Inscrit', acquis: [], ues: nobody, rcues: none, janvier: none, passer: false },
    levels: { kind: 'constant', impair: 7, pair: 7 },
  }),
);

/** What January gave is refused in July, without a correction. */
const TAKEN_BACK: Partial<Dossier> = {
  ...{ isDecided: true, annee: null, motif: 'Résultats', statut: 'Inscrit', acquis: [], rcues: none, passer: false },
  janvier: ['ADJ', null, null, null, null],
  ues: [['RAT', null], ...nobody.slice(1)] as Each<['RAT' | null, null]>,
  levels: { kind: 'constant', impair: 7, pair: 7 },
};

/** A RED whose semesters repeated cannot be read, one after a departure, a NAR without a motive; of who has nothing else to settle. */
const LACKING = (
  [
    ['RED', '10 fois S1', 'Inscrit'],
    ['RED', '', 'Démission'],
    ['NAR', '', 'Inscrit'],
  ] as const
).map(
  ([annee, redoublements, statut]): Partial<Dossier> => ({
    ...{
      isDecided: true,
      annee,
      redoublements,
      statut,
      motif: '',
      acquis: [],
      ues: nobody,
      rcues: none,
      janvier: none,
    },
    ...{ passer: false, levels: { kind: 'constant', impair: 7, pair: 7 } },
  }),
);

/** The planned workbook of a class with all that was typed in it: jury sheets and statistics included. */
export function typedClass(spec: ClassSpec): WorkbookPlan {
  const decided = [...DECIDED, spec.programme.but === 2 ? WITHOUT_S1 : {}, ...HEARINGS, TAKEN_BACK, ...LACKING];
  const drawn = fc
    .sample(dossiersOf(spec.programme), { numRuns: spec.students, seed: spec.seed })
    .map((one, index): Dossier => ({ ...one, ...decided[index] }));
  const students = drawn.map(
    ({ statut, redoublements }, index): Student => ({
      nip: `00${9000 - 7 * index}`,
      nom: `Nom${index}`,
      prenom: `Prénom${index}`,
      groupe: ['TD2', 'TD1', 'td 3', ''][index % 4] ?? '',
      statut,
      redoublements,
    }),
  );
  const wanted = { programme: spec.programme, students, classData: null, epreuves: spec.epreuves, arrondi: 2 as const };
  const merged = mergeWorkbook(new Map(), { ...wanted, jury: null });
  const nips = [...students.map(({ nip }) => nip), ...ALONE.map(() => null)];
  const plan = planWorkbook({
    ...merged,
    jurys: [
      { session: 'semestre', nips },
      { session: 'annee', nips },
    ],
    statistiques: { groups: 5 },
  });
  return typedOn(plan, spec, drawn, nips);
}

function typedOn(
  plan: WorkbookPlan,
  spec: ClassSpec,
  drawn: readonly Dossier[],
  nips: readonly (string | null)[],
): WorkbookPlan {
  const hand = handOn(plan);
  hand.named('reglage_decimales', 0, 0, spec.decimales);
  const { programme } = spec;
  const rcues = rcuesOf(programme);
  const [january, july] = jurySheets(programme);
  hand.named(`jury_date_BUT${programme.but}`, 0, 0, spec.jury);
  spec.poids.forEach(([impair, pair], index) => {
    hand.named('poids_rcue', 0, index, impair);
    hand.named('poids_rcue', 1, index, pair);
  });
  programme.semestres.forEach((semestre, half) => {
    const s = `S${semestre.numero}`;
    const columns = epreuvesOf(semestre, spec.epreuves);
    const head = fc.sample(heads, { numRuns: columns.length, seed: spec.seed + 1 + half });
    head.forEach(({ coefficient, bareme }, column) => {
      hand.named(`notes_coefficients_${s}`, 0, column, coefficient);
      hand.named(`notes_baremes_${s}`, 0, column, bareme);
    });
    drawn.forEach(({ levels: level, bonus }, row) => {
      columns.forEach((_, column) => {
        const scale = Number(String(head[column]?.bareme ?? 20));
        hand.named(`notes_${s}`, row, column, markOf(level, half, column, scale));
      });
      for (const { code } of semestre.ues)
        if (bonus[code] !== undefined) hand.named(`bonus_${code}`, row, 0, bonus[code] ?? null);
    });
  });
  if (spec.isUnreadable) hand.named(`notes_S${programme.semestres[0]?.numero}`, 1, 2, '1\u00a05');
  if (spec.isTypedOver) typeAverages(hand, plan, spec);
  const ownLines = drawn.flatMap(({ acquis }, row) => acquis.map((one) => ({ ...one, nip: nips[row] ?? '' })));
  const but1Lines = drawn.flatMap(({ but1 }, row) =>
    Object.entries(but1).flatMap(([ue, code]) =>
      code === null ? [] : [{ nip: nips[row] ?? '', ue, moyenne: code === 'AJ' ? 8 : 12, code }],
    ),
  );
  [...ownLines.slice(0, 55), ...but1Lines].forEach((one, row) => {
    hand.named('acq_nip', row, 0, one.nip);
    hand.named('acq_ue', row, 0, one.ue);
    hand.named('acq_moyenne', row, 0, one.moyenne);
    hand.named('acq_code', row, 0, one.code);
    hand.named('acq_annee', row, 0, '2024-25');
  });
  drawn.forEach((one, row) => {
    const type = (key: string, value: Content): void => hand.keyed(july, key, row, value);
    rcues.forEach(({ impair, pair, competence }, index) => {
      hand.keyed(january, `decision:${impair.code}`, row, one.janvier[index] ?? null);
      if (!one.isDecided) return;
      type(`decision:${impair.code}`, one.ues[index]?.[0] ?? null);
      type(`decision:${pair.code}`, one.ues[index]?.[1] ?? null);
      type(`decision:rcue:${competence.numero}`, one.rcues[index] ?? null);
    });
    for (const key of ['annee', 'motif', 'audition', 'entendu', 'conseil', 'directeur'] as const)
      type(key === 'annee' ? 'decision' : key, one[key]);
    type('passer', one.passer);
  });
  ALONE.forEach(([key, value], index) => {
    hand.keyed(july, key, drawn.length + index, value);
  });
  return hand.done();
}

/** All that is written on a line of nobody, after those of the class: nothing is known of the year but this; a blank or a box that says no is nothing. */
const ALONE: readonly (readonly [key: string, value: Content])[] = [
  ['decision', 'DEF'],
  ['conseil', 'BTS'],
  ['directeur', true],
  ['conseil', ' '],
];

/** Lines that chance would hardly draw: no RCUE, one without object, one UE to acquire, just half of the RCUE, the floor itself. */
const CHOSEN: readonly ((half: number, competence: number) => Content)[] = [
  () => 'SO',
  (_, competence) => (competence === 2 ? 'SO' : 11),
  ...[0, 1, 2, 3].map((rank) => (half: number, competence: number) => (half === 0 && competence === rank ? 9 : 10.5)),
  (_, competence) => ['SO', 11, 11, 9, 9][competence] ?? 11,
  (_, competence) => (competence === 4 ? 8 : 12),
  (_, competence) => (competence === 3 ? 7.995 : 12),
  (half, competence) => (half === 0 && competence === 4 ? 9 : 10.5),
  (_, competence) => (competence === 2 ? 'SO' : 11),
];

const jurySheets = ({ but, semestres }: Programme): readonly [january: string, july: string] => [
  `jury-S${semestres[0]?.numero}`,
  `jury-BUT${but}`,
];

/** Over the cells that COMPENSATE and PROGRESSION read. */
function typeAverages(
  hand: ReturnType<typeof handOn>,
  plan: WorkbookPlan,
  { seed, students, programme }: ClassSpec,
): void {
  const averages = fc.oneof(
    // The last two are on both sides of what nine decimals round to 9,995.
    { weight: 6, arbitrary: fc.constantFrom<Content>(...THRESHOLDS, 9.9949999996, 9.9949999994) },
    { weight: 4, arbitrary: fc.double({ min: 7.9, max: 10.1, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom<Content>('SO', 'so', 'SO', '') },
  );
  for (const role of jurySheets(programme)) {
    const calls = plan.sheets.find((sheet) => sheet.role === role)?.contents.flat() ?? [];
    const call = calls
      .flatMap((cell) => (isFormula(cell) ? [cell.formula] : []))
      .find((one) => /^=COMPENSATE/.test(one));
    const [, impair = '', pair = ''] = /\((.*?);(.*?);/.exec(call ?? '') ?? [];
    [impair, pair].forEach((range, half) => {
      if (range === '""') return;
      const { row, column, columns } = areaOf(range.replace(/\$/g, ''));
      const drawn = fc.sample(averages, { numRuns: students * columns, seed: seed + half });
      drawn.forEach((average, index) => {
        const rank = Math.floor(index / columns);
        hand.at(role, row + rank, column + (index % columns), CHOSEN[rank]?.(half, index % columns) ?? average);
      });
    });
  }
}

function markOf(level: Dossier['levels'], half: number, column: number, bareme: number): MarkCell {
  const out = (mark: MarkCell): MarkCell =>
    typeof mark === 'number' ? Number(((mark * bareme) / 20).toFixed(6)) : mark;
  if (level.kind === 'constant') return out(half === 0 ? level.impair : level.pair);
  const chance = level.marks[48 * half + column] ?? 0;
  if (chance < level.codes)
    return [...CODES, null, '8,5', '7.25', '0'][Math.floor((chance / level.codes) * (CODES.length + 4))] ?? null;
  return out(Number(Math.min(20, level.low + level.spread * chance).toFixed(level.decimals)));
}

/** Writes in copies of the contents, by named range or by name of column. */
function handOn(plan: WorkbookPlan) {
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, contents: sheet.contents.map((line) => [...line]) }));
  const put = (sheet: (typeof sheets)[number] | undefined, row: number, column: number, value: Content): void => {
    const line = sheet?.contents[row - 1];
    if (!line || column < 1) throw new Error(`no such cell: ${row}, ${column}`);
    line[column - 1] = value;
  };
  return {
    named(name: string, row: number, column: number, value: Content): void {
      const sheet = sheets.find(({ names }) => names.some((one) => one.name === name));
      const where = sheet?.names.find((one) => one.name === name)?.area;
      put(sheet, (where?.row ?? 0) + row, (where?.column ?? 0) + column, value);
    },
    at(role: string, row: number, column: number, value: Content): void {
      put(
        sheets.find((one) => one.role === role),
        row,
        column,
        value,
      );
    },
    keyed(role: string, key: string, row: number, value: Content): void {
      const sheet = sheets.find((one) => one.role === role);
      put(sheet, (sheet?.table.row ?? 0) + row, (sheet?.columnKeys.indexOf(key) ?? -1) + 1, value);
    },
    done: (): WorkbookPlan => ({ sheets }),
  };
}
