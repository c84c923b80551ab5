import type { IsoDay, ParameterSet } from '#law/index.ts';
import { html, type Html } from '#platform/html.ts';
import { formatDate, formatMoney } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { say, type SaidValues, type Texts } from '#platform/i18n/say.ts';
import type { Plan, PlanPhase, PlanTask } from './plan.ts';

/** What the words of a plan are made of. On the device it comes with the page. */
export interface PlanContext {
  locale: Locale;
  texts: Texts;
  params: ParameterSet;
  /** Titles of guide pages, by id. */
  pages: Readonly<Record<string, string>>;
  /** Names of those who help: needs of the finder and organisations, by id, with where they lead. */
  helpers: Readonly<Record<string, { name: string; href: string }>>;
  /** "?place=westland" or nothing: goes with every link. */
  placeQuery: string;
}

/** A plan as a part of its page: a line of time, what is near first. */
export function planHtml(plan: Plan, context: PlanContext): string {
  const t = (text: string, values: SaidValues = {}) => say(context.texts, context.locale, { text, values });
  const [present, past] = [plan.phases.filter((each) => !each.past), plan.phases.filter((each) => each.past)];
  return html`<section class="plan" id="plan" tabindex="-1" aria-labelledby="plan-list">
    <h2 id="plan-list">${t('plan.list')}</h2>
    <p class="today">${t('plan.today', { day: { day: plan.today } })}</p>
    ${plan.phases.length === 0 && html`<p class="notice">${t('plan.empty')}</p>`}
    ${present.map((phase) => phaseHtml(phase, plan.today, context))}
    ${
      past.length > 0 &&
      html`<details class="past">
        <summary>${t('plan.past-phases')}</summary>
        ${past.map((phase) => phaseHtml(phase, plan.today, context))}
      </details>`
    }
  </section>`.text;
}

function phaseHtml({ phase, event, tasks }: PlanPhase, today: IsoDay, context: PlanContext): Html {
  const t = (text: string) => say(context.texts, context.locale, { text });
  const open = tasks.filter(({ state }) => state === 'open' || state === 'later');
  const perhaps = open.filter((task) => task.perhaps);
  const ended = tasks.filter(({ state }) => state === 'done' || state === 'not-for-me');
  return html`<section class="phase">
    <h3>
      ${t(event ? `event.${event.event}` : `phase.${phase}`)}
      ${event?.day && html`<small class="muted">${formatDate(context.locale, event.day)}</small>`}
    </h3>
    ${event && html`<p class="muted">${t(`event.${event.event}.lead`)}</p>`}
    <ol class="tasks">
      ${open.filter((task) => !task.perhaps).map((task) => taskHtml(task, today, context))}
    </ol>
    ${foldedHtml('perhaps', t('plan.perhaps'), perhaps, today, context)} ${foldedHtml('ended', t('plan.done-tasks'), ended, today, context)}
  </section>`;
}

/** Tasks that are there for who opens them; null when there is none. */
function foldedHtml(name: string, words: string, tasks: readonly PlanTask[], today: IsoDay, context: PlanContext): Html | null {
  if (tasks.length === 0) return null;
  return html`<details class="${name}">
    <summary>${words} (${tasks.length})</summary>
    <ol class="tasks">
      ${tasks.map((task) => taskHtml(task, today, context))}
    </ol>
  </details>`;
}

function taskHtml(task: PlanTask, today: IsoDay, context: PlanContext): Html {
  const { locale, texts, pages, placeQuery } = context;
  const t = (text: string) => say(texts, locale, { text });
  const note = `task.${task.id}.note`;
  const [pageId = '', heading] = task.page.split('#');
  const cost = costText(task, context);
  const ended = task.state === 'done' || task.state === 'not-for-me';
  return html`<li class="task ${task.state} ${task.overdue ? 'overdue' : ''}" data-task="${task.key}">
    <h4 id="task-${task.key}">${ended && html`<span class="badge right">${t(`plan.${task.state}`)}</span>`} ${t(`task.${task.id}`)}</h4>
    ${dueHtml(task, today, context)}
    <p class="task-facts">
      <span class="nl-data-badge">${t(`kind.${task.kind}`)}</span>
      ${cost !== null && html`<span class="nl-data-badge">${cost}</span>`}
      ${task.state === 'later' && html`<span class="nl-data-badge">${t('plan.later')}</span>`}
    </p>
    ${
      task.blockedBy.length > 0 &&
      html`<p class="small">${t('plan.first')} ${task.blockedBy.map((id) => html`<span class="first">${t(`task.${id}`)}</span> `)}</p>`
    }
    <details class="more">
      <summary>${t('plan.more')}</summary>
      <p>${t(`task.${task.id}.why`)}</p>
      ${note in texts && html`<p>${t(note)}</p>`}
      <p class="task-links">
        <a href="/${locale}/${pageId}${placeQuery}${heading === undefined ? '' : `#${heading}`}">${pages[pageId] ?? pageId}</a>
        ${helperHtml(task, context)}
      </p>
      ${groundHtml(task, context)}
    </details>
    <p class="task-states" role="group" aria-labelledby="task-${task.key}" data-needs-script hidden>
      ${(ended ? (['open'] as const) : (['done', 'later', 'not-for-me'] as const)).map(
        (state) =>
          html`<button
            type="button"
            class="tool"
            data-state="${task.state === state ? 'open' : state}"
            aria-pressed="${String(task.state === state)}"
          >
            ${t(state === 'open' ? 'plan.open' : `plan.set-${state}`)}
          </button>`,
      )}
    </p>
  </li>`;
}

function dueHtml(task: PlanTask, today: IsoDay, { locale, texts }: PlanContext): Html | null {
  const t = (text: string, values: SaidValues = {}) => say(texts, locale, { text, values });
  const { due, rule } = task;
  if (!due) return rule && html`<p class="task-due">${say(texts, locale, rule)}</p>`;
  return html`<p class="task-due">
      <strong class="${task.overdue ? 'warning' : ''}">${t(`plan.${due.kind}`, { day: { day: due.day } })}</strong>
      ${task.overdue && html`<span class="badge unclear">${t('plan.overdue')}</span>`}
    </p>
    <p class="small muted">${say(texts, locale, due.span)}</p>
    ${due.from && due.from > today && html`<p class="small">${t('plan.possible-from', { day: { day: due.from } })}</p>`}
    ${due.callToday && html`<p class="small warning">${t('plan.call')}</p>`}`;
}

function costText({ cost, costCents }: PlanTask, { locale, texts }: PlanContext): string | null {
  if (cost === null) return null;
  if (cost === 'free' || cost === 'varies') return say(texts, locale, { text: `cost.${cost}` });
  if (costCents === null) return say(texts, locale, { text: 'cost.not-known' });
  return `${say(texts, locale, { text: 'plan.cost' })}: ${formatMoney(locale, costCents)}`;
}

function helperHtml({ ask }: PlanTask, { locale, texts, helpers, placeQuery }: PlanContext): Html | null {
  const helper = helpers[ask];
  if (!helper) return null;
  const [path, query = ''] = helper.href.split('?');
  const joined = [placeQuery.slice(1), query].filter(Boolean).join('&');
  return html`<span
    >${say(texts, locale, { text: 'plan.ask' })} <a href="${path ?? ''}${joined ? `?${joined}` : ''}">${helper.name}</a></span
  >`;
}

function groundHtml({ ground }: PlanTask, { locale, texts, params }: PlanContext): Html | null {
  if (ground.articles.length + ground.parameters.length === 0) return null;
  const labelLocale = locale === 'nl' ? 'nl' : 'en';
  return html`<details class="rule">
    <summary>${say(texts, locale, { text: 'plan.rule' })}</summary>
    ${ground.articles.length > 0 && html`<p lang="nl" dir="ltr">${ground.articles.join('; ')}</p>`}
    ${
      ground.parameters.length > 0 &&
      html`<ul lang="${labelLocale}" dir="ltr">
        ${ground.parameters.map((key) => {
          const parameter = params.byKey.get(key);
          return parameter && html`<li>${parameter.label[labelLocale]} <small class="muted" lang="nl">(${parameter.law})</small></li>`;
        })}
      </ul>`
    }
    ${ground.confidence === 'recalled' && html`<p class="small warning">${say(texts, locale, { text: 'plan.recalled' })}</p>`}
  </details>`;
}
