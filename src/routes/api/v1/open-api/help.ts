import { MOST_HELP } from '#directory/api/index.ts';
import { WHENS } from '#directory/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { operation, pageParameters, parameter } from './operation.ts';
import { count, flag, link, list, moment, named, object, oneOf, orNull, text, type ApiPart, type Schema } from './schema.ts';
import { contact, words } from './shared.ts';

const REASONS = [
  'open',
  'opens',
  'open-then',
  'hours-unknown',
  'speaks',
  'distance',
  'here',
  'own-area',
  'national',
  'free',
  'anonymous',
  'walk-in',
] as const;

const km = (description: string): Schema => ({ type: 'number', minimum: 0, description });

export const helpPart: ApiPart = {
  paths: {
    '/help': operation({
      id: 'findHelp',
      summary: 'Who can help, where and when',
      description:
        'Finds ways to get help: a service at a place, or one that is reached from anywhere. The order is that of usefulness: what is open, near, in the language of the reader and meant for the need comes first.',
      parameters: [
        parameter(
          'locale',
          'Language of the reader: of titles and descriptions, and the one that is best spoken.',
          { enum: LOCALES },
          { required: true },
        ),
        parameter(
          'place',
          'Id of a municipality or region. Without one the whole country is looked at.',
          { type: 'string' },
          { example: 'westland' },
        ),
        parameter(
          'near',
          'Where somebody is, as latitude and longitude; it decides distances before the place does. It is rounded to about a kilometre.',
          { type: 'string', pattern: '^-?\\d{1,3}(\\.\\d{1,8})?,-?\\d{1,3}(\\.\\d{1,8})?$' },
          { example: '52.01,4.21' },
        ),
        needParameter('What somebody needs help with: one need, or several with commas between them. Any of them will do.'),
        parameter('theme', 'All needs of a theme. Only looked at without a need.', named('Theme'), { example: 'housing' }),
        parameter('when', 'When it must be open.', { enum: WHENS, default: 'any' }),
        parameter(
          'at',
          'The time at which it must be open, with when=at: in the coming two weeks. By Dutch clocks, unless it has an offset.',
          { type: 'string' },
          { example: '2026-11-22T20:30' },
        ),
        languageParameter('A language that must be spoken there, as a code of ISO 639.'),
        parameter('way', 'How one wants to come to help.', named('Way'), { example: 'walk-in' }),
        parameter('anonymous', 'True: only where one need not say who one is.', { type: 'boolean', default: false }),
        parameter('audience', 'For whom it must be.', named('Audience')),
        ...pageParameters(MOST_HELP),
      ],
      answer: { description: 'Ways to get help, most useful first; none when nothing is found.', schema: 'HelpAnswer' },
    }),
  },
  schemas: {
    HelpAnswer: object(
      {
        understood: named('UnderstoodHelp', 'What the request was understood as.'),
        fitting: list(named('Help'), 'What is known to fit all that was asked for.'),
        perhaps: list(named('Help'), 'What may fit: something that was asked for is not known of it.'),
        next: list(
          named('Help'),
          'When a time was asked for: what would fit but is closed then, what opens first standing first. Comes with the first part only.',
        ),
        totals: object(
          {
            fitting: count('So many fit.'),
            perhaps: count('So many may fit.'),
            next: count('So many would fit, but are closed.'),
          },
          'How many there are in all parts.',
        ),
        page: object(
          {
            number: count('Which part of both lists this is; the first is 1.', { minimum: 1 }),
            size: count('So many of each list a part holds.', { minimum: 1 }),
            totalPages: count('So many parts the longer list has.'),
          },
          'Which part of the lists "fitting" and "perhaps" this is.',
        ),
        _links: named('PageLinks', 'Where the other parts are.'),
      },
      'Ways to get help.',
    ),
    UnderstoodHelp: object(
      {
        locale: named('Locale', 'Language of the reader.'),
        place: orNull(named('FoundPlace', 'The place that was chosen.')),
        near: orNull(named('Position', 'Where somebody is, rounded to about a kilometre.')),
        needs: list(named('Need'), 'Needs that count, those of a theme written out; none: whatever helps.'),
        when: oneOf(WHENS, 'When it must be open.'),
        span: orNull(
          object(
            { from: moment('From this moment.'), to: moment('Until before this moment.') },
            'The moments between which it must be open for a while; null: whenever.',
          ),
        ),
        language: orNull(text('The language that must be spoken.')),
        way: orNull(named('Way', 'How one wants to come to help.')),
        anonymous: flag('Only where one need not say who one is.'),
        audience: orNull(named('Audience', 'For whom it must be.')),
        problems: list(
          oneOf(['at-past', 'at-far'], 'The time has passed, or lies too far ahead for opening hours to be known.'),
          'What could not be held to. The rest is answered as if it had not been asked.',
        ),
      },
      'What a request was understood as.',
    ),
    Help: object(
      {
        service: text('Id of the service, for /services/{id}.'),
        organisation: text('Id of its organisation, for /organisations/{id}.'),
        title: words.title,
        description: words.description,
        locale: named('Locale', 'Language of title and description; another than asked for when a translation is missing.'),
        location: orNull(named('HelpLocation', 'Where it is; null: it is reached from anywhere, by telephone or on the web.')),
        opening: named('Opening', 'When it is open.'),
        languages: orNull(list({ type: 'string' }, 'Languages spoken there, on some day, as codes of ISO 639; null: not known.')),
        ways: orNull(list(named('Way'), 'How one comes to it; null: not known.')),
        ...contact,
        website: orNull(link('Null: none is known.')),
        reasons: list(named('Reason'), 'Why it stands where it stands, to be shown.'),
        url: link('Our page about it, in the language of the reader.'),
      },
      'A way to get help. Contacts are those of the place, else of the service, else of the organisation.',
    ),
    HelpLocation: object(
      {
        id: text('Id, for /locations/{id}.'),
        name: text('Its name, in Dutch.'),
        address: orNull(named('Address', 'Null: not known.')),
        position: orNull(named('Position', 'Null: only its municipality or region is known.')),
        distanceKm: orNull(
          km('As the crow flies; from the centre of its municipality or region when its position is not known. Null: no place was given.'),
        ),
      },
      'A place to go.',
    ),
    Opening: object(
      {
        known: flag('False: nobody has told the hours.'),
        at: moment('The moment that this is about: now, or when a time was asked for a later one.'),
        open: orNull(flag('Open at that moment; null: not known.')),
        openUntil: orNull(moment('When it closes; null while it is open: not in the coming two weeks.')),
        opensNext: orNull(moment('When it opens after that moment; null: not in the coming two weeks.')),
        sure: flag('False: perhaps, as with "by appointment", or where holidays decide that are not known.'),
      },
      'Whether something is open.',
    ),
    Reason: object(
      {
        kind: oneOf(REASONS, 'What speaks for it.'),
        until: orNull(moment('With "open": when it closes; null: not in the coming two weeks.')),
        at: moment('With "opens" and "open-then": when.'),
        language: text('With "speaks": the language.'),
        km: km('With "distance": how far.'),
      },
      'Why a way to get help stands where it stands.',
      ['until', 'at', 'language', 'km'],
    ),
  },
};

export function needParameter(description: string): Schema {
  return parameter(
    'need',
    description,
    { type: 'array', items: named('Need'), minItems: 1 },
    { style: 'form', explode: false, example: ['housing'] },
  );
}

export function languageParameter(description: string): Schema {
  return parameter('language', description, { type: 'string', pattern: '^[a-z]{2,3}$' }, { example: 'pl' });
}
