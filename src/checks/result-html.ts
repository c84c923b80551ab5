import { formatDate, formatMoney } from '#platform/i18n/format.ts';
import { html, type Html } from '#platform/html.ts';
import { say, type Said } from '#platform/i18n/say.ts';
import type { Check } from './check.ts';
import { evidenceHtml } from './evidence-html.ts';
import { sumOfWrong, type Deadline, type Finding } from './finding.ts';
import { letterHtml } from './letter-html.ts';
import { parameterLines } from './parameter-line.ts';
import { sentenceOf, type Examination, type ResultContext } from './result-context.ts';

/** The result of a check as a part of its page: verdict, findings, what now, whom to ask, letter, evidence. */
export function resultHtml(check: Check, result: Examination, context: ResultContext): string {
  const t = (text: string, values: Said['values'] = {}) => say(context.texts, context.locale, { text, values });
  const [first] = result.findings;
  const total = sumOfWrong(result.findings);
  const headline = first ? sentenceOf(check, first, context) : t('shared.nothing-found');
  return html`<section class="result" id="result" tabindex="-1" aria-labelledby="result-title" data-verdict="${result.verdict}">
    <h2 id="result-title">${t('shared.result')}</h2>
    <div class="verdict ${result.verdict}">
      <p class="verdict-word">${t(`shared.verdict.${result.verdict}`)}</p>
      <p class="verdict-line">${headline}</p>
      ${
        total > 0 &&
        html`<p class="figure-value">${formatMoney(context.locale, total)}</p>
          <p class="small">${check.amountsAreGross && `${t('shared.gross')} · `}${formatDate(context.locale, context.today)}</p>`
      }
    </div>
    <p class="small muted">${t('shared.no-verdict-of-a-judge')}</p>
    ${deadlinesHtml(check, result.findings, context)}
    <h3>${t('shared.findings')}</h3>
    <ol class="findings">
      ${result.findings.map((each) => findingHtml(check, each, context))}
    </ol>
    ${actionsHtml(check, result.findings, context)} ${askHtml(result, context)}
    ${
      result.cannotKnow.length > 0 &&
      html`<h3>${t('shared.cannot-know')}</h3>
        <ul>
          ${result.cannotKnow.map((id) => html`<li>${t(`${check.id}.unknown.${id}`)}</li>`)}
        </ul>`
    }
    ${result.letter && letterHtml(result.letter, context)} ${evidenceHtml(check, result, context)}
    <p class="tools" data-needs-script hidden>
      <button type="button" class="tool" data-print>${t('shared.print')}</button>
    </p>
    <p class="small muted">${t('shared.not-stored')}</p>
  </section>`.text;
}

function findingHtml(check: Check, found: Finding, context: ResultContext): Html {
  const { locale, texts } = context;
  const t = (text: string, values: Said['values'] = {}) => say(texts, locale, { text, values });
  const title = found.page && context.pages[found.page];
  return html`<li class="finding ${found.verdict}" data-finding="${found.id}">
    <h4><span class="badge ${found.verdict}">${t(`shared.verdict.${found.verdict}`)}</span> ${sentenceOf(check, found, context)}</h4>
    <p>${t(`${check.id}.f.${found.id}.why`, found.values)}</p>
    ${found.ground.confidence === 'recalled' && html`<p class="small warning">${t('shared.recalled')}</p>`} ${ruleHtml(found, context)}
    ${title && html`<p><a href="/${locale}/${found.page}${context.placeQuery}">${title}</a></p>`}
  </li>`;
}

function ruleHtml(found: Finding, context: ResultContext): Html | null {
  const { locale, texts, params, today } = context;
  const t = (text: string, values: Said['values'] = {}) => say(texts, locale, { text, values });
  const { articles, parameters } = found.ground;
  if (articles.length + parameters.length === 0) return null;
  const lines = parameterLines(params, parameters, today, locale);
  return html`<details class="rule">
    <summary>${t('shared.rule')}</summary>
    ${articles.length > 0 && html`<p lang="nl" dir="ltr">${articles.join('; ')}</p>`}
    ${
      lines.length > 0 &&
      html`<ul>
        ${lines.map(
          (line) =>
            html`<li>
              <span lang="${line.labelLocale}" dir="ltr">${line.label}</span>: <strong>${line.value ?? t('shared.not-known')}</strong>
              ${line.since && html`<small class="muted">${t('shared.since', { day: { day: line.since } })}</small>`}
              <small class="muted" lang="nl" dir="ltr">(${line.law})</small>
            </li>`,
        )}
      </ul>`
    }
  </details>`;
}

function deadlinesHtml(check: Check, findings: readonly Finding[], context: ResultContext): Html | null {
  const { locale, texts } = context;
  const t = (text: string, values: Said['values'] = {}) => say(texts, locale, { text, values });
  const deadlines = findings.flatMap(({ deadline }) => deadline ?? []).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (deadlines.length === 0) return null;
  return html`<div class="deadlines">
    <h3>${t('shared.last-days')}</h3>
    <ul class="plain-list">
      ${deadlines.map(
        (each) =>
          html`<li class="row">
            <p class="figure-value small-figure">${formatDate(locale, each.day)}</p>
            <p>${t(each.text)}</p>
            ${
              each.day < context.today
                ? html`<p class="warning">${t('shared.day-has-passed')}</p>`
                : each.callToday && html`<p class="warning">${t('shared.call-today')}</p>`
            }
          </li>`,
      )}
    </ul>
    ${calendarForm(check, deadlines, context)}
  </div>`;
}

/** Puts the days into a file for the calendar of the phone. The form sends the days and their names only. */
function calendarForm(check: Check, deadlines: readonly Deadline[], { locale, texts, today }: ResultContext): Html | null {
  const coming = deadlines.filter(({ day }) => day >= today);
  if (coming.length === 0) return null;
  return html`<form method="post" action="/${locale}/checks/${check.id}/days.ics" data-calendar>
    ${coming.map(({ day, text }) => html`<input type="hidden" name="day" value="${day} ${text}" />`)}
    <button class="tool">${say(texts, locale, { text: 'shared.to-calendar' })}</button>
  </form>`;
}

function actionsHtml(check: Check, findings: readonly Finding[], context: ResultContext): Html | null {
  const { texts, locale } = context;
  const actions = [...new Set(findings.flatMap((each) => each.actions))];
  if (actions.length === 0) return null;
  return html`<h3>${say(texts, locale, { text: 'shared.what-now' })}</h3>
    <ol class="steps">
      ${actions.map((id) => {
        const own = `${check.id}.do.${id}`;
        return html`<li><p>${say(texts, locale, { text: own in texts ? own : `shared.do.${id}` })}</p></li>`;
      })}
    </ol>`;
}

function askHtml({ ask }: Examination, { texts, locale, organisations, placeQuery }: ResultContext): Html {
  const t = (text: string) => say(texts, locale, { text });
  const [need] = ask.needs;
  const query = new URLSearchParams(placeQuery);
  if (need) query.set('need', need);
  const href = `/${locale}/find${query.size > 0 ? `?${query.toString()}` : ''}`;
  return html`<h3>${t('shared.whom-to-ask')}</h3>
    <ul class="plain-list">
      ${ask.organisations.map((id) => {
        const found = organisations[id];
        return (
          found &&
          html`<li class="row">
            <a href="/${locale}/organisations/${id}${placeQuery}">${found.name}</a>
            <p class="muted">${found.does}</p>
            ${found.phones.map(({ number, tel }) => html`<p><a class="tool" href="tel:${tel}" dir="ltr">${number}</a></p>`)}
          </li>`
        );
      })}
    </ul>
    <p><a class="nl-button" href="${href}">${t('shared.find-help')}</a></p>`;
}
