import { type ParameterSet } from '#law/index.ts';
import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import type { Texts } from '#platform/i18n/say.ts';
import { NEED_IDS } from '#topics/index.ts';
import { termUnit } from './due-answer.ts';
import { SCHOOL_NOW } from './due-law.ts';
import { DUE_VALUES, parametersOf } from './due-rules.ts';
import { QUESTIONS } from './questions.ts';
import { SITUATION_PROBLEMS } from './read-situation.ts';
import { LIFE_EVENTS } from './situation.ts';
import { PHASES, TASK_KINDS, type Task } from './task.ts';

/** What tasks may name. */
export interface JourneyReferences {
  /** `<theme>/<page>` of the guide. */
  pages: ReadonlySet<string>;
  organisations: ReadonlySet<string>;
  params: ParameterSet;
}

/** One thing that is wrong: the file below `content/`, a short name of the rule, and a sentence. */
export interface JourneyProblem {
  file: string;
  rule: string;
  message: string;
}

type Report = (rule: string, message: string) => void;

const TASKS_FILE = 'journey/tasks.json';
/** Titles in the languages that are written; other languages need more letters. */
const MOST_TITLE_LETTERS = 60;
const MOST_TITLE_LETTERS_TRANSLATED = 90;
/** Languages in which every text has to be; others are checked as far as they are there. */
const WRITTEN: readonly Locale[] = ['en', 'nl'];
/** Keys of the screen that no task or question names: any text below these is one. */
const SCREEN = 'plan.';
const COSTS = ['cost.free', 'cost.varies', 'cost.not-known'];
/** Texts of the screen get their values from the page. */
const SCREEN_VALUES = ['day'];

/** All that is wrong between tasks, texts, guide, law and directory; empty when nothing is. The form is the schema's. */
export function journeyProblems(
  tasks: readonly Task[],
  texts: ReadonlyMap<Locale, Texts>,
  references: JourneyReferences,
): JourneyProblem[] {
  const problems: JourneyProblem[] = [];
  const inTasks: Report = (rule, message) => problems.push({ file: TASKS_FILE, rule, message });
  checkReferences(tasks, references, inTasks);
  checkDue(tasks, references.params, inTasks);
  checkCircles(tasks, inTasks);
  for (const locale of LOCALES) {
    const own = texts.get(locale);
    const file = `journey/${locale}.json`;
    const most = WRITTEN.includes(locale) ? MOST_TITLE_LETTERS : MOST_TITLE_LETTERS_TRANSLATED;
    if (own) checkTexts(tasks, own, texts.get('en') ?? {}, most, (rule, message) => problems.push({ file, rule, message }));
    else if (WRITTEN.includes(locale)) problems.push({ file, rule: 'missing-file', message: 'The file is missing.' });
  }
  return problems;
}

function checkReferences(tasks: readonly Task[], { pages, organisations, params }: JourneyReferences, report: Report): void {
  const ids = tasks.map(({ id }) => id);
  for (const [i, { id, page, ask, after }] of tasks.entries()) {
    if (ids.indexOf(id) !== i) report('duplicate-id', `The task "${id}" stands there twice.`);
    if (!pages.has(page.replace(/#.*$/, ''))) report('unknown-page', `${id}: there is no page "${page}".`);
    if (!organisations.has(ask) && !NEED_IDS.some((need) => need === ask))
      report('unknown-help', `${id}: "${ask}" is neither a need nor an organisation.`);
    for (const other of after.filter((each) => !ids.includes(each))) report('unknown-task', `${id}: there is no task "${other}".`);
  }
  for (const key of parametersOf(tasks)) {
    if (!params.byKey.has(key)) {
      const users = tasks.filter((task) => parametersOf([task]).includes(key)).map(({ id }) => id);
      report('unknown-parameter', `${users.join(', ')}: there is no parameter "${key}".`);
    }
  }
}

/** Terms need units of time, and one rule adds up only one unit; a term from an event needs one. */
function checkDue(tasks: readonly Task[], params: ParameterSet, report: Report): void {
  for (const { id, due, event } of tasks) {
    if (due === null) continue;
    const from = 'from' in due ? due.from : null;
    if (from === 'event' && event === null) report('due-without-event', `${id}: it counts from an event and belongs to none.`);
    if (due.rule !== 'parameter-after' && due.rule !== 'parameter-before') continue;
    const known = due.parameters.filter((key) => params.byKey.has(key));
    const units = new Set(known.map((key) => termUnit(params, key)));
    if (units.has(null) || units.size > 1) report('wrong-unit', `${id}: ${known.join(' and ')} must have one unit of time.`);
  }
}

function checkCircles(tasks: readonly Task[], report: Report): void {
  const after = new Map(tasks.map((task) => [task.id, task.after]));
  const isClear = new Set<string>();
  const walk = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      report('circle', `${[...path.slice(path.indexOf(id)), id].join(' after ')}: tasks wait for each other.`);
      return;
    }
    if (isClear.has(id)) return;
    for (const before of after.get(id) ?? []) walk(before, [...path, id]);
    isClear.add(id);
  };
  for (const { id } of tasks) walk(id, []);
}

function checkTexts(tasks: readonly Task[], texts: Texts, english: Texts, most: number, report: Report): void {
  const values = wantedTexts(tasks);
  const isScreen = (key: string) => key.startsWith(SCREEN);
  const optional = new Set(tasks.map(({ id }) => `task.${id}.note`));
  const screen = Object.keys(english).filter(isScreen);
  const notes = Object.keys(english).filter((key) => optional.has(key));
  for (const key of [...values.keys(), ...screen, ...notes]) {
    if (!texts[key]?.trim()) report('missing-text', `"${key}" is missing.`);
  }
  for (const [key, text] of Object.entries(texts)) {
    if (!values.has(key) && !notes.includes(key) && !screen.includes(key)) report('unknown-text', `"${key}" is used nowhere.`);
    const allowed = values.get(key) ?? (isScreen(key) ? SCREEN_VALUES : []);
    for (const name of placeholders(text).filter((each) => !allowed.includes(each)))
      report('unknown-value', `"${key}" asks for {${name}}, which it does not get.`);
  }
  for (const { id } of tasks) {
    const length = Array.from(texts[`task.${id}`] ?? '').length;
    if (length > most) report('long-title', `"task.${id}" has ${length} letters, at most ${most} fit.`);
  }
}

/** Every key that a plan can ask for, with the values that its text may name; without notes and texts of the screen. */
function wantedTexts(tasks: readonly Task[]): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, readonly string[]>();
  const want = (key: string, values: readonly string[] = []) => wanted.set(key, values);
  for (const { id, due } of tasks) {
    want(`task.${id}`);
    want(`task.${id}.why`);
    if (due !== null) want(`due.${due.say ?? due.rule}`, DUE_VALUES[due.rule]);
    if (due?.rule === 'compulsory-school') want(SCHOOL_NOW);
  }
  for (const phase of PHASES) want(`phase.${phase}`);
  for (const event of LIFE_EVENTS) for (const part of ['', '.lead', '.day']) want(`event.${event}${part}`);
  for (const { id, kind, options } of QUESTIONS) {
    want(`question.${id}`);
    want(`question.${id}.why`);
    if (kind !== 'events') for (const option of options) want(`option.${id}.${option}`);
  }
  for (const kind of TASK_KINDS) want(`kind.${kind}`);
  for (const cost of COSTS) want(cost);
  for (const problem of SITUATION_PROBLEMS) want(`problem.${problem}`);
  return wanted;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
}
