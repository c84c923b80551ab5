import { z } from 'zod';
import { dayAfter, isIsoDay, isMonthDay } from './iso-day.ts';
import {
  MONEY_UNITS,
  UNITS,
  WHOLE_UNITS,
  type Parameter,
  type ParameterFile,
  type ParameterSet,
  type ParameterValue,
  type Unit,
} from './parameter.ts';

/** Two segments or more with dots between; words of a segment are joined by `-`. */
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/;
const SOURCE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const FRACTION = /^[1-9]\d*\/[1-9]\d*$/;
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The file is not what a parameter file has to be. `problems` says where and what, one line each, for the editor. */
export class InvalidParameterFileError extends Error {
  readonly code = 'invalid-parameter-file';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`content/parameters.json is not valid:\n${problems.map((line) => `- ${line}`).join('\n')}`);
    this.name = 'InvalidParameterFileError';
    this.problems = problems;
  }
}

/** What is wrong with a value for its unit, or `null`. An unknown value (`null`) fits every unit. */
export function valueProblem(unit: Unit, value: ParameterValue | null): string | null {
  if (value === null) return null;
  if (unit === 'text-list') return Array.isArray(value) && value.length > 0 ? null : 'a text-list is a list of texts, not empty';
  if (unit === 'date') return typeof value === 'string' && isIsoDay(value) ? null : 'a date is YYYY-MM-DD and exists';
  if (unit === 'month-day') return typeof value === 'string' && isMonthDay(value) ? null : 'a month-day is MM-DD and exists';
  if (unit === 'clock-time') return typeof value === 'string' && CLOCK_TIME.test(value) ? null : 'a clock-time is HH:MM, 00:00 to 23:59';
  if (unit === 'fraction') return typeof value === 'string' && FRACTION.test(value) ? null : 'a fraction is like 1/3';
  if (typeof value !== 'number' || value < 0) return `${unit} is a number, zero or more`;
  if (includes(MONEY_UNITS, unit) && !Number.isInteger(value)) return 'money is integer cents';
  if (includes(WHOLE_UNITS, unit) && !Number.isInteger(value)) return `${unit} is a whole number`;
  return null;
}

function includes(units: readonly Unit[], unit: Unit): boolean {
  return units.includes(unit);
}

type Report = (path: (string | number)[], message: string) => void;

function checkParameter(parameter: Parameter, sources: ParameterFile['sources'], report: Report): void {
  parameter.series.forEach((entry, index) => {
    const at = (field: string) => ['series', index, field];
    const next = parameter.series[index + 1];
    if (entry.until !== null && entry.until < entry.from) report(at('until'), `ends before it starts (${entry.from})`);
    if (next && entry.until === null) report(at('until'), 'only the last entry may have no end');
    else if (next && entry.until !== null && next.from <= entry.until) report(at('until'), `overlaps with the entry of ${next.from}`);
    else if (next && entry.until !== null && next.from !== dayAfter(entry.until)) {
      report(at('until'), `gap before ${next.from}: add an entry with value null`);
    }
    if (entry.legalStatus === 'unknown' && entry.value !== null) report(at('value'), 'a value with legal status unknown has to be null');
  });
  const plans = parameter.expected ?? [];
  plans.forEach((entry, index) => {
    const before = plans[index - 1];
    if (before && before.from >= entry.from) report(['expected', index, 'from'], 'plans are ordered by day, one a day');
  });
  for (const place of ['series', 'expected'] as const) {
    (parameter[place] ?? []).forEach((entry, index) => {
      const wrong = valueProblem(parameter.unit, entry.value);
      if (wrong) report([place, index, 'value'], wrong);
      for (const id of entry.sources) if (!sources[id]) report([place, index, 'sources'], `no source has the id "${id}"`);
      const onlyMemory = entry.sources.every((id) => sources[id]?.tier === 'memory');
      if (onlyMemory && entry.confidence === 'verified') report([place, index, 'confidence'], 'what only memory says is recalled');
    });
  }
}

function buildSchema(): z.ZodType<ParameterFile> {
  const text = z.string().trim().min(1);
  const day = z.string().refine(isIsoDay, 'a day is YYYY-MM-DD and exists');
  const url = z.url({ protocol: /^https?$/ }).nullable();
  const entry = {
    from: day,
    value: z.union([z.number(), text, z.array(text)]).nullable(),
    confidence: z.enum(['verified', 'recalled']),
    sources: z.array(text).min(1),
    note: text.exactOptional(),
  };
  const parameter = z.strictObject({
    key: z.string().regex(KEY, 'a key is dotted lower-case segments, like wml.hourly.adult'),
    label: z.strictObject({ en: text, nl: text }),
    unit: z.enum(UNITS),
    law: text,
    url,
    note: text.exactOptional(),
    series: z
      .array(
        z.strictObject({
          ...entry,
          until: day.nullable(),
          legalStatus: z.enum(['in-force', 'adopted', 'adopted-commencement-expected', 'unknown']),
          ruleIsOlder: z.literal(true).exactOptional(),
        }),
      )
      .min(1),
    expected: z
      .array(z.strictObject({ ...entry, legalStatus: z.enum(['announced', 'proposed', 'intention']) }))
      .min(1)
      .exactOptional(),
  });
  const source = z.strictObject({ title: text, url, tier: z.enum(['official', 'secondary', 'policy', 'memory']) });
  return z
    .strictObject({ sources: z.record(z.string().regex(SOURCE_ID), source), parameters: z.array(parameter).min(1) })
    .superRefine((file, context) => {
      const seen = new Set<string>();
      file.parameters.forEach((each, index) => {
        const report: Report = (path, message) => context.addIssue({ code: 'custom', path: ['parameters', index, ...path], message });
        if (seen.has(each.key)) report(['key'], 'the key is used twice');
        seen.add(each.key);
        checkParameter(each, file.sources, report);
      });
    });
}

let schema: z.ZodType<ParameterFile> | undefined;

/** The zod schema of the file. Built on first use, so that an island that only looks up values does not carry zod. */
export function parameterFileSchema(): z.ZodType<ParameterFile> {
  return (schema ??= buildSchema());
}

/**
 * Validates what was read from `content/parameters.json` and makes it ready for looking up.
 * @throws InvalidParameterFileError with every problem found
 */
export function readParameters(json: unknown): ParameterSet {
  const result = parameterFileSchema().safeParse(json);
  if (!result.success) {
    throw new InvalidParameterFileError(result.error.issues.map((issue) => `${placeOf(json, issue.path)}: ${issue.message}`));
  }
  const { sources, parameters } = result.data;
  return { sources, byKey: new Map(parameters.map((each) => [each.key, each])) };
}

/** Names the parameter by its key instead of its number, as an editor knows it. */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  const [top, index, ...rest] = path.map(String);
  const list = top === 'parameters' ? (json as { parameters?: { key?: unknown }[] }).parameters : undefined;
  const parameter = Array.isArray(list) ? list[Number(index)] : undefined;
  if (typeof parameter?.key === 'string') return [parameter.key, ...rest].join(' ');
  return path.length ? path.map(String).join(' ') : 'the file';
}
