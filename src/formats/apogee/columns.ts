/** The section of the columns: which fields a line of values has, and what each is the result of. */
import { type ApogeeLine, fault, isBlankLine } from './maquette';

/** A column as it is declared. */
export interface Declared {
  readonly id: string;
  readonly ligne: number;
  readonly objet: string;
  readonly code: string;
  readonly version: string;
  readonly annee: string;
  readonly session: string;
  readonly admission: string;
  readonly resultat: string;
  readonly libelle: string;
}

export interface DeclaredColumns {
  /** Those of the identity: « apoL_a01_code »… */
  readonly identite: readonly string[];
  readonly valeurs: readonly Declared[];
  /** The line of their mark. */
  readonly ligne: number;
}

const FIRST = 'apoL_a01_code';
const [BEGIN, END] = ['APO_COL_VAL_DEB', 'APO_COL_VAL_FIN'];

export function readColumns({
  ligne,
  lines,
}: {
  readonly ligne: number;
  readonly lines: readonly ApogeeLine[];
}): DeclaredColumns {
  const filled = lines.filter((line) => !isBlankLine(line));
  const nameOf = ({ champs }: ApogeeLine): string => champs[0]?.trim() ?? '';
  const [head] = filled;
  if (!head || nameOf(head) !== FIRST) throw fault('repere', head?.ligne ?? ligne, head && nameOf(head), FIRST);
  const begin = filled.findIndex((line) => nameOf(line) === BEGIN);
  if (begin < 0) throw fault('repere', ligne, '', BEGIN);
  const end = filled.findIndex((line, index) => index > begin && nameOf(line) === END);
  if (end < 0) throw fault('repere', filled[filled.length - 1]?.ligne ?? ligne, '', END);
  const seen = new Set<string>();
  const valeurs = filled.slice(begin + 1, end).map((line) => {
    const declared = declaredOf(line);
    if (seen.has(declared.id)) throw fault('colonne-en-double', line.ligne, declared.id);
    seen.add(declared.id);
    return declared;
  });
  return { identite: filled.slice(0, begin).map(nameOf), valeurs, ligne };
}

function declaredOf({ ligne, champs }: ApogeeLine): Declared {
  const [
    id = '',
    objet = '',
    code = '',
    version = '',
    annee = '',
    session = '',
    admission = '',
    resultat = '',
    titre = '',
  ] = champs.map((champ) => champ.trim());
  if (!/^apoL_c\d{4,}$/.test(id)) throw fault('repere', ligne, id, 'apoL_c0001');
  if (code === '' || resultat === '') {
    throw fault('colonne-tronquee', ligne, String(champs.length), id);
  }
  const libelle = titre.startsWith(`${code} - `) ? titre.slice(code.length + 3) : titre;
  return { id, ligne, objet, code, version, annee, session, admission, resultat, libelle };
}
