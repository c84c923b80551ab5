import { describe, expect, it } from 'vitest';
import { helpIndexOf, locationOf, NOW, offerOf, phoneOf, placeOf, pointOf, serviceOf, stopOf, told } from './directory.fixture.ts';
import { languagesOf, waysOf, type Door, type HelpIndex } from './help-index.ts';
import { GRONINGEN, NATIONWIDE, ROTTERDAM } from './hours/hours.fixture.ts';

const nameOf = ({ service, location }: Door): string => (location ? `${service.id} at ${location.id}` : service.id);
const namesOf = ({ doors }: HelpIndex): string[] => doors.map(nameOf).sort();
const doorOf = (index: HelpIndex, name: string): Door => index.doors.find((door) => nameOf(door) === name)!;

describe('doors', () => {
  it('are each location of a service, and the service by itself', () => {
    const index = helpIndexOf({
      services: [serviceOf('advice'), serviceOf('website')],
      locations: [locationOf('one', 'delft'), locationOf('two', 'leiden'), locationOf('empty', 'gouda')],
      offers: [offerOf('advice', 'one'), offerOf('advice', 'two')],
    });
    expect(namesOf(index)).toEqual(['advice', 'advice at one', 'advice at two', 'website']);
  });

  it('are not those of services that have ended or not begun, of points that are not open, or of locations that are not there', () => {
    const index = helpIndexOf({
      services: [serviceOf('ended', { status: 'inactive' }), serviceOf('planned', { status: 'planned' }), serviceOf('win-punt')],
      locations: [pointOf('open', 'delft'), pointOf('preparing', 'delft', 'in-preparation'), pointOf('perhaps', 'delft', 'unknown')],
      offers: ['open', 'preparing', 'perhaps', 'vanished'].flatMap((id) =>
        ['ended', 'planned', 'win-punt'].map((service) => offerOf(service, id)),
      ),
    });
    expect(namesOf(index)).toEqual(['win-punt', 'win-punt at open']);
  });

  it.each([
    ['with locations only', serviceOf('advice'), true],
    ['with a number that is not confirmed', serviceOf('advice', { phones: [phoneOf('+31201234567', false)] }), true],
    ['with a published number', serviceOf('advice', { phones: [phoneOf('+31201234567')] }), false],
    ['that answers by chat', serviceOf('advice', { ways: told(['walk-in', 'chat']) }), false],
    ['that answers by telephone', serviceOf('advice', { ways: told(['phone']) }), false],
    ['with a website only', serviceOf('advice', { ways: told(['walk-in', 'online']) }), true],
  ])('of a service %s stand for all its locations or not', (_what, service, expected) => {
    const index = helpIndexOf({ services: [service], locations: [locationOf('one', 'delft')], offers: [offerOf('advice', 'one')] });
    expect(doorOf(index, 'advice').standsForAll).toBe(expected);
    expect(doorOf(index, 'advice at one').standsForAll).toBe(false);
  });

  it('of a service without locations stand for themselves', () => {
    expect(doorOf(helpIndexOf({ services: [serviceOf('website')] }), 'website').standsForAll).toBe(false);
  });

  it('have the hours of the location, and by themselves those of the service', () => {
    const index = helpIndexOf({
      services: [serviceOf('advice', { hours: told('24/7') })],
      locations: [locationOf('told', 'delft'), locationOf('silent', 'delft')],
      offers: [offerOf('advice', 'told', { hours: told('Mo 09:00-12:00') }), offerOf('advice', 'silent')],
    });
    expect(doorOf(index, 'advice').hours).toBe('24/7');
    expect(doorOf(index, 'advice at told').hours).toBe('Mo 09:00-12:00');
    // Who answers the telephone at night does not stand at the counter.
    expect(doorOf(index, 'advice at silent').hours).toBeNull();
    expect(index.hoursInUse()).toEqual([
      { hours: 'Mo 09:00-12:00', holidays: ROTTERDAM },
      { hours: '24/7', holidays: NATIONWIDE },
    ]);
  });

  it('of a mobile point are open at its coming stops', () => {
    const stops = [stopOf('past', '2026-11-24T10:00', '2026-11-24T12:00'), stopOf('next', '2026-11-26T18:00', '2026-11-26T20:00')];
    const index = helpIndexOf(
      {
        services: [serviceOf('win-punt')],
        locations: [pointOf('bus', 'delft', 'active', { kind: 'mobile', stops })],
        offers: [offerOf('win-punt', 'bus')],
      },
      NOW,
    );
    expect(doorOf(index, 'win-punt at bus').hours).toBe('2026 Nov 26 18:00-20:00');
  });

  it('stand at their building, in the middle of their municipality, or in the middle of their region', () => {
    const index = helpIndexOf({
      services: [serviceOf('advice')],
      locations: [
        locationOf('building', 'delft', { position: { lat: 52.01, lon: 4.36 } }),
        locationOf('town', 'delft'),
        locationOf('region', 'delft', { municipality: null }),
      ],
      offers: ['building', 'town', 'region'].map((id) => offerOf('advice', id)),
    });
    const delft = placeOf('delft');
    expect(doorOf(index, 'advice').position).toBeNull();
    expect(doorOf(index, 'advice at building').position).toEqual({ lat: 52.01, lon: 4.36 });
    expect(doorOf(index, 'advice at town').position).toMatchObject({ lat: 51.9983, lon: 4.3634 });
    const inRegion = doorOf(index, 'advice at region').position!;
    expect(delft).toMatchObject({ region: 'haaglanden' });
    expect(inRegion.lat).toBeGreaterThan(51.98);
    expect(inRegion.lat).toBeLessThan(52.08);
  });

  it('have the holidays of their municipality', () => {
    const index = helpIndexOf({
      services: [serviceOf('advice')],
      locations: [locationOf('north', 'groningen'), locationOf('region', 'groningen', { municipality: null })],
      offers: [offerOf('advice', 'north'), offerOf('advice', 'region')],
    });
    expect(doorOf(index, 'advice at north').holidays).toEqual(GRONINGEN);
    expect(doorOf(index, 'advice at region').holidays).toEqual(NATIONWIDE);
  });
});

describe('doors for needs', () => {
  const index = helpIndexOf({
    services: [serviceOf('pay'), serviceOf('both', { needs: ['tax', 'debts'] }), serviceOf('tax', { needs: ['tax'] })],
  });
  const found = (...needs: ('tax' | 'debts' | 'doctor')[]) => index.nearFor(needs, null, []).map(nameOf).sort();

  it('are those that help with one of them, each once', () => {
    expect(found('tax')).toEqual(['both', 'tax']);
    expect(found('tax', 'debts')).toEqual(['both', 'tax']);
    expect(found('debts', 'doctor')).toEqual(['both']);
    expect(found('doctor')).toEqual([]);
  });

  it('are all when none is named', () => {
    expect(found()).toEqual(['both', 'pay', 'tax']);
  });
});

describe('languages', () => {
  const service = serviceOf('advice', { languages: told(['nl', 'en']) });

  it('of a service by itself are those that it tells', () => {
    expect(languagesOf({ service, offer: null })).toEqual(['nl', 'en']);
    expect(languagesOf({ service: serviceOf('silent'), offer: null })).toBeNull();
  });

  it('at a location are those of every day and of single days, each once', () => {
    const offer = offerOf('advice', 'desk', { languages: told(['nl', 'pl']), languagesByDay: { mo: ['bg', 'pl'], fr: ['tr'] } });
    expect(languagesOf({ service, offer })).toEqual(['nl', 'pl', 'bg', 'tr']);
    expect(languagesOf({ service: serviceOf('silent'), offer: offerOf('silent', 'desk') })).toBeNull();
  });

  it('of all doors can be chosen, in order and each once', () => {
    const index = helpIndexOf({
      services: [
        service,
        serviceOf('other', { languages: told(['uk', 'en']) }),
        serviceOf('ended', { status: 'inactive', languages: told(['ka']) }),
      ],
      locations: [locationOf('desk', 'delft'), pointOf('planned', 'delft', 'in-preparation')],
      offers: [offerOf('advice', 'desk', { languagesByDay: { mo: ['bg'] } }), offerOf('advice', 'planned', { languages: told(['vi']) })],
    });
    expect(index.languages).toEqual(['bg', 'en', 'nl', 'uk']);
  });
});

describe('ways', () => {
  it('are those of the location, else those of the service, else not known', () => {
    const service = serviceOf('advice', { ways: told(['phone']) });
    expect(waysOf({ service, offer: offerOf('advice', 'desk', { ways: told(['walk-in']) }) })).toEqual(['walk-in']);
    expect(waysOf({ service, offer: offerOf('advice', 'desk') })).toEqual(['phone']);
    expect(waysOf({ service: serviceOf('silent'), offer: offerOf('silent', 'desk') })).toBeNull();
  });
});
