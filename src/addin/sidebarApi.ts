/** The endpoints that the sidebar chains: each checks, does one thing under the document lock, and answers a Reply. */
import { catalogueEntries, issueSentence, type Programme, programmeById, validateProgramme } from '../programme';
import {
  type OurSheet,
  ourSheets,
  readLandmarks,
  readProbe as readProbeCell,
  readTexts,
  readValue,
  renderSheet,
  writeProbe as writeProbeCell,
} from '../render/sheets';
import {
  type ClassData,
  demonstrationClass,
  parseStudents,
  planJuryAnnee,
  planJurySemestre,
  planNotebook,
  type SheetPlan,
  unmarkedClass,
} from '../workbook';
import type {
  ArrondiChoice,
  JuryRequest,
  NotebookRequest,
  Reply,
  SidebarState,
  WorkRequest,
  WorkStep,
} from './protocol';
import { answered, isRefusal, locked, type Refusal, refuse } from './reply';
import { sidebarMessages as say } from './sidebarMessages';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Which programme a notebook was made from: the suffix of the role of its « Programme » sheet. */
const PROGRAMME_ROLE = 'programme';

export const sidebarState = (): Reply<SidebarState> =>
  answered((spreadsheet) => {
    const ours = ourSheets(spreadsheet);
    return {
      programmes: catalogueEntries(),
      feuilles: ours.map(({ name }) => name),
      juryPossible: ours.length > 0 && missingSheets(ours).length === 0,
    };
  });

export const writeProbe = (): Reply<null> =>
  locked((spreadsheet) => {
    writeProbeCell(spreadsheet);
    return null;
  });

export const readProbe = (): Reply<boolean> =>
  locked((spreadsheet) => {
    const outcome = readProbeCell(spreadsheet);
    if (outcome.state === 'bad') return refuse('sonde', say.probeFailed(outcome.found));
    return outcome.state === 'good';
  });

export const planSteps = (request: WorkRequest): Reply<readonly WorkStep[]> =>
  answered((spreadsheet) => {
    const planned = plansOf(spreadsheet, request, true);
    if (isRefusal(planned)) return planned;
    return planned.map(({ role, name }) => ({ id: role, label: say.createSheet(name) }));
  });

export const runStep = (request: WorkRequest, step: string): Reply<string> =>
  locked((spreadsheet) => {
    const planned = plansOf(spreadsheet, request, false);
    if (isRefusal(planned)) return planned;
    const plan = planned.find(({ role }) => role === step);
    const taken = plan && takenNames(spreadsheet, [plan], false);
    if (!plan || isRefusal(taken)) return taken ?? refuse('etape', say.unexpected());
    renderSheet(spreadsheet, plan);
    SpreadsheetApp.flush();
    return say.sheetCreated(plan.name);
  });

/** The sheets that a request makes, planned against the workbook as it is. `whole`: none of them may exist yet. */
function plansOf(spreadsheet: Spreadsheet, request: WorkRequest, whole: boolean): readonly SheetPlan[] | Refusal {
  const plans = request.kind === 'classeur' ? notebookPlans(request) : juryPlans(spreadsheet, request);
  if (isRefusal(plans) || !whole) return plans;
  return takenNames(spreadsheet, plans, request.kind === 'classeur') ?? plans;
}

/** What stands in the way: sheets of ours (any of them for a notebook), or a teacher's own sheet of that name. */
function takenNames(spreadsheet: Spreadsheet, plans: readonly SheetPlan[], whole: boolean): Refusal | undefined {
  const again = ourSheets(spreadsheet).filter(({ role }) => whole || plans.some((plan) => plan.role === role));
  const unfinished = again.filter(({ finished }) => !finished);
  if (unfinished.length > 0) return refuse('inachevee', say.unfinished(unfinished.map(({ name }) => name)));
  if (again.length > 0) return refuse('deja-la', say.alreadyOurs(again.map(({ name }) => name)));
  const names = plans.map(({ name }) => name).filter((name) => spreadsheet.getSheetByName(name) !== null);
  return names.length > 0 ? refuse('nom-pris', say.nameTaken(names)) : undefined;
}

function notebookPlans(request: NotebookRequest): readonly SheetPlan[] | Refusal {
  const programme = usableProgramme(request.programme);
  if (isRefusal(programme)) return programme;
  const { ressource, sae } = request.epreuves;
  if (!isWhole(ressource, 1, 6)) return refuse('epreuves', say.badCount('Épreuves par ressource', ressource, 1, 6));
  if (!isWhole(sae, 1, 6)) return refuse('epreuves', say.badCount('Épreuves par SAÉ', sae, 1, 6));
  const classData = classOf(request, programme);
  if (isRefusal(classData)) return classData;
  return planNotebook({ programme, classData, epreuves: { ressource, sae }, arrondi: request.arrondi }).sheets.map(
    (plan) => (plan.role === PROGRAMME_ROLE ? { ...plan, role: `${PROGRAMME_ROLE}:${programme.id}` } : plan),
  );
}

const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

function usableProgramme(id: string): Programme | Refusal {
  const known = programmeById(id);
  if (!known) return refuse('programme', say.unknownProgramme(id));
  const { programme, issues } = validateProgramme(known);
  const blocking = issues.find(({ severity }) => severity === 'erreur');
  if (!programme || blocking) return refuse('programme', say.invalidProgramme(blocking ? issueSentence(blocking) : ''));
  return programme;
}

function classOf({ etudiants, epreuves }: NotebookRequest, programme: Programme): ClassData | Refusal {
  if (etudiants.kind === 'fictifs') {
    if (!isWhole(etudiants.nombre, 1, 500))
      return refuse('etudiants', say.badCount("Nombre d'étudiants", etudiants.nombre, 1, 500));
    return demonstrationClass(programme, etudiants.nombre, epreuves);
  }
  const { students, issues } = parseStudents(etudiants.texte);
  if (issues.length > 0) return refuse('etudiants', say.students(issues));
  return students.length === 0 ? refuse('etudiants', say.noStudent()) : unmarkedClass(students);
}

function juryPlans(spreadsheet: Spreadsheet, { session }: JuryRequest): readonly SheetPlan[] | Refusal {
  const ours = ourSheets(spreadsheet);
  const missing = missingSheets(ours);
  if (missing.length > 0) return refuse('classeur-absent', say.notebookMissing(missing));
  const programme = usableProgramme(programmeOf(ours));
  if (isRefusal(programme)) return programme;
  if (session === 'BUT1' && programme.but !== 1) return refuse('jury-annee', say.juryNotYet(programme.but));
  const needed = neededLandmarks(programme);
  const landmarks = readLandmarks(spreadsheet, needed);
  const absent = needed.find((name) => !landmarks.has(name));
  if (absent) return refuse('repere', say.landmarkMissing(absent));
  const nips = readTexts(spreadsheet, 'etu_nip');
  const input = { programme, nips, arrondi: arrondiOf(readValue(spreadsheet, 'reglage_decimales')) };
  return [session === 'BUT1' ? planJuryAnnee(input, landmarks) : planJurySemestre(input, landmarks)];
}

/** Which programme the notebook was made from. */
const programmeOf = (ours: readonly OurSheet[]): string =>
  ours.find(({ role }) => role.startsWith(`${PROGRAMME_ROLE}:`))?.role.slice(PROGRAMME_ROLE.length + 1) ?? '';

/** The sheets that a jury sheet needs and that are absent or unfinished. */
function missingSheets(ours: readonly OurSheet[]): readonly string[] {
  const semestres = programmeById(programmeOf(ours))?.semestres ?? [];
  const needed = [
    { role: `${PROGRAMME_ROLE}:${programmeOf(ours)}`, name: 'Programme' },
    { role: 'etudiants', name: 'Étudiants' },
    { role: 'acquis', name: 'Acquis antérieurs' },
    ...semestres.flatMap(({ numero }) => [
      { role: `notes-S${numero}`, name: `Notes S${numero}` },
      { role: `moyennes-S${numero}`, name: `Moyennes S${numero}` },
    ]),
  ];
  return needed.filter(({ role }) => !ours.some((one) => one.role === role && one.finished)).map(({ name }) => name);
}

/** The named ranges to which a jury sheet is tied. */
const neededLandmarks = ({ semestres }: Programme): readonly string[] => [
  ...['nip', 'nom', 'prenom', 'groupe', 'statut', 'redoublements'].map((field) => `etu_${field}`),
  ...['nip', 'ue', 'moyenne', 'code', 'annee'].map((field) => `acq_${field}`),
  ...['reglage_decimales', 'reglage_cfvu', 'poids_rcue'],
  ...semestres.flatMap(({ numero, ues }) => [
    `moy_nip_S${numero}`,
    `manque_S${numero}`,
    ...ues.flatMap(({ code }) => [`ects_${code}`, `moy_${code}`, `manque_${code}`]),
  ]),
];

const arrondiOf = (value: unknown): ArrondiChoice => {
  const decimals = Number(value);
  return isWhole(decimals, 2, 6) ? (decimals as ArrondiChoice) : value === 'exact' ? 'exact' : 2;
};
