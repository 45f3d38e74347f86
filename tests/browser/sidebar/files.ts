/** The tab « Fichiers » as a teacher meets it: a workbook of four students, and the files that are put to it. */

import type { Page } from 'playwright-core';
import type { SheetData } from '../../../src/addin/protocol';
import { etudiants, gridFrom, notes } from '../../addin/verification/bench';
import { type Cells, HEAD, scodocXlsx } from '../../formats/scodocFixture';
import { HOSTILE } from './workbooks';

export const PEOPLE = [
  ['0001', 'Abadie', 'Rose', 'TD1', '', '', ''],
  ['0002', 'Benali', 'Karim', 'TD1', '', '', ''],
  ['0003', 'Da Silva', 'Inès', 'TD2', '', '', ''],
  ['0004', 'Éluard', HOSTILE[0] ?? '', 'TD2', '', '', ''],
] as const;

const data = ({
  role,
  name,
  values,
}: {
  readonly role: string;
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
}): SheetData => ({
  role,
  name,
  values: values as SheetData['values'],
});

export const SHEETS: readonly SheetData[] = [
  etudiants(...PEOPLE),
  notes(1, {
    epreuves: [['R101'], ['R102', 1, 40]],
    ues: ['UE11'],
    lines: [
      ['0001', 12.5, 31, '', 0.5],
      ['0002', 'ABJ', 22, '', ''],
      ['0003', 8, '', '', ''],
      ['0004', '', '', '', ''],
    ],
  }),
  gridFrom({
    role: 'jury-S1',
    name: 'Jury S1',
    columns: ['nip', 'nom', 'prenom', 'moyenne:UE11', 'code:UE11', 'remarques'],
    lines: PEOPLE.map(([nip, nom, prenom]) => [nip, nom, prenom, 11, 'ADM', '']),
  }),
].map(data);

/** A mark-entry sheet of R101 for the four students, one more and one resigned. */
export const FILE: Cells = {
  ...HEAD,
  A9: '!501',
  B9: 'ABADIE',
  C9: 'Rose',
  D9: 'TD1',
  A10: '!502',
  B10: 'BENALI',
  C10: 'Karim',
  D10: 'TD1',
  E10: 9,
  A11: '!503',
  B11: 'DA SILVA',
  C11: 'Inès',
  D11: 'TD2',
  E11: 8,
  A12: '!504',
  B12: 'INCONNU',
  C12: HOSTILE[0] ?? '',
  D12: 'TD2',
  E12: 14,
};

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Puts a file in a field, as a choice in the window of the system does. */
export const put = (page: Page, label: string, name: string, content: Uint8Array): Promise<void> =>
  page.getByLabel(label).setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(content) });

export async function openFiles(page: Page, row: string): Promise<void> {
  await page.getByRole('tab', { name: 'Fichiers' }).click();
  await page.getByRole('button', { name: row }).click();
  await page.getByRole('heading', { name: row }).waitFor();
}

export async function readScodoc(page: Page): Promise<void> {
  await openFiles(page, 'Feuille de saisie ScoDoc');
  await put(page, 'Feuille de saisie', 'saisie.xlsx', scodocXlsx(FILE));
  await page.getByText('3\u00a0étudiants reconnus').waitFor();
}
