/** The first screen, where we have made nothing yet: what it does in three lines, and one button. */

/** @example <FirstRun running={false} onTry={tryIt} onPrepare={openSteps} /> */
export function FirstRun({
  running,
  onTry,
  onPrepare,
}: {
  readonly running: boolean;
  readonly onTry: () => void;
  readonly onPrepare: () => void;
}) {
  return (
    <div class="first-run">
      <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <rect class="emblem-sheet" x="5" y="6" width="38" height="36" rx="6" />
        <path class="emblem-head" d="M5 16v-4a6 6 0 016-6h26a6 6 0 016 6v4z" />
        <path class="emblem-lines" d="M18 16v26M5 25h38M5 34h13" />
        <path class="emblem-tick" d="M24 32.5l4.5 4.5 9-11" />
      </svg>
      <h2 class="first-title">Vos notes de BUT, jusqu'au jury</h2>
      <ul class="promises">
        <li>Des feuilles de notes faites d'après votre fiche filière.</li>
        <li>Les moyennes d'UE, la compensation et les RCUE, calculés selon l'arrêté.</li>
        <li>Des feuilles de jury où chaque résultat s'explique.</li>
      </ul>
      <button type="button" class="action wide" aria-disabled={running} onClick={onTry}>
        Essayer avec 24 étudiants fictifs
      </button>
      <p class="hint centered">De nouvelles feuilles s'ajoutent au classeur ; les vôtres ne changent pas.</p>
      <button type="button" class="quiet centered" id="ouvrir-etapes" aria-disabled={running} onClick={onPrepare}>
        Préparer mon classeur
      </button>
    </div>
  );
}
