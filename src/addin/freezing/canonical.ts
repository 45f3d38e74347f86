/** The canonical form of what is frozen: JSON lines in a fixed order, of which anyone can compute the SHA-256 (docs/decisions/0007). */
import type { Competence, Ligne, Semestre } from '../../programme';
import type { Frozen, FrozenEpreuve, FrozenStudent } from './frozen';

/** Says what the lines are, and in which version of this form. */
const FORMAT = ['jury-but', 1] as const;

/** The lines, without their ends; numbers are written by JSON, with the fewest digits that give them back. */
export function canonicalLines(frozen: Frozen): readonly string[] {
  const { session, programme, decimales, cfvu, epreuves, etudiants } = frozen;
  const { id, mention, sigle, etablissement, annee, but, parcours, competences, semestres } = programme;
  const lines: readonly (readonly unknown[])[] = [
    [...FORMAT, session],
    ['programme', id, mention, sigle, etablissement, annee, but, parcours],
    ...competences.map((one) => ['competence', one.numero, one.nom, one.titre, one.niveau, one.niveauTitre]),
    ...semestres.flatMap(({ numero, ues }) =>
      ues.map(({ code, competence, coefficient, ects, lignes }) => [
        'ue',
        numero,
        code,
        competence,
        coefficient,
        ects,
        lignes.map((ligne) => [ligne.code, ligne.titre, ligne.pole, ligne.coefficient]),
      ]),
    ),
    ['reglages', decimales, cfvu],
    ...epreuves.map((one) => ['epreuve', one.semestre, one.cle, one.nom, one.coefficient, one.bareme]),
    ...etudiants.map(({ nip, identite, acquis, notes, bonus, jury, janvier }) => [
      'etudiant',
      nip,
      identite && [identite.nom, identite.prenom, identite.statut, identite.redoublements],
      acquis,
      notes,
      bonus,
      jury,
      janvier,
    ]),
  ];
  return lines.map((line) => JSON.stringify(line));
}

/** What the digest is computed of, in UTF-8. */
export const canonicalText = (lines: readonly string[]): string => lines.join('\n');

/** What continues the line of the cell above. */
const MORE = '…';
/** A cell of Google Sheets takes 50 000 characters; no pair of surrogates is cut. */
const PIECES = /[\s\S]{1,20000}/gu;

/** One cell a line, and more where a line is too long for one. */
export const toCells = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => (line.match(PIECES) ?? []).map((piece, index) => (index === 0 ? piece : MORE + piece)));

/** The lines as they were, from the cells. */
export function fromCells(cells: readonly unknown[]): readonly string[] {
  const lines: string[] = [];
  for (const cell of cells) {
    const text = String(cell ?? '');
    if (text === '') continue;
    if (text.startsWith(MORE)) lines.push(`${lines.pop() ?? ''}${text.slice(MORE.length)}`);
    else lines.push(text);
  }
  return lines;
}

/** What the lines say; null when they are not ours, or no longer whole. */
export function parseFrozen(lines: readonly string[]): Frozen | null {
  try {
    return frozenFrom(lines.map((line) => JSON.parse(line) as readonly unknown[]));
  } catch {
    return null;
  }
}

function frozenFrom(lines: readonly (readonly unknown[])[]): Frozen | null {
  const [format, version, session] = lines[0] ?? [];
  const of = (kind: string): readonly (readonly unknown[])[] => lines.filter(([one]) => one === kind);
  const [head] = of('programme');
  const [reglages] = of('reglages');
  if (format !== FORMAT[0] || version !== FORMAT[1] || !head || !reglages) return null;
  const [, id, mention, sigle, etablissement, annee, but, parcours] = head;
  const semestres = new Map<number, Semestre['ues'][number][]>();
  for (const [, numero, code, competence, coefficient, ects, lignes] of of('ue')) {
    const ues = semestres.get(numero as number) ?? [];
    ues.push({
      code,
      competence,
      coefficient,
      ects,
      lignes: (lignes as Cells[]).map(ligneFrom),
    } as (typeof ues)[number]);
    semestres.set(numero as number, ues);
  }
  return {
    session: String(session),
    programme: {
      ...({ id, mention, sigle, etablissement, annee, but, parcours } as Frozen['programme']),
      competences: of('competence').map(
        ([, numero, nom, titre, niveau, niveauTitre]) => ({ numero, nom, titre, niveau, niveauTitre }) as Competence,
      ),
      semestres: Array.from(semestres, ([numero, ues]) => ({ numero, ues })),
    },
    decimales: reglages[1] as Frozen['decimales'],
    cfvu: reglages[2] as string,
    epreuves: of('epreuve').map(
      ([, semestre, cle, nom, coefficient, bareme]) => ({ semestre, cle, nom, coefficient, bareme }) as FrozenEpreuve,
    ),
    etudiants: of('etudiant').map(studentFrom),
  };
}

type Cells = readonly unknown[];

const ligneFrom = ([code, titre, pole, coefficient]: Cells): Ligne => ({
  ...({ code, titre, pole, coefficient } as Pick<Ligne, 'code' | 'titre' | 'pole' | 'coefficient'>),
  heures: { cm: null, td: null, tp: null, projet: null, total: null },
  evaluation: null,
});

function studentFrom([, nip, who, acquis, notes, bonus, jury, janvier]: Cells): FrozenStudent {
  const [nom, prenom, statut, redoublements] = (who ?? []) as Cells;
  const identite = who === null ? null : { nom, prenom, statut, redoublements };
  return { nip, identite, acquis, notes, bonus, jury, janvier } as FrozenStudent;
}
