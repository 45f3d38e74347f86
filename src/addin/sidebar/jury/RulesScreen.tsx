/** « Et si les règles changeaient ? »: other weights in the RCUE, another rounding; who changes decision. Nothing is written. */

import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { RulesReport, RulesRequest } from '../../protocol';
import { RadioChoice, SelectField, TextField } from '../fields';
import { Screen } from '../Screen';
import type { Server } from '../server';
import { useLast } from '../useAsked';
import { Failure, Jump, useShow } from './Jump';

type Weights = 'programme' | 'egaux' | 'autres';

const WEIGHTS: readonly { readonly value: Weights; readonly label: string; readonly detail: string }[] = [
  { value: 'programme', label: 'Ceux du classeur', detail: 'Les coefficients des UE dans la feuille Programme' },
  { value: 'egaux', label: '1 et 1', detail: 'Les deux UE de chaque RCUE à égalité' },
  { value: 'autres', label: 'Autres poids', detail: 'Les mêmes pour tous les RCUE' },
];

const ROUNDINGS: readonly { readonly value: RulesRequest['arrondi']; readonly label: string }[] = [
  { value: 'classeur', label: 'Celui du classeur' },
  { value: 2, label: '2 décimales' },
  { value: 'exact', label: 'Aucun (exact)' },
];

/** @example <RulesScreen server={server} onBack={screens.back} /> */
export function RulesScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const [weights, setWeights] = useState<Weights>('egaux');
  const [impair, setImpair] = useState('2');
  const [pair, setPair] = useState('3');
  const [arrondi, setArrondi] = useState<RulesRequest['arrondi']>('classeur');
  const [report, setReport] = useState<RulesReport | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { show, failure } = useShow(server);
  const last = useLast();
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const poids = weights === 'autres' ? { impair, pair } : weights;
    const reply = await last.ask(server.supposeRules({ poids, arrondi }));
    if (reply === null) return;
    setReport(reply.ok ? reply.value : null);
    setRefused(reply.ok ? null : reply.message);
  };
  /** An answer stands for the rules that were asked. */
  const choose = (change: () => void) => {
    change();
    last.forget();
    setReport(null);
    setRefused(null);
  };
  return (
    <Screen title="Et si les règles changeaient ?" back="Jury" onBack={onBack}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <fieldset class="cards">
          <legend class="section-title">Poids des UE dans le RCUE</legend>
          {WEIGHTS.map(({ value, label, detail }) => (
            <RadioChoice
              key={value}
              name="poids"
              value={value}
              label={label}
              detail={detail}
              checked={weights === value}
              onChoose={() => choose(() => setWeights(value))}
            />
          ))}
        </fieldset>
        {weights === 'autres' && (
          <div class="pair">
            <TextField
              id="impair"
              label="UE impaire"
              value={impair}
              onInput={(typed) => choose(() => setImpair(typed))}
            />
            <TextField id="pair" label="UE paire" value={pair} onInput={(typed) => choose(() => setPair(typed))} />
          </div>
        )}
        <SelectField
          id="arrondi-suppose"
          label="Arrondi avant de comparer"
          value={String(arrondi)}
          onChange={(chosen) =>
            choose(() => setArrondi(ROUNDINGS.find(({ value }) => String(value) === chosen)?.value ?? 'classeur'))
          }
        >
          {ROUNDINGS.map(({ value, label }) => (
            <option key={value} value={String(value)}>
              {label}
            </option>
          ))}
        </SelectField>
        <button type="submit" class="action wide">
          Voir qui change de décision
        </button>
        <p class="hint">Rien n'est écrit : tout est recalculé sur une copie.</p>
      </form>
      <Failure message={refused ?? failure} />
      <div role="status">{report !== null && <p class="plan-resume">{report.resume}</p>}</div>
      {report !== null && report.lignes.length > 0 && (
        <ul class="cases">
          {report.lignes.map(({ etudiant, changements, cellule }) => (
            <li key={cellule.a1}>
              <Jump place={cellule} onShow={show}>
                <span class="strong clipped">
                  <bdi>{etudiant}</bdi>
                </span>
                {changements.map((change) => (
                  <bdi key={change}>{change}</bdi>
                ))}
              </Jump>
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
}
