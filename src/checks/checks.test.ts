import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDay, ParameterSet } from '#law/index.ts';
import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { say, saidValue, type Texts } from '#platform/i18n/say.ts';
import { NEED_IDS } from '#topics/index.ts';
import { register } from './agency/agency.fixture.ts';
import { anyTyped, dayFrom } from './any-typed.fixture.ts';
import { CHECK_IDS, type CheckId, type LenderRegister } from './check.ts';
import { params, paramsOnDevice, textsOf, TODAY } from './check.fixture.ts';
import { CHECKS } from './checks.ts';
import { dutchForDevice } from './device-data.ts';
import { ANY_ANSWERS } from './dismissal/dismissal.fixture.ts';
import type { Typed } from './read-answers.ts';
import type { Examination, ResultContext } from './result-context.ts';
import { resultHtml } from './result-html.ts';
import { runCheck } from './run-check.ts';
import { saidIn } from './said.fixture.ts';
import { checkTexts } from './server/check-texts.ts';

/**
 * `page`: not every finding leads to one. `letter`: sending one is advised where none is written. `amount`: one may be
 * nothing. `once`: two findings may have the same id.
 */
type Exception = 'page' | 'letter' | 'amount' | 'once';

/** How a check is tried. */
interface Trial {
  /** Days on which it is asked: around the first and the last day of what its rules know. */
  on: readonly IsoDay[];
  /** Answers that fit together more often than drawn ones do. */
  answers?: fc.Arbitrary<Typed>;
  /** Share of those answers that are examined at least, and not refused: of fewer, too little would be tried. */
  examined: number;
  /** What of all others holds and of this one not: see below. */
  except?: readonly Exception[];
}

/** Of somebody who can have worked, half of them about one month: a period that is drawn seldom ends after it begins. */
const oftenInOctober = (id: CheckId) =>
  fc.tuple(anyTyped(CHECKS[id].sections), dayFrom('2000-01-01', 14 * 365), fc.boolean()).map(([typed, birthDay, anyPeriod]): Typed => ({
    ...typed,
    birthDay,
    ...(anyPeriod ? {} : { from: '2026-10-01', until: '2026-10-31' }),
  }));

/** A shift with a break of ten hours is refused; they are drawn elsewhere. */
const withBreaksOfHours = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, name.endsWith('breakMinutes') && value ? String(Number(value) % 121) : value]),
  );

const TRIALS: Record<CheckId, Trial> = {
  pay: {
    on: [TODAY, '2027-02-01', '2033-01-01'],
    answers: oftenInOctober('pay'),
    examined: 0.05,
    except: ['letter', 'amount'],
  },
  deductions: {
    on: [TODAY, '2027-02-01', '2033-01-01'],
    answers: oftenInOctober('deductions'),
    examined: 0.15,
    except: ['letter'],
  },
  agency: {
    on: ['2024-02-29', TODAY, '2028-02-01'],
    answers: anyTyped(CHECKS.agency.sections, 12, { days: dayFrom('2023-06-01', 5 * 365) }),
    examined: 0.8,
    except: ['letter'],
  },
  dismissal: { on: [TODAY], answers: ANY_ANSWERS, examined: 2 / 3, except: ['page', 'letter', 'once'] },
  'working-time': {
    on: ['2024-02-29', TODAY, '2028-02-01'],
    answers: anyTyped(CHECKS['working-time'].sections, 12, {
      days: dayFrom('2023-06-01', 5 * 365),
      rowDays: dayFrom('2026-11-02', 22),
      rows: 4,
    }).map(withBreaksOfHours),
    examined: 0.12,
  },
  'housing-cost': { on: ['2023-06-01', TODAY, '2027-02-01'], examined: 0.4 },
  lessons: { on: ['2023-03-01', '2024-06-17', TODAY, '2028-01-01'], examined: 1 },
  registration: { on: ['2023-06-01', TODAY, '2027-02-01'], examined: 0.5 },
  'job-offer': { on: ['2020-02-29', '2024-02-29', TODAY, '2028-02-29'], examined: 0.9 },
  contract: { on: ['2023-06-01', TODAY, '2028-02-01'], examined: 1 },
};

const DIRECTORY = JSON.parse(readFileSync('content/directory/organisations.json', 'utf8')) as { organisations: { id: string }[] };
const ORGANISATIONS = DIRECTORY.organisations.map(({ id }) => id);

describe.each(CHECK_IDS)('the check "%s"', (id) => {
  const check = CHECKS[id];
  const { on, answers = anyTyped(check.sections), examined, except = [] } = TRIALS[id];
  const device = paramsOnDevice(check);
  const day = fc.constantFrom(...on);
  // For the check that asks it; the others get it too and look away.
  const registers = fc.constantFrom(register, undefined);

  /** With the parameters that travel alone, any other throws: it comes to what the server says. */
  function examine(typed: Typed, today: IsoDay, known: LenderRegister | undefined): Examination | null {
    const result = runCheck(check, typed, given(device, today, known));
    expect(runCheck(check, typed, given(params, today, known))).toEqual(result);
    return result.kind === 'problems' ? null : result;
  }

  const own = { en: textsOf(id, 'en'), nl: textsOf(id, 'nl') };
  const all = { en: { ...textsOf('shared', 'en'), ...own.en }, nl: { ...textsOf('shared', 'nl'), ...own.nl } };
  const dutchThere = dutchForDevice(all.nl);

  function expectSound(result: Examination): void {
    for (const said of saidIn(check, result)) {
      expect(own.en).toHaveProperty([said.text]);
      say(all.en, 'en', said);
      say(all.nl, 'nl', said);
      if (/\.(?:f|letter|figure)\./.test(said.text) && !said.text.endsWith('.why')) say(dutchThere, 'nl', said);
    }
    for (const { value } of result.figures) for (const texts of [all.nl, dutchThere]) saidValue(texts, 'nl', value);
    for (const { ground, verdict, actions, page, amountCents } of result.findings) {
      expect(ground.parameters.filter((key) => !device.byKey.has(key))).toEqual([]);
      if (ground.confidence === 'recalled') expect(verdict).toBe('unclear');
      for (const action of actions) for (const locale of ['en', 'nl'] as const) sayAction(action, locale);
      if (page !== undefined || !except.includes('page')) expect(check.pages).toContain(page);
      if (!except.includes('amount')) expect(amountCents ?? 1).toBeGreaterThan(0);
    }
    const ids = result.findings.map((each) => each.id);
    if (!except.includes('once')) expect(ids.filter((each, at) => ids.indexOf(each) !== at)).toEqual([]);
    if (!except.includes('letter') && result.findings.some(({ actions }) => actions.includes('send-letter')))
      expect(result.letter).not.toBeNull();
    expect(result.ask.organisations.filter((each) => !check.organisations.includes(each))).toEqual([]);
    expect(result.ask.needs.filter((need) => !(NEED_IDS as readonly string[]).includes(need))).toEqual([]);
  }
  /** @throws RangeError when it has no words, or they ask for a value: actions have none */
  function sayAction(action: string, locale: 'en' | 'nl'): void {
    const key = `${id}.do.${action}`;
    say(all[locale], locale, { text: key in own[locale] ? key : `shared.do.${action}` });
  }

  it('says of whatever fits together only what has words, a ground that travels with it and somebody to ask', () => {
    const found = new Set<string>();
    let count = 0;
    fc.assert(
      fc.property(answers, day, registers, (typed, today, known) => {
        const result = examine(typed, today, known);
        if (!result) return;
        count++;
        for (const each of result.findings) found.add(each.id);
        expectSound(result);
      }),
      { numRuns: 1500 },
    );
    expect(count / 1500).toBeGreaterThanOrEqual(examined);
    expect(found.size).toBeGreaterThan(findingsOf(own.en) / 2);
  });

  it('examines or refuses what nobody thought of', () => {
    fc.assert(
      fc.property(anyTyped(check.sections, 8), day, registers, (typed, today, known) => {
        const result = examine(typed, today, known);
        if (result) expectSound(result);
      }),
      { numRuns: 500 },
    );
  });

  it('has a result that can be shown on the device in every locale', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...LOCALES), day, registers, (typed, locale, today, known) => {
        const result = examine(typed, today, known);
        if (!result) return;
        const html = resultHtml(check, result, onDevice(id, locale, device, today));
        expect(html).toContain('id="result"');
        // What somebody typed may hold anything; it stands between marks of its own.
        expect(html.replace(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/undefined|\[object|\{\w+\}/);
      }),
      { numRuns: 200 },
    );
  });

  it('names pages that exist and organisations of the directory', () => {
    expect(check.pages.filter((page) => !existsSync(`content/nl/${page}.md`))).toEqual([]);
    expect(check.organisations.filter((each) => !ORGANISATIONS.includes(each))).toEqual([]);
  });

  it('asks for the same values in both languages', () => {
    const values = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [key, text] of Object.entries(own.en)) expect([key, values(own.nl[key])]).toEqual([key, values(text)]);
  });

  it('has a field of its own name for every question, and conditions that lead to questions before', () => {
    const seen: string[] = [];
    for (const question of check.sections.flatMap(({ questions }) => questions)) {
      expect(question.id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(seen).not.toContain(question.id);
      if (question.onlyIf) expect(seen).toContain(question.onlyIf.question);
      seen.push(question.id);
    }
  });
});

/** How many findings have words. */
function findingsOf(texts: Texts): number {
  return Object.keys(texts).filter((key) => /^[a-z-]+\.f\..+\.why$/.test(key)).length;
}

function given(set: ParameterSet, today: IsoDay, known: LenderRegister | undefined) {
  return { params: set, today, ...(known ? { register: known } : {}) };
}

/** As the device says it: of the parameters, Dutch texts and pages only what travels with the page. */
function onDevice(id: CheckId, locale: Locale, device: ParameterSet, today: IsoDay): ResultContext {
  const texts = checkTexts(id, locale);
  return {
    locale,
    texts,
    dutch: locale === 'nl' ? texts : dutchForDevice(checkTexts(id, 'nl')),
    params: device,
    today,
    placeQuery: '?place=westland',
    pages: Object.fromEntries(CHECKS[id].pages.map((page) => [page, page])),
    organisations: {},
  };
}
