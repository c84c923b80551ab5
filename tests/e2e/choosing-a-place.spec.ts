import { MINIMUM_WAGE } from './content.ts';
import { expect, test } from './product.ts';

const PAGE = MINIMUM_WAGE;

test.beforeEach(async ({ page, reader }) => {
  await page.goto(`/${reader}/${PAGE}`);
});

for (const [typed, choice, place] of [
  ['Hengelo', /^Hengelo \(O\)/, 'hengelo'],
  ['Bergen', /^Bergen \(L\)/, 'bergen-l'],
] as const) {
  test(`a name that two places bear (${typed}) offers the choice, and returns to the page with the chosen one`, async ({
    page,
    reader,
    t,
  }) => {
    await page.getByLabel(t('place.label')).fill(typed);
    await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('place.which') })).toBeVisible();
    await expect(page.getByLabel(t('place.label'))).toHaveValue(typed);
    const choices = page.locator('#place-answer a');
    expect(await choices.count()).toBeGreaterThan(1);
    await choices.filter({ hasText: choice }).click();
    await expect(page).toHaveURL(new RegExp(`/${reader}/${PAGE}\\?place=${place}[a-z-]*$`));
    await expect(page.getByRole('heading', { name: t('page.whom-to-ask-in', { place: 'X' }).replace('X', '').trim() })).toContainText(
      typed,
    );
  });
}

test('a place that nobody knows keeps what was typed and shows other ways', async ({ page, reader, t }) => {
  await page.getByLabel(t('place.label')).fill('xyzzyq');
  await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
  await expect(page.locator('#place-answer')).toContainText(t('place.unknown', { query: 'xyzzyq' }));
  await expect(page.locator('#place-answer')).toContainText(t('place.unknown-help'));
  await expect(page.getByLabel(t('place.label'))).toHaveValue('xyzzyq');
  await page.getByRole('link', { name: /^Haaglanden/ }).click();
  await expect(page).toHaveURL(`/${reader}/${PAGE}?place=haaglanden`);
});

test('a name that is like several others offers what may be meant', async ({ page, reader, t }) => {
  await page.getByLabel(t('place.label')).fill('Hage');
  await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
  await expect(page.getByRole('heading', { name: t('place.did-you-mean') })).toBeVisible();
  await page.locator('#place-answer').getByRole('link', { name: 'Den Haag', exact: true }).click();
  await expect(page).toHaveURL(`/${reader}/${PAGE}?place=den-haag`);
});

test('a typing mistake shows what was understood before anything is chosen', async ({ page, reader, t }) => {
  await page.getByLabel(t('place.label')).fill('rotterdm');
  await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
  await expect(page.getByRole('heading', { name: t('place.which') })).toBeVisible();
  await expect(page.getByLabel(t('place.label'))).toHaveValue('rotterdm');
  // Nobody typed a postcode.
  await expect(page.locator('#place-answer')).not.toContainText(t('place.approximate'));
  await page.locator('#place-answer').getByRole('link', { name: 'Rotterdam', exact: true }).click();
  await expect(page).toHaveURL(`/${reader}/${PAGE}?place=rotterdam`);
});

test('a postcode chooses the place, or says that it may be another', async ({ page, reader, t }) => {
  await page.getByLabel(t('place.label')).fill('2671 AB');
  await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
  if (page.url().includes('/places')) {
    await expect(page.locator('#place-answer')).toContainText(t('place.approximate'));
    await page.locator('#place-answer a').filter({ hasText: 'Westland' }).click();
  }
  await expect(page).toHaveURL(`/${reader}/${PAGE}?place=westland`);
});

test('a chosen place can be changed and left out again', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/${PAGE}?place=westland`);
  await page.getByRole('link', { name: t('place.change'), exact: true }).click();
  await page.getByLabel(t('place.label')).fill('Tilburg');
  await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
  await expect(page).toHaveURL(`/${reader}/${PAGE}?place=tilburg`);
  await page.getByRole('link', { name: t('place.change'), exact: true }).click();
  await page.getByRole('link', { name: t('place.clear'), exact: true }).click();
  await expect(page).toHaveURL(`/${reader}/${PAGE}`);
  await expect(page.getByRole('heading', { name: t('page.whom-to-ask'), exact: true })).toBeVisible();
});
