import { addMonths, isIsoDay, type IsoDay } from '#law/index.ts';
import { isPassportCountry } from './countries.ts';
import { CHILD_AGES, HOMES, LIFE_EVENTS, PARTNERS, STAYS, WORKS, type Situation, type ToldEvent } from './situation.ts';

/**
 * A situation as a form posts it, a phone stores it and a link carries it: one text or several by field. Fields are the
 * ids of `QUESTIONS`. `children` may be `none`; `car` is `yes` or `no`. Each `event` is `<event>` or `<event>@<day>`, so
 * that a form shows what was told as ticked boxes; one more comes as `new-event` and `new-event-day`.
 */
export type RawSituation = Record<string, string | string[]>;

/** What is wrong with a field. Texts: `problem.<problem>`. */
export const SITUATION_PROBLEMS = ['unknown-answer', 'not-a-day', 'too-early', 'too-late', 'before-arrival', 'too-many'] as const;
export type SituationProblem = (typeof SITUATION_PROBLEMS)[number];

export interface ReadSituation {
  /** What could be read; a field with a problem counts as skipped. */
  situation: Situation;
  /** The first problem of each field. */
  problems: Record<string, SituationProblem>;
}

const EARLIEST: IsoDay = '1960-01-01';
const MONTHS_AHEAD = 5 * 12;
const MOST_EVENTS = 20;
/** Before the day of an event, in a text. */
const AT = '@';

/**
 * A situation from what a form, a phone or a link says. Never throws: what cannot be read is a problem of its field.
 *
 *     readSituation({ passport: 'PL', arrival: '2026-11-02', event: ['moved@2026-12-01'] }, '2026-11-21');
 *
 * Days lie between 1960 and five years ahead; at most twenty events count.
 * @param today a calendar day
 */
export function readSituation(raw: Readonly<RawSituation>, today: IsoDay): ReadSituation {
  const problems: Record<string, SituationProblem> = {};
  const report = (field: string, problem: SituationProblem): null => {
    problems[field] ??= problem;
    return null;
  };
  const latest = addMonths(today, MONTHS_AHEAD);
  const day = (field: string, text: string | null): IsoDay | null => {
    if (text === null) return null;
    if (!isIsoDay(text)) return report(field, 'not-a-day');
    if (text < EARLIEST) return report(field, 'too-early');
    return text > latest ? report(field, 'too-late') : text;
  };
  const choice = <T extends string>(field: string, options: readonly T[]): T | null => {
    const text = one(raw, field);
    return text === null ? null : (options.find((option) => option === text) ?? report(field, 'unknown-answer'));
  };

  const passport = one(raw, 'passport')?.toUpperCase() ?? null;
  const arrival = day('arrival', one(raw, 'arrival'));
  const leaving = day('leaving', one(raw, 'leaving'));
  const car = choice('car', ['yes', 'no'] as const);
  const situation: Situation = {
    passport: passport === null || isPassportCountry(passport) ? passport : report('passport', 'unknown-answer'),
    arrival,
    stay: choice('stay', STAYS),
    work: choice('work', WORKS),
    home: choice('home', HOMES),
    partner: choice('partner', PARTNERS),
    children: readChildren(several(raw, 'children'), report),
    car: car === null ? null : car === 'yes',
    leaving: leaving !== null && arrival !== null && leaving < arrival ? report('leaving', 'before-arrival') : leaving,
    events: readEvents(raw, day, report),
  };
  return { situation, problems };
}

/** The raw form of a situation; `readSituation` gives the situation again. Skipped fields are left out. */
export function writeSituation(situation: Situation): RawSituation {
  const { passport, arrival, stay, work, home, partner, children, car, leaving, events } = situation;
  const raw: RawSituation = {};
  for (const [field, value] of Object.entries({ passport, arrival, stay, work, home, partner, leaving })) {
    if (value !== null) raw[field] = value;
  }
  if (children !== null) raw['children'] = children.length === 0 ? ['none'] : [...children];
  if (car !== null) raw['car'] = car ? 'yes' : 'no';
  if (events.length > 0) raw['event'] = events.map(writeEvent);
  return raw;
}

type Report = (field: string, problem: SituationProblem) => null;

function readChildren(answers: readonly string[], report: Report): Situation['children'] {
  if (answers.length === 0) return null;
  const ages = CHILD_AGES.filter((age) => answers.includes(age));
  const isKnown = answers.every((answer) => answer === 'none' || ages.some((age) => age === answer));
  // "None" beside an age is a slip of the finger: the child is the safer reading, nothing is taken away.
  return isKnown ? ages : report('children', 'unknown-answer');
}

function readEvents(raw: Readonly<RawSituation>, day: (field: string, text: string | null) => IsoDay | null, report: Report): ToldEvent[] {
  const texts = several(raw, 'event');
  const added = one(raw, 'new-event');
  const addedDay = one(raw, 'new-event-day');
  const told = new Map<string, ToldEvent>();
  const read = (field: string, name: string, dayField: string, dayText: string | null) => {
    const event = LIFE_EVENTS.find((each) => each === name);
    if (event === undefined) report(field, 'unknown-answer');
    else {
      const entry = { event, day: day(dayField, dayText) };
      told.set(writeEvent(entry), entry);
    }
  };
  for (const text of texts.slice(0, MOST_EVENTS)) {
    const at = text.indexOf(AT);
    if (at < 0) read('event', text, 'event', null);
    else read('event', text.slice(0, at), 'event', text.slice(at + 1));
  }
  if (added !== null) read('new-event', added, 'new-event-day', addedDay);
  if (texts.length > MOST_EVENTS || told.size > MOST_EVENTS) report('event', 'too-many');
  return [...told.values()].slice(0, MOST_EVENTS);
}

function writeEvent({ event, day }: ToldEvent): string {
  return day === null ? event : `${event}${AT}${day}`;
}

/** The answers of a field that are not empty. Own fields only: a field may be called anything. */
function several(raw: Readonly<RawSituation>, field: string): string[] {
  const value: unknown = Object.hasOwn(raw, field) ? raw[field] : undefined;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}

function one(raw: Readonly<RawSituation>, field: string): string | null {
  return several(raw, field)[0] ?? null;
}
