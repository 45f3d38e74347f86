/** The native formulas of a second year: what entering S5 asks of S1 and S2 (4.5), against our functions and against the law. */
import { shippedProgramme } from '../workbook/dossiers';
import { describeBare } from './bareWorkbook';
import { countedLines } from './countedLines';
import { describeOffice } from './libreoffice';
import { type Computed, calledIn, computed, differencesIn, errorsIn, textsOf } from './nativeClasses';
import { comparedWithLaw } from './oracle';
import { secondYear, withBegun } from './secondYear';
import { type ClassSpec, typedClass } from './typedClasses';

const BUT2 = secondYear(shippedProgramme());

const CLASSES: readonly ClassSpec[] = [
  {
    name: 'BUT2',
    programme: BUT2,
    students: 80,
    seed: 20260601,
    decimales: null,
    poids: [],
    jury: 46213,
    epreuves: { ressource: 1, sae: 1 },
  },
  {
    name: 'BUT2, une compétence qui commence, exact',
    programme: withBegun(BUT2),
    students: 40,
    seed: 20260602,
    decimales: 'exact',
    poids: [[2, 3]],
    jury: ' 10/07/2026 ',
    epreuves: { ressource: 1, sae: 1 },
  },
];
/** The averages of its jury sheets are typed: the law has no marks to give them from. */
const TYPED_OVER: ClassSpec = {
  name: 'BUT2, moyennes tapées',
  programme: BUT2,
  students: 60,
  seed: 20260603,
  decimales: 2,
  poids: [],
  jury: 46213,
  epreuves: { ressource: 1, sae: 1 },
  isTypedOver: true,
};

const made = new Map<string, Computed>();

describeOffice('L’entrée en S5 en formules natives, recalculées par LibreOffice', () => {
  beforeAll(async () => {
    for (const spec of [...CLASSES, TYPED_OVER]) made.set(spec.name, await computed(spec));
  }, 300_000);

  it.each([...CLASSES, TYPED_OVER])('donne ce que donnent nos fonctions sur les mêmes cellules ($name)', ({ name }) => {
    const { blocks } = made.get(name) as Computed;
    expect(blocks.map(({ where }) => where)).toEqual(calledIn('S3', 'S4', 'Jury BUT2'));
    expect(blocks.filter(({ expected }) => expected === null).map(({ where }) => where)).toEqual([]);
    expect(blocks.flatMap(differencesIn).slice(0, 10)).toEqual([]);
  });

  it.each(CLASSES)('montre ce que dit la loi des notes tapées ($name)', ({ name, students }) => {
    const { plan, sheets } = made.get(name) as Computed;
    const { findings, compared } = comparedWithLaw(plan, sheets);
    expect(findings.slice(0, 10).map(({ texte }) => texte)).toEqual([]);
    expect(compared).toBeGreaterThan(100 * students);
  });

  it.each([...CLASSES, TYPED_OVER])('ne laisse aucune erreur nulle part ($name)', ({ name }) => {
    expect(errorsIn((made.get(name) as Computed).sheets).slice(0, 10)).toEqual([]);
  });

  it('a de quoi comparer : chaque issue de l’entrée en S5 se rencontre, avec chaque décision', () => {
    const texts = textsOf(made.values());
    expect(MET.filter((pattern) => !texts.some((text) => pattern.test(text)))).toEqual([]);
  });

  it.each(CLASSES)('compte les étudiants attendus ($name)', ({ name }) => {
    const { plan, sheets } = made.get(name) as Computed;
    const lines = countedLines(plan, sheets);
    expect(lines.length).toBeGreaterThan(50);
    for (const { key, found, expected } of lines) expect([key, found]).toEqual([key, expected]);
  });
});

/** What the classes must hold for the comparison to prove anything. */
const MET: readonly RegExp[] = [
  ...['ADM', 'PASD', 'AJ', 'ATT'].map((code) => new RegExp(`^PROGRESSION ${code}$`)),
  /toutes les UE de S1 et S2 acquises \(4\.5\)/,
  /UE de BUT1 non acquises.: S[12] \S+ \(/,
  /UE de BUT1 non acquises.: [^(]*, S[12] \S+ et S[12] \S+ \(/,
  /^PROGRESSION UE de BUT1 sans code.: S[12] \S+ \(/,
  /moyenne de RCUE manquante.: .*; UE de BUT1 sans code/,
  /aucun RCUE.*; UE de BUT1 sans code/,
  /minimum .* <.*; UE de BUT1 non acquises/,
  /4 RCUE sur 4 ≥ 10.*UE de BUT1 non acquises.: S1 Exprimer \(/,
  /S5 ouvert$/,
  /S5 fermé$/,
  /^DELIBERATE code manquant pour S[12]/,
  /codes manquants pour S1 .*, S2 .* et S2/,
  /des moyennes manquent \(4\.5\).; codes? manquants? pour/,
  ...['ADM', 'ADJ', 'PASD', 'PAS1NCI'].map((code) => new RegExp(`${code} ouvrirait S5`)),
  /ADM ouvrirait S5.*ADM suppose/,
  /RED incomplet, S3 déjà redoublé/,
  /(RED|NAR) alors que les conditions du passage en S5/,
  /RED de deux semestres au-delà des limites \(S3, S4\)/,
];

describeBare(typedClass(TYPED_OVER), [
  'calculs-moyennes-S3',
  'calculs-moyennes-S4',
  'calculs-jury-S3',
  'calculs-jury-BUT2',
  'calculs-statistiques',
]);
