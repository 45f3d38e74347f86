/** The native formulas, recalculated by LibreOffice on generated classes, against our functions and against the law. */
import { DECISIONS_ANNEE } from '../../src/arrete';
import { shippedProgramme } from '../workbook/dossiers';
import { describeBare } from './bareWorkbook';
import { countedLines } from './countedLines';
import { describeOffice } from './libreoffice';
import { type Computed, calledIn, computed, differencesIn, errorsIn, textsOf } from './nativeClasses';
import { comparedWithLaw } from './oracle';
import { type ClassSpec, typedClass } from './typedClasses';

const BUT1 = shippedProgramme();

const CLASSES: readonly ClassSpec[] = [
  {
    name: 'deux décimales',
    programme: BUT1,
    students: 80,
    seed: 20260501,
    decimales: null,
    poids: [],
    jury: 46213,
    epreuves: { ressource: 2, sae: 1 },
  },
  {
    name: 'exact, poids inégaux',
    programme: BUT1,
    students: 60,
    jury: ' 10/07/2026 ',
    epreuves: { ressource: 1, sae: 1 },
    seed: 20260502,
    decimales: 'exact',
    poids: [
      [2, 3],
      [1, 1],
      ['1,5', 1],
      [1, 1],
      [1, 2],
    ],
  },
  {
    name: 'trois décimales',
    programme: BUT1,
    students: 40,
    seed: 20260503,
    decimales: '3',
    poids: [],
    jury: null,
    epreuves: { ressource: 1, sae: 2 },
  },
];
const UNREADABLE: ClassSpec = {
  name: 'illisible',
  programme: BUT1,
  students: 24,
  seed: 8,
  decimales: 2,
  poids: [],
  jury: 46213.5,
  epreuves: { ressource: 1, sae: 1 },
  isTypedOver: true,
  isUnreadable: true,
};

const UNDATED: ClassSpec = {
  name: 'jury sans date lisible',
  programme: BUT1,
  students: 1,
  seed: 9,
  decimales: 2,
  poids: [],
  jury: 'début juillet',
  epreuves: { ressource: 1, sae: 1 },
};

const made = new Map<string, Computed>();

describeOffice('Les formules natives, recalculées par LibreOffice', () => {
  beforeAll(async () => {
    for (const spec of [...CLASSES, UNREADABLE, UNDATED]) {
      // The seed makes the class again, whatever fails.
      made.set(spec.name, await computed(spec));
    }
    const seeds = CLASSES.map(({ name, seed, students }) => `${name} : ${students} dossiers, graine ${seed}`);
    process.stdout.write(`${seeds.join('\n')}\n`);
  }, 300_000);

  it('portent au moins 200 dossiers', () => {
    expect([...CLASSES, UNREADABLE].reduce((sum, { students }) => sum + students, 0)).toBeGreaterThanOrEqual(200);
  });

  it.each(CLASSES)('donnent ce que donnent nos fonctions sur les mêmes cellules ($name)', ({ name }) => {
    const { blocks } = made.get(name) as Computed;
    expect(blocks.map(({ where }) => where)).toEqual(calledIn('S1', 'S2', 'Jury BUT1'));
    expect(blocks.filter(({ expected }) => expected === null).map(({ where }) => where)).toEqual([]);
    expect(blocks.flatMap(differencesIn).slice(0, 10)).toEqual([]);
  });

  it.each(CLASSES)('montrent ce que dit la loi des notes tapées ($name)', ({ name, students }) => {
    const { plan, sheets } = made.get(name) as Computed;
    const { findings, compared } = comparedWithLaw(plan, sheets);
    expect(findings.slice(0, 10).map(({ texte }) => texte)).toEqual([]);
    expect(compared).toBeGreaterThan(100 * students);
  });

  it.each(CLASSES)('ne laissent aucune erreur nulle part ($name)', ({ name }) => {
    expect(errorsIn((made.get(name) as Computed).sheets).slice(0, 10)).toEqual([]);
  });

  it('ont de quoi comparer : chaque code, chaque situation, chaque chose à compléter se rencontre', () => {
    const texts = textsOf(made.values());
    const isMet = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
    expect(MET.filter((pattern) => !isMet(pattern))).toEqual([]);
  });

  it.each(CLASSES)('comptent les étudiants attendus, groupes dans l’ordre ($name)', ({ name }) => {
    const { plan, sheets } = made.get(name) as Computed;
    const lines = countedLines(plan, sheets);
    expect(lines.length).toBeGreaterThan(50);
    for (const { key, found, expected } of lines) expect([key, found]).toEqual([key, expected]);
  });

  it('DELIBERATE s’arrête sur une date du jury qui n’en est pas une, comme la fonction', () => {
    const { blocks } = made.get(UNDATED.name) as Computed;
    const refused = blocks.filter(({ expected }) => expected === null);
    expect(refused.map(({ where, found }) => [where, found[0]?.[0]])).toEqual([['Jury BUT1, DELIBERATE', '#N/A']]);
    expect(blocks.flatMap(differencesIn)).toEqual([]);
  });

  it('s’arrêtent toutes où une note n’est pas reconnue, comme les fonctions', () => {
    const { sheets, blocks } = made.get(UNREADABLE.name) as Computed;
    const refused = blocks.filter(({ expected }) => expected === null);
    expect(refused.map(({ where }) => where)).toEqual([
      'Moyennes S1, CC_AVERAGE',
      'Moyennes S1, UE_AVERAGE',
      'Moyennes S1, MISSING_MARKS',
    ]);
    for (const { found } of refused) {
      expect(found[0]?.[0]).toBe('#N/A');
      expect(new Set(found.slice(1).flat())).toEqual(new Set(['']));
    }
    expect(blocks.flatMap(differencesIn)).toEqual([]);
    expect(errorsIn(sheets)).toHaveLength(refused.length);
  });
});

/** What the class must hold for the comparison to prove anything. */
const MET: readonly RegExp[] = [
  ...['ADM', 'CMP', 'AJ', 'ADJ', 'ADJR', 'ADSUP'].map((code) => new RegExp(`^COMPENSATE ${code}$`)),
  ...['ADM', 'PASD', 'AJ', 'ATT'].map((code) => new RegExp(`^PROGRESSION ${code}$`)),
  /^COMPENSATE SO$/,
  /aucun RCUE/,
  /RCUE sur 4 ≥/,
  /pas plus de la moitié/,
  /manquante.: Comprendre, Concevoir, Exprimer, Développer, Entreprendre \(/,
  /manquante.: Exprimer \(/,
  /PAS1NCI alors que/,
  /audition tenue le 02\/08\/2026, après le jury du 10\/07\/2026/,
  /RED incomplet, S\d déjà redoublé, /,
  /minimum \d+,\d{2} </,
  /minimum \d+,\d{3} ≥/,
  /minimum \d+(,\d{1,9})? [<≥]/,
  ...[...DECISIONS_ANNEE, 'ATT', 'AJ'].map((code) => new RegExp(`^DELIBERATE ${code}$`)),
  ...['RAT', 'ATJ', 'DEF', 'ADJR', 'CMP', 'ADSUP'].map((code) => new RegExp(`^DELIBERATE ${code}$`)),
  /→ ADJR/,
  /\(jury de janvier\)/,
  /sans moyenne → ADJ/,
  /S3 ouvert$/,
  /S5 fermé tant que UE\d\d n'est pas/,
  /ne sont pas acquises/,
  /Redoublement autorisé/,
  /Année à reprendre/,
  /S3 fermé/,
  /UE\d\d est acquise \(\w+\).: \w+ n'a pas d'effet/,
  /RCUE \S+ est validé \(\w+\).: (RAT|ATJ|DEF) n'a pas d'effet/,
  /a été admise en janvier/,
  /contredit l'admission/,
  /admis, mais UE\d\d sans moyenne/,
  /admis, mais UE\d\d et UE\d\d sans moyenne/,
  /le jury doit décider/,
  /des moyennes manquent/,
  /ADM suppose/,
  /PASD suppose/,
  /RED alors que toutes/,
  /NAR alors que toutes/,
  /RED alors que les conditions du passage en S3/,
  /NAR alors que les conditions du passage en S3/,
  /NAR incomplet.+.; NAR alors que les conditions/,
  /motif manquant/,
  /audition demandée et non tenue/,
  /conseil d'orientation manquant/,
  /S1 déjà redoublé/,
  /S2 déjà redoublé/,
  /S1 et S2 déjà redoublés/,
  /redoublements sur 4/,
  /RED impossible/,
  /RED de deux semestres/,
  /« Semestres redoublés » ne se lit pas/,
  /RED alors que le statut est Démission/,
];

describeBare(typedClass(UNREADABLE), [
  'calculs-moyennes-S1',
  'calculs-moyennes-S2',
  'calculs-jury-S1',
  'calculs-jury-BUT1',
  'calculs-statistiques',
]);
