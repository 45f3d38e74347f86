/** « Autodiagnostic »: what is assumed of Google Sheets proved here, the report to copy, and the demonstration compared with the law. */

import { useState } from 'preact/hooks';
import type { SelfCheckLine } from '../../protocol';
import { CopyButton } from '../CopyButton';
import { Checks } from '../jury/Findings';
import { Failure, useShow } from '../jury/Jump';
import { counted, interruptedSentence } from '../messages';
import type { Watch } from '../run';
import { Screen } from '../Screen';
import type { Server } from '../server';
import type { Result, Tone, Work } from '../useWork';
import { linesOf, reportText, summaryOf, WORDS } from './report';
import { type DemonstrationEnd, runDemonstration, runSelfCheck, type SelfCheckReport } from './run';
import { stepsOf } from './steps';

const ended = (tone: Tone, message: string): Result => ({ tone, message, unfinished: null, annulable: false });

/** @example <SelfCheckScreen server={server} work={work} reload={reload} onBack={screens.back} /> */
export function SelfCheckScreen({
  server,
  work,
  reload,
  onBack,
}: {
  readonly server: Server;
  readonly work: Work;
  readonly reload: () => Promise<unknown>;
  readonly onBack: () => void;
}) {
  const steps = stepsOf(server);
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const [demonstration, setDemonstration] = useState<DemonstrationEnd | null>(null);

  const check = async (watch: Watch): Promise<Result> => {
    const end = await runSelfCheck(steps, watch);
    if (end.kind === 'refused') return ended('error', end.message);
    if (end.kind === 'interrupted') return ended('warning', 'Autodiagnostic interrompu. Sa feuille est supprimée.');
    setReport(end.report);
    const wrong = linesOf(end.report.lignes, 'erreur').length;
    return wrong === 0
      ? ended('success', 'Autodiagnostic terminé\u00a0: tout est conforme.')
      : ended(
          'error',
          `Autodiagnostic terminé\u00a0: ${counted(wrong, 'point non conforme', 'points non conformes')}, avec ce qu'il faut faire.`,
        );
  };
  const demonstrate = async (watch: Watch): Promise<Result> => {
    const end = await runDemonstration(server, steps, watch);
    setDemonstration(end);
    await reload();
    if (end.kind === 'refused') return ended('error', end.message);
    if (end.kind === 'interrupted') return ended('warning', interruptedSentence(true));
    const wrong = end.lignes.filter(({ etat }) => etat !== 'bon').length;
    return wrong === 0
      ? ended('success', 'Démonstration vérifiée\u00a0: chaque valeur est celle de la loi.')
      : ended('error', 'Démonstration vérifiée\u00a0: des valeurs ne sont pas celles de la loi.');
  };
  const remove = async (watch: Watch): Promise<Result> => {
    watch.onProgress({ label: 'Suppression des feuilles de la démonstration…', done: 0, total: null });
    const reply = await steps.removeDemonstration();
    if (reply.ok) setDemonstration(null);
    await reload();
    return ended(reply.ok ? 'success' : 'error', reply.ok ? reply.value : reply.message);
  };
  const { running } = work;
  const isThere = demonstration !== null && (demonstration.kind !== 'refused' || demonstration.isTaken);
  return (
    <Screen title="Autodiagnostic" back="Aide" onBack={onBack}>
      <p>
        Ce que le module suppose de Google Sheets est essayé ici, dans une feuille «{'\u00a0'}Autodiagnostic{'\u00a0'}»
        supprimée à la fin, ou gardée si un essai échoue. Rien d'autre n'est touché.
      </p>
      <button type="button" class="action wide" aria-disabled={running} onClick={() => work.perform(check)}>
        {report === null ? "Lancer l'autodiagnostic" : 'Recommencer'}
      </button>
      {report !== null && <Report report={report} demonstration={demonstration} />}
      <section class="stack">
        <h3 class="section-title">Tout le module, sur une classe fictive</h3>
        <p class="hint">
          Onze feuilles et 24 étudiants fictifs, chaque valeur calculée comparée à la loi. Dans un classeur neuf.
        </p>
        {demonstration?.kind === 'done' && <Demonstration server={server} end={demonstration} />}
        <button type="button" class="secondary wide" aria-disabled={running} onClick={() => work.perform(demonstrate)}>
          Générer la démonstration et tout vérifier
        </button>
        {isThere && (
          <button type="button" class="quiet" aria-disabled={running} onClick={() => work.perform(remove)}>
            Supprimer les feuilles de la démonstration
          </button>
        )}
      </section>
    </Screen>
  );
}

function Report({
  report,
  demonstration,
}: {
  readonly report: SelfCheckReport;
  readonly demonstration: DemonstrationEnd | null;
}) {
  const { lignes, gardee } = report;
  const wrong = linesOf(lignes, 'erreur');
  const text = reportText(report, demonstration);
  return (
    <>
      <p class={`verdict ${wrong.length === 0 ? 'bon' : 'erreur'}`}>{summaryOf(lignes)}</p>
      {gardee && (
        <p class="hint">
          La feuille «{'\u00a0'}Autodiagnostic{'\u00a0'}» est gardée, avec ces lignes.
        </p>
      )}
      <div class={wrong.length > 0 ? 'checks' : 'hidden'}>
        {wrong.map((line) => (
          <details class="check-line" key={line.id} open>
            <Head line={line} />
            <dl class="details terms">
              <Term word="Attendu" text={line.attendu} />
              <Term word="Obtenu" text={line.obtenu} />
              <Term word="Ce que cela casse" text={line.casse} />
              <Term word="Que faire" text={line.remede} />
            </dl>
          </details>
        ))}
      </div>
      <CopyButton key={text} id="autodiagnostic" label="Copier le rapport" texte={text} wide />
      <details class="fold">
        <summary>Ce qui est conforme</summary>
        <ul class="lines fold-body">
          {linesOf(lignes, 'bon').map(({ id, hypothese }) => (
            <li key={id}>{hypothese}</li>
          ))}
        </ul>
      </details>
      <details class="fold">
        <summary>Mesures</summary>
        <dl class="terms fold-body">
          {linesOf(lignes, 'mesure').map(({ id, hypothese, obtenu }) => (
            <Term key={id} word={hypothese} text={obtenu} />
          ))}
        </dl>
      </details>
    </>
  );
}

function Head({ line }: { readonly line: SelfCheckLine }) {
  const { sign, word } = WORDS[line.etat];
  return (
    <summary>
      <span class="sign erreur" aria-hidden="true">
        {sign}
      </span>
      <span class="check-title">
        {line.hypothese}
        <span class="word erreur">{word}</span>
      </span>
    </summary>
  );
}

function Term({ word, text }: { readonly word: string; readonly text: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  );
}

function Demonstration({
  server,
  end,
}: {
  readonly server: Server;
  readonly end: Extract<DemonstrationEnd, { kind: 'done' }>;
}) {
  const { show, failure } = useShow(server);
  return (
    <>
      <Failure message={failure} />
      <Checks lines={end.lignes} onShow={show} />
    </>
  );
}
