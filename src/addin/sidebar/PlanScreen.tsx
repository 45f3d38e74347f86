/** What a request would change, before anything is written: the whole in one line, then sheet after sheet. */

import type { WorkPlan, WorkRequest } from '../protocol';
import { counted, PLAN_WORDS, UP_TO_DATE } from './messages';
import { useFocusOnEntry } from './Screen';

/** @example <PlanScreen request={request} plan={plan} onConfirm={work.confirm} onBack={work.back} /> */
export function PlanScreen({
  request,
  plan,
  onConfirm,
  onBack,
}: {
  readonly request: WorkRequest;
  readonly plan: WorkPlan;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}) {
  const heading = useFocusOnEntry();
  const words = PLAN_WORDS[request.kind];
  const nothing = plan.steps.length === 0;
  const isUpToDate = nothing && plan.feuilles.length === 0;
  return (
    <div class="screen plan">
      <h2 class="screen-title" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p class="plan-resume">{isUpToDate ? UP_TO_DATE : plan.resume}</p>
      {!isUpToDate && (
        <div class="plan-sheets">
          {plan.feuilles.map(({ nom, changements }) => (
            <SheetChanges key={nom} nom={nom} changements={changements} />
          ))}
        </div>
      )}
      {!nothing && (
        <button type="button" class="action wide" onClick={onConfirm}>
          {words.go}
        </button>
      )}
      <button type="button" class="secondary wide" onClick={onBack}>
        {nothing ? 'Retour' : words.back}
      </button>
    </div>
  );
}

function SheetChanges({ nom, changements }: { readonly nom: string; readonly changements: readonly string[] }) {
  const [only, ...more] = changements;
  if (more.length === 0) {
    return (
      <div class="plan-sheet">
        <bdi class="strong">{nom}</bdi>
        {only !== undefined && (
          <p class="hint">
            <bdi>{only}</bdi>
          </p>
        )}
      </div>
    );
  }
  return (
    <details class="plan-sheet">
      <summary>
        <bdi class="strong">{nom}</bdi>
        <span class="hint">{counted(changements.length, 'changement', 'changements')}</span>
      </summary>
      <ul class="lines">
        {changements.map((each) => (
          <li key={each}>
            <bdi>{each}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
