import { describe, expect, it } from 'vitest';
import { examined } from './pay.fixture.ts';

describe('the letter', () => {
  it('claims what is wrong, with hours, total and a term, and asks about what is unclear', () => {
    const { letter } = examined({
      grossPay: '2000',
      holidayAllowance: 'never',
      extra: ['waiting'],
      hoursWaiting: '3',
      payslip: 'no',
      received: 'cash',
    });
    const said = letter?.paragraphs.map(({ text }) => text.replace('pay.letter.', ''));
    expect(said).toEqual([
      ...['about', 'hours', 'row.worked', 'row.waiting', 'row.pay', 'claim', 'line.below-minimum', 'line.holiday-allowance-none', 'total'],
      ...['check', 'line.waiting-travel', 'increase', 'bank', 'payslip', 'pay-by', 'right', 'help'],
    ]);
    // 398.40 + 191.87 = 590.27.
    expect(letter?.paragraphs.find(({ text }) => text === 'pay.letter.total')?.values).toEqual({ total: { money: 59_027 } });
    expect(letter?.paragraphs.find(({ text }) => text === 'pay.letter.pay-by')?.values).toEqual({ day: { day: '2026-11-28' } });
  });

  it('is not written when nothing is asked, and goes to the agency of an agency worker', () => {
    expect(examined({}).letter).toBeNull();
    expect(examined({ grossPay: '2000', agency: 'yes' }).letter?.to).toBe('agency');
  });
});
