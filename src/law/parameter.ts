import { requireIsoDay, type IsoDay } from './iso-day.ts';

/** Units of money: the value is an amount in integer cents. */
export const MONEY_UNITS = ['eur', 'eur-per-hour', 'eur-per-day', 'eur-per-month', 'eur-per-quarter', 'eur-per-year'] as const;
/** Units that count whole things. */
export const WHOLE_UNITS = ['days', 'working-days', 'weeks', 'months', 'minutes', 'kilometres', 'count', 'contracts', 'times'] as const;
/** Units that may have decimals: percent points, per mille, hours (5.5) and years (2.5). */
export const DECIMAL_UNITS = ['percent', 'per-mille', 'hours', 'years'] as const;
/** Units whose value is text: `'12-31'`, `'2027-01-01'`, `'06:00'`, `'1/3'`; a text-list is an array of texts. */
export const TEXT_UNITS = ['month-day', 'date', 'clock-time', 'fraction', 'text-list'] as const;
export const UNITS = [...MONEY_UNITS, ...WHOLE_UNITS, ...DECIMAL_UNITS, ...TEXT_UNITS] as const;
export type Unit = (typeof UNITS)[number];

/** A number (money: integer cents), a text, or a list of texts; the unit decides which. */
export type ParameterValue = number | string | readonly string[];

/** How far a rule is on its way to being law. Only `in-force` may be stated as today's rule or calculated with. */
export const LEGAL_STATUSES = [
  'in-force',
  'adopted',
  'adopted-commencement-expected',
  'announced',
  'proposed',
  'intention',
  'unknown',
] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];
/** A status that takes its place in the series of a parameter. */
export type SeriesStatus = 'in-force' | 'adopted' | 'adopted-commencement-expected' | 'unknown';
/** A status that never displaces the rule of today: kept beside the series. */
export type PlanStatus = 'announced' | 'proposed' | 'intention';

/** `recalled`: known from memory or not confirmed enough; an editor has to check it. */
export type Confidence = 'verified' | 'recalled';
/** Who says it: a public body or gazette, somebody who quotes it, a policy document, or memory. */
export type SourceTier = 'official' | 'secondary' | 'policy' | 'memory';

export interface Source {
  title: string;
  url: string | null;
  tier: SourceTier;
}

interface Entry {
  /** First day, included. */
  from: IsoDay;
  /** `null` is unknown, never zero. */
  value: ParameterValue | null;
  confidence: Confidence;
  /** Ids of sources. */
  sources: string[];
  note?: string;
}

/** A value over a period. */
export interface SeriesEntry extends Entry {
  /** Last day, included; `null`: no end is known. */
  until: IsoDay | null;
  legalStatus: SeriesStatus;
  /** `from` is only the start of our series; the rule itself is older, so do not say "since". */
  ruleIsOlder?: true;
}

/** A change that somebody plans and that is not law. */
export interface PlannedEntry extends Entry {
  legalStatus: PlanStatus;
}

/** A dated legal amount, percentage or term. */
export interface Parameter {
  /** Dotted name; on each day it has one value at most. */
  key: string;
  label: { en: string; nl: string };
  unit: Unit;
  /** Article of law, collective agreement or scheme. */
  law: string;
  /** The page where an editor checks it. */
  url: string | null;
  note?: string;
  /** Ordered by day, without overlap or gap; only the last entry may have no end. */
  series: SeriesEntry[];
  expected?: PlannedEntry[];
}

/** What `content/parameters.json` holds. */
export interface ParameterFile {
  sources: Record<string, Source>;
  parameters: Parameter[];
}

/** A validated file, ready for looking up. Made by `readParameters`. */
export interface ParameterSet {
  readonly sources: Readonly<Record<string, Source>>;
  readonly byKey: ReadonlyMap<string, Parameter>;
}

/** What is common to every answer about a parameter. */
interface About {
  key: string;
  label: { en: string; nl: string };
  unit: Unit;
  law: string;
  url: string | null;
  /** For editors, in English: conditions and doubts of the parameter and of the entry. */
  note: string | null;
}

interface Found extends About {
  value: ParameterValue;
  from: IsoDay;
  until: IsoDay | null;
  ruleIsOlder: boolean;
  confidence: Confidence;
  sources: Source[];
}

/** In force on that day: may be stated and calculated with. */
export interface KnownParameter extends Found {
  kind: 'known';
  legalStatus: 'in-force';
}

/** Adopted for that day, but not (surely) in force: show as expected, never calculate with it. */
export interface ExpectedParameter extends Found {
  kind: 'expected';
  legalStatus: 'adopted' | 'adopted-commencement-expected';
}

/** No value for that day: the day lies outside the series, or the value itself is unknown. */
export interface UnknownParameter extends About {
  kind: 'unknown-on-date';
  reason: 'before-first' | 'after-last' | 'value-unknown';
}

export type ParameterOn = KnownParameter | ExpectedParameter | UnknownParameter;

/** No parameter has this key. A mistake of the writer or programmer, not of the reader: it fails loudly. */
export class UnknownParameterError extends Error {
  readonly code = 'unknown-parameter';
  readonly key: string;
  constructor(key: string) {
    super(`No parameter has the key "${key}" (content/parameters.json)`);
    this.name = 'UnknownParameterError';
    this.key = key;
  }
}

/**
 * The parameter itself, with its whole series.
 * @throws UnknownParameterError
 */
export function getParameter(params: ParameterSet, key: string): Parameter {
  const parameter = params.byKey.get(key);
  if (!parameter) throw new UnknownParameterError(key);
  return parameter;
}

/**
 * The value of a parameter on a day, or why there is none.
 *
 *     const wage = parameterOn(params, 'wml.hourly.adult', '2026-11-21');
 *     if (wage.kind === 'known') wage.value; // 1499 cents
 *
 * @param date the day that is asked about, `'YYYY-MM-DD'`; a future day previews what is known of it
 * @throws UnknownParameterError when no parameter has the key
 * @throws RangeError when `date` is no calendar day
 */
export function parameterOn(params: ParameterSet, key: string, date: IsoDay): ParameterOn {
  const parameter = getParameter(params, key);
  const day = requireIsoDay(date);
  const entry = parameter.series.find((each) => each.from <= day && (each.until === null || day <= each.until));
  const about = aboutOf(parameter, entry?.note);
  if (!entry) {
    const first = parameter.series[0];
    return { kind: 'unknown-on-date', ...about, reason: first && day < first.from ? 'before-first' : 'after-last' };
  }
  if (entry.value === null || entry.legalStatus === 'unknown') {
    return { kind: 'unknown-on-date', ...about, reason: 'value-unknown' };
  }
  const found: Found = {
    ...about,
    value: entry.value,
    from: entry.from,
    until: entry.until,
    ruleIsOlder: entry.ruleIsOlder ?? false,
    confidence: entry.confidence,
    sources: sourcesOf(params, entry),
  };
  return entry.legalStatus === 'in-force'
    ? { kind: 'known', legalStatus: 'in-force', ...found }
    : { kind: 'expected', legalStatus: entry.legalStatus, ...found };
}

function aboutOf({ key, label, unit, law, url, note }: Parameter, entryNote: string | undefined): About {
  return { key, label, unit, law, url, note: [note, entryNote].filter(Boolean).join(' ') || null };
}

/** The sources of an entry, with title and address. */
export function sourcesOf(params: ParameterSet, entry: { sources: string[] }): Source[] {
  return entry.sources.flatMap((id) => params.sources[id] ?? []);
}
