import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticePay, type NoticePayFacts } from './notice-pay.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const pay = (facts: Partial<NoticePayFacts>) =>
  noticePay(params, {
    endsOn: '2026-09-30',
    dueLastDay: '2026-10-31',
    fixedWithoutEarlyEnd: false,
    monthlyWageCents: 248_000,
    ...facts,
  });

describe('the wage over notice that was not given', () => {
  it('is that of the months until the contract should have ended', () => {
    // BW 7:672 lid 11: the whole of October.
    expect(pay({})).toMatchObject({
      value: { leastCents: 248_000 },
      ground: { articles: ['BW 7:672 lid 11', 'BW 7:686a lid 4'], confidence: 'verified' },
    });
  });

  it('counts days as the smallest part of a month', () => {
    // 16 days of 31: 2,480 / 31 × 16 = 1,280.
    expect(pay({ endsOn: '2026-10-15' })).toMatchObject({ value: { leastCents: 128_000 } });
  });

  it('is nothing when the end was not too early', () => {
    expect(pay({ endsOn: '2026-10-31' })).toMatchObject({ value: { leastCents: 0 } });
    expect(pay({ endsOn: '2026-12-31' })).toMatchObject({ value: { leastCents: 0 } });
  });

  it('rests on another article for a fixed contract, and is not known before the Act', () => {
    expect(pay({ fixedWithoutEarlyEnd: true })).toMatchObject({ ground: { articles: ['BW 7:677 lid 4', 'BW 7:686a lid 4'] } });
    expect(pay({ endsOn: '2014-09-30', dueLastDay: '2014-10-31' })).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
  });
});
