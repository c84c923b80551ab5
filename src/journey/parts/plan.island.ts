import { parameterSetOf } from '#law/index.ts';
import { today } from '#platform/clock.ts';
import { say } from '#platform/i18n/say.ts';
import type { PlanDeviceData } from '../device-data.ts';
import { planHtml } from '../plan-html.ts';
import { makePlan, reminders, type TaskStates } from '../plan.ts';
import { readSituation, writeSituation } from '../read-situation.ts';
import { readFragment, type SharedPlan } from '../share-link.ts';
import { answersIn, fillForm, showProblems } from './form-answers.ts';
import { saveCalendar } from './plan-calendar.ts';
import { planNotice, type NoticeAction } from './plan-notice.ts';
import { shareBox } from './share-box.ts';
import { readStoredPlan, removeStoredPlan, storePlan } from './stored-plan.ts';

// The plan on the device: answers and ticks are kept here and sent nowhere. Without this script the form is sent,
// answered and forgotten.

/** The elements of `PlanPage.svelte` that this script moves. */
interface PlanScreen {
  form: HTMLFormElement;
  /** The folded answers around the form. */
  answers: HTMLDetailsElement;
  status: HTMLElement;
  tools: HTMLElement;
  share: HTMLElement;
  /** Where the plan comes. */
  place: HTMLElement;
}

const source = document.querySelector('#plan-data');
const elements = planScreen();
if (source && elements) start(elements, JSON.parse(source.textContent) as PlanDeviceData);

function planScreen(): PlanScreen | null {
  const form = document.querySelector<HTMLFormElement>('[data-plan-form]');
  const answers = document.querySelector<HTMLDetailsElement>('details.answers');
  const status = document.querySelector<HTMLElement>('[data-plan-status]');
  const tools = document.querySelector<HTMLElement>('[data-plan-tools]');
  const share = document.querySelector<HTMLElement>('[data-share-box]');
  const place = document.querySelector<HTMLElement>('[data-plan]');
  return form && answers && status && tools && share && place ? { form, answers, status, tools, share, place } : null;
}

function start({ form, answers, status, tools, share, place }: PlanScreen, data: PlanDeviceData): void {
  const { tasks, parameters, scripts, ...words } = data;
  const params = parameterSetOf(parameters);
  const t = (text: string) => say(data.texts, data.locale, { text });
  const notice = planNotice(status, t);
  const box = shareBox(share, scripts.qr, t);
  let current: SharedPlan | null = null;
  /** Came with a link, and nobody has said yet that it may take the place of what is kept here. */
  let isGuest = false;

  const keepGuest: NoticeAction = {
    text: 'plan.keep-shared',
    act: () => {
      if (!current) return;
      leaveLink();
      notice.tell(storePlan(current) ? 'plan.kept-shared' : 'plan.not-kept');
    },
  };

  /** From here on the plan is the one of this device. */
  const leaveLink = () => {
    isGuest = false;
    history.replaceState(history.state, '', location.pathname + location.search);
  };

  const planOf = ({ raw, states }: SharedPlan) =>
    makePlan(readSituation(raw, today()).situation, { tasks, params, today: today(), states });

  const show = (plan: SharedPlan, focus: string | null) => {
    current = plan;
    const wasPastOpen = place.querySelector('details.past[open]') !== null;
    place.innerHTML = planHtml(planOf(plan), { ...words, params });
    for (const each of place.querySelectorAll<HTMLElement>('[data-needs-script]')) each.hidden = false;
    for (const each of place.querySelectorAll<HTMLDetailsElement>('details.past')) each.open = wasPastOpen;
    box.close();
    tools.hidden = false;
    answers.open = false;
    if (focus) place.querySelector<HTMLElement>(focus)?.focus();
  };

  const fillAndShow = (plan: SharedPlan, focus: string | null) => {
    fillForm(form, plan.raw, data.locale, t);
    show(plan, focus);
  };

  /** Keeps what changed, and says what came of it; null says nothing when all is well. */
  const keep = (plan: SharedPlan, text: string | null, ...actions: readonly NoticeAction[]) => {
    const isKept = isGuest || storePlan(plan);
    const offered = isGuest ? [...actions, keepGuest] : actions;
    if (!isKept) notice.tell('plan.not-kept', ...actions);
    else if (text !== null) notice.tell(text, ...offered);
    else if (isGuest) notice.tell('plan.shared-found', keepGuest);
    else notice.hide();
  };

  const setState = (key: string, state: string) => {
    if (!current) return;
    const before = current;
    const changed = { ...before, states: withState(before.states, key, state) };
    show(changed, null);
    const undo = () => {
      show(before, '#plan');
      keep(before, null);
    };
    keep(changed, `plan.${state}`, { text: 'plan.undo', act: undo });
    (place.querySelector<HTMLElement>(`[data-task="${key}"] button`) ?? place.querySelector<HTMLElement>('#plan'))?.focus();
  };

  const forget = () => {
    const before = current;
    const wasGuest = isGuest;
    const address = location.href;
    const putBack = removeStoredPlan();
    current = null;
    leaveLink();
    place.replaceChildren();
    box.close();
    fillForm(form, {}, data.locale, t);
    tools.hidden = true;
    answers.open = true;
    const undo = () => {
      putBack();
      isGuest = wasGuest;
      history.replaceState(history.state, '', address);
      if (before) fillAndShow(before, '#plan');
      if (isGuest) notice.tell('plan.shared-found', keepGuest);
      else notice.hide();
    };
    notice.tell('plan.forgotten', { text: 'plan.undo', act: undo });
  };

  place.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-state]');
    const key = button?.closest<HTMLElement>('[data-task]')?.dataset['task'];
    if (button && key) setState(key, button.dataset['state'] ?? 'open');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { situation, problems } = readSituation(answersIn(form), today());
    if (showProblems(form, problems, t)) return;
    const plan = { raw: writeSituation(situation), states: current?.states ?? {} };
    fillAndShow(plan, '#plan');
    keep(plan, null);
  });
  const onTool = (name: string, act: () => void) => tools.querySelector(`[data-tool="${name}"]`)?.addEventListener('click', act);
  onTool('print', () => window.print());
  onTool('forget', forget);
  onTool('share', () => current && box.open(current));
  onTool('calendar', () => {
    const entries = current ? reminders(planOf(current)) : [];
    void saveCalendar(scripts.calendar, data.locale, t, entries).catch(() => notice.tell('plan.no-calendar'));
  });

  document.querySelector('[data-no-script]')?.setAttribute('hidden', '');
  // Read in any case: what cannot be read is put aside before anything can take its place.
  const stored = readStoredPlan();
  const shared = readFragment(location.hash);
  if (shared) {
    isGuest = true;
    fillAndShow(shared, null);
    notice.tell('plan.shared-found', keepGuest);
  } else if (stored === 'broken') notice.tell('plan.broken');
  else if (stored) fillAndShow(stored, null);
}

function withState(states: TaskStates, key: string, state: string): TaskStates {
  const others = Object.fromEntries(Object.entries(states).filter(([name]) => name !== key));
  return state === 'open' ? others : { ...others, [key]: state };
}
