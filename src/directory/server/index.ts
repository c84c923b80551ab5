export * from './bridge.store.ts';
export * from './correction.store.ts';
export * from './directory.store.ts';
export { demoDirectory } from '../demo-directory.ts';
export { openIntervals } from '../hours/server/open-intervals.ts';
export { OpeningTimes } from '../hours/server/opening-times.ts';
export { parseHours } from '../hours/server/parse-hours.ts';
export { stopsCalendar } from './stops-calendar.ts';
