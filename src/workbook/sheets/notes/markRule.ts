/** What may be typed on « Notes »: a mark or a code, a coefficient, a barème, points. */
import { BAREME_LEGAL } from '../../../arrete';
import { columnLetters } from '../../address';
import { BLANK, call, type Formula, formula, quoted, when } from '../../formula';
import { MARK_CODES, type MarkKind } from '../../markCodes';
import type { SheetDraft } from '../../sheet';
import { FIRST, type NotesLayout, ROW } from './layout';

export function drawRules(draft: SheetDraft, { start, bonusColumn, block, bonus, header }: NotesLayout): void {
  const letters = columnLetters(start);
  draft.validate(
    block,
    { kind: 'formula', formula: markRule(`${letters}${FIRST}`, `${letters}$${ROW.bareme}`) },
    `Tapez une note entre 0 et le barème de la colonne (12,5 avec une virgule), ou un code : ${MARK_CODES.map(({ code }) => code).join(', ')}.`,
  );
  draft.validate(
    header(ROW.coefficient),
    { kind: 'formula', formula: numberRule(`${letters}${ROW.coefficient}`, '>=0') },
    'Un coefficient est un nombre positif ou nul, par exemple 2 ; 0 : épreuve sans effet.',
  );
  draft.validate(
    header(ROW.bareme),
    { kind: 'formula', formula: numberRule(`${letters}${ROW.bareme}`, '>0') },
    `Un barème est un nombre plus grand que 0, par exemple ${BAREME_LEGAL}.`,
  );
  draft.validate(
    bonus,
    { kind: 'formula', formula: formula(call('ISNUMBER', `${columnLetters(bonusColumn)}${FIRST}`)) },
    'Un bonus ou un malus est un nombre de points, par exemple 0,5 ou -0,25.',
  );
}

/** Whether a mark is one of the codes of a kind. */
export const isCode = (cell: string, kind: MarkKind): string =>
  call('OR', ...MARK_CODES.filter(({ note }) => note === kind).map(({ code }) => isTyped(cell, code)));

const isTyped = (cell: string, code: string): string => `${call('TRIM', `${cell}&${BLANK}`)}=${quoted(code)}`;

const numberRule = (cell: string, bound: string): Formula =>
  formula(call('AND', call('ISNUMBER', cell), `${cell}${bound}`));

const markRule = (cell: string, bareme: string): Formula =>
  formula(
    call(
      'OR',
      call('AND', call('ISNUMBER', cell), `${cell}>=0`, `${cell}<=${when(`${bareme}=${BLANK}`, BAREME_LEGAL, bareme)}`),
      ...MARK_CODES.map(({ code }) => isTyped(cell, code)),
    ),
  );
