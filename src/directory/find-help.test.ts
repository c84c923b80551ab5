import { describe, expect, it } from 'vitest';
import { findIn, locationOf, nameOf, namesOf, offerOf, phoneOf, placeOf, pointOf, serviceOf, told } from './directory.fixture.ts';
import type { DirectoryRecords } from './directory.ts';
import type { HelpMatch, HelpQuery, Reason } from './find-help.ts';
import { UNKNOWN } from './known.schema.ts';
import type { Service } from './service.schema.ts';

const fitting = (records: Partial<DirectoryRecords>, query: Partial<HelpQuery> = {}): string[] => namesOf(findIn(records, query).fitting);
const reasonsOf = (matches: readonly HelpMatch[], name: string): Reason[] => matches.find((each) => nameOf(each) === name)!.reasons;

const WESTLAND = placeOf('westland');
const HAAGLANDEN = placeOf('haaglanden');
const at = (time: string): number => Date.parse(time);
const minuteFrom = (time: string) => ({ from: at(time), to: at(time) + 60_000 });

describe('for whom a service is', () => {
  const counters = {
    services: [serviceOf('registration', { ownMunicipality: true })],
    locations: ['westland', 'den-haag', 'rotterdam'].map((town) => locationOf(`counter-${town}`, town)),
    offers: ['westland', 'den-haag', 'rotterdam'].map((town) => offerOf('registration', `counter-${town}`)),
  };

  it('for the residents of a municipality it is the counter of that municipality alone', () => {
    expect(fitting(counters, { place: WESTLAND })).toEqual(['registration at counter-westland']);
    expect(fitting(counters, { place: placeOf('delft') })).toEqual([]);
  });

  it('in a region it is each counter of that region, and without a place one entry stands for all', () => {
    expect(fitting(counters, { place: HAAGLANDEN }).sort()).toEqual([
      'registration at counter-den-haag',
      'registration at counter-westland',
    ]);
    expect(fitting(counters)).toEqual(['registration']);
  });

  const areas = {
    services: [
      serviceOf('national'),
      serviceOf('regional', { area: ['haaglanden'] }),
      serviceOf('municipal', { area: ['westland', 'leiden'] }),
      serviceOf('elsewhere', { area: ['rijnmond', 'rotterdam'] }),
    ],
  };

  it.each([
    ['a municipality', 'westland', ['municipal', 'national', 'regional']],
    ['another municipality of the region', 'den-haag', ['national', 'regional']],
    ['the region itself', 'haaglanden', ['municipal', 'national', 'regional']],
    ['a municipality far away', 'groningen', ['national']],
  ])('is shown in its area: in %s', (_what, place, expected) => {
    expect(fitting(areas, { place: placeOf(place) }).sort()).toEqual(expected);
  });

  it('is not shown without a place when it is for an area only', () => {
    expect(fitting(areas)).toEqual(['national']);
  });

  it('says whether it is for here or for the whole country, and puts what is for here first', () => {
    const { fitting: found } = findIn(areas, { place: WESTLAND });
    expect(reasonsOf(found, 'municipal')).toContainEqual({ kind: 'own-area' });
    expect(reasonsOf(found, 'national')).toContainEqual({ kind: 'national' });
    expect(namesOf(found).at(-1)).toBe('national');
  });

  it('is everybody, or those it names alone', () => {
    const records = {
      services: [serviceOf('all'), serviceOf('agency', { audiences: ['agency'] }), serviceOf('young', { audiences: ['young'] })],
    };
    expect(fitting(records, { audience: 'agency' })).toEqual(['agency', 'all']);
    expect(fitting(records)).toEqual(['agency', 'all', 'young']);
  });

  it('is nobody when it has ended or has not begun', () => {
    expect(fitting({ services: [serviceOf('ended', { status: 'inactive' }), serviceOf('planned', { status: 'planned' })] })).toEqual([]);
  });
});

describe('what was asked for', () => {
  const wishes: [string, Partial<HelpQuery>, Partial<Service>, Partial<Service>][] = [
    ['a language', { language: 'pl' }, { languages: told(['nl', 'pl']) }, { languages: told(['nl', 'ro']) }],
    ['a way', { way: 'chat' }, { ways: told(['phone', 'chat']) }, { ways: told(['phone']) }],
    ['no names', { anonymous: true }, { anonymous: told(true) }, { anonymous: told(false) }],
  ];

  it.each(wishes)(
    'fits when it is known, perhaps when it is not known, and not when it is known otherwise: %s',
    (_what, query, yes, no) => {
      const found = findIn({ services: [serviceOf('with', yes), serviceOf('unknown'), serviceOf('without', no)] }, query);
      expect(namesOf(found.fitting)).toEqual(['with']);
      expect(namesOf(found.perhaps)).toEqual(['unknown']);
    },
  );

  it('is perhaps there as long as one thing is not known, and not as soon as one is known to lack', () => {
    const query = { language: 'pl', anonymous: true, way: 'phone' } as const;
    const known = { languages: told(['pl']), ways: told(['phone' as const]), anonymous: told(true) };
    const found = findIn(
      {
        services: [
          serviceOf('all-known', known),
          serviceOf('one-unknown', { ...known, anonymous: UNKNOWN }),
          serviceOf('unknown-and-lacking', { ways: UNKNOWN, languages: told(['nl']) }),
        ],
      },
      query,
    );
    expect([namesOf(found.fitting), namesOf(found.perhaps)]).toEqual([['all-known'], ['one-unknown']]);
  });

  it('is named among the reasons when it is there, and not when nobody asked', () => {
    const services = [serviceOf('advice', { anonymous: told(true) })];
    expect(reasonsOf(findIn({ services }, { anonymous: true }).fitting, 'advice')).toContainEqual({ kind: 'anonymous' });
    expect(reasonsOf(findIn({ services }).fitting, 'advice')).not.toContainEqual({ kind: 'anonymous' });
  });

  it('at a location is what is told of that location, before what its service says', () => {
    const records = {
      services: [serviceOf('advice', { ways: told(['phone']) })],
      locations: [locationOf('one', 'westland'), locationOf('other', 'delft')],
      offers: [offerOf('advice', 'one', { ways: told(['appointment']) }), offerOf('advice', 'other')],
    };
    expect(fitting(records, { place: WESTLAND, way: 'appointment' })).toEqual(['advice at one']);
    expect(fitting(records, { place: WESTLAND, way: 'phone' }).sort()).toEqual(['advice', 'advice at other']);
  });

  it('counts a language that staff speak on single days', () => {
    const records = {
      services: [serviceOf('advice')],
      locations: [locationOf('desk', 'westland')],
      offers: [offerOf('advice', 'desk', { languages: told(['nl']), languagesByDay: { tu: ['bg'] } })],
    };
    expect(fitting(records, { place: WESTLAND, language: 'bg' })).toEqual(['advice at desk']);
    expect(namesOf(findIn(records, { place: WESTLAND, language: 'tr' }).perhaps)).toEqual([]);
  });

  it('is one of several needs', () => {
    const records = {
      services: [
        serviceOf('pay'),
        serviceOf('tax', { needs: ['tax'] }),
        serviceOf('debts', { needs: ['tax', 'debts'] }),
        serviceOf('doctor', { needs: ['doctor'] }),
      ],
    };
    expect(fitting(records, { needs: ['debts'] })).toEqual(['debts']);
    expect(fitting(records, { needs: ['debts', 'tax'] }).sort()).toEqual(['debts', 'tax']);
    expect(fitting(records)).toHaveLength(4);
  });
});

describe('when it must be open', () => {
  const office = { hours: told('Mo-Fr 09:00-17:00') };
  const evening = { hours: told('Mo-Fr 18:00-21:00') };
  const weekend = { hours: told('Sa 10:00-14:00') };
  const records = {
    services: [serviceOf('office', office), serviceOf('evening', evening), serviceOf('weekend', weekend), serviceOf('never-told')],
  };

  it.each([
    ['now', minuteFrom('2026-11-25T10:00Z'), ['office']],
    ['this evening', { from: at('2026-11-25T16:00Z'), to: at('2026-11-25T23:00Z') }, ['evening']],
    ['at the weekend', { from: at('2026-11-27T23:00Z'), to: at('2026-11-29T23:00Z') }, ['weekend']],
    ['on Thursday at 16:59', minuteFrom('2026-11-26T15:59Z'), ['office']],
    ['on Thursday at 17:00', minuteFrom('2026-11-26T16:00Z'), []],
  ])('fits what is open %s', (_what, span, expected) => {
    expect(fitting(records, { span })).toEqual(expected);
  });

  it('is not known of those that told no hours: they come apart, and say so', () => {
    const { perhaps } = findIn(records, { span: minuteFrom('2026-11-25T10:00Z') });
    expect(namesOf(perhaps)).toEqual(['never-told']);
    expect(reasonsOf(perhaps, 'never-told')).toContainEqual({ kind: 'hours-unknown' });
    expect(perhaps[0]).toMatchObject({ hoursKnown: false, openUntil: null, opensNext: null });
  });

  it('offers what opens next when nothing is open, soonest first', () => {
    const found = findIn(
      {
        services: [
          serviceOf('weekend', weekend),
          serviceOf('office', office),
          serviceOf('evening', evening),
          serviceOf('never', { hours: told('off') }),
        ],
      },
      { span: minuteFrom('2026-11-25T16:30Z') },
    );
    expect(found.fitting).toEqual([]);
    expect(namesOf(found.next)).toEqual(['evening', 'office', 'weekend']);
    expect(found.next.map(({ opensNext }) => opensNext)).toEqual(['2026-11-25T17:00Z', '2026-11-26T08:00Z', '2026-11-28T09:00Z'].map(at));
  });

  it('offers next only what has the rest of what was asked for', () => {
    const polish = { ...evening, languages: told(['pl']) };
    const services = [serviceOf('polish', polish), serviceOf('dutch', { ...evening, languages: told(['nl']) })];
    expect(namesOf(findIn({ services }, { span: minuteFrom('2026-11-25T10:00Z'), language: 'pl' }).next)).toEqual(['polish']);
  });

  it('is told by Dutch clocks and Dutch holidays', () => {
    const services = [serviceOf('office', { hours: told('Mo-Fr 09:00-17:00; PH off') })];
    const christmas = at('2026-12-24T09:00Z');
    expect(fitting({ services }, { now: christmas, span: minuteFrom('2026-12-24T09:00Z') })).toEqual(['office']);
    expect(fitting({ services }, { now: christmas, span: minuteFrom('2026-12-25T09:00Z') })).toEqual([]);
  });

  it('says until when it is open, when it opens, or that it will be open then', () => {
    const now = findIn(records).fitting;
    expect(reasonsOf(now, 'office')).toContainEqual({ kind: 'open', until: at('2026-11-25T16:00Z') });
    expect(reasonsOf(now, 'evening')).toContainEqual({ kind: 'opens', at: at('2026-11-25T17:00Z') });
    const later = findIn(records, { span: { from: at('2026-11-25T16:00Z'), to: at('2026-11-25T23:00Z') } }).fitting;
    expect(reasonsOf(later, 'evening')).toContainEqual({ kind: 'open-then', at: at('2026-11-25T17:00Z') });
  });

  it('is known of what has hours, though it opens next by appointment only', () => {
    const services = [serviceOf('advice', { hours: told('Mo-Fr 09:00-17:00; Sa 10:00-12:00 "by appointment"') })];
    const friday = { now: at('2026-11-27T17:00Z'), span: minuteFrom('2026-11-27T17:00Z') };
    expect(namesOf(findIn({ services }, friday).perhaps)).toEqual([]);
    expect(findIn({ services }, { now: friday.now }).fitting).toMatchObject([{ hoursKnown: true, openUntil: null }]);
  });

  it('fits what is surely open later in the span, though it opens before that by appointment', () => {
    const services = [serviceOf('advice', { hours: told('Sa 10:00-12:00 "by appointment"; Su 10:00-12:00') })];
    const saturday = { now: at('2026-11-28T08:00Z'), span: { from: at('2026-11-28T08:00Z'), to: at('2026-11-29T23:00Z') } };
    expect(fitting({ services }, saturday)).toEqual(['advice']);
  });

  it('does not say of what is open by appointment only that it is open', () => {
    const { fitting: found } = findIn({ services: [serviceOf('by-appointment', { hours: told('Mo-Fr 09:00-17:00 "by appointment"') })] });
    expect(reasonsOf(found, 'by-appointment').map(({ kind }) => kind)).not.toContain('open');
  });
});

describe('information points', () => {
  const points = (['active', 'in-preparation', 'unknown'] as const).map((status) => pointOf(`point-${status}`, 'westland', status));
  const records = {
    services: [serviceOf('win-punt', { needs: ['information'] })],
    locations: points,
    offers: points.map(({ id }) => offerOf('win-punt', id)),
  };

  it('that are being prepared are never shown, with a place or without', () => {
    for (const place of [WESTLAND, HAAGLANDEN, null]) {
      const found = findIn(records, { place });
      expect(namesOf([...found.fitting, ...found.perhaps, ...found.next])).toEqual(['win-punt at point-active']);
    }
  });

  it('that are being prepared do not make a service stand there that is given nowhere else', () => {
    const planned = {
      services: [serviceOf('lessons')],
      locations: [pointOf('planned', 'westland', 'in-preparation')],
      offers: [offerOf('lessons', 'planned')],
    };
    expect(fitting(planned, { place: WESTLAND })).toEqual([]);
    expect(fitting(planned)).toEqual([]);
  });

  it('are all that is shown of places without a place; of each other service one entry stands for its locations', () => {
    const found = fitting({
      services: [...records.services, serviceOf('advice'), serviceOf('line', { phones: [phoneOf('+31201234567')] })],
      locations: [...points, locationOf('desk-1', 'delft'), locationOf('desk-2', 'leiden')],
      offers: [...records.offers, offerOf('advice', 'desk-1'), offerOf('advice', 'desk-2')],
    });
    expect(found.sort()).toEqual(['advice', 'line', 'win-punt at point-active']);
  });
});
