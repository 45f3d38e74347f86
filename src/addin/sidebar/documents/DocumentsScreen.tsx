/** « Documents »: what is printed once the jury has decided: PV, relevés, attestations, notifications. */

import { useState } from 'preact/hooks';
import type { DocumentChoices, DocumentKind, DocumentRequest } from '../../protocol';
import { CheckField, SelectField } from '../fields';
import { sessionsOf } from '../messages';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { DocumentPreview } from './DocumentPreview';
import { StudentChoice } from './StudentChoice';
import { useWholeClass } from './useWholeClass';
import { WholeClassPrint } from './WholeClassPrint';

const KINDS: readonly { readonly id: DocumentKind; readonly titre: string }[] = [
  { id: 'pv', titre: 'Procès-verbal du jury' },
  { id: 'correspondance', titre: 'Table de correspondance du PV anonyme' },
  { id: 'releve', titre: 'Relevé de notes' },
  { id: 'attestation', titre: "Attestation de validation de l'année" },
  { id: 'refus', titre: "Notification d'un refus de redoubler" },
];

/** Made for the whole session, and not for a student. */
const isOfSession = (kind: DocumentKind): boolean => kind === 'pv' || kind === 'correspondance';

const ANONYMOUS = 'Version anonyme\u00a0: des numéros, ni nom, ni NIP, ni motif';

/** @example <DocumentsScreen server={server} but={1} onBack={screens.back} onOpen={screens.open} /> */
export function DocumentsScreen({
  server,
  but,
  onBack,
  onOpen,
}: {
  readonly server: Server;
  readonly but: number;
  readonly onBack: () => void;
  readonly onOpen: (screen: 'comparer') => void;
}) {
  const { asked, again } = useAsked(server.documentChoices);
  const [readings, setReadings] = useState(0);
  const reread = () => {
    setReadings((before) => before + 1);
    again();
  };
  return (
    <Screen title="Documents" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture des feuilles de jury…" onAgain={reread} keeps>
        {(choices) =>
          choices.length === 0 ? (
            <p>Aucune feuille de jury. Générez-la d'abord, dans l'onglet Jury.</p>
          ) : (
            <Chooser
              server={server}
              but={but}
              choices={choices}
              readings={readings}
              onAgain={reread}
              onCompare={() => onOpen('comparer')}
            />
          )
        }
      </Answer>
    </Screen>
  );
}

function Chooser({
  server,
  but,
  choices,
  readings,
  onAgain,
  onCompare,
}: {
  readonly server: Server;
  readonly but: number;
  readonly choices: DocumentChoices;
  /** How many times the workbook was read again: the preview follows. */
  readonly readings: number;
  readonly onAgain: () => void;
  readonly onCompare: () => void;
}) {
  const [kind, setKind] = useState<DocumentKind>('pv');
  const [session, setSession] = useState(choices[choices.length - 1]?.session ?? 'BUT1');
  const [anonyme, setAnonyme] = useState(false);
  const [nip, setNip] = useState('');
  const printing = useWholeClass(server);
  const isWhole = printing.whole.kind === 'ready';
  const people = (choices.find((one) => one.session === session)?.etudiants ?? []).filter(({ documents }) =>
    documents.includes(kind),
  );
  const chosen = people.find((one) => one.nip === nip) ?? people[0];
  const request: DocumentRequest = {
    kind,
    session,
    anonyme: kind === 'pv' && anonyme,
    nips: isOfSession(kind) || chosen === undefined ? [] : [chosen.nip],
  };
  const changeKind = (value: string) => {
    printing.forget();
    setKind(value as DocumentKind);
  };
  const changeSession = (value: string) => {
    printing.forget();
    setSession(value as DocumentRequest['session']);
  };
  const reread = () => {
    printing.forget();
    onAgain();
  };
  const isNobody = !isOfSession(kind) && chosen === undefined;
  return (
    <>
      <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <SelectField id="document" label="Document" value={kind} onChange={changeKind}>
          {KINDS.map(({ id, titre }) => (
            <option key={id} value={id}>
              {titre}
            </option>
          ))}
        </SelectField>
        <SelectField id="session-document" label="Jury" value={session} onChange={changeSession}>
          {choices.map((one) => (
            <option key={one.session} value={one.session}>
              {sessionsOf(but).find(({ id }) => id === one.session)?.titre}
            </option>
          ))}
        </SelectField>
        {kind === 'pv' && <CheckField id="anonyme" label={ANONYMOUS} checked={anonyme} onChange={setAnonyme} />}
        {request.anonyme && (
          <div class="hint">
            <p>La table de correspondance dit qui est qui. Elle se garde à part et ne se publie jamais.</p>
            <button type="button" class="quiet" onClick={() => changeKind('correspondance')}>
              Table de correspondance
            </button>
          </div>
        )}
        {!isOfSession(kind) && chosen !== undefined && !isWhole && (
          <StudentChoice people={people} chosen={chosen.nip} onChoose={setNip} />
        )}
      </form>
      {isNobody && <p>{NOBODY[kind]}</p>}
      {!isNobody && !isWhole && (
        <DocumentPreview
          key={JSON.stringify([request, readings])}
          server={server}
          request={request}
          onCompare={onCompare}
        />
      )}
      {!isOfSession(kind) && people.length > 1 && (
        <WholeClassPrint printing={printing} request={{ ...request, nips: people.map((one) => one.nip) }} />
      )}
      <button type="button" class="quiet" onClick={reread}>
        Relire le classeur
      </button>
    </>
  );
}

const NOBODY: { readonly [Kind in DocumentKind]: string } = {
  pv: '',
  correspondance: '',
  releve: 'Aucun étudiant sur cette feuille de jury.',
  attestation:
    "Aucun étudiant n'a acquis toutes les UE de l'année à ce jury. Ceux qui poursuivent sans les avoir toutes reçoivent leur relevé de notes.",
  refus: "Aucun refus de redoubler (NAR) n'est écrit sur cette feuille de jury.",
};
