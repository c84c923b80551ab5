import { translator } from '#platform/i18n/messages.ts';
import { once } from './once.ts';
import { organizationSummary } from './project.ts';
import type { Publication } from './publication.ts';
import { wordIndex, type WordIndex } from './word-index.ts';

const t = translator('nl');

/** The words in which records are looked for, as their lists are ordered: made at the first search. */
export class SearchTexts {
  readonly organisations: () => WordIndex;
  readonly services: () => WordIndex;
  readonly locations: () => WordIndex;

  constructor(publication: Publication) {
    const { directory, names, organisations, services, locations } = publication;
    this.organisations = once(() =>
      wordIndex(organisations, (organisation) => {
        const { name, alternate_name: alternate = '', description } = organizationSummary(publication, organisation);
        return textOf(name, alternate, description);
      }),
    );
    this.services = once(() =>
      wordIndex(services, (service) => {
        const { name, does } = directory.describe(service, 'nl');
        const organisation = directory.organisations.get(service.organisation)?.name;
        return textOf(name, does, organisation, ...service.needs.map((need) => t(`need.${need}`)));
      }),
    );
    this.locations = once(() =>
      wordIndex(locations, ({ name, address, municipality }) => {
        const town = municipality === null ? null : names.place(municipality);
        return textOf(name, address?.street, address?.city, town?.name);
      }),
    );
  }
}

function textOf(...parts: (string | null | undefined)[]): string {
  return parts.map((part) => part ?? '').join(' ');
}
