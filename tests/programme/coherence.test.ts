import {
  checkProgramme,
  ficheSentence,
  type Ligne,
  type Programme,
  type ProgrammeIssue,
  programmeSentence,
  type Ue,
} from '../../src/programme';
import { mmiDijon2022 } from '../../src/programme/catalogue/mmiDijon2022';
import { avertissement, erreur } from '../../src/programme/issue';

const shipped = mmiDijon2022();
/** What the shipped programme itself is told: R105 has two titles. */
const OWN = 1;

const editUe = (code: string, edit: (ue: Ue) => Ue, programme: Programme = shipped): Programme => ({
  ...programme,
  semestres: programme.semestres.map((semestre) => ({
    ...semestre,
    ues: semestre.ues.map((ue) => (ue.code === code ? edit(ue) : ue)),
  })),
});

const editLigne = (ue: string, code: string, edit: (ligne: Ligne) => Ligne): Programme =>
  editUe(ue, (one) => ({ ...one, lignes: one.lignes.map((ligne) => (ligne.code === code ? edit(ligne) : ligne)) }));

const weigh = (ue: string, code: string, coefficient: number): Programme =>
  editLigne(ue, code, (ligne) => ({ ...ligne, coefficient }));

/** The issues that an edit adds to those of the shipped programme. */
const added = (programme: Programme): readonly ProgrammeIssue[] =>
  checkProgramme(programme).filter((issue) => issue.code !== 'deux-titres');

const plain = (issue: ProgrammeIssue): string => programmeSentence(issue).replace(/\u00a0/g, ' ');

describe('the shipped programme', () => {
  it('has nothing to correct, and one thing to know: R105 is printed « Stratégie » and « Stratégies »', () => {
    expect(checkProgramme(shipped).map((issue) => [issue.severity, plain(issue)])).toEqual([
      [
        'information',
        'R105 : deux titres pour un même code, « Stratégie de communication » (UE11), « Stratégies de communication » (UE12). Celui de UE11 est gardé ; pour un autre, corrigez-le dans la feuille Programme.',
      ],
    ]);
    expect(checkProgramme(shipped)).toHaveLength(OWN);
  });

  it('is told nothing of its portfolio of coefficient 0 in the five UE of S1', () => {
    expect(checkProgramme(shipped).filter(({ found }) => found.includes('SAE110'))).toEqual([]);
  });

  it('has UE21 at exactly 60 % and 40 %: within bounds, and out of them by the least change', () => {
    expect(added(shipped)).toEqual([]);
    // 7,5 and 4,999: SAÉ 39,995 %
    expect(added(weigh('UE21', 'SAE210', 0.999)).map(({ code, where }) => [code, where])).toEqual([
      ['poids-des-poles', 'UE21'],
    ]);
  });
});

describe('ECTS', () => {
  it('that do not add up to 30 in a semester are an error', () => {
    const issues = added(editUe('UE11', (ue) => ({ ...ue, ects: 4 })));
    expect(issues).toEqual([erreur('ects-semestre', 'Semestre 1', '29', '30')]);
    expect(issues.map(plain)).toEqual(['Semestre 1 : 29 ECTS au lieu de 30. Corrigez les ECTS des UE.']);
  });
});

describe('40 to 60 %', () => {
  it('out of bounds is an error that gives both shares', () => {
    // UE22: ressources 8,5; SAÉ 2 + 1 = 3; 8,5/11,5 = 73,913 %
    expect(added(weigh('UE22', 'SAE202', 2)).map(plain)).toEqual([
      'UE22 : ressources 73,913 %, SAÉ 26,087 %. Chaque pôle doit peser de 40 à 60 % (annexe 1, 4.3) ; corrigez les coefficients.',
    ]);
  });

  it('in BUT3 is judged over the two UE of the competence', () => {
    const but3: Programme = { ...weigh('UE22', 'SAE202', 2), but: 3 };
    const poles = (programme: Programme) => added(programme).filter(({ code }) => code === 'poids-des-poles');
    // UE12 7,5 and 6, UE22 8,5 and 3: ressources 16/25 = 64 %
    expect(poles(but3).map(({ where, found }) => [where, found])).toEqual([
      ['Compétence Concevoir', 'ressources 64 %, SAÉ 36 %'],
    ]);
    // SAÉ 6 + 4,667 of 26,667: 40,001 %, while UE22 alone is at 8,5/13,167 = 64,6 %
    expect(poles({ ...weigh('UE22', 'SAE202', 3.667), but: 3 })).toEqual([]);
  });

  it('of no coefficient at all is an error', () => {
    const empty = editUe('UE25', (ue) => ({ ...ue, lignes: [] }));
    expect(added(empty)).toEqual([erreur('ue-sans-coefficient', 'UE25')]);
  });
});

describe('the UE', () => {
  it('of a competence that the programme has not is an error', () => {
    const codes = added(editUe('UE15', (ue) => ({ ...ue, competence: 6 }))).map(({ code, where }) => [code, where]);
    expect(codes).toEqual([
      ['ue-sans-competence', 'UE15'],
      ['ue-mal-nommee', 'UE15'],
      ['competence-sans-ue', 'Semestre 1, compétence Entreprendre'],
    ]);
  });

  it('would be in two RCUE when another of its semester has the same competence', () => {
    const issues = added(editUe('UE12', (ue) => ({ ...ue, competence: 1 })));
    expect(issues.filter(({ code }) => code === 'ue-dans-deux-rcue')).toEqual([
      erreur('ue-dans-deux-rcue', 'Semestre 1, compétence Comprendre', 'UE11 et UE12'),
    ]);
  });

  it('printed twice is an error', () => {
    const issues = added(editUe('UE12', (ue) => ({ ...ue, code: 'UE11' })));
    expect(issues).toContainEqual(erreur('code-en-double', 'UE', 'UE11'));
  });
});

describe('coefficients and codes', () => {
  it('negative: an error, for an element and for a UE', () => {
    expect(added(weigh('UE13', 'R119', -0.5))).toContainEqual(erreur('coefficient-negatif', 'UE13, R119', '-0,5'));
    expect(added(editUe('UE13', (ue) => ({ ...ue, coefficient: -1 })))).toEqual([
      erreur('coefficient-negatif', 'UE13', '-1'),
    ]);
  });

  it('a ressource that weighs in no UE is a warning', () => {
    // R112 is in UE14 only: 24,5 - 5; ressources 7,5 of 19,5 would leave 38,46 %, so R113 takes its 5.
    const programme = editUe('UE14', (ue) => ({
      ...ue,
      lignes: ue.lignes.map((ligne) =>
        ligne.code === 'R112'
          ? { ...ligne, coefficient: 0 }
          : ligne.code === 'R113'
            ? { ...ligne, coefficient: 9 }
            : ligne,
      ),
    }));
    expect(added(programme)).toEqual([avertissement('ressource-sans-ue', 'Semestre 1', 'R112')]);
  });

  it('0 in one UE and more in another is nothing to report', () => {
    expect(added(weigh('UE13', 'R119', 0))).toEqual([]);
  });

  it('a code twice in a UE is an error', () => {
    const programme = editLigne('UE11', 'R103', (ligne) => ({ ...ligne, code: 'R104', titre: 'Culture numérique' }));
    expect(added(programme)).toEqual([erreur('code-en-double', 'UE11', 'R104')]);
  });

  it('two codes of one pôle with one title are a warning; a ressource and a SAÉ may share theirs (R110, SAE104)', () => {
    const programme = editLigne('UE14', 'R115', (ligne) => ({ ...ligne, titre: 'Intégration Web ' }));
    expect(added(programme)).toEqual([avertissement('meme-titre', 'Semestre 1', 'R112 et R115', 'Intégration web')]);
  });
});

describe('the competences', () => {
  it('of one number are an error', () => {
    const [first] = shipped.competences;
    if (first === undefined) throw new Error('competence');
    const issues = added({ ...shipped, competences: [...shipped.competences, { ...first, nom: 'Autre' }] });
    expect(issues).toContainEqual(erreur('code-en-double', 'Compétences', 'compétence 1'));
  });
});

describe('the semesters', () => {
  it('are those of the year', () => {
    const issues = checkProgramme({ ...shipped, but: 2 }).map(plain);
    expect(issues).toContain('BUT2 : semestres 1 et 2. Cette année du BUT comporte les semestres 3 et 4.');
  });
});

describe('sentences', () => {
  it('have a non-breaking space before « : ; ? ! » and inside « »', () => {
    const sentence = ficheSentence(erreur('total-absent', 'UE11', '', 'TOTAL SAE'));
    expect(sentence).toBe(
      'UE11\u00a0: la ligne «\u00a0TOTAL SAE\u00a0» manque, et rien ne prouve la lecture. Ajoutez-la.',
    );
  });
});
