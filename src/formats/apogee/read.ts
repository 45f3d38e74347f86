/** Reads a maquette from its bytes: the four sections, in their order, or the first thing that is wrong. */
import { decode } from '../text';
import { readColumns } from './columns';
import { type ApogeeIssue, type ApogeeLine, type Fault, fault, isBlankLine, type Maquette, SECTIONS } from './maquette';
import { readValues } from './values';

/** A class of 500 with 100 elements takes less than 2 MB. */
const LARGEST = 10_000_000;

export type ApogeeReading =
  | { readonly ok: true; readonly maquette: Maquette }
  | { readonly ok: false; readonly issue: ApogeeIssue };

/** What a maquette holds. Nothing is mended: a file that is not whole is refused at its first fault.
 * @example readApogee(bytes) // { ok: true, maquette: { elements: [{ code: '7WGA4', … }], etudiants: [{ nip: '00058310', … }], … } }
 */
export function readApogee(bytes: Uint8Array): ApogeeReading {
  try {
    return { ok: true, maquette: readMaquette(bytes) };
  } catch (thrown) {
    const { apogee } = thrown as Partial<Fault>;
    if (apogee === undefined) throw thrown;
    return { ok: false, issue: apogee };
  }
}

function readMaquette(bytes: Uint8Array): Maquette {
  if (bytes.length > LARGEST) throw fault('trop-grand', null, megabytes(bytes.length), megabytes(LARGEST));
  const { text, encoding } = decode(bytes);
  if (encoding.startsWith('utf-16') || text.includes('\u0000')) throw fault('utf-16', 1);
  const lines = text.split('\n').map(
    (line, index): ApogeeLine => ({
      ligne: index + 1,
      champs: line.replace(/\r$/, '').split('\t'),
    }),
  );
  const [titres, types, colonnes, valeurs] = sectionsOf(lines);
  const damaged = lines.find(({ champs }) => champs.some((champ) => champ.includes('\ufffd')));
  if (damaged)
    throw fault(
      'accents-perdus',
      damaged.ligne,
      damaged.champs.find((champ) => champ.includes('\ufffd')),
    );
  const columns = readColumns(colonnes);
  const { elements, etudiants } = readValues(valeurs, columns);
  return { bytes, encodage: encoding, titres: readTitles(titres), ...readCodes(types), elements, etudiants };
}

const megabytes = (size: number): string => `${Math.ceil(size / 1_000_000)} Mo`;

interface Section {
  /** The line of its mark. */
  readonly ligne: number;
  readonly lines: readonly ApogeeLine[];
}

/** The lines under each mark, in the order of the format. */
function sectionsOf(lines: readonly ApogeeLine[]): readonly [Section, Section, Section, Section] {
  const marks = lines.flatMap((line) => {
    const mark = markOf(line);
    return mark === '' ? [] : [{ mark, ligne: line.ligne }];
  });
  const [first] = marks;
  const begins = lines.find((line) => !isBlankLine(line));
  if (!first || first.ligne !== begins?.ligne) {
    throw fault('pas-une-maquette', begins?.ligne ?? 1, textOf(begins), SECTIONS[0]);
  }
  SECTIONS.forEach((section, index) => {
    const found = marks[index];
    const last = lines.length;
    if (found?.mark !== section) throw fault('section', found?.ligne ?? last, found?.mark, section);
  });
  const extra = marks[SECTIONS.length];
  if (extra) throw fault('section', extra.ligne, extra.mark, '');
  const section = (index: number): Section => {
    const [from, to] = [marks[index]?.ligne ?? 0, marks[index + 1]?.ligne ?? lines.length + 1];
    return { ligne: from, lines: lines.slice(from, to - 1) };
  };
  return [section(0), section(1), section(2), section(3)];
}

const textOf = (line: ApogeeLine | undefined): string => line?.champs.join(' ').trim() ?? '';

function markOf(line: ApogeeLine): string {
  const text = textOf(line);
  return /^XX-APO_[A-Z_]+-XX$/.test(text) ? text : '';
}

const readTitles = ({ lines }: Section): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap(({ champs }) => {
      const [key = '', value = ''] = champs;
      return key.trim() === '' ? [] : [[key.trim(), value.trim()] as const];
    }),
  );

/** Lines « 20⇥ADM⇥AJ… » announce how many codes follow; the same lists come again as « ADM : Admis ». */
function readCodes({ lines }: Section): Pick<Maquette, 'codes' | 'libelles'> {
  const codes: (readonly string[])[] = [];
  const libelles = new Map<string, string>();
  for (const line of lines) {
    const [first = '', ...rest] = line.champs.map((champ) => champ.trim());
    if (/^\d+$/.test(first)) {
      const list = rest.filter((code) => code !== '');
      if (list.length !== Number(first)) throw fault('codes-incomplets', line.ligne, String(list.length), first);
      codes.push(list);
    } else {
      for (const champ of [first, ...rest]) {
        const [, code = '', libelle = ''] = /^(\S+) : (.+)$/.exec(champ) ?? [];
        if (code !== '' && !libelles.has(code)) libelles.set(code, libelle);
      }
    }
  }
  return { codes, libelles };
}
