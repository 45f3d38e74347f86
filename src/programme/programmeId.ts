/** The name of a programme for machines, from what it says of itself. */

/** @example programmeId({ sigle: 'MMI', etablissement: 'IUT de Dijon-Auxerre', annee: '2022-2023', but: 1 }) // 'mmi-dijon-2022-2023-but1' */
export function programmeId(programme: {
  readonly sigle: string;
  readonly etablissement: string;
  readonly annee: string;
  /** NaN when it is not known. */
  readonly but: number;
}): string {
  const { sigle, etablissement, annee, but } = programme;
  return [sigle, townOf(etablissement), annee, Number.isNaN(but) ? '' : `but${but}`]
    .map(slug)
    .filter(Boolean)
    .join('-');
}

function townOf(etablissement: string): string {
  return etablissement.replace(/^IUT (?:de |du |d')?/, '').split(/[ -]/)[0] ?? '';
}

function slug(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
