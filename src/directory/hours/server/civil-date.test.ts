import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { CivilDate } from './civil-date.ts';

describe('a civil date', () => {
  it('has 24 hours on the days of a clock change too', () => {
    const march = new CivilDate(2026, 2, 29);
    march.setDate(30);
    expect(march.getTime() - new CivilDate(2026, 2, 29).getTime()).toBe(24 * 3_600_000);
    expect(new CivilDate(2026, 2, 29, 0, 150).getHours()).toBe(2);
    expect(new CivilDate(march.getTime() - 24 * 3_600_000).getDate()).toBe(29);
  });

  it('reckons as a Date does otherwise', () => {
    const date = new CivilDate(new CivilDate(2028, 1, 29, 13, 45));
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes()]).toEqual([
      2028, 1, 29, 2, 13, 45,
    ]);
    expect(date.setHours(0, 0, 0, 0)).toBe(Date.UTC(2028, 1, 29));
    expect(new CivilDate(2027, 0).getTime()).toBe(Date.UTC(2027, 0, 1));
    expect(new CivilDate().getTime()).toBe(new CivilDate().getTime());
  });

  it('has all that the library asks of local time', () => {
    const source = readFileSync(createRequire(import.meta.url).resolve('opening_hours'), 'utf8');
    const ofDate = Object.getOwnPropertyNames(Date.prototype).filter((name) => /^(?:get|set)(?!UTC|Time$)/.test(name));
    const asked = ofDate.filter((name) => source.includes(`.${name}(`));
    expect(asked).toContain('getHours');
    const own = Object.getOwnPropertyNames(CivilDate.prototype);
    expect(asked.filter((name) => !own.includes(name))).toEqual([]);
  });
});
