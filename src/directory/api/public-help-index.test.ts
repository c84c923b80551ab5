import { expect, it } from 'vitest';
import {
  contentOf,
  helpIndexOf,
  namesOf,
  NOW,
  offerOf,
  PLACES,
  placeOf,
  pointOf,
  queryOf,
  readingAt,
  serviceOf,
} from '../directory.fixture.ts';
import type { DirectoryRecords } from '../directory.ts';
import { findHelp } from '../find-help.ts';
import { publicHelpIndex } from './public-help-index.ts';

function publicOf(records: Partial<DirectoryRecords>) {
  const index = helpIndexOf(records);
  const { directory, places, schoolHolidays } = contentOf(records);
  return { index, open: publicHelpIndex(index, directory, places, schoolHolidays, NOW) };
}

/** Of one service only three places are shown; here the demonstration has the three nearest. */
const demo = ['a', 'b', 'c'].map((letter) => pointOf(`demo-${letter}`, 'westland'));
const records = {
  services: [serviceOf('points'), serviceOf('demo-line')],
  locations: [...demo, pointOf('real', 'delft')],
  offers: [...demo.map(({ id }) => offerOf('points', id)), offerOf('points', 'real')],
};

it('the demonstration takes no place of what is real', () => {
  const { index, open } = publicOf(records);
  const found = (doors: typeof index) =>
    namesOf(findHelp(doors, PLACES, readingAt().openings, queryOf({ place: placeOf('westland') })).fitting);
  expect(found(index)).not.toContain('points at real');
  expect(found(open)).toEqual(['points at real']);
});

it('it is made once for an index, and not at all without a demonstration', () => {
  const index = helpIndexOf(records);
  const { directory, places, schoolHolidays } = contentOf(records);
  const made = publicHelpIndex(index, directory, places, schoolHolidays, NOW);
  expect(publicHelpIndex(index, directory, places, schoolHolidays, NOW)).toBe(made);
  const real = publicOf({ services: [serviceOf('real')] });
  expect(real.open).toBe(real.index);
});
