/** What was read of a list: how many students, every line to correct or to look at with its remedy, and the students as they will be written. */

import type { RosterIssue, RosterNature, RosterReading } from '../../../workbook';
import { counted, rosterSentence, STATES } from '../messages';

/** @example <StudentsPreview reading={readRoster(rows)} /> */
export function StudentsPreview({ reading }: { readonly reading: RosterReading }) {
  const { students, issues } = reading;
  const of = (nature: RosterNature) => issues.filter((issue) => issue.nature === nature);
  const [toCorrect, toSee, ignored] = [of('a-corriger'), of('a-verifier'), of('ignoree')];
  return (
    <div class="preview">
      <div role="status">
        <ul class="tallies">
          <li class={students.length > 0 ? 'tally bon' : 'tally'}>
            {students.length > 0 && <span aria-hidden="true">{STATES.bon.sign} </span>}
            {counted(students.length, 'étudiant reconnu', 'étudiants reconnus')}
          </li>
          {toCorrect.length > 0 && (
            <li class="tally erreur">
              <span aria-hidden="true">{STATES.erreur.sign}</span> {toCorrect.length} à corriger
            </li>
          )}
          {toSee.length > 0 && (
            <li class="tally attention">
              <span aria-hidden="true">{STATES.attention.sign}</span> {toSee.length} à vérifier
            </li>
          )}
        </ul>
      </div>
      <Lines title="À corriger" etat="erreur" issues={toCorrect} />
      <Lines title="À vérifier" etat="attention" issues={toSee} />
      {students.length > 0 && (
        <details class="fold">
          <summary>Étudiants reconnus</summary>
          <ul class="people">
            {students.map(({ nip, nom, prenom, groupe, statut }) => (
              <li key={nip}>
                <bdi class="person">{`${nom} ${prenom}`}</bdi>
                <span class="hint clipped">
                  {[nip, groupe, ...(statut === 'Inscrit' ? [] : [statut])].filter((text) => text !== '').join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {ignored.length > 0 && (
        <details class="fold">
          <summary>{counted(ignored.length, 'ligne ignorée', 'lignes ignorées')}</summary>
          <ul class="lines">
            {ignored.map((issue) => (
              <li key={issue.ligne}>
                <bdi>{rosterSentence(issue)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Lines({
  title,
  etat,
  issues,
}: {
  readonly title: string;
  readonly etat: 'erreur' | 'attention';
  readonly issues: readonly RosterIssue[];
}) {
  if (issues.length === 0) return null;
  return (
    <ul class="points" aria-label={title}>
      {issues.map((issue) => (
        <li key={`${issue.ligne} ${issue.code}`} class={`point ${etat}`}>
          <span class="sign" aria-hidden="true">
            {STATES[etat].sign}
          </span>
          <bdi>{rosterSentence(issue)}</bdi>
        </li>
      ))}
    </ul>
  );
}
