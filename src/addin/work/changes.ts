/** A work from request to change: what is wanted, the plan of the workbook, and its comparison with the workbook as it is. */
import {
  checkProgramme,
  isBlocking,
  issueSentence,
  type Programme,
  programmeById,
  programmeSentence,
  validateProgramme,
} from '../../programme';
import { JOURNAL_NAME, unfinishedName } from '../../render/sheets';
import {
  type ComparisonScope,
  compareWorkbook,
  demonstrationClass,
  foresee,
  juryRole,
  mergeWorkbook,
  planWorkbook,
  type SheetChange,
  STATUTS,
  type Student,
  type Wanted,
} from '../../workbook';
import { openWorkbook, type ReadWorkbook, sheetProgramme } from '../readWorkbook';
import { isRefusal, type Refusal, refuse } from '../reply';
import { sidebarMessages as say } from '../sidebarMessages';
import type { ApogeeRequest, JuryRequest, NotebookRequest, ProgrammeSource, StatistiquesRequest } from './protocol';
import { withYear } from './schoolYear';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export type MakingRequest = NotebookRequest | JuryRequest | StatistiquesRequest | ApogeeRequest;

const STUDENTS_MAX = 500;
const EPREUVES_MAX = 6;

/** What must change for a request, in order; or why it cannot be done. Nothing is written. */
export function changesFor(
  spreadsheet: Spreadsheet,
  request: MakingRequest,
  scope: ComparisonScope = {},
): readonly SheetChange[] | Refusal {
  const read = () => changesIn(openWorkbook(spreadsheet, scope.only), request, { ...scope, foresee });
  const changes = read();
  // A column inserted between the size of a sheet and its reading pushes the hidden names out of what is read: they are looked for again.
  return isRefusal(changes) && changes.refusal === 'sans-reperes' ? read() : changes;
}

/** The same for a workbook already read, wherever it was. */
export function changesIn(
  workbook: ReadWorkbook,
  request: MakingRequest,
  scope: ComparisonScope = {},
): readonly SheetChange[] | Refusal {
  if (workbook.copies.length > 0) return refuse('copie', say.copied(workbook.copies));
  const wanted = request.kind === 'classeur' ? wantedNotebook(request, workbook) : wantedJury(request, workbook);
  if (isRefusal(wanted)) return wanted;
  const nameless = Array.from(workbook.states.values()).filter(
    (state) => !workbook.grids.has(state.role) && (state.finished || state.values.flat().some((cell) => cell !== '')),
  );
  if (nameless.length > 0) return refuse('sans-reperes', say.keysMissing(nameless.map(({ name }) => name)));
  const plan = planWorkbook(mergeWorkbook(workbook.grids, { ...wanted, only: scope.only, newLines: scope.newLines }));
  const { changes, disorders, lacking } = compareWorkbook(plan, workbook.states, workbook.grids, scope);
  const [disorder] = disorders;
  if (disorder) return refuse('desordre', say.movedColumns(disorder.sheet));
  // The formulas of a step would name sheets that do not exist: deleted since the plan, or left half made.
  if (lacking.length > 0 && changes.length > 0) return refuse('inachevee', say.unfinished(lacking));
  const taken = new Set(workbook.others.map((name) => name.toLowerCase()));
  const own = changes
    .filter(({ role }) => !workbook.states.has(role))
    .flatMap(({ name }) => [name, unfinishedName(name)])
    .concat(JOURNAL_NAME)
    .filter((name) => taken.has(name.toLowerCase()));
  return own.length > 0 ? refuse('nom-pris', say.nameTaken(own)) : changes;
}

function wantedNotebook(request: NotebookRequest, workbook: ReadWorkbook): Wanted | Refusal {
  const { epreuves, etudiants, arrondi } = request;
  const source = programmeFrom(request.programme, workbook);
  if (isRefusal(source)) return source;
  const programme = withYear(source, request.annee, workbook.grids.get('programme'));
  if (isRefusal(programme)) return programme;
  const other = otherProgramme(programme, workbook);
  if (other) return other;
  for (const [what, count] of [
    ['Épreuves par ressource', epreuves.ressource],
    ['Épreuves par SAÉ', epreuves.sae],
  ] as const) {
    if (!isWhole(count, EPREUVES_MAX)) return refuse('epreuves', say.badCount(what, count, 1, EPREUVES_MAX));
  }
  const wanted = { programme, epreuves, arrondi, jury: null, classData: null };
  if (etudiants.kind === 'fictifs') {
    const { nombre } = etudiants;
    if (!isWhole(nombre, STUDENTS_MAX))
      return refuse('etudiants', say.badCount("Nombre d'étudiants", nombre, 1, STUDENTS_MAX));
    const classData = demonstrationClass(programme, nombre, epreuves);
    return { ...wanted, students: classData.students, classData };
  }
  if (etudiants.kind === 'classeur')
    return workbook.grids.has('etudiants') ? { ...wanted, students: null } : refuse('etudiants', say.noStudent());
  const problem = listProblem(etudiants.etudiants);
  return problem ?? { ...wanted, students: etudiants.etudiants };
}

const isWhole = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max;

/** The sidebar has checked the list; the server trusts nobody. */
function listProblem(students: readonly Student[]): Refusal | null {
  const seen = new Set<string>();
  for (const [index, student] of students.entries()) {
    const nip = student.nip.trim().toUpperCase();
    if (nip === '' || student.nom.trim() === '') return refuse('etudiants', say.incompleteStudent(index + 1));
    if (seen.has(nip)) return refuse('etudiants', say.duplicateStudent(index + 1, student.nip));
    if (!STATUTS.includes(student.statut)) return refuse('etudiants', say.unknownStatut(index + 1, student.statut));
    seen.add(nip);
  }
  return students.length === 0 ? refuse('etudiants', say.noStudent()) : null;
}

function wantedJury(request: Exclude<MakingRequest, NotebookRequest>, workbook: ReadWorkbook): Wanted | Refusal {
  const jury = request.kind !== 'jury' ? request.kind : request.session === 'BUT1' ? 'annee' : 'semestre';
  const programme = programmeFrom({ kind: 'classeur' }, workbook);
  if (isRefusal(programme)) return programme;
  const missing = missingSheets(programme, workbook);
  if (missing.length > 0) return refuse('classeur-absent', say.notebookMissing(missing));
  if ((jury === 'annee' || jury === 'statistiques') && programme.but === 3)
    return refuse('jury-annee', say.juryNotYet(programme.but));
  return {
    programme,
    students: null,
    classData: null,
    epreuves: { ressource: 1, sae: 1 },
    arrondi: 2,
    jury,
  };
}

/** The programme of a source, when a workbook can be made over it. */
function programmeFrom(source: ProgrammeSource, workbook: ReadWorkbook): Programme | Refusal {
  const read = readSource(source, workbook);
  if (isRefusal(read)) return read;
  const { programme, problemes } = read;
  if (!programme) return refuse('programme', say.invalidProgramme(problemes[0] ?? ''));
  const fault = checkProgramme(programme).find(isBlocking);
  if (fault) return refuse('programme', say.invalidProgramme(programmeSentence(fault)));
  const badUe = programme.semestres.flatMap(({ ues }) => ues).find(({ code }) => !/^[A-Za-z][A-Za-z0-9]*$/.test(code));
  return badUe ? refuse('programme', say.badUeCode(badUe.code)) : programme;
}

/** What a source says, with what cannot be read of it. */
export function readSource(
  source: ProgrammeSource,
  workbook: ReadWorkbook,
): { readonly programme: Programme | null; readonly problemes: readonly string[] } | Refusal {
  switch (source.kind) {
    case 'catalogue': {
      const programme = programmeById(source.id);
      return programme ? { programme, problemes: [] } : refuse('programme', say.unknownProgramme(source.id));
    }
    case 'classeur': {
      const grid = workbook.grids.get('programme');
      return grid ? sheetProgramme(grid) : refuse('classeur-absent', say.notebookMissing(['Programme']));
    }
    case 'donnees': {
      const { programme, issues } = validateProgramme(source.programme);
      return { programme, problemes: issues.map(issueSentence) };
    }
  }
}

/** Another formation than that of the workbook: its sheets could not be brought to it. */
function otherProgramme(programme: Programme, { grids }: ReadWorkbook): Refusal | null {
  const grid = grids.get('programme');
  if (!grid) return null;
  const found = Array.from(grid.rows.keys()).flatMap((key) => /^ue:(.+)$/.exec(key)?.[1] ?? []);
  const wanted = programme.semestres.flatMap(({ ues }) => ues.map(({ code, competence }) => `${code}@${competence}`));
  const same = found.length === wanted.length && wanted.every((one) => found.includes(one));
  return same ? null : refuse('autre-programme', say.otherProgramme(found.map((one) => one.split('@')[0] ?? '')));
}

/** The sheets that a notebook needs and that are absent or unfinished, by their first names. */
export function missingSheets(programme: Programme, { states }: Pick<ReadWorkbook, 'states'>): readonly string[] {
  const needed = [
    ['programme', 'Programme'],
    ['etudiants', 'Étudiants'],
    ['acquis', 'Acquis antérieurs'],
    ...programme.semestres.flatMap(({ numero }) => [
      [`notes-S${numero}`, `Notes S${numero}`],
      [`moyennes-S${numero}`, `Moyennes S${numero}`],
    ]),
  ] as const;
  return needed.flatMap(([role = '', name = '']) => (states.get(role)?.finished ? [] : [name]));
}

/** The jury sheets of a programme by session. */
export const juryRoles = (programme: Programme): Readonly<Record<JuryRequest['session'], string>> => ({
  S1: juryRole(programme, 'semestre'),
  BUT1: juryRole(programme, 'annee'),
});
