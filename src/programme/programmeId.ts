/** The name of a programme for machines, from what it says of itself. */
import { bareWords } from './ficheTexte';

/** Its sigle, its town, its year, its BUT (null when not known) and its parcours ('' when there is none).
 * @example programmeId({ sigle: 'MMI', etablissement: 'IUT de Dijon-Auxerre', annee: '2022-2023', but: 1, parcours: '' }) // 'mmi-dijon-2022-2023-but1' */
export function programmeId(programme: {
  readonly sigle: string;
  readonly etablissement: string;
  readonly annee: string;
  readonly but: number | null;
  readonly parcours: string;
}): string {
  const { sigle, etablissement, annee, but, parcours } = programme;
  const town = etablissement.replace(/^IUT (?:de |du |d['’])?/i, '').split(/[ -]/)[0] ?? '';
  return [sigle, town, annee, but === null ? '' : `but${but}`, parcours].map(slug).filter(Boolean).join('-');
}

const slug = (text: string): string => bareWords(text).replace(/ /g, '-');
