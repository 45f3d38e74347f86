/** How the students of a PV are called, and in which order they come: by their names, or by numbers. */
import { anonymousNumbers } from '../../workbook';
import type { StudentFile } from '../deliberation/students';
import type { DocumentSource } from './source';

export interface Naming {
  /** Title of their column. */
  readonly title: string;
  readonly files: readonly StudentFile[];
  readonly nameOf: (file: StudentFile) => string;
  /** No more than a number: what would tell who somebody is, the year of a former acquisition, is left out. */
  readonly isAnonymous: boolean;
}

export const nominative = ({ files }: DocumentSource): Naming => ({
  title: 'Étudiant',
  files,
  nameOf: ({ name, nip, person }) => (person === null ? name : `${name} (${nip})`),
  isAnonymous: false,
});

/** By number, which follows neither the name nor the NIP. */
export function anonymous({ bench, files }: DocumentSource): Naming {
  const numbers = anonymousNumbers([
    ...bench.classeur.people.map(({ student }) => student.nip),
    ...files.map(({ nip }) => nip),
  ]);
  return {
    title: 'Étudiant n°',
    files: [...files].sort((a, b) => numbers(a.nip) - numbers(b.nip)),
    nameOf: ({ nip }) => String(numbers(nip)),
    isAnonymous: true,
  };
}
