import { MONEY_UNITS, type ParameterValue, type Unit } from '#law/index.ts';
import type { SpanUnit } from '#platform/i18n/format.ts';
import type { SaidValue } from '#platform/i18n/say.ts';

const SPANS: Readonly<Partial<Record<Unit, SpanUnit>>> = { minutes: 'minute', days: 'day', weeks: 'week', months: 'month', years: 'year' };

/** The value of a parameter as a sentence takes it; null: a kind of value that no sentence says, as "1/3" or a list. */
export function saidParameter(unit: Unit, value: ParameterValue): SaidValue | null {
  if (typeof value === 'string') return saidText(unit, value);
  if (typeof value !== 'number' || unit === 'per-mille') return null;
  if ((MONEY_UNITS as readonly Unit[]).includes(unit)) return { money: value };
  if (unit === 'percent') return { percent: value };
  if (unit === 'hours') return { hours: value };
  const span = SPANS[unit];
  return span ? { span: value, unit: span } : { number: value };
}

function saidText(unit: Unit, value: string): SaidValue | null {
  if (unit === 'month-day') return { monthDay: value };
  if (unit === 'date') return { day: value };
  // Clocks of 24 hours are written alike in all our languages.
  return unit === 'clock-time' ? { typed: value } : null;
}
