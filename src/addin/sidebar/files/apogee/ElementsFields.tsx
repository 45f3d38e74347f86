/** The elements of a maquette, each with what it is in the workbook; those that nothing proposes are folded. */
import type { ApogeeElement } from '../../../../formats';
import type { ApogeeTargetShown } from '../../../protocol';
import { SelectField } from '../../fields';
import { counted } from '../../messages';
import type { Match } from './matching';
import { MATCHED, targetName } from './messages';

/** @example <ElementsFields elements={maquette.elements} targets={cibles} proposals={proposals} matches={matches} onChoose={choose} /> */
export function ElementsFields({
  elements,
  targets,
  proposals,
  matches,
  onChoose,
}: {
  readonly elements: readonly ApogeeElement[];
  readonly targets: readonly ApogeeTargetShown[];
  /** They say in which part an element is shown, whatever is chosen then. */
  readonly proposals: readonly Match[];
  readonly matches: readonly Match[];
  readonly onChoose: (rank: number, cle: string) => void;
}) {
  const ranks = elements.flatMap(({ colonnes }, rank) => (colonnes.has('N') || colonnes.has('R') ? [rank] : []));
  const near = ranks.filter((rank) => proposals[rank]?.cle !== '');
  const far = ranks.filter((rank) => !near.includes(rank));
  const toCheck = near.some((rank) => ['libelle', 'rang'].includes(proposals[rank]?.par ?? ''));
  const field = (rank: number) => (
    <ElementField
      key={rank}
      rank={rank}
      element={elements[rank]}
      targets={targets}
      match={matches[rank]}
      onChoose={onChoose}
    />
  );
  const fold = (some: readonly number[], open: boolean, one: string, many: string) =>
    some.length > 0 && (
      <details class="fold" open={open}>
        <summary>{counted(some.length, one, many)}</summary>
        <div class="fold-body">{some.map(field)}</div>
      </details>
    );
  return (
    <>
      {fold(near, toCheck, 'élément rapproché', 'éléments rapprochés')}
      {fold(far, near.length === 0, 'élément laissé tel quel', 'éléments laissés tels quels')}
    </>
  );
}

function ElementField({
  rank,
  element,
  targets,
  match,
  onChoose,
}: {
  readonly rank: number;
  readonly element: ApogeeElement | undefined;
  readonly targets: readonly ApogeeTargetShown[];
  readonly match: Match | undefined;
  readonly onChoose: (rank: number, cle: string) => void;
}) {
  if (!element || !match) return null;
  const { code, libelle, session } = element;
  const label = `${code} ${libelle}${session === '' || session === '0' ? '' : ` (session ${session})`}`;
  return (
    <SelectField
      id={`element-${rank}`}
      label={label}
      value={match.cle}
      onChange={(cle) => onChoose(rank, cle)}
      {...(match.cle === '' || match.par === null ? {} : { hint: MATCHED[match.par] })}
    >
      <option value="">Laisser tel quel</option>
      {targets.map((target) => (
        <option key={target.cle} value={target.cle}>
          {targetName(target)}
        </option>
      ))}
    </SelectField>
  );
}
