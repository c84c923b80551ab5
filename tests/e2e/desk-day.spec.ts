import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { deskTranslator, isDeskLocale, type DeskTranslate } from '#platform/i18n/desk-messages.ts';
import { translator, type Translate } from '#platform/i18n/messages.ts';

// One adviser's day in one region: contacts and the queue are shared, so these run one after the other.
test.describe.configure({ mode: 'default' });

interface Desk {
  page: Page;
  t: DeskTranslate;
  site: Translate;
}

async function signIn(browser: Browser, person: RegExp, options: { javaScriptEnabled?: boolean } = {}): Promise<Desk> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto('/desk/sign-in');
  await page.getByRole('button', { name: person }).click();
  await expect(page.locator('.desk-who')).toBeVisible();
  const lang = await page.locator('html').getAttribute('lang');
  const locale = isDeskLocale(lang) ? lang : 'nl';
  return { page, t: deskTranslator(locale), site: translator(locale) };
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ADVISER = /Demo Adviser Westland/;

async function choosePoint({ page, t }: Desk): Promise<void> {
  await page.goto('/desk/queue');
  const points = page.getByLabel(t('queue.point'), { exact: true });
  await points.selectOption({ index: (await points.locator('option').count()) - 1 });
  await page.getByRole('button', { name: t('queue.point.save') }).click();
}

test.describe('counting a contact', () => {
  test('takes a few keys, counts once and can be undone', async ({ browser }) => {
    const { page, t, site } = await signIn(browser, ADVISER);
    await page.goto('/desk/contact');
    await page.locator('h1').click();
    // Topics and outcome by their keys, then Ctrl with Enter.
    await page.getByRole('radio', { name: t('contact.channel.telephone') }).check();
    await page.locator('input[name="language"][value="ro"]').check();
    await page.keyboard.press('c');
    await page.keyboard.press('g');
    await page.keyboard.press('1');
    await expect(page.locator('input[name="topic"][value="pay"]')).toBeChecked();
    await expect(page.locator('input[name="topic"][value="housing"]')).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status')).toContainText(t('contact.said.counted'));
    // The adviser's contacts of two days stand there too, of other tests as well: this one is told by its topics.
    const counted = page
      .getByRole('row')
      .filter({ hasText: site('theme.pay') })
      .filter({ hasText: site('theme.housing') });
    await expect(counted).toHaveCount(1);
    // The next form begins with what the last one was.
    await expect(page.getByRole('radio', { name: t('contact.channel.telephone') })).toBeChecked();
    await expect(page.locator('input[name="language"][value="ro"]')).toBeChecked();
    // The list of today makes the page no wider than a telephone: on it, everything can be touched.
    await page.setViewportSize({ width: 360, height: 740 });
    const outside = await page
      .locator('.contact-form label')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth).length);
    expect(outside).toBe(0);
    await page.getByRole('button', { name: t('contact.undo') }).click();
    await expect(page.getByRole('status')).toContainText(t('contact.said.removed'));
    await expect(counted).toHaveCount(0);
    await page.context().close();
  });

  test('works without JavaScript, keeps what was chosen when something is missing, and is put right', async ({ browser }) => {
    const { page, t } = await signIn(browser, ADVISER, { javaScriptEnabled: false });
    await page.goto('/desk/contact');
    await page.getByRole('radio', { name: t('contact.channel.outreach') }).check();
    await page.locator('select[name="other-language"]').selectOption('so');
    await page.getByRole('radio', { name: t('contact.outcome.answered') }).check();
    await page.getByRole('button', { name: t('contact.count'), exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(t('contact.wrong.topics'));
    await expect(page.getByRole('radio', { name: t('contact.channel.outreach') })).toBeChecked();
    await expect(page.locator('input[name="language"][value="so"]')).toBeChecked();
    await page.locator('input[name="topic"][value="tax"]').check();
    await page.getByRole('button', { name: t('contact.count'), exact: true }).click();
    await expect(page.getByRole('status')).toContainText(t('contact.said.counted'));
    await page
      .getByRole('row')
      .getByRole('link', { name: t('contact.correct-short') })
      .first()
      .click();
    await page.getByRole('radio', { name: t('contact.outcome.not-helped') }).check();
    await page.getByRole('button', { name: t('contact.correct'), exact: true }).click();
    await expect(page.getByRole('status')).toContainText(t('contact.said.corrected'));
    const mine = page.getByRole('row').filter({ hasText: t('contact.outcome.not-helped') });
    await expect(mine).toHaveCount(1);
    const again = page.getByRole('button', { name: new RegExp(`^${t('contact.again')}:.*${t('contact.outcome.not-helped')}`) });
    await again.click();
    await expect(mine).toHaveCount(2);
    for (const left of [1, 0]) {
      await mine.first().getByRole('button').click();
      await expect(mine).toHaveCount(left);
    }
    await page.context().close();
  });

  test('pauses for another person, three at most', async ({ browser }) => {
    const { page, t, site } = await signIn(browser, ADVISER, { javaScriptEnabled: false });
    await page.goto('/desk/contact');
    const topic = (name: string) => page.locator(`input[name="topic"][value="${name}"]`);
    await topic('pay').check();
    await page.getByRole('button', { name: t('contact.pause') }).click();
    await expect(topic('pay')).not.toBeChecked();
    await topic('tax').check();
    await page.getByRole('button', { name: t('contact.pause') }).click();
    await topic('health').check();
    await expect(page.getByRole('button', { name: t('contact.pause') })).toHaveCount(0);
    await page
      .getByRole('group', { name: t('contact.open') })
      .getByRole('button', { name: new RegExp(site('theme.pay')) })
      .click();
    await expect(topic('pay')).toBeChecked();
    await expect(page.getByRole('group', { name: t('contact.open') }).getByRole('button')).toHaveCount(2);
    for (let left = 3; left > 0; left -= 1) await page.getByRole('button', { name: t('contact.discard') }).click();
    await expect(page.getByRole('group', { name: t('contact.open') })).toHaveCount(0);
    await page.context().close();
  });

  test('has keys that do nothing while somebody types, and can be switched off', async ({ browser }) => {
    const { page, t } = await signIn(browser, ADVISER);
    await page.goto('/desk/tasks');
    await page.getByLabel(t('tasks.words')).pressSequentially('nqf');
    await expect(page.getByLabel(t('tasks.words'))).toHaveValue('nqf');
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: t('today.keys.off') }).click();
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await expect(page).toHaveURL(/\/desk\/tasks/);
    await page.getByRole('button', { name: t('today.keys.on') }).click();
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await expect(page).toHaveURL(/\/desk\/contact/);
    await page.context().close();
  });

  test('by another site, or by who is not signed in, is refused', async ({ browser, request, baseURL }) => {
    const contacts = { headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' }, data: '[]', maxRedirects: 0 };
    const { page } = await signIn(browser, ADVISER);
    expect((await page.request.post('/desk/contact/send', contacts)).status()).toBe(403);
    const ours = { ...contacts, headers: { ...contacts.headers, origin: baseURL ?? '' } };
    expect(await (await page.request.post('/desk/contact/send', ours)).json()).toEqual({ answers: [] });
    expect((await page.request.post('/desk/contact/send', { ...ours, data: '{}' })).status()).toBe(400);
    expect((await request.post('/desk/contact/send', ours)).status()).toBe(303);
    const form = { headers: { origin: 'https://elsewhere.example' }, form: { id: '019ab0c0-0000-7000-8000-000000000001' } };
    expect((await page.request.post('/desk/contact?/remove', form)).status()).toBe(403);
    await page.context().close();
  });
});

test('somebody walks in, is called and helped, and the contact is half filled in', async ({ browser }) => {
  const desk = await signIn(browser, ADVISER, { javaScriptEnabled: false });
  const { page, t } = desk;
  await choosePoint(desk);
  await page.getByRole('button', { name: t('queue.add.do') }).click();
  await expect(page.getByRole('alert')).toContainText(t('queue.problem.language'));
  await page.locator('input[name="language"][value="bg"]').check();
  await page.getByLabel(t('queue.topic')).selectOption('dismissal');
  await page.getByRole('button', { name: t('queue.add.do') }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await page.goto('/desk');
  await page.locator('.queue-next button').click();
  await expect(page).toHaveURL(/\/desk\/queue\?said=called/);
  await page
    .getByRole('button', { name: /(?:Klaar met|Done with)/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/desk\/contact\?language=bg&topic=dismissal/);
  await expect(page.locator('input[name="language"][value="bg"]')).toBeChecked();
  await expect(page.locator('input[name="topic"][value="dismissal"]')).toBeChecked();
  await page.context().close();
});

test('LOS writes an important notice, and it stays on top until it is read', async ({ browser }) => {
  const los = await signIn(browser, /Demo LOS/);
  const title = `Notice ${Date.now()} <b>&`;
  await expect(los.page).toHaveURL(/\/desk\/notices/);
  await los.page.getByRole('link', { name: los.t('notices.write') }).click();
  await los.page.locator('#title-nl').fill(title);
  await los.page.locator('#body-nl').fill('BSN 111222333');
  await los.page.locator('#title-en').fill(title);
  await los.page.locator('#body-en').fill('One.\n\nTwo.');
  await los.page.locator('input[name="important"]').check();
  await los.page.getByRole('button', { name: los.t('notices.preview') }).click();
  await expect(los.page.getByRole('alert')).toContainText('111222333');
  await los.page.locator('#body-nl').fill('Een.\n\nTwee.');
  await los.page.getByRole('button', { name: los.t('notices.publish') }).click();
  await expect(los.page.getByRole('status')).toContainText(los.t('notices.said.published'));

  const { page, t } = await signIn(browser, ADVISER);
  await page.goto('/desk');
  const notice = page.getByRole('article').filter({ hasText: title });
  await expect(notice.getByRole('heading')).toHaveText(title);
  await expect(page.locator('.desk-header')).toContainText(t('today.unread', { count: 1 }));
  await notice.getByRole('button', { name: t('notices.read') }).click();
  await expect(notice).toHaveCount(0);

  await los.page.getByRole('link', { name: title }).click();
  await los.page.getByRole('button', { name: los.t('notices.end') }).click();
  await page.goto('/desk/notices');
  await expect(page.getByText(title)).toHaveCount(0);
  for (const each of [los.page, page]) await each.context().close();
});

test('a task is added, done at one tap and taken back', async ({ browser }) => {
  const { page, t } = await signIn(browser, ADVISER, { javaScriptEnabled: false });
  const words = `Ask the town hall ${Date.now()}`;
  await page.goto('/desk/tasks');
  await page.getByLabel(t('tasks.words')).fill('Call 111222333');
  await page.getByRole('button', { name: t('tasks.add.do') }).click();
  await expect(page.getByRole('alert')).toContainText('111222333');
  await page.getByLabel(t('tasks.words')).fill(words);
  await page.getByRole('button', { name: t('tasks.add.do') }).click();
  await page.goto('/desk');
  await page.getByRole('button', { name: t('tasks.done.of', { what: words }) }).click();
  await expect(page.getByRole('status')).toContainText(t('tasks.said.done'));
  await page.getByRole('button', { name: t('tasks.undo') }).click();
  await page.getByRole('button', { name: t('tasks.done.of', { what: words }) }).click();
  await expect(page.getByText(words)).toHaveCount(0);
  await page.context().close();
});

test('a coordinator sees what waits and what is asked, and counts nothing', async ({ browser }) => {
  const { page, t } = await signIn(browser, /Demo Coordinator Westland/);
  await page.goto('/desk/team');
  for (const heading of [t('team.waits'), t('team.languages'), t('team.topics'), t('team.days')])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  // Only the list to choose from for a training names people; no figure does.
  for (const table of await page.locator('main table').all()) await expect(table).not.toContainText(/Demo Adviser/);
  expect((await page.goto('/desk/contact'))?.status()).toBe(404);
  await page.context().close();
});

test('every page of the day is usable by everybody, and fits a narrow telephone', async ({ browser }) => {
  const { page } = await signIn(browser, ADVISER);
  const coordinator = await signIn(browser, /Demo Coordinator Westland/);
  for (const [each, path] of [
    ...['/desk', '/desk/contact', '/desk/queue', '/desk/notices', '/desk/tasks'].map((path) => [page, path] as const),
    [coordinator.page, '/desk/team'] as const,
  ]) {
    await each.setViewportSize({ width: 360, height: 740 });
    await each.goto(path);
    await each.setViewportSize({ width: 360, height: await each.evaluate(() => document.documentElement.scrollHeight) });
    const { violations } = await new AxeBuilder({ page: each }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
    expect(await each.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
  }
  for (const each of [page, coordinator.page]) await each.context().close();
});
