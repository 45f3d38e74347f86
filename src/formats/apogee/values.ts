/** The section of the values: its line of column ids, then a line per student, field by field. */
import type { Declared, DeclaredColumns } from './columns';
import {
  type ApogeeColumn,
  type ApogeeElement,
  type ApogeeLine,
  type ApogeeStudent,
  fault,
  isBlankLine,
} from './maquette';

const [NUMERO, NOM, PRENOM] = ['apoL_a01_code', 'apoL_a02_nom', 'apoL_a03_prenom'];
const DATE = /^\s*\d{2}\/\d{2}\/\d{4}\s*$/;

export function readValues(
  { ligne, lines }: { readonly ligne: number; readonly lines: readonly ApogeeLine[] },
  columns: DeclaredColumns,
): { readonly elements: readonly ApogeeElement[]; readonly etudiants: readonly ApogeeStudent[] } {
  const [head, ...rest] = lines.filter((line) => !isBlankLine(line));
  if (!head) throw fault('repere', ligne, '', NUMERO);
  const ids = headOf(head, columns);
  const etudiants = rest.map((line) => studentOf(line, head, ids));
  if (etudiants.length === 0) throw fault('aucun-etudiant', head.ligne);
  return { elements: elementsOf(columns.valeurs, ids), etudiants };
}

/** The ids of the fields, in order: all those that are declared, and no other. */
function headOf({ ligne, champs }: ApogeeLine, { identite, valeurs }: DeclaredColumns): readonly string[] {
  const trimmed = champs.map((champ) => champ.trim());
  const ids = trimmed.slice(
    0,
    trimmed.reduce((last, id, index) => (id === '' ? last : index + 1), 0),
  );
  const known = new Map<string, number>(valeurs.map((column) => [column.id, column.ligne]));
  if (!ids.includes(NUMERO)) throw fault('repere', ligne, ids[0], NUMERO);
  ids.forEach((id, index) => {
    if (!known.has(id) && !identite.includes(id)) throw fault('colonne-inconnue', ligne, id);
    if (ids.indexOf(id) !== index) throw fault('colonne-en-double', ligne, id);
  });
  const lacking = valeurs.find(({ id }) => !ids.includes(id));
  if (lacking) throw fault('colonne-absente', ligne, lacking.id, String(lacking.ligne));
  return ids;
}

/** As many fields as ids; the lines of Apogée, and its line of ids, may end with a tab. */
function studentOf({ ligne, champs }: ApogeeLine, head: ApogeeLine, ids: readonly string[]): ApogeeStudent {
  const [found, wanted] = [champs.length, ids.length];
  const most = Math.max(wanted + 1, head.champs.length);
  const beyond = champs.slice(wanted).some((champ) => champ.trim() !== '');
  const at = (id: string): string => champs[ids.indexOf(id)]?.trim() ?? '';
  const [surnames, dates] = [ids.indexOf(PRENOM), ids.indexOf('apoL_a04_naissance')];
  if (surnames >= 0 && dates >= 0 && !DATE.test(champs[dates] ?? '') && DATE.test(champs[surnames] ?? ''))
    throw fault('identite-courte', ligne, at(NOM), String(head.ligne));
  if (found < wanted) throw fault('ligne-courte', ligne, String(found), String(wanted));
  if (found > most || beyond) throw fault('ligne-longue', ligne, String(found), String(wanted));
  return { ligne, nip: at(NUMERO), nom: at(NOM), prenom: at(PRENOM), champs };
}

/** Columns of one element stand together under what they share; a kind of result that comes again begins another element. */
function elementsOf(declared: readonly Declared[], ids: readonly string[]): readonly ApogeeElement[] {
  const found: {
    readonly key: string;
    readonly first: Declared;
    libelle: string;
    colonnes: Map<string, ApogeeColumn>;
  }[] = [];
  for (const column of declared) {
    const { id, ligne, objet, code, version, annee, session, admission, resultat } = column;
    const key = [objet, code, version, annee, session, admission].join('\t');
    let own = found.find((one) => one.key === key && !one.colonnes.has(resultat));
    if (!own) {
      own = { key, first: column, libelle: '', colonnes: new Map() };
      found.push(own);
    }
    if (own.libelle === '') own.libelle = column.libelle;
    own.colonnes.set(resultat, { id, ligne, champ: ids.indexOf(id), resultat });
  }
  return found.map(({ first, libelle, colonnes }) => {
    const { objet, code, version, annee, session } = first;
    return { objet, code, version, annee, session, libelle, colonnes };
  });
}
