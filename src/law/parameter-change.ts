import { requireIsoDay, type IsoDay } from './iso-day.ts';
import {
  getParameter,
  parameterOn,
  sourcesOf,
  type Confidence,
  type LegalStatus,
  type Parameter,
  type ParameterSet,
  type ParameterValue,
  type PlannedEntry,
  type SeriesEntry,
  type Source,
  type Unit,
} from './parameter.ts';

/** A change of a parameter that is known, adopted or planned. The status says how sure it is. */
export interface ParameterChange {
  key: string;
  unit: Unit;
  /** First day of the new value. */
  from: IsoDay;
  /** `null`: something changes on that day, but the new value is not known. */
  value: ParameterValue | null;
  legalStatus: LegalStatus;
  confidence: Confidence;
  sources: Source[];
  note: string | null;
}

function sameValue(a: ParameterValue | null, b: ParameterValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The first later day on which the value becomes another one, as far as that is known or planned; `null` when nothing
 * is. A period that merely ends without a successor is no change: see `until` of `parameterOn`.
 * On the same day what stands in the series goes before a plan.
 * @throws UnknownParameterError when no parameter has the key
 * @throws RangeError when `date` is no calendar day
 */
export function nextChange(params: ParameterSet, key: string, date: IsoDay): ParameterChange | null {
  const parameter = getParameter(params, key);
  const day = requireIsoDay(date);
  const today = parameterOn(params, key, day);
  const value = today.kind === 'unknown-on-date' ? undefined : today.value;
  const later: (SeriesEntry | PlannedEntry)[] = [...parameter.series, ...(parameter.expected ?? [])]
    .filter((entry) => entry.from > day && (value === undefined || !sameValue(entry.value, value)))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const first = later[0];
  return first ? changeOf(params, parameter, first) : null;
}

/**
 * What has been announced, proposed or intended for a day, without being law; `null` when nothing is.
 * To be shown beside an unknown value ("proposed: € 400"), never instead of a known one.
 * @throws UnknownParameterError when no parameter has the key
 * @throws RangeError when `date` is no calendar day
 */
export function plannedOn(params: ParameterSet, key: string, date: IsoDay): ParameterChange | null {
  const parameter = getParameter(params, key);
  const day = requireIsoDay(date);
  const plan = parameter.expected?.findLast((entry) => entry.from <= day);
  return plan ? changeOf(params, parameter, plan) : null;
}

function changeOf(params: ParameterSet, parameter: Parameter, entry: SeriesEntry | PlannedEntry): ParameterChange {
  return {
    key: parameter.key,
    unit: parameter.unit,
    from: entry.from,
    value: entry.value,
    legalStatus: entry.legalStatus,
    confidence: entry.confidence,
    sources: sourcesOf(params, entry),
    note: entry.note ?? null,
  };
}

export type CheckReason = 'recalled' | 'not-in-force' | 'value-unknown';

/** An entry that an editor has to check before it can be relied upon. */
export interface EntryToCheck extends ParameterChange {
  label: { en: string; nl: string };
  law: string;
  url: string | null;
  /** Last day of the period; `null` for an open period and for a plan. */
  until: IsoDay | null;
  reasons: CheckReason[];
}

/** All entries that an editor has to check, in the order of the file: recalled, not in force, or without a value. */
export function toBeChecked(params: ParameterSet): EntryToCheck[] {
  return [...params.byKey.values()].flatMap((parameter) =>
    [...parameter.series, ...(parameter.expected ?? [])].flatMap((entry) => {
      const reasons = reasonsToCheck(entry);
      if (reasons.length === 0) return [];
      const { label, law, url } = parameter;
      return { ...changeOf(params, parameter, entry), label, law, url, until: 'until' in entry ? entry.until : null, reasons };
    }),
  );
}

function reasonsToCheck(entry: SeriesEntry | PlannedEntry): CheckReason[] {
  const reasons: CheckReason[] = [];
  if (entry.confidence === 'recalled') reasons.push('recalled');
  if (entry.legalStatus !== 'in-force') reasons.push('not-in-force');
  if (entry.value === null) reasons.push('value-unknown');
  return reasons;
}
