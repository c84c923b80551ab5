import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signInAs, type DemoPerson } from './desk.ts';

// The whole way: a Romanian worker walks in at a point in Westland, is helped, handed over to legal aid with only what he
// agreed to share, and an outcome comes back. Everybody who has no part in it sees nothing.

const NAME = `Ion ${String(Date.now()).slice(-6)}`;
const ASKED = 'Is dit ontslag op staande voet geldig? De brief is van 20 november.';
const SECRET = 'Hij slaapt bij een neef en wil niet dat het bureau het weet.';
const PHONE = '+40721234567';

async function looksAt(page: Page, address: string): Promise<{ status: number | undefined; text: string }> {
  const response = await page.goto(address);
  return { status: response?.status(), text: await page.locator('body').innerText() };
}

test('from walking in to an outcome, and nobody else sees a word', async ({ browser }) => {
  test.setTimeout(120_000);
  const adviser = await signInAs(browser, 'Adviser Westland');
  const { page, t } = adviser;

  // He takes a number at the point, and is called.
  await page.goto('/desk/queue');
  const points = page.getByLabel(t('queue.point'), { exact: true });
  await points.selectOption({ index: (await points.locator('option').count()) - 1 });
  await page.getByRole('button', { name: t('queue.point.save') }).click();
  const language = page.locator('main form[action="?/add"]');
  await language.locator('input[name="language"][value="ro"]').check();
  await page.locator('main form[action="?/add"] button').first().click();
  await page.locator('main form[action="?/next"] button').first().click();
  await expect(page.locator('main')).toContainText(/Roemeens|Romanian/);

  // The conversation is counted, without a word about who it was.
  await page.goto('/desk/contact?language=ro&topic=dismissal');
  await expect(page.locator('input[name="topic"][value="dismissal"]')).toBeChecked();
  await page.locator('input[name="outcome"][value="file"]').check();
  await page.getByRole('button', { name: t('contact.count'), exact: true }).click();
  await expect(page.getByRole('status')).toContainText(t('contact.said.counted'));

  // He agrees to a file, in Romanian.
  await page.goto('/desk/files/new?language=ro');
  await expect(page.locator('main')).toContainText('Putem ține un dosar despre tine?');
  await page.locator('main input[type="checkbox"][name="agreed"]').check();
  await page.locator('main [name="name"]').fill(NAME);
  await page.locator('main [name="telephone"]').fill(PHONE);
  await page.locator('main input[type="checkbox"][name="own"]').check();
  await page.getByRole('button', { name: t('files.open'), exact: true }).click();
  await expect(page.locator('main')).toContainText(NAME);
  const file = new URL(page.url()).pathname;
  await page.locator('main textarea[name="note"]').fill(SECRET);
  await page.locator('main form[action="?/note"] button').click();
  await expect(page.locator('main')).toContainText(SECRET);

  // To legal aid: what is asked, his name and how to reach him. Not the note.
  await page.goto(
    `/desk/referrals/write?organisation=juridisch-loket&service=juridisch-loket&need=dismissal&language=ro&file=${file.split('/').pop() ?? ''}`,
  );
  await page.locator('main input[name="urgency"][value="this-week"]').check();
  await page.locator('main textarea[name="asked"]').fill(ASKED);
  await page.locator('main input[name="share"][value="name"]').check();
  await page.locator('main input[name="way"][value="telephone"]').check();
  await page.locator('main input[name="to"]').fill(PHONE);
  await page.locator('main input[name="safe"]').check();
  await page.getByRole('button', { name: t('referral.write.submit') }).click();
  const referral = new URL(page.url()).pathname.replace(/\/send$/, '');
  const id = referral.split('/').pop() ?? '';

  // Before it is sent the receiver has nothing.
  const partner = await signInAs(browser, 'Partner Juridisch Loket');
  expect((await looksAt(partner.page, `/desk/inbox/${id}`)).status).toBe(404);

  // Without his consent nothing goes.
  await page.getByRole('button', { name: t('referral.send.submit') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('main input[name="agreed"]').check();
  await page.getByRole('button', { name: t('referral.send.submit') }).click();
  await expect(page.locator('main')).toContainText(t('referral.one.sent'));
  await expect(page.locator('main')).toContainText(t('referral.state.sent'));

  // He takes a card along, in Romanian with the Dutch beside it, without what it is about in detail.
  await page.goto(`${referral}/card`);
  await expect(page.locator('body')).toContainText('Het Juridisch Loket');
  await expect(page.locator('body')).toContainText('Am rugat Het Juridisch Loket să te ajute.');
  await expect(page.locator('body')).not.toContainText(ASKED);

  // Nobody else finds any of it: not another region, not the coordinator, LOS or the administrator.
  for (const person of ['Adviser Noord-Limburg', 'Coordinator Westland', 'LOS', 'Administrator'] satisfies DemoPerson[]) {
    const other = await signInAs(browser, person);
    for (const address of [file, `${file}/export`, referral, `/desk/inbox/${id}`]) {
      const { status, text } = await looksAt(other.page, address);
      expect(`${person} ${address} ${status}: ${[NAME, ASKED, SECRET, PHONE].filter((each) => text.includes(each)).join()}`).toMatch(
        person === 'Coordinator Westland' && address === referral ? /(?:200|404): $/ : /404: $/,
      );
    }
    await other.page.context().close();
  }

  // The receiver reads exactly what was shared, accepts, works and reports.
  await partner.page.goto('/desk/inbox');
  await partner.page.locator(`main a[href="/desk/inbox/${id}"]`).first().click();
  const main = partner.page.locator('main');
  await expect(main).toContainText(ASKED);
  await expect(main).toContainText(NAME);
  await expect(main).not.toContainText(SECRET);
  expect(
    (await new AxeBuilder({ page: partner.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations,
  ).toEqual([]);
  expect((await looksAt(partner.page, file)).status).toBe(404);
  await partner.page.goto(`/desk/inbox/${id}`);
  await main.getByRole('button', { name: partner.t('referral.answer.accept') }).click();
  await expect(main).toContainText(partner.t('referral.state.accepted'));
  await expect(main.getByRole('status')).toHaveText(partner.t('referral.answer.said.accepted'));

  await page.goto(referral);
  await expect(page.locator('main')).toContainText(t('referral.state.accepted'));

  await partner.page.goto(`/desk/inbox/${id}`);
  const done = main.locator('form').filter({ has: partner.page.locator('[name="outcome"]') });
  await done.locator('[name="outcome"]').selectOption('solved');
  await done.locator('textarea').fill('Ontslag vernietigd, loon wordt betaald.');
  await done.getByRole('button').click();
  await expect(main).toContainText(partner.t('referral.state.done'));

  // When it has ended the receiver keeps the bare line.
  for (const address of [`/desk/inbox/${id}`, '/desk/inbox?show=ended', '/desk/inbox']) {
    const { text } = await looksAt(partner.page, address);
    expect([NAME, ASKED, PHONE].filter((each) => text.includes(each))).toEqual([]);
  }

  // The adviser sees what came of it, and who looked.
  await page.goto(referral);
  await expect(page.locator('main')).toContainText(t('referral.state.done'));
  await expect(page.locator('main')).toContainText('Ontslag vernietigd, loon wordt betaald.');
  expect((await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations).toEqual([]);

  // He wants his file gone: it goes.
  await page.goto(`${file}/close`);
  await page.locator('main input[value="withdrawn"]').check();
  await page.locator('main form[method="post"] button').last().click();
  expect((await looksAt(page, file)).text).not.toContain(NAME);
  for (const each of [partner, adviser]) await each.page.context().close();
});
