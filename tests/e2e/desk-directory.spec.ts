import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { signInAs } from './desk.ts';

// What the desk changes, visitors see: each of these writes something of its own, and takes it back.
const BUS = 'haaglanden-westland-bus';
const save = (page: Page) => page.locator('.keep-form .actions button').first().click();
const said = (page: Page) => page.getByRole('status');

/** Whether a page of the site holds these words, as soon as the node has the new content; a browser would keep its own copy. */
const siteShows = (request: APIRequestContext, address: string, words: string) => (isThere: boolean) =>
  expect(async () => {
    expect((await (await request.get(address)).text()).includes(words)).toBe(isThere);
  }).toPass({ timeout: 20_000 });

test('a coordinator changes a point, the site follows, and the history takes it back', async ({ browser, request }) => {
  const { page, t } = await signInAs(browser, 'Coordinator Westland');
  const website = `https://example.org/bus-${Date.now()}`;
  const shows = siteShows(request, `/nl/locations/${BUS}`, website);
  await page.goto(`/desk/directory/location/${BUS}`);
  const before = await page.locator('#website').inputValue();
  await page.locator('#website').fill('not an address');
  await save(page);
  await expect(page.locator('#problems')).toBeFocused();
  await expect(page.locator('#website')).toHaveValue('not an address');
  await page.locator('#website').fill(website);
  await save(page);
  await expect(said(page)).toHaveText(t('directory.said.saved'));
  await shows(true);
  await page.getByRole('link', { name: t('directory.history'), exact: true }).click();
  await page.getByRole('row').nth(1).getByRole('button').click();
  await expect(said(page)).toHaveText(t('directory.said.undone'));
  await shows(false);
  await page.goto(`/desk/directory/location/${BUS}`);
  await expect(page.locator('#website')).toHaveValue(before);
  await page.context().close();
});

test('somebody who saves what a colleague changed meanwhile hears so, and loses nothing', async ({ browser }) => {
  const [{ page, t }, { page: other }] = [await signInAs(browser, 'Coordinator Westland'), await signInAs(browser, 'Coordinator Westland')];
  const address = '/desk/directory/location/haaglanden-den-haag-bus';
  for (const each of [page, other]) await each.goto(address);
  const before = await page.locator('#website').inputValue();
  await other.locator('#website').fill('https://example.org/first');
  await save(other);
  await expect(said(other)).toBeVisible();
  await page.locator('#website').fill('https://example.org/second');
  await save(page);
  await expect(page.locator('#problems')).toContainText(t('directory.wrong.meanwhile'));
  await expect(page.locator('#website')).toHaveValue('https://example.org/second');
  await page.locator('#website').fill(before);
  await save(page);
  await expect(said(page)).toHaveText(t('directory.said.saved'));
  for (const each of [page, other]) await each.context().close();
});

test('LOS lets an organisation keep its own service; the partner says when it is full and which languages it speaks', async ({
  browser,
}) => {
  const los = await signInAs(browser, 'LOS');
  const name = `Spreekuur ${Date.now()}`;
  await los.page.goto('/desk/directory/service/new');
  await los.page.locator('#owner').selectOption('organisation');
  await los.page.locator('#organisation').selectOption('juridisch-loket');
  await los.page.locator('#name-nl').fill(name);
  await los.page.locator('#does-nl').fill('Legt brieven uit.');
  await los.page.locator('input[name="needs"]').first().check();
  await los.page.locator('input[name="area"][value="drenthe"]').check();
  await los.page.locator('#source').fill('www.juridischloket.nl');
  await save(los.page);
  await expect(said(los.page)).toHaveText(los.t('directory.said.saved'));
  const address = new URL(los.page.url()).pathname;

  const partner = await signInAs(browser, 'Partner Juridisch Loket');
  await partner.page.goto('/desk/directory');
  await partner.page.getByRole('link', { name }).click();
  await expect(partner.page.locator('#name-nl')).toHaveCount(0);
  await partner.page.locator('#languages').fill('pl, ro');
  await partner.page.locator('#capacity').selectOption('full');
  await save(partner.page);
  await expect(said(partner.page)).toHaveText(partner.t('directory.said.saved'));

  const adviser = await signInAs(browser, 'Coordinator Westland');
  expect((await adviser.page.goto(address))?.status()).toBe(404);
  await los.page.goto(address);
  await expect(los.page.locator('#capacity')).toHaveValue('full');
  await los.page.getByText(los.t('directory.close'), { exact: true }).first().click();
  await los.page.locator('form[action="?/close"] button').click();
  await expect(said(los.page)).toHaveText(los.t('directory.said.closed'));
  for (const { page } of [los, partner, adviser]) await page.context().close();
});

test('a local note stands on its page for that place alone, until it is ended', async ({ browser, request }) => {
  const { page, t } = await signInAs(browser, 'Coordinator Westland');
  const title = `Fietslessen ${Date.now()}`;
  const shows = (place: string, isThere: boolean) => siteShows(request, `/nl/transport/cycling?place=${place}`, title)(isThere);
  await page.goto('/desk/directory/note/new');
  await page.locator('#title-nl').fill(title);
  await page.locator('#body-nl').fill('Elke zaterdag leert u fietsen op het plein.');
  await page.locator('#place').selectOption('westland');
  await page.locator('input[name="pages"][value="transport/cycling"]').evaluate((box: HTMLInputElement) => (box.checked = true));
  await page.locator('#source').fill('www.gemeentewestland.nl');
  await page.getByRole('button', { name: t('directory.note.preview.do') }).click();
  await expect(page.getByRole('region', { name: t('directory.note.preview') })).toContainText(title);
  await save(page);
  await expect(said(page)).toHaveText(t('directory.said.saved'));
  await shows('westland', true);
  await shows('noord-limburg', false);
  await page.getByText(t('directory.close.note'), { exact: true }).first().click();
  await page.locator('form[action="?/end"] button').click();
  await shows('westland', false);
  await page.context().close();
});
