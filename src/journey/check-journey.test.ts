import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Texts } from '#platform/i18n/say.ts';
import { journeyProblems, type JourneyReferences } from './check-journey.ts';
import { EN, NL, PARAMS, TASKS } from './journey.fixture.ts';
import { InvalidTasksError, readTasks } from './task.schema.ts';
import type { Task } from './task.ts';

interface Guide {
  themes: { id: string; pages: { id: string }[] }[];
}
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));
const guide = read('guide.json') as Guide;
const organisations = read('directory/organisations.json') as { id: string }[] | { organisations: { id: string }[] };
const REFERENCES: JourneyReferences = {
  pages: new Set(guide.themes.flatMap((theme) => theme.pages.map((page) => `${theme.id}/${page.id}`))),
  organisations: new Set((Array.isArray(organisations) ? organisations : organisations.organisations).map(({ id }) => id)),
  params: PARAMS,
};
const BOTH = new Map<Locale, Texts>([
  ['en', EN],
  ['nl', NL],
]);

const some = TASKS.find(({ id }) => id === 'get-health-insurance')!;
const changed = (change: Partial<Task>): readonly Task[] => TASKS.map((task) => (task === some ? { ...task, ...change } : task));
const rulesOf = (tasks: readonly Task[], texts: ReadonlyMap<Locale, Texts> = BOTH) =>
  journeyProblems(tasks, texts, REFERENCES).map(({ rule }) => rule);

describe('the check of the journey', () => {
  it('finds nothing wrong in our own content', () => {
    expect(journeyProblems(TASKS, BOTH, REFERENCES)).toEqual([]);
  });

  it('names a page, a helper, a task or a parameter that does not exist', () => {
    expect(rulesOf(changed({ page: 'health/nowhere' }))).toEqual(['unknown-page']);
    expect(rulesOf(changed({ page: 'health/health-insurance#costs' }))).toEqual([]);
    expect(rulesOf(changed({ ask: 'nobody' }))).toEqual(['unknown-help']);
    expect(rulesOf(changed({ after: ['no-task'] }))).toEqual(['unknown-task']);
    expect(rulesOf(changed({ cost: { parameter: 'no.parameter' } }))).toEqual(['unknown-parameter']);
    expect(rulesOf(changed({ law: { articles: [], parameters: ['no.parameter'] } }))).toEqual(['unknown-parameter']);
  });

  it('finds tasks that wait for each other', () => {
    // find-gp comes after get-health-insurance.
    expect(journeyProblems(changed({ after: ['find-gp'] }), BOTH, REFERENCES)[0]).toEqual({
      file: 'journey/tasks.json',
      rule: 'circle',
      message: 'get-health-insurance after find-gp after get-health-insurance: tasks wait for each other.',
    });
  });

  it('finds a term that is no time, that adds up different units, or that has no event to count from', () => {
    const due = { rule: 'parameter-after', from: 'arrival', say: 'insurance' } as const;
    expect(rulesOf(changed({ due: { ...due, parameters: ['brp.fine-max'] } }))).toEqual(['wrong-unit']);
    expect(rulesOf(changed({ due: { ...due, parameters: ['brp.deadline-days', 'brp.duty-months'] } }))).toEqual(['wrong-unit']);
    expect(rulesOf(changed({ due: { ...due, from: 'event', parameters: ['brp.duty-months'] } }))).toEqual(['due-without-event']);
  });

  it('finds a text that is missing, empty, used nowhere, too long or asks for a value that it does not get', () => {
    const withText = (change: Record<string, string>) => new Map<Locale, Texts>([...BOTH, ['nl', { ...NL, ...change }]]);
    expect(rulesOf(TASKS, withText({ 'task.find-gp': ' ' }))).toEqual(['missing-text']);
    expect(rulesOf(TASKS, withText({ 'task.gone': 'Weg' }))).toEqual(['unknown-text']);
    expect(rulesOf(TASKS, withText({ 'plan.only-dutch': 'Alleen hier' }))).toEqual(['unknown-text']);
    expect(rulesOf(TASKS, withText({ 'due.move': 'Binnen {months}.' }))).toEqual(['unknown-value']);
    expect(rulesOf(TASKS, withText({ 'task.find-gp': 'z'.repeat(61) }))).toEqual(['long-title']);
  });

  it('wants English and Dutch, and checks other languages as far as they are there', () => {
    expect(rulesOf(TASKS, new Map<Locale, Texts>([['en', EN]]))).toEqual(['missing-file']);
    const { 'task.find-gp': _gone, ...polish } = EN;
    expect(journeyProblems(TASKS, new Map<Locale, Texts>([...BOTH, ['pl', polish]]), REFERENCES)).toEqual([
      { file: 'journey/pl.json', rule: 'missing-text', message: '"task.find-gp" is missing.' },
    ]);
  });
});

describe('the form of tasks', () => {
  it('is refused with the place when it is wrong', () => {
    const wrong = (change: object) => () => readTasks([{ ...some, ...change }]);
    expect(wrong({ kind: 'maybe' })).toThrow(InvalidTasksError);
    expect(wrong({ kind: 'maybe' })).toThrow(/\[0\]\.kind/);
    expect(wrong({ event: 'moved' })).toThrow(/phase "event"/);
    expect(wrong({ unless: {} })).toThrow(/unless/);
    expect(wrong({ when: { stay: ['not-sure'] } })).toThrow(InvalidTasksError);
    expect(wrong({ due: { rule: 'insurance' } })).toThrow(InvalidTasksError);
    expect(() => readTasks({})).toThrow(InvalidTasksError);
  });
});
