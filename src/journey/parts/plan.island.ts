import { isIsoDay } from '#law/index.ts';
import type { calendarFile as makeCalendar } from '#platform/calendar-file.ts';
import { today } from '#platform/clock.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { say } from '#platform/i18n/say.ts';
import { planHtml } from '../plan-html.ts';
import { makePlan, reminders, type TaskStates } from '../plan.ts';
import { parameterSetOf, type PlanDeviceData } from '../device-data.ts';
import { readSituation, writeSituation, type RawSituation } from '../read-situation.ts';
import { planFragment, readFragment, type SharedPlan } from '../share-link.ts';

// The plan on the device: answers and ticks are kept here and sent nowhere. Without this script the form is sent,
// answered and forgotten.

const STORE = 'wegwijs-plan-1';

const form = document.querySelector<HTMLFormElement>('[data-plan-form]');
const source = document.querySelector('#plan-data');
const place = document.querySelector<HTMLElement>('[data-plan]');
if (form && source && place) start(form, JSON.parse(source.textContent) as PlanDeviceData, place);

function start(form: HTMLFormElement, data: PlanDeviceData, place: HTMLElement): void {
  const { tasks, parameters, ...rest } = data;
  const params = parameterSetOf(parameters);
  const context = { ...rest, params };
  const t = (text: string) => say(data.texts, data.locale, { text });
  const status = document.querySelector<HTMLElement>('[data-plan-status]');
  const tools = document.querySelector<HTMLElement>('[data-plan-tools]');
  const answersBox = document.querySelector<HTMLDetailsElement>('details.answers');
  let current: SharedPlan | null = null;
  document.querySelector('[data-no-script]')?.setAttribute('hidden', '');

  const tell = (text: string, undo?: () => void) => {
    if (!status) return;
    status.hidden = false;
    status.textContent = t(text);
    if (!undo) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    button.textContent = t('plan.undo');
    button.addEventListener('click', undo);
    status.append(' ', button);
  };
  const keep = (plan: SharedPlan | null) => {
    try {
      if (plan) localStorage.setItem(STORE, JSON.stringify(plan));
      else localStorage.removeItem(STORE);
    } catch {
      tell('plan.not-kept');
    }
  };

  const planOf = ({ raw, states }: SharedPlan) =>
    makePlan(readSituation(raw, today()).situation, { tasks, params, today: today(), states });

  const show = (plan: SharedPlan, focus: string | null) => {
    current = plan;
    const opened = [...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map((each) => each.className);
    place.innerHTML = planHtml(planOf(plan), context);
    for (const each of place.querySelectorAll<HTMLElement>('[data-needs-script]')) each.hidden = false;
    for (const each of place.querySelectorAll<HTMLDetailsElement>('details.past')) each.open = opened.includes('past');
    if (tools) tools.hidden = false;
    if (answersBox) answersBox.open = false;
    if (focus) place.querySelector<HTMLElement>(focus)?.focus();
  };

  const setState = (key: string, state: string) => {
    if (!current) return;
    const before = current;
    const states: TaskStates = {
      ...Object.fromEntries(Object.entries(current.states).filter(([name]) => name !== key)),
      ...(state === 'open' ? {} : { [key]: state }),
    };
    const changed = { ...current, states };
    keep(changed);
    show(changed, null);
    tell(`plan.${state}`, () => {
      keep(before);
      show(before, '#plan');
      if (status) status.hidden = true;
    });
    (place.querySelector<HTMLElement>(`[data-task="${key}"] button`) ?? place.querySelector<HTMLElement>('#plan'))?.focus();
  };
  place.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-state]');
    const key = button?.closest<HTMLElement>('[data-task]')?.dataset['task'];
    if (button && key) setState(key, button.dataset['state'] ?? 'open');
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const raw = rawOf(form);
    const { situation, problems } = readSituation(raw, today());
    for (const each of form.querySelectorAll<HTMLElement>('[data-problem]')) {
      const problem = problems[each.dataset['problem'] ?? ''];
      each.hidden = !problem;
      each.textContent = problem ? t(`problem.${problem}`) : '';
    }
    const [wrong] = Object.keys(problems);
    if (wrong) {
      const field = form.querySelector<HTMLElement>(`[name="${wrong}"]`);
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      return;
    }
    const plan = { raw: writeSituation(situation), states: current?.states ?? {} };
    keep(plan);
    fill(form, plan.raw, data, t);
    show(plan, '#plan');
    if (status) status.hidden = true;
  });

  wireTools(tools, data, t, {
    plan: () => current,
    reminders: () => (current ? reminders(planOf(current)) : []),
    forget: () => {
      const before = current;
      keep(null);
      current = null;
      place.replaceChildren();
      form.reset();
      form.querySelector('[data-told]')?.replaceChildren();
      if (tools) tools.hidden = true;
      if (answersBox) answersBox.open = true;
      tell('plan.forgotten', () => {
        if (!before) return;
        keep(before);
        fill(form, before.raw, data, t);
        show(before, '#plan');
        if (status) status.hidden = true;
      });
    },
  });

  const shared = readFragment(location.hash);
  const stored = storedPlan();
  if (shared) {
    fill(form, shared.raw, data, t);
    show(shared, null);
    tell('plan.shared-found');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nl-button';
    button.textContent = t('plan.keep-shared');
    button.addEventListener('click', () => {
      keep(shared);
      history.replaceState(null, '', location.pathname + location.search);
      tell('plan.kept-shared');
    });
    status?.append(' ', button);
  } else if (stored) {
    fill(form, stored.raw, data, t);
    show(stored, null);
  }
}

function storedPlan(): SharedPlan | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORE) ?? 'null');
    // The same shape as in a link, and read as carefully.
    return value ? readFragment(planFragment(value as SharedPlan)) : null;
  } catch {
    return null;
  }
}

function rawOf(form: HTMLFormElement): RawSituation {
  const raw: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') (raw[name] ??= []).push(value);
  return raw;
}

/** Puts answers into the form, as the server would have. */
function fill(form: HTMLFormElement, raw: RawSituation, { locale }: PlanDeviceData, t: (text: string) => string): void {
  const answers = (name: string) => [raw[name] ?? []].flat();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = answers(field.name).includes(field.value);
    else field.value = answers(field.name)[0] ?? '';
  }
  const told = form.querySelector('[data-told]');
  told?.replaceChildren(
    ...answers('event').map((text) => {
      const [event = '', day = ''] = text.split('@');
      const label = document.createElement('label');
      label.className = 'tick';
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', name: 'event', value: text, checked: true });
      const words = document.createElement('span');
      words.textContent = `${t(`event.${event}`)}${isIsoDay(day) ? ` · ${formatDate(locale, day)}` : ''}`;
      label.append(box, words);
      return label;
    }),
  );
}

interface ToolWork {
  plan: () => SharedPlan | null;
  reminders: () => ReturnType<typeof reminders>;
  forget: () => void;
}

function wireTools(tools: HTMLElement | null, data: PlanDeviceData, t: (text: string) => string, work: ToolWork): void {
  const on = (name: string, action: () => void) => tools?.querySelector(`[data-tool="${name}"]`)?.addEventListener('click', action);
  on('print', () => window.print());
  on('forget', work.forget);
  on('calendar', () => void saveCalendar(data, t, work.reminders()));
  const box = document.querySelector<HTMLElement>('[data-share-box]');
  on('share', () => {
    const plan = work.plan();
    if (!plan || !box) return;
    const address = `${location.origin}${location.pathname}${location.search}${planFragment(plan)}`;
    box.hidden = false;
    const field = box.querySelector('input');
    if (field) field.value = address;
    field?.focus();
    field?.select();
    const code = box.querySelector<HTMLElement>('[data-code]');
    void (import(/* @vite-ignore */ data.scripts.qr) as Promise<{ qrSvg: (text: string) => string }>)
      .then(({ qrSvg }) => code && (code.innerHTML = qrSvg(address)))
      .catch(() => code && (code.textContent = t('plan.no-code')));
  });
  box?.querySelector('[data-tool="copy"]')?.addEventListener('click', () => {
    const said = box.querySelector<HTMLElement>('[data-copied]');
    void navigator.clipboard.writeText(box.querySelector('input')?.value ?? '').then(() => said && (said.hidden = false));
  });
}

async function saveCalendar(data: PlanDeviceData, t: (text: string) => string, entries: ReturnType<typeof reminders>): Promise<void> {
  const { calendarFile } = (await import(/* @vite-ignore */ data.scripts.calendar)) as { calendarFile: typeof makeCalendar };
  const text = calendarFile({
    name: t('plan.title'),
    locale: data.locale,
    events: entries.map(({ key, id, day, warnDaysAhead }) => ({
      uid: `plan-${key}`,
      day,
      title: t(`task.${id}`),
      description: t(`task.${id}.why`),
      url: null,
      warnDaysAhead: [...warnDaysAhead],
    })),
    now: new Date(),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'plan.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
