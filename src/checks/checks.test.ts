import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters } from '#law/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { anyTyped } from './any-answers.fixture.ts';
import { lenderRegister } from './agency/register.ts';
import { CHECK_IDS } from './check.ts';
import { CHECKS } from './checks.ts';
import { dutchForDevice, parametersFor, parameterSet } from './device-data.ts';
import type { ResultContext } from './result-context.ts';
import { resultHtml } from './result-html.ts';
import { runCheck } from './run-check.ts';
import { checkTexts } from './server/check-texts.ts';

const PARAMS = readParameters(JSON.parse(readFileSync(new URL('../../content/parameters.json', import.meta.url), 'utf8')));
const TODAY = '2026-11-21';
const REGISTER = lenderRegister(
  [{ name: 'Jansen Uitzendbureau B.V.', kvk: '12345678', status: 'admitted', since: '2026-01-01' }],
  '2026-11-20',
);

/** As the device says it: of the parameters, Dutch texts and pages only what travels with the page. */
function onDevice(id: (typeof CHECK_IDS)[number], locale: (typeof LOCALES)[number]): ResultContext {
  const texts = checkTexts(id, locale);
  return {
    locale,
    texts,
    dutch: locale === 'nl' ? texts : dutchForDevice(checkTexts(id, 'nl')),
    params: parameterSet(parametersFor(CHECKS[id], PARAMS)),
    today: TODAY,
    placeQuery: '?place=westland',
    pages: Object.fromEntries(CHECKS[id].pages.map((page) => [page, page])),
    organisations: {},
  };
}

describe.each(CHECK_IDS)('the check "%s"', (id) => {
  const check = CHECKS[id];

  it('whatever can be typed is examined or refused, and the result can be said on the device in every locale', () => {
    fc.assert(
      fc.property(anyTyped(check.sections, 8), fc.constantFrom(...LOCALES), (typed, locale) => {
        const context = onDevice(id, locale);
        const result = runCheck(check, typed, { params: context.params, today: TODAY, register: REGISTER });
        if (result.kind === 'problems') return;
        const html = resultHtml(check, result, context);
        expect(html).toContain('id="result"');
        // What somebody typed may hold anything; it stands between marks of its own.
        expect(html.replace(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/undefined|\[object|\{\w+\}/);
        // The device alone comes to what the server says.
        expect(runCheck(check, typed, { params: PARAMS, today: TODAY, register: REGISTER })).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });

  it('leads to pages that it names, and asks whom it names', () => {
    fc.assert(
      fc.property(anyTyped(check.sections, 8), (typed) => {
        const result = runCheck(check, typed, { params: PARAMS, today: TODAY, register: REGISTER });
        if (result.kind === 'problems') return;
        for (const { page } of result.findings) if (page) expect(check.pages).toContain(page);
        for (const organisation of result.ask.organisations) expect(check.organisations).toContain(organisation);
      }),
      { numRuns: 100 },
    );
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
