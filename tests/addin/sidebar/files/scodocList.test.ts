/** La liste de ScoDoc qui donne l'etudid de chaque étudiant ; et ce qui est dit d'un fichier qui ne va pas. */
import { faultSentence } from '../../../../src/addin/sidebar/files/faults';
import { type EtudidList, readEtudids } from '../../../../src/addin/sidebar/files/scodocList';
import { type Fault, isFault } from '../../../../src/formats';
import { scodocXlsx } from '../../../formats/scodocFixture';
import { plain } from '../../verification/bench';

const read = (bytes: Uint8Array): EtudidList => {
  const list = readEtudids(bytes);
  if (isFault(list)) throw new Error(list.fault);
  return list;
};
const csv = (text: string): Uint8Array => Buffer.from(text);
const ROSE = { nip: '0012', nom: 'Durand', prenom: 'Rose' };

it('par le NIP quand la liste l’a', () => {
  const list = read(csv('etudid;code_nip;nom;prenom\n501;0012;X;Y\n502;0013;Durand;Rose'));
  expect(list.of(ROSE)).toBe('501');
});

it('sinon par le nom et le prénom, sans deviner entre deux', () => {
  expect(read(csv('Etudid;Nom;Prénom\n501;DURAND;rose')).of(ROSE)).toBe('501');
  expect(read(csv('Etudid;Nom;Prénom\n501;DURAND;rose\n502;Durand;Rosé')).of(ROSE)).toBeUndefined();
});

it('les lignes qui ne sont d’aucun étudiant du classeur, avec leur numéro', () => {
  const list = read(csv('etudid;code_nip;nom;prenom\n501;0012;Durand;Rose\n502;0099;Petit;Zoé\nx;;;\n503;0098;;'));
  expect(list.strangers([ROSE]).map(plain)).toEqual(['Ligne 3 : PETIT Zoé', 'Ligne 5 : 0098']);
  expect(list.strangers([])).toHaveLength(3);
});

it('d’un classeur aussi', () => {
  expect(read(scodocXlsx({ A1: 'etudid', B1: 'Code_NIP', A2: 501, B2: '0012' })).of(ROSE)).toBe('501');
});

it.each<[string, Uint8Array, string]>([
  ['sans etudid', csv('NIP;Nom\n1;Durand'), 'La colonne « etudid » manque'],
  ['sans NIP ni nom', csv('etudid;groupe\n1;TD1'), 'La colonne « NIP » manque'],
  ['un classeur coupé', scodocXlsx().slice(0, 200), 'incomplet ou abîmé'],
])('%s', (_, bytes, told) => {
  const fault = readEtudids(bytes);
  expect(isFault(fault) && plain(faultSentence(fault))).toContain(told);
});

// One sentence or two: where, what was found, what to do.
it.each<[Fault, string]>([
  [
    { fault: 'titre-colonne', place: 'E8', found: 'INE' },
    "Cellule E8 : le titre « INE » n'est pas celui que ScoDoc écrit",
  ],
  [{ fault: 'etudid-double', place: 'A11', found: '!502' }, "Cellule A11 : l'étudiant « !502 » a déjà une ligne"],
  [
    { fault: 'sans-evaluation', place: '', found: '' },
    "Aucune ligne ne porte le numéro de l'évaluation (« !2412 » en colonne A).",
  ],
  [
    { fault: 'xml', place: 'xl/worksheets/sheet1.xml', found: '' },
    'xl/worksheets/sheet1.xml : cette partie du classeur ne se lit pas.',
  ],
])('%j', (fault, told) => {
  expect(plain(faultSentence(fault))).toContain(told);
});
