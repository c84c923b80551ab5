import { BASE_SERVICES, LATITUDES, LONGITUDES, WAYS } from '#directory/index.ts';
import { AUDIENCES, NEED_IDS, THEMES } from '#topics/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { count, day, known, link, list, named, object, oneOf, orNull, text, type Schema } from './schema.ts';

/** What a thing is called and does. */
export const words = {
  title: text('What it is called.'),
  description: orNull(text('What it does for people; null: nobody has written it yet.')),
  conditions: orNull(text('Under which conditions; null: none are known.')),
  locale: named('Locale', 'Language of the title, description and conditions; another than asked for when a translation is missing.'),
};

/** What a record says about itself. */
export const provenance = {
  owner: text('Who keeps the record right: "los" (the national support office), "region:<id>" or "organisation:<id>".'),
  source: orNull(text('Where it was seen, mostly in Dutch; null: nobody has noted it.')),
  checked: day('The day on which it was last held against its source.'),
  reviewBy: day('The day by which it must be held against its source again.'),
};

export const contact = {
  phones: list(named('Phone'), 'Telephone numbers that are confirmed.'),
  email: orNull(text('E-mail address, never of a person; null: none is known.', { format: 'email' })),
};

/** How a service is given at a place. */
export const offer = {
  hours: named('KnownHours', 'When it is open there.'),
  ways: named('KnownWays', 'How one comes to it there; unknown: as the service says.'),
  languages: named('KnownLanguages', 'Languages that are spoken there.'),
  languagesByDay: {
    type: 'object',
    description: 'Languages that are spoken on single days only, by day of the week: mo, tu, we, th, fr, sa, su.',
    additionalProperties: { type: 'array', items: { type: 'string' } },
  },
};

export const to = (description: string): Schema => named('Link', description);

/** Schemas that several resources use. */
export const sharedSchemas: Readonly<Record<string, Schema>> = {
  Locale: oneOf(LOCALES, 'One of our languages.'),
  Need: oneOf(NEED_IDS, 'What somebody may need help with.'),
  Theme: oneOf(THEMES, 'A theme of the guide; every need belongs to one.'),
  Audience: oneOf(AUDIENCES, 'For whom something is.'),
  Way: oneOf(WAYS, 'How one comes to help.'),
  BaseService: oneOf(BASE_SERVICES, 'What an information point must be able to do everywhere.'),
  Confidence: oneOf(
    ['verified', 'recalled'],
    'How sure we are: seen in a source (verified), or from memory and still to be checked (recalled).',
  ),
  KnownFlag: known({ type: 'boolean' }, 'Yes or no, with how sure we are.'),
  KnownWays: known({ type: 'array', items: named('Way') }, 'Ways, with how sure we are.'),
  KnownLanguages: known({ type: 'array', items: { type: 'string' } }, 'Languages as codes of ISO 639, with how sure we are.'),
  KnownHours: known(
    { type: 'string' },
    'Opening hours in the syntax of OpenStreetMap, such as "Mo-Fr 09:00-17:00; PH off", with how sure we are.',
  ),
  KnownAddress: known({ type: 'string', format: 'uri' }, 'An address on the web, with how sure we are.'),
  Phone: object(
    {
      number: text('As people write it.'),
      tel: text('Digits only, international with +.'),
      confidence: named('Confidence'),
    },
    'A telephone number.',
  ),
  Address: object(
    {
      street: text('Street and number, or what stands for it.'),
      postcode: orNull(text('Null: not known.')),
      city: orNull(text('Null: not known.')),
    },
    'A visiting address.',
  ),
  Position: object(
    {
      lat: { type: 'number', description: 'Latitude in degrees.', minimum: LATITUDES.min, maximum: LATITUDES.max },
      lon: { type: 'number', description: 'Longitude in degrees.', minimum: LONGITUDES.min, maximum: LONGITUDES.max },
    },
    'A point in the Netherlands (WGS 84, EPSG:4326).',
  ),
  Link: object({ href: link('Absolute address.') }, 'A link.'),
  PageLinks: object(
    {
      self: to('This part.'),
      first: to('The first part.'),
      prev: to('The part before this one; not there in the first.'),
      next: to('The part after this one; not there in the last.'),
      last: to('The last part.'),
    },
    'Where the parts of a list are.',
    ['prev', 'next'],
  ),
  ListPage: object(
    {
      number: count('Which part this is; the first is 1.', { minimum: 1 }),
      size: count('So many a part holds.', { minimum: 1 }),
      totalItems: count('So many are in the whole list.'),
      totalPages: count('So many parts there are.'),
    },
    'Which part of a list this is.',
  ),
  Problem: {
    type: 'object',
    description: 'What is wrong with a request, as RFC 9457 writes it.',
    required: ['type', 'status', 'title', 'detail'],
    properties: {
      type: text('Always about:blank: the status says what kind of problem it is.'),
      status: { type: 'integer', description: 'The status of the answer.' },
      title: text('What is wrong, in general.'),
      detail: text('What to do, a sentence for each parameter that is wrong.'),
      invalid: list({ type: 'string' }, 'Names of the parameters that are wrong, or paths within the body.'),
      problems: list(
        {
          type: 'object',
          properties: {
            path: text('Where in the body.'),
            problem: text('What kind of problem it is.'),
            detail: text('What to do, in the language that was asked for.'),
          },
        },
        'What is wrong with each answer of a check.',
      ),
    },
  },
};

/** A list of records, part by part. */
export function listOf(schema: string, description: string): Schema {
  return object(
    {
      items: list(named(schema), 'The records of this part, in the order of their ids.'),
      page: named('ListPage', 'Which part this is.'),
      _links: named('PageLinks', 'Where the other parts are.'),
    },
    description,
  );
}
