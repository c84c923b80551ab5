import { idInPath, listParameters, localeOfWords, operation, parameter } from './operation.ts';
import { languageParameter, needParameter } from './help.ts';
import { count, day, flag, link, list, named, object, oneOf, orNull, text, type ApiPart } from './schema.ts';
import { contact, listOf, offer, provenance, to, words } from './shared.ts';

const service = {
  id: text('Id.'),
  organisation: text('Id of its organisation.'),
  ...words,
  needs: list(named('Need'), 'What it helps with, most of all the first.'),
  audiences: list(named('Audience'), 'For whom alone it is; none: for everybody.'),
  area: object(
    { national: flag('True: the whole country.'), places: list({ type: 'string' }, 'Else regions and municipalities, by id.') },
    'Where people must live, work or stay.',
  ),
  ownMunicipality: flag('True: one can only go to the place in one’s own municipality, as for registration.'),
  ways: named('KnownWays', 'How one comes to it.'),
  languages: named('KnownLanguages', 'Languages that are spoken. A place may differ.'),
  free: named('KnownFlag', 'Whether it costs nothing.'),
  anonymous: named('KnownFlag', 'Whether one need not say who one is.'),
  independent: named('KnownFlag', 'Whether no employer pays for it or decides about it.'),
  phones: list(named('Phone'), 'Its own telephone numbers, as far as they are confirmed; none: those of the organisation.'),
  email: contact.email,
  website: orNull(link('Its own website; null: that of the organisation.')),
  hours: named('KnownHours', 'When it can be reached by telephone or on the web. The hours of a place stand with the place.'),
  bring: list(
    object({ id: text('Id.'), text: text('What to have ready.'), locale: named('Locale', 'Language of this text.') }),
    'What to have ready.',
  ),
  capacity: orNull(
    object(
      {
        state: oneOf(['open', 'waiting-list', 'full'], 'Room, a waiting list, or none.'),
        until: orNull(day('The last day of which this is known; null: no end is known.')),
      },
      'Whether there is room for new people; null: nobody has said.',
    ),
  ),
  status: oneOf(['active', 'planned'], 'Whether it is given already.'),
  locationCount: count('So many places where it is given. /services/{id} lists them.'),
  ...provenance,
  _links: object({ self: to('This service, with its places.'), organisation: to('Who gives it.') }, 'Where to go on.'),
};

export const servicesPart: ApiPart = {
  paths: {
    '/services': operation({
      id: 'listServices',
      summary: 'What organisations do for people',
      parameters: [
        ...listParameters,
        needParameter('Only those that help with one of these needs: one, or several with commas between them.'),
        parameter('theme', 'Only those that help with one of the needs of a theme. Only looked at without a need.', named('Theme'), {
          example: 'housing',
        }),
        parameter('organisation', 'Only those of an organisation, by id.', { type: 'string' }, { example: 'fnv' }),
        parameter(
          'region',
          'Only those for people of a labour-market region, by id: also those for the whole country.',
          { type: 'string' },
          {
            example: 'haaglanden',
          },
        ),
        parameter(
          'municipality',
          'Only those for people of a municipality, by id: also those of its region and for the whole country.',
          {
            type: 'string',
          },
          { example: 'westland' },
        ),
        languageParameter('Only those of which it is known that this language is spoken somewhere, on some day.'),
      ],
      answer: { description: 'Services in the order of their ids.', schema: 'Services' },
    }),
    '/services/{id}': operation({
      id: 'getService',
      summary: 'A service, with the places where it is given',
      parameters: [idInPath('a service'), localeOfWords],
      answer: { description: 'The service.', schema: 'ServiceWithPlaces' },
      mayBeMissing: true,
    }),
  },
  schemas: {
    Services: listOf('Service', 'Part of the list of services. Services that have ended are left out.'),
    Service: object(service, 'What an organisation does for people with certain needs.'),
    ServiceWithPlaces: object(
      {
        ...service,
        offers: list(
          object({
            location: text('Id of the place.'),
            ...offer,
            _links: object({ location: to('The place.') }, 'Where to go on.'),
          }),
          'Where it is given; none: it is reached by telephone or on the web, or nobody has told where.',
        ),
      },
      'A service, with the places where it is given.',
    ),
  },
};
