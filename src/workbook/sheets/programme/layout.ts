/** Where things stand on « Programme »: its columns, the names of its rows, and the cell of a coefficient. */
import type { Competence, Ligne, PoleName, Programme, Ue } from '../../../programme';
import { area } from '../../address';
import type { Landmarks, SheetPlan } from '../../plan';

export const COLUMN_KEYS = [
  'ue',
  'pole',
  'code',
  'titre',
  'cm',
  'td',
  'tp',
  'projet',
  'total',
  'evaluation',
  'coefficient',
  'barre',
  'controle',
  'genere',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const COL = {
  ue: 1,
  pole: 2,
  code: 3,
  titre: 4,
  cm: 5,
  total: 9,
  evaluation: 10,
  coefficient: 11,
  bar: 12,
  check: 13,
  /** The coefficient as it was generated, hidden: what a later change is told from. */
  generated: 14,
  keys: 15,
} as const;
/** What is seen. */
export const COLUMNS = COL.check;

/** What is said instead of a type of evaluation, in the row of an element that the programme has lost. */
export const HORS_PROGRAMME = 'hors programme';

export const POLE_TITLES: { readonly [Pole in PoleName]: string } = { ressources: 'Ressources', saes: 'SAÉ' };

/** The fields of a programme typed at the head of the sheet. */
export const IDENTITY_FIELDS = [
  { key: 'mention', label: 'Mention' },
  { key: 'sigle', label: 'Sigle' },
  { key: 'etablissement', label: 'Établissement' },
  { key: 'annee', label: 'Année universitaire' },
  { key: 'but', label: 'Année de BUT' },
  { key: 'parcours', label: 'Parcours' },
] as const;

export const rowKey = {
  identity: (field: string): string => `id:${field}`,
  competence: ({ numero }: Pick<Competence, 'numero'>): string => `c:${numero}`,
  semestre: (numero: number): string => `s:${numero}`,
  ue: ({ code, competence }: Pick<Ue, 'code' | 'competence'>): string => `ue:${code}@${competence}`,
  ligne: (ue: string, code: string): string => `l:${ue}:${code}`,
  poleTotal: (ue: string, pole: PoleName): string => `t:${ue}:${pole}`,
  ueTotal: (ue: string): string => `t:${ue}`,
};

/** A row of the table: an element in a UE; `ligne` is null for one that the programme has lost, whose row stays. */
export interface TableRow {
  readonly code: string;
  readonly ligne: Ligne | null;
}

/** The codes that each pôle of each UE has on the sheet as it is, in order, by `poleKey`. */
export type ExistingRows = ReadonlyMap<string, readonly string[]>;

export const poleKey = (ue: string, pole: PoleName): string => `${ue}:${pole}`;

/** The rows of a pôle of a UE: those that the sheet has, in its order, then those that the programme brings. */
export function rowsOf(ue: Ue, pole: PoleName, existing: ExistingRows): readonly TableRow[] {
  const lignes = ue.lignes.filter((ligne) => ligne.pole === pole);
  const present = existing.get(poleKey(ue.code, pole)) ?? [];
  return [
    ...present.map((code) => ({ code, ligne: lignes.find((ligne) => ligne.code === code) ?? null })),
    ...lignes.filter(({ code }) => !present.includes(code)).map((ligne) => ({ code: ligne.code, ligne })),
  ];
}

/** By « coefficient:UE11:R101 », the cell that keeps the coefficient of each element in each UE. */
export function coefficientLandmarks(plan: SheetPlan, { semestres }: Programme): Landmarks {
  const rows = new Map(plan.rowKeys.map((key, index) => [key, index + 1]));
  return new Map(
    semestres.flatMap(({ ues }) =>
      ues.flatMap((ue) =>
        ue.lignes.map(({ code }) => {
          const row = rows.get(rowKey.ligne(ue.code, code)) ?? 0;
          return [coefficientName(ue, code), { ...area(row, COL.coefficient), sheet: plan.name }] as const;
        }),
      ),
    ),
  );
}

export const coefficientName = (ue: Ue, code: string): string => `coefficient:${ue.code}:${code}`;
