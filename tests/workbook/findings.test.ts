/**
 * Chaque point de « Vérifier avant jury » mène à la case à corriger : sur un classeur vraiment généré, on l'abîme, on tape le remède dans
 * la case que le point nomme, et le point disparaît.
 */
import type { CheckReport } from '../../src/addin/protocol';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  addressAt,
  ask,
  type Cell,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  named,
  paste,
  plain,
  rowOf,
  sheetOf,
  valuesAt,
} from './workbench';

/** Every mark is 10: all UE are acquired. */
const NIP = '02260003';
/** UE to acquire: a refusal is possible. */
const INES = '02260004';
const YEAR = 'Jury BUT1';
let host: HeadlessHost;
let clean: ReadonlySet<string>;

beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, 8));
  for (const session of ['S1', 'BUT1'] as const) await generate(host, juryRequest(session));
  await paste(host, 'Notes S2', markCell(host, 2, '02260006', 'R201'), 12);
  await paste(host, 'Notes S1', markCell(host, 1, '02260005', 'R102'), 12);
  clean = new Set((await findings()).map(({ texte }) => texte));
}, 240_000);
afterAll(() => host?.dispose());

interface Found {
  readonly id: string;
  readonly texte: string;
  readonly feuille: string;
  readonly a1: string;
}

async function findings(): Promise<readonly Found[]> {
  await host.idle();
  const { ok, value, message } = await ask(host, 'checkWorkbook');
  if (!ok) throw new Error(message);
  return (value as CheckReport).lignes.flatMap(({ id, details }) =>
    details.map(({ texte, cellule }) => ({
      id,
      texte: plain(texte),
      feuille: cellule?.feuille ?? '',
      a1: cellule?.a1 ?? '',
    })),
  );
}

type Place = readonly [sheet: string, a1: string];

/** A cell of a named column or row (the hidden names), on the line of a student or on a named row. */
function at(sheet: string, column: string, line: string): Place {
  const all = sheetOf(host, sheet);
  const values = valuesAt(host, sheet, 1, 1, all.getMaxRows(), all.getMaxColumns());
  const keys = values.find((one) => one.includes('jury-but')) ?? [];
  const [nips, names] = [keys.indexOf('nip'), keys.indexOf('jury-but')];
  const row = values.findIndex((one) => (nips >= 0 && String(one[nips]) === line) || String(one[names]) === line);
  return [sheet, addressAt(host, sheet, row + 1, keys.indexOf(column) + 1)];
}
const mark = (semestre: number, code: string, nip = NIP): Place => [
  `Notes S${semestre}`,
  markCell(host, semestre, nip, code),
];
const bonus = (): Place => [
  'Notes S1',
  addressAt(host, 'Notes S1', rowOf(host, 'notes_nip_S1', NIP), named(host, 'bonus_UE12').getColumn()),
];
/** The head of the column of R101, in a named row of « Notes S1 ». */
const head = (row: string): Place => {
  const [, a1] = mark(1, 'R101');
  return ['Notes S1', a1.replace(/\d+$/, String(Number(/\d+$/.exec(at('Notes S1', 'nip', row)[1])?.[0])))];
};
const acquisLine = (key: string): Place => {
  const [sheet, a1] = at('Acquis antérieurs', key, 'jury-but');
  return [sheet, a1.replace(/\d+$/, (row) => String(Number(row) + 7))];
};
const lastJuryLine = (): Place => at('Jury S1', 'nip', '02260008');

interface Damage {
  /** The check that tells it, and words of its sentence. */
  readonly id: string;
  readonly says: string;
  readonly typed: () => readonly (readonly [Place, Cell])[];
  /** What is typed in the cell that the point names; a formula of the neighbour, where null. */
  readonly remedy: Cell | null;
  /** Where the point must lead, when it is elsewhere than the cell that was damaged. */
  readonly leads?: () => Place;
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  'une note illisible': {
    id: 'illisibles',
    says: '« malade »',
    typed: () => [[mark(1, 'R101'), 'malade']],
    remedy: 10,
  },
  'un coefficient d’épreuve illisible': {
    id: 'illisibles',
    says: '« deux »',
    typed: () => [[head('coefficients'), 'deux']],
    remedy: 1,
  },
  'un barème nul': { id: 'illisibles', says: 'barème', typed: () => [[head('baremes'), 0]], remedy: 20 },
  'un bonus illisible': { id: 'illisibles', says: '« un peu »', typed: () => [[bonus(), 'un peu']], remedy: '' },
  'une colonne de notes sans code': {
    id: 'illisibles',
    says: 'aucun code',
    typed: () => [[head('codes'), '']],
    remedy: 'R101',
  },
  'une acquisition d’un code qui n’acquiert pas': {
    id: 'acquis',
    says: "n'est pas un code d'acquisition",
    typed: () => [
      [acquisLine('nip'), `'${NIP}`],
      [acquisLine('ue'), 'UE11'],
      [acquisLine('moyenne'), 12],
      [acquisLine('code'), 'RAT'],
    ],
    remedy: 'ADM',
    leads: () => acquisLine('code'),
  },
  'une acquisition d’une UE inconnue': {
    id: 'acquis',
    says: "n'est pas une UE du programme",
    typed: () => [
      [acquisLine('nip'), `'${NIP}`],
      [acquisLine('ue'), 'UE99'],
      [acquisLine('code'), 'ADM'],
    ],
    remedy: 'UE11',
    leads: () => acquisLine('ue'),
  },
  'une note manquante, par élément': {
    id: 'manquantes-elements',
    says: 'R101 (S1) : 1 note manquante',
    typed: () => [[mark(1, 'R101'), '']],
    remedy: 10,
  },
  'une note manquante, par étudiant': {
    id: 'manquantes-etudiants',
    says: '1 note manquante (R101)',
    typed: () => [[mark(1, 'R101'), '']],
    remedy: 10,
  },
  'une note annoncée': { id: 'annoncees', says: 'en attente', typed: () => [[mark(1, 'R101'), 'ATT']], remedy: 10 },
  'un pôle tout excusé': {
    id: 'manquantes-etudiants',
    says: 'toutes y sont excusées',
    typed: () => [[mark(1, 'R101'), 'EXC']],
    remedy: 10,
  },
  'un élément dont la seule épreuve ne compte pas': {
    id: 'manquantes-elements',
    says: 'dont le coefficient est ici 0',
    typed: () => [[head('coefficients'), 0]],
    remedy: 1,
  },
  'qui attend une note, à l’année : la case « Ne pas attendre »': {
    id: 'decisions',
    says: 'Jury BUT1, ',
    typed: () => [[mark(1, 'SAE101'), '']],
    remedy: true,
    leads: () => at(YEAR, 'passer', NIP),
  },
  'qui attend une note, en janvier : la case « Ne pas attendre »': {
    id: 'decisions',
    says: 'Jury S1, ',
    typed: () => [[mark(1, 'SAE101'), '']],
    remedy: true,
    leads: () => at('Jury S1', 'passer', NIP),
  },
  'qui a quitté la liste et que le jury attend encore : son statut': {
    id: 'decisions',
    says: "mais Jury BUT1 l'attend encore (UE11",
    typed: () => [
      [mark(1, 'SAE101'), ''],
      [at('Étudiants', 'liste', NIP), 'absent de la dernière liste'],
    ],
    remedy: 'Démission',
    leads: () => at('Étudiants', 'statut', NIP),
  },
  'qui n’a aucune note d’une UE : cocher n’y changerait rien, la note à saisir': {
    id: 'decisions',
    says: 'en attente sur Jury S1 (UE11)',
    typed: () => [
      [mark(1, 'R101'), ''],
      [mark(1, 'SAE101'), ''],
    ],
    remedy: 10,
    leads: () => mark(1, 'R101'),
  },
  'qui attend à cause d’un bonus illisible : le bonus': {
    id: 'decisions',
    says: 'en attente sur Jury S1 (UE12)',
    typed: () => [[bonus(), 'un peu']],
    remedy: '',
  },
  'une formule remplacée': {
    id: 'formules',
    says: "tapé à la place d'une formule",
    typed: () => [[at('Moyennes S1', 'final:UE11', NIP), 4]],
    remedy: null,
  },
  'une formule effacée': {
    id: 'formules',
    says: 'la formule a été effacée',
    typed: () => [[at(YEAR, 'moyenne:UE12', NIP), '']],
    remedy: null,
  },
  'un bloc gêné': {
    id: 'formules',
    says: 'gêne un bloc calculé',
    typed: () => [[at('Moyennes S1', 'ue:UE11', NIP), 19]],
    remedy: '',
  },
  'un calcul arrêté : ce qui le gêne': {
    id: 'recalcul',
    says: 'calcul arrêté',
    typed: () => [[at('Moyennes S1', 'ue:UE11', NIP), 19]],
    remedy: '',
  },
  'un calcul arrêté : la note illisible': {
    id: 'recalcul',
    says: 'calcul arrêté',
    typed: () => [[mark(1, 'R101'), 'malade']],
    remedy: 10,
  },
  'une différence avec les notes': {
    id: 'recalcul',
    says: 'moyenne UE11 : 4,00 affiché',
    typed: () => [[at('Moyennes S1', 'final:UE11', NIP), 4]],
    remedy: null,
  },
  'un NIP inconnu': {
    id: 'identites',
    says: "n'est pas dans la feuille Étudiants",
    typed: () => [[at('Notes S1', 'nip', NIP), "'999"]],
    remedy: `'${NIP}`,
  },
  'un étudiant sans ligne dans Notes : une ligne libre': {
    id: 'identites',
    says: "n'a pas de ligne sur cette feuille. Tapez son NIP, 02260003",
    typed: () => [[at('Notes S1', 'nip', NIP), '']],
    remedy: `'${NIP}`,
    leads: () => ['Notes S1', addressAt(host, 'Notes S1', named(host, 'notes_nip_S1').getRow() + 8, 1)],
  },
  'des notes sans NIP': {
    id: 'identites',
    says: 'des notes sans NIP',
    typed: () => [[at('Notes S1', 'nip', NIP), '']],
    remedy: `'${NIP}`,
  },
  'un autre nom': {
    id: 'identites',
    says: '« Autre » au lieu de',
    typed: () => [[at('Notes S1', 'nom', NIP), 'Autre']],
    remedy: null,
  },
  'un étudiant sans ligne sur la feuille de jury : une ligne libre': {
    id: 'decisions',
    says: "n'a pas de ligne sur cette feuille. Tapez son NIP, 02260008",
    typed: () => [[lastJuryLine(), '']],
    remedy: "'02260008",
  },
  'une ligne en double': {
    id: 'doublons',
    says: 'est déjà plus haut',
    typed: () => [[at('Notes S1', 'nip', INES), `'${NIP}`]],
    remedy: `'${INES}`,
  },
  'un statut inconnu': {
    id: 'statuts',
    says: '« Malade »',
    typed: () => [[at('Étudiants', 'statut', NIP), 'Malade']],
    remedy: 'Inscrit',
  },
  'des redoublements illisibles': {
    id: 'statuts',
    says: '« deux fois »',
    typed: () => [[at('Étudiants', 'redoublements', NIP), 'deux fois']],
    remedy: 'S1',
  },
  'un redoublant dont les semestres redoublés ne sont pas dits': {
    id: 'statuts',
    says: 'Redoublant : indiquez les semestres redoublés',
    typed: () => [[at('Étudiants', 'statut', NIP), 'Redoublant']],
    remedy: 'S1',
    leads: () => at('Étudiants', 'redoublements', NIP),
  },
  'un coefficient changé': {
    id: 'coefficients',
    says: 'à la génération',
    typed: () => [[at('Programme', 'coefficient', 'l:UE11:R101'), 2]],
    remedy: 3,
  },
  'un coefficient qui n’est pas un nombre': {
    id: 'coefficients',
    says: "n'est pas un nombre",
    typed: () => [[at('Programme', 'coefficient', 'l:UE11:R101'), "'3 points"]],
    remedy: 3,
  },
  'le même, qui rend le programme illisible': {
    id: 'programme',
    says: 'UE11, R101, coefficient',
    typed: () => [[at('Programme', 'coefficient', 'l:UE11:R101'), "'3 points"]],
    remedy: 3,
  },
  'une année de BUT impossible': {
    id: 'programme',
    says: 'Programme, but',
    typed: () => [[at('Programme', 'cm', 'id:but'), 7]],
    remedy: 1,
  },
  'un poids d’UE qui n’est pas un nombre': {
    id: 'programme',
    says: 'UE11, coefficient',
    typed: () => [[at('Programme', 'cm', 'impair'), 'un']],
    remedy: 1,
  },
  'les 40–60 % rompus : le coefficient changé': {
    id: 'programme',
    says: 'de 40 à 60 %',
    typed: () => [[at('Programme', 'coefficient', 'l:UE12:SAE102'), 100]],
    remedy: 2,
  },
  'les 30 ECTS rompus : ceux qui ont changé': {
    id: 'programme',
    says: 'ECTS au lieu de 30',
    typed: () => [[at('Programme', 'coefficient', 'ue:UE12@2'), 13]],
    remedy: 12,
  },
  'une décision inconnue': {
    id: 'decisions',
    says: "n'est pas une décision possible",
    typed: () => [[at(YEAR, 'decision', NIP), 'peut-être']],
    remedy: '',
  },
  'une décision d’UE sans effet': {
    id: 'decisions',
    says: "n'a pas d'effet",
    typed: () => [[at(YEAR, 'decision:UE11', NIP), 'RAT']],
    remedy: '',
  },
  'une décision de RCUE sans effet': {
    id: 'decisions',
    says: 'est validé (ADM)',
    typed: () => [[at(YEAR, 'decision:rcue:1', NIP), 'DEF']],
    remedy: '',
  },
  'un refus sans motif': {
    id: 'decisions',
    says: 'motif manquant',
    typed: () => [[at(YEAR, 'decision', INES), 'NAR']],
    remedy: 'Résultats insuffisants',
    leads: () => at(YEAR, 'motif', INES),
  },
  'un refus sans conseil d’orientation': {
    id: 'decisions',
    says: "conseil d'orientation manquant",
    typed: () => [[at(YEAR, 'decision', INES), 'NAR']],
    remedy: 'Autre filière',
    leads: () => at(YEAR, 'conseil', INES),
  },
  'un refus dont l’audition demandée n’a pas de date': {
    id: 'decisions',
    says: 'audition',
    typed: () => [
      [at(YEAR, 'decision', INES), 'NAR'],
      [at(YEAR, 'audition', INES), true],
    ],
    remedy: '=DATE(2026;6;1)',
    leads: () => at(YEAR, 'entendu', INES),
  },
};

it.each(Object.entries(DAMAGES))('%s', async (_, { id, says, typed, remedy, leads }) => {
  const touched = new Map<string, { readonly range: GoogleAppsScript.Spreadsheet.Range; readonly was: Cell }>();
  const keep = (sheet: string, a1: string): void => {
    const range = sheetOf(host, sheet).getRange(a1);
    if (!touched.has(`${sheet} ${a1}`)) touched.set(`${sheet} ${a1}`, { range, was: held(range) });
  };
  const places = typed();
  try {
    for (const [[sheet, a1], value] of places) {
      keep(sheet, a1);
      await paste(host, sheet, a1, value);
    }
    const before = (await findings()).filter((one) => !clean.has(one.texte) && one.id === id);
    const found = before.find(({ texte }) => texte.includes(says));
    if (!found) throw new Error(`${says} : ${before.map(({ texte }) => texte).join('\n')}`);
    expect([found.feuille, found.a1]).toEqual(leads?.() ?? places[0]?.[0]);
    keep(found.feuille, found.a1);
    const original = touched.get(`${found.feuille} ${found.a1}`)?.was ?? '';
    await paste(host, found.feuille, found.a1, remedy ?? original);
    expect((await findings()).map(({ texte }) => texte)).not.toContain(found.texte);
  } finally {
    for (const { range, was } of [...touched.values()].reverse()) range.setValue(was);
    await host.idle();
  }
});

/** Its formula, or its value as it was typed; what a block spills there is nothing that was typed. */
function held(range: GoogleAppsScript.Spreadsheet.Range): Cell {
  const formula = range.getFormula();
  if (formula !== '') return formula;
  const [sheet, key] = [range.getSheet(), range.getColumn()];
  const keys = valuesAt(host, sheet.getName(), 1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const name = String(keys.find((one) => one.includes('jury-but'))?.[key - 1] ?? '');
  if (sheet.getName().startsWith('Moyennes') && /^(?:el|ue|manque)/.test(name)) return '';
  const value = range.getValue() as Cell;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
