/** The check screen of step 1: what was read, every point with its remedy, and UE by UE the elements, their weights and their proof. */

import type { Programme, Semestre, Ue } from '../../../programme';
import { counted, french, STATES } from '../messages';
import { Points } from './Points';
import { PoleBalance } from './PoleBalance';
import type { CheckedProgramme, Proof } from './programmeReading';

const PROOFS: { readonly [Each in Proof]: string } = {
  prouve: '✓ Total prouvé',
  faux: '✗ Total faux',
  absent: '▲ Sans total',
};

/** @example <ProgrammeCheck checked={checked} texte={fiche} onCorrect={correct} /> */
export function ProgrammeCheck({
  checked,
  texte,
  onCorrect,
}: {
  readonly checked: CheckedProgramme;
  /** The text whose lines can be corrected here; null for another source. */
  readonly texte: string | null;
  readonly onCorrect: (ligne: number, line: string) => void;
}) {
  const { programme, points, proofs } = checked;
  return (
    <div class="check">
      {programme !== null && <Read programme={programme} />}
      <Verdict checked={checked} />
      <Points points={points} texte={texte} onCorrect={onCorrect} />
      {programme?.semestres.map((semestre) => (
        <SemestreCheck key={semestre.numero} programme={programme} semestre={semestre} proofs={proofs} />
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
  const errors = points.filter(({ nature }) => nature !== 'avertissement').length;
  const warnings = points.length - errors;
  const etat = errors > 0 ? 'erreur' : warnings > 0 ? 'attention' : 'bon';
  const words = [
    ...(errors > 0 ? [counted(errors, 'point à corriger', 'points à corriger')] : []),
    ...(warnings > 0 ? [counted(warnings, 'point à vérifier', 'points à vérifier')] : []),
  ];
  const fine = proofs.size > 0 ? 'Tout est lu, et chaque total le prouve' : 'Rien à signaler';
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
}: {
  readonly programme: Programme;
  readonly semestre: Semestre;
  readonly proofs: ReadonlyMap<string, Proof>;
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
          proof={proofs.get(ue.code)}
        />
      ))}
    </section>
  );
}

function UeCheck({
  ue,
  competence,
  proof,
}: {
  readonly ue: Ue;
  readonly competence: string;
  readonly proof: Proof | undefined;
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
        <PoleBalance ue={ue} />
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
      {proof !== undefined && <p class={`proof ${proof}`}>{PROOFS[proof]}</p>}
    </details>
  );
}
