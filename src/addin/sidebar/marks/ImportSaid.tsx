/** What came of an import of marks: what is written, what was left because the workbook had changed, or why nothing is. */

import type { MarksOutcome } from '../../protocol';

export type Said = { readonly refusal: string } | MarksOutcome;

/** The columns are no longer those that were shown: the épreuve is to be chosen again. */
export const isColumnLost = (code: string): boolean => code === 'colonne-absente' || code === 'colonne-changee';

/** @example <ImportSaid said={{ bilan: '31 notes écrites dans Notes S1, R101.', laissees: null }} /> */
export function ImportSaid({ said }: { readonly said: Said | null }) {
  if (said === null) return null;
  if ('refusal' in said) {
    return (
      <p class="message error" role="alert">
        {said.refusal}
      </p>
    );
  }
  const { bilan, laissees } = said;
  if (laissees === null) {
    return (
      <p class="message success" role="status">
        <bdi>{bilan}</bdi>
      </p>
    );
  }
  return (
    <div class="message warning stack" role="alert">
      <p>
        <bdi>{bilan}</bdi>
      </p>
      <p class="strong">{laissees.bilan}</p>
      <ul class="lines">
        {laissees.phrases.map((phrase) => (
          <li key={phrase}>
            <bdi>{phrase}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
