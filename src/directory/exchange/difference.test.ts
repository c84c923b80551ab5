import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryRecords } from '../directory.ts';
import { anyRecords } from './any-records.fixture.ts';
import { claimRecords, keepOtherTexts, languagesIn } from './claim-records.ts';
import { differenceOf, removalProblems } from './difference.ts';
import { outcomeInWords, problemsInWords } from './in-words.ts';
import { location, NO_RECORDS, offer, organisation, service } from './records.fixture.ts';
import { recordsAmong, recordsBut, recordsOf, withNamedRecords } from './select-records.ts';

const OWNER = 'region:midden-brabant';
const OTHER = 'organisation:elders';
const RECORDS: DirectoryRecords = {
  ...NO_RECORDS,
  organisations: [organisation()],
  services: [service()],
  locations: [location()],
  offers: [offer({ hours: { value: 'Mo-Fr 09:00-17:00', confidence: 'verified' } })],
  serviceTexts: new Map([['nl', new Map([['spreekuur', { name: 'Spreekuur', does: 'Helpt met brieven' }]])]]),
};
const ALL = ['organisation stichting-welkom', 'service spreekuur', 'location tilburg-noord', 'offer spreekuur at tilburg-noord'];
const compare = (present: DirectoryRecords, incoming: DirectoryRecords, local = ALL) =>
  differenceOf(present, incoming, { owner: OWNER, local: new Set(local) });
const keys = (refs: readonly { kind: string; id: string }[]) => refs.map(({ kind, id }) => `${kind} ${id}`);

describe('the difference', () => {
  test('with the same records is none, whatever their order and that of their fields', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const turned = (list: readonly object[]) =>
          [...list].reverse().map((each) => Object.fromEntries(Object.entries(each).reverse())) as never[];
        const incoming = { ...records, services: turned(records.services), offers: turned(records.offers) };
        expect(compare(records, incoming)).toMatchObject({ added: [], changed: [], missing: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('names new records', () => {
    expect(keys(compare(NO_RECORDS, RECORDS).added)).toEqual(ALL);
  });

  test('names each field that changes, so that people can read it', () => {
    const { changed } = compare(RECORDS, {
      ...RECORDS,
      services: [
        service({ free: { value: true, confidence: 'recalled' }, needs: ['letters', 'debts'], capacity: { state: 'full', until: null } }),
      ],
      locations: [
        location({
          name: 'Noord',
          position: { lat: 51.5, lon: 5 },
          phones: [{ number: '112', tel: '112', confidence: 'verified', publish: true }],
        }),
      ],
      offers: [offer({ hours: { value: 'Mo-Fr 09:00-20:00', confidence: 'verified' } })],
      serviceTexts: new Map([['nl', new Map([['spreekuur', { name: 'Inloop', does: 'Helpt met brieven' }]])]]),
    });
    const lines = changed.flatMap(({ kind, id, fields }) =>
      fields.map(({ field, before, after }) => `${kind} ${id}: ${field} ${before} -> ${after}`),
    );
    expect(lines).toEqual([
      'service spreekuur: capacity not known -> state full',
      'service spreekuur: free not known -> yes (not confirmed)',
      'service spreekuur: name in nl "Spreekuur" -> "Inloop"',
      'service spreekuur: needs letters -> letters, debts',
      'location tilburg-noord: name "Tilburg Noord" -> "Noord"',
      'location tilburg-noord: phones none -> 112',
      'location tilburg-noord: position not known -> lat 51.5, lon 5',
      'offer spreekuur at tilburg-noord: hours "Mo-Fr 09:00-17:00" -> "Mo-Fr 09:00-20:00"',
    ]);
  });

  test('that only an owner or how sure we are makes is told too', () => {
    const incoming = {
      ...RECORDS,
      organisations: [organisation({ owner: OTHER })],
      services: [service({ free: { value: true, confidence: 'recalled' } })],
    };
    const present = { ...RECORDS, services: [service({ free: { value: true, confidence: 'verified' } })] };
    expect(keys(compare(present, incoming).changed)).toEqual(['organisation stichting-welkom', 'service spreekuur']);
  });

  test('is none between ways of not knowing', () => {
    const incoming = {
      ...RECORDS,
      organisations: [organisation({ hours: { value: null, confidence: 'recalled' } })],
      services: [service({ free: { value: null, confidence: 'recalled' } })],
    };
    expect(compare(RECORDS, incoming).changed).toEqual([]);
  });

  test('names what the owner brought earlier and is not in the file, and nothing of the pack or of others', () => {
    const present = { ...RECORDS, locations: [location(), location({ id: 'pack' }), location({ id: 'theirs', owner: OTHER })] };
    const local = [...ALL, 'location theirs'];
    expect(keys(compare(present, NO_RECORDS, local).missing)).toEqual(ALL);
  });

  test('lets an offer stay that two importers brought together', () => {
    const present = { ...RECORDS, services: [service({ owner: OTHER })] };
    expect(keys(compare(present, NO_RECORDS).missing)).toEqual(['organisation stichting-welkom', 'location tilburg-noord']);
    expect(keys(compare(present, NO_RECORDS, ['offer spreekuur at tilburg-noord', 'location tilburg-noord']).missing)).toEqual([
      'location tilburg-noord',
      'offer spreekuur at tilburg-noord',
    ]);
  });
});

test('what others need is not removed', () => {
  const present = { ...RECORDS, services: [service({ owner: OTHER })] };
  const local = new Set(ALL);
  const { missing } = differenceOf(present, NO_RECORDS, { owner: OWNER, local });
  expect(removalProblems(missing, present, NO_RECORDS, local)).toEqual([
    'The organisation "stichting-welkom" cannot be removed: the service "spreekuur" needs it.',
    'The location "tilburg-noord" cannot be removed: the offer "spreekuur at tilburg-noord" needs it.',
  ]);
  expect(removalProblems(missing, NO_RECORDS, NO_RECORDS, local)).toEqual([]);
});

describe('claiming', () => {
  test('gives new records and those of the pack with the same owner to the owner', () => {
    const { records, refused } = claimRecords({ ...RECORDS, services: [service({ owner: 'los' })] }, NO_RECORDS, OWNER);
    expect(refused).toEqual([]);
    expect([...records.organisations, ...records.services, ...records.locations].map(({ owner }) => owner)).toEqual([OWNER, OWNER, OWNER]);
  });

  test('refuses to change what belongs to somebody else, and says whose it is and what differs', () => {
    const present = { ...RECORDS, services: [service({ owner: OTHER })] };
    const { refused } = claimRecords({ ...RECORDS, services: [service({ needs: ['debts'] })] }, present, OWNER);
    expect(refused).toEqual([
      {
        record: { kind: 'service', id: 'spreekuur' },
        message: expect.stringMatching(/belongs to organisation:elders .*\(needs\)/) as string,
        advice: expect.stringContaining('its id') as string,
      },
    ]);
  });

  test('lets what belongs to somebody else stand in the file as it is', () => {
    const present = { ...RECORDS, services: [service({ owner: OTHER })] };
    const { records, refused } = claimRecords(RECORDS, present, OWNER);
    expect(refused).toEqual([]);
    expect(records.services[0]?.owner).toBe(OTHER);
  });

  test('refuses what somebody else gives at the location of somebody else', () => {
    const present = { ...RECORDS, services: [service({ owner: OTHER })], locations: [location({ owner: OTHER })], offers: [] };
    expect(claimRecords({ ...NO_RECORDS, offers: RECORDS.offers }, present, OWNER).refused).toEqual([
      {
        record: { kind: 'offer', id: 'spreekuur at tilburg-noord' },
        message: expect.stringContaining('belongs to region:midden-brabant') as string,
        advice: '',
      },
    ]);
    const ours = { ...present, locations: [location()] };
    expect(claimRecords({ ...NO_RECORDS, offers: RECORDS.offers }, ours, OWNER).refused).toEqual([]);
  });
});

test('texts stay in the languages in which a file does not speak', () => {
  const present = {
    ...RECORDS,
    serviceTexts: new Map([
      ['nl' as const, new Map([['spreekuur', { name: 'Oud', does: 'Oude tekst' }]])],
      [
        'pl' as const,
        new Map([
          ['spreekuur', { name: 'Dyżur', does: 'Pomaga' }],
          ['ander', { name: 'Inny', does: 'Pomaga' }],
        ]),
      ],
    ]),
  };
  expect(keepOtherTexts(RECORDS, present, languagesIn(RECORDS)).serviceTexts).toEqual(
    new Map([...RECORDS.serviceTexts, ['pl', new Map([['spreekuur', { name: 'Dyżur', does: 'Pomaga' }]])]]),
  );
  expect(
    keepOtherTexts({ ...RECORDS, serviceTexts: new Map() }, present, {
      organisations: new Set(),
      services: new Set(['nl']),
    }).serviceTexts.has('nl'),
  ).toBe(false);
});

test('the records of an owner are those it keeps, and what is given by its services or at its locations', () => {
  const records = {
    ...RECORDS,
    services: [service(), service({ id: 'theirs', owner: OTHER })],
    locations: [location(), location({ id: 'elsewhere', owner: OTHER })],
    offers: [offer(), offer({ service: 'theirs' }), offer({ location: 'elsewhere' }), offer({ service: 'theirs', location: 'elsewhere' })],
  };
  const own = recordsOf(records, OWNER);
  expect(own.services.map(({ id }) => id)).toEqual(['spreekuur']);
  expect(own.offers.map(({ service: one, location: other }) => `${one} ${other}`)).toEqual([
    'spreekuur tilburg-noord',
    'theirs tilburg-noord',
    'spreekuur elsewhere',
  ]);
  expect(recordsOf(records, OTHER).serviceTexts.get('nl')?.size).toBe(0);
  expect(recordsAmong(records, [{ kind: 'offer', id: 'theirs at tilburg-noord' }])).toMatchObject({
    services: [],
    offers: [{ service: 'theirs' }],
  });
});

test('what records name comes along, and what is left out takes its texts', () => {
  const all = { ...RECORDS, services: [service({ owner: OTHER })] };
  expect(withNamedRecords(recordsOf(all, OWNER), all)).toEqual({ ...all, organisationTexts: new Map() });
  const rest = recordsBut(RECORDS, [{ kind: 'service', id: 'spreekuur' }]);
  expect(rest).toMatchObject({ services: [], locations: [{ id: 'tilburg-noord' }], offers: RECORDS.offers });
  expect(rest.serviceTexts.get('nl')?.size).toBe(0);
});

describe('in words', () => {
  const none = { added: [], changed: [], unchanged: 0, missing: [] };

  test('long lists are cut, with a count', () => {
    const problems = Array.from({ length: 53 }, (_, at) => ({ where: `line ${at + 2}`, message: 'Wrong.' }));
    const lines = problemsInWords(problems).split('\n');
    expect(lines[0]).toBe('53 problems; nothing was changed:');
    expect(lines.slice(-2)).toEqual(['  line 51: Wrong.', '  and 3 more']);
  });

  test('an import says what is new, changed, missing and perhaps the same', () => {
    const difference = compare(RECORDS, { ...RECORDS, offers: [offer({ service: 'nieuw' })] });
    const duplicates = [{ kind: 'location' as const, id: 'a', other: 'b', reasons: ['same name'] }];
    expect(outcomeInWords({ difference, duplicates, notes: ['line 2: x'], removed: false }).split('\n')).toEqual([
      'New:',
      '  service nieuw at tilburg-noord',
      'Not in the file, and kept (--remove-missing removes them):',
      '  service spreekuur at tilburg-noord',
      'Perhaps the same (nothing is joined: look at them):',
      '  location a and b: same name',
      'Notes:',
      '  line 2: x',
      '1 new, 0 changed, 0 removed, 3 unchanged.',
    ]);
    expect(outcomeInWords({ difference: none, duplicates: [], notes: [], removed: false })).toBe(
      '0 new, 0 changed, 0 removed, 0 unchanged.',
    );
  });
});
