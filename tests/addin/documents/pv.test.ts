/** Le procès-verbal : chaque code et chaque chemin d'une petite classe, calculés à la main dans classe.ts. */
import { OWN_CLOCK } from '../../../src/addin/clock';
import { correspondanceDocument } from '../../../src/addin/documents/correspondance';
import { lackingSentences } from '../../../src/addin/documents/lacking';
import type { DocumentTable } from '../../../src/addin/documents/protocol';
import { pvDocument } from '../../../src/addin/documents/pv';
import type { DocumentSource } from '../../../src/addin/documents/source';
import { statisticsOf } from '../../../src/addin/documents/statistics';
import { frozenOf } from '../../../src/addin/freezing/frozen';
import { instantSheet } from '../../../src/addin/freezing/instant';
import { CODES_JURY } from '../../../src/arrete';
import { anonymousNumbers } from '../../../src/workbook';
import { acquis, gridFrom } from '../verification/bench';
import { CLASS, type ClassOptions, FIXED, linesOf, type Pupil, sourceOf, told } from './classe';

const pv = (options: ClassOptions = {}): readonly string[] => told(pvDocument(sourceOf(options), false));
const anonymous = (options: ClassOptions = {}): readonly string[] => told(pvDocument(sourceOf(options), true));

/** The cells of a student's line in the table of decisions. */
function cellsOf(name: string, options: ClassOptions = {}): readonly string[] {
  const [page = []] = pvDocument(sourceOf(options), false).pages;
  const decisions = page.find((one): one is DocumentTable => one.type === 'table' && one.colonnes.length > 6);
  const line = decisions?.lignes.find(([first = '']) => first.startsWith(name)) ?? [];
  return line.map((cell) => cell.replace(/[\u00a0\n]/g, ' '));
}

describe('L’en-tête', () => {
  it('nomme la formation, les semestres, l’année ; provisoire tant que rien n’est arrêté', () => {
    expect(pv().slice(0, 4)).toEqual([
      'IUT d’Ici',
      'Bachelor universitaire de technologie — Mention d’essai (ESS) — BUT 1, semestres 1 et 2, année universitaire 2025-2026',
      'Procès-verbal du jury',
      'PROVISOIRE — résultats non arrêtés',
    ]);
    expect(pv().join('\n')).not.toContain('a arrêté les résultats');
  });

  it('changé depuis l’arrêté, le dit', () => {
    expect(pv({ changedSince: FIXED.date })[3]).toBe(
      "PROVISOIRE — résultats modifiés depuis l'arrêté du 3 juillet 2026 à 16 h 10",
    );
  });

  it('une fois arrêtés : « a arrêté les résultats suivants », la date et l’empreinte', () => {
    const lines = pv({ fixed: FIXED });
    expect(lines).toContain(
      'Le jury, réuni sous la présidence de Claude Roy, directrice de l’IUT, le 3 juillet 2026 à 14 h 30 (Ici), a arrêté les résultats suivants.',
    );
    expect(lines[3]).toBe(`Résultats arrêtés le 3 juillet 2026 à 16 h 10 — empreinte SHA-256 ${'ab'.repeat(32)}`);
    expect(lines.join('\n')).not.toContain('PROVISOIRE');
  });

  it('dit les membres, une colonne pour signer, le texte appliqué et chaque réglage local', () => {
    const lines = pv();
    expect(lines).toEqual(
      expect.arrayContaining([
        'Membres présents | Qualité | Émargement',
        'Claude Roy | Directrice de l’IUT | ',
        'Camille Roux | Professionnelle extérieure | ',
        'Arrondi | moyennes arrondies à 2 décimales (demi supérieur), puis comparées à 10 et à 8',
        "Poids des UE dans chaque RCUE | 1 et 1, dans l'ordre des semestres",
        'Règle locale | délibération CFVU du 12 juin 2025',
      ]),
    );
    expect(lines.join('\n')).toContain('arrêté du 27 mai 2021');
    expect(lines.join('\n')).toContain('annexe 1, points 4.3 à 4.6');
  });

  it('dit de qui les notes manquantes ne sont pas attendues : par le nom, ou par le numéro', () => {
    const waited = "Notes manquantes | attendues ; une UE à laquelle il en manque une n'a pas de moyenne";
    expect(pv()).toContain(waited);
    const ticked = (...nips: readonly string[]): readonly Pupil[] =>
      CLASS.map((one) => ({
        ...one,
        juillet: { ...one.juillet, ...(nips.includes(one.nip) ? { passer: true } : {}) },
      }));
    const some =
      'Notes manquantes | non attendues pour 2 étudiants sur 13 (leur moyenne est alors celle des notes saisies) : ';
    const pupils = ticked('0001', '0010');
    expect(pv({ pupils })).toContain(`${some}ABADIE Rose (0001), JACQUET Hugo (0010)`);
    const numbers = anonymousNumbers(CLASS.map(({ nip }) => nip));
    const called = [numbers('0001'), numbers('0010')].sort((a, b) => a - b);
    expect(anonymous({ pupils })).toContain(`${some}${called.map((one) => `n° ${one}`).join(', ')}`);
    expect(pv({ pupils: ticked(...CLASS.map(({ nip }) => nip)) })).toContain(
      'Notes manquantes | attendues pour aucun étudiant (leur moyenne est alors celle des notes saisies)',
    );
  });

  it('un nom qui se lit de droite à gauche ne retourne pas la phrase qui le porte', () => {
    const composition = gridFrom({
      role: 'composition',
      name: 'Composition du jury',
      columns: ['qualite', 'BUT1'],
      head: [['president', '', 'مريم بن عوف']],
      lines: [],
    });
    expect(pv({ composition }).join('\n')).toContain('sous la présidence de \u2068مريم بن عوف\u2069, le');
  });

  it.each([
    [
      'Anne Roy',
      'IUT de Dijon, directrice',
      "d'Anne Roy, IUT de Dijon, directrice, le",
      'IUT de Dijon, directrice, présidente',
    ],
    ['Mme Roy', '', 'de Mme Roy, le', 'Présidente'],
  ])('la qualité est celle qui est tapée : %s, « %s »', (nom, qualite, said, signs) => {
    const composition = gridFrom({
      role: 'composition',
      name: 'Composition du jury',
      columns: ['qualite', 'BUT1'],
      head: [['president', qualite, nom]],
      lines: [],
    });
    const text = pv({ composition, pupils: CLASS.slice(0, 1) }).join('\n');
    expect(text).toContain(`sous la présidence ${said}`);
    expect(text).toContain(`${signs} du jury\n${nom}`);
    // La fonction au masculin n'est plus écrite que dans la citation de l'arrêté.
    expect(text.match(/directeur/g)).toEqual(['directeur']);
    expect(text).toContain('« le jury présidé par le directeur de l’IUT délibère souverainement » (4.6)');
  });

  it('sans composition, laisse des blancs à remplir et le dit', () => {
    const lines = pv({ composition: null });
    expect(lines).toContain(
      'Composition du jury : présidence, membres, date et lieu se tapent dans la feuille « Composition du jury ».',
    );
    expect(lines.join('\n')).toContain('sous la présidence de …………………………, le ………………………… à …… h …… (…………………………)');
  });
});

describe('« À compléter » : le jury et la règle locale', () => {
  const seated = { president: { nom: 'Claude Roy', qualite: '' }, membres: [{ nom: 'Camille Roux', qualite: '' }] };
  const held = { ...seated, date: '3 juillet 2026', heure: '', lieu: 'Ici' };
  const local = 'Règle locale : la date de la délibération CFVU se tape dans la feuille « Programme ».';
  const seats = (what: string) => `Composition du jury : ${what} dans la feuille « Composition du jury ».`;

  it.each([
    ['rien', held, '12 juin 2025', []],
    ['la règle locale', held, '', [local]],
    ['la date', { ...held, date: '' }, 'x', [seats('date se tape')]],
    ['les membres', { ...held, membres: [] }, 'x', [seats('membres se tapent')]],
    ['présidence et date', { ...held, president: null, date: '' }, '', [seats('présidence et date se tapent'), local]],
  ] as const)('manque : %s', (_, composition, cfvu, said) => {
    expect(lackingSentences(composition, cfvu)).toEqual(said);
    const lines = told(pvDocument({ ...sourceOf({ pupils: CLASS.slice(0, 1) }), composition, cfvu }, true));
    expect(lines.filter((line) => /^(Règle locale|Composition du jury) : /.test(line))).toEqual(said);
  });
});

/** What an instant copy prints of the same class. */
function copyOf({ bench, grid, files }: DocumentSource) {
  const frozen = frozenOf({ bench, grid, january: null });
  return instantSheet({
    ...{ role: 'arrete-BUT1-1', name: 'Arrêté BUT1', frozen, files, composition: null, date: '' },
    ...{ timeZone: '', correctif: null, sha256: '', clock: OWN_CLOCK },
  });
}

describe('Les décisions', () => {
  const ACQUIRED = ['ADM', 'ADM', '12,00 ADM'];
  const LOST = ['AJ', 'AJ', '7,00 AJ'];

  it.each([
    [
      'ADM, une UE compensée',
      'ABADIE Rose (0001)',
      [...ACQUIRED, ...ACQUIRED, 'ADM', 'CMP', '10,00 CMP', '3 RCUE ≥ 10, 3 validés sur 3', '60'],
      'ADM — Année validée, toutes les UE sont acquises',
    ],
    [
      'ADJ par un RCUE admis',
      'BENALI Karim (0002)',
      [...ACQUIRED, ...ACQUIRED, 'ADJR', 'ADJR', '9,00 ADJ', '2 RCUE ≥ 10, 3 validés sur 3', '60'],
      'ADJ — Année validée par décision du jury, toutes les UE sont acquises',
    ],
    [
      'PASD',
      'CARPENTIER Inès (0003)',
      [...ACQUIRED, ...ACQUIRED, 'AJ', 'AJ', '9,00 AJ', '2 RCUE ≥ 10, 2 validés sur 3', '40'],
      "PASD — Année non validée, poursuite d'études en semestre 3 possible (conditions du 4.5 réunies) ; à acquérir : UE13, UE23",
    ],
    [
      'PAS1NCI',
      'DA SILVA Tom (0004)',
      [...ACQUIRED, ...ACQUIRED, ...LOST, '2 RCUE ≥ 10, 2 validés sur 3', '40'],
      "PAS1NCI — Année non validée, poursuite d'études en semestre 3 autorisée par décision du jury ; à acquérir : UE13, UE23",
    ],
    [
      'RED',
      'ETCHEVERRY Lou (0005)',
      [...ACQUIRED, ...LOST, ...LOST, '1 RCUE ≥ 10, 1 validé sur 3', '20'],
      'RED — Année non validée, redoublement autorisé ; à acquérir : UE12, UE13, UE22, UE23',
    ],
    [
      'NAR',
      'GIRARD Aya (0007)',
      [...LOST, ...LOST, ...LOST, '0 RCUE ≥ 10, 0 validé sur 3', '0'],
      'NAR — Année non validée, redoublement non autorisé',
    ],
    [
      'DEM : le statut tient lieu de code des UE et des RCUE non acquis',
      'IBRAHIMI Nora (0009)',
      ['ADM', 'DEM', '— DEM', 'DEM', 'DEM', '— DEM', 'DEM', 'DEM', '— DEM', '0 RCUE ≥ 10, 0 validé sur 3', '10'],
      'DEM — Démission',
    ],
    [
      'ATT : ni code ni moyenne là où une note manque',
      'JACQUET Hugo (0010)',
      [...ACQUIRED, ...ACQUIRED, 'ADM', '—', '—', '2 RCUE ≥ 10, 2 validés sur 3', '50'],
      'ATT — En attente de notes',
    ],
    [
      'AJ, le jury est attendu',
      'KELLER Zoé (0011)',
      [...ACQUIRED, ...LOST, ...LOST, '1 RCUE ≥ 10, 1 validé sur 3', '20'],
      "AJ — Conditions de la poursuite d'études en semestre 3 non réunies, décision du jury attendue",
    ],
    [
      'une UE admise en janvier reste admise',
      'MOREAU Ana (0013)',
      [...ACQUIRED, ...ACQUIRED, 'ADJ', 'AJ', '9,00 AJ', '2 RCUE ≥ 10, 2 validés sur 3', '50'],
      "PASD — Année non validée, poursuite d'études en semestre 3 possible (conditions du 4.5 réunies) ; à acquérir : UE23",
    ],
  ])('%s', (_, name, cells, decision) => {
    expect(cellsOf(name)).toEqual([name, ...cells, decision]);
  });

  it.each([
    ['Démission', 'DEM'],
    ['Défaillant', 'DEF'],
  ])('%s, toutes les notes saisies : le PV dit de chaque UE et de chaque RCUE ce que dit l’arrêté', (statut, code) => {
    // RCUE (12 + 8) / 2 = 10, UE21 compensée ; (12 + 7) / 2 = 9,5, UE22 non acquise ; 7 : rien n'est acquis.
    const left: Pupil = { nip: '0009', nom: 'Ibrahimi', prenom: 'Nora', statut, s1: [12, 12, 7], s2: [8, 7, 7] };
    const source = sourceOf({ pupils: [left] });
    const { columns, lines } = copyOf(source);
    const copied = columns.flatMap(({ key }, index) => (key.startsWith('code:') ? [lines[0]?.[index]] : []));
    const codes = ['ADM', 'CMP', 'CMP', 'ADM', code, code, code, code, code];
    expect(copied).toEqual(codes);
    const cells = cellsOf('IBRAHIMI Nora', { pupils: [left] }).slice(1, 10);
    expect(cells).toEqual(
      codes.map((one, index) => (index % 3 < 2 ? one : `${['10,00', '9,50', '7,00'][(index - 2) / 3]} ${one}`)),
    );
  });

  // RCUE 3 : (7 + 12) / 2 = 9,5. Le jury admet UE13 : UE23 est acquise par sa moyenne, rien n'est décidé du RCUE.
  const byItsUe = (juillet: Pupil['juillet'], janvier: Pupil['janvier'] = {}, ues = [7, 12] as const): Pupil => ({
    ...(CLASS[0] as Pupil),
    ...{ s1: [12, 12, ues[0]], s2: [12, 12, ues[1]], juillet: juillet ?? {}, janvier },
  });
  const NOTE =
    "ADJ* : RCUE validé par ses deux UE, acquises, dont une au moins par le jury, qui n'a pas admis le RCUE lui-même.";
  it.each([
    ['une UE admise en juillet', byItsUe({ 'decision:UE13': 'ADJ' }), 'ADJ', '9,50 ADJ*'],
    ['une UE admise en janvier', byItsUe({}, { 'decision:UE13': 'ADJ' }), 'ADJ', '9,50 ADJ*'],
    // UE13 admise le rend acquis : le mot sur le RCUE n'a pas d'effet.
    ['un mot sans effet', byItsUe({ 'decision:UE13': 'ADJ', 'decision:rcue:3': 'RAT' }), 'ADJ', '9,50 ADJ*'],
    ['le RCUE admis lui-même', byItsUe({ 'decision:rcue:3': 'ADJ' }), 'ADJR', '9,50 ADJ'],
  ])('%s : le code du RCUE ne se lit pas comme une décision que le jury n’a pas prise', (_, pupil, ue, rcue) => {
    expect(cellsOf('ABADIE', { pupils: [pupil] }).slice(7, 10)).toEqual([ue, 'ADM', rcue]);
    const isNoted = rcue.endsWith('*');
    const source = sourceOf({ pupils: [pupil] });
    const copy = copyOf(source);
    const copied = copy.lines[0]?.[copy.columns.findIndex(({ key }) => key === 'code:rcue:3')];
    expect(copied).toBe(isNoted ? 'ADJ*' : 'ADJ');
    for (const lines of [
      pv({ pupils: [pupil] }),
      anonymous({ pupils: [pupil] }),
      copy.head.map(([, text]) => plain(text)),
    ])
      expect(lines.filter((line) => line === NOTE)).toHaveLength(isNoted ? 1 : 0);
  });

  it('la moyenne d’un RCUE sur une ligne, son code sous elle, quelle que soit sa longueur ; un titre par chose', () => {
    const [page = []] = pvDocument(sourceOf(), false).pages;
    const decisions = page.find((one): one is DocumentTable => one.type === 'table' && one.colonnes.length > 6);
    const figures = decisions?.lignes.flatMap((line) =>
      line.filter((_, index) => index % 3 === 0 && index > 0 && index < 10),
    );
    // La démission n'a ni moyenne, ni RCUE acquis : « — », puis DEM. Il n'y a pas de code où la moyenne manque.
    expect(figures?.filter((cell) => !/^(?:\d+,\d\d|—)\n[A-Z]+\*?$/.test(cell))).toEqual(['—']);
    expect(decisions?.colonnes.filter(({ titre, groupe }) => titre === 'RCUE' && groupe === '')).toEqual([]);
  });

  it('une acquisition antérieure porte son année', () => {
    const former = acquis(['0003', 'UE13', 11, 'ADM', '2024-25']);
    // RCUE 3 : (11 + 9) / 2 = 10 : UE23 est compensée.
    expect(cellsOf('CARPENTIER Inès', { former }).slice(7, 10)).toEqual(['ADM (2024-25)', 'CMP', '10,00 CMP']);
  });

  it('ce qui n’attend qu’une note n’est pas dit à acquérir', () => {
    const [hugo] = CLASS.filter(({ nip }) => nip === '0010').map((pupil) => ({
      ...pupil,
      s1: [12, 12, ''] as const,
      s2: [12, 7, ''] as const,
      juillet: { decision: 'RED', motif: 'Reprise utile' },
    }));
    // RCUE 2 : (12 + 7) / 2 = 9,5 : UE22 n'est pas compensée ; UE13 et UE23 n'ont pas de moyenne.
    const pupils = hugo ? [hugo] : [];
    expect(cellsOf('JACQUET Hugo', { pupils }).at(-1)).toBe(
      'RED — Année non validée, redoublement autorisé ; à acquérir : UE22 ; en attente : UE13, UE23',
    );
    expect(pv({ session: 'S1', pupils })).toContain(
      "JACQUET Hugo (0010) | ADM | ADM | — | 20 | en attente : UE13 | Poursuite d'études en semestre 2 de droit",
    );
  });

  it('en janvier : les UE du semestre 1, les crédits sur 30, la poursuite de droit', () => {
    const lines = pv({ session: 'S1' });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Étudiant | UE11 | UE12 | UE13 | Crédits sur 30 | UE non acquises | Suite',
        "CARPENTIER Inès (0003) | ADM | ADM | AJ | 20 | UE13 | Poursuite d'études en semestre 2 de droit",
        "MOREAU Ana (0013) | ADM | ADM | ADJ | 30 |  | Poursuite d'études en semestre 2 de droit",
        'IBRAHIMI Nora (0009) | ADM | DEM | DEM | 10 | UE12, UE13 | Démission',
      ]),
    );
  });
});

describe('Ce que le jury doit encore, et ce qu’il a motivé', () => {
  it('« À compléter » vient en tête : RED et NAR incomplets, année à décider, notes manquantes, et personne d’autre', () => {
    const lines = pv();
    const list = lines.slice(lines.indexOf('À compléter') + 1, lines.indexOf('Composition du jury') - 1);
    expect(list.map((line) => line.split(' : ')[0])).toEqual([
      'FONTAINE Maël',
      'HADDAD Jules',
      'JACQUET Hugo',
      'KELLER Zoé',
    ]);
    expect(list[1]).toBe(
      "HADDAD Jules : NAR incomplet, audition demandée et non tenue, conseil d'orientation manquant (4.5).",
    );
    expect(lines.indexOf('À compléter')).toBe(4);
  });

  it('une année à redoubler encore : à compléter sans le directeur ; avec lui la remarque n’est pas à compléter', () => {
    const again = CLASS.find(({ nip }) => nip === '0006') as Pupil;
    const told = (juillet: NonNullable<Pupil['juillet']>) => pv({ pupils: [{ ...again, juillet }] });
    expect(told({ decision: 'RED' })).toContain(
      'FONTAINE Maël : RED incomplet, S1 et S2 déjà redoublés : autorisation du directeur nécessaire (4.5).',
    );
    const authorised = told({ decision: 'RED', directeur: true });
    expect(authorised).not.toContain('À compléter');
    expect(authorised.filter((line) => line.includes('redoublement autorisé'))).toHaveLength(1);
  });

  // RCUE 12, 7, 7 : UE12, UE13 de S1 et UE22, UE23 de S2 ne sont pas acquises, les deux semestres sont à redoubler.
  // 4.5 : chaque semestre une seule fois, quatre en tout ; au-delà de l'une ou l'autre limite, le directeur.
  const RED = 'RED — Année non validée, redoublement autorisé';
  const directed = (limits: string) =>
    ` au-delà des limites du 4.5 (${limits}), sur autorisation du directeur de l'IUT`;
  it.each([
    ['S1, S2', true, directed('S1 et S2 déjà redoublés')],
    ['S1', true, directed('S1 déjà redoublé')],
    ['S2, S3, S4, S5', true, directed('S2 déjà redoublé, 4 redoublements sur 4 déjà faits')],
    ['S3, S4, S5, S6', true, directed('4 redoublements sur 4 déjà faits')],
    // Sans elle, il n'y a rien à en dire ; cochée sans que rien ne la demande, non plus.
    ['S1, S2', '', ''],
    ['', true, ''],
    // S3 redoublé deux fois : le redoublement supplémentaire est déjà fait, aucune autorisation n'y peut rien.
    ['S1, S3, S3', true, ''],
  ])('redoublés : « %s », directeur : %j, la ligne de l’étudiant dit « %s »', (redoublements, directeur, said) => {
    const again = CLASS.find(({ nip }) => nip === '0006') as Pupil;
    const pupils = [{ ...again, redoublements, juillet: { decision: 'RED', directeur } }];
    expect(cellsOf('FONTAINE', { pupils }).at(-1)).toBe(`${RED}${said} ; à acquérir : UE12, UE13, UE22, UE23`);
  });

  it('l’autorisation du directeur n’est que d’un redoublement : cochée pour une autre décision, elle n’est pas dite', () => {
    const again = CLASS.find(({ nip }) => nip === '0006') as Pupil;
    const pupils = [{ ...again, juillet: { decision: 'PAS1NCI', directeur: true } }];
    expect(cellsOf('FONTAINE', { pupils }).at(-1)).not.toContain('directeur');
  });

  it('une décision illisible est dite avec sa cellule', () => {
    const pupils: readonly Pupil[] = [{ ...(CLASS[0] as Pupil), juillet: { 'decision:UE11': 'peut-être' } }];
    expect(pv({ pupils }).join('\n')).toMatch(/ABADIE Rose : Jury BUT1, D2 : « peut-être »/);
  });

  it('RED et NAR : motif, audition et sa date, conseil', () => {
    expect(pv()).toEqual(
      expect.arrayContaining([
        'ETCHEVERRY Lou (0005) | RED | Reprise utile |  | ',
        'GIRARD Aya (0007) | NAR | Aucun RCUE à 10 | demandée, tenue le 2 juillet 2026 | BTS Communication',
        'HADDAD Jules (0008) | NAR | Aucun RCUE à 10 | demandée, non tenue | ',
      ]),
    );
  });

  it('les UE admises par le jury, et par quelle décision', () => {
    expect(pv()).toEqual(
      expect.arrayContaining([
        'BENALI Karim (0002) | UE13 (RCUE Exprimer admis), UE23 (RCUE Exprimer admis) | 60',
        'MOREAU Ana (0013) | UE13 (jury de janvier) | 50',
      ]),
    );
    // 60 et 50 sont tous les crédits de l'étudiant, et non ceux des UE nommées : le titre le dit, sur les deux PV.
    for (const lines of [pv(), anonymous()])
      expect(lines.filter((line) => / \| UE \| Total des crédits de l'étudiant$/.test(line))).toHaveLength(1);
    // UE13 d'Élie est compensée de droit : rien n'y est donné par le jury.
    expect(pv().filter((line) => line.startsWith('LAMBERT'))).toHaveLength(1);
  });
});

describe('Les statistiques', () => {
  it('comptent chaque étudiant une fois', () => {
    const counts = statisticsOf(sourceOf()).map(({ count }) => count);
    // Inscrits ; ADM : 0001 et 0012 ; ADJ : 0002 ; PASD : 0003 et 0013 ; PAS1NCI ; RED ; NAR ; ATT et AJ ; DEM ; DEF ; autres
    expect(counts).toEqual([13, 2, 1, 2, 1, 2, 2, 2, 1, 0, 0]);
  });

  it.each(CODES_JURY.filter(({ levels }) => levels.includes('annee')).map(({ code }) => code))(
    'le code %s est compté quelque part',
    (code) => {
      const source = sourceOf({ pupils: CLASS.slice(0, 1) });
      const files = source.files.map((file) => ({
        ...file,
        deliberation: { ...file.deliberation, annee: { code, by: 'jury', suite: 'ouverte' } as const },
      }));
      const [enrolled, ...others] = statisticsOf({ session: 'BUT1', files }).map(({ count }) => count);
      expect([enrolled, others.reduce((sum, count) => sum + count, 0)]).toEqual([1, 1]);
    },
  );

  it('en janvier aussi', () => {
    // Toutes acquises : 0001, 0010, et les deux admis de janvier ; Nora a démissionné ; les huit autres ont une UE sous 10.
    expect(statisticsOf(sourceOf({ session: 'S1' })).map(({ count }) => count)).toEqual([13, 4, 8, 0, 1, 0]);
  });
});

describe('La version anonyme', () => {
  it('ne porte ni nom, ni prénom, ni NIP, ni motif, ni conseil, ni ce qui a été tapé', () => {
    const typed: Pupil = { ...(CLASS[0] as Pupil), juillet: { 'decision:UE11': 'Rose ?' } };
    const text = anonymous({ pupils: [typed, ...CLASS.slice(1)] }).join('\n');
    const secrets = CLASS.flatMap(({ nip, nom, prenom }) => [nip, nom.toUpperCase(), prenom]);
    expect([...secrets, 'Aucun RCUE', 'BTS', '2 juillet'].filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain('une décision ne peut pas être lue');
  });

  it('numérote de 1 à 13, dans l’ordre, la même personne sous le même numéro aux deux sessions et quel que soit le tri', () => {
    const numbered = (lines: readonly string[]) =>
      lines.filter((line) => /^\d+ \| /.test(line)).map((line) => Number(line.split(' ')[0]));
    expect(numbered(anonymous()).slice(0, 13)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    const one = anonymousNumbers(CLASS.map(({ nip }) => nip));
    const other = anonymousNumbers([...CLASS].reverse().map(({ nip }) => ` ${nip} `));
    expect(CLASS.map(({ nip }) => other(nip))).toEqual(CLASS.map(({ nip }) => one(nip)));
    const dem = (lines: readonly string[]) => lines.find((line) => line.endsWith('Démission'))?.split(' ')[0];
    expect(dem(anonymous())).toBe(dem(anonymous({ session: 'S1' })));
  });

  it('tait l’année d’une acquisition antérieure : elle dirait qui est le seul redoublant', () => {
    const former = acquis(['0003', 'UE13', 11, 'ADM', '2024-25']);
    expect(pv({ former }).join('\n')).toContain('ADM (2024-25)');
    expect(anonymous({ former }).join('\n')).not.toMatch(/2024-25/);
  });

  it('tait l’autorisation du directeur de chacun, pour la même raison, et dit où elle figure', () => {
    const pupils = CLASS.map((one) =>
      one.nip === '0006' ? { ...one, juillet: { decision: 'RED', directeur: true } } : one,
    );
    expect(pv({ pupils }).join('\n')).toContain("sur autorisation du directeur de l'IUT");
    const text = anonymous({ pupils }).join('\n');
    expect(text).not.toMatch(/autorisation du directeur de l|déjà redoublé/);
    expect(text).toContain("le cas échéant, l'autorisation du directeur figurent sur la version nominative.");
  });

  it('la table de correspondance, à part : le numéro, le NIP et le nom de chacun, à ne pas publier', () => {
    const { pages } = correspondanceDocument(sourceOf());
    const lines = linesOf(pages.flat());
    const number = anonymousNumbers(CLASS.map(({ nip }) => nip));
    const expected = CLASS.map(({ nip, nom, prenom }) => `${number(nip)} | ${nip} | ${prenom} ${nom.toUpperCase()}`);
    expect(lines.filter((line) => /^\d+ \|/.test(line)).sort()).toEqual([...expected].sort());
    expect(lines.join('\n')).toMatch(/À ne pas publier, ni afficher/);
    // Le PV anonyme de la même personne, sous le même numéro : Nora, seule démission.
    const nora = lines.find((line) => line.includes('IBRAHIMI'))?.split(' ')[0];
    expect(
      anonymous()
        .find((line) => line.endsWith('Démission'))
        ?.split(' ')[0],
    ).toBe(nora);
  });

  it('n’ordonne ni par nom ni par NIP', () => {
    const nips = Array.from({ length: 40 }, (_, index) => `2260${1000 + index}`);
    const numbers = anonymousNumbers(nips);
    const order = nips.map(numbers);
    const follows = order.filter((number, index) => index > 0 && number === (order[index - 1] ?? 0) + 1).length;
    expect(new Set(order).size).toBe(40);
    expect(follows).toBeLessThan(5);
  });
});

it('un arrêté correctif se dit sur tout document ; son motif, qui peut nommer quelqu’un, sur le seul PV nominatif', () => {
  const fixed = { ...FIXED, correctif: 'Note de Rose mal reportée' };
  const state = 'Résultats arrêtés le 3 juillet 2026 à 16 h 10 (arrêté correctif)';
  const motive = 'Ces résultats corrigent un arrêté précédent. Motif : Note de Rose mal reportée.';
  const [open, closed] = [pv({ fixed }), anonymous({ fixed })].map((lines) => plain(lines.join('\n')));
  expect([open, closed].map((text) => text?.includes(state))).toEqual([true, true]);
  expect([open, closed].map((text) => text?.includes(motive))).toEqual([true, false]);
  expect(plain(pv({ fixed: FIXED }).join('\n'))).not.toContain('correctif');
});

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2066-\u2069]/g, '');
