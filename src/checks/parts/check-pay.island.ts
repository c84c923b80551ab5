import { PAY_CHECK } from '../pay/pay-check.ts';
import { takeOver } from './check-frame.island.ts';

fillFromDiary();
takeOver(PAY_CHECK);

/** The hours diary sends its totals along in the fragment, which no server sees: `#hours=24.25&travel=1&from=…&until=…`. */
function fillFromDiary(): void {
  const given = new URLSearchParams(location.hash.slice(1));
  const fill = (name: string, value: string | null) => {
    const field = document.getElementById(name);
    if (value && field instanceof HTMLInputElement) field.value = value;
  };
  const tick = (option: string, value: string | null) => {
    if (!value || Number(value) === 0) return;
    const box = document.querySelector<HTMLInputElement>(`input[name="extra"][value="${option}"]`);
    if (box) box.checked = true;
  };
  fill('from', given.get('from'));
  fill('until', given.get('until'));
  fill('hoursWorked', given.get('hours'));
  for (const [option, field] of [
    ['travel', 'hoursTravel'],
    ['waiting', 'hoursWaiting'],
  ] as const) {
    tick(option, given.get(option));
    fill(field, given.get(option));
  }
}
