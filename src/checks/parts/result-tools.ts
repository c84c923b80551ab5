import type { calendarFile as makeCalendar } from '#platform/calendar-file.ts';
import { saveFile } from '#ui/save-file.ts';
import { daysToKeep } from '../days-to-keep.ts';
import type { DeviceData } from '../device-data.ts';

type DataForTools = Pick<DeviceData, 'calendarScript' | 'texts' | 'locale'>;

/** Printing, copying the letter, and the calendar without asking the server. */
export function wireResult(place: HTMLElement, data: DataForTools): void {
  for (const each of place.querySelectorAll<HTMLElement>('[data-needs-script]')) each.hidden = false;
  place.querySelector('[data-print]')?.addEventListener('click', () => {
    for (const each of place.querySelectorAll<HTMLDetailsElement>('details.evidence')) each.open = true;
    window.print();
  });
  place.querySelector('[data-copy]')?.addEventListener('click', () => {
    const letter = place.querySelector<HTMLElement>('[data-letter]');
    const said = place.querySelector<HTMLElement>('[data-copied]');
    void navigator.clipboard.writeText(letter?.innerText ?? '').then(() => said && (said.hidden = false));
  });
  place.querySelector<HTMLFormElement>('form[data-calendar]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const days = new FormData(event.currentTarget as HTMLFormElement).getAll('day').map(String);
    void saveDays(days, data).catch(() => (event.target as HTMLFormElement).submit());
  });
}

/** Saves last days as a file for a calendar, made here. */
async function saveDays(days: readonly string[], { calendarScript, texts, locale }: DataForTools): Promise<void> {
  const { calendarFile } = (await import(/* @vite-ignore */ calendarScript)) as { calendarFile: typeof makeCalendar };
  const [first = ''] = days.map((each) => each.split(' ')[1]?.split('.')[0] ?? '');
  const events = daysToKeep(days, texts, locale);
  const text = calendarFile({ name: texts[`${first}.title`] ?? '', locale, events, now: new Date() });
  saveFile('wegwijs.ics', 'text/calendar', text);
}
