/** Validation rules: the builder of Apps Script, and the rule that the engine keeps. */
import { DataValidationErrorStyle } from '@univerjs/core';
import type { FDataValidation } from '@univerjs/sheets-data-validation/facade';
import { localeTrap, toEngine } from '../engine/french';
import { DataValidationCriteria } from './enums';
import { expose, type Runtime } from './runtime';
import { type Method, method } from './signatures';

export interface ValidationRecord {
  readonly criteria:
    | { readonly kind: 'formula'; readonly formula: string }
    | { readonly kind: 'list'; readonly values: readonly string[]; readonly dropdown: boolean }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'checkbox' };
  readonly allowInvalid: boolean;
  readonly help: string;
}

type Names = keyof GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export function validationBuilder(runtime: Runtime): object {
  let criteria: ValidationRecord['criteria'] | undefined;
  let allowInvalid = true;
  let help = '';
  const choose = (wanted: ValidationRecord['criteria']): object => {
    criteria = wanted;
    return builder;
  };
  const list = (values: readonly unknown[], dropdown = true): object => {
    if (values.length === 0) throw new Error('liste de validation vide');
    return choose({ kind: 'list', values: values.map(String), dropdown });
  };
  const builder: object = expose(runtime, {
    className: 'DataValidationBuilder',
    free: 'all',
    methods: {
      requireFormulaSatisfied: method('text', (formula: string) =>
        choose({ kind: 'formula', formula: neutralFormula(runtime, formula) }),
      ),
      requireValueInList: method('array', 'array boolean', list),
      requireNumberBetween: method('number number', (min: number, max: number) => choose({ kind: 'number', min, max })),
      requireCheckbox: method('', () => choose({ kind: 'checkbox' })),
      setAllowInvalid: method('boolean', (wanted: boolean) => {
        allowInvalid = wanted;
        return builder;
      }),
      setHelpText: method('text', (text: string) => {
        help = text;
        return builder;
      }),
      build: method('', () => {
        if (!criteria) throw new Error('règle de validation sans critère');
        return validationObject(runtime, { criteria, allowInvalid, help });
      }),
    } satisfies Partial<Record<Names, Method>>,
  });
  return builder;
}

export const validationObject = (runtime: Runtime, record: ValidationRecord): object =>
  expose(
    runtime,
    {
      className: 'DataValidation',
      free: 'all',
      methods: {
        getAllowInvalid: method('', () => record.allowInvalid),
        getCriteriaType: method('', () => CRITERIA[record.criteria.kind]),
        getCriteriaValues: method('', () => valuesOf(record.criteria)),
        getHelpText: method('', () => record.help || null),
      } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.DataValidation, Method>>,
    },
    record,
  );

const CRITERIA = {
  checkbox: DataValidationCriteria.CHECKBOX,
  formula: DataValidationCriteria.CUSTOM_FORMULA,
  list: DataValidationCriteria.VALUE_IN_LIST,
  number: DataValidationCriteria.NUMBER_BETWEEN,
} as const;

/** The arguments with which the rule was asked for. */
function valuesOf(criteria: ValidationRecord['criteria']): unknown[] {
  if (criteria.kind === 'formula') return [criteria.formula];
  if (criteria.kind === 'list') return [[...criteria.values], criteria.dropdown];
  return criteria.kind === 'number' ? [criteria.min, criteria.max] : [];
}

/** A formula of a rule: as for a cell, nothing in it may depend on the locale. */
export function neutralFormula({ faults }: Runtime, written: string): string {
  const formula = faults.formula?.(written) ?? written;
  if (!formula.startsWith('=')) throw new Error(`formule sans « = » : ${formula}`);
  const trap = localeTrap(formula);
  if (trap) throw new Error(`${trap} dans une formule d'un classeur français : ${formula}`);
  return formula;
}

/** The engine's rule, made anew for each range that wears it. */
export function engineRule(runtime: Runtime, record: ValidationRecord): FDataValidation {
  const { api } = runtime.engine;
  const builder = api.newDataValidation();
  const { criteria, allowInvalid, help } = record;
  if (criteria.kind === 'formula') builder.requireFormulaSatisfied(toEngine(criteria.formula));
  else if (criteria.kind === 'list') builder.requireValueInList([...criteria.values], false, criteria.dropdown);
  else if (criteria.kind === 'number') builder.requireNumberBetween(criteria.min, criteria.max);
  else builder.requireCheckbox('TRUE', 'FALSE');
  const rule = builder
    .setAllowInvalid(allowInvalid)
    .setAllowBlank(true)
    .setOptions({
      error: help || 'Cette valeur ne respecte pas la règle de validation.',
      showErrorMessage: true,
      errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    })
    .build();
  runtime.validations.set(rule.rule.uid, record);
  return rule;
}
