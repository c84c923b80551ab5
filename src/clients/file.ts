import { addDays, type IsoDay } from '#law/index.ts';

/** Why an adviser closes a file. `withdrawn`: the person no longer wants it. `mistake`: it should not have been opened. */
export const CLOSE_REASONS = ['done', 'withdrawn', 'mistake'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** `ended`: until then somebody had agreed, and the day passed. */
export type ClosedFor = CloseReason | 'ended';

/** The row of a file: nothing in it says who it is about. */
export interface FileRow {
  id: string;
  code: string;
  regionId: string;
  language: string;
  adviserId: string | null;
  adviserName: string | null;
  state: 'open' | 'closed';
  openedAt: Date;
  /** The last day on which it may be open. */
  endsOn: IsoDay;
  closedAt: Date | null;
  closedFor: ClosedFor | null;
  version: number;
}

/** So long before its end the adviser is told: there is time to ask for a new consent. Ours, no rule of law. */
const WARNED_DAYS = 14;

/** Files that end on this day or before end soon. */
export function endsSoonUntil(today: IsoDay): IsoDay {
  return addDays(today, WARNED_DAYS);
}
