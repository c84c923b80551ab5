import type { DirectoryRecords } from './directory.ts';

/** Demonstration records are labelled on every screen and never leave it. */
export function isDemo(id: string): boolean {
  return id.startsWith('demo-');
}

/** The records without those of the demonstration. */
export function withoutDemo(records: DirectoryRecords): DirectoryRecords {
  return {
    ...records,
    organisations: records.organisations.filter(({ id }) => !isDemo(id)),
    services: records.services.filter(({ id }) => !isDemo(id)),
    locations: records.locations.filter(({ id }) => !isDemo(id)),
    offers: records.offers.filter(({ service, location }) => !isDemo(service) && !isDemo(location)),
  };
}
