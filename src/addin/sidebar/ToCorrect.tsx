/** What is refused of an import, a sentence each: place, value found, remedy. Nothing where all is right. */
import { STATES } from './messages';

/** @example <ToCorrect sentences={["Ligne 3 : « 25 » n'est pas une note entre 0 et 20."]} /> */
export function ToCorrect({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul class="points" aria-label="À corriger">
      {sentences.map((sentence) => (
        <li key={sentence} class="point erreur">
          <span class="sign" aria-hidden="true">
            {STATES.erreur.sign}
          </span>
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  );
}
