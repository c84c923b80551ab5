import { ACCESS_FEATURES, type AccessFeature } from '#directory/index.ts';
import { idInPath, listParameters, localeOfWords, operation, parameter } from './operation.ts';
import { flag, known, link, list, moment, named, object, oneOf, orNull, text, type ApiPart } from './schema.ts';
import { contact, listOf, offer, provenance, to, words } from './shared.ts';

const ACCESS: Record<AccessFeature, string> = {
  'step-free': 'One can come in without a step.',
  lift: 'There is a lift.',
  'accessible-toilet': 'There is a toilet for wheelchairs.',
  'hearing-loop': 'There is a hearing loop.',
  parking: 'There is a place to park.',
  'public-transport': 'There is public transport nearby.',
};

export const locationsPart: ApiPart = {
  paths: {
    '/locations': operation({
      id: 'listLocations',
      summary: 'Places to go to for help',
      parameters: [
        ...listParameters,
        parameter('region', 'Only those in a labour-market region, by id.', { type: 'string' }, { example: 'haaglanden' }),
        parameter('municipality', 'Only those in a municipality, by id.', { type: 'string' }, { example: 'westland' }),
        parameter('point', 'True: only information points; false: only others.', { type: 'boolean' }),
      ],
      answer: { description: 'Places in the order of their ids.', schema: 'Locations' },
    }),
    '/locations/{id}': operation({
      id: 'getLocation',
      summary: 'A place to go to for help',
      parameters: [idInPath('a place'), localeOfWords],
      answer: { description: 'The place.', schema: 'Location' },
      mayBeMissing: true,
    }),
  },
  schemas: {
    Locations: listOf('Location', 'Part of the list of places.'),
    Location: object(
      {
        id: text('Id.'),
        name: text('Its name, in Dutch.'),
        kind: oneOf(['desk', 'mobile'], 'A desk or counter, or a point that moves.'),
        organisation: orNull(text('Id of the organisation whose place it is; null: not known.')),
        region: text('Id of its labour-market region.'),
        municipality: orNull(text('Id of its municipality; null: not known, or it moves.')),
        address: orNull(named('Address', 'Null: not known.')),
        position: orNull(named('Position', 'Null: only its municipality or region is known.')),
        access: named('KnownAccess', 'What makes the building usable.'),
        ...contact,
        website: orNull(link('Null: none is known.')),
        point: orNull(
          object(
            {
              status: oneOf(['active', 'in-preparation', 'unknown'], 'Whether it is open already.'),
              base: named('KnownBaseServices', 'What it does of the base service.'),
            },
            'Filled when it is an information point.',
          ),
        ),
        stops: list(named('Stop'), 'Where a mobile point will stand: stops that have not ended yet.'),
        offers: list(
          object({
            service: text('Id of the service.'),
            title: words.title,
            locale: named('Locale', 'Language of the title.'),
            ...offer,
            _links: object({ service: to('The service.') }, 'Where to go on.'),
          }),
          'What is given there.',
        ),
        ...provenance,
        _links: object({ self: to('This place.'), organisation: to('Whose place it is.') }, 'Where to go on.', ['organisation']),
      },
      'A place to go to for help.',
    ),
    Stop: object(
      {
        id: text('Id among the stops of this place.'),
        starts: moment('From then on.'),
        ends: moment('Until then.'),
        municipality: orNull(text('Id of its municipality; null: not known.')),
        place: text('Where it stands: a market, a housing site, a street.'),
        cancelled: flag('True: it does not come.'),
      },
      'A stop of a mobile point.',
    ),
    KnownAccess: known(
      {
        type: 'object',
        description: 'True or false for what is known; the rest is not there. Null: nothing is known.',
        properties: Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, flag(ACCESS[feature])])),
      },
      'What makes a building usable, with how sure we are.',
    ),
    KnownBaseServices: known(
      { type: 'array', items: named('BaseService') },
      'What an information point does of the base service, with how sure we are.',
    ),
  },
};
