/** Results of a small class as the server gives them, for the MMI programme; each figure by hand. */
import type { ApogeeResult, ApogeeResults, ApogeeTargetShown } from '../../../../src/addin/protocol';
import { type Programme, programmeById, rcuesOf } from '../../../../src/programme';
import { apogeeDefaults } from '../../../../src/workbook';

const RCUES = rcuesOf(programmeById('mmi-dijon-2022-2023-but1') as Programme);

/** UE11…UE15, UE21…UE25, the RCUE, the year; without any code typed. */
export const TARGETS: readonly ApogeeTargetShown[] = [
  ...([1, 2] as const).flatMap((semestre) =>
    RCUES.map(({ competence, impair, pair }): ApogeeTargetShown => {
      const ue = semestre === 1 ? impair : pair;
      return { cle: ue.code, niveau: 'ue', semestre, competence: competence.nom, titre: competence.titre, code: '' };
    }),
  ),
  ...RCUES.map(
    ({ competence: { numero, nom, titre } }): ApogeeTargetShown => ({
      cle: `rcue:${numero}`,
      niveau: 'rcue',
      semestre: null,
      competence: nom,
      titre,
      code: '',
    }),
  ),
  { cle: 'annee', niveau: 'annee', semestre: null, competence: '', titre: '', code: '' },
];

export const typed = (codes: Readonly<Record<string, string>>): readonly ApogeeTargetShown[] =>
  TARGETS.map((one) => ({ ...one, code: codes[one.cle] ?? '' }));

/** All of a student's UE alike, then what differs. */
const student = (nip: string, nom: string, same: ApogeeResult, others: Readonly<Record<string, ApogeeResult>>) => ({
  nip,
  nom,
  famille: nom.split(' ')[0] ?? '',
  resultats: {
    ...Object.fromEntries(TARGETS.filter(({ niveau }) => niveau === 'ue').map(({ cle }) => [cle, same])),
    ...others,
  },
});

const FROZEN = {
  id: 'instantane-BUT1-1',
  session: 'BUT1',
  titre: 'Arrêté BUT1, 8 juillet 2026 à 14 h 05',
  provisoire: false,
} as const;

/** Rose has all; Léo is compensated in UE11 and waits for a mark in UE12; Zoé resigned with UE13 acquired; Max is not in the file. */
export const RESULTS: ApogeeResults = {
  sources: [FROZEN],
  source: FROZEN,
  ecartes: [],
  annee: '2026-2027',
  decimales: 2,
  cibles: TARGETS,
  casesProgramme: true,
  correspondance: apogeeDefaults(),
  feuille: null,
  etudiants: [
    student('00258310', 'ABADIE Rose', { moyenne: 12.345, code: 'ADM' }, { annee: { moyenne: null, code: 'ADM' } }),
    student(
      '00258311',
      'BÉNARD Léo',
      { moyenne: 11, code: 'ADM' },
      {
        UE11: { moyenne: 9.995, code: 'ADM' },
        UE21: { moyenne: 8.5, code: 'CMP' },
        UE12: { moyenne: null, code: 'ATT' },
        annee: { moyenne: null, code: 'ATT' },
      },
    ),
    student(
      '00258312',
      'CROS Zoé',
      { moyenne: null, code: 'DEM' },
      {
        UE13: { moyenne: 14.2, code: 'ADM' },
        UE14: { moyenne: 3.25, code: 'DEM' },
        annee: { moyenne: null, code: 'DEM' },
      },
    ),
    student('00258313', 'DIOP Max', { moyenne: 10, code: 'ADM' }, {}),
  ],
};
