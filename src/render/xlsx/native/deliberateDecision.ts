/** What the decision of the year still needs, or what it says that the results do not: the notices of DELIBERATE on the year. */
import { BLANK, call, concat, firstOf, quoted, when } from '../../../workbook';
import type { But1Line } from './but1';
import { isOneOf } from './cells';
import { LEFT } from './deliberateDossier';
import { NBSP, notice } from './deliberateNotices';
import type { Entered } from './site';

const KEPT = `${NBSP}: gardé, effacez-le pour suivre les règles`;

/** Decisions that open the next odd semester, and those that let come back. */
const OPENING = ['ADM', 'ADJ', 'PASD', 'PAS1NCI'];
const RETURNING = [...OPENING, 'RED', 'ABL'];

/** What a line says of its year, as the technical sheet refers to it. */
interface YearCells {
  /** The semester that the year opens. */
  readonly entered: Entered;
  readonly decision: string;
  /** The statut of who has left, else what the rules give. */
  readonly standing: string;
  /** What stands without any decision of the year. */
  readonly without: string;
  /** Every UE is acquired. */
  readonly everything: string;
  readonly debts: string;
  /** What a NAR or a RED lacks. */
  readonly refusal: string;
  readonly limits: string;
  /** Before S5. */
  readonly but1: (But1Line & { readonly isAveraged: string }) | null;
}

export function yearNotice(year: YearCells): string {
  const { entered, decision, standing, without, debts, refusal, limits, but1 } = year;
  const is = (word: string): string => `${decision}=${quoted(word)}`;
  const unacquired = when(
    `${debts}=${BLANK}`,
    BLANK,
    notice(
      'jurySouverain',
      quoted('ADM suppose toutes les UE acquises ('),
      debts,
      quoted(`)${NBSP}: écrivez ADJ sur l'UE ou le RCUE, ou décidez autrement de l'année`),
    ),
  );
  const withoutUes = when(
    `${debts}=${BLANK}`,
    BLANK,
    notice(
      'jurySouverain',
      quoted("ADJ de l'année n'acquiert aucune UE ("),
      debts,
      quoted(`)${NBSP}: pour en donner, écrivez ADJ sur l'UE ou le RCUE`),
    ),
  );
  const allAcquired = notice(
    'acquisitionUe',
    decision,
    quoted(` alors que toutes les UE sont acquises${NBSP}: effacez-le`),
  );
  const conditions = quoted(
    `PASD suppose les conditions du 4.5 réunies${NBSP}: pour laisser passer, écrivez PAS1NCI ou ADJ`,
  );
  const useless = notice('semestreImpair', decision, quoted(' alors que les règles donnent '), without, quoted(KEPT));
  const passes = isOneOf(without, ['ADM', 'ADJ', 'PASD']);
  const refused = notice(
    'semestreImpair',
    decision,
    quoted(
      ` alors que les conditions du passage en S${entered} sont réunies${KEPT} ; sinon dites pourquoi dans le motif`,
    ),
  );
  const unlessAcquired = (lacks: string): string =>
    when(`${debts}=${BLANK}`, allAcquired, concat(lacks, when(passes, refused, BLANK)));
  const departed = notice(
    'jurySouverain',
    decision,
    quoted(' alors que le statut est '),
    when(`${standing}=${quoted('DEM')}`, quoted('Démission'), quoted('Défaillant')),
    quoted(`${NBSP}: gardé, effacez-le ou corrigez le statut`),
  );
  const told = firstOf(
    [
      [`${decision}=${BLANK}`, awaited(year)],
      ...(but1
        ? [
            [
              call('AND', but1.isClosed, isOneOf(decision, OPENING)),
              concat(closed(decision, but1), when(is('ADM'), unacquired, when(is('ADJ'), withoutUes, BLANK))),
            ] as const,
          ]
        : []),
      [is('ADM'), unacquired],
      [is('ADJ'), withoutUes],
      [is('PASD'), when(isOneOf(standing, ['ADM', 'PASD']), BLANK, notice('semestreImpair', conditions))],
      [is('NAR'), unlessAcquired(refusal)],
      [is('PAS1NCI'), when(passes, useless, BLANK)],
      [is('RED'), unlessAcquired(limits)],
    ],
    BLANK,
  );
  const isBack = call('AND', isOneOf(standing, LEFT), isOneOf(decision, RETURNING));
  return concat(told, when(isBack, departed, BLANK));
}

/** Nothing is decided of the year. */
function awaited({ standing, everything, but1 }: YearCells): string {
  const averages = notice('semestreImpair', quoted('des moyennes manquent'));
  return firstOf(
    [
      [call('OR', isOneOf(standing, LEFT), everything), BLANK],
      [`${standing}=${quoted('AJ')}`, notice('jurySouverain', quoted("le jury doit décider de l'année"))],
      [
        `${standing}=${quoted('ATT')}`,
        but1
          ? concat(
              when(call('AND', but1.isAveraged, but1.isUnknown), BLANK, averages),
              when(but1.isUnknown, lackingCodes(but1), BLANK),
            )
          : averages,
      ],
    ],
    BLANK,
  );
}

function lackingCodes({ count, listed }: But1Line): string {
  const isSeveral = `${count}>1`;
  return notice(
    'semestre5',
    when(isSeveral, quoted('codes manquants pour '), quoted('code manquant pour ')),
    listed,
    when(isSeveral, quoted(`${NBSP}: écrivez-les`), quoted(`${NBSP}: écrivez-le`)),
    quoted(" dans « Acquis antérieurs » (AJ si l'UE n'est pas acquise)"),
  );
}

/** « nécessite de plus » (4.5): no decision of the year opens S5, only that of the UE themselves. */
const closed = (decision: string, { listed }: But1Line): string =>
  notice(
    'semestre5',
    decision,
    quoted(' ouvrirait S5, qui demande toutes les UE de S1 et S2 (manque '),
    listed,
    quoted(`)${NBSP}: si le jury l'admet, écrivez ADJ dans « Acquis antérieurs » ; sinon décidez autrement de l'année`),
  );
