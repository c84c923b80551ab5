import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/i18n/locales.ts';
import { directoryProblems, type DirectoryReferences } from './check-directory.ts';
import { locationOf, offerOf, organisationOf, phoneOf, pointOf, recordsOf, serviceOf, stopOf, told } from './directory.fixture.ts';
import type { DirectoryRecords } from './directory.ts';

const REFERENCES: DirectoryReferences = {
  regions: new Set(['haaglanden', 'rijnmond']),
  municipalities: new Map([
    ['westland', 'haaglanden'],
    ['rotterdam', 'rijnmond'],
  ]),
  bring: new Set(['id', 'payslips']),
  checkHours: (value) => (value === '24/7' ? null : 'not understood'),
};
const everywhere = <T>(texts: readonly (readonly [string, T])[]) => new Map(LOCALES.map((locale) => [locale, new Map(texts)]));

/** Records in which nothing is wrong. */
const RIGHT = recordsOf({
  organisations: [
    organisationOf('helpers', { phones: [phoneOf('+31201234567'), phoneOf('+31207654321', false)], hours: told('24/7') }),
    organisationOf('others', { owner: 'organisation:helpers' }),
  ],
  services: [
    serviceOf('advice', { owner: 'region:haaglanden', area: ['westland', 'rijnmond'], hours: told('24/7'), bring: ['id'] }),
    serviceOf('lessons'),
  ],
  locations: [
    locationOf('desk', 'westland', { organisation: 'helpers', owner: 'region:haaglanden' }),
    pointOf('bus', 'rotterdam', 'active', {
      municipality: null,
      stops: [stopOf('a', '2026-12-01T10:00', '2026-12-01T11:00', { municipality: 'westland' })],
    }),
  ],
  offers: [offerOf('advice', 'desk', { hours: told('24/7') }), offerOf('lessons', 'desk')],
  organisationTexts: everywhere([
    ['helpers', { does: 'They help.' }],
    ['others', { does: 'They help too.' }],
  ]),
  serviceTexts: everywhere([['lessons', { name: 'Lessons', does: 'They teach.' }]]),
});

/** Problems as "file rule message". */
const problemsOf = (changes: Partial<DirectoryRecords>): string[] =>
  directoryProblems({ ...RIGHT, ...changes }, REFERENCES).map(({ file, rule, message }) => `${file} ${rule}: ${message}`);

const [helpers, others] = RIGHT.organisations as [(typeof RIGHT.organisations)[0], (typeof RIGHT.organisations)[0]];
const [advice, lessons] = RIGHT.services as [(typeof RIGHT.services)[0], (typeof RIGHT.services)[0]];
const [desk, bus] = RIGHT.locations as [(typeof RIGHT.locations)[0], (typeof RIGHT.locations)[0]];
const [given, taught] = RIGHT.offers as [(typeof RIGHT.offers)[0], (typeof RIGHT.offers)[0]];

describe('the check of the directory', () => {
  it('is silent about records in which nothing is wrong', () => {
    expect(problemsOf({})).toEqual([]);
  });

  const unconfirmed = [{ ...phoneOf('+31201234567'), confidence: 'recalled' as const }];
  const stop = (id: string, municipality: string | null = null) => stopOf(id, '2026-12-01T10:00', '2026-12-01T11:00', { municipality });
  const cases: [string, Partial<DirectoryRecords>, string][] = [
    [
      'an organisation twice',
      { organisations: [helpers, others, helpers] },
      'organisations.json duplicate-id: "helpers" stands there twice.',
    ],
    ['a service twice', { services: [advice, lessons, advice] }, 'services.json duplicate-id: "advice" stands there twice.'],
    ['a location twice', { locations: [desk, bus, desk] }, 'locations.json duplicate-id: "desk" stands there twice.'],
    [
      'the same service at the same location twice',
      { offers: [given, taught, given] },
      'offers.json duplicate-id: "advice at desk" stands there twice.',
    ],
    [
      'two stops of one name',
      { locations: [desk, { ...bus, stops: [stop('a'), stop('a')] }] },
      'locations.json duplicate-id: "bus: stop a" stands there twice.',
    ],
    [
      'an owner that is no region',
      { organisations: [{ ...helpers, owner: 'region:atlantis' }, others] },
      'organisations.json unknown-place: helpers: its owner is a region that is not there, "atlantis".',
    ],
    [
      'an owner that is no organisation',
      { locations: [{ ...desk, owner: 'organisation:nobody' }, bus] },
      'locations.json unknown-organisation: desk: its owner is not there, "nobody".',
    ],
    [
      'an owner of a service that is no region',
      { services: [{ ...advice, owner: 'region:westland' }, lessons] },
      'services.json unknown-place: advice: its owner is a region that is not there, "westland".',
    ],
    [
      'a number of an organisation that is shown though nobody confirmed it',
      { organisations: [{ ...helpers, phones: unconfirmed }, others] },
      'organisations.json unconfirmed-phone: helpers: a number is shown only when it is verified.',
    ],
    [
      'such a number of a service',
      { services: [{ ...advice, phones: unconfirmed }, lessons] },
      'services.json unconfirmed-phone: advice: a number is shown only when it is verified.',
    ],
    [
      'such a number of a location',
      { locations: [{ ...desk, phones: unconfirmed }, bus] },
      'locations.json unconfirmed-phone: desk: a number is shown only when it is verified.',
    ],
    [
      'hours of an organisation that cannot be read',
      { organisations: [{ ...helpers, hours: told('always') }, others] },
      'organisations.json hours: helpers: "always": not understood',
    ],
    [
      'hours of a service that cannot be read',
      { services: [{ ...advice, hours: told('always') }, lessons] },
      'services.json hours: advice: "always": not understood',
    ],
    [
      'hours at a location that cannot be read',
      { offers: [{ ...given, hours: told('always') }, taught] },
      'offers.json hours: advice at desk: "always": not understood',
    ],
    [
      'a service of no organisation',
      { services: [{ ...advice, organisation: 'nobody' }, lessons] },
      'services.json unknown-organisation: advice: there is no organisation "nobody".',
    ],
    [
      'an area that is not there',
      { services: [{ ...advice, area: ['westland', 'atlantis'] }, lessons] },
      'services.json unknown-place: advice: there is no region or municipality "atlantis".',
    ],
    [
      'a thing to bring that has no text',
      { services: [{ ...advice, bring: ['id', 'gold'] }, lessons] },
      'services.json unknown-text: advice: "gold" is no text of what to have ready.',
    ],
    [
      'a location of no organisation',
      { locations: [{ ...desk, organisation: 'nobody' }, bus] },
      'locations.json unknown-organisation: desk: there is no organisation "nobody".',
    ],
    [
      'a region that is not there',
      { locations: [desk, { ...bus, region: 'atlantis' }] },
      'locations.json unknown-place: bus: there is no region "atlantis".',
    ],
    [
      'a municipality of another region',
      { locations: [{ ...desk, municipality: 'rotterdam' }, bus] },
      'locations.json unknown-place: desk: there is no municipality "rotterdam" in the region "haaglanden".',
    ],
    [
      'a stop in a municipality that is not there',
      { locations: [desk, { ...bus, stops: [stop('a', 'atlantis')] }] },
      'locations.json unknown-place: bus: a stop is in "atlantis", which is not there.',
    ],
    [
      'an offer of no service',
      { offers: [given, { ...taught, service: 'nothing' }] },
      'offers.json unknown-service: There is no service "nothing".',
    ],
    [
      'an offer at no location',
      { offers: [given, { ...taught, location: 'nowhere' }] },
      'offers.json unknown-location: There is no location "nowhere".',
    ],
    [
      'words about a service that is not there',
      { services: [advice], offers: [given] },
      'service-texts/nl.json unknown-text: "lessons" is not in services.json.',
    ],
  ];

  it.each(cases)('reports %s', (_what, changes, problem) => {
    expect(problemsOf(changes)).toContain(`directory/${problem}`);
  });

  it.each(cases.slice(0, -1))('reports nothing besides %s', (_what, changes) => {
    expect(problemsOf(changes)).toHaveLength(1);
  });

  it('reports words that a locale lacks: of each organisation, and of a service that has them elsewhere', () => {
    const lacking = <T>(texts: ReadonlyMap<string, ReadonlyMap<string, T>>, id: string) =>
      new Map([...texts].map(([locale, each]) => [locale, locale === 'pl' ? new Map([...each].filter(([key]) => key !== id)) : each]));
    const { organisationTexts, serviceTexts } = RIGHT;
    expect(problemsOf({ organisationTexts: lacking(organisationTexts, 'others') as typeof organisationTexts })).toEqual([
      'directory/texts/pl.json missing-text: "others" is missing.',
    ]);
    expect(problemsOf({ serviceTexts: lacking(serviceTexts, 'lessons') as typeof serviceTexts })).toEqual([
      'directory/service-texts/pl.json missing-text: "lessons" is missing.',
    ]);
  });

  it('reports a locale without any words once for each record that needs them', () => {
    expect(problemsOf({ organisationTexts: new Map() })).toHaveLength(2 * LOCALES.length);
    // A service needs none of its own, as long as no locale has any.
    expect(problemsOf({ serviceTexts: new Map() })).toEqual([]);
  });

  it('reports what stands three times as often as it is too many', () => {
    expect(problemsOf({ services: [advice, lessons, advice, advice] })).toHaveLength(2);
  });
});
