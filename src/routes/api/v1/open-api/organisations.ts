import { idInPath, listParameters, localeOfWords, operation } from './operation.ts';
import { list, named, object, text, type ApiPart } from './schema.ts';
import { contact, listOf, provenance, to, words } from './shared.ts';

export const organisationsPart: ApiPart = {
  paths: {
    '/organisations': operation({
      id: 'listOrganisations',
      summary: 'Organisations that help people',
      parameters: listParameters,
      answer: { description: 'Organisations in the order of their ids.', schema: 'Organisations' },
    }),
    '/organisations/{id}': operation({
      id: 'getOrganisation',
      summary: 'An organisation',
      parameters: [idInPath('an organisation'), localeOfWords],
      answer: { description: 'The organisation.', schema: 'Organisation' },
      mayBeMissing: true,
    }),
  },
  schemas: {
    Organisations: listOf('Organisation', 'Part of the list of organisations.'),
    Organisation: object(
      {
        id: text('Id.'),
        ...words,
        kind: text('What kind of organisation it is, such as "emergency" or "union".'),
        themes: list(named('Theme'), 'Themes with which it helps.'),
        free: named('KnownFlag', 'Whether its help costs nothing.'),
        anonymous: named('KnownFlag', 'Whether one need not say who one is.'),
        languages: named('KnownLanguages', 'Languages that it speaks.'),
        phones: contact.phones,
        website: named('KnownAddress', 'Its website.'),
        hours: named('KnownHours', 'When it can be reached.'),
        ...provenance,
        _links: object({ self: to('This organisation.'), services: to('What it does for people.') }, 'Where to go on.'),
      },
      'An organisation.',
    ),
  },
};
