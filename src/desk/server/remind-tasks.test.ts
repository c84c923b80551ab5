import { expect, it } from 'vitest';
import { isReminderTime } from './remind-tasks.ts';

it('reminders go out from seven in the morning, Dutch time, in winter and in summer', () => {
  const at = (moment: string) => isReminderTime(Date.parse(moment));
  expect(at('2026-11-23T05:59:59Z')).toBe(false);
  expect(at('2026-11-23T06:00:00Z')).toBe(true);
  expect(at('2026-07-01T04:59:59Z')).toBe(false);
  expect(at('2026-07-01T05:00:00Z')).toBe(true);
  expect(at('2026-07-01T21:59:59Z')).toBe(true);
  expect(at('2026-07-01T22:00:00Z')).toBe(false);
});
