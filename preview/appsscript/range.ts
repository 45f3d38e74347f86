/** A range of Apps Script over the engine: values, formulas, looks, notes, validation. */
import { generateRandomId } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { displayed, formulaAt, isComputed, patternAt, readCell } from '../engine/cells';
import { toFrench } from '../engine/french';
import { unseen } from './lines';
import { type LookMethods, lookMethods } from './looks';
import { a1Of, OUTSIDE, type Rectangle } from './rectangle';
import { expose, insideOf, type Runtime } from './runtime';
import { sheetObject, sheetOf, sizeOf } from './sheet';
import { type Method, method } from './signatures';
import { sortRange } from './sort';
import { engineRule, type ValidationRecord, validationObject } from './validation';
import { checkSize, writeCells } from './writing';

export interface RangeInside extends Rectangle {
  readonly sheetId: string;
}

type Names = keyof GoogleAppsScript.Spreadsheet.Range;

/** What is behind a range given as an argument. */
export function rangeInside(value: unknown): RangeInside {
  const inside = insideOf(value) as RangeInside | undefined;
  if (inside === undefined || !('sheetId' in inside) || !('rows' in inside))
    throw new Error("un argument n'est pas une plage");
  return inside;
}

/** A range that fits in the grid of its sheet. */
export function rangeObject(runtime: Runtime, inside: RangeInside): object {
  const sheet = sheetOf(runtime, inside.sheetId);
  checkInside(sheet, inside);
  const { row, column, rows, columns } = inside;
  const here = (): FWorksheet => sheetOf(runtime, inside.sheetId);
  const engineRange = () => here().getRange(row - 1, column - 1, rows, columns);
  const each = <T>(read: (sheet: FWorksheet, row: number, column: number) => T): T[][] => {
    const now = here();
    checkInside(now, inside);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => read(now, row - 1 + down, column - 1 + right)),
    );
  };
  const value = (now: FWorksheet, r: number, c: number) => {
    if (runtime.wrote && isComputed(runtime.engine, now, r, c) && runtime.engine.calculation.isPending())
      throw new Error(
        `${a1Of({ row: r + 1, column: c + 1, rows: 1, columns: 1 })} : valeur calculée lue dans l'appel qui a écrit avant elle (le calcul n'est connu qu'à l'appel suivant)`,
      );
    return readCell(runtime.engine, now, r, c);
  };
  const formula = (now: FWorksheet, r: number, c: number): string => toFrench(formulaAt(now, r, c));
  const noteText = (now: FWorksheet, r: number, c: number): string => now.getRange(r, c).getNote()?.note ?? '';
  const shown = (now: FWorksheet, r: number, c: number): string =>
    displayed(value(now, r, c), patternAt(now, r, c), runtime.engine.timeZone);
  const write = (values: readonly (readonly unknown[])[], formulas = false): object => {
    writeCells(runtime, here(), inside, values, formulas);
    return self;
  };
  const same = (content: unknown): unknown[][] =>
    Array.from({ length: rows }, () => new Array<unknown>(columns).fill(content));
  const moved = (down: number, right: number, height = rows, width = columns): object =>
    rangeObject(runtime, { ...inside, row: row + down, column: column + right, rows: height, columns: width });
  /** Google refuses to merge or to break what cuts a merged range in two. */
  const refuseCut = (): void => {
    const overlapping = here()
      .getMergeData()
      .some((one) => {
        const { startRow, endRow, startColumn, endColumn } = one.getRange();
        const apart =
          endRow < row - 1 || startRow > row + rows - 2 || endColumn < column - 1 || startColumn > column + columns - 2;
        const within =
          startRow >= row - 1 &&
          endRow <= row + rows - 2 &&
          startColumn >= column - 1 &&
          endColumn <= column + columns - 2;
        return !apart && !within;
      });
    if (overlapping) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  };
  const merge = (across: boolean): object => {
    refuseCut();
    unseen(runtime, here(), () => {
      if (across) engineRange().mergeAcross({ isForceMerge: true });
      else engineRange().merge({ isForceMerge: true });
    });
    return self;
  };
  const validate = (rules: readonly (readonly unknown[])[]): object => {
    checkSize(inside, rules);
    const records = rules.map((line) =>
      line.map((rule) => {
        if (rule === null) return null;
        const record = insideOf(rule) as ValidationRecord | undefined;
        if (!record?.criteria) throw new Error('setDataValidation attend une règle construite par build()');
        return record;
      }),
    );
    const first = records[0]?.[0] ?? null;
    if (records.every((line) => line.every((record) => record === first))) {
      engineRange().setDataValidation(first && engineRule(runtime, first));
    } else {
      records.forEach((line, down) => {
        line.forEach((record, right) => {
          const cell = here().getRange(row - 1 + down, column - 1 + right);
          cell.setDataValidation(record && engineRule(runtime, record));
        });
      });
    }
    return self;
  };
  const notes = (texts: readonly (readonly unknown[])[]): object => {
    checkSize(inside, texts);
    texts.forEach((line, down) => {
      line.forEach((text, right) => {
        if (typeof text !== 'string' && text !== null) throw new Error("une note n'est pas un texte");
        const cell = here().getRange(row - 1 + down, column - 1 + right);
        const id = cell.getNote()?.id ?? generateRandomId(); // never its place: notes move, and two would have one id
        if (text) cell.createOrUpdateNote(noteOf(id, text, row + down, column + right));
        else if (cell.getNote()) cell.deleteNote();
      });
    });
    return self;
  };
  const looks: LookMethods = lookMethods(
    runtime,
    () => self,
    () => [{ sheet: here(), rectangle: inside }],
  );
  const self: object = expose(
    runtime,
    {
      className: 'Range',
      free: new Set(['offset']),
      methods: {
        ...looks,
        getRow: method('', () => row),
        getColumn: method('', () => column),
        getLastRow: method('', () => row + rows - 1),
        getLastColumn: method('', () => column + columns - 1),
        getNumRows: method('', () => rows),
        getNumColumns: method('', () => columns),
        getA1Notation: method('', () => a1Of(inside)),
        getSheet: method('', () => sheetObject(runtime, inside.sheetId)),
        offset: method('integer integer', 'integer integer integer', 'integer integer integer integer', moved),
        getValue: method('', () => value(here(), row - 1, column - 1)),
        getValues: method('', () => each(value)),
        getDisplayValue: method('', () => shown(here(), row - 1, column - 1)),
        getDisplayValues: method('', () => each(shown)),
        getFormula: method('', () => formula(here(), row - 1, column - 1)),
        getFormulas: method('', () => each(formula)),
        isBlank: method('', () => each(value).every((line) => line.every((one) => one === ''))),
        setValue: method('cell', (content: unknown) => write(same(content))),
        setValues: method('array', (values: unknown[][]) => write(values)),
        setFormula: method('text', (text: string) => write(same(text), true)),
        setFormulas: method('array', (formulas: unknown[][]) => write(formulas, true)),
        clearContent: method('', () => write(same(''))),
        sort: method('integer', 'object', 'array', (wanted: unknown) => {
          sortRange(runtime, here(), inside, wanted);
          return self;
        }),
        merge: method('', () => merge(false)),
        mergeAcross: method('', () => merge(true)),
        breakApart: method('', () => {
          refuseCut();
          engineRange().breakApart();
          return self;
        }),
        setNote: method('text|null', (text: string | null) => notes(same(text))),
        setNotes: method('array', notes),
        getNote: method('', () => noteText(here(), row - 1, column - 1)),
        getNotes: method('', () => each(noteText)),
        setDataValidation: method('object|null', (rule: unknown) => validate(same(rule))),
        setDataValidations: method('array', validate),
        getDataValidation: method('', () => {
          const rule = here()
            .getRange(row - 1, column - 1)
            .getDataValidation();
          const record = rule && runtime.validations.get(rule.rule.uid);
          return record ? validationObject(runtime, record) : null;
        }),
        activate: method('', () => {
          here().activate();
          engineRange().activate();
          return self;
        }),
      } satisfies Partial<Record<Names, Method>>,
    },
    inside,
  );
  return self;
}

const noteOf = (id: string, note: string, row: number, column: number) => ({
  id,
  row: row - 1,
  col: column - 1,
  note,
  width: 260,
  height: 20 + 20 * Math.ceil(note.length / 34),
});

export function checkInside(sheet: FWorksheet, { row, column, rows, columns }: Rectangle): void {
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const size = sizeOf(sheet);
  if (row < 1 || column < 1 || row + rows - 1 > size.rows || column + columns - 1 > size.columns)
    throw new Error(OUTSIDE);
}
