import { describe, expect, it } from 'vitest';
import { findIn, namesOf, phoneOf, placeOf, PLACES, serviceOf, told } from './directory.fixture.ts';
import { locationSchema } from './location.schema.ts';
import { counterOf, municipalCounters } from './municipal-counters.ts';
import { offerSchema } from './service.schema.ts';

const registration = serviceOf('gemeente-registration', {
  ownMunicipality: true,
  checked: '2026-03-01',
  phones: [phoneOf('+31201234567')],
});
const papers = serviceOf('gemeente-papers', { ownMunicipality: true, checked: '2026-05-01' });
const counters = municipalCounters(PLACES.municipalities, [serviceOf('advice'), registration, papers]);

describe('the counters of municipalities', () => {
  it('are one in each of the 342, in its own region', () => {
    expect(counters.locations).toHaveLength(342);
    expect(new Set(counters.locations.map(({ id }) => id)).size).toBe(342);
    expect(counters.locations.find(({ municipality }) => municipality === 'westland')).toMatchObject({
      id: counterOf('westland'),
      name: 'Gemeente Westland',
      region: 'haaglanden',
      owner: 'region:haaglanden',
      organisation: 'gemeente',
    });
  });

  it('do what each municipality must, as far as the directory has it, and nothing else', () => {
    const here = counters.offers.filter(({ location }) => location === counterOf('westland'));
    expect(here.map(({ service }) => service)).toEqual(['gemeente-registration', 'gemeente-papers']);
    expect(counters.offers).toHaveLength(2 * 342);
  });

  it('claim nothing that nobody has told: no address, position, telephone number, hours, ways or languages', () => {
    for (const counter of counters.locations)
      expect(counter).toMatchObject({
        address: null,
        position: null,
        access: { value: null },
        phones: [],
        email: null,
        website: null,
        point: null,
        stops: [],
      });
    for (const offer of counters.offers)
      expect(offer).toMatchObject({ hours: { value: null }, ways: { value: null }, languages: { value: null }, languagesByDay: {} });
  });

  it('were checked when their service was, and say where they are from', () => {
    for (const { checked, source } of counters.locations) {
      expect(checked).toBe('2026-03-01');
      expect(source).toContain('CBS');
    }
  });

  it('are records like others', () => {
    for (const counter of counters.locations) expect(locationSchema.parse(counter)).toEqual(counter);
    for (const offer of counters.offers) expect(offerSchema.parse(offer)).toEqual(offer);
  });

  it('are none where nothing is given there', () => {
    expect(municipalCounters(PLACES.municipalities, [serviceOf('advice', { free: told(true) })])).toEqual({ locations: [], offers: [] });
    expect(municipalCounters([], [registration])).toEqual({ locations: [], offers: [] });
  });

  it('are where the finder sends the residents, and only them', () => {
    const records = { services: [papers], ...counters };
    expect(namesOf(findIn(records, { place: placeOf('westland') }).fitting)).toEqual(['gemeente-papers at gemeente-westland']);
  });
});
