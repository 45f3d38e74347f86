/** « Et si… ? »: one thing supposed of the student of the selected row, and what it would change. Nothing is written. */

import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { SupposeAnswer, SupposeRequest, SupposingSubject } from '../../protocol';
import { SelectField, TextField } from '../fields';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Failure } from './Jump';
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

/** What can be supposed, by a name that the list of choices carries. */
interface Choice {
  readonly id: string;
  /** Under which the list gathers it; '' for none. */
  readonly sous: string;
  readonly label: string;
  readonly request: (nip: string, feuille: string, valeur: string) => SupposeRequest;
}

/** A kind of change, chosen first: all of them in one list would be a hundred and fifty lines. */
interface Group {
  readonly titre: string;
  /** What its list is of. */
  readonly liste: string;
  /** What is asked for. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

function groupsOf({ elements, rcues, ues }: SupposingSubject): readonly Group[] {
  const now = (moyenne: string) => (moyenne === '' ? 'sans moyenne' : moyenne);
  const semestres = [...new Set(elements.map(({ semestre }) => semestre))];
  const notes = semestres.map(
    (numero): Group => ({
      titre: `Une note du semestre ${numero}`,
      liste: 'Quelle note\u00a0?',
      label: 'Nouvelle note',
      choices: elements
        .filter(({ semestre }) => semestre === numero)
        .flatMap(({ semestre, code, titre, moyenne, epreuves }): readonly Choice[] => {
          const name = `${code} ${titre}`;
          const sous = epreuves.length > 1 ? name : '';
          const ofEpreuves = epreuves.map(
            ({ rang, nom, note }): Choice => ({
              id: `epreuve ${semestre} ${code} ${rang}`,
              sous,
              label: `${sous === '' ? name : `${code}, ${nom}`} (${note === '' ? 'vide' : note})`,
              request: (nip, feuille, valeur) => ({ kind: 'epreuve', nip, feuille, valeur, semestre, code, rang }),
            }),
          );
          // With one épreuve the average of the element is its mark.
          if (epreuves.length < 2) return ofEpreuves;
          const whole: Choice = {
            id: `element ${semestre} ${code}`,
            sous,
            label: `${code}, moyenne (${now(moyenne)})`,
            request: (nip, feuille, valeur) => ({ kind: 'element', nip, feuille, valeur, semestre, code }),
          };
          return [whole, ...ofEpreuves];
        }),
    }),
  );
  const ofRcues = rcues.map(
    ({ rang, nom, moyenne }): Choice => ({
      id: `rcue ${rang}`,
      sous: '',
      label: `RCUE ${nom} (${now(moyenne)})`,
      request: (nip, feuille, valeur) => ({ kind: 'rcue', nip, feuille, valeur, rang }),
    }),
  );
  const ofUes = ues
    .filter(({ moyenne }) => moyenne !== '')
    .map(
      ({ ue, moyenne }): Choice => ({
        id: `ue ${ue}`,
        sous: '',
        label: `${ue} (${moyenne})`,
        request: (nip, feuille, valeur) => ({ kind: 'ue', nip, feuille, valeur, ue }),
      }),
    );
  return [
    ...notes,
    { titre: 'La moyenne d’un RCUE', liste: 'Quel RCUE\u00a0?', label: 'Nouvelle moyenne', choices: ofRcues },
    { titre: 'Des points de jury', liste: 'Sur quelle UE\u00a0?', label: 'Points ajoutés', choices: ofUes },
  ].filter(({ choices }) => choices.length > 0);
}

function Supposing({ server, subject }: { readonly server: Server; readonly subject: SupposingSubject }) {
  const groups = groupsOf(subject);
  const [id, setId] = useState(groups[0]?.choices[0]?.id ?? '');
  const [valeur, setValeur] = useState('');
  const [answer, setAnswer] = useState<SupposeAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const group = groups.find(({ choices }) => choices.some((choice) => choice.id === id));
  const chosen = group?.choices.find((choice) => choice.id === id);
  if (!group || !chosen) return <p>Aucune note ni moyenne de cet étudiant à supposer.</p>;
  const forget = () => {
    setAnswer(null);
    setFailure(null);
  };
  const choose = (next: string) => {
    setId(next);
    forget();
  };
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reply = await server.supposeChange(chosen.request(subject.nip, subject.feuille, valeur));
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
        <SelectField key={group.titre} id="laquelle" label={group.liste} value={id} onChange={choose}>
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

function BeforeAfter({ lignes }: Pick<SupposeAnswer, 'lignes'>) {
  const changed = lignes.filter(({ change }) => change);
  return (
    <>
      {changed.length > 0 && <Table caption="Ce qui changerait" lignes={changed} />}
      <details class="fold">
        <summary>Tout, avant et après</summary>
        <div class="fold-body">
          <Table caption="Tout, avant et après" lignes={lignes} isHidden />
        </div>
      </details>
    </>
  );
}

function Table({
  caption,
  lignes,
  isHidden = false,
}: Pick<SupposeAnswer, 'lignes'> & { readonly caption: string; readonly isHidden?: boolean }) {
  return (
    <table class="before-after">
      <caption class={isHidden ? 'hidden' : 'section-title'}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">Quoi</span>
          </th>
          <th scope="col">Avant</th>
          <th scope="col">Après</th>
        </tr>
      </thead>
      <tbody>
        {lignes.map(({ quoi, avant, apres, change }) => (
          <tr key={quoi} class={change ? 'changed' : undefined}>
            <th scope="row">
              <bdi>{quoi}</bdi>
            </th>
            <td>
              <bdi>{avant}</bdi>
            </td>
            <td>
              <bdi>{apres}</bdi>
              {change && <span class="hidden"> (change)</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
