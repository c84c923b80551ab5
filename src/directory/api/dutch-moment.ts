import { civilTime, MINUTE } from '../hours/dutch-time.ts';

/**
 * A moment as ISO 8601 writes it, by Dutch clocks and with their offset: '2026-11-22T20:30:00+01:00'.
 * @param moment milliseconds since 1970
 */
export function dutchMoment(moment: number): string {
  const civil = civilTime(moment);
  const minutes = Math.round((civil - moment) / MINUTE);
  const offset = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${new Date(civil).toISOString().slice(0, 19)}+${offset}`;
}

const TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A time that may carry an offset, as Dutch clocks show it: '2026-11-22T19:30Z' becomes '2026-11-22T20:30'. Without an
 * offset it is Dutch time already. Null: there is no such time.
 */
export function asDutchTime(text: string): string | null {
  const [, local = '', offset] = TIME.exec(text) ?? [];
  const civil = Date.parse(`${local}Z`);
  // 30 February would be read as a day in March.
  if (Number.isNaN(civil) || minuteOf(civil) !== local) return null;
  if (offset === undefined) return local;
  const moment = Date.parse(`${local}${offset}`);
  return Number.isNaN(moment) ? null : minuteOf(civilTime(moment));
}

function minuteOf(civil: number): string {
  return new Date(civil).toISOString().slice(0, 16);
}
