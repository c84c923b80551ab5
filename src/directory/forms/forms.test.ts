import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Directory } from '../directory.ts';
import { locationOf, offerOf, organisationOf, phoneOf, PLACES, serviceOf, told } from '../directory.fixture.ts';
import { changeProblems, type ChangeSurroundings } from '../check-change.ts';
import { UNKNOWN } from '../known.schema.ts';
import { formProblems } from './form-problems.ts';
import { readHours, typedHours } from './hours.ts';
import { readLocation, typedLocation } from './location-form.ts';
import { readOffer, typedOffer } from './offer-form.ts';
import { readOrganisation, typedOrganisation } from './organisation-form.ts';
import { readReach, readService, typedService } from './service-form.ts';
import { readStop, typedStop, withCancelled } from './stop-form.ts';
import { FormReader, readTyped, type Typed } from './typed.ts';

const TODAY = '2026-11-25';
const checkHours = (value: string) => (value.includes('99') ? 'no' : null);
const whatOf = (read: { problems: { field: string; what: string }[] } | object) =>
  'problems' in read ? read.problems.map(({ field, what }) => `${field} ${what}`) : [];

describe('a form that nobody changed', () => {
  it('gives a location back as it was', () => {
    const full = locationOf('tilburg', 'tilburg', {
      address: { street: 'Markt 1', postcode: '5038 AB', city: 'Tilburg' },
      phones: [phoneOf('+31131234567'), phoneOf('14013', false)],
      access: told({ 'step-free': true, lift: false }),
      point: { status: 'active', base: told(['information', 'walk-in']) },
      position: { lat: 51.56, lon: 5.09 },
    });
    for (const location of [full, locationOf('bare', 'tilburg', { access: { value: null, confidence: 'recalled' } })])
      expect(readLocation(typedLocation(location), location, { region: '', owner: '', today: TODAY })).toEqual({ record: location });
  });

  it('gives a service, an organisation and an offer back as they were', () => {
    const service = serviceOf('help', {
      needs: ['tax', 'contract-and-pay'],
      area: ['midden-brabant', 'tilburg'],
      ways: told(['phone', 'walk-in']),
      hours: told('Mo-Fr 09:00-17:00; PH off'),
      bring: ['letter', 'id'],
      capacity: { state: 'full', until: '2027-01-01' },
    });
    const texts = { nl: { name: 'Hulp', does: 'Wij helpen.' } };
    const bounds = { owner: 'los', today: TODAY, bring: ['id', 'letter'], checkHours };
    expect(readService(typedService(service, texts), service, bounds)).toEqual({ record: service, texts });
    expect(readReach(typedService(service, texts), service, bounds)).toEqual({ record: service });
    const organisation = organisationOf('helpers', {
      topics: ['pay', 'help'],
      website: { url: 'https://example.org', confidence: 'recalled' },
    });
    const words = { nl: { name: null, does: 'Wij helpen.', conditions: 'Alleen op afspraak.' } };
    expect(readOrganisation(typedOrganisation(organisation, words), organisation, bounds)).toEqual({ record: organisation, texts: words });
    const offer = { ...offerOf('help', 'tilburg'), hours: told('We[1] 18:00-20:00'), languagesByDay: { tu: ['pl', 'ro'] } };
    expect(readOffer(typedOffer(offer), offer, { ...offer, checkHours })).toEqual({ record: offer });
  });
});

describe('opening hours', () => {
  const read = (typed: Typed, before = UNKNOWN as { value: string | null; confidence: null }) => {
    const reader = new FormReader(typed);
    return { hours: readHours(reader, before, checkHours).value, problems: reader.problems.map(({ field, what }) => `${field} ${what}`) };
  };

  it('are typed day by day, with a break and closed on public holidays', () => {
    const typed = {
      'hours-how': ['table'],
      'mo-from-1': ['9.00'],
      'mo-until-1': ['12:00'],
      'mo-from-2': ['13:00'],
      'mo-until-2': ['17:00'],
    };
    expect(read(typed)).toEqual({ hours: 'Mo 09:00-12:00,13:00-17:00', problems: [] });
    expect(read({ ...typed, 'hours-holidays': ['yes'] }).hours).toBe('Mo 09:00-12:00,13:00-17:00; PH off');
  });

  it('that a table cannot say are a rule, and what cannot be read is told', () => {
    expect(typedHours(told('We[1] 18:00-20:00'))).toMatchObject({ 'hours-how': ['rule'], 'hours-rule': ['We[1] 18:00-20:00'] });
    expect(read({ 'hours-how': ['rule'], 'hours-rule': ['99'] }).problems).toEqual(['hours-rule hours']);
    expect(read({ 'hours-how': ['table'] }).problems).toEqual(['mo-from-1 missing']);
    expect(read({ 'hours-how': ['table'], 'tu-from-1': ['09:00'] }).problems).toEqual(['tu-from-1 hours-incomplete']);
    expect(read({ 'hours-how': ['table'], 'tu-from-1': ['17:00'], 'tu-until-1': ['09:00'] }).problems).toEqual(['tu-from-1 ends']);
  });

  it('in the table come back as they went in', () => {
    const minutes = fc.integer({ min: 0, max: 1438 });
    const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.subarray(['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], { minLength: 1 }), minutes, minutes, (days, one, other) => {
        fc.pre(one !== other);
        const value = `${days.join(',')} ${clock(Math.min(one, other))}-${clock(Math.max(one, other))}`;
        expect(read(typedHours({ value, confidence: null }))).toEqual({ hours: value, problems: [] });
      }),
    );
  });
});

describe('what is typed', () => {
  const bounds = { region: 'midden-brabant', owner: 'region:midden-brabant', today: TODAY };
  const LEAST = { name: ['Markt'], source: ['Gemeente'], checked: [TODAY] };

  it('makes a new location with nothing guessed', () => {
    const read = readLocation(LEAST, null, bounds);
    expect(read).toMatchObject({
      record: {
        name: 'Markt',
        kind: 'desk',
        region: 'midden-brabant',
        address: null,
        phones: [],
        point: null,
        access: UNKNOWN,
        owner: bounds.owner,
      },
    });
  });

  it('is refused at its field', () => {
    expect(whatOf(readLocation({}, null, bounds))).toEqual(['name missing', 'checked missing', 'source missing']);
    const wrong = {
      ...LEAST,
      name: ['x'.repeat(201)],
      city: ['Tilburg'],
      postcode: ['50'],
      email: ['a@'],
      website: ['http://example.org'],
      'phone-2': ['abc'],
      latitude: ['4'],
      point: ['open'],
      checked: ['2027-01-01'],
    };
    expect(whatOf(readLocation(wrong, null, bounds)).sort()).toEqual(
      [
        'checked date',
        'email email',
        'latitude position',
        'name too-long',
        'phone-2 phone',
        'point not-read',
        'postcode postcode',
        'street missing',
        'website website',
      ].sort(),
    );
    expect(whatOf(readLocation({ ...LEAST, street: ['Vraag 123456782'] }, null, bounds))).toEqual(['street citizen-number']);
    expect(whatOf(readOffer({ languages: ['Klingon'] }, null, { service: 'a', location: 'b', checkHours }))).toEqual([
      'languages language',
    ]);
  });

  it('has no more fields, and none longer, than a form of ours', () => {
    const form = new FormData();
    for (let i = 0; i < 2000; i += 1) form.append('area', String(i));
    form.append('late', 'x');
    expect(readTyped(form)['area']).toHaveLength(800);
    const long = new FormData();
    long.set('name', 'x'.repeat(100_000));
    expect(readTyped(long)['name']?.[0]).toHaveLength(4000);
  });

  it('is text, whatever it is: a script stays the letters that it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }), (name) => {
        const form = new FormData();
        for (const [field, value] of Object.entries({ ...LEAST, name: [name] })) form.set(field, value[0] ?? '');
        const read = readLocation(readTyped(form), null, bounds);
        if ('record' in read) expect(read.record.name).toBe(name.replace(/\r\n?/g, '\n').trim());
      }),
    );
    const script = '<script>alert(1)</script>';
    expect(readLocation({ ...LEAST, name: [script] }, null, bounds)).toMatchObject({ record: { name: script } });
  });
});

describe('stops', () => {
  const bus = locationOf('bus', 'tilburg', { kind: 'mobile' });
  const STOP = { date: ['2026-12-01'], from: ['18:30'], until: ['20:00'], place: ['Markt'], municipality: ['tilburg'] };

  it('are added, changed and cancelled, in the order of their times', () => {
    const added = readStop(STOP, bus, null, TODAY);
    if ('problems' in added) throw new Error('refused');
    const earlier = readStop({ ...STOP, date: ['2026-11-30'] }, added.record, null, TODAY);
    if ('problems' in earlier) throw new Error('refused');
    expect(earlier.record.stops.map(({ id }) => id)).toEqual(['2026-11-30-18-30', '2026-12-01-18-30']);
    expect(typedStop(earlier.record.stops[1] ?? null)).toEqual(STOP);
    const moved = readStop({ ...STOP, date: ['2026-11-29'] }, earlier.record, '2026-12-01-18-30', TODAY);
    expect(moved).toMatchObject({
      record: { stops: [{ id: '2026-12-01-18-30', starts: '2026-11-29T18:30' }, { id: '2026-11-30-18-30' }] },
    });
    expect(withCancelled(earlier.record, '2026-11-30-18-30', true)?.stops[0]?.cancelled).toBe(true);
    expect(withCancelled(earlier.record, 'nothing', true)).toBeNull();
  });

  it('end after they begin, on a day to come', () => {
    expect(whatOf(readStop({ ...STOP, until: ['18:00'] }, bus, null, TODAY))).toEqual(['until ends']);
    expect(whatOf(readStop({ ...STOP, date: ['2026-11-24'] }, bus, null, TODAY))).toEqual(['date past']);
    expect(whatOf(readStop({}, bus, null, TODAY))).toEqual(['date missing', 'from missing', 'until missing', 'place missing']);
  });
});

it('what the rules of an import find stands at the fields of the form', () => {
  const around: ChangeSurroundings = {
    places: PLACES,
    bring: new Set(),
    checkHours,
    directory: new Directory({
      organisations: [organisationOf('helpers')],
      services: [],
      locations: [],
      offers: [],
      organisationTexts: new Map(),
      serviceTexts: new Map(),
    }),
  };
  const service = serviceOf('help', { owner: 'region:midden-brabant', area: ['den-haag', 'nowhere'], hours: told('99') });
  const problems = changeProblems({ kind: 'service', record: service, texts: { nl: { name: '', does: 'Wij helpen.' } } }, null, around);
  expect(formProblems(problems).map(({ field, what }) => `${field} ${what}`)).toEqual(['name-nl not-read']);
  const read = changeProblems(
    { kind: 'service', record: service, texts: { nl: { name: 'Bel 123456782', does: 'Wij helpen.' } } },
    null,
    around,
  );
  expect(formProblems(read)).toEqual([
    { field: 'area', what: 'place' },
    { field: 'hours-how', what: 'hours' },
    { field: 'name-nl', what: 'citizen-number', found: '123456782' },
    { field: 'area', what: 'elsewhere' },
  ]);
});
