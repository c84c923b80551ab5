import type { IsoDay } from '#law/index.ts';
import { DAY_KINDS, inOrder, isDiaryDay, type Entry } from './entry.ts';
import { PERIOD_KINDS, type Period, type PeriodKind } from './period.ts';

/** Hours that a payslip names for a period. */
export interface PayslipHours {
  kind: PeriodKind;
  from: IsoDay;
  minutes: number;
}

/** All that is kept on the phone. */
export interface Diary {
  entries: readonly Entry[];
  payslips: readonly PayslipHours[];
  /** How the list was last looked at. */
  view: PeriodKind;
  /** First day of a period of four weeks, from a payslip; null: by week numbers. */
  fourWeeksFrom: IsoDay | null;
}

export const EMPTY_DIARY: Diary = { entries: [], payslips: [], view: 'week', fourWeeksFrom: null };

const VERSION = 1;
const MOST_MINUTES = 24 * 60;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A change to a diary. Made twice it does no more than once, so it can be made again on what another tab has stored. */
export type Change = (diary: Diary) => Diary;

/** Adds entries, or replaces those with the same id. */
export function putEntries(...put: readonly Entry[]): Change {
  return (diary) => ({
    ...diary,
    entries: inOrder([...diary.entries.filter(({ id }) => !put.some((entry) => entry.id === id)), ...put]),
  });
}

/** Removes the entries with these ids. */
export function removeEntries(...ids: readonly string[]): Change {
  return (diary) => ({ ...diary, entries: diary.entries.filter(({ id }) => !ids.includes(id)) });
}

/** Notes the hours on the payslip of a period; null forgets them. */
export function notePayslip({ kind, from }: Period, minutes: number | null): Change {
  return (diary) => {
    const others = diary.payslips.filter((each) => !(each.kind === kind && each.from === from));
    return { ...diary, payslips: minutes === null ? others : [...others, { kind, from, minutes }] };
  };
}

/** Remembers how the list is looked at. */
export function chooseView(view: PeriodKind): Change {
  return (diary) => ({ ...diary, view });
}

/** Counts periods of four weeks from a day on a payslip, or by week numbers again. */
export function countFourWeeksFrom(day: IsoDay | null): Change {
  return (diary) => ({ ...diary, fourWeeksFrom: day });
}

/** Minutes on the payslip of a period, or null when none were noted. */
export function payslipMinutes(diary: Diary, { kind, from }: Period): number | null {
  return diary.payslips.find((each) => each.kind === kind && each.from === from)?.minutes ?? null;
}

/** The diary as text to keep. */
export function writeDiary(diary: Diary): string {
  return JSON.stringify({ version: VERSION, ...diary });
}

/**
 * Reads a kept text. What cannot be read is left out, and `isWhole` says so: whoever reads has to put the text aside
 * before writing over it. Never throws.
 */
export function readDiary(text: string): { diary: Diary; isWhole: boolean } {
  const kept = parse(text);
  if (!isRecord(kept) || kept['version'] !== VERSION) return { diary: EMPTY_DIARY, isWhole: false };
  const entries = readAll(kept['entries'], readEntry);
  const payslips = readAll(kept['payslips'], readPayslip);
  const { view, fourWeeksFrom } = kept;
  return {
    diary: {
      entries: inOrder(entries.read),
      payslips: payslips.read,
      view: isOneOf(PERIOD_KINDS, view) ? view : EMPTY_DIARY.view,
      fourWeeksFrom: isDay(fourWeeksFrom) ? fourWeeksFrom : null,
    },
    isWhole: entries.isWhole && payslips.isWhole,
  };
}

function readEntry(kept: unknown): Entry | null {
  if (!isRecord(kept)) return null;
  const { id, day, kind, start, end, breakMinutes, travelMinutes, waitingMinutes, where, note, written, changed } = kept;
  const isRight =
    typeof id === 'string' &&
    id !== '' &&
    isDay(day) &&
    isOneOf(DAY_KINDS, kind) &&
    isTimeOrNull(start) &&
    isTimeOrNull(end) &&
    isMinutes(breakMinutes) &&
    isMinutes(travelMinutes) &&
    isMinutes(waitingMinutes) &&
    typeof where === 'string' &&
    typeof note === 'string' &&
    isMoment(written) &&
    (changed === null || isMoment(changed));
  if (!isRight) return null;
  return {
    id,
    day,
    kind,
    start,
    end,
    isStartSecond: kept['isStartSecond'] === true,
    isEndSecond: kept['isEndSecond'] === true,
    breakMinutes,
    travelMinutes,
    waitingMinutes,
    where,
    note,
    written,
    changed,
  };
}

function readPayslip(kept: unknown): PayslipHours | null {
  if (!isRecord(kept)) return null;
  const { kind, from, minutes } = kept;
  if (!isOneOf(PERIOD_KINDS, kind) || !isDay(from)) return null;
  return typeof minutes === 'number' && Number.isFinite(minutes) && minutes >= 0 ? { kind, from, minutes } : null;
}

function readAll<T>(kept: unknown, read: (each: unknown) => T | null): { read: T[]; isWhole: boolean } {
  if (!Array.isArray(kept)) return { read: [], isWhole: false };
  const found = kept.map(read).filter((each) => each !== null);
  return { read: found, isWhole: found.length === kept.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isDay(value: unknown): value is IsoDay {
  return typeof value === 'string' && isDiaryDay(value);
}

function isTimeOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && TIME.test(value));
}

function isMinutes(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_MINUTES;
}

/** Minutes as `dutchMinute`, in a year with four digits. */
function isMoment(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 4_000_000_000;
}

function isOneOf<const T extends string>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value);
}
