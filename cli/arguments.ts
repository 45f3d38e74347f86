/** The command line, read: what is asked, or the sentence that says what is wrong with it. */
import { parseArgs } from 'node:util';
import type { ArrondiChoice } from '../src/addin/protocol';
import { cliMessages as say } from './messages';

export interface Asked {
  readonly programme: string | null;
  readonly etudiants: string | null;
  readonly depuis: string | null;
  readonly sortie: string | null;
  /** null: all of them. */
  readonly semestres: readonly number[] | null;
  /** Of an invented class. */
  readonly demonstration: boolean;
  readonly epreuves: { readonly ressource: number; readonly sae: number };
  readonly arrondi: ArrondiChoice;
  /** null: that of the day, or of the programme where it is later. */
  readonly annee: string | null;
  readonly remplacer: boolean;
  readonly rapport: boolean;
}

export type Reading = { readonly asked: Asked } | { readonly help: true } | { readonly wrong: string };

const OPTIONS = {
  programme: { type: 'string' },
  etudiants: { type: 'string' },
  depuis: { type: 'string' },
  sortie: { type: 'string' },
  semestres: { type: 'string' },
  demonstration: { type: 'boolean' },
  'epreuves-ressource': { type: 'string' },
  'epreuves-sae': { type: 'string' },
  arrondi: { type: 'string' },
  annee: { type: 'string' },
  remplacer: { type: 'boolean' },
  rapport: { type: 'boolean' },
  aide: { type: 'boolean' },
} as const;
const ARRONDIS: readonly ArrondiChoice[] = [2, 3, 4, 5, 6, 'exact'];

/** @example readArguments(['--programme', 'mmi', '--etudiants', 'liste.csv', '--sortie', 'carnet.xlsx']) */
export function readArguments(argv: readonly string[]): Reading {
  const { values, tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return { wrong: say.notAnOption(token.value) };
    if (token.kind !== 'option') continue;
    if (!(token.name in OPTIONS)) return { wrong: say.unknownOption(token.rawName, Object.keys(OPTIONS)) };
    const { type } = OPTIONS[token.name as keyof typeof OPTIONS];
    if (type === 'string' && (token.value === undefined || token.value === ''))
      return { wrong: say.noValue(token.rawName) };
    if (type === 'boolean' && token.value !== undefined) return { wrong: say.notAnOption(token.value) };
  }
  if (values.aide || argv.length === 0) return { help: true };
  const text = (name: keyof typeof OPTIONS): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const semestres = text('semestres')
    ?.split(',')
    .map((one) => Number(one.trim().replace(/^S/i, '')));
  if (semestres?.some((one) => !Number.isInteger(one) || one < 1))
    return { wrong: say.badSemestres(text('semestres') ?? '') };
  const arrondi = ARRONDIS.find((one) => String(one) === (text('arrondi') ?? '2'));
  if (arrondi === undefined) return { wrong: say.badArrondi(text('arrondi') ?? '') };
  const asked: Asked = {
    programme: text('programme'),
    etudiants: text('etudiants'),
    depuis: text('depuis'),
    sortie: text('sortie'),
    semestres: semestres ?? null,
    demonstration: values.demonstration === true,
    epreuves: { ressource: Number(text('epreuves-ressource') ?? 1), sae: Number(text('epreuves-sae') ?? 1) },
    arrondi,
    annee: text('annee'),
    remplacer: values.remplacer === true,
    rapport: values.rapport === true,
  };
  const wrong = contradiction(asked);
  return wrong === null ? { asked } : { wrong };
}

function contradiction(asked: Asked): string | null {
  const { depuis, programme, etudiants, demonstration, sortie, rapport, annee } = asked;
  if (sortie === null && !rapport) return say.noOutput();
  if (sortie !== null && !/\.xlsx$/i.test(sortie)) return say.badOutput(sortie);
  if (depuis !== null && (programme !== null || demonstration)) return say.fromAndNew();
  if (depuis !== null && annee !== null) return say.fromAndYear();
  if (depuis !== null) return null;
  if (programme === null) return say.noProgramme();
  if (etudiants === null && !demonstration) return say.noStudents();
  return etudiants !== null && demonstration ? say.twoClasses() : null;
}
