/** What the text of Code.js says of its functions: those that Apps Script sees, and the help that Sheets shows. */

export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
}

/** Functions declared at the head of a line: those that menus, cells and the sidebar can name.
 * @example globalFunctions('function onOpen() {}') // ['onOpen'] */
export const globalFunctions = (code: string): readonly string[] =>
  [...code.matchAll(/^function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map(([, name]) => name ?? '');

/** Custom functions with their French help, from their JSDoc. */
export const customFunctions = (code: string): readonly FunctionHelp[] =>
  [...code.matchAll(/^\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*^function\s+([A-Z][A-Z0-9_]*)\s*\(/gm)].flatMap(
    ([, comment = '', name = '']) => (/@customfunction\b/.test(comment) ? [helpOf(name, comment)] : []),
  );

function helpOf(name: string, comment: string): FunctionHelp {
  const text = comment.replace(/^\s*\*\s?/gm, '').trim();
  const [description = '', ...tags] = text.split(/^@/m);
  return {
    name,
    description: oneLine(description),
    parameters: tags.flatMap((tag) => {
      const [, parameter, help] = /^param\s+(?:\{[^}]*\}\s+)?([A-Za-z_$][\w$]*)\s*([\s\S]*)$/.exec(tag) ?? [];
      if (parameter === undefined) return [];
      return [{ name: parameter, description: oneLine(help ?? ''), optional: /facultati[fv]/.test(help ?? '') }];
    }),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
