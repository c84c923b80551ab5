import { parameterSetOf } from '#law/index.ts';
import { today } from '#platform/clock.ts';
import type { Check, Given } from '../check.ts';
import type { DeviceData } from '../device-data.ts';
import { readForm } from '../read-form.ts';
import type { ResultContext } from '../result-context.ts';
import { resultHtml } from '../result-html.ts';
import { runCheck } from '../run-check.ts';
import { askOnlyWhatMatters } from './asked-questions.ts';
import { offerRows } from './more-rows.ts';
import { wireResult } from './result-tools.ts';
import { showProblems } from './shown-problems.ts';

/** Runs a check on the device: nothing that is typed leaves it. Without this script the form is sent and answered. */
export function takeOver(check: Check): void {
  const form = document.querySelector<HTMLFormElement>(`form[data-check="${check.id}"]`);
  const source = document.querySelector('#check-data');
  const place = document.querySelector<HTMLElement>('[data-result]');
  if (!form || !source || !place) return;
  const { parameters, ...data } = JSON.parse(source.textContent) as DeviceData;
  const params = parameterSetOf(parameters);

  askOnlyWhatMatters(form, check);
  offerRows(form);
  wireResult(place, data);

  form.addEventListener('submit', (event) => {
    // A check that looks something up needs the computer that has the register, as long as it can be reached.
    if (check.needsRegister && navigator.onLine) return;
    event.preventDefault();
    const now = today();
    const dutch = data.locale === 'nl' ? data.texts : data.dutch;
    const context: ResultContext = { ...data, dutch, params, today: now };
    const given: Given = { params, today: now };
    const result = runCheck(check, readForm(new FormData(form)), given);
    showProblems(form, result.kind === 'problems' ? result.problems : [], context);
    if (result.kind === 'problems') {
      place.replaceChildren();
      return;
    }
    place.innerHTML = resultHtml(check, result, context);
    wireResult(place, data);
    place.querySelector<HTMLElement>('#result')?.focus();
  });
}
