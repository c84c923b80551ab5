export * from './bridge.store.ts';
export { addRecord, changeRecords, type ChangeOutcome, type NewRecord, type RecordChanges } from './change-records.ts';
export {
  findWhole,
  freeId,
  idOf,
  insertChange,
  listHistory,
  lockDirectory,
  ownersOfSides,
  versionOf,
  type HistoryEntry,
  type HistoryFilter,
} from './change.store.ts';
export * from './correction.store.ts';
export * from './directory.store.ts';
export { demoDirectory } from '../demo-directory.ts';
export { openIntervals } from '../hours/server/open-intervals.ts';
export { OpeningTimes } from '../hours/server/opening-times.ts';
export { parseHours } from '../hours/server/parse-hours.ts';
export { listCorrections, listKept, listOffers, markSeen, type Kept, type KeptRecord, type OpenCorrection } from './kept.store.ts';
export { stopsCalendar } from './stops-calendar.ts';
export { mayUndo, newerThan, undoable, undoChange, type UndoOutcome } from './undo-change.ts';
