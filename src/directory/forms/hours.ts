import { readWeekly, writeWeekly, type WeeklySpan } from '../hsds/weekly-hours.ts';
import type { Known } from '../known.schema.ts';
import { WEEKDAYS, type Weekday } from '../service.schema.ts';
import { knownAs, sureField } from './parts.ts';
import type { FormReader } from './typed.ts';
import { isTicked, typedText, type Typed } from './typed.ts';

/** How opening hours are typed: not at all, day by day, or as a rule of OpenStreetMap. */
export const HOURS_HOW = ['unknown', 'table', 'rule'] as const;
/** Spans of a day in the table: before and after a break. */
export const HOURS_SPANS = [1, 2] as const;
const HOLIDAYS_OFF = '; PH off';
const TIME = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/;

export const hoursField = (day: Weekday, edge: 'from' | 'until', span: number) => `${day}-${edge}-${span}`;

/** Hours as the form shows them: in the table when that says the same, else as a rule. */
export function typedHours(known: Known<string>): Typed {
  const { value } = known;
  const isOff = value?.endsWith(HOLIDAYS_OFF) ?? false;
  const weekly = isOff ? (value ?? '').slice(0, -HOLIDAYS_OFF.length) : (value ?? '');
  const spans = value === null ? null : readWeekly(weekly);
  const byDay = WEEKDAYS.map((day) => ({ day, spans: (spans ?? []).filter(({ days }) => days.includes(day.toUpperCase())) }));
  const fits = spans !== null && byDay.every((each) => each.spans.length <= HOURS_SPANS.length);
  return {
    'hours-how': [value === null ? 'unknown' : fits ? 'table' : 'rule'],
    'hours-rule': value !== null && !fits ? [value] : [],
    'hours-holidays': isOff && fits ? ['yes'] : [],
    [sureField('hours')]: known.confidence === 'verified' ? ['yes'] : [],
    ...(fits
      ? Object.fromEntries(
          byDay.flatMap(({ day, spans: ofDay }) =>
            ofDay.flatMap(({ opens, closes }, at) => [
              [hoursField(day, 'from', at + 1), [opens]],
              [hoursField(day, 'until', at + 1), [closes]],
            ]),
          ),
        )
      : {}),
  };
}

/** The hours that were typed. A rule is read where hours are read: `checkHours` says what is wrong with one. */
export function readHours(
  reader: FormReader,
  before: Known<string> | undefined,
  checkHours: (value: string) => string | null,
): Known<string> {
  const how = reader.choice('hours-how', HOURS_HOW) ?? 'unknown';
  const value = how === 'unknown' ? null : how === 'rule' ? readRule(reader, checkHours) : readTable(reader, before?.value ?? null);
  return knownAs(value, isTicked(reader.typed, sureField('hours')), before);
}

function readRule(reader: FormReader, checkHours: (value: string) => string | null): string | null {
  const rule = reader.words('hours-rule', 500);
  if (rule === null) return typedText(reader.typed, 'hours-rule') === '' ? reader.report('hours-rule', 'missing') : null;
  return checkHours(rule) === null ? rule : reader.report('hours-rule', 'hours', rule.slice(0, 80));
}

function readTable(reader: FormReader, before: string | null): string | null {
  const spans: WeeklySpan[] = [];
  for (const day of WEEKDAYS) {
    let last = '';
    for (const span of HOURS_SPANS) {
      const [from, until] = (['from', 'until'] as const).map((edge) => timeOf(typedText(reader.typed, hoursField(day, edge, span))));
      const field = hoursField(day, 'from', span);
      if (from === '' && until === '') continue;
      if (!from || !until) return reader.report(field, 'hours-incomplete');
      if (from >= until || from < last) return reader.report(field, 'ends');
      last = until;
      spans.push({ days: [day.toUpperCase()], opens: from, closes: until });
    }
  }
  if (spans.length === 0) return reader.report(hoursField('mo', 'from', 1), 'missing');
  const written = `${writeWeekly(spans)}${isTicked(reader.typed, 'hours-holidays') ? HOLIDAYS_OFF : ''}`;
  // The same hours in other words ("Mo-Fr") stay in those.
  return before !== null && sameHours(before, written) ? before : written;
}

function sameHours(one: string, other: string): boolean {
  const asTable = (hours: string) => JSON.stringify(Object.entries(typedHours({ value: hours, confidence: null })).sort());
  return asTable(one) === asTable(other);
}

/** "9.00" as "09:00"; null for what is no time. */
function timeOf(written: string): string | null {
  if (written === '') return '';
  return TIME.test(written) ? written.replace('.', ':').padStart(5, '0') : null;
}
