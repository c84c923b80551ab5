import { translator } from '#platform/i18n/messages.ts';
import { once } from './once.ts';
import { organizationSummary } from './project.ts';
import type { Publication } from './publication.ts';
import { searchable } from './query.ts';

const t = translator('nl');

/** The words in which records are looked for, by id: made at the first search. */
export class SearchTexts {
  readonly organisations: () => ReadonlyMap<string, string>;
  readonly services: () => ReadonlyMap<string, string>;
  readonly locations: () => ReadonlyMap<string, string>;

  constructor(publication: Publication) {
    const { directory, names, organisations, services, locations } = publication;
    this.organisations = once(() =>
      textsOf(organisations, (organisation) => {
        const { name, alternate_name: alternate = '', description } = organizationSummary(publication, organisation);
        return [name, alternate, description];
      }),
    );
    this.services = once(() =>
      textsOf(services, (service) => {
        const { name, does } = directory.describe(service, 'nl');
        const organisation = directory.organisations.get(service.organisation)?.name ?? '';
        return [name, does, organisation, ...service.needs.map((need) => t(`need.${need}`))];
      }),
    );
    this.locations = once(() =>
      textsOf(locations, ({ name, address, municipality }) => {
        const town = municipality === null ? null : names.place(municipality);
        return [name, address?.street ?? '', address?.city ?? '', town?.name ?? ''];
      }),
    );
  }
}

/** Ids of the texts that hold a word. */
export function idsWith(word: string, texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, text] of texts) if (text.includes(word)) ids.add(id);
  return ids;
}

export function hasWords(words: readonly string[], text: string): boolean {
  return words.every((word) => text.includes(word));
}

function textsOf<T extends { id: string }>(records: readonly T[], wordsOf: (record: T) => string[]): ReadonlyMap<string, string> {
  return new Map(records.map((record) => [record.id, searchable(wordsOf(record).join(' '))]));
}
