import { parameterOn } from '#law/index.ts';
import { say, saidValue, type Texts } from '#platform/i18n/say.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Check } from '../check.ts';
import type { Finding, Letter } from '../finding.ts';
import { problemText } from '../problem-text.ts';
import type { Problem } from '../read-answers.ts';
import { sentenceOf, type Examination, type ResultContext } from '../result-context.ts';

/** The result of a check for other programs: everything that the page says, and the figures behind it. */
export function checkJson(check: Check, result: Examination, context: ResultContext, origin: string): object {
  const { locale, texts, today } = context;
  const t = (text: string) => say(texts, locale, { text });
  return {
    check: check.id,
    locale,
    date: today,
    verdict: result.verdict,
    findings: result.findings.map((each) => findingJson(check, each, context, origin)),
    cannotKnow: result.cannotKnow.map((id) => t(`${check.id}.unknown.${id}`)),
    figures: result.figures.map(({ id, value }) => ({
      id,
      label: t(`${check.id}.figure.${id}`),
      text: saidValue(texts, locale, value),
    })),
    letter: result.letter && {
      to: result.letter.to,
      dutch: letterJson(result.letter, context.dutch, 'nl'),
      translation: letterJson(result.letter, texts, locale),
    },
    ask: { needs: result.ask.needs, organisations: result.ask.organisations },
  };
}

function findingJson(check: Check, found: Finding, context: ResultContext, origin: string): object {
  const { locale, texts, params, today } = context;
  const t = (text: string) => say(texts, locale, { text });
  return {
    id: found.id,
    verdict: found.verdict,
    weight: found.weight,
    title: sentenceOf(check, found, context),
    explanation: say(texts, locale, { text: `${check.id}.f.${found.id}.why`, values: found.values }),
    amountCents: found.amountCents ?? null,
    deadline: found.deadline ? { day: found.deadline.day, title: t(found.deadline.text), callToday: found.deadline.callToday } : null,
    articles: found.ground.articles,
    confidence: found.ground.confidence,
    parameters: found.ground.parameters.map((key) => {
      const parameter = parameterOn(params, key, today);
      const isKnown = parameter.kind === 'known';
      return {
        key,
        law: parameter.law,
        unit: parameter.unit,
        value: isKnown ? parameter.value : null,
        from: isKnown ? parameter.from : null,
        until: isKnown ? parameter.until : null,
        confidence: isKnown ? parameter.confidence : null,
      };
    }),
    actions: found.actions.map((id) => t(`${check.id}.do.${id}` in texts ? `${check.id}.do.${id}` : `shared.do.${id}`)),
    page: found.page ? `${origin}/${locale}/${found.page}` : null,
  };
}

function letterJson({ subject, paragraphs }: Letter, texts: Texts, locale: Locale): object {
  return { locale, subject: say(texts, locale, subject), paragraphs: paragraphs.map((each) => say(texts, locale, each)) };
}

/** What is wrong with answers, in the language that was asked for. */
export function problemsJson(problems: readonly Problem[], texts: Texts, locale: Locale): object[] {
  return problems.map((each) => ({ path: pathOf(each.field), problem: each.problem, detail: problemText(texts, locale, each) }));
}

/** "hours.0.start" as it stands in the body: "answers.hours.0.start". */
export function pathOf(field: string): string {
  return `answers.${field}`;
}
