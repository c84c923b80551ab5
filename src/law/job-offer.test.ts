import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JOB_OFFER_SIGNS, type JobOfferSignId } from './job-offer-signs.ts';
import { exploitationInOffer, jobOfferSignGround, weighJobOffer } from './job-offer.ts';
import { readParameters } from './parameter.schema.ts';

const params = readParameters(JSON.parse(readFileSync('content/parameters.json', 'utf8')));
const weigh = (signs: JobOfferSignId[], day = '2026-11-21') => {
  const answer = weighJobOffer({ day, signs }, params);
  if (answer.kind !== 'known') throw new Error(answer.reason);
  return { ...answer.value, ground: answer.ground };
};

test('who asks money for a job is a reason to stop, and the rule is sure', () => {
  // Waadi art. 3 lid 1, 9: the highest fee is nothing
  expect(weigh(['fee-for-the-job'])).toMatchObject({
    advice: 'stop',
    ground: { articles: ['Waadi art. 3 lid 1', 'Waadi art. 9'], parameters: ['waadi.fee-ban.max-fee'], confidence: 'verified' },
  });
});

test('the heaviest sign gives the advice, whatever the order', () => {
  expect(weigh(['no-wage-named', 'cash-wages']).advice).toBe('get-advice');
  expect(weigh(['no-wage-named']).advice).toBe('ask-in-writing');
  expect(weigh(['no-hours-named', 'cash-wages', 'passport-kept']).signs.map((sign) => sign.id)).toEqual([
    'passport-kept',
    'cash-wages',
    'no-hours-named',
  ]);
});

test('without signs nothing was found, which rests on nothing', () => {
  expect(weigh([])).toMatchObject({ advice: 'nothing-found', fitsFairWork: false, ground: { articles: [], parameters: [] } });
});

test('two signs of exploitation are enough for FairWork, one is not', () => {
  expect(weigh(['passport-kept', 'fee-for-the-job']).fitsFairWork).toBe(false);
  expect(weigh(['passport-kept', 'loan-for-the-job']).fitsFairWork).toBe(true);
  expect(weigh(['passport-kept'], '2023-12-31').fitsFairWork).toBeNull();
});

test('a sign from memory makes the answer recalled', () => {
  expect(weigh(['cash-wages']).ground.confidence).toBe('verified');
  expect(weigh(['cash-wages', 'passport-kept']).ground.confidence).toBe('recalled');
});

test('a number that is not known on that day is not shown', () => {
  expect(weigh(['wage-below-minimum']).unknownParameters).toEqual([]);
  expect(weigh(['wage-below-minimum'], '2027-01-01')).toMatchObject({ advice: 'get-advice', unknownParameters: ['wml.hourly.adult'] });
});

test('the signs are ordered by weight, have their own names, articles and existing parameters', () => {
  const order = ['stop', 'serious', 'ask'];
  const weights = JOB_OFFER_SIGNS.map((sign) => order.indexOf(sign.weight));
  expect(weights).toEqual([...weights].sort((a, b) => a - b));
  expect(new Set(JOB_OFFER_SIGNS.map((sign) => sign.id)).size).toBe(JOB_OFFER_SIGNS.length);
  for (const sign of JOB_OFFER_SIGNS) {
    expect(sign.articles.length).toBeGreaterThan(0);
    expect(sign.rule).not.toMatch(/\d/); // numbers come from the parameters
    for (const key of sign.parameters) expect([...params.byKey.keys()]).toContain(key);
  }
});

test('one more sign never makes the advice milder', () => {
  const ids = JOB_OFFER_SIGNS.map((sign) => sign.id);
  const order = ['stop', 'get-advice', 'ask-in-writing', 'nothing-found'];
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), (signs, more) => {
      expect(order.indexOf(weigh([...signs, more]).advice)).toBeLessThanOrEqual(order.indexOf(weigh(signs).advice));
    }),
  );
});

test('each sign has its own ground, without those of others', () => {
  const groundOf = (id: JobOfferSignId) =>
    jobOfferSignGround(
      JOB_OFFER_SIGNS.find((sign) => sign.id === id)!,
      '2026-11-21',
      params,
    );
  // Waadi art. 3 lid 1, 9: verified. The passport: from memory, and no parameter of FairWork beside it
  expect(groundOf('fee-for-the-job')).toEqual({
    articles: ['Waadi art. 3 lid 1', 'Waadi art. 9'],
    parameters: ['waadi.fee-ban.max-fee'],
    confidence: 'verified',
  });
  expect(groundOf('passport-kept')).toMatchObject({ parameters: [], confidence: 'recalled' });
});

test('signs of exploitation are counted against the measure of FairWork', () => {
  const of = (signs: JobOfferSignId[], day = '2026-11-21') => exploitationInOffer({ day, signs }, params);
  expect(of(['passport-kept', 'fee-for-the-job'])).toMatchObject({ value: { count: 1, least: 2, areEnough: false } });
  expect(of(['passport-kept', 'wage-below-minimum'])).toMatchObject({ value: { count: 2, least: 2, areEnough: true } });
  expect(of(['passport-kept', 'loan-for-the-job'], '2023-12-31')).toMatchObject({ kind: 'not-known', reason: 'not-covered' });
});
