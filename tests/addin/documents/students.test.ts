/** Les documents d'un étudiant : relevé de notes, attestation, notification d'un refus de redoubler. */
import { attestationDocument } from '../../../src/addin/documents/attestation';
import { refusDocument } from '../../../src/addin/documents/refus';
import { releveDocument } from '../../../src/addin/documents/releve';
import { CODES_JURY } from '../../../src/arrete';
import { acquis } from '../verification/bench';
import { CLASS, type ClassOptions, FIXED, linesOf, type Pupil, sourceOf } from './classe';

type Maker = typeof releveDocument;

const pagesOf = (make: Maker, options: ClassOptions = {}): readonly (readonly string[])[] => {
  const source = sourceOf(options);
  return make(source, source.files).pages.map(linesOf);
};
const pageOf = (make: Maker, nip: string, options: ClassOptions = {}): readonly string[] => {
  const source = sourceOf(options);
  return make(
    source,
    source.files.filter((file) => file.nip === nip),
  ).pages.flatMap(linesOf);
};
const decisionOf = (nip: string, options: ClassOptions = {}): string =>
  pageOf(releveDocument, nip, options).find((line) => /^(Décision du jury|Situation|Poursuite) ?/.test(line)) ?? '';

describe('Le relevé de notes', () => {
  it('donne les éléments, les UE et les RCUE avec leurs moyennes et leurs mots, les crédits et la décision', () => {
    expect(pageOf(releveDocument, '0001').slice(4)).toEqual([
      'Étudiant | Rose ABADIE',
      "Numéro d'étudiant | 0001",
      'Groupe | TD1',
      'Délibération du jury | 3 juillet 2026',
      'Semestre 1 : ressources et SAÉ',
      'Code | Intitulé | Moyenne',
      'R101 | Ressource 1.1 | 12,00',
      'R102 | Ressource 1.2 | 12,00',
      'R103 | Ressource 1.3 | 12,00',
      'Semestre 2 : ressources et SAÉ',
      'Code | Intitulé | Moyenne',
      'R201 | Ressource 2.1 | 12,00',
      'R202 | Ressource 2.2 | 12,00',
      'R203 | Ressource 2.3 | 8,00',
      "Semestre 1 : unités d'enseignement (UE)",
      'UE | Moyenne | Résultat | ECTS',
      'UE11 Comprendre | 12,00 | acquise | 10 sur 10',
      'UE12 Concevoir | 12,00 | acquise | 10 sur 10',
      'UE13 Exprimer | 12,00 | acquise | 10 sur 10',
      "Semestre 2 : unités d'enseignement (UE)",
      'UE | Moyenne | Résultat | ECTS',
      'UE21 Comprendre | 12,00 | acquise | 10 sur 10',
      'UE22 Concevoir | 12,00 | acquise | 10 sur 10',
      'UE23 Exprimer | 8,00 | acquise par compensation | 10 sur 10',
      "Regroupements cohérents d'UE (RCUE)",
      'Compétence | UE | Moyenne | Résultat',
      'Comprendre, niveau 1 | UE11 et UE21 | 12,00 | validé',
      'Concevoir, niveau 1 | UE12 et UE22 | 12,00 | validé',
      'Exprimer, niveau 1 | UE13 et UE23 | 10,00 | validé',
      'Crédits européens (ECTS) acquis : 60 sur 60.',
      'Décision du jury : Année validée, toutes les UE sont acquises.',
      expect.stringContaining('Toutes les moyennes sont sur 20.'),
      'Fait à …………………………, le …………………………',
      'Directrice de l’IUT, présidente du jury',
      'Claude Roy',
    ]);
  });

  // RCUE 3 : (7 + 12) / 2 = 9,5, et (9 + 9) / 2 = 9 ; le jury a admis les UE sous 10, et rien n'est décidé du RCUE.
  it.each([
    [[7, 12], { 'decision:UE13': 'ADJ' }, '9,50 | validé : ses deux UE sont acquises, dont une par le jury'],
    [
      [9, 9],
      { 'decision:UE13': 'ADJ', 'decision:UE23': 'ADJ' },
      '9,00 | validé : ses deux UE sont acquises par le jury',
    ],
    [[7, 12], { 'decision:rcue:3': 'ADJ' }, '9,50 | validé par décision du jury'],
  ] as const)('RCUE de %j, %j : %s, comme le dit « Pourquoi ? »', ([odd, even], juillet, said) => {
    const pupil: Pupil = { ...(CLASS[0] as Pupil), s1: [12, 12, odd], s2: [12, 12, even], juillet };
    expect(pageOf(releveDocument, '0001', { pupils: [pupil] })).toContain(
      `Exprimer, niveau 1 | UE13 et UE23 | ${said}`,
    );
  });

  it.each([
    ['0002', 'UE13 Exprimer | 9,00 | acquise par décision du jury | 10 sur 10'],
    ['0002', 'Exprimer, niveau 1 | UE13 et UE23 | 9,00 | validé par décision du jury'],
    ['0003', 'UE13 Exprimer | 9,00 | non acquise | 0 sur 10'],
    ['0003', 'UE restant à acquérir : UE13 Exprimer, UE23 Exprimer.'],
    ['0010', 'UE en attente de notes : UE23 Exprimer.'],
    ['0009', 'UE restant à acquérir : UE12 Concevoir, UE13 Exprimer, UE21 Comprendre, UE22 Concevoir, UE23 Exprimer.'],
    ['0003', 'Crédits européens (ECTS) acquis : 40 sur 60.'],
    ['0010', 'UE23 Exprimer | — | en attente de notes | 0 sur 10'],
    ['0010', 'R203 | Ressource 2.3 | —'],
    ['0013', 'UE13 Exprimer | 9,00 | acquise par décision du jury (jury de janvier) | 10 sur 10'],
  ])('%s : %s', (nip, line) => {
    expect(pageOf(releveDocument, nip)).toContain(line);
  });

  it.each([
    ['0002', 'Décision du jury : Année validée par décision du jury, toutes les UE sont acquises.'],
    [
      '0003',
      "Décision du jury : Année non validée, poursuite d'études en semestre 3 possible (conditions du 4.5 réunies).",
    ],
    ['0004', "Décision du jury : Année non validée, poursuite d'études en semestre 3 autorisée par décision du jury."],
    ['0005', 'Décision du jury : Année non validée, redoublement autorisé.'],
    ['0007', 'Décision du jury : Année non validée, redoublement non autorisé.'],
    ['0009', 'Situation : Démission.'],
    ['0010', 'Situation : En attente de notes.'],
    ['0011', "Situation : Conditions de la poursuite d'études en semestre 3 non réunies, décision du jury attendue."],
  ])('la décision de %s est dite en toutes lettres', (nip, decision) => {
    expect(decisionOf(nip)).toBe(decision);
  });

  it('une acquisition antérieure porte son année', () => {
    const former = acquis(['0003', 'UE13', 14, 'ADM', '2024-25']);
    expect(pageOf(releveDocument, '0003', { former })).toContain(
      'UE13 Exprimer | 14,00 | acquise (2024-25) | 10 sur 10',
    );
  });

  it('un élément dont une épreuve manque est dit provisoire, et son UE en attente', () => {
    const page = pageOf(releveDocument, '0001', { secondMark: true });
    expect(page).toContain('R203 | Ressource 2.3 | 8,00 (provisoire)');
    expect(page).toContain('R202 | Ressource 2.2 | 12,00');
    expect(page).toContain('UE23 Exprimer | — | en attente de notes | 0 sur 10');
  });

  it('ne porte aucun code seul, aucun rang, aucune moyenne d’année', () => {
    const words = CODES_JURY.map(({ code }) => code);
    const text = pagesOf(releveDocument).flat().join('\n');
    expect(words.filter((code) => new RegExp(`\\b${code}\\b`).test(text))).toEqual([]);
    expect(text).not.toMatch(/rang|classement|moyenne générale|moyenne de l'année/i);
  });

  it('a une page par étudiant, dans l’ordre de la feuille', () => {
    expect(pagesOf(releveDocument).map((page) => page[5])).toEqual(
      CLASS.map(({ nip }) => `Numéro d'étudiant | ${nip}`),
    );
  });

  it('en janvier : le semestre 1 seul, sans RCUE, et la compensation encore possible', () => {
    const page = pageOf(releveDocument, '0003', { session: 'S1' });
    expect(page).toContain("UE13 Exprimer | 9,00 | non acquise (compensation possible en fin d'année) | 0 sur 10");
    expect(page).toContain("Poursuite d'études en semestre 2 de droit.");
    expect(page).toContain('Crédits européens (ECTS) acquis : 20 sur 30.');
    expect(page.join('\n')).not.toMatch(/RCUE \||Semestre 2/);
    expect(decisionOf('0009', { session: 'S1' })).toBe('');
  });
});

describe('L’attestation de la première année', () => {
  it('est donnée à ceux qui ont toutes les UE, de droit ou par le jury, et à personne d’autre', () => {
    expect(pagesOf(attestationDocument).map((page) => page[6])).toEqual(
      ['0001', '0002', '0012'].map((nip) => `Numéro d'étudiant | ${nip}`),
    );
  });

  it('dit la formation, l’année, les 60 crédits et le résultat de chaque UE, jamais « diplôme »', () => {
    const page = pageOf(attestationDocument, '0002', { fixed: FIXED });
    expect(page).toContain(
      "a validé la première année (BUT 1) du bachelor universitaire de technologie, spécialité Mention d’essai, au titre de l'année universitaire 2025-2026, et acquis les 60 crédits européens (ECTS) des semestres 1 et 2.",
    );
    expect(page).toContain('Claude Roy, directrice de l’IUT, qui préside le jury, atteste que');
    expect(page).toContain('Délibération du jury : 3 juillet 2026.');
    expect(page).toContain('UE23 | Exprimer | acquise par décision du jury | 10');
    expect(page.join('\n')).not.toMatch(/dipl[oô]me|PROVISOIRE/i);
  });

  it('n’existe pas en janvier', () => {
    expect(pagesOf(attestationDocument, { session: 'S1' })).toEqual([]);
  });
});

describe('Une composition du jury changée depuis l’arrêté', () => {
  const fixedSeats = ['Jury réuni le 3 juillet 2026.', 'Présidence : Claude Roy.'];
  const said =
    "La composition du jury a été modifiée depuis l'arrêté du 3 juillet 2026 à 16 h 10. Celle qui a été arrêtée : Jury réuni le 3 juillet 2026. Présidence : Claude Roy.";

  it.each([
    ['le relevé', releveDocument],
    ['l’attestation', attestationDocument],
    ['la notification d’un refus', refusDocument],
  ] as const)('se dit en tête de %s, comme sur le PV', (_, make) => {
    const pages = pagesOf(make, { fixed: FIXED, fixedSeats });
    expect(pages.length).toBeGreaterThan(0);
    for (const lines of pages) expect(lines.filter((line) => line === said)).toHaveLength(1);
    for (const lines of pagesOf(make, { fixed: FIXED })) expect(lines).not.toContain(said);
  });
});

describe('La notification d’un refus de redoubler', () => {
  it('va aux seuls NAR ; la décision, le motif, l’audition, le conseil', () => {
    const pages = pagesOf(refusDocument);
    expect(pages.map((page) => page.find((line) => line.startsWith('Étudiant |')))).toEqual([
      'Étudiant | Aya GIRARD',
      'Étudiant | Jules HADDAD',
    ]);
    expect(pages[0]).toEqual(
      expect.arrayContaining([
        "Par délibération du 3 juillet 2026, le jury de BUT 1 de l'année universitaire 2025-2026 a pris à votre égard la décision suivante :",
        'Année non validée, redoublement non autorisé.',
        'Aucun RCUE à 10',
        'Audition demandée, tenue le 2 juillet 2026.',
        'BTS Communication',
      ]),
    );
    expect(pages[0]?.join('\n')).not.toContain('À compléter');
  });

  it('dit les voies et délais de recours : gracieux, contentieux, deux mois, le tribunal à nommer', () => {
    const text = pageOf(refusDocument, '0007').join('\n');
    expect(text).toMatch(
      /deux mois à compter de sa notification, former un recours gracieux auprès de la présidence du jury/,
    );
    expect(text).toMatch(
      /recours contentieux devant le tribunal administratif de …+ \(article R\. 421-1 du code de justice administrative\)/,
    );
    // L. 411-2 : « un recours gracieux ou hiérarchique qui interrompt le cours de ce délai » ; L. 231-4, 2° : deux mois de silence, rejet.
    expect(text).toContain(
      'interrompt celui du recours contentieux (article L. 411-2 du code des relations entre le public',
    );
    expect(text).toContain(
      'le silence gardé pendant deux mois sur ce recours vaut rejet (article L. 231-4 du même code)',
    );
  });

  it.each([
    // Neither asked for nor held, asked for only, held without its day, held.
    ['', 'non', 'non demandée'],
    [false, 'prévue le 2', 'non demandée'],
    ['demandée', 'non', 'demandée, non tenue'],
    ['demandée', 'FAUX', 'demandée, non tenue'],
    [true, true, 'demandée, tenue'],
    ['oui', 'oui', 'demandée, tenue'],
    ['non', '1/7/2026', 'tenue le 1er juillet 2026'],
    [true, 46205, 'demandée, tenue le 2 juillet 2026'],
  ])(
    'audition demandée %j, tenue %j : « Audition %s. », jamais un mot qui n’est pas une date',
    (audition, entendu, said) => {
      const pupils = [{ ...(CLASS[6] as Pupil), juillet: { decision: 'NAR', audition, entendu } }];
      expect(pageOf(refusDocument, '0007', { pupils })).toContain(`Audition ${said}.`);
    },
  );

  it('ne porte pas ce qui n’est dit qu’au jury : les conditions du passage sont réunies', () => {
    // RCUE 12, 12, 9: the results let her pass (4.5), the jury decides otherwise.
    const whole = { decision: 'NAR', motif: 'Absences', conseil: 'BTS' };
    const pupils = [{ ...(CLASS[2] as Pupil), juillet: whole }];
    expect(pageOf(refusDocument, '0003', { pupils }).join('\n')).not.toMatch(/alors que|À compléter/);
  });

  it('incomplète, elle dit en tête ce qui manque', () => {
    expect(pageOf(refusDocument, '0008')[4]).toBe(
      "À compléter avant toute notification : NAR incomplet, audition demandée et non tenue, conseil d'orientation manquant (4.5).",
    );
  });
});

it('une formule, une balise restent des textes', () => {
  const hostile: Pupil = { ...(CLASS[0] as Pupil), nom: '=HYPERLINK("x")', prenom: '<img onerror=x>' };
  expect(pageOf(releveDocument, '0001', { pupils: [hostile] })).toContain('Étudiant | <img onerror=x> =HYPERLINK("X")');
});
