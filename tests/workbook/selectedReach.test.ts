/** What the student of the selected row can still reach, from the sheets as they are. Figures by hand, beside them. */
import type { StudentReach } from '../../src/addin/protocol';
import { write } from './juryHands';
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  ask,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  named,
  plain,
  rowOf,
  sheetOf,
} from './workbench';

let host: HeadlessHost;

beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, '001;Abadie;Rose;TD1\n002;Benali;Tom;TD2'));
  const type = (semestre: number, code: string, mark: number) =>
    sheetOf(host, `Notes S${semestre}`)
      .getRange(markCell(host, semestre, '002', code))
      .setValue(mark);
  type(1, 'R101', 12);
  type(1, 'R102', 4);
  type(1, 'SAE102', 4);
  type(2, 'R202', 14);
  type(2, 'SAE202', 14);
  await host.idle();
}, 120_000);
afterAll(() => host.dispose());

const reach = async (): Promise<StudentReach> => (await ask(host, 'selectedReach')).value as StudentReach;

it("suit la ligne sélectionnée, sur n'importe quelle feuille, triée ou non", async () => {
  const nips = named(host, 'notes_nip_S1');
  sheetOf(host, 'Notes S1').getRange(nips.getRow(), 1, 2, 9).sort({ column: 1, ascending: false });
  await host.idle();
  sheetOf(host, 'Notes S1')
    .getRange(rowOf(host, 'notes_nip_S1', '002'), 6)
    .activate();
  const found = await reach();
  expect(found.etudiant).toBe('BENALI Tom');
  // UE11 : (3 × 12 + 2 × x) / 5, soit 7,2 pour x = 0 et 15,2 pour x = 20 ; 9,995, arrondi à 10,00, exige
  // x = (49,975 − 36) / 2 = 6,9875, soit 6,99 au centième.
  expect(plain(found.ues.find(({ ue }) => ue === 'UE11')?.phrase)).toMatch(
    /^UE11 entre 7,20 et 15,20 ; acquise si SAE101 ≥ 6,99/,
  );
  // UE12 : (3 × 4 + 2 × 4) / 5 = 4, complète ; UE22 = 14 : le RCUE vaut 9, elle n'est pas compensée.
  expect(plain(found.ues.find(({ ue }) => ue === 'UE12')?.phrase)).toContain('4,00');
  expect(found.ues.map(({ ue }) => ue)).toEqual(['UE11', 'UE12', 'UE21', 'UE22']);

  sheetOf(host, 'Étudiants')
    .getRange(rowOf(host, 'etu_nip', '001'), 2)
    .activate();
  expect((await reach()).etudiant).toBe('ABADIE Rose');
});

it('dit ce que le jury a admis, en janvier comme en juin, au lieu de le contredire', async () => {
  const said = async (ue: string) => {
    sheetOf(host, 'Étudiants')
      .getRange(rowOf(host, 'etu_nip', '002'), 2)
      .activate();
    const one = (await reach()).ues.find((each) => each.ue === ue);
    return [plain(one?.phrase), one?.etat];
  };
  // UE12 = 4, UE22 = 14 : le RCUE vaut 9.
  expect(await said('UE12')).toEqual(['UE12 complète : 4,00, non acquise ; RCUE 9,00', 'erreur']);
  await generate(host, juryRequest('S1'));
  await write(host, 'Jury S1', 'decision:UE12', '002', 'ADJ');
  expect(await said('UE12')).toEqual(['UE12 complète : 4,00, acquise par décision du jury (ADJ) ; RCUE 9,00', 'bon']);
  await generate(host, juryRequest('BUT1'));
  expect(await said('UE22')).toEqual(['UE22 complète : 14,00, acquise ; RCUE 9,00', 'bon']); // by its average
  expect((await said('UE12'))[1]).toBe('bon');
  await write(host, 'Jury S1', 'decision:UE12', '002', '');
  expect((await said('UE12'))[1]).toBe('erreur');
  // Le jury de juin admet le RCUE : avec lui, son UE sous 10.
  await write(host, 'Jury BUT1', 'decision:rcue:2', '002', 'ADJ');
  expect(await said('UE12')).toEqual(['UE12 complète : 4,00, acquise par décision du jury (ADJR) ; RCUE 9,00', 'bon']);
}, 120_000);

it("ne dit rien d'une ligne sans étudiant, ni d'une feuille qui n'est pas des nôtres", async () => {
  sheetOf(host, 'Notes S1').getRange('A1').activate();
  expect(await reach()).toEqual({ etudiant: null, ues: [] });
  sheetOf(host, 'Feuille 1').getRange('A1').activate();
  expect(await reach()).toEqual({ etudiant: null, ues: [] });
});
