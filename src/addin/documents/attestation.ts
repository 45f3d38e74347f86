/** The attestation of the year, for those who have acquired all its UE: the first year gives nothing else. */

import { rcuesOf } from '../../programme';
import type { StudentFile } from '../deliberation/students';
import { changedSeats, column, fields, fullName, heading, isolated, office, signature, table, texts } from './blocks';
import type { DocumentBlock, JuryDocument } from './protocol';
import { creditsOfSession, type DocumentSource, hasWholeYear } from './source';
import { ueWords } from './words';

const ORDINALS = ['', 'première', 'deuxième', 'troisième'] as const;

/** A page for each student who has the whole year. */
export function attestationDocument(source: DocumentSource, files: readonly StudentFile[]): JuryDocument {
  const titre = `Attestation de validation de la ${ORDINALS[source.bench.programme.but]} année`;
  return {
    titre,
    feuille: 'Attestation',
    format: 'portrait',
    provisoire: source.fixed === null,
    pages: files.filter(hasWholeYear).map((file) => attestationPage(source, file, titre)),
  };
}

/** « Claude Roy, directrice de l'IUT, qui préside le jury, ». */
const attester = ({ composition: { president } }: DocumentSource): string =>
  president === null ? 'La présidence du jury' : `${isolated(president.nom)}${office(president)}, qui préside le jury,`;

function attestationPage(source: DocumentSource, file: StudentFile, titre: string): readonly DocumentBlock[] {
  const { programme } = source.bench;
  const { but, annee, semestres } = programme;
  const credits = creditsOfSession(source);
  const numeros = semestres.map(({ numero }) => numero).join(' et ');
  const { date } = source.composition;
  return [
    heading(source, titre),
    ...changedSeats(source),
    texts('normal', `${attester(source)} atteste que`),
    fields(['Étudiant', fullName(file)], ["Numéro d'étudiant", file.nip]),
    texts(
      'fort',
      `a validé la ${ORDINALS[but]} année (BUT ${but}) du bachelor universitaire de technologie, spécialité ${programme.mention}, au titre de l'année universitaire ${annee}, et acquis les ${credits} crédits européens (ECTS) des semestres ${numeros}.`,
    ),
    ...(date === '' ? [] : [texts('normal', `Délibération du jury : ${date}.`)]),
    table(
      "Unités d'enseignement acquises",
      [column('UE', 1, true), column('Compétence', 4), column('Résultat', 5), column('Crédits (ECTS)', 1.6, true)],
      rcuesOf(programme).flatMap(({ competence, impair, pair }, index) =>
        [impair, pair].map(({ code, ects }, rank) => {
          const retained = file.deliberation.rcues[index];
          const one = rank === 0 ? retained?.impair : retained?.pair;
          const former = file.dossier.ues.find(({ ue }) => ue === code)?.former ?? null;
          return [code, competence.nom, one ? ueWords(one, former) : '', String(ects)];
        }),
      ),
    ),
    texts('petit', "Cette attestation ne porte que sur l'année ; elle est délivrée pour valoir ce que de droit."),
    signature(source),
  ];
}
