import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_DIARY,
  chooseView,
  countFourWeeksFrom,
  notePayslip,
  payslipMinutes,
  putEntries,
  readDiary,
  removeEntries,
  writeDiary,
  type Diary,
} from './diary.ts';
import { entry } from './entry.fixture.ts';
import { periodOf } from './period.ts';

const WEEK = periodOf('week', '2026-11-20', null);
const FULL: Diary = {
  entries: [entry(), entry({ id: 'b', day: '2026-11-21', kind: 'ill', start: null, end: null, note: 'gebeld om 7 uur' })],
  payslips: [{ kind: 'week', from: '2026-11-16', minutes: 2250 }],
  view: 'four-weeks',
  fourWeeksFrom: '2026-11-09',
};

describe('a diary', () => {
  it('is kept as text and read again', () => {
    expect(readDiary(writeDiary(FULL))).toEqual({ diary: FULL, isWhole: true });
  });

  it('takes an entry again instead of twice, and in order', () => {
    const changed = entry({ end: '16:00' });
    const earlier = entry({ id: 'c', day: '2026-11-01' });
    const { entries } = putEntries(changed, earlier)(putEntries(changed)(FULL));
    expect(entries.map(({ id, end }) => `${id} ${end ?? ''}`)).toEqual(['c 15:30', 'a 16:00', 'b ']);
  });

  it('lets entries go', () => {
    expect(removeEntries('a', 'b')(FULL).entries).toEqual([]);
  });

  it('notes the hours of a payslip for its period, once', () => {
    const diary = notePayslip(WEEK, 2400)(FULL);
    expect(payslipMinutes(diary, WEEK)).toBe(2400);
    expect(diary.payslips).toHaveLength(1);
    expect(payslipMinutes(diary, periodOf('month', '2026-11-20', null))).toBeNull();
    expect(payslipMinutes(notePayslip(WEEK, null)(diary), WEEK)).toBeNull();
  });

  it('remembers how it was looked at', () => {
    expect(countFourWeeksFrom(null)(chooseView('month')(FULL))).toMatchObject({ view: 'month', fourWeeksFrom: null });
  });
});

describe('a kept text that is not right', () => {
  it.each([
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"version":2,"entries":[],"payslips":[]}',
    '{"version":1}',
    '{"version":1,"entries":{},"payslips":[]}',
  ])('"%s" is no diary, and does not pass for a whole one', (text) =>
    expect(readDiary(text)).toEqual({ diary: EMPTY_DIARY, isWhole: false }),
  );

  it.each([
    { day: '2026-02-30' },
    { day: 20261120 },
    { kind: 'strike' },
    { start: '7:00' },
    { end: '25:00' },
    { breakMinutes: -1 },
    { travelMinutes: 1.5 },
    { waitingMinutes: null },
    { where: undefined },
    { written: '2026-11-20' },
    { changed: Number.MAX_VALUE },
    { id: '' },
  ])('keeps the good entries beside one with %o, and says that it is not whole', (wrong) => {
    const text = JSON.stringify({ version: 1, ...FULL, entries: [...FULL.entries, { ...entry({ id: 'c' }), ...wrong }] });
    expect(readDiary(text)).toEqual({ diary: FULL, isWhole: false });
  });

  it('never stops the page, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (entries, payslips) => {
        const text = JSON.stringify({ version: 1, entries: [entries], payslips, view: entries, fourWeeksFrom: payslips });
        expect(readDiary(text).diary.view).toBe('week');
      }),
    );
  });
});
