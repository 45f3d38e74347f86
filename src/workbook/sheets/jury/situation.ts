/** The situation of a student before the jury decides of the year, as the rules give it: its code, in words, and why. */
import type { Programme } from '../../../programme';
import { area, fixed, inRow } from '../../address';
import { BLANK, call, type Formula, firstOf, formula, quoted, when } from '../../formula';
import type { Landmarks } from '../../plan';
import type { JuryLayout } from './layout';
import { S5 } from './premiereAnnee';
import { shown } from './shown';
import { formerFault, stopped } from './stopped';
import { OUT_STATUTS } from './technical';

export interface Situation {
  readonly code: string;
  readonly label: string;
  readonly short: string;
}

const NOT_VALIDATED = 'année non validée';
const ALL_ACQUIRED = 'toutes les UE acquises';

/** The situation of a line in words. The averages decide of 4.5; every UE may be acquired all the same, by former acquisitions.
 * @example situationLabel(programme, 'ADM', true) // 'Année validée : toutes les UE acquises' */
export function situationLabel({ semestres }: Programme, code: string, isAllAcquired: boolean): string {
  const next = (semestres[1]?.numero ?? 0) + 1;
  const label = situationsBefore(next).find((situation) => situation.code === code)?.label ?? '';
  return isAllAcquired ? label.replace(NOT_VALIDATED, ALL_ACQUIRED) : label;
}

/** The situations that the rules can give before an odd semester, in words. */
export const situationsBefore = (next: number): readonly Situation[] => [
  { code: 'ADM', label: 'Année validée : toutes les UE acquises', short: 'Année validée' },
  {
    code: 'PASD',
    label: `Poursuite en S${next} possible (conditions du 4.5 réunies), ${NOT_VALIDATED}`,
    short: `Poursuite en S${next} possible`,
  },
  { code: 'AJ', label: 'Conditions du 4.5 non réunies — décision du jury', short: 'Conditions du 4.5 non réunies' },
  next === S5
    ? { code: 'ATT', label: "En attente de notes ou d'acquis de BUT1", short: 'En attente' }
    : { code: 'ATT', label: 'En attente de notes', short: 'En attente de notes' },
  ...OUT_STATUTS.map(({ statut, code }) => ({ code, label: statut, short: statut })),
];

/** The code of the situation: the statut first; `ATT` as soon as one code or the progression is not there. */
export function resultCode(row: number, layout: JuryLayout): Formula {
  const progression = layout.spilled(row, layout.progression, layout.progression);
  const present = (value: string): string => `${call('LEN', call('IFERROR', value, BLANK))}>0`;
  const codes = layout.ues.map(({ code }) => present(layout.spilled(row, code, layout.compensate)));
  const everything = call('AND', ...codes, present(progression));
  const statut = inRow(row, layout.statutCode);
  return formula(
    firstOf(
      [
        [`${inRow(row, 2)}=${BLANK}`, BLANK],
        [`${statut}<>${BLANK}`, statut],
        [everything, progression],
      ],
      quoted('ATT'),
    ),
  );
}

/** The code in words, by the table of the situations in the technical columns; `refused` is the cell of the UE that the rules leave unacquired. */
export function situationCell(row: number, layout: JuryLayout, situations: number, refused: string): Formula {
  const result = inRow(row, layout.resultCode);
  const codes = fixed(area(1, layout.table, situations, 1));
  const labels = fixed(area(1, layout.table + 1, situations, 1));
  const label = call('IFERROR', call('INDEX', labels, call('MATCH', result, codes, 0)), quoted('En attente de notes'));
  // The averages decide of 4.5; every UE may be acquired all the same, by former acquisitions.
  const validated = when(`${refused}=${BLANK}`, quoted(NOT_VALIDATED), quoted('?'));
  return formula(when(`${result}=${BLANK}`, BLANK, call('SUBSTITUTE', label, validated, quoted(ALL_ACQUIRED))));
}

/** Why, in the words of PROGRESSION, unless nothing could be given to it. */
export function reasonCell(row: number, layout: JuryLayout, landmarks: Landmarks): Formula {
  const isBeforeS5 = layout.premiereAnnee > layout.standing;
  const reason = layout.spilled(row, layout.progression + 1, layout.progression);
  return shown(
    row,
    firstOf(
      [
        [`${inRow(row, layout.statutCode)}<>${BLANK}`, BLANK],
        [
          call('AND', `${inRow(row, layout.resultCode)}=${quoted('ATT')}`, `${stopped(layout)}<>${BLANK}`),
          stopped(layout),
        ],
        formerFault(row, layout, landmarks),
        ...(isBeforeS5 ? [undeliberated(layout)] : []),
        [
          call('ISERROR', fixed(area(layout.firstRow, layout.progression))),
          quoted('calcul arrêté\u00a0: une cellule gêne un bloc calculé, dans les colonnes masquées'),
        ],
        [`${reason}=${BLANK}`, quoted('Aucune moyenne retenue : notes manquantes (4.3)')],
      ],
      reason,
    ),
  );
}

/** Before S5, PROGRESSION reads what DELIBERATE retains: a word that the jury mistyped stops both. */
const undeliberated = ({ firstRow, deliberate }: JuryLayout): readonly [string, string] => [
  call('ISERROR', fixed(area(firstRow, deliberate))),
  quoted("calcul arrêté\u00a0: une décision du jury n'est pas reconnue, ou une cellule gêne un bloc calculé"),
];
