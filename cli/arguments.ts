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
type OptionName = keyof typeof OPTIONS;
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
const EPREUVES = ['epreuves-ressource', 'epreuves-sae'] as const;
const ARRONDIS: readonly ArrondiChoice[] = [2, 3, 4, 5, 6, 'exact'];

/** @example readArguments(['--programme', 'mmi', '--etudiants', 'liste.csv', '--sortie', 'carnet.xlsx']) */
export function readArguments(argv: readonly string[]): Reading {
  const { values, tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return { wrong: say.notAnOption(token.value) };
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) return { wrong: say.unknownOption(token.rawName, Object.keys(OPTIONS)) };
    const { type } = OPTIONS[token.name];
    if (type === 'string' && (token.value === undefined || token.value === ''))
      return { wrong: say.noValue(token.rawName) };
    if (type === 'boolean' && token.value !== undefined) return { wrong: say.notAnOption(token.value) };
  }
  if (values.aide || argv.length === 0) return { help: true };
  const text = (name: OptionName): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const semestres = text('semestres')
    ?.split(',')
    .map((one) => Number(one.trim().replace(/^S/i, '')));
  if (semestres?.some((one) => !Number.isInteger(one) || one < 1))
    return { wrong: say.badSemestres(text('semestres') ?? '') };
  const arrondi = ARRONDIS.find((one) => String(one) === (text('arrondi') ?? '2'));
  if (arrondi === undefined) return { wrong: say.badArrondi(text('arrondi') ?? '') };
  const uncounted = EPREUVES.find((name) => !/^\d+$/.test(text(name) ?? '1'));
  if (uncounted !== undefined) return { wrong: say.badEpreuves(uncounted, text(uncounted) ?? '') };
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
  const wrong = contradiction(asked, (name) => values[name] !== undefined);
  return wrong === null ? { asked } : { wrong };
}

/** Options that cannot do what they say together: nothing that is typed is passed over in silence. */
function contradiction(asked: Asked, isGiven: (name: OptionName) => boolean): string | null {
  const { depuis, programme, etudiants, demonstration, sortie, rapport } = asked;
  if (sortie === null && !rapport) return say.noOutput();
  if (sortie !== null && !/\.xlsx$/i.test(sortie)) return say.badOutput(sortie);
  const idle = (['semestres', 'remplacer'] as const).find(isGiven);
  if (sortie === null && idle !== undefined) return say.nothingWritten(idle);
  if (depuis !== null) {
    if (programme !== null || demonstration) return say.fromAndNew();
    if (isGiven('annee')) return say.fromAndYear();
    if (isGiven('arrondi')) return say.fromAndArrondi();
    const counted = EPREUVES.find(isGiven);
    return counted === undefined ? null : say.fromAndEpreuves(counted);
  }
  if (rapport) return say.reportOfNothing();
  if (programme === null) return say.noProgramme();
  if (etudiants === null && !demonstration) return say.noStudents();
  return etudiants !== null && demonstration ? say.twoClasses() : null;
}
