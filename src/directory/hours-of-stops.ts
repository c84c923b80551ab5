import { momentOfText } from './hours/dutch-time.ts';
import type { Stop } from './location.schema.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** More do not fit into what can be read as hours. */
const MOST = 14;

/** The coming stops of a mobile point as opening hours in OpenStreetMap's syntax; null when there are none. */
export function hoursOfStops(stops: readonly Stop[], now: number): string | null {
  const coming = stops
    .filter(({ ends, cancelled }) => !cancelled && momentOfText(ends) > now)
    .sort((a, b) => (a.starts < b.starts ? -1 : 1))
    .slice(0, MOST);
  // The comma adds: two stops on one day are both held.
  return coming.length > 0 ? coming.map(ruleOf).join(', ') : null;
}

function ruleOf({ starts, ends }: Stop): string {
  const [date = '', from = ''] = starts.split('T');
  const [year = '', month = '1', day = ''] = date.split('-');
  return `${year} ${MONTHS[Number(month) - 1] ?? ''} ${day} ${from}-${ends.split('T')[1] ?? ''}`;
}
