import type { DirectoryRecords } from '../directory.ts';
import { offerId } from './entries.ts';

/** Records of a form that has no word for what closed, as closed as they are at present: a sheet opens nothing again. */
export function keepClosed(incoming: DirectoryRecords, present: DirectoryRecords): DirectoryRecords {
  const kept = <R extends { closed?: string | undefined }>(list: readonly R[], before: readonly R[], key: (record: R) => string): R[] => {
    const closed = new Map(before.flatMap((each) => (each.closed === undefined ? [] : [[key(each), each.closed] as const])));
    return list.map((each) => {
      const since = closed.get(key(each));
      return since === undefined || each.closed !== undefined ? each : { ...each, closed: since };
    });
  };
  const id = (record: { id: string }) => record.id;
  return {
    ...incoming,
    organisations: kept(incoming.organisations, present.organisations, id),
    locations: kept(incoming.locations, present.locations, id),
    offers: kept(incoming.offers, present.offers, offerId),
  };
}
