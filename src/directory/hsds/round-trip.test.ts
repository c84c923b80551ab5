import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Directory, type DirectoryRecords } from '../directory.ts';
import { organisationSchema } from '../organisation.schema.ts';
import { locationSchema } from '../location.schema.ts';
import { offerSchema, serviceSchema } from '../service.schema.ts';
import { bulkChunks, bulkOf } from './export.ts';
import { nestedOrganization, nestedService, offerWithService, serviceSummary } from './project.ts';
import { Publication } from './publication.ts';
import { readHsds } from './read.ts';
import { directoryRecords } from './records.fixture.ts';

const NAMES = {
  place: (id: string) => ({ name: `Plaats ${id}`, province: 'Noord-Brabant' }),
  document: (id: string) => `je ${id}`,
};
const RUNS = { numRuns: 200 };

const publish = (records: DirectoryRecords) => new Publication(new Directory(records), NAMES);

/** Through JSON, as over the wire. */
function read(object: unknown): DirectoryRecords {
  const { records, problems, notes } = readHsds(JSON.parse(JSON.stringify(object)), { checkHours: () => null, placeOf: () => null });
  expect(problems).toEqual([]);
  expect(notes).toEqual([]);
  return records!;
}

const fullServices = (publication: Publication) => publication.services.map((service) => nestedService(publication, service));
const fullOrganizations = (publication: Publication) =>
  publication.organisations.map((organisation) => nestedOrganization(publication, organisation, 'full'));

test('generated records are records', () => {
  fc.assert(
    fc.property(directoryRecords, ({ organisations, services, locations, offers }) => {
      for (const each of organisations) expect(organisationSchema.parse(each)).toEqual(each);
      for (const each of services) expect(serviceSchema.parse(each)).toEqual(each);
      for (const each of locations) expect(locationSchema.parse(each)).toEqual(each);
      for (const each of offers) expect(offerSchema.parse(each)).toEqual(each);
    }),
    RUNS,
  );
});

test('what is published as one object and read back is published the same again', () => {
  fc.assert(
    fc.property(directoryRecords, (records) => {
      const bulk = bulkOf(publish(records));
      expect(bulkOf(publish(read(bulk)))).toStrictEqual(bulk);
    }),
    RUNS,
  );
});

test('a page of full services that is read back is published the same again, full and as a list', () => {
  fc.assert(
    fc.property(directoryRecords, (records) => {
      const before = publish(records);
      const full = fullServices(before);
      const after = publish(read({ contents: full }));
      expect(fullServices(after)).toStrictEqual(full);
      expect(after.services.map((each) => serviceSummary(after, each))).toStrictEqual(
        before.services.map((each) => serviceSummary(before, each)),
      );
    }),
    RUNS,
  );
});

test('a list of full organizations that is read back is published the same again', () => {
  fc.assert(
    fc.property(directoryRecords, (records) => {
      const full = fullOrganizations(publish(records));
      expect(fullOrganizations(publish(read(full)))).toStrictEqual(full);
    }),
    RUNS,
  );
});

test('a page of full services at locations that is read back is published the same again', () => {
  fc.assert(
    fc.property(directoryRecords, (records) => {
      const before = publish(records);
      const full = before.offers.map((offer) => offerWithService(before, offer, 'full'));
      const after = publish(read({ contents: full }));
      expect(after.offers.map((offer) => offerWithService(after, offer, 'full'))).toStrictEqual(full);
    }),
    RUNS,
  );
});

test('reading back gives our own ids, and everything that HSDS can hold', () => {
  fc.assert(
    fc.property(directoryRecords, (records) => {
      const { services } = publish(records);
      const back = read(bulkOf(publish(records)));
      expect(back.organisations.map(({ id }) => id)).toEqual(records.organisations.map(({ id }) => id));
      expect(back.locations.map(({ id }) => id)).toEqual(records.locations.map(({ id }) => id));
      for (const [index, service] of services.entries()) {
        const { owner: _owner, review: _review, phones: _phones, ...told } = service;
        const untold = <T extends { value: unknown }>(field: T) => (field.value === null ? { value: null, confidence: null } : field);
        expect(back.services[index]).toMatchObject({
          ...told,
          ways: untold(told.ways),
          languages: untold(told.languages),
          free: untold(told.free),
          anonymous: untold(told.anonymous),
          independent: untold(told.independent),
          hours: untold(told.hours),
        });
      }
    }),
    RUNS,
  );
});

test('the chunks of an export are together the same object', () => {
  fc.assert(
    fc.property(directoryRecords, (records) => {
      const publication = publish(records);
      expect(JSON.parse([...bulkChunks(publication)].join(''))).toEqual(bulkOf(publication));
    }),
    RUNS,
  );
});
