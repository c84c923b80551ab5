import { describe, expect, it } from 'vitest';
import { nextChange, parameterOn, readParameters } from '#law/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import arUnits from '../../content/ar/units.json' with { type: 'json' };
import enUnits from '../../content/en/units.json' with { type: 'json' };
import parameters from '../../content/parameters.json' with { type: 'json' };
import plUnits from '../../content/pl/units.json' with { type: 'json' };
import type { UnitPhrases } from './amount.ts';
import { firstSentence, sentenceOn, stepOpenings, type Passage } from './page-excerpt.ts';
import type { RenderContext } from './render-context.ts';

const law = readParameters(parameters);
const PHRASES: Partial<Record<Locale, UnitPhrases>> = { pl: plUnits, ar: arUnits, en: enUnits };

function context(locale: Locale = 'en', date = '2026-11-21'): RenderContext {
  return {
    locale,
    date,
    t: translator(locale),
    phrases: PHRASES[locale] ?? {},
    parameter: (key) => parameterOn(law, key, date),
    nextChange: (key) => nextChange(law, key, date),
    contact: () => null,
    term: (id) => (id === 'loonstrook' ? { id, dutch: 'loonstrook', translation: 'payslip', explanation: 'x' } : null),
    siteLanguages: () => null,
    bridge: () => null,
    pictograms: ['clock', 'coins'],
    href: (target) => `/${locale}/${target}`,
  };
}

const plain = (passage: Passage | null) => passage?.map(({ text }) => text).join('') ?? null;
const DEADLINE = 'brp.deadline-days';

describe('how steps open', () => {
  const body = `Some words. **Not this.**

{% steps %}
1. **Make an appointment.** Do it at once.
2. **Look at [your payslip](page:pay/payslip) within {% amount "${DEADLINE}" /%}.** It helps.
3. Without bold words.
4. **Ask for a {% term "loonstrook" %}payslip{% /term %}.** Keep it.
{% /steps %}

{% steps %}
1. **Another list.** No.
{% /steps %}`;

  it('is what stands in bold, without links, with the amounts of the day', () => {
    expect(stepOpenings(body, context()).map(plain)).toEqual([
      'Make an appointment.',
      'Look at your payslip within 5 days.',
      '',
      'Ask for a payslip (loonstrook).',
    ]);
  });

  it('keeps Dutch words apart, so that they can be said in Dutch', () => {
    expect(stepOpenings(body, context())[3]).toEqual([
      { text: 'Ask for a payslip ', locale: 'en' },
      { text: '(loonstrook)', locale: 'nl' },
      { text: '.', locale: 'en' },
    ]);
    expect(stepOpenings(body, context('nl'))[3]).toEqual([{ text: 'Ask for a payslip.', locale: 'nl' }]);
  });

  it('is nothing on a page without steps', () => {
    expect(stepOpenings('Only words.', context())).toEqual([]);
  });
});

describe('what a page says of an amount', () => {
  const say = (body: string, locale: Locale = 'en', parameter = DEADLINE) => plain(sentenceOn(body, parameter, context(locale)));

  it('is the caption of its large figure, wherever else it stands', () => {
    const body = `You get {% amount "wml.hourly.adult" /%} at least.\n\n{% figure "wml.hourly.adult" %}Gross **per hour**{% /figure %}`;
    expect(say(body, 'en', 'wml.hourly.adult')).toBe('Gross per hour');
  });

  it('is else the sentence that it stands in, without those beside it', () => {
    const body = `First a sentence. Register within {% amount "${DEADLINE}" /%} after you arrive. Do you stay a short time? Go on.`;
    expect(say(body)).toBe('Register within 5 days after you arrive.');
    expect(say(`{% deadline %}Within {% amount "${DEADLINE}" /%}. {% term "loonstrook" %}Payslip{% /term %} later.{% /deadline %}`)).toBe(
      'Within 5 days.',
    );
    expect(say(`- One.\n- **Within {% amount "${DEADLINE}" /%}** it is. Two.`)).toBe('Within 5 days it is.');
    expect(say(`هذا أولًا. سجّل خلال {% amount "${DEADLINE}" form="gen" /%} من وصولك. هل ستبقى؟ نعم.`, 'ar')).toBe(
      'سجّل خلال 5 أيام من وصولك.',
    );
  });

  it('goes on after the point of a short form and across the end of a line', () => {
    expect(say(`Masz na to ok. {% amount "${DEADLINE}" form="gen" /%} od\nprzyjazdu. Potem nie.`, 'pl')).toBe(
      'Masz na to ok. 5 dni od przyjazdu.',
    );
  });

  it('is nothing when the page does not have the amount', () => {
    expect(say('Within 5 days. {% amount "brp.duty-months" /%}.')).toBeNull();
  });
});

it('the first sentence of a text ends where another begins', () => {
  expect(firstSentence('Report sick on the first day. You need not say why.')).toBe('Report sick on the first day.');
  expect(firstSentence('Czy to ok. 5 dni? Tak.')).toBe('Czy to ok. 5 dni?');
  expect(firstSentence('¿Puedes venir? ¡Ven!')).toBe('¿Puedes venir?');
  expect(firstSentence('Съобщете на работодателя. Не сте длъжни.')).toBe('Съобщете на работодателя.');
  expect(firstSentence('أبلغ صاحب عملك. لست ملزمًا.')).toBe('أبلغ صاحب عملك.');
  expect(firstSentence('One only')).toBe('One only');
});
