/** Developer metadata of a sheet or of the whole spreadsheet. */
import type { MetadataRecord } from './records';
import { expose, type Runtime } from './runtime';
import { type Method, method } from './signatures';

type Names = keyof GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export const metadataObject = (runtime: Runtime, record: MetadataRecord): object =>
  expose(runtime, {
    className: 'DeveloperMetadata',
    free: new Set(['getId', 'getKey', 'getValue', 'getVisibility']),
    methods: {
      getId: method('', () => record.id),
      getKey: method('', () => record.key),
      getValue: method('', () => record.value),
      getVisibility: method('', () => record.visibility),
      setValue: method('text', (value: string) => {
        record.value = value;
        return metadataObject(runtime, record);
      }),
      remove: method('', () => {
        runtime.records.metadata = runtime.records.metadata.filter((one) => one !== record);
      }),
    } satisfies Partial<Record<Names, Method>>,
  });

/** Where the metadata of the spreadsheet itself is kept among those of the sheets. */
export const DOCUMENT = '';

/** What a sheet and the spreadsheet have in common. `self` is what the chain goes on with. */
export const metadataMethods = (runtime: Runtime, sheetId: string, self: () => object) => ({
  addDeveloperMetadata: method(
    'text',
    'text text',
    'text text text',
    (key: string, value = '', visibility = 'DOCUMENT') => {
      if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT')
        throw new Error(`Invalid argument: ${visibility} (DeveloperMetadataVisibility)`);
      const { metadata } = runtime.records;
      const next = Math.max(0, ...metadata.map((one) => one.id)) + 1;
      metadata.push({ id: next, sheetId, key, value, visibility });
      return self();
    },
  ),
  getDeveloperMetadata: method('', () =>
    runtime.records.metadata.filter((one) => one.sheetId === sheetId).map((one) => metadataObject(runtime, one)),
  ),
});
