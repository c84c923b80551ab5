import { describe, expect, test } from 'vitest';
import { readParameters, nextChange, parameterOn } from '#law/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import parameters from '../../content/parameters.json' with { type: 'json' };
import plUnits from '../../content/pl/units.json' with { type: 'json' };
import arUnits from '../../content/ar/units.json' with { type: 'json' };
import enUnits from '../../content/en/units.json' with { type: 'json' };
import { parseBody } from './markdown.ts';
import type { RenderContext } from './render-context.ts';
import { renderBody } from './render-page.ts';
import type { UnitPhrases } from './amount.ts';

const law = readParameters(parameters);
const PHRASES: Partial<Record<Locale, UnitPhrases>> = { pl: plUnits, ar: arUnits, en: enUnits };

function context(locale: Locale, date = '2026-11-21'): RenderContext {
  return {
    locale,
    date,
    t: translator(locale),
    phrases: PHRASES[locale] ?? {},
    parameter: (key) => parameterOn(law, key, date),
    nextChange: (key) => nextChange(law, key, date),
    contact: (id) =>
      id === 'helper'
        ? {
            id,
            name: 'Helper <b>',
            does: 'Helps.',
            conditions: null,
            languages: ['nl'],
            free: true,
            anonymous: false,
            phones: [{ number: '0800-1', tel: '08001' }],
            website: 'https://nl-only.example',
            hours: null,
          }
        : null,
    term: (id) => (id === 'loonstrook' ? { id, dutch: 'loonstrook', translation: 'payslip', explanation: 'x' } : null),
    pictograms: [],
    bridge: (host) => (host === 'dutch.example' ? '/pl/sites/dutch' : null),
    siteLanguages: (host) => (host === 'both.example' ? ['nl', 'en', 'pl'] : null),
    href: (target) => `/${locale}/${target}`,
  };
}

const html = (body: string, locale: Locale = 'en', date?: string) => renderBody(parseBody(body), context(locale, date)).blocks.join('');
const text = (body: string, locale: Locale = 'en', date?: string) =>
  html(body, locale, date)
    .replace(/<[^>]+>/g, '')
    .replace(/\s/g, ' ');

describe('amounts in a text', () => {
  test('show the value of the day, in the language and its grammar', () => {
    expect(text('{% amount "wml.hourly.adult" /%}')).toBe('€14.99');
    expect(text('{% amount "wml.hourly.adult" /%}', 'en', '2026-06-30')).toBe('€14.71');
    expect(text('w ciągu {% amount "brp.duty-months" form="gen" /%}', 'pl')).toBe('w ciągu 4 miesięcy');
    expect(text('{% amount "brp.duty-months" /%}', 'pl')).toBe('4 miesiące');
    expect(text('{% amount "dismissal.court-deadline-months.annul-dismissal" /%}', 'ar')).toContain('شهر');
  });

  test('say that they are not known rather than guess', () => {
    expect(text('{% amount "wml.hourly.adult" /%}', 'en', '2027-01-01')).toBe('(amount not known for this date)');
    expect(text('{% amount "wml.hourly.adult" /%}', 'en', '1999-01-01')).toBe('(amount not known for this date)');
  });

  test('that are adopted but not in force are marked as expected', () => {
    expect(text('{% amount "chain.gap-months" /%}', 'en', '2028-02-01')).toContain('expected');
    expect(text('{% next "chain.gap-months" /%}')).toContain('1 January 2028: 36 months. This has been decided');
  });

  test('stand with date and law when they matter', () => {
    expect(text('{% figure "wml.hourly.adult" %}21 and older{% /figure %}')).toMatch(/21 and older€14\.99since 1 July 2026 · Wml art\. 8/);
  });

  test('are remembered, so that a page is made anew when one changes', () => {
    expect(renderBody(parseBody('{% amount "wml.hourly.adult" /%} {% amount "brp.fine-max" /%}'), context('en')).parameters).toEqual([
      'wml.hourly.adult',
      'brp.fine-max',
    ]);
  });
});

describe('what a text refers to', () => {
  test('a Dutch word stands beside its translation and is explained once', () => {
    const rendered = renderBody(
      parseBody('{% term "loonstrook" %}paska wypłaty{% /term %} {% term "loonstrook" %}pasek{% /term %}'),
      context('pl'),
    );
    expect(rendered.blocks.join('')).toContain('paska wypłaty <bdi lang="nl" dir="ltr" class="term-dutch">(loonstrook)</bdi>');
    expect(rendered.terms).toEqual(['loonstrook']);
  });

  test('a link to a site in Dutch only is marked, one that speaks the language is not', () => {
    expect(html('[A](https://nl-only.example)')).toContain('<span class="badge-language">in Dutch</span>');
    expect(html('[A](https://dutch.example)')).toContain('</a> <a class="badge-language" href="/pl/sites/dutch">in Dutch: explained</a>');
    expect(html('[B](https://both.example)')).not.toContain('badge-language');
    expect(html('[C](page:pay/payslip)', 'pl')).toContain('href="/pl/pay/payslip"');
  });

  test('a contact card shows what is certain, and its text cannot become markup', () => {
    const card = html('{% contact "helper" /%}');
    expect(card).toContain('Helper &lt;b&gt;');
    expect(card).toContain('<a class="phone" href="tel:08001"><bdi dir="ltr">0800-1</bdi></a>');
    expect(html('{% contact "nobody" /%}')).toBe('');
  });

  test('a Dutch sentence to show stays Dutch in every language', () => {
    expect(html('{% say %}\nIk wil dit op papier.\n{% /say %}', 'ar')).toContain('<blockquote class="say" lang="nl" dir="ltr">');
  });
});

test('steps become one numbered list, options keep their headings', () => {
  const steps = html('{% steps %}\n1. **Call.** Now.\n2. **Write.** Later.\n{% /steps %}');
  expect(steps.match(/<li>/g)).toHaveLength(2);
  expect(steps).toContain('<ol class="steps">');
  expect(
    text('{% choose %}\n{% option when="eu" %}\nA\n{% /option %}\n{% option when="non-eu" %}\nB\n{% /option %}\n{% /choose %}'),
  ).toContain('You come from outside the EU');
});

test('the first list of steps carries the pictograms of its page, a second list does not', () => {
  const body = '{% steps %}\n1. **Call.** Now.\n2. **Write.** Later.\n{% /steps %}\n\n{% steps %}\n1. **Go.** Now.\n{% /steps %}';
  const rendered = renderBody(parseBody(body), { ...context('en'), pictograms: ['phone', 'pencil-line'] }).blocks;
  expect(rendered[0]).toContain('<i data-pictogram="phone"></i><strong>Call.</strong>');
  expect(rendered[0]).toContain('<i data-pictogram="pencil-line"></i><strong>Write.</strong>');
  expect(rendered[1]).not.toContain('pictogram');
});

test('markup in a text is shown as text', () => {
  expect(html('<script>alert(1)</script>')).toContain('&lt;script&gt;');
});
