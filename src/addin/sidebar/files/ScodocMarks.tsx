/** One mark-entry sheet beside one épreuve: who matches, what would be written in the file or in the workbook, then it is. */

import { useState } from 'preact/hooks';
import type { Student } from '../../../workbook';
import { RadioChoice } from '../fields';
import { counted } from '../messages';
import { baremeOf, fullName } from './notebook';
import { type FillProps, ScodocFill } from './ScodocFill';
import { type ImportProps, ScodocImport } from './ScodocImport';
import { type Pairings, pairByName } from './scodocMatching';

interface Props extends FillProps, ImportProps {
  readonly students: readonly Student[];
}

type Way = 'remplir' | 'importer';

const WAYS: readonly (readonly [Way, string, string])[] = [
  ['remplir', 'Remplir la feuille', 'Les notes du classeur y sont écrites, pour ScoDoc'],
  ['importer', 'Importer ses notes', 'Les notes de la feuille vont dans le classeur'],
];

/** @example <ScodocMarks server={server} titre="R101" sheet={sheet} … /> */
export function ScodocMarks(props: Props) {
  const [way, setWay] = useState<Way>('remplir');
  const bareme = baremeOf(props.place.epreuve);
  const { noteMax, lines } = props.sheet;
  if (bareme !== noteMax) {
    return (
      <p class="message error" role="alert">
        {`${props.titre} est sur ${bareme === null ? '?' : french(bareme)} dans le classeur, et cette feuille sur ${french(noteMax)}. Corrigez le barème de l'épreuve, dans le classeur ou dans ScoDoc.`}
      </p>
    );
  }
  const pairings = pairByName(lines, props.students);
  return (
    <>
      <Matching pairings={pairings} />
      <fieldset class="cards">
        <legend class="hidden">Que faire ?</legend>
        {WAYS.map(([value, label, detail]) => (
          <RadioChoice
            key={value}
            name="sens"
            value={value}
            label={label}
            detail={detail}
            checked={way === value}
            onChoose={() => setWay(value)}
          />
        ))}
      </fieldset>
      {way === 'remplir' ? (
        <ScodocFill {...props} pairings={pairings} />
      ) : (
        <ScodocImport {...props} pairings={pairings} />
      )}
    </>
  );
}

function Matching({ pairings: { paired, unknown, ambiguous, missing } }: { readonly pairings: Pairings }) {
  const folds: readonly (readonly [string, string, readonly string[]])[] = [
    ['ligne sans étudiant du classeur', 'lignes sans étudiant du classeur', unknown.map(lineName)],
    ['ligne dont le nom ne suffit pas', 'lignes dont le nom ne suffit pas', ambiguous.map(lineName)],
    ['étudiant absent de la feuille', 'étudiants absents de la feuille', missing.map(fullName)],
  ];
  return (
    <section class="stack" aria-label="Correspondance">
      <p class="plan-resume">
        {counted(paired.length, 'étudiant reconnu par son nom', 'étudiants reconnus par leur nom')}
      </p>
      {folds
        .filter(([, , names]) => names.length > 0)
        .map(([one, many, names]) => (
          <details key={one} class="fold">
            <summary>{counted(names.length, one, many)}</summary>
            <ul class="lines">
              {names.map((name) => (
                <li key={name}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}

const lineName = ({ ligne, nom, prenom }: { readonly ligne: number; readonly nom: string; readonly prenom: string }) =>
  `Ligne ${ligne}\u00a0: ${nom} ${prenom}`;

const french = (value: number): string => String(value).replace('.', ',');
