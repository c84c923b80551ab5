import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PILLARS, THEMES } from '#topics/index.ts';
import { isTheme, measuredMinutes, pillarsOf, templatesOf } from './contact.ts';

describe('the pillars of a contact', () => {
  it('follow from its topics, each once, in the order of the pillars', () => {
    expect(pillarsOf(['pay', 'tax', 'learn'])).toEqual(['language', 'rights']);
    expect(pillarsOf(['meet', 'self-employed'])).toEqual(['work', 'meeting']);
  });

  it('are there for every theme of the guide, and all four can be reached', () => {
    for (const theme of THEMES) expect(pillarsOf([theme])).toHaveLength(1);
    expect(pillarsOf([...THEMES])).toEqual([...PILLARS]);
  });
});

describe('the minutes of a contact', () => {
  it('are those that have begun, and at least one', () => {
    expect([0, 1, 60, 61, 3599].map((seconds) => measuredMinutes(seconds))).toEqual([1, 1, 1, 2, 60]);
  });

  it('are not measured when the form stood open for more than two hours', () => {
    expect(measuredMinutes(7200)).toBe(120);
    expect(measuredMinutes(7201)).toBeNull();
    expect(measuredMinutes(Number.NaN)).toBeNull();
  });

  it('always fit what is stored', () => {
    fc.assert(
      fc.property(fc.double(), (seconds) => {
        const minutes = measuredMinutes(seconds);
        expect(minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 480)).toBe(true);
      }),
    );
  });
});

describe('what can be counted again at one tap', () => {
  const contact = { channel: 'desk', language: 'pl', topics: ['pay', 'tax'], outcome: 'answered' } as const;

  it('holds the newest of each kind, whatever the order of its topics', () => {
    const list = [
      { ...contact, id: 3 },
      { ...contact, id: 2, topics: ['tax', 'pay'] as const },
      { ...contact, id: 1, language: 'ro' },
    ];
    expect(templatesOf(list, 3).map(({ id }) => id)).toEqual([3, 1]);
    expect(templatesOf(list, 1).map(({ id }) => id)).toEqual([3]);
  });
});

it('a theme is one of the guide', () => {
  expect(isTheme('pay')).toBe(true);
  expect(isTheme('toString')).toBe(false);
});
