/** The endpoints of « Maquette Apogée »: what the jury decided, student after student, and the codes of the elements. */
import { type CodeJury, type Decimales, isAcquired, type UeState } from '../../arrete';
import { type Programme, rcuesOf } from '../../programme';
import { sheetOfRole, written } from '../../render/sheets';
import { apogeeTargets, readApogeeCodes } from '../../workbook';
import { type StudentFile, studentFiles } from '../deliberation/students';
import { lastInstant, type ReadInstant } from '../freezing/instants';
import { sourcesOf } from '../freezing/sources';
import { thawedFiles } from '../freezing/thaw';
import { french } from '../french';
import type { Reply } from '../protocol';
import { type ReadWorkbook, readWorkbook } from '../readWorkbook';
import { answered, isRefusal, locked, type Refusal, refuse } from '../reply';
import { type Classeur, readClasseur } from '../verification/classeur';
import { statutCode } from '../verification/dossiers';
import { checkMessages } from '../verification/messages';
import { juryRoles } from '../work/changes';
import { apogeeMessages as say } from './messages';
import type {
  ApogeeResult,
  ApogeeResultLine,
  ApogeeResults,
  ApogeeSource,
  ApogeeTargetShown,
  KeptApogeeCode,
} from './protocol';

export const apogeeResults = (source: string): Reply<ApogeeResults> =>
  answered((spreadsheet) => {
    const workbook = readWorkbook(spreadsheet);
    const classeur = readClasseur(workbook);
    const { programme, programmeGrid, problems } = classeur;
    if (!programme || !programmeGrid) return refuse('programme', french(problems[0] ?? checkMessages.noProgramme()));
    const instants = (['BUT1', 'S1'] as const).flatMap((session) => lastInstant(spreadsheet, session) ?? []);
    const sources = offered(programme, workbook, instants);
    const chosen = source === '' ? sources[0] : sources.find(({ id }) => id === source);
    if (!chosen) return refuse('sans-resultat', french(source === '' ? say.noResult() : say.lostSource()));
    const judged = judgedBy(chosen, workbook, classeur, instants);
    if (isRefusal(judged)) return judged;
    const targets = apogeeTargets(programmeGrid, programme);
    const sheet = workbook.grids.get('apogee') ?? null;
    return {
      sources,
      source: chosen,
      ecartes: instants.flatMap(({ nom, alteration }) =>
        alteration === null ? [] : [french(`${nom} : ${alteration}`)],
      ),
      annee: judged.programme.annee,
      decimales: judged.decimales,
      cibles: targets.map(({ cle, niveau, code }) => ({ ...shownOf(cle, programme), cle, niveau, code })),
      casesProgramme: targets.every(({ row }) => row > 0),
      correspondance: readApogeeCodes(sheet),
      feuille: sheet?.name ?? null,
      etudiants: judged.files.map((file) => lineOf(file, judged.programme)),
    };
  }, french(say.failed()));

/** The fixed results first, those of the year before those of January. */
function offered(
  programme: Programme,
  { states, grids }: ReadWorkbook,
  instants: readonly ReadInstant[],
): readonly ApogeeSource[] {
  const roles = juryRoles(programme);
  return (['BUT1', 'S1'] as const).flatMap((session) => {
    const fixed = instants.filter((one) => one.session === session && one.alteration === null);
    const grid = states.get(roles[session])?.finished ? grids.get(roles[session]) : undefined;
    return [
      ...fixed.map(({ role, nom, date }) => ({ id: role, session, titre: `${nom}, ${date}`, provisoire: false })),
      ...(grid ? [{ id: roles[session], session, titre: french(say.asItIs(grid.name)), provisoire: true }] : []),
    ];
  });
}

interface Judged {
  readonly programme: Programme;
  readonly decimales: Decimales;
  readonly files: readonly StudentFile[];
}

function judgedBy(
  { id, session }: ApogeeSource,
  workbook: ReadWorkbook,
  classeur: Classeur,
  instants: readonly ReadInstant[],
): Judged | Refusal {
  const frozen = instants.find(({ role }) => role === id)?.frozen;
  if (frozen) return { programme: frozen.programme, decimales: frozen.decimales, files: thawedFiles(frozen) };
  const sources = sourcesOf(workbook, session, classeur);
  if (isRefusal(sources)) return sources;
  const { bench, grid, january } = sources;
  return { programme: bench.programme, decimales: classeur.decimales, files: studentFiles(bench, grid, january) };
}

function lineOf(
  { nip, name, person, dossier, deliberation, rcues }: StudentFile,
  programme: Programme,
): ApogeeResultLine {
  const statut = statutCode(person ?? undefined);
  const averages = new Map(dossier.ues.map(({ ue, retained }) => [ue, retained]));
  const competences = rcuesOf(programme).map(({ competence }) => competence.numero);
  const resultats: Record<string, ApogeeResult> = {};
  const put = (cle: string, moyenne: unknown, code: UeState): void => {
    // Who left without acquiring it awaits nothing: the statut stands instead.
    const told = isAcquired(code) ? code : (statut ?? code ?? 'ATT');
    if (code !== 'SO')
      resultats[cle] = { moyenne: typeof moyenne === 'number' ? moyenne : null, code: told as CodeJury };
  };
  deliberation.rcues.forEach(({ impair, pair, code }, index) => {
    put(impair.ue, averages.get(impair.ue), impair.code);
    if (!pair) return;
    put(pair.ue, averages.get(pair.ue), pair.code);
    put(`rcue:${competences[index]}`, rcues[index]?.average, code);
  });
  const { annee } = deliberation;
  if (annee && annee.code !== 'DROIT') resultats.annee = { moyenne: null, code: annee.code };
  return { nip, nom: name, famille: person?.student.nom ?? '', resultats };
}

function shownOf(cle: string, programme: Programme): Pick<ApogeeTargetShown, 'semestre' | 'competence' | 'titre'> {
  const found = programme.semestres
    .flatMap(({ numero, ues }) => ues.map((ue) => ({ numero, ue })))
    .find(({ ue }) => ue.code === cle || `rcue:${ue.competence}` === cle);
  const competence = programme.competences.find(({ numero }) => numero === found?.ue.competence);
  return {
    semestre: found?.ue.code === cle ? found.numero : null,
    competence: competence?.nom ?? '',
    titre: competence?.titre ?? '',
  };
}

const elementOf = (cle: string): string => (cle === 'annee' ? "l'année" : cle.replace(/^rcue:/, 'la compétence '));

export const keepApogeeCodes = (codes: readonly KeptApogeeCode[]): Reply<string> =>
  locked((spreadsheet) => {
    const { programmeGrid: grid, programme } = readClasseur(readWorkbook(spreadsheet, ['programme']));
    const sheet = sheetOfRole(spreadsheet, 'programme');
    if (!grid || !programme || !sheet) return refuse('programme', french(checkMessages.noProgramme()));
    const byKey = new Map(codes.map(({ cle, code }) => [cle, code.trim().toUpperCase()]));
    const bad = Array.from(byKey.values()).find((code) => !/^[A-Z0-9_-]{1,20}$/.test(code));
    if (bad !== undefined) return refuse('code', french(say.badCode(bad)));
    const targets = apogeeTargets(grid, programme).filter(({ cle }) => byKey.has(cle));
    if (targets.some(({ row }) => row === 0)) return refuse('sans-cases', french(say.noCells(grid.name)));
    const changed = targets.filter(({ cle, code }) => byKey.get(cle) !== code);
    const seen = new Map(codes.map(({ cle, avant }) => [cle, avant]));
    const other = changed.find(({ cle, code }) => seen.get(cle) !== code);
    if (other) return refuse('change', french(say.otherCode(grid.name, other.code, elementOf(other.cle))));
    for (const { cle, row, column } of changed) sheet.getRange(row, column).setValue(written(byKey.get(cle) ?? ''));
    SpreadsheetApp.flush();
    return french(say.kept(changed.length, grid.name));
  }, french(say.failed()));
