/** The check screen of step 1: what was read, every point with its remedy, and UE by UE the elements, their weights and their proof. */

import {
  type PoleBalance as Balance,
  type FicheLine,
  type FicheProof,
  type Programme,
  poleBalance,
  type Semestre,
  type Ue,
} from '../../../programme';
import type { CheckState } from '../../protocol';
import { counted, french, STATES } from '../messages';
import { Points } from './Points';
import { PoleBalance } from './PoleBalance';
import type { CheckedProgramme, PointNature } from './programmeReading';

const PROOFS: { readonly [State in FicheProof['state']]: { readonly etat: CheckState; readonly word: string } } = {
  proven: { etat: 'bon', word: 'prouvé' },
  false: { etat: 'erreur', word: 'faux' },
  absent: { etat: 'attention', word: 'absent' },
};

/** @example <ProgrammeCheck checked={checked} onCorrect={correct} /> */
export function ProgrammeCheck({
  checked,
  onCorrect,
}: {
  readonly checked: CheckedProgramme;
  readonly onCorrect: (ligne: FicheLine, line: string) => void;
}) {
  const { programme, points, proofs } = checked;
  const balances = programme === null ? [] : poleBalance(programme);
  const ues = new Set(programme?.semestres.flatMap((semestre) => semestre.ues.map(({ code }) => code)));
  const semestres = new Set(programme?.semestres.map(({ numero }) => `S${numero}`));
  return (
    <div class="check">
      {programme !== null && <Read programme={programme} />}
      <Verdict checked={checked} />
      <Points points={points} onCorrect={onCorrect} />
      <Proofs proofs={proofs.filter(({ where }) => !ues.has(where) && !semestres.has(where))} />
      {balances
        .filter(({ where }) => !ues.has(where))
        .map((balance) => (
          <div key={balance.where} class="competence-balance">
            <p class="strong">{balance.where}</p>
            <PoleBalance balance={balance} />
          </div>
        ))}
      {programme?.semestres.map((semestre) => (
        <SemestreCheck
          key={semestre.numero}
          programme={programme}
          semestre={semestre}
          proofs={proofs}
          balances={balances}
        />
      ))}
    </div>
  );
}

function Read({ programme }: { readonly programme: Programme }) {
  const ues = programme.semestres.flatMap((semestre) => semestre.ues);
  const ects = ues.reduce((sum, ue) => sum + ue.ects, 0);
  const title = [programme.sigle || programme.mention, programme.etablissement, programme.annee];
  return (
    <div class="check-head">
      <p class="strong">
        BUT {programme.but} — {title.filter((text) => text !== '').join(', ')}
      </p>
      <p class="hint">
        {counted(programme.semestres.length, 'semestre', 'semestres')} · {ues.length} UE · {french(ects)} ECTS
      </p>
    </div>
  );
}

function Verdict({ checked }: { readonly checked: CheckedProgramme }) {
  const { points, proofs } = checked;
  const count = (...natures: readonly PointNature[]): number =>
    points.filter(({ nature }) => natures.includes(nature)).length;
  const errors = count('bloquant', 'lecture');
  const warnings = count('avertissement');
  const etat = errors > 0 ? 'erreur' : warnings > 0 ? 'attention' : 'bon';
  const words = [
    ...(errors > 0 ? [counted(errors, 'point à corriger', 'points à corriger')] : []),
    ...(warnings > 0 ? [counted(warnings, 'point à vérifier', 'points à vérifier')] : []),
  ];
  const fine = proofs.length > 0 ? 'Tout est lu, et chaque total le prouve' : 'Rien à corriger';
  return (
    <p class={`verdict ${etat}`} role="status">
      <span aria-hidden="true">{STATES[etat].sign}</span> {words.length > 0 ? words.join(', ') : fine}
    </p>
  );
}

function SemestreCheck({
  programme,
  semestre,
  proofs,
  balances,
}: {
  readonly programme: Programme;
  readonly semestre: Semestre;
  readonly proofs: readonly FicheProof[];
  readonly balances: readonly Balance[];
}) {
  const ects = semestre.ues.reduce((sum, ue) => sum + ue.ects, 0);
  return (
    <section class="semestre" aria-label={`Semestre ${semestre.numero}`}>
      <p class="semestre-title">
        <span>Semestre {semestre.numero}</span>
        <span class="hint">{french(ects)} ECTS</span>
      </p>
      {semestre.ues.map((ue) => (
        <UeCheck
          key={ue.code}
          ue={ue}
          competence={programme.competences.find(({ numero }) => numero === ue.competence)?.nom ?? ''}
          proofs={proofs.filter(({ where }) => where === ue.code)}
          balance={balances.find(({ where }) => where === ue.code)}
        />
      ))}
      <Proofs proofs={proofs.filter(({ where }) => where === `S${semestre.numero}`)} />
    </section>
  );
}

function UeCheck({
  ue,
  competence,
  proofs,
  balance,
}: {
  readonly ue: Ue;
  readonly competence: string;
  readonly proofs: readonly FicheProof[];
  readonly balance: Balance | undefined;
}) {
  return (
    <details class="ue">
      <summary>
        <span class="ue-title">
          <span>
            <span class="strong">{ue.code}</span> {competence}
          </span>
          <span class="hint">{french(ue.ects)} ECTS</span>
        </span>
        {balance !== undefined && <PoleBalance balance={balance} />}
      </summary>
      <table class="elements">
        <thead>
          <tr>
            <th scope="col">Élément</th>
            <th scope="col">Coef.</th>
          </tr>
        </thead>
        <tbody>
          {ue.lignes.map(({ code, titre, coefficient }) => (
            <tr key={`${code} ${titre}`}>
              <th scope="row">
                <span class="strong">{code}</span> {titre}
              </th>
              <td>{String(coefficient).replace('.', ',')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Proofs proofs={proofs} />
    </details>
  );
}

/** « ✓ TOTAL UE11 prouvé »: each printed total against the sum of what was read. */
function Proofs({ proofs }: { readonly proofs: readonly FicheProof[] }) {
  if (proofs.length === 0) return null;
  return (
    <ul class="proofs">
      {proofs.map(({ label, state }) => (
        <li key={label} class={`proof ${PROOFS[state].etat}`}>
          <span aria-hidden="true">{STATES[PROOFS[state].etat].sign}</span> {label} {PROOFS[state].word}
        </li>
      ))}
    </ul>
  );
}
