import {
  catalogueEntries,
  coefficientOf,
  describeProgramme,
  elementsOf,
  programmeById,
  rcuesOf,
  readFiche,
  semestreOf,
} from '../../src/programme';
import { mmiDijon2022 } from '../../src/programme/catalogue/mmiDijon2022';
import { FICHE } from './fixture';

describe('the shipped catalogue', () => {
  it('is what the reader yields from the fiche, but for the capitals of its head', () => {
    const { mention, etablissement, ...read } = readFiche(FICHE).programme;
    const shipped = mmiDijon2022();
    expect(shipped).toStrictEqual({ ...read, mention: shipped.mention, etablissement: shipped.etablissement });
    expect([shipped.mention, shipped.etablissement].map((text) => text.toUpperCase())).toEqual([
      mention,
      etablissement,
    ]);
  });

  it('keeps the case of its title once it is the programme of a workbook, of another year', () => {
    const { titre, detail } = describeProgramme({
      ...mmiDijon2022(),
      id: 'mmi-dijon-2026-2027-but1',
      annee: '2026-2027',
    });
    expect([titre, detail]).toEqual([
      'BUT1 MMI — Métiers du multimédia et de l’internet',
      'IUT Dijon-Auxerre, 2026-2027, semestres 1 et 2',
    ]);
  });

  it('is listed without its programmes, and every entry leads to one', () => {
    for (const entry of catalogueEntries()) {
      expect(Object.keys(entry)).toEqual(['id', 'titre', 'detail']);
      expect(programmeById(entry.id)?.id).toBe(entry.id);
    }
    expect(catalogueEntries()).toHaveLength(1);
  });

  it('does not know another programme', () => {
    expect(programmeById('mmi-dijon-2022-2023-but4')).toBeNull();
  });

  it('is plain data: it survives JSON', () => {
    expect(JSON.parse(JSON.stringify(mmiDijon2022()))).toStrictEqual(mmiDijon2022());
  });
});

describe('the queries', () => {
  const programme = mmiDijon2022();
  const s1 = semestreOf(programme, 1);

  it('list the elements of a semester: ressources by code, then SAÉ by code, under the first printed title', () => {
    const codes = elementsOf(s1).map(({ code }) => code);
    // R111 and R114 do not exist in S1; UE15 prints R118 before R117.
    const ressources = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 112, 113, 115, 116, 117, 118, 119];
    const saes = [101, 102, 103, 104, 105, 106, 110];
    expect(codes).toEqual([...ressources.map((n) => `R${n}`), ...saes.map((n) => `SAE${n}`)]);
    expect(elementsOf(s1).find(({ code }) => code === 'R105')?.titre).toBe('Stratégie de communication');
  });

  it('tell a coefficient of 0 from an element that is not in the UE', () => {
    const ue11 = s1.ues[0];
    if (ue11 === undefined) throw new Error('UE11');
    expect(coefficientOf(ue11, 'R119')).toBe(0.5);
    expect(coefficientOf(ue11, 'SAE110')).toBe(0);
    expect(coefficientOf(ue11, 'R101')).toBeNull();
  });

  it('pair the UE of one competence, in the order of the competences', () => {
    expect(rcuesOf(programme).map(({ competence, impair, pair }) => [competence.nom, impair.code, pair.code])).toEqual([
      ['Comprendre', 'UE11', 'UE21'],
      ['Concevoir', 'UE12', 'UE22'],
      ['Exprimer', 'UE13', 'UE23'],
      ['Développer', 'UE14', 'UE24'],
      ['Entreprendre', 'UE15', 'UE25'],
    ]);
  });

  it('form no RCUE for a competence that has no UE in one semester', () => {
    const semestres = [s1, { ...semestreOf(programme, 2), ues: semestreOf(programme, 2).ues.slice(1) }];
    expect(rcuesOf({ ...programme, semestres }).map(({ impair }) => impair.code)).toEqual([
      'UE12',
      'UE13',
      'UE14',
      'UE15',
    ]);
  });

  it('refuse a semester that the year has not', () => {
    expect(() => semestreOf(programme, 3)).toThrow("Le programme mmi-dijon-2022-2023-but1 n'a pas de semestre 3.");
  });
});
