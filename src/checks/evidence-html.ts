import { formatDate } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { html, type Html } from '#platform/html.ts';
import { say, saidValue, type Texts } from '#platform/i18n/say.ts';
import type { Check } from './check.ts';
import type { CellQuestion } from './question.ts';
import { inBothLanguages, sentenceOf, type Examination, type ResultContext } from './result-context.ts';

/** A sheet for whoever helps: what was answered, what was calculated, what was found, with the articles. */
export function evidenceHtml(check: Check, result: Examination, context: ResultContext): Html {
  const t = (text: string) => say(context.texts, context.locale, { text });
  return html`<details class="evidence">
    <summary>${t('shared.evidence.title')}</summary>
    <p>${t('shared.evidence.lead')}</p>
    ${inBothLanguages(
      context,
      (texts, locale) =>
        html`<div class="sheet">
          <p><strong>${say(texts, locale, { text: `${check.id}.title` })}</strong> · ${formatDate(locale, context.today)}</p>
          <dl>${answerLines(check, result.answers, texts, locale)} ${figureLines(check, result, texts, locale)}</dl>
          <ul>
            ${result.findings.map(
              (each) => html`<li>${sentenceOf(check, each, { texts, locale })} <small>${each.ground.articles.join('; ')}</small></li>`,
            )}
          </ul>
        </div>`,
    )}
  </details>`;
}

function figureLines(check: Check, { figures }: Examination, texts: Texts, locale: Locale): Html[] {
  return figures.map(({ id, value }) => line(say(texts, locale, { text: `${check.id}.figure.${id}` }), saidValue(texts, locale, value)));
}

function answerLines(check: Check, answers: Readonly<Record<string, unknown>>, texts: Texts, locale: Locale): Html[] {
  const lines: Html[] = [];
  for (const { questions } of check.sections)
    for (const question of questions) {
      const key = `${check.id}.q.${question.id}`;
      const label = say(texts, locale, { text: key });
      const answer = answers[question.id];
      if (question.kind !== 'rows') {
        const text = answerText(question, key, answer, texts, locale);
        if (text !== null) lines.push(line(label, text));
        continue;
      }
      for (const row of answer as readonly Record<string, unknown>[]) {
        const cells = question.columns.flatMap((column) => {
          const text = answerText(column, `${key}.${column.id}`, row[column.id], texts, locale);
          return text === null ? [] : `${say(texts, locale, { text: `${key}.${column.id}` })}: ${text}`;
        });
        if (cells.length > 0) lines.push(line(label, cells.join(' · ')));
      }
    }
  return lines;
}

/** An answer in words; null when nothing was said. */
function answerText(question: CellQuestion, key: string, answer: unknown, texts: Texts, locale: Locale): string | null {
  const text = (id: string) => say(texts, locale, { text: id });
  if (question.kind === 'choices') {
    const chosen = answer as readonly string[];
    return chosen.length > 0 ? chosen.map((option) => text(`${key}.${option}`)).join('; ') : null;
  }
  if (answer === null || answer === undefined) return null;
  switch (question.kind) {
    case 'choice':
      return text(`${key}.${answer as string}`);
    case 'yes-no':
      return text(answer === true ? 'shared.yes' : 'shared.no');
    case 'day':
      return formatDate(locale, answer as string);
    case 'money':
      return saidValue(texts, locale, { money: answer as number });
    case 'hours':
      return saidValue(texts, locale, { hours: answer as number });
    case 'count':
      return saidValue(texts, locale, { number: answer as number });
    case 'clock':
    case 'line':
      return saidValue(texts, locale, { typed: answer as string });
  }
}

function line(label: string, text: string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${text}</dd>
  </div>`;
}
