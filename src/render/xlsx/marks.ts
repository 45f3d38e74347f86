/** How a sheet of ours is told in a file, whatever its title: a defined name on its hidden corner, which goes where the sheet goes. */

const PREFIX = 'jurybut_';

/** A hidden sheet: our sheets by title and role, then the lists that validations refer to. */
export const LISTS_SHEET = 'jury-but-listes';

/** @example roleName('notes-S1') // 'jurybut_notes.S1' */
export const roleName = (role: string): string => `${PREFIX}${role.replace(/-/g, '.')}`;

/** @example roleOf('jurybut_notes.S1') // 'notes-S1'; null for a name of another kind */
export const roleOf = (name: string): string | null =>
  name.toLowerCase().startsWith(PREFIX) ? name.slice(PREFIX.length).replace(/\./g, '-') : null;

/** A hidden sheet that only computes, whose title is its role: never read back. */
export const isTechnical = (name: string): boolean => name.startsWith('calculs-');
