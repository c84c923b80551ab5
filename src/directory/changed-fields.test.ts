import { expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';
import { locationOf, serviceOf, stopOf, told } from './directory.fixture.ts';

it('names the fields that differ, with both values in short', () => {
  const before = {
    kind: 'service',
    record: serviceOf('help', { languages: told(['nl']) }),
    texts: { nl: { name: 'Hulp', does: 'Wij helpen.' } },
  };
  const after = {
    ...before,
    record: { ...before.record, languages: { value: ['nl', 'pl'], confidence: 'recalled' as const }, status: 'inactive' as const },
    texts: { nl: { name: 'Hulp', does: 'Wij helpen u.' } },
  };
  expect(changedFields(before, after)).toEqual([
    { field: 'does-nl', before: 'Wij helpen.', after: 'Wij helpen u.' },
    { field: 'languages', before: 'nl', after: 'nl, pl (?)' },
    { field: 'status', before: 'active', after: 'inactive' },
  ]);
});

it('says of something new all that it holds, and of stops when and where', () => {
  const bus = locationOf('bus', 'tilburg', {
    stops: [stopOf('one', '2026-12-01T18:30', '2026-12-01T20:00', { place: 'Markt', cancelled: true })],
  });
  const fields = new Map(changedFields(null, { kind: 'location', record: bus }).map(({ field, after }) => [field, after]));
  expect(fields.get('stops')).toBe('2026-12-01 18:30 Markt ✗');
  expect(fields.has('email')).toBe(false);
});

it('sees no change where only the sureness of nothing differs', () => {
  const bus = locationOf('bus', 'tilburg');
  const other = { ...bus, access: { value: null, confidence: 'recalled' } };
  expect(changedFields({ kind: 'location', record: bus }, { kind: 'location', record: other })).toEqual([]);
});
