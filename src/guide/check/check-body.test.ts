import { describe, expect, test } from 'vitest';
import type { Locale } from '#platform/i18n/locales.ts';
import { parseFile } from '../markdown.ts';
import { checkBody, sentences, shapeOf } from './check-body.ts';
import type { UnitPhrases } from '../amount.ts';
import type { Problem } from './problem.ts';
import type { References } from './references.ts';

const REFERENCES: References = {
  checkHours: () => null,
  pages: new Set(['pay/payslip']),
  themes: new Set(['pay']),
  parameterUnits: new Map([['brp.duty-months', 'months']]),
  organisations: new Set(['uwv']),
  terms: new Map([
    [
      'loonstrook',
      new Map([
        ['en', ['loonstrook', 'payslip']],
        ['pl', ['loonstrook', 'pasek wypłaty']],
      ]),
    ],
  ]),
  hosts: new Set(['www.digid.nl']),
  phrases: new Map<Locale, UnitPhrases>([
    ['pl', { months: { plain: 'x', gen: 'y' } }],
    ['en', { months: { plain: '{n, plural, one {# month} other {# months}}' } }],
  ]),
};

function problems(body: string, locale: Locale = 'en'): string[] {
  const found: Problem[] = [];
  const parsed = parseFile(`---\ntitle: x\n---\n${body}`)!;
  checkBody('en/pay/payslip.md', locale, parsed, REFERENCES, (problem) => found.push({ severity: 'error', ...problem }));
  return found.map((problem) => `${problem.line} ${problem.rule}`);
}

describe('a page is reported with the line on which it goes wrong', () => {
  test.each([
    ['unknown tag', 'First.\n\n{% stpes %}\nx\n{% /stpes %}', '6 tag-undefined'],
    ['unclosed tag', 'First.\n\n{% steps %}\nx', '6 missing-closing'],
    ['unknown parameter', 'A {% amount "brp.months" /%}', '4 unknown-parameter'],
    ['grammatical form that the locale lacks', 'A {% amount "brp.duty-months" form="gen" /%}', '4 unknown-form'],
    ['unknown organisation', '{% contact "uvw" /%}', '4 unknown-organisation'],
    ['unknown term', '{% term "loonstrok" %}x{% /term %}', '4 unknown-term'],
    ['link to a missing page', 'x\n\n[a](page:pay/payslop)', '6 unknown-page'],
    ['link to an unlisted site', '[a](https://evil.example)', '4 unknown-site'],
    ['link without encryption', '[a](http://www.digid.nl)', '4 link-address'],
    ['link that is no link', '[a](javascript:alert)', '4 broken-link'],
    ['amount typed out', 'You get € 14,99 now.', '4 typed-amount'],
    ['percentage typed out', 'You get 8% now.', '4 typed-amount'],
    ['phone number typed out', 'Call 0800-5151.', '4 typed-phone'],
    ['table', '| a | b |\n|---|---|\n| c | d |', '4 forbidden-block'],
    ['main heading', '# Title', '4 heading-level'],
    ['invisible direction mark', 'a\u202eb', '4 bidi-control'],
    ['term typed out', 'Within 4 months.', '4 typed-term'],
    ['term typed out in the title of a callout', '{% callout type="info" title="Within 4 months" %}\nx\n{% /callout %}', '4 typed-term'],
    ['letters of two alphabets', 'Go to the оffice.', '4 mixed-scripts'],
    ['paragraph left in Dutch', 'Ask.\n\nGa naar het loket en neem je pas mee, of bel voor een afspraak.', '6 untranslated'],
    ['other word than agreed', '{% term "loonstrook" %}pay packet{% /term %} now', '4 other-term'],
    ['unknown situation', '{% choose %}\n{% option when="martian" %}\nx\n{% /option %}\n{% /choose %}', '5 attribute-value-invalid'],
  ])('%s', (_name, body, expected) => {
    expect(problems(body)).toContain(expected);
  });

  test('a sentence that is too long', () => {
    expect(problems(`${'word '.repeat(30)}.`)).toContain('4 long-sentence');
    expect(problems('Short. '.repeat(30))).toEqual([]);
  });
});

test('a term without a text in this locale', () => {
  expect(problems('{% term "loonstrook" %}bordro{% /term %} alın', 'tr')).toContain('4 missing-term');
});

test('what is to be said in Dutch stays Dutch', () => {
  expect(problems('Say:\n\n{% say %}Ik wil graag een kopie van het contract, als het kan voor morgen.{% /say %}')).toEqual([]);
});

test('a page in order has no problems', () => {
  expect(
    problems(
      '{% steps %}\n1. **Ask.** Within {% amount "brp.duty-months" form="gen" /%}.\n{% /steps %}\n\n[D](https://www.digid.nl) {% term "loonstrook" %}paska wypłaty{% /term %}',
      'pl',
    ),
  ).toEqual([]);
});

test('sentences are counted in words of the language', () => {
  expect(sentences('ar', 'اتصل بالبلدية اليوم. خذ جواز سفرك.').map((sentence) => sentence.words)).toEqual([3, 3]);
});

test('the shape of a text is its blocks in order and the parameters it states', () => {
  const shape = (body: string) => shapeOf(parseFile(`---\nx: y\n---\n${body}`)!.tree);
  expect(shape('A {% amount "b" /%} {% amount "a" /%}\n\n## H\n\n{% cost %}\n0\n{% /cost %}')).toEqual({
    blocks: ['paragraph', 'heading', 'cost'],
    parameters: ['a', 'b'],
  });
});
