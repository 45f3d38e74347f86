/** Ce qu'un arrêté imprime : la composition du jury, les réglages, un titre par valeur. */
import type { Grid } from '../../../src/workbook';
import { gridFrom, plain } from '../verification/bench';
import { instantFor, sourcesFor } from './bench';

const MARKS = {
  marks: [
    [9, 9, 18, 12, 12, 8],
    [12, 12, 24, '', 12, 12],
  ],
  words: [
    { decision: 'RED', motif: 'Absences', audition: true, entendu: '2/7/2026', conseil: 'BTS', directeur: true },
    {},
  ],
};

const composition = gridFrom({
  role: 'composition',
  name: 'Composition du jury',
  columns: ['qualite', 'S1', 'BUT1'],
  head: [
    ['date', '', '', new Date(2026, 6, 8)],
    ['heure', '', '', new Date(2026, 6, 8, 14, 5)],
    ['lieu', '', '', 'salle 12'],
    ['president', "directrice de l'IUT", 'M. Durand', 'Mme Roux'],
    ['membre:1', 'enseignante', 'Mme Petit', 'Mme Petit'],
    ['membre:2', '', 'M. Faure', ''],
    ['membre:3', '', '', ' '],
  ],
  lines: [],
});

it('imprime la composition du jury de la session, et tout ce qui a décidé', () => {
  const { head } = instantFor(sourcesFor(MARKS), composition);
  expect(head.map(([key, text]) => [key, plain(text)])).toEqual([
    ['date', 'Arrêté le 8 juillet 2026 à 17 h 30 (heure : Europe/Paris).'],
    ['correctif', 'Arrêté correctif. Motif : Note mal reportée'],
    ['regles', expect.stringMatching(/^Arrêté du 27 mai 2021.+par compensation au sein d'un RCUE à 10\.$/)],
    ['poursuite', 'Poursuite : plus de la moitié des RCUE à 10, aucun sous 8.'],
    ['reglages', 'Réglages : seuils comparés à la moyenne arrondie à 2 décimales (demi supérieur).'],
    ['poids', 'Poids des UE dans les RCUE : UE11 1 et UE21 1, UE12 1 et UE22 1.'],
    ['regle', 'Règle locale : délibération CFVU du … (à compléter dans Programme).'],
    ['attente', "Notes manquantes : attendues ; une UE à laquelle il en manque une n'a pas de moyenne."],
    ['jury', 'Jury réuni le 8 juillet 2026, à 14 h 05, salle 12.'],
    ['president', "Présidence : Mme Roux, directrice de l'IUT."],
    ['membre:1', 'Membre : Mme Petit, enseignante.'],
    ['empreinte', `Empreinte SHA-256 des notes, du programme et des décisions : ${'a'.repeat(64)}`],
  ]);
  const jury = new Map(instantFor(sourcesFor(MARKS), null).head).get('jury');
  expect(plain(jury)).toBe('Composition du jury : non renseignée dans ce classeur.');
});

it('aucune phrase n’est plus longue que celle de l’empreinte, qui tient à l’écran : rien n’y est coupé', () => {
  // Karim : UE11 à 7 admise par le jury, UE21 à 12 ; RCUE 9,5, validé par ses UE : la phrase qui le dit y est aussi.
  const typed = {
    marks: [Array(6).fill(12), [7, 7, 14, 12, 12, 12]],
    words: [{ passer: true }, { 'decision:UE11': 'ADJ' }],
  };
  const texts = instantFor(sourcesFor(typed), composition).head.map(([key, text]) => [key, text.length] as const);
  const lengths = new Map(texts);
  expect([...lengths.keys()]).toEqual(expect.arrayContaining(['regles', 'poursuite', 'attente', 'rcue-par-ses-ue']));
  expect(texts.filter(([, length]) => length > (lengths.get('empreinte') ?? 0))).toEqual([]);
});

it('une valeur sous chaque titre : en juillet', () => {
  const { columns, lines } = instantFor(sourcesFor(MARKS), null);
  const rose = new Map(columns.map(({ key }, index) => [key, lines[0]?.[index]]));
  expect(lines.map((line) => line.length)).toEqual([columns.length, columns.length]);
  // UE11 = (2 × 9 + 2 × 9) / 4 = 9 ; RCUE 1 = (9 + 12) / 2 = 10,5 ; UE12 = 9, UE22 = 8 : 8,5. Crédits : 12 + 12.
  expect(Object.fromEntries(rose)).toMatchObject({
    nip: '0001',
    'moyenne:UE11': 9,
    'code:UE11': 'CMP',
    'moyenne:UE21': 12,
    'rcue:1': 10.5,
    'code:rcue:1': 'CMP',
    'code:UE22': 'AJ',
    'rcue:2': 8.5,
    atteints: 1,
    valides: 1,
    credits: 24,
    decision: 'RED',
    mots: 'Année non validée, redoublement autorisé',
    attente: '',
    motif: 'Absences',
    audition: 'demandée, tenue le 2 juillet 2026',
    conseil: 'BTS',
    directeur: 'accordée',
  });
  // Karim : R201 manque, UE21 attend.
  const karim = new Map(columns.map(({ key }, index) => [key, lines[1]?.[index]]));
  expect([karim.get('moyenne:UE21'), karim.get('code:UE21'), karim.get('rcue:1'), karim.get('code:rcue:1')]).toEqual([
    '',
    'ATT',
    '',
    'ATT',
  ]);
});

it('une valeur sous chaque titre : en janvier', () => {
  const sources = sourcesFor(MARKS);
  const january = sources.january as Grid;
  const { columns, lines } = instantFor({ ...sources, grid: january, january: null }, null);
  expect(columns.map(({ key }) => key)).toEqual([
    ...['nip', 'nom', 'prenom', 'moyenne:UE11', 'code:UE11', 'moyenne:UE12', 'code:UE12'],
    ...['credits', 'suite', 'attente', 'motif'],
  ]);
  expect(lines).toEqual([
    ['0001', 'Martin', 'Rose', 9, 'AJ', 9, 'AJ', 0, 'De droit en S2 (4.5)', '', ''],
    ['0002', 'Benali', 'Karim', 12, 'ADM', 12, 'ADM', 30, 'De droit en S2 (4.5)', '', ''],
  ]);
});

it('dit de qui les notes manquantes ne sont pas attendues', () => {
  const { head, columns, lines } = instantFor(sourcesFor({ ...MARKS, words: [{}, { passer: true }] }), null);
  expect(plain(new Map(head).get('attente'))).toBe(
    'Notes manquantes : non attendues pour 1 étudiant sur 2 (leur moyenne est alors celle des notes saisies).',
  );
  const at = columns.findIndex(({ key }) => key === 'attente');
  expect(lines.map((line) => line[at])).toEqual(['', 'non attendues']);
});

it.each([
  [{}, ''],
  [{ audition: true }, 'demandée, non tenue'],
  [{ audition: true, entendu: true }, 'demandée, tenue'],
  [{ entendu: new Date(2026, 6, 2) }, 'tenue le 2 juillet 2026'],
  [{ audition: 'demandée', entendu: 'non' }, 'demandée, non tenue'],
  [{ audition: 'non', entendu: 'FAUX' }, ''],
  [{ audition: true, entendu: 46205 }, 'demandée, tenue le 2 juillet 2026'],
])('dit l’audition : %j → « %s »', (words, said) => {
  const { columns, lines } = instantFor(sourcesFor({ ...MARKS, words: [words, {}] }), null);
  expect(lines[0]?.[columns.findIndex(({ key }) => key === 'audition')]).toBe(said);
});

it('une date et une heure tapées en texte s’impriment comme sur le procès-verbal', () => {
  const typed = gridFrom({
    role: 'composition',
    name: 'Composition du jury',
    columns: ['qualite', 'S1', 'BUT1'],
    head: [
      ['date', '', '', '8/7/2026'],
      ['heure', '', '', '14:05'],
      ['lieu', '', '', '8/7/2026'],
    ],
    lines: [],
  });
  const head = new Map(instantFor(sourcesFor(MARKS), typed).head);
  // Le lieu reste ce qui est tapé.
  expect(plain(head.get('jury'))).toBe('Jury réuni le 8 juillet 2026, à 14 h 05, 8/7/2026.');
});
