import { describe, expect, it } from 'vitest';
import { locationOf, offerOf, organisationOf, pointOf, recordsOf, serviceOf } from './directory.fixture.ts';
import { Directory } from './directory.ts';

const directory = new Directory(
  recordsOf({
    organisations: [organisationOf('helpers'), organisationOf('others')],
    services: [
      serviceOf('advice'),
      serviceOf('lessons'),
      serviceOf('line', { organisation: 'others' }),
      serviceOf('lost', { organisation: 'gone' }),
    ],
    locations: [locationOf('desk', 'delft'), pointOf('second', 'delft'), pointOf('first', 'leiden', 'in-preparation')],
    offers: [offerOf('advice', 'desk'), offerOf('advice', 'second'), offerOf('lessons', 'desk')],
    organisationTexts: new Map([
      ['nl', new Map([['helpers', { name: 'De helpers', does: 'Zij helpen.', conditions: 'Alleen voor leden.' }]])],
      ['en', new Map([['helpers', { name: null, does: 'They help.' }]])],
      ['pl', new Map([['helpers', { does: 'Pomagają.' }]])],
    ]),
    serviceTexts: new Map([
      ['nl', new Map([['lessons', { name: 'Lessen', does: 'Zij geven les.' }]])],
      [
        'en',
        new Map([
          ['advice', { name: 'Advice', does: 'They advise.' }],
          ['line', { name: 'Help line', does: 'They answer.' }],
        ]),
      ],
    ]),
  }),
);
const describedIn = (locale: 'nl' | 'en' | 'pl' | 'tr', service: string) => directory.describe(directory.services.get(service)!, locale);

describe('what belongs together', () => {
  it('is at hand', () => {
    expect(directory.servicesOf('helpers').map(({ id }) => id)).toEqual(['advice', 'lessons']);
    expect(directory.offersOf('advice').map(({ location }) => location)).toEqual(['desk', 'second']);
    expect(directory.offersAt('desk').map(({ service }) => service)).toEqual(['advice', 'lessons']);
  });

  it('is empty for what is not there', () => {
    for (const id of ['nobody', '', '__proto__', 'constructor'])
      expect([directory.servicesOf(id), directory.offersOf(id), directory.offersAt(id)], id).toEqual([[], [], []]);
  });

  it('has all information points in the order of their records, open or not', () => {
    expect(directory.points.map(({ id }) => id)).toEqual(['second', 'first']);
  });
});

describe('a service in words', () => {
  it('is told in the language asked for, by its own text before that of its organisation', () => {
    expect(describedIn('en', 'advice')).toEqual({ name: 'Advice', does: 'They advise.', conditions: null, locale: 'en' });
    expect(describedIn('nl', 'lessons')).toEqual({ name: 'Lessen', does: 'Zij geven les.', conditions: null, locale: 'nl' });
  });

  it('without words of its own has those of its organisation, with its name and conditions', () => {
    expect(describedIn('nl', 'advice')).toEqual({
      name: 'De helpers',
      does: 'Zij helpen.',
      conditions: 'Alleen voor leden.',
      locale: 'nl',
    });
    expect(describedIn('en', 'lessons')).toEqual({ name: 'The helpers', does: 'They help.', conditions: null, locale: 'en' });
    expect(describedIn('pl', 'advice')).toEqual({ name: 'The helpers', does: 'Pomagają.', conditions: null, locale: 'pl' });
  });

  it('is told in English or Dutch where a language has no words, and says which language it is', () => {
    expect(describedIn('tr', 'advice')).toMatchObject({ name: 'Advice', locale: 'en' });
    expect(describedIn('nl', 'line')).toMatchObject({ name: 'Help line', locale: 'en' });
    expect(describedIn('tr', 'line')).toMatchObject({ name: 'Help line', locale: 'en' });
  });

  it('without any words is its organisation’s name, or its id, and says nothing of what it does', () => {
    const silent = new Directory(recordsOf({ organisations: [organisationOf('helpers')] }));
    expect(silent.describe(serviceOf('advice'), 'pl')).toEqual({ name: 'The helpers', does: '', conditions: null, locale: 'nl' });
    expect(silent.describe(serviceOf('advice', { organisation: 'gone' }), 'pl')).toMatchObject({ name: 'advice', does: '' });
  });

  it('of an organisation is found in exactly the locale asked for', () => {
    expect(directory.organisationText('pl', 'helpers')).toMatchObject({ does: 'Pomagają.' });
    expect(directory.organisationText('tr', 'helpers')).toBeUndefined();
    expect(directory.organisationText('nl', 'others')).toBeUndefined();
  });
});
