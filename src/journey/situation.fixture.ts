import fc from 'fast-check';
import { addDays, type IsoDay } from '#law/index.ts';
import { PASSPORT_COUNTRIES } from './countries.ts';
import { CHILD_AGES, HOMES, LIFE_EVENTS, PARTNERS, STAYS, WORKS, type Situation } from './situation.ts';

/** Any day that `readSituation` takes: mostly near today, sometimes decades ago. */
export function anyDay(today: IsoDay): fc.Arbitrary<IsoDay> {
  return fc.oneof(fc.integer({ min: -900, max: 1800 }), fc.integer({ min: -24_000, max: 0 })).map((days) => addDays(today, days));
}

/** Any situation that `readSituation` can give, skipped answers among them. */
export function anySituation(today: IsoDay): fc.Arbitrary<Situation> {
  const day = fc.option(anyDay(today));
  const answer = <T>(...options: T[]) => fc.option(fc.constantFrom(...options));
  return fc
    .record({
      passport: answer(...PASSPORT_COUNTRIES),
      arrival: day,
      stay: answer(...STAYS),
      work: answer(...WORKS),
      home: answer(...HOMES),
      partner: answer(...PARTNERS),
      children: fc.option(fc.subarray([...CHILD_AGES])),
      car: answer(true, false),
      leaving: day,
      events: fc.uniqueArray(fc.record({ event: fc.constantFrom(...LIFE_EVENTS), day }), {
        maxLength: 6,
        selector: (told) => `${told.event}@${told.day ?? ''}`,
      }),
    })
    .map((told) => ({
      ...told,
      leaving: told.arrival !== null && told.leaving !== null && told.leaving < told.arrival ? told.arrival : told.leaving,
    }));
}
