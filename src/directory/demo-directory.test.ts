import { expect, test } from 'vitest';
import { LOCALES } from '#platform/i18n/locales.ts';
import { demoDirectory } from './demo-directory.ts';
import { parseHours } from './hours/server/parse-hours.ts';
import { withoutDemo } from './demo-id.ts';
import { isDemo, locationSchema, offerSchema, serviceSchema } from './index.ts';

const records = demoDirectory(Date.parse('2026-11-22T19:30:00Z'));

test('every invented record is valid, has an id that says so, and hours that parse', () => {
  for (const service of records.services) expect(serviceSchema.parse(service)).toEqual(service);
  for (const location of records.locations) expect(locationSchema.parse(location)).toEqual(location);
  for (const offer of records.offers) {
    expect(offerSchema.parse(offer)).toEqual(offer);
    if (offer.hours.value) expect(parseHours(offer.hours.value)).toMatchObject({ ok: true });
  }
  for (const { id } of [...records.services, ...records.locations]) expect(isDemo(id)).toBe(true);
  expect([...records.serviceTexts.keys()].sort()).toEqual([...LOCALES].sort());
});

test('the bus stops on days to come', () => {
  const stops = records.locations.flatMap(({ stops }) => stops);
  expect(stops[0]).toMatchObject({ starts: '2026-11-23T17:30', cancelled: false });
  expect(stops.some(({ cancelled }) => cancelled)).toBe(true);
});

test('none of it leaves, not even as an offer of a real service', () => {
  const left = withoutDemo(records);
  expect([left.services, left.locations, left.offers]).toEqual([[], [], []]);
});
