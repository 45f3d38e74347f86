/** What a check or a comparison found: each line with its sign, word and colour, each detail a way to its cell. */

import type { CellPlace, CheckDetail, CheckLine, CheckState } from '../../protocol';
import { STATES } from '../messages';

const ORDER: readonly CheckState[] = ['erreur', 'attention', 'bon'];

/** The lines, the worst first; what is wrong is unfolded.
 * @example <Checks lines={lignes} onShow={show} /> */
export function Checks({
  lines,
  onShow,
}: {
  readonly lines: readonly CheckLine[];
  readonly onShow: (place: CellPlace) => void;
}) {
  return (
    <div class="checks">
      {ORDER.flatMap((etat) => lines.filter((line) => line.etat === etat)).map((line) => (
        <Check key={line.id} line={line} onShow={onShow} />
      ))}
    </div>
  );
}

function Check({ line, onShow }: { readonly line: CheckLine; readonly onShow: (place: CellPlace) => void }) {
  const { etat, titre, details } = line;
  const { sign, word } = STATES[etat];
  const isToldBelow = details.some((detail) => detail.etat !== undefined);
  const head = (
    <>
      <span class={`sign ${etat}`} aria-hidden="true">
        {sign}
      </span>
      <span class="check-title">
        <bdi>{titre}</bdi>
        {!titre.includes(word) && <span class={`word ${etat}${isToldBelow ? ' hidden' : ''}`}>{word}</span>}
      </span>
    </>
  );
  if (details.length === 0) return <div class="check-line">{head}</div>;
  return (
    <details class="check-line" open={etat === 'erreur'}>
      <summary>{head}</summary>
      <Details details={details} onShow={onShow} />
    </details>
  );
}

/** Each detail, a button where it has a cell.
 * @example <Details details={points} onShow={show} /> */
export function Details({
  details,
  onShow,
}: {
  readonly details: CheckLine['details'];
  readonly onShow: (place: CellPlace) => void;
}) {
  return (
    <ul class="details">
      {details.map((detail) => {
        const { texte, cellule } = detail;
        return (
          <li key={`${texte} ${cellule?.feuille} ${cellule?.a1}`}>
            {cellule === null ? (
              <Told {...detail} />
            ) : (
              <button type="button" class="jump" onClick={() => onShow(cellule)}>
                <Told {...detail} />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The state where it is its own, the sentence, and its cell once: at the head of the sentence that begins with it. */
function Told({ texte, cellule, etat }: CheckDetail) {
  const place = cellule && `${cellule.feuille}, ${cellule.a1}`;
  const isTold = place !== null && texte.startsWith(place);
  return (
    <>
      {etat !== undefined && (
        <span class={`word ${etat}`}>
          <span aria-hidden="true">{STATES[etat].sign} </span>
          {STATES[etat].word}
        </span>
      )}
      <bdi>
        {isTold && <span class="place">{place}</span>}
        {isTold ? texte.slice(place.length) : texte}
      </bdi>
      {!isTold && cellule !== null && (
        <span class="place">
          <bdi>{cellule.feuille}</bdi>, {cellule.a1}
        </span>
      )}
    </>
  );
}
