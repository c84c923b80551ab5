import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { places } from './places.fixture.ts';
import type { DirectoryRecords } from '../directory.ts';
import { keepOtherTexts } from './claim-records.ts';
import { anyRecords, sheetRecords } from './any-records.fixture.ts';
import { NO_RECORDS } from './records.fixture.ts';
import { entriesOf } from './entries.ts';
import { readCsv } from './read-csv.ts';
import { toCsv } from './write-csv.ts';

const sorted = (records: DirectoryRecords) => {
  const entries = [...entriesOf(records)].sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, { owner, fields }]) => [key, owner, fields]);
};

describe('a sheet read back', () => {
  test('is the records as they are, with all that a sheet cannot hold', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { records: read, problems } = readCsv(toCsv(records), { places, present: records });
        expect(problems).toEqual([]);
        expect(sorted(keepOtherTexts(read, records, { organisations: new Set(), services: new Set(['nl']) }))).toEqual(sorted(records));
      }),
      { numRuns: 300 },
    );
  });

  test('is the records in a directory that holds nothing of them, as far as a sheet holds them', () => {
    fc.assert(
      fc.property(sheetRecords, (records) => {
        const { records: read, problems } = readCsv(toCsv(records), { places, present: NO_RECORDS });
        expect(problems).toEqual([]);
        // An organisation is only a name here, and owners are given by the import.
        const bare = (each: DirectoryRecords) =>
          sorted({
            ...each,
            organisations: each.organisations.map((one) => ({ ...one, owner: '', source: null, checked: '', review: null })),
            services: each.services.map((one) => ({ ...one, owner: '' })),
            locations: each.locations.map((one) => ({ ...one, owner: '' })),
          });
        expect(bare(read)).toEqual(bare(records));
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same text again', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const sheet = toCsv(records);
        const shuffled = {
          ...records,
          services: [...records.services].reverse(),
          offers: [...records.offers].reverse(),
          locations: [...records.locations].reverse(),
        };
        expect(toCsv(shuffled)).toBe(sheet);
        expect(toCsv(readCsv(sheet, { places, present: records }).records)).toBe(sheet);
      }),
      { numRuns: 100 },
    );
  });
});
