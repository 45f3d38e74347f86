/** « Et si… ? »: one thing supposed of the student of the selected row, and what it would change. Nothing is written. */

import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { SupposeAnswer, SupposingSubject } from '../../protocol';
import { SelectField, TextField } from '../fields';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked, useLast } from '../useAsked';
import { BeforeAfter } from './BeforeAfter';
import { Failure } from './Jump';
import { groupsOf } from './supposable';
import { Nobody, Student } from './WhyScreen';

/** @example <WhatIfScreen server={server} onBack={screens.back} /> */
export function WhatIfScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.supposingSubject);
  return (
    <Screen title="Et si… ?" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture de la ligne sélectionnée…" onAgain={again}>
        {(subject) => (
          <>
            {subject.etudiant === null ? (
              <Nobody />
            ) : (
              <>
                <Student name={subject.etudiant} feuille={subject.feuille} />
                <Supposing key={subject.nip} server={server} subject={subject} />
              </>
            )}
            <button type="button" class={subject.etudiant === null ? 'action wide' : 'secondary wide'} onClick={again}>
              {subject.etudiant === null ? 'Actualiser' : 'Changer de ligne'}
            </button>
            {subject.etudiant !== null && (
              <p class="hint centered">Cliquez sur une autre ligne du classeur, puis sur « Changer de ligne ».</p>
            )}
          </>
        )}
      </Answer>
    </Screen>
  );
}

function Supposing({ server, subject }: { readonly server: Server; readonly subject: SupposingSubject }) {
  const groups = groupsOf(subject);
  const [id, setId] = useState(groups[0]?.choices[0]?.id ?? '');
  const [valeur, setValeur] = useState('');
  const [answer, setAnswer] = useState<SupposeAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const last = useLast();
  const group = groups.find(({ choices }) => choices.some((choice) => choice.id === id));
  const chosen = group?.choices.find((choice) => choice.id === id);
  if (!group || !chosen) return <p>Aucune note ni moyenne de cet étudiant à supposer.</p>;
  const forget = () => {
    last.forget();
    setAnswer(null);
    setFailure(null);
  };
  const choose = (next: string) => {
    setId(next);
    forget();
  };
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reply = await last.ask(server.supposeChange(chosen.request(subject.nip, subject.feuille, valeur)));
    if (reply === null) return;
    setAnswer(reply.ok ? reply.value : null);
    setFailure(reply.ok ? null : reply.message);
  };
  return (
    <>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <SelectField
          id="supposer"
          label="Ce qui changerait"
          value={group.titre}
          onChange={(titre) => choose(groups.find((one) => one.titre === titre)?.choices[0]?.id ?? id)}
        >
          {groups.map(({ titre }) => (
            <option key={titre} value={titre}>
              {titre}
            </option>
          ))}
        </SelectField>
        <SelectField
          key={group.titre}
          id="laquelle"
          label={group.liste}
          {...(chosen.nom === '' ? {} : { hint: chosen.nom })}
          value={id}
          onChange={choose}
        >
          {[...new Set(group.choices.map(({ sous }) => sous))].map((sous) => {
            const options = group.choices
              .filter((choice) => choice.sous === sous)
              .map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.label}
                </option>
              ));
            return sous === '' ? (
              options
            ) : (
              <optgroup key={sous} label={sous}>
                {options}
              </optgroup>
            );
          })}
        </SelectField>
        <TextField
          id="valeur"
          label={group.label}
          value={valeur}
          onInput={(typed) => {
            setValeur(typed);
            forget();
          }}
        />
        <button type="submit" class="action wide">
          Voir l'effet
        </button>
        <p class="hint">Rien n'est écrit : tout est recalculé sur une copie des notes.</p>
      </form>
      <Failure message={failure} />
      <div role="status">{answer !== null && <p class="plan-resume">{answer.resume}</p>}</div>
      {answer !== null && <BeforeAfter lignes={answer.lignes} />}
    </>
  );
}
