/** Une maquette Apogée lue : ses sections, ses éléments, ses étudiants ; et chaque fichier abîmé, refusé à sa première faute. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApogeeIssue, type Maquette, readApogee } from '../../../src/formats';
import { BUT1, CODES, latin, maquetteText, utf8 } from './maquettes';

const TEXT = maquetteText(BUT1);
const LINES = TEXT.split('\r\n');
/** The number, from 1, of the first line that begins so. */
const lineOf = (start: string): number => LINES.findIndex((line) => line.startsWith(start)) + 1;

function read(bytes: Uint8Array): Maquette {
  const reading = readApogee(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issue));
  return reading.maquette;
}

function issueOf(bytes: Uint8Array): ApogeeIssue {
  const reading = readApogee(bytes);
  if (reading.ok) throw new Error('the file was read');
  return reading.issue;
}

/** The file with one line changed, removed or followed by others. */
const changed = (start: string, ...instead: readonly string[]): Uint8Array =>
  latin(LINES.flatMap((line, index) => (index + 1 === lineOf(start) ? instead : [line])).join('\r\n'));

describe('Une maquette bien formée', () => {
  it('le fichier exemple, octet par octet en ISO-8859-1', () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../fixtures/maquette-but1.txt')));
    expect(Buffer.from(bytes).equals(Buffer.from(latin(TEXT)))).toBe(true);
    const maquette = read(bytes);
    expect(maquette.encodage).toBe('windows-1252');
    expect(maquette.titres.get('apoC_lib_dip')).toBe('BUT MMI - CRÉATION NUMÉRIQUE');
    expect(maquette.codes).toEqual(CODES);
    expect(maquette.libelles.get('AJAC')).toBe('Ajourné mais accès autorisé à étape sup.');
  });

  it('ses éléments, chacun avec ses colonnes à leur place', () => {
    const { elements } = read(latin(TEXT));
    expect(elements.map(({ objet, code }) => `${objet} ${code}`)).toEqual([
      'VET 7WB1',
      ...['7WGA1', '7WGB1', '7WGC1', '7WGD1', '7WGE1', '7WGA2', '7WGB2', '7WGC2', '7WGD2', '7WGE2'].map(
        (code) => `ELP ${code}`,
      ),
    ]);
    // Four fields of identity, one column of the étape: the first UE begins at the sixth field.
    expect(Array.from(elements[1]?.colonnes ?? [], ([kind, { id, champ }]) => [kind, id, champ])).toEqual([
      ['N', 'apoL_c0002', 5],
      ['B', 'apoL_c0003', 6],
      ['J', 'apoL_c0004', 7],
      ['R', 'apoL_c0005', 8],
    ]);
    expect(elements[2]?.libelle).toBe('Co-concevoir réponse S1');
  });

  it('ses étudiants : le numéro reste un texte, avec ses zéros', () => {
    const { etudiants } = read(latin(TEXT));
    expect(etudiants.map(({ nip, nom, prenom }) => [nip, nom, prenom])).toEqual([
      ['00258310', 'ABADIE', 'Rose'],
      ['00258311', 'BÉNARD', 'Léo'],
      ['00258312', 'CROS', 'Zoé'],
      ['99900001', 'INCONNUE', 'Ève'],
    ]);
    expect(etudiants[0]?.ligne).toBe(lineOf('00258310'));
    expect(etudiants[3]?.champs.slice(4, 9)).toEqual(['AJ', '7,25', '20', '', 'AJ']);
  });

  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 avec sa marque', utf8(`\ufeff${TEXT}`), 'utf-8-bom'],
    ['fins de ligne Unix', latin(maquetteText({ ...BUT1, fin: '\n' })), 'windows-1252'],
    ['sans tabulation au bout des lignes', latin(TEXT.replace(/\t\r\n(?=\d|$)/g, '\r\n')), 'windows-1252'],
    ['sans fin à la dernière ligne', latin(TEXT.trimEnd().concat('\t'.repeat(37))), 'windows-1252'],
    ['lignes vides après les étudiants', latin(`${TEXT}\r\n\t\t\r\n`), 'windows-1252'],
  ])('est lue aussi en %s', (_, bytes, encodage) => {
    const maquette = read(bytes);
    expect(maquette.encodage).toBe(encodage);
    expect(maquette.etudiants.map(({ nom }) => nom)).toEqual(['ABADIE', 'BÉNARD', 'CROS', 'INCONNUE']);
  });

  it('un élément à deux sessions en fait deux, et une colonne qui revient un autre', () => {
    const twice = { code: 'X1', libelle: 'Deux fois', resultats: ['N', 'R', 'N'] };
    const { elements } = read(latin(maquetteText({ ...BUT1, elements: [twice, { ...twice, session: '2' }] })));
    expect(
      elements.map(({ code, session, colonnes }) => [code, session, Array.from(colonnes.keys()).join('')]),
    ).toEqual([
      ['X1', '0', 'NR'],
      ['X1', '0', 'N'],
      ['X1', '2', 'NR'],
      ['X1', '2', 'N'],
    ]);
  });
});

describe('Un fichier abîmé est refusé à sa première faute', () => {
  const first = lineOf('00258310');
  const fields = LINES[first - 1]?.split('\t') ?? [];
  it.each<[string, Uint8Array, ApogeeIssue]>([
    [
      'vide de toute maquette',
      latin('NIP;Nom\r\n001;Abadie'),
      { code: 'pas-une-maquette', ligne: 1, trouve: 'NIP;Nom', attendu: 'XX-APO_TITRES-XX' },
    ],
    [
      'en UTF-16',
      Uint8Array.from(Buffer.from(`\ufeff${TEXT}`, 'utf16le')),
      { code: 'utf-16', ligne: 1, trouve: '', attendu: '' },
    ],
    [
      'en UTF-16 sans marque',
      Uint8Array.from(Buffer.from(TEXT, 'utf16le')),
      { code: 'utf-16', ligne: 1, trouve: '', attendu: '' },
    ],
    [
      'aux accents perdus',
      utf8(TEXT.replace('BÉNARD', 'B\ufffdNARD')),
      { code: 'accents-perdus', ligne: first + 1, trouve: 'B\ufffdNARD', attendu: '' },
    ],
    [
      'sans la section des codes',
      changed('XX-APO_TYP_RES-XX'),
      {
        code: 'section',
        ligne: lineOf('XX-APO_COLONNES-XX') - 1,
        trouve: 'XX-APO_COLONNES-XX',
        attendu: 'XX-APO_TYP_RES-XX',
      },
    ],
    [
      'coupé avant les valeurs',
      latin(LINES.slice(0, lineOf('XX-APO_VALEURS-XX') - 1).join('\r\n')),
      { code: 'section', ligne: lineOf('XX-APO_VALEURS-XX') - 1, trouve: '', attendu: 'XX-APO_VALEURS-XX' },
    ],
    [
      'aux sections dans un autre ordre',
      latin(
        TEXT.replace('XX-APO_TYP_RES-XX', '?')
          .replace('XX-APO_COLONNES-XX', 'XX-APO_TYP_RES-XX')
          .replace('?', 'XX-APO_COLONNES-XX'),
      ),
      {
        code: 'section',
        ligne: lineOf('XX-APO_TYP_RES-XX'),
        trouve: 'XX-APO_COLONNES-XX',
        attendu: 'XX-APO_TYP_RES-XX',
      },
    ],
    [
      'à deux maquettes bout à bout',
      latin(TEXT + TEXT),
      { code: 'section', ligne: LINES.length, trouve: 'XX-APO_TITRES-XX', attendu: '' },
    ],
    [
      'à la liste de codes tronquée',
      changed('6\tADM', '6\tADM\tAJ\tATT\t'),
      { code: 'codes-incomplets', ligne: lineOf('6\tADM'), trouve: '3', attendu: '6' },
    ],
    [
      'sans les titres de colonnes',
      changed('apoL_a01_code'),
      {
        code: 'repere',
        ligne: lineOf('apoL_a01_code'),
        trouve: 'apoL_a02_nom',
        attendu: 'apoL_a01_code',
      },
    ],
    [
      'sans APO_COL_VAL_DEB',
      changed('APO_COL_VAL_DEB'),
      { code: 'repere', ligne: lineOf('XX-APO_COLONNES-XX'), trouve: '', attendu: 'APO_COL_VAL_DEB' },
    ],
    [
      'sans APO_COL_VAL_FIN',
      changed('APO_COL_VAL_FIN'),
      { code: 'repere', ligne: lineOf('APO_COL_VAL_FIN'), trouve: '', attendu: 'APO_COL_VAL_FIN' },
    ],
    [
      'à la colonne illisible',
      changed('apoL_c0003', 'colonne 3\tELP\t7WGA1\t\t2026\t0\t1\tB'),
      { code: 'repere', ligne: lineOf('apoL_c0003'), trouve: 'colonne 3', attendu: 'apoL_c0001' },
    ],
    [
      'à la colonne déclarée deux fois',
      changed('apoL_c0003', 'apoL_c0002\tELP\t7WGA1\t\t2026\t0\t1\tB'),
      {
        code: 'colonne-en-double',
        ligne: lineOf('apoL_c0003'),
        trouve: 'apoL_c0002',
        attendu: '',
      },
    ],
    [
      'à la colonne tronquée',
      changed('apoL_c0003', 'apoL_c0003\tELP\t7WGA1\t'),
      { code: 'colonne-tronquee', ligne: lineOf('apoL_c0003'), trouve: '4', attendu: 'apoL_c0003' },
    ],
    [
      'sans ligne de colonnes aux valeurs',
      latin(LINES.slice(0, first - 2).join('\r\n')),
      { code: 'repere', ligne: first - 2, trouve: '', attendu: 'apoL_a01_code' },
    ],
    [
      'à la colonne en trop dans les valeurs',
      latin(TEXT.replace('apoL_c0041\t\r', 'apoL_c0041\tapoL_c0042\t\r')),
      { code: 'colonne-inconnue', ligne: first - 1, trouve: 'apoL_c0042', attendu: '' },
    ],
    [
      'à la colonne répétée dans les valeurs',
      latin(TEXT.replace('apoL_c0041\t\r', 'apoL_c0041\tapoL_c0040\t\r')),
      { code: 'colonne-en-double', ligne: first - 1, trouve: 'apoL_c0040', attendu: '' },
    ],
    [
      'à la colonne absente des valeurs',
      latin(TEXT.replace('\tapoL_c0041\t\r', '\t\r')),
      { code: 'colonne-absente', ligne: first - 1, trouve: 'apoL_c0041', attendu: String(lineOf('apoL_c0041')) },
    ],
    [
      'sans numéro dans les valeurs',
      latin(TEXT.replace('apoL_a01_code\tapoL_a02_nom', 'apoL_a02_nom')),
      { code: 'repere', ligne: first - 1, trouve: 'apoL_a02_nom', attendu: 'apoL_a01_code' },
    ],
    [
      'à la ligne tronquée',
      changed('00258310', fields.slice(0, 20).join('\t')),
      { code: 'ligne-courte', ligne: first, trouve: '20', attendu: '45' },
    ],
    [
      'à la ligne qui a perdu un champ',
      changed('00258310', fields.slice(0, 44).join('\t')),
      { code: 'ligne-courte', ligne: first, trouve: '44', attendu: '45' },
    ],
    [
      'au nom et au prénom réunis, comme dans APO-MMI',
      changed('00258310', [fields[0], 'ABADIE Rose', ...fields.slice(3)].join('\t')),
      { code: 'identite-courte', ligne: first, trouve: 'ABADIE Rose', attendu: String(first - 1) },
    ],
    [
      'à la ligne trop longue',
      changed('00258310', `${fields.join('\t')}12,5`),
      { code: 'ligne-longue', ligne: first, trouve: '46', attendu: '45' },
    ],
    [
      'à la ligne trop longue, même vide',
      changed('00258310', `${fields.join('\t')}\t\t`),
      { code: 'ligne-longue', ligne: first, trouve: '48', attendu: '45' },
    ],
    [
      'sans étudiant',
      latin(LINES.slice(0, first - 1).join('\r\n')),
      { code: 'aucun-etudiant', ligne: first - 1, trouve: '', attendu: '' },
    ],
  ])('%s', (_, bytes, issue) => {
    expect(issueOf(bytes)).toEqual(issue);
  });

  it('de 20 Mo, sans le lire', () => {
    const started = performance.now();
    expect(issueOf(new Uint8Array(20_000_000).fill(0x41))).toEqual({
      code: 'trop-grand',
      ligne: null,
      trouve: '20 Mo',
      attendu: '10 Mo',
    });
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('tronqué n’importe où avant sa dernière ligne, ou lu avec moins d’étudiants, jamais une exception', () => {
    const bytes = latin(TEXT);
    for (let size = 0; size < bytes.length; size += 7) {
      const reading = readApogee(bytes.subarray(0, size));
      if (reading.ok) expect(reading.maquette.etudiants.length).toBeLessThanOrEqual(4);
      else expect(reading.issue.ligne).toBeGreaterThan(0);
    }
  });
});
