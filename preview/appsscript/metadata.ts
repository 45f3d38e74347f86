/** One developer metadata of a sheet. */
import type { MetadataRecord } from './records';
import { expose, type Method, method, type Runtime } from './runtime';

type Names = keyof GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export const metadataObject = (runtime: Runtime, record: MetadataRecord): object =>
  expose(runtime, {
    className: 'DeveloperMetadata',
    free: 'all',
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
