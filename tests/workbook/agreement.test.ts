/** What the formulas of the generated workbook compute is what the rules of the arrêté say on the same dossiers. */

import type { CheckReport } from '../../src/addin/protocol';
import {
  BAREME_LEGAL,
  type CodeJury,
  compensate,
  creditsOf,
  DECISIONS_ANNEE,
  DECISIONS_RCUE,
  DECISIONS_UE,
  type Decimales,
  type DecisionAnnee,
  type DecisionRcue,
  type DecisionUe,
  type Deliberation,
  deliberate,
  dependsOnRounding,
  isAcquiringCode,
  januaryDecision,
  NOTE_CODES,
  type Note,
  type ProgressionDecision,
  progression,
  type RcueAverage,
  retainedAverage,
  roundHalfUp,
  weightedMean,
} from '../../src/arrete';
import { coefficientOf, elementsOf, rcuesOf, type Semestre, semestreOf, type Ue } from '../../src/programme';
import type { MarkCell } from '../../src/workbook';
import { epreuveNames, epreuvesOf } from '../../src/workbook/epreuves';
import { shippedProgramme } from './dossiers';
import {
  ask,
  type Cell,
  columnOf,
  generate,
  type HeadlessHost,
  juryLines,
  juryRequest,
  named,
  openNotebook,
  pasteMarks,
  plain,
  pseudoRandom,
  rowOf,
  sheetOf,
  valuesAt,
} from './workbench';

const COUNTS = { ressource: 2, sae: 1 };
const DECIMALES: Decimales = 2;
const programme = shippedProgramme();
const rcues = rcuesOf(programme);
const semestres = [semestreOf(programme, 1), semestreOf(programme, 2)] as const;

// ---------------------------------------------------------------- the dossiers

interface Column {
  readonly coefficient: number | null;
  readonly bareme: number | null;
}
interface Acquis {
  readonly ue: string;
  readonly moyenne: number | null;
  readonly code: CodeJury;
  readonly annee: string;
}
interface Dossier {
  readonly nip: string;
  readonly marks: readonly [readonly MarkCell[], readonly MarkCell[]];
  readonly bonus: Readonly<Record<string, number>>;
  readonly acquis: readonly Acquis[];
  readonly statut: '' | 'Inscrit' | 'Redoublant' | 'Démission' | 'Défaillant';
}

const chance = pseudoRandom(20260101);
const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T;

/** Coefficients and barèmes of the épreuves: mostly 1 and 20, and every unusual case a few times. */
const columns = semestres.map((semestre) =>
  epreuveNames(epreuvesOf(semestre, COUNTS)).map(
    (nom): Column => ({
      // A coefficient of 0 leaves its element another épreuve: else the pôle could stay without a mark.
      coefficient: pick([1, 1, 1, 1, 0.5, 2, 3, nom === 'Épreuve 2' ? 0 : 1, null]),
      bareme: pick([20, 20, 20, 20, 10, 40, 100, null]),
    }),
  ),
) as unknown as readonly [readonly Column[], readonly Column[]];

type Level = (semestre: 0 | 1, column: number) => MarkCell;

const marksOf = (level: Level): Dossier['marks'] =>
  ([0, 1] as const).map((half) =>
    columns[half].map(({ bareme }, index) => {
      const mark = level(half, index);
      // A level is out of 20; halves and quarters of these decimals stay short decimals.
      return typeof mark === 'number' ? Number(((mark * (bareme ?? 20)) / 20).toFixed(6)) : mark;
    }),
  ) as unknown as Dossier['marks'];

const random =
  (low: number, high: number, decimals: number, codes: number): Level =>
  () =>
    chance() < codes
      ? pick<MarkCell>(['ABS', 'ABI', 'EXC', 'ABJ', 'NEU', 'DIS', 'ATT', null, ' abs ', 'dis', '8,5', '12.25'])
      : Number((low + (high - low) * chance()).toFixed(decimals));

const constant =
  (impair: MarkCell, pair: MarkCell = impair): Level =>
  (half) =>
    half === 0 ? impair : pair;

interface Sketch {
  readonly level: Level;
  readonly bonus?: Dossier['bonus'];
  readonly acquis?: readonly Acquis[];
  readonly statut?: Dossier['statut'];
}
const former = (ue: string, moyenne: number | null, code: CodeJury, annee = '2024-25'): Acquis => ({
  ue,
  moyenne,
  code,
  annee,
});

const sketches: readonly Sketch[] = [
  { level: constant(10) },
  { level: constant(8) },
  { level: constant(8, 12) },
  { level: constant(9.995) },
  { level: constant(9.99) },
  { level: constant(7.995) },
  { level: constant(7.99) },
  { level: constant(12, null) },
  { level: constant(null) },
  { level: constant('ABS', 'EXC') },
  { level: constant('ATT', 15), statut: 'Défaillant' },
  { level: random(6, 14, 1, 0), statut: 'Démission' },
  { level: constant(9, 11), statut: 'Défaillant', acquis: [former('UE11', 11.5, 'ADM')] },
  { level: constant(6, 11), statut: 'Redoublant', acquis: [former('UE11', 12.4, 'ADM'), former('UE22', 9.1, 'CMP')] },
  { level: constant(null, 11), acquis: [former('UE13', null, 'ADJ'), former('UE14', 10, 'ADSUP')] },
  { level: constant(13), acquis: [former('UE11', 10.2, 'ADM', '2023-24'), former('UE11', 11.8, 'ADJR', '2024-25')] },
  { level: constant(9.5), bonus: { UE11: 0.5, UE12: 0.25, UE13: -2, UE21: 25, UE22: -30 } },
  { level: constant(9.9, 9.2), bonus: { UE14: 0.1, UE24: 0.8, UE15: 0.095 }, acquis: [former('UE25', 10, 'ADM')] },
  { level: random(4, 16, 2, 0.05) },
  { level: random(4, 16, 4, 0.03) },
  { level: random(7, 13, 1, 0) },
  { level: random(7.9, 8.1, 3, 0), bonus: { UE12: 0.01 } },
  { level: random(9.9, 10.1, 2, 0) },
  { level: random(0, 20, 0, 0.3), statut: 'Redoublant' },
];

const dossiers: readonly Dossier[] = sketches.map(({ level, bonus = {}, acquis = [], statut = '' }, index) => ({
  nip: `00${String(9000 - 37 * index)}`,
  marks: marksOf(level),
  bonus,
  acquis,
  statut,
}));

// ---------------------------------------------------------------- the oracle: the rules on the marks

const noteOf = (cell: MarkCell | undefined): Note => {
  if (cell === null || cell === undefined) return 'missing';
  if (typeof cell === 'number') return cell;
  const bare = cell.replace(/\s/g, '').toUpperCase();
  return NOTE_CODES.find(({ code }) => code === bare)?.note ?? Number(bare.replace(',', '.'));
};

interface UeOutcome {
  readonly plain: number | null;
  readonly average: number | null;
  readonly missing: number;
}

/** Ranks of the columns that weigh in an element. */
const columnsOf = (half: 0 | 1, code: string): readonly number[] =>
  epreuvesOf(semestres[half], COUNTS).flatMap((epreuve, rank) =>
    epreuve.code === code && columns[half][rank]?.coefficient !== 0 ? [rank] : [],
  );

function elementAverage(half: 0 | 1, notes: readonly Note[], code: string): number | null {
  const ranks = columnsOf(half, code);
  return weightedMean(
    ranks.map((rank) => notes[rank] ?? 'missing'),
    ranks.map((rank) => columns[half][rank]?.coefficient ?? 1),
    ranks.map((rank) => columns[half][rank]?.bareme ?? BAREME_LEGAL),
  );
}

function missingOver(half: 0 | 1, notes: readonly Note[], codes: readonly string[], semestre: Semestre): number {
  const ranks = codes.flatMap((code) => columnsOf(half, code));
  const missing = ranks.filter((rank) => notes[rank] === 'missing' || notes[rank] === 'pending').length;
  const emptyPole = (['ressources', 'saes'] as const).some((pole) => {
    const own = elementsOf(semestre).filter((element) => element.pole === pole && codes.includes(element.code));
    const counted = own.flatMap(({ code }) => columnsOf(half, code)).map((rank) => notes[rank]);
    return own.length > 0 && !counted.some((note) => typeof note === 'number' || note === 'absent');
  });
  return emptyPole ? Math.max(1, missing) : missing;
}

const weighing = (ue: Ue): readonly string[] =>
  ue.lignes.filter(({ coefficient }) => coefficient > 0).map(({ code }) => code);

function ueOutcome(dossier: Dossier, half: 0 | 1, ue: Ue): UeOutcome {
  const notes = dossier.marks[half].map(noteOf);
  const elements = elementsOf(semestres[half]);
  const average = weightedMean(
    elements.map(({ code }) => elementAverage(half, notes, code) ?? 'missing'),
    elements.map(({ code }) => coefficientOf(ue, code) ?? 0),
  );
  const bonus = dossier.bonus[ue.code];
  const bounded = bonus === undefined || average === null ? average : Math.max(0, Math.min(20, average + bonus));
  return { plain: average, average: bounded, missing: missingOver(half, notes, weighing(ue), semestres[half]) };
}

interface JuryOutcome {
  readonly retained: ReadonlyMap<string, number | null>;
  readonly codes: ReadonlyMap<string, CodeJury | null>;
  readonly rcues: readonly RcueAverage[];
  readonly progression: ProgressionDecision;
  readonly credits: number | '';
}

const lastAcquis = ({ acquis }: Dossier, ue: string): Acquis | undefined =>
  [...acquis].reverse().find((one) => one.ue === ue);

function retainedOf(dossier: Dossier, half: 0 | 1, ue: Ue): number | null {
  const { average, missing } = ueOutcome(dossier, half, ue);
  const held = lastAcquis(dossier, ue.code);
  const retained = retainedAverage(missing === 0 ? average : null, held?.moyenne ?? null, held?.code ?? null);
  return retained === 'SO' ? null : retained;
}

const creditsFor = (codes: ReadonlyMap<string, CodeJury | null>, ues: readonly Ue[]): number | '' =>
  ues.every(({ code }) => !codes.get(code))
    ? ''
    : creditsOf(ues.map(({ code, ects }) => ({ state: codes.get(code) ?? null, ects })));

const known = new Map<Dossier, JuryOutcome>();

function juneOutcome(dossier: Dossier): JuryOutcome {
  const found = known.get(dossier) ?? juneOutcomeOf(dossier);
  known.set(dossier, found);
  return found;
}

function juneOutcomeOf(dossier: Dossier): JuryOutcome {
  const judged = rcues.map(({ impair, pair }) =>
    compensate({
      impair: retainedOf(dossier, 0, impair),
      pair: retainedOf(dossier, 1, pair),
      poids: [impair.coefficient, pair.coefficient],
      decimales: DECIMALES,
      acquis: [lastAcquis(dossier, impair.code)?.code ?? null, lastAcquis(dossier, pair.code)?.code ?? null],
    }),
  );
  const codes = new Map(
    rcues.flatMap(({ impair, pair }, index) => [
      [impair.code, judged[index]?.impair.code ?? null] as const,
      [pair.code, judged[index]?.pair.code ?? null] as const,
    ]),
  );
  const averages = judged.map(({ average }) => average);
  return {
    retained: new Map(
      rcues.flatMap(({ impair, pair }) => [
        [impair.code, retainedOf(dossier, 0, impair)] as const,
        [pair.code, retainedOf(dossier, 1, pair)] as const,
      ]),
    ),
    codes,
    rcues: averages,
    progression: progression({ semestre: 3, rcues: averages, decimales: DECIMALES }),
    credits: creditsFor(
      codes,
      rcues.flatMap(({ impair, pair }) => [impair, pair]),
    ),
  };
}

// ---------------------------------------------------------------- what the jury decides, at random

/** Days of hearings as a sheet counts them: the eve and the morrow of the jury of 1 July 2026. */
const HEARINGS = { 46203: '2026-06-30', 46205: '2026-07-02' } as const;

interface Decided {
  /** January's, by competence. */
  readonly janvier: readonly (DecisionUe | null)[];
  readonly ues: readonly (readonly [impair: DecisionUe | null, pair: DecisionUe | null])[];
  readonly rcues: readonly (DecisionRcue | null)[];
  readonly annee: DecisionAnnee | null;
  readonly motif: string;
  readonly auditionDemandee: boolean;
  readonly entendu: keyof typeof HEARINGS | null;
  readonly conseil: string;
  readonly directeur: boolean;
}

const luck = pseudoRandom(20260702);
const oneIn = (many: number): boolean => luck() * many < 1;
const some = <Word>(words: readonly Word[], many: number): Word | null =>
  oneIn(many) ? (words[Math.floor(luck() * words.length)] as Word) : null;

/** Typed by dossier; the first two are left to the rules. */
const decided: readonly Decided[] = dossiers.map((_, index): Decided => {
  const rare = index < 2 ? Number.POSITIVE_INFINITY : 3;
  return {
    janvier: rcues.map(() =>
      some(
        DECISIONS_UE.filter((word) => word !== 'AJ'),
        rare,
      ),
    ),
    ues: rcues.map(() => [some(DECISIONS_UE, rare), some(DECISIONS_UE, rare)]),
    rcues: rcues.map(() => some(DECISIONS_RCUE, rare)),
    annee: some(DECISIONS_ANNEE, rare === 3 ? 2 : rare),
    motif: oneIn(3) ? "Rectification d'erreur matérielle : R101" : oneIn(2) ? 'Résultats' : '',
    auditionDemandee: oneIn(2),
    entendu: oneIn(2) ? (index % 2 === 0 ? 46203 : 46205) : null,
    conseil: oneIn(2) ? 'BTS' : '',
    directeur: oneIn(2),
  };
});

const decidedBy = (dossier: Dossier): Decided => decided[dossiers.indexOf(dossier)] as Decided;

function januaryCode(dossier: Dossier, ue: Ue): CodeJury | null {
  const acquis = lastAcquis(dossier, ue.code)?.code ?? null;
  return januaryDecision({ average: retainedOf(dossier, 0, ue), decimales: DECIMALES, acquis }).code;
}

const januaryDeliberation = (dossier: Dossier): Deliberation =>
  deliberate({
    rcues: rcues.map(({ impair, competence }, index) => ({
      nom: competence.nom,
      average: null,
      impair: {
        ue: impair.code,
        regles: januaryCode(dossier, impair),
        janvier: null,
        decision: decidedBy(dossier).janvier[index] ?? null,
      },
      pair: null,
      decision: null,
    })),
    annee: null,
    rectification: false,
    decimales: DECIMALES,
  });

function julyDeliberation(dossier: Dossier): Deliberation {
  const words = decidedBy(dossier);
  const { codes, rcues: averages, progression: ruled } = juneOutcome(dossier);
  const out = ({ Démission: 'DEM', Défaillant: 'DEF' } as const)[dossier.statut as 'Démission' | 'Défaillant'];
  return deliberate({
    rcues: rcues.map(({ impair, pair, competence }, index) => ({
      nom: competence.nom,
      average: averages[index] ?? null,
      impair: {
        ue: impair.code,
        regles: codes.get(impair.code) ?? null,
        janvier: words.janvier[index] ?? null,
        decision: words.ues[index]?.[0] ?? null,
      },
      pair: {
        ue: pair.code,
        regles: codes.get(pair.code) ?? null,
        janvier: null,
        decision: words.ues[index]?.[1] ?? null,
      },
      decision: words.rcues[index] ?? null,
    })),
    annee: {
      regles: out ?? ruled.code,
      decision: words.annee,
      semestres: [1, 2],
      refus: {
        motif: words.motif,
        auditionDemandee: words.auditionDemandee,
        entendu: words.entendu !== null,
        entenduLe: words.entendu ? HEARINGS[words.entendu] : null,
        juryLe: '2026-07-01',
        conseilsOrientation: words.conseil,
      },
      redoublements: [],
      autorisationDuDirecteur: words.directeur,
    },
    rectification: words.motif.startsWith('Rectification'),
    decimales: DECIMALES,
  });
}

/** Typed on the sheets in one block each, as the jury's secretary pastes them. */
function typeDecisions(made: HeadlessHost): void {
  named(made, 'jury_date_BUT1').setValue(new Date(2026, 6, 1));
  const january = named(made, 'jury_decision_S1');
  january
    .getSheet()
    .getRange(january.getRow(), january.getColumn(), decided.length, rcues.length)
    .setValues(decided.map((one) => one.janvier.map((word) => word ?? '')));
  const year = named(made, 'jury_decision_BUT1');
  year
    .getSheet()
    .getRange(year.getRow(), year.getColumn() - 3 * rcues.length, decided.length, 3 * rcues.length + 6)
    .setValues(
      decided.map((one) => [
        ...rcues.flatMap((_, index) => [...(one.ues[index] ?? []), one.rcues[index] ?? null].map((word) => word ?? '')),
        one.annee ?? '',
        one.motif,
        one.auditionDemandee,
        one.entendu ?? '',
        one.conseil,
        one.directeur,
      ]),
    );
}

// ---------------------------------------------------------------- the workbook

let host: HeadlessHost;

beforeAll(async () => {
  host = await openNotebook({
    etudiants: dossiers.map(({ nip }, index) => `${nip};Nom${index};Prénom${index};TD1`).join('\n'),
    ...COUNTS,
  });
  const statuts = named(host, 'etu_statut');
  for (const [index, { statut }] of dossiers.entries()) {
    statuts
      .getSheet()
      .getRange(statuts.getRow() + index, statuts.getColumn())
      .setValue(statut);
  }
  for (const half of [0, 1] as const) {
    const s = `S${half + 1}`;
    for (const [name, field] of [
      ['coefficients', 'coefficient'],
      ['baremes', 'bareme'],
    ] as const) {
      const head = named(host, `notes_${name}_${s}`);
      head
        .getSheet()
        .getRange(head.getRow(), head.getColumn(), 1, columns[half].length)
        .setValues([columns[half].map((column) => column[field] ?? '')]);
    }
    await pasteMarks(
      host,
      half + 1,
      dossiers.map(({ marks }) => marks[half]),
    );
    for (const { nip, bonus } of dossiers) {
      for (const [ue, points] of Object.entries(bonus).filter(([code]) => code.startsWith(`UE${half + 1}`))) {
        const row = rowOf(host, `notes_nip_${s}`, nip);
        sheetOf(host, `Notes ${s}`)
          .getRange(row, named(host, `bonus_${ue}`).getColumn())
          .setValue(points);
      }
    }
  }
  const rows = dossiers.flatMap(({ nip, acquis }) =>
    acquis.map(({ ue, moyenne, code, annee }) => [nip, ue, moyenne ?? '', code, annee]),
  );
  const first = named(host, 'acq_nip');
  first.getSheet().getRange(first.getRow(), first.getColumn(), rows.length, 5).setValues(rows);
  await host.idle();
  await generate(host, juryRequest('S1'));
  await generate(host, juryRequest('BUT1'));
  typeDecisions(host);
  await host.idle();
}, 400_000);

afterAll(() => host.dispose());

/** A number within what chained doubles allow, or a blank. */
function expectCell(found: Cell | undefined, expected: number | string | null, where: string): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    if (Math.abs(found - expected) > 1e-9) throw new Error(`${where} : ${found}, attendu ${expected}`);
    return;
  }
  const wanted = expected ?? '';
  if (plain(found) !== String(wanted)) throw new Error(`${where} : « ${found} », attendu « ${wanted} »`);
}

const where = (nip: string, what: string): string =>
  `${nip} (dossier ${dossiers.findIndex((one) => one.nip === nip)}) ${what}`;

describe.each([0, 1] as const)('la feuille Moyennes du semestre %#', (half) => {
  const s = `S${half + 1}`;
  const lineFor = (nip: string): number => columnOf(host, `moy_nip_${s}`).indexOf(nip);

  it("reprend chaque étudiant à sa ligne, moyennes d'éléments comprises", () => {
    const elements = elementsOf(semestres[half]);
    const matrix = named(host, `matrice_${s}`);
    const first = named(host, `moy_nip_${s}`).getRow();
    const block = valuesAt(host, `Moyennes ${s}`, first, matrix.getColumn(), dossiers.length, elements.length);
    for (const { nip, marks } of dossiers) {
      const line = block[lineFor(nip)];
      elements.forEach(({ code }, index) => {
        expectCell(line?.[index], elementAverage(half, marks[half].map(noteOf), code), where(nip, code));
      });
    }
  });

  it("calcule chaque moyenne d'UE, sans puis avec bonus, et chaque nombre de notes manquantes", () => {
    for (const ue of semestres[half].ues) {
      const final = named(host, `moy_${ue.code}`);
      // Without bonus: the same column of the block on the left, past the column « Bonus et malus appliqués ».
      const bare = valuesAt(
        host,
        `Moyennes ${s}`,
        final.getRow(),
        final.getColumn() - semestres[half].ues.length - 1,
        dossiers.length,
        1,
      );
      const averages = columnOf(host, `moy_${ue.code}`);
      const missing = columnOf(host, `manque_${ue.code}`);
      for (const dossier of dossiers) {
        const expected = ueOutcome(dossier, half, ue);
        const line = lineFor(dossier.nip);
        expectCell(bare[line]?.[0], expected.plain, where(dossier.nip, `${ue.code} sans bonus`));
        expectCell(averages[line], expected.average, where(dossier.nip, `${ue.code} avec bonus`));
        expectCell(missing[line], expected.missing, where(dossier.nip, `${ue.code} manquantes`));
      }
    }
  });

  it('compte les notes manquantes du semestre, chacune une fois', () => {
    const codes = elementsOf(semestres[half])
      .map(({ code }) => code)
      .filter((code) => semestres[half].ues.some((ue) => (coefficientOf(ue, code) ?? 0) > 0));
    const missing = columnOf(host, `manque_${s}`);
    for (const { nip, marks } of dossiers) {
      const expected = missingOver(half, marks[half].map(noteOf), codes, semestres[half]);
      expectCell(missing[lineFor(nip)], expected, where(nip, `${s} manquantes`));
    }
  });
});

/** The code as the sheet prints it: dated when held from before, the statut of someone who left without acquiring it. */
function printed(dossier: Dossier, ue: string, code: CodeJury | null): string {
  const held = lastAcquis(dossier, ue);
  if (code && isAcquiringCode(code)) return held ? `${code} (${held.annee})` : code;
  const out = { Démission: 'DEM', Défaillant: 'DEF' }[dossier.statut as string];
  return out ?? code ?? '';
}

/** Of who has left, nothing is awaited. */
function missingSentence(dossier: Dossier, halves: readonly (0 | 1)[]): string {
  if (dossier.statut === 'Démission' || dossier.statut === 'Défaillant') return '';
  const listed = halves.flatMap((half) =>
    semestres[half].ues
      .filter((ue) => !lastAcquis(dossier, ue.code) && ueOutcome(dossier, half, ue).missing > 0)
      .map(({ code }) => code),
  );
  return listed.join(', ');
}

describe('la feuille Jury S1', () => {
  it('donne à chacun ses moyennes, ses codes, ses crédits et sa poursuite', () => {
    const lines = juryLines(host, 'Jury S1');
    expect([...lines.keys()]).toEqual(dossiers.map(({ nip }) => nip));
    for (const dossier of dossiers) {
      const line = lines.get(dossier.nip);
      const codes = new Map(
        semestres[0].ues.map((ue) => [
          ue.code,
          januaryDecision({
            average: retainedOf(dossier, 0, ue),
            decimales: DECIMALES,
            acquis: lastAcquis(dossier, ue.code)?.code ?? null,
          }).code,
        ]),
      );
      for (const ue of semestres[0].ues) {
        expectCell(line?.get(ue.code), retainedOf(dossier, 0, ue), where(dossier.nip, ue.code));
        const code = printed(dossier, ue.code, codes.get(ue.code) ?? null);
        expectCell(line?.get(`${ue.code} code`), code, where(dossier.nip, `${ue.code} code`));
      }
      const refused = semestres[0].ues.map(({ code }) => code).filter((code) => codes.get(code) === 'AJ');
      expectCell(line?.get('UE non acquises à ce stade, compensables'), refused.join(', '), where(dossier.nip, 'AJ'));
      expectCell(line?.get('Crédits'), creditsFor(codes, semestres[0].ues), where(dossier.nip, 'crédits'));
      // 4.5 : « de droit pour tout étudiant » ; qui a démissionné n'est plus étudiant.
      const next = dossier.statut === 'Démission' ? 'Démission' : 'De droit';
      expectCell(line?.get('Poursuite en S2 (4.5)'), next, where(dossier.nip, 'poursuite'));
      const missing = /\((.*)\)/.exec(plain(line?.get('Notes manquantes')))?.[1] ?? '';
      expectCell(missing, missingSentence(dossier, [0]), where(dossier.nip, 'manquantes'));
    }
  });
});

describe('les décisions de janvier', () => {
  it('donnent leurs crédits, et disent ce qu’elles changent', () => {
    const lines = juryLines(host, 'Jury S1');
    for (const dossier of dossiers) {
      const retained = januaryDeliberation(dossier).rcues.map(({ impair }) => impair);
      const line = lines.get(dossier.nip);
      const isKnown = retained.some(({ code }) => code !== null);
      const credits = creditsOf(
        retained.map(({ code }, index) => ({ state: code, ects: rcues[index]?.impair.ects ?? 0 })),
      );
      expectCell(line?.get('Retenu Crédits'), isKnown ? credits : '', where(dossier.nip, 'crédits de janvier'));
      const changes = retained.flatMap(({ ue, code, by }, index) => {
        const ruled = rcues[index] ? januaryCode(dossier, rcues[index].impair) : null;
        return by === 'jury' ? [`${ue} ${ruled ?? 'sans moyenne'} → ${code}`] : [];
      });
      expectCell(line?.get('Retenu Ce que le jury change'), changes.join(', '), where(dossier.nip, 'janvier'));
    }
  });
});

describe('la feuille Jury BUT1', () => {
  it('donne à chacun ses moyennes retenues, ses codes, ses RCUE et ses crédits', () => {
    const lines = juryLines(host, 'Jury BUT1');
    expect([...lines.keys()]).toEqual(dossiers.map(({ nip }) => nip));
    for (const dossier of dossiers) {
      const line = lines.get(dossier.nip);
      const expected = juneOutcome(dossier);
      for (const [ue, average] of expected.retained) {
        expectCell(line?.get(ue), average, where(dossier.nip, ue));
        const code = printed(dossier, ue, expected.codes.get(ue) ?? null);
        expectCell(line?.get(`${ue} code`), code, where(dossier.nip, `${ue} code`));
      }
      rcues.forEach(({ competence }, index) => {
        const average = expected.rcues[index];
        expectCell(line?.get(`RCUE ${competence.nom}`), average ?? null, where(dossier.nip, `RCUE ${competence.nom}`));
      });
      const { atteints, total, minimum } = expected.progression.counts;
      expectCell(line?.get('RCUE ≥ 10'), minimum === null ? '' : `${atteints}/${total}`, where(dossier.nip, 'k/n'));
      expectCell(line?.get('RCUE le plus bas'), minimum, where(dossier.nip, 'minimum'));
      expectCell(line?.get('Crédits'), expected.credits, where(dossier.nip, 'crédits'));
      const refused = semestres
        .flatMap(({ ues }) => ues.map(({ code }) => code))
        .filter((code) => expected.codes.get(code) === 'AJ');
      expectCell(line?.get('UE non acquises'), refused.join(', '), where(dossier.nip, 'UE non acquises'));
      const missing = /\((.*)\)/.exec(plain(line?.get('Notes manquantes')))?.[1] ?? '';
      expectCell(missing, missingSentence(dossier, [0, 1]), where(dossier.nip, 'manquantes'));
    }
  });

  it('dit la situation et tous ses motifs', () => {
    const lines = juryLines(host, 'Jury BUT1');
    const words = {
      ADM: /^Année validée : toutes les UE acquises$/,
      PASD: /^Poursuite en S3 possible \(conditions du 4\.5 réunies\), année non validée$/,
      AJ: /^Conditions du 4\.5 non réunies — décision du jury$/,
      ATT: /^En attente de notes$/,
      DROIT: /^$/,
    } as const;
    for (const dossier of dossiers) {
      const line = lines.get(dossier.nip);
      const { progression: decision } = juneOutcome(dossier);
      const situation = plain(line?.get('Situation'));
      const reason = plain(line?.get('Motif au regard du 4.5 (poursuite en S3)'));
      if (dossier.statut === 'Démission' || dossier.statut === 'Défaillant') {
        expect([dossier.nip, situation, reason]).toEqual([dossier.nip, dossier.statut, '']);
        continue;
      }
      expect([dossier.nip, situation]).toEqual([dossier.nip, expect.stringMatching(words[decision.code])]);
      for (const { code, data } of decision.reasons) {
        const isBlank = ([0, 1] as const).every((half) =>
          semestres[half].ues.every((ue) => retainedOf(dossier, half, ue) === null),
        );
        const isSilent = isBlank && code === 'rcue-inconnu'; // nothing is given to PROGRESSION
        const clause = isSilent ? 'Aucune moyenne retenue : notes manquantes (4.3)' : clauses[code]?.(data as never);
        expect([dossier.nip, code, reason]).toEqual([dossier.nip, code, expect.stringContaining(clause ?? code)]);
      }
    }
  });

  it('a de quoi comparer : chaque situation, chaque code, chaque motif se rencontre', () => {
    const outcomes = dossiers.map(juneOutcome);
    expect(new Set(outcomes.map(({ progression: { code } }) => code))).toEqual(new Set(['ADM', 'PASD', 'AJ', 'ATT']));
    const codes = new Set(outcomes.flatMap((one) => [...one.codes.values()]));
    expect([...codes].map(String).sort()).toEqual(['ADJ', 'ADJR', 'ADM', 'ADSUP', 'AJ', 'CMP', 'null']);
  });

  it("marque les lignes qui dépendent de l'arrondi, et les compte en tête", () => {
    const lines = juryLines(host, 'Jury BUT1');
    let sum = 0;
    for (const dossier of dossiers) {
      const { retained, rcues: averages } = juneOutcome(dossier);
      const numbers = (list: Iterable<RcueAverage>): readonly number[] =>
        [...list].filter((one): one is number => typeof one === 'number');
      const count =
        numbers(retained.values()).filter((average) => dependsOnRounding(average, 10, DECIMALES)).length +
        numbers(averages).filter((average) => dependsOnRounding(average, 10, DECIMALES)).length +
        numbers(averages).filter((average) => dependsOnRounding(average, 8, DECIMALES)).length;
      sum += count;
      expectCell(lines.get(dossier.nip)?.get('Arrondi'), count > 0 ? `▲ ${count}` : '', where(dossier.nip, 'arrondi'));
    }
    expect(sum).toBeGreaterThan(0);
    expect(plain(host.read('Jury BUT1', 'F2') as Cell)).toContain(`; ${sum} décisions dépendent de l'arrondi`);
  });

  it('retient des décisions ce que dit la loi : codes, comptes, crédits, dettes, changements, suite', () => {
    const lines = juryLines(host, 'Jury BUT1');
    const suites = {
      ouverte: /^S3 ouvert/,
      redoublement: /^Redoublement autorisé$/,
      reprise: /^Année à reprendre$/,
      fermee: /^S3 fermé$/,
      'a-decider': /^$/,
    } as const;
    for (const dossier of dossiers) {
      const line = lines.get(dossier.nip);
      const { annee, counts, dettes, attendues, rcues: retained, notices } = julyDeliberation(dossier);
      const ues = retained.flatMap(({ impair, pair }) => (pair ? [impair, pair] : [impair]));
      const ectsOf = (ue: string): number =>
        semestres.flatMap((one) => one.ues).find(({ code }) => code === ue)?.ects ?? 0;
      const check = (title: string, expected: number | string): void =>
        expectCell(line?.get(`Retenu ${title}`), expected, where(dossier.nip, `retenu, ${title}`));
      check('Année', annee?.code ?? '');
      const { atteints, valides, total } = counts;
      check('RCUE', `${atteints} RCUE ≥ 10, ${valides} ${valides > 1 ? 'validés' : 'validé'} sur ${total}`);
      check('Crédits', creditsOf(ues.map(({ ue, code }) => ({ state: code, ects: ectsOf(ue) }))));
      // S1 before S2: UE11…UE15, UE21…UE25; those that only await a mark apart.
      const [owed, awaited] = [dettes.filter((ue) => !attendues.includes(ue)), attendues].map((one) =>
        [...one].sort().join(', '),
      );
      const apart = awaited ? [`en attente : ${awaited}`] : [];
      check('UE non acquises', [...(owed ? [owed] : []), ...apart].join(' ; '));
      const changes = ues
        .filter(({ by }) => by !== 'regles')
        .map(({ ue, code, by }) => {
          const ruled = juneOutcome(dossier).codes.get(ue) ?? 'sans moyenne';
          return `${ue} ${ruled} → ${code}${by === 'janvier' ? ' (jury de janvier)' : ''}`;
        });
      check('Ce que le jury change', changes.join(', '));
      expect(plain(line?.get('Retenu Suite'))).toMatch(suites[annee?.suite ?? 'a-decider']);
      expect([dossier.nip, plain(line?.get('Retenu À compléter')) === '']).toEqual([dossier.nip, notices.length === 0]);
      const before = januaryDeliberation(dossier).rcues.map(({ impair }) => impair.code);
      const since = retained.flatMap(({ impair }, index) =>
        before[index] && impair.code && before[index] !== impair.code
          ? [`${impair.ue} ${before[index]} → ${impair.code}`]
          : [],
      );
      check('Depuis janvier', since.join(', '));
    }
  });

  it('compte les décisions retenues en tête, et il s’en rencontre de toutes sortes', () => {
    const count = new Map<string, number>();
    for (const dossier of dossiers) {
      const code = julyDeliberation(dossier).annee?.code ?? '';
      count.set(code, (count.get(code) ?? 0) + 1);
    }
    const year = named(host, 'jury_decision_BUT1');
    const [[told]] = valuesAt(host, 'Jury BUT1', 3, year.getColumn() - 3 * rcues.length, 1, 1) as [[Cell]];
    const parts = plain(told).split(/ +· +/);
    expect(parts[0]).toBe('Retenu');
    expect(parts.slice(1).sort()).toEqual([...count].map(([code, many]) => `${code} : ${many}`).sort());
    const by = new Set(
      dossiers.flatMap((one) => julyDeliberation(one).rcues.flatMap(({ impair, pair }) => [impair.by, pair?.by])),
    );
    expect([...by].sort()).toEqual(['janvier', 'jury', 'rcue', 'regles']);
  });

  it('« Vérifier avant jury » ne trouve aucune différence avec ces décisions', async () => {
    const { value } = await ask(host, 'checkWorkbook');
    const { lignes } = value as CheckReport;
    expect(lignes.find(({ id }) => id === 'recalcul')?.details).toEqual([]);
  });

  it('compte les situations en tête', () => {
    const count = (wanted: (dossier: Dossier) => boolean): number => dossiers.filter(wanted).length;
    const isOut = ({ statut }: Dossier): boolean => statut === 'Démission' || statut === 'Défaillant';
    const inCode = (code: string) => count((one) => !isOut(one) && juneOutcome(one).progression.code === code);
    expect(plain(host.read('Jury BUT1', 'F3') as Cell).split(/ +· +/)).toEqual([
      `Année validée : ${inCode('ADM')}`,
      `Poursuite en S3 possible : ${inCode('PASD')}`,
      `Conditions du 4.5 non réunies : ${inCode('AJ')}`,
      `En attente de notes : ${inCode('ATT')}`,
      `Démission : ${count(({ statut }) => statut === 'Démission')}`,
      `Défaillant : ${count(({ statut }) => statut === 'Défaillant')}`,
    ]);
  });
});

const french = (value: number): string => roundHalfUp(value, DECIMALES).toFixed(2).replace('.', ',');

/** What each reason must say, in the words of the issue: « 3 RCUE sur 5 ≥ 10 ; minimum 7,99 < 8 (4.5) ». */
const clauses: Partial<Record<string, (data: never) => string>> = {
  'rcue-majorite-atteinte': ({ atteints, total }: { atteints: number; total: number }) =>
    `${atteints} RCUE sur ${total} ≥ 10 ;`,
  'rcue-majorite-non-atteinte': ({ atteints, total }: { atteints: number; total: number }) =>
    `${atteints} RCUE sur ${total} ≥ 10, pas plus de la moitié ;`,
  'rcue-plancher-atteint': ({ minimum }: { minimum: number }) => `minimum ${french(minimum)} ≥ 8`,
  'rcue-sous-plancher': ({ minimum }: { minimum: number }) => `minimum ${french(minimum)} < 8`,
  'rcue-inconnu': ({ competences }: { competences: readonly number[] }) =>
    `moyenne de RCUE manquante : ${competences.map((rank) => rcues[rank - 1]?.competence.nom).join(', ')}`,
};
