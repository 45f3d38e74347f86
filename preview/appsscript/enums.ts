/** Enumerations of Apps Script that the add-in uses. */

export const ProtectionType = { RANGE: 'RANGE', SHEET: 'SHEET' } as const;
/** The only one that a rule of the local page can have. */
export const BooleanCriteria = { CUSTOM_FORMULA: 'CUSTOM_FORMULA' } as const;
/** Those of the rules that the builder of the local page makes. */
export const DataValidationCriteria = {
  CHECKBOX: 'CHECKBOX',
  CUSTOM_FORMULA: 'CUSTOM_FORMULA',
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  VALUE_IN_LIST: 'VALUE_IN_LIST',
} as const;
/** Of those of Google Sheets, the ones that a local chart can have. */
export const ChartType = { BAR: 'BAR', CANDLESTICK: 'CANDLESTICK', COLUMN: 'COLUMN' } as const;
export const DeveloperMetadataVisibility = { DOCUMENT: 'DOCUMENT', PROJECT: 'PROJECT' } as const;

/** An enumeration that refuses the names that it has not. */
export const enumeration = (name: string, values: Readonly<Record<string, string>>): object =>
  new Proxy(Object.freeze({ ...values }), {
    get(known, key) {
      if (typeof key === 'symbol') return undefined;
      if (!(key in known)) throw new Error(`${name}.${key} : la page locale n'a pas ce nom d'Apps Script`);
      return known[key];
    },
  });
