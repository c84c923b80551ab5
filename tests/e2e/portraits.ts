import type { Locator, Page } from '@playwright/test';
import type { CheckId } from '#checks/index.ts';
import type { IsoDay } from '#law/index.ts';
import { formatDate, formatMoney } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { asRead, expect, test } from './product.ts';

// People for whom the service is made: composites of research interviews. Each gets a plan and the checks that somebody in
// that life needs, in a real browser, and nothing that an adviser on labour law would take back.

/** How somebody reads: the locale nearest to the language, on what, and whether scripts run there. */
interface Reading {
  reader: Locale;
  phone: boolean;
  script: boolean;
}

/** A form as somebody answers it, in the order of its questions: a script shows each after the answer that asks for it. */
type Answers = Readonly<Record<string, string | readonly string[]>>;

type Verdict = 'wrong' | 'unclear' | 'right';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** A test of one person, with the language, the device and the browser of that person. */
export function person(who: string, { reader, phone, script }: Reading, story: (they: Person) => Promise<void>): void {
  test.describe(who, () => {
    test.use({ reader, javaScriptEnabled: script, ...(phone ? PHONE : {}) });
    test(`finds a plan and the checks (${reader}, ${phone ? 'phone' : 'desktop'}, ${script ? 'with' : 'without'} JavaScript)`, async ({
      page,
    }) => {
      // Some have a plan and five checks: long for a busy machine.
      test.setTimeout(90_000);
      await story(new Person(page, reader));
    });
  });
}

/** What a plan must say. */
interface ExpectedPlan {
  /** Tasks of now, each with its day; null: without one. */
  tasks: Readonly<Record<string, IsoDay | null>>;
  /** Tasks that are folded away as long over. */
  past?: readonly string[];
  /** Tasks that are for others. */
  not: readonly string[];
  /** Who helps with a task: an organisation. */
  ask?: Readonly<Record<string, string>>;
}

/** What a result must say. */
interface ExpectedResult {
  /** Findings with their verdict, and the amount in cents that the sentence names. */
  findings: Readonly<Record<string, Verdict | readonly [Verdict, number]>>;
  /** Findings that would be wrong for this person. */
  not?: readonly string[];
  /** Last days to act. */
  lastDays?: readonly IsoDay[];
  /** Parts of the Dutch letter; null: there is none, on purpose. */
  letter: readonly (string | RegExp)[] | null;
  ask: readonly string[];
}

/** Somebody at the product: fills its forms as a reader does, and looks at what it says. */
export class Person {
  readonly page: Page;
  readonly reader: Locale;

  constructor(page: Page, reader: Locale) {
    this.page = page;
    this.reader = reader;
  }

  async opensPlan(): Promise<void> {
    await this.page.goto(`/${this.reader}/plan`);
  }

  /** Answers questions of the plan, and tells events one after the other, as the form takes them. */
  async plans(answers: Answers, events: readonly (readonly [event: string, day?: IsoDay])[] = []): Promise<void> {
    await this.#fill(answers);
    const send = this.page.locator('[data-plan-form] button.nl-button');
    if (events.length === 0) await send.click();
    for (const [event, day] of events) {
      await this.#fill({ 'new-event': event, ...(day ? { 'new-event-day': day } : {}) });
      await send.click();
      // What was told stands in the form again, also in a page that came from the server.
      await expect(this.page.locator(`[name="event"][value^="${event}"]`)).toBeChecked();
    }
    await expect(this.page.locator('#plan')).toBeVisible();
    await this.#fitsTheScreen();
  }

  /** A task of the plan, whatever its time. */
  task(id: string): Locator {
    return this.page.locator(`[data-task="${id}"], [data-task^="${id}@"]`);
  }

  async sees({ tasks, past = [], not, ask = {} }: ExpectedPlan): Promise<void> {
    const shown = await this.page.locator('[data-task]').evaluateAll((items) =>
      items.map((item) => ({
        id: item.getAttribute('data-task')?.split('@')[0] ?? '',
        isPast: item.closest('details.past') !== null,
        day: item.querySelector('.task-due strong')?.textContent ?? null,
      })),
    );
    const find = (id: string) => shown.find((each) => each.id === id);
    for (const [id, day] of Object.entries(tasks)) {
      const found = find(id);
      expect(found, `${id} is in the plan`).toMatchObject({ isPast: false });
      if (day === null) expect(found?.day, `${id} has no day`).toBeNull();
      else expect(asRead(found?.day ?? ''), `the day of ${id}`).toMatch(this.#wordsOf(day));
    }
    for (const id of past) expect(find(id), `${id} is folded away`).toMatchObject({ isPast: true });
    for (const id of not) expect(find(id), `${id} is not in the plan`).toBeUndefined();
    for (const [id, organisation] of Object.entries(ask))
      await expect(this.task(id).locator(`.task-links a[href^="/${this.reader}/organisations/${organisation}"]`)).toBeAttached();
  }

  /** Fills a check and sends it. */
  async checks(id: CheckId, answers: Answers, { offline = false } = {}): Promise<void> {
    await this.page.goto(`/${this.reader}/checks/${id}`);
    await this.#fill(answers);
    await this.page.context().setOffline(offline);
    await this.page.locator('form[data-check] .submit button').click();
    await expect(this.page.locator('#result')).toBeVisible();
    await this.page.context().setOffline(false);
    await this.#fitsTheScreen();
  }

  async learns({ findings, not = [], lastDays = [], letter, ask }: ExpectedResult): Promise<void> {
    const result = this.page.locator('#result');
    for (const [id, expected] of Object.entries(findings)) {
      const [verdict, cents] = typeof expected === 'string' ? [expected] : expected;
      const found = result.locator(`[data-finding="${id}"]`);
      await expect(found, id).toHaveClass(new RegExp(`\\b${verdict}\\b`));
      if (cents !== undefined) expect(asRead(await found.innerText()), id).toContain(asRead(formatMoney(this.reader, cents)));
    }
    for (const id of not) await expect(result.locator(`[data-finding="${id}"]`), id).toHaveCount(0);
    if (lastDays.length > 0) {
      const days = asRead(await result.locator('.deadlines').innerText());
      for (const day of lastDays) expect(days).toMatch(this.#wordsOf(day));
    }
    const dutch = result.locator('[lang="nl"] > [data-letter]');
    if (letter === null) await expect(result.locator('[data-letter]')).toHaveCount(0);
    else for (const part of letter) expect(asRead(await dutch.innerText())).toMatch(part instanceof RegExp ? part : literal(part));
    for (const id of ask) await expect(result.locator(`a[href^="/${this.reader}/organisations/${id}"]`).first(), id).toBeVisible();
  }

  async #fill(answers: Answers): Promise<void> {
    for (const [name, answer] of Object.entries(answers)) {
      const field = this.page.locator(`[name="${name}"]`);
      await this.#unfold(field.first());
      for (const value of typeof answer === 'string' ? [answer] : answer) {
        const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type);
        if (kind === 'radio' || kind === 'checkbox') await this.page.locator(`[name="${name}"][value="${value}"]`).check();
        else if (kind === 'select-one') await field.selectOption(value);
        else await field.fill(value);
      }
    }
  }

  /** Opens what is folded around a field, from the outside in. */
  async #unfold(field: Locator): Promise<void> {
    for (const box of await field.locator('xpath=ancestor::details').all())
      if ((await box.getAttribute('open')) === null) await box.locator(':scope > summary').click();
  }

  async #fitsTheScreen(): Promise<void> {
    const tooWide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(tooWide, 'nothing has to be pushed sideways').toBeLessThanOrEqual(0);
  }

  /** A day in the words of the reader, and not the end of another one: "1 May" is not in "11 May". */
  #wordsOf(day: IsoDay): RegExp {
    return new RegExp(`(?<!\\p{Nd})${literal(asRead(formatDate(this.reader, day))).source}`, 'u');
  }
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
