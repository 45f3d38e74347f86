/** EXPLAIN : chaque chemin, étape par étape. Les nombres sont calculés à la main, à côté. */
import fc from 'fast-check';
import { compensateCells, deliberateCells, explainCells, progressionCells } from '../../../src/addin/functions/index';
import { acquiring, average, check, decimales } from '../../properties/arbitraries';
import { refusal } from './refusal';

// La feuille de jury écrit « RCUE Concevoir » : le mot n'est pas dit deux fois.
const NAMES = [['UE11', 'UE21', 'Comprendre', 'UE12', 'UE22', 'RCUE Concevoir', 'UE13', 'UE23', 'Exprimer']];
const names = (count: number) => NAMES.map((row) => row.slice(0, 3 * count));

interface Given {
  readonly impair: readonly unknown[];
  readonly pair?: readonly unknown[];
  readonly semestre?: number;
  readonly poids?: unknown;
  readonly decimales?: unknown;
  readonly acquis?: readonly unknown[];
  readonly decisions?: readonly unknown[];
  readonly annee?: readonly unknown[];
  readonly redoublements?: string;
  readonly janvier?: readonly unknown[];
  readonly but1?: readonly unknown[];
}

/** One student: the lines of each competence, then those of the year, with ordinary spaces. */
function explained(given: Given): readonly (readonly string[])[] {
  const line = (cells: readonly unknown[] | undefined) => (cells === undefined ? '' : [cells]);
  const rows = explainCells(
    [given.impair],
    line(given.pair),
    names(given.impair.length),
    given.semestre ?? '',
    given.poids ?? '',
    given.decimales ?? '',
    line(given.acquis),
    line(given.decisions),
    line(given.annee),
    given.redoublements === undefined ? '' : [[given.redoublements]],
    line(given.janvier),
    line(given.but1),
  );
  return (rows[0] ?? []).map((cell) =>
    String(cell)
      .replace(/\u00a0/g, ' ')
      .split('\n'),
  );
}
const last = (given: Given) => explained(given).at(-1) ?? [];

describe('Les UE et leur RCUE', () => {
  it('acquises par leur moyenne (ADM), puis non acquises (AJ), puis par compensation (CMP)', () => {
    // Comprendre (12 + 10) / 2 = 11 ; Concevoir (9,1 + 10,5) / 2 = 9,8 ; Exprimer (9,4 + 11) / 2 = 10,2.
    const [comprendre, concevoir, exprimer] = explained({ impair: [12, 9.1, 9.4], pair: [10, 10.5, 11] });
    expect(comprendre).toEqual([
      'UE11 acquise : 12,00 ≥ 10 — §4.3',
      'UE21 acquise : 10,00 ≥ 10 — §4.3',
      'RCUE Comprendre 11,00 ≥ 10 : (12,00 + 10,00) / 2 — §4.4',
    ]);
    expect(concevoir).toEqual([
      'UE12 non acquise par sa moyenne : 9,10 < 10 — §4.3',
      'UE22 acquise : 10,50 ≥ 10 — §4.3',
      'RCUE Concevoir 9,80 < 10 : (9,10 + 10,50) / 2 — §4.4',
      'UE12 non acquise : RCUE Concevoir 9,80 < 10, pas de compensation — §4.4',
    ]);
    expect(exprimer).toEqual([
      'UE13 non acquise par sa moyenne : 9,40 < 10 — §4.3',
      'UE23 acquise : 11,00 ≥ 10 — §4.3',
      'RCUE Exprimer 10,20 ≥ 10 : (9,40 + 11,00) / 2 — §4.4',
      'UE13 acquise par compensation : RCUE Exprimer 10,20 ≥ 10 — §4.4',
    ]);
  });

  it('les poids qui ne sont pas 1 se lisent dans le calcul', () => {
    // (9 × 2 + 11 × 3) / 5 = 51 / 5 = 10,2
    expect(explained({ impair: [9], pair: [11], poids: [[2], [3]] })[0]?.[2]).toBe(
      'RCUE Comprendre 10,20 ≥ 10 : (9,00 × 2 + 11,00 × 3) / 5 — §4.4',
    );
  });

  it("les moyennes d'UE n'étant pas arrondies avant le RCUE, un calcul qui ne tombe pas juste le dit", () => {
    // (10,821 + 10,106) / 2 = 10,4635, soit 10,46 ; à la main (10,82 + 10,11) / 2 = 10,465, soit 10,47.
    expect(explained({ impair: [10.821], pair: [10.106] })[0]?.[2]).toBe(
      "RCUE Comprendre 10,46 ≥ 10 : (10,82 + 10,11) / 2, moyennes d'UE non arrondies — §4.4",
    );
    // (10,551 + 9,202) / 2 = 9,8765, soit 9,88 ; à la main (10,55 + 9,20) / 2 = 9,875, soit 9,88.
    expect(explained({ impair: [10.551], pair: [9.202] })[0]?.[2]).toBe(
      'RCUE Comprendre 9,88 < 10 : (10,55 + 9,20) / 2 — §4.4',
    );
    // (8,996 × 2 + 11,0051 × 3) / 5 = 51,0073 / 5 = 10,2015, soit 10,20 ; à la main (18 + 33,03) / 5 = 10,206, soit 10,21.
    expect(explained({ impair: [8.996], pair: [11.0051], poids: [[2], [3]] })[0]?.[2]).toBe(
      "RCUE Comprendre 10,20 ≥ 10 : (9,00 × 2 + 11,01 × 3) / 5, moyennes d'UE non arrondies — §4.4",
    );
    // Sans arrondi, ce qui est montré donne ce qui est montré : (9,995 + 12) / 2 = 10,9975.
    expect(explained({ impair: [9.995], pair: [12], decimales: 'exact' })[0]?.[2]).toBe(
      'RCUE Comprendre 10,9975 ≥ 10 : (9,995 + 12) / 2 — §4.4',
    );
  });

  it("l'arrondi montre ce qui est comparé : 9,995 est 10,00 à 2 décimales, et reste sous 10 sans arrondi", () => {
    expect(explained({ impair: [9.995], pair: [12] })[0]?.[0]).toBe('UE11 acquise : 10,00 ≥ 10 — §4.3');
    expect(explained({ impair: [9.995], pair: [12], decimales: 'exact' })[0]?.[0]).toBe(
      'UE11 non acquise par sa moyenne : 9,995 < 10 — §4.3',
    );
  });

  it('déjà acquise : elle le reste, et valide son RCUE sous 10 ; ADSUP cite le niveau supérieur', () => {
    // (9 + 10,5) / 2 = 9,75
    expect(explained({ impair: [9], pair: [10.5], acquis: ['CMP', ''] })[0]).toEqual([
      'UE11 déjà acquise (CMP) : elle le reste, 9,00 retenu — §4.3',
      'UE21 acquise : 10,50 ≥ 10 — §4.3',
      'RCUE Comprendre 9,75 < 10, validé par ses deux UE : (9,00 + 10,50) / 2 — §4.4',
    ]);
    expect(explained({ impair: ['', 9], pair: [12, 12], acquis: ['ADSUP', '', '', ''] })[0]?.[0]).toBe(
      'UE11 acquise par le niveau supérieur (ADSUP) — §4.3',
    );
  });

  it("une moyenne manque : rien n'est décidé de ce qui en dépend", () => {
    const [comprendre, , annee] = explained({ impair: ['', 12], pair: [9, 12] });
    expect(comprendre).toEqual([
      "UE11 sans moyenne : rien n'en est décidé — §4.3",
      'UE21 non acquise par sa moyenne : 9,00 < 10 — §4.3',
      'RCUE Comprendre sans moyenne : il manque celle de UE11 — §4.4',
      "UE21 en attente : la moyenne du RCUE Comprendre n'est pas connue — §4.4",
    ]);
    expect(annee).toEqual([
      'Moyenne de RCUE manquante : Comprendre — §4.5',
      'Résultat des règles : ATT, en attente de moyennes — §4.5',
      'À régler : des moyennes manquent — §4.5',
    ]);
  });

  it("sans objet : le RCUE est l'autre UE", () => {
    expect(explained({ impair: ['SO', 12], pair: [9, 12] })[0]).toEqual([
      "UE11 sans objet : l'étudiant n'a pas cette UE — §4.3",
      'UE21 non acquise par sa moyenne : 9,00 < 10 — §4.3',
      'RCUE Comprendre 9,00 < 10 : UE21 seule — §4.4',
      'UE21 non acquise : RCUE Comprendre 9,00 < 10, pas de compensation — §4.4',
    ]);
  });

  it('en janvier : acquise, ou compensable ; la poursuite est de droit', () => {
    expect(explained({ impair: [12, 9], semestre: 2 })).toEqual([
      ['UE11 acquise : 12,00 ≥ 10 — §4.3'],
      [
        'UE12 non acquise par sa moyenne : 9,00 < 10 — §4.3',
        'UE12 non acquise à ce stade, compensable par le RCUE Concevoir au semestre pair — §4.4',
      ],
      ['Poursuite de droit en S2, semestre pair — §4.5'],
    ]);
    expect(explained({ impair: [9], semestre: 2, decisions: ['ADJ'] })[0]?.[2]).toBe(
      'UE11 acquise par décision du jury (ADJ) — §4.6',
    );
  });
});

describe("L'année par les règles (4.5)", () => {
  it('tous les RCUE ≥ 10', () => {
    expect(last({ impair: [12, 11, 10], pair: [12, 11, 10] })).toEqual([
      '3 RCUE sur 3 ≥ 10, plus de la moitié — §4.5',
      'Aucun RCUE sous 8 : minimum 10,00 ≥ 8 — §4.5',
      'Résultat des règles : ADM, tous les RCUE ≥ 10 — §4.5',
      'S3 ouvert — §4.5',
    ]);
  });

  it('conditions réunies : la poursuite est possible, les dettes sont dites', () => {
    // 12, 11 et (8 + 9) / 2 = 8,5
    expect(last({ impair: [12, 11, 8], pair: [12, 11, 9] })).toEqual([
      '2 RCUE sur 3 ≥ 10, plus de la moitié — §4.5',
      'Aucun RCUE sous 8 : minimum 8,50 ≥ 8 — §4.5',
      'Résultat des règles : PASD, poursuite possible en S3, année non validée — §4.5',
      'UE non acquises : UE13, UE23 ; S5 demande toutes les UE de S1 et S2 — §4.5',
      'S3 ouvert — §4.5',
    ]);
  });

  it('conditions non réunies : toutes les raisons, chaque RCUE sous 8 nommé', () => {
    // 12 ; (7 + 8) / 2 = 7,5 ; (7,99 + 7,99) / 2 = 7,99
    expect(last({ impair: [12, 7, 7.99], pair: [12, 8, 7.99] })).toEqual([
      '1 RCUE sur 3 ≥ 10, pas plus de la moitié — §4.5',
      'RCUE < 8 : Concevoir 7,50, Exprimer 7,99 — §4.5',
      'Résultat des règles : AJ, conditions non réunies, le jury décide — §4.5',
      'UE non acquises : UE12, UE13, UE22, UE23 ; S5 demande toutes les UE de S1 et S2 — §4.5',
      "À régler : le jury doit décider de l'année — §4.6",
    ]);
  });

  it('S5 : les UE de S1 et de S2, après ce que le niveau de cette année emporte', () => {
    const given = { impair: [12, 11], pair: [12, 11], semestre: 5 };
    // UE de S1 et S2 : C1 AJ mais son niveau 2 est validé (ADSUP) ; C2 acquise.
    expect(last({ ...given, but1: ['AJ', 'ADM', 'ADM', 'CMP'] })).toEqual([
      '2 RCUE sur 2 ≥ 10, plus de la moitié — §4.5',
      'Aucun RCUE sous 8 : minimum 11,00 ≥ 8 — §4.5',
      'Toutes les UE de S1 et S2 acquises — §4.5',
      'Résultat des règles : ADM, tous les RCUE ≥ 10 — §4.5',
      'S5 ouvert — §4.5',
    ]);
    // Niveau 2 de C2 à 9,5 : rien n'emporte plus son UE de S2.
    expect(last({ ...given, pair: [12, 8], but1: ['ADM', 'ADM', 'ADM', 'AJ'] })).toContain(
      'UE de BUT1 non acquises : S2 Concevoir — §4.5',
    );
    // Le jury admet ce RCUE : le niveau 2 est validé, il emporte le niveau 1.
    expect(
      last({ ...given, pair: [12, 8], but1: ['ADM', 'ADM', 'ADM', 'AJ'], decisions: ['', '', '', '', '', 'ADJ'] }),
    ).toContain('Toutes les UE de S1 et S2 acquises — §4.5');
    expect(refusal(() => explained(given))).toBe(
      "premiereAnnee manque : l'entrée en S5 demande les codes des UE de S1 et de S2, deux colonnes par compétence (4.5).",
    );
  });
});

describe('Les décisions du jury (4.6)', () => {
  const given = { impair: [12, 8], pair: [12, 9] };

  it('ADJ sur une UE, puis sur les deux : le RCUE est validé', () => {
    // Concevoir : (8 + 9) / 2 = 8,5
    expect(explained({ ...given, decisions: ['', '', '', 'ADJ', '', ''] })[1]?.slice(5)).toEqual([
      'UE12 acquise par décision du jury (ADJ) — §4.6',
    ]);
    const [, concevoir, annee] = explained({ ...given, decisions: ['', '', '', 'ADJ', 'ADJ', ''] });
    expect(concevoir?.slice(5)).toEqual([
      'RCUE Concevoir validé : ses deux UE sont acquises, dont une au moins par le jury — §4.6',
      'UE12 acquise par décision du jury (ADJ) — §4.6',
      'UE22 acquise par décision du jury (ADJ) — §4.6',
    ]);
    expect(annee?.slice(2)).toEqual([
      'Résultat des règles : AJ, conditions non réunies, le jury décide — §4.5',
      'Année ADJ : toutes ses UE sont acquises, UE12 et UE22 par le jury — §4.6',
      '1 RCUE ≥ 10, 2 validés sur 2 — §4.6',
      'S3 ouvert — §4.5',
    ]);
  });

  it('ADJ sur un RCUE : ses UE < 10 sont ADJR, sa moyenne reste', () => {
    expect(explained({ ...given, decisions: ['', '', '', '', '', 'ADJ'] })[1]?.slice(5)).toEqual([
      'RCUE Concevoir admis par décision du jury (ADJ) : sa moyenne reste 8,50 — §4.6',
      'UE12 acquise (ADJR) : le jury a admis le RCUE Concevoir — §4.6',
      'UE22 acquise (ADJR) : le jury a admis le RCUE Concevoir — §4.6',
    ]);
  });

  it("un ADJ de janvier est gardé ; RAT n'acquiert rien", () => {
    expect(
      explained({ ...given, janvier: ['', 'ADJ'], decisions: ['', '', '', '', 'RAT', 'ATJ'] })[1]?.slice(5),
    ).toEqual([
      'RCUE Concevoir : décision du jury, ATJ, non-validation pour une autre raison (règlement local) — §4.6',
      'UE12 acquise (ADJ) : décision du jury de janvier, gardée — §4.6',
      "UE22 : décision du jury, RAT, en attente d'un rattrapage — §4.6",
    ]);
  });

  it("un ADJ de janvier, puis le RCUE admis en juillet : les deux sont dits, l'UE garde l'ADJ de janvier", () => {
    expect(explained({ ...given, janvier: ['', 'ADJ'], decisions: ['', '', '', '', '', 'ADJ'] })[1]?.slice(5)).toEqual([
      'RCUE Concevoir admis par décision du jury (ADJ) : sa moyenne reste 8,50 — §4.6',
      'UE12 acquise (ADJ) : décision du jury de janvier, gardée — §4.6',
      'UE22 acquise (ADJR) : le jury a admis le RCUE Concevoir — §4.6',
    ]);
  });

  it("un mot du jury qui n'a pas d'effet sur le RCUE est dit tel, avec le code retenu", () => {
    // Comprendre : 12 et 12, acquis de droit ; la moyenne de UE22 manque.
    const [comprendre, concevoir] = explained({
      impair: [12, 8],
      pair: [12, ''],
      decisions: ['', '', 'DEF', '', '', 'ADJ'],
    });
    expect(comprendre?.at(-1)).toBe('RCUE Comprendre : DEF sans effet, ADM retenu — §4.6');
    expect(concevoir?.at(-1)).toBe("RCUE Concevoir : ADJ du jury, en attente d'une moyenne — §4.6");
  });

  it("une décision de l'année est dite, même quand rien d'autre n'est connu", () => {
    expect(last({ impair: ['', ''], pair: ['', ''], annee: ['ABAN', '', '', '', '', ''] })).toContain(
      "Le jury décide de l'année : ABAN, abandon constaté, sans lettre de démission — §4.6",
    );
  });

  it('PAS1NCI ouvre S3 et garde les UE telles quelles', () => {
    expect(last({ ...given, annee: ['PAS1NCI', '', '', '', '', ''] }).slice(3)).toEqual([
      "Le jury décide de l'année : PAS1NCI, année non validée, poursuite par décision de jury — §4.6",
      'UE non acquises : UE12, UE22 ; S5 demande toutes les UE de S1 et S2 — §4.5',
      'S3 ouvert — §4.5',
    ]);
  });

  it('le jury qui écrit le résultat des règles est dit aussi', () => {
    // 12, 11 et (8 + 9) / 2 = 8,5 : PASD par les règles.
    const passing = { impair: [12, 11, 8], pair: [12, 11, 9] };
    expect(last({ ...passing, annee: ['PASD', '', '', '', '', ''] })[3]).toBe(
      "Le jury décide de l'année : PASD, année non validée, poursuite possible (conditions du 4.5 réunies) — §4.6",
    );
  });

  it('RED au-delà des limites, NAR incomplet : ce qui manque est dit, avec son remède', () => {
    // Concevoir a une UE de chaque semestre à reprendre ; S1 l'a déjà été une fois.
    expect(last({ ...given, annee: ['RED', '', '', '', '', ''], redoublements: 'S1' }).slice(5)).toEqual([
      'Redoublement autorisé — §4.5',
      'À régler : RED incomplet, S1 déjà redoublé : autorisation du directeur nécessaire — §4.5',
    ]);
    expect(last({ ...given, annee: ['RED', '', '', '', '', true], redoublements: 'S1' }).slice(6)).toEqual([]);
    // L'année déjà redoublée : le directeur l'autorise, rien n'est à régler.
    expect(last({ ...given, annee: ['RED', '', '', '', '', true], redoublements: 'S1, S2' }).slice(6)).toEqual([
      "À savoir : RED de deux semestres au-delà des limites (S1, S2), alors que le texte dit « un redoublement supplémentaire » : l'autorisation du directeur doit dire qu'elle couvre l'année — §4.5",
    ]);
    expect(last({ ...given, annee: ['NAR', '', true, '', 'BTS', ''] }).slice(5)).toEqual([
      'S3 fermé — §4.5',
      'À régler : NAR incomplet, audition demandée et non tenue — §4.5',
      'À régler : NAR incomplet, motif manquant — §4.5',
    ]);
  });

  it('une UE qui n’attend que sa moyenne n’est pas dite non acquise', () => {
    const said = (more: Partial<Given>) =>
      last({ impair: [12, 8], pair: [12, ''], annee: ['RED', '', '', '', '', ''], ...more }).filter((line) =>
        line.startsWith('UE '),
      );
    // UE22 sans note : le RCUE Concevoir n'est pas connu, il peut encore compenser UE12.
    expect(said({})).toEqual(['UE en attente : UE12, UE22 ; S5 demande toutes les UE de S1 et S2 — §4.5']);
    // Exprimer (7 + 7) / 2 = 7 : ses deux UE ne sont pas acquises, quoi qu'il arrive.
    expect(said({ impair: [12, 8, 7], pair: [12, '', 7] })).toEqual([
      'UE non acquises : UE13, UE23 ; en attente : UE12, UE22 ; S5 demande toutes les UE de S1 et S2 — §4.5',
    ]);
  });

  it('PAS1NCI que les règles rendent inutile : à savoir, rien à régler', () => {
    // 12, 11 et (8 + 9) / 2 = 8,5 : PASD par les règles.
    const steps = last({ impair: [12, 11, 8], pair: [12, 11, 9], annee: ['PAS1NCI', '', '', '', '', ''] });
    expect(steps[steps.length - 1]).toBe(
      'À savoir : PAS1NCI alors que les règles donnent PASD : gardé, effacez-le pour suivre les règles — §4.5',
    );
  });

  it('une décision sans effet est dite', () => {
    expect(last({ ...given, decisions: ['RAT', '', '', '', '', ''] })).toContain(
      "À régler : UE11 est acquise (ADM) : RAT n'a pas d'effet, effacez-le — §4.3",
    );
  });
});

describe('Les mêmes résultats que les autres fonctions', () => {
  const cell = fc.oneof(
    { weight: 8, arbitrary: average() },
    { weight: 1, arbitrary: fc.constantFrom<unknown>('', 'SO') },
  );
  const row = (of: fc.Arbitrary<unknown>, length: number) => fc.array(of, { minLength: length, maxLength: length });

  it('la situation est celle de PROGRESSION, les crédits et les UE acquises celles de COMPENSATE et de DELIBERATE', () => {
    const word = fc.oneof(
      { weight: 5, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom('ADJ', 'RAT') },
    );
    check(
      fc.property(
        row(cell, 2),
        row(cell, 2),
        row(fc.oneof({ weight: 4, arbitrary: fc.constant('') }, acquiring()), 4),
        row(word, 6),
        decimales(),
        (impair, pair, acquis, decisions, setting) => {
          const [text, ...rest] = [explained({ impair, pair, acquis, decisions, decimales: setting })].flat().reverse();
          const [situation = ''] = progressionCells([impair], [pair], 3, '', setting)[0] ?? [];
          const codes = compensateCells([impair], [pair], '', setting, [acquis]);
          const retained = deliberateCells(
            codes,
            [decisions],
            names(2),
            [['', 1, 1, '', 1, 1]],
            [[situation]],
            '',
            '',
            '',
            3,
            setting,
          );
          expect(text?.find((line) => line.startsWith('Résultat'))).toContain(` ${situation},`);
          const debts = String(retained[0]?.[9]).replace(/\u00a0/g, ' ');
          const said = text?.find((line) => /^UE (?:non acquise|en attente)/.test(line)) ?? '';
          if (situation !== 'ATT') expect(said).toContain(debts);
          // Chaque étape finit par son article.
          for (const line of rest.flat()) expect(line).toMatch(/ — §4\.[346]$/);
        },
      ),
      300,
    );
  });
});
