import './desk.tables.ts';

export { addWalkIn, QueueIsFullError } from './add-walk-in.ts';
export { callNext } from './call-next.ts';
export { type StoredContact } from './contact.store.ts';
export { correctContact, getOwnContact, removeContact } from './correct-contact.ts';
export { countContact } from './count-contact.ts';
export { deviceKeyOf, type DeviceKey } from './device-key.ts';
export { endWalkIn, putBackWalkIn } from './end-walk-in.ts';
export { listMyContacts, type MyContacts } from './list-my-contacts.ts';
export { countUnread, getNotice, listKeptNotices, listNotices, type KeptNotice } from './list-notices.ts';
export { listQueue, type Queue } from './list-queue.ts';
export { type StoredNotice } from './notice.store.ts';
export { OPEN_COUNTS_COOKIE, readOpenCounts, sealOpenCounts } from './open-counts.ts';
export { changeNotice, endNotice, publishNotice } from './publish-notice.ts';
export { markNoticeRead, markNoticeUnread } from './read-notice.ts';
export { isReminderTime, remindTasks } from './remind-tasks.ts';
export { removeContacts, removeWalkIns } from './remove-old.ts';
export { sendContacts } from './send-contacts.ts';
export { getTeamFigures, type TeamFigures } from './team-figures.ts';
export {
  addTraining,
  finishTraining,
  listOwnTrainings,
  listTrainings,
  removeTraining,
  type TeamTrainings,
  type Training,
} from './trainings.ts';
export { type QueueOf } from './walk-in.store.ts';
