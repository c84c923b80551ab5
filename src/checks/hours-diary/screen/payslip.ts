import { readHours } from '../../read-number.ts';
import { countFourWeeksFrom, notePayslip, payslipMinutes } from '../diary.ts';
import { isDiaryDay } from '../entry.ts';
import { comparePayslip, entriesIn, totalsOf } from '../totals.ts';
import { button, el, fill } from './dom.ts';
import type { Screen } from './screen.ts';

/** Milliseconds without a key after which a typed number is used. */
const PAUSE = 400;

/** Hours on the payslip, and the difference in words. */
export function payslipPart(screen: Screen): { node: HTMLElement; draw(): void } {
  const { words } = screen;
  const { t, data } = words;
  const problem = el('p', { class: 'error', id: 'hours-payslip-problem', 'aria-live': 'polite' });
  const answer = el('div', { 'aria-live': 'polite' });
  const input = el('input', {
    type: 'text',
    id: 'hours-payslip',
    inputmode: 'decimal',
    autocomplete: 'off',
    dir: 'ltr',
    'aria-describedby': 'hours-payslip-hint hours-payslip-problem',
    oninput: () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => note(false), PAUSE);
    },
    onchange: () => note(true),
  });
  const node = el(
    'div',
    { class: 'hours-payslip' },
    el('label', { for: input.id }, t('payslip')),
    el('p', { class: 'muted small', id: 'hours-payslip-hint' }, t('payslip-hint')),
    input,
    problem,
    answer,
  );
  /** The period whose hours stand in the field. */
  let drawn = '';
  let timer = 0;

  /** @param isDone nothing more will be typed: say when it cannot be read */
  function note(isDone: boolean): void {
    clearTimeout(timer);
    const typed = input.value.trim();
    const read = typed === '' ? null : readHours(typed);
    const isUnread = read !== null && !('value' in read);
    if (isUnread && !isDone) return;
    fill(problem, isUnread ? t('problem.hours-unread') : null);
    input.setAttribute('aria-invalid', String(isUnread));
    if (!isUnread) screen.make(notePayslip(screen.period(), read === null ? null : Math.round(read.value * 60)));
  }

  function draw(): void {
    const period = screen.period();
    const diary = screen.diary();
    const minutes = payslipMinutes(diary, period);
    const key = `${period.kind} ${period.from}`;
    // What was typed stays as it was typed while one looks at the same days.
    if (key !== drawn) {
      drawn = key;
      input.value = minutes === null ? '' : String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');
      fill(problem);
      input.removeAttribute('aria-invalid');
    }
    if (minutes === null) {
      fill(answer);
      return;
    }
    const totals = totalsOf(entriesIn(diary.entries, period));
    const found = comparePayslip(totals.worked, minutes);
    const beside = totals.travel + totals.waiting;
    const inHours = (count: number) => String(Math.round((count / 60) * 100) / 100);
    const carried = new URLSearchParams({
      hours: inHours(totals.worked),
      ...(totals.travel > 0 ? { travel: inHours(totals.travel) } : {}),
      ...(totals.waiting > 0 ? { waiting: inHours(totals.waiting) } : {}),
      from: period.from,
      until: period.until,
    });
    const address = (path: string) => `/${data.page}/${path}${data.placeQuery}`;
    fill(
      answer,
      el(
        'p',
        { class: found.kind === 'payslip-less' ? 'notice strong' : 'notice' },
        t(`payslip.${found.kind}`, { hours: { typed: words.hours(found.minutes) } }),
      ),
      beside > 0 ? el('p', {}, t('payslip.beside', { hours: { typed: words.hours(beside) } })) : null,
      // Behind the #: what stands there never leaves the phone.
      el(
        'p',
        {},
        el('a', { class: 'nl-button nl-button--secondary', href: `${address('checks/pay')}#${carried.toString()}` }, t('payslip.check')),
      ),
      found.kind === 'payslip-less' ? el('p', {}, el('a', { href: address('pay/wages-not-paid') }, t('payslip.act'))) : null,
    );
  }

  return { node, draw };
}

/** For employers whose periods of four weeks are not those of the week numbers. */
export function firstDayPart(screen: Screen): { node: HTMLElement; draw(): void } {
  const { t } = screen.words;
  const input = el('input', {
    type: 'date',
    id: 'hours-first-day',
    'aria-describedby': 'hours-first-day-hint',
    onchange: () => {
      if (isDiaryDay(input.value)) screen.make(countFourWeeksFrom(input.value));
    },
  });
  const back = button(t('first-day-back'), () => screen.make(countFourWeeksFrom(null)), 'tool');
  const node = el(
    'div',
    { class: 'hours-payslip' },
    el('label', { for: input.id }, t('first-day')),
    el('p', { class: 'muted small', id: 'hours-first-day-hint' }, t('first-day-hint')),
    input,
    back,
  );
  return {
    node,
    draw() {
      node.hidden = screen.period().kind !== 'four-weeks';
      input.value = screen.period().from;
      back.hidden = screen.diary().fourWeeksFrom === null;
    },
  };
}
