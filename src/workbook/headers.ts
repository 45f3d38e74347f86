/** What a column of a list is about, by the name that ScoDoc, Apogée or a teacher gives it: accents, case and punctuation are ignored. */

export type ListColumn =
  | 'nip'
  | 'nom'
  | 'nomUsuel'
  | 'prenom'
  | 'groupe'
  | 'groupes'
  | 'td'
  | 'tp'
  | 'statut'
  | 'redoublements'
  | 'note';

const NAMES: { readonly [Column in ListColumn]: string } = {
  nip: 'nip codenip numero numeroetudiant numetudiant netudiant noetudiant numeroapogee codeapogee codetu codeetudiant apola01code',
  nom: 'nom nomdefamille nomdenaissance nompatronymique nometudiant libnompatind apola02nom',
  nomUsuel: 'nomusuel nomdusage libnomusuind',
  prenom: 'prenom prenoms prenometudiant prenomusuel libpr1ind apola03prenom',
  groupe: 'groupe grp gr groupetd groupetdtp',
  groupes: 'groupes',
  td: 'td grtd',
  tp: 'tp grtp groupetp',
  statut: 'statut etat etatinscription inscription situation',
  redoublements: 'redoublements semestresredoubles',
  note: 'note notes resultat mark noteepreuve note20 notesur20',
};

const COLUMNS = new Map(
  (Object.keys(NAMES) as ListColumn[]).flatMap((column) => NAMES[column].split(' ').map((name) => [name, column])),
);

/** The column that a header names; null for one that a list of students has no use for (civilité, INE, e-mail…).
 * @example listColumn('Code_NIP') // 'nip'
 */
export const listColumn = (header: string): ListColumn | null => COLUMNS.get(plain(header)) ?? null;

/** Letters and digits only, without accents, in lower case.
 * @example plain(' N° Étudiant') // 'netudiant'
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
