import type { Page } from '@playwright/test';
import QRCode from 'qrcode';
import { LOCALE_FACTS, type Locale } from '#platform/i18n/locales.ts';
import { MINIMUM_WAGE, organisationText, isWritten, moneyToday, NOTES, pageFile, placeOf } from './content.ts';
import { asRead, directionOf, expect, test } from './product.ts';

/** What a reader calls the place, in the reader's language and in Dutch. */
const TYPED = [
  {
    how: 'in their own language',
    place: 'den-haag',
    words: { en: 'The Hague', pl: 'Haga', ar: 'لاهاي' } as Partial<Record<Locale, string>>,
  },
  { how: 'in Dutch', place: 'westland', words: {} },
];

/** Links of the page within this site that have lost the reader's place. */
async function linksWithoutPlace(page: Page, place: string): Promise<string[]> {
  const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(links)].filter((link) => !link.endsWith('/feed.xml') && !link.includes(`place=${place}`));
}

for (const { how, place, words } of TYPED) {
  test(`a worker types a town ${how}, and finds the minimum wage, whom to ask there, and Dutch beside it`, async ({ page, reader, t }) => {
    const { name } = placeOf(place);
    const second = reader === 'nl' ? 'en' : 'nl';
    await page.goto(`/${reader}`);
    await expect(page.locator('html')).toHaveAttribute('lang', reader);
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(reader));
    await expect(page.locator('h1')).toHaveText(t('home.title'));

    await page.getByLabel(t('place.label')).fill(words[reader] ?? place);
    await page.getByRole('button', { name: t('place.submit'), exact: true }).click();
    await expect(page).toHaveURL(`/${reader}?place=${place}`);
    await expect(page.locator('main')).toContainText(t('place.current', { place: name }));
    expect(await linksWithoutPlace(page, place)).toEqual([]);

    await page.getByRole('link', { name: t('theme.pay'), exact: true }).click();
    await expect(page).toHaveURL(`/${reader}/pay?place=${place}`);
    await expect(page.locator('h1')).toHaveText(t('theme.pay'));
    expect(await linksWithoutPlace(page, place)).toEqual([]);

    const { front, body } = pageFile(reader, MINIMUM_WAGE);
    await page.getByRole('link', { name: front.title, exact: true }).click();
    await expect(page).toHaveURL(`/${reader}/${MINIMUM_WAGE}?place=${place}`);
    await expect(page.locator('h1')).toHaveText(front.title);
    await expect(page.locator('.answer')).toHaveText(front.answer);
    expect(await linksWithoutPlace(page, place)).toEqual([]);

    const amount = asRead(await page.locator('.figure-value').first().innerText());
    expect(amount).toBe(asRead(moneyToday('wml.hourly.adult', reader)));
    expect(asRead(await page.locator('.body').innerText())).toContain(asRead(moneyToday('wml.hourly.age18', reader)));

    const steps = /\{% steps %\}([\s\S]*?)\{% \/steps %\}/.exec(body)?.[1]?.match(/^\d+\. /gm)?.length;
    await expect(page.locator('ol.steps > li')).toHaveCount(steps ?? 0);
    for (const step of await page.locator('ol.steps > li').all()) await expect(step.locator('strong').first()).toBeVisible();

    await expect(page.getByRole('heading', { name: t('page.whom-to-ask-in', { place: name }) })).toBeVisible();
    await expect(page.getByRole('link', { name: `${t('place.here')}: ${name}` })).toBeVisible();
    for (const id of pageFile('nl', MINIMUM_WAGE).front.contacts ?? []) {
      await expect(page.locator('main')).toContainText(organisationText(reader, id)?.does ?? `no text of ${id} in ${reader}`);
    }

    await page.getByRole('link', { name: reader === 'nl' ? t('page.beside-english') : t('page.beside-dutch') }).click();
    await expect(page).toHaveURL(`/${reader}/${MINIMUM_WAGE}?place=${place}&beside=${second}`);
    await expect(page.locator('h1')).toHaveText(front.title);
    await expect(page.locator(`.second[lang=${second}]`).first()).toHaveText(pageFile(second, MINIMUM_WAGE).front.title);
    await expect(page.locator('.body > .pair > .second')).toHaveCount(await page.locator('.body > .pair').count());
    for (const other of await page.locator('.body > .pair > .second').all()) await expect(other).not.toBeEmpty();
    await page.getByRole('link', { name: t('page.beside-off', { language: LOCALE_FACTS[reader].name }) }).click();
    await expect(page).toHaveURL(`/${reader}/${MINIMUM_WAGE}?place=${place}`);
    await expect(page.locator('.second')).toHaveCount(0);
  });
}

test('a page is shared by a QR code that holds its address with the place', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/${MINIMUM_WAGE}?place=westland`);
  const address = page.url();
  await page.getByRole('link', { name: t('page.share'), exact: true }).click();
  await expect(page.locator('h1')).toHaveText(t('page.share-title'));
  await expect(page.locator('.copy-address')).toHaveText(address);
  const expected = await QRCode.toString(address, { type: 'svg', margin: 3, errorCorrectionLevel: 'M' });
  const modules = /<path stroke="#000000" d="([^"]+)"/.exec(expected)?.[1];
  await expect(page.locator('.qr svg path[stroke]')).toHaveAttribute('d', modules ?? 'no code');
  const box = await page.locator('.qr svg').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), 'large enough for a camera').toBeGreaterThan(150);
  await page.getByRole('link', { name: t('page.back-to-page') }).click();
  await expect(page).toHaveURL(address);
});

test('changing the language keeps the page and the place', async ({ page, reader, t }) => {
  const other = reader === 'nl' ? 'en' : 'nl';
  await page.goto(`/${reader}/${MINIMUM_WAGE}?place=westland`);
  await page.locator('summary', { hasText: t('nav.language') }).click();
  await page.getByRole('link', { name: LOCALE_FACTS[other].name, exact: true }).click();
  await expect(page).toHaveURL(`/${other}/${MINIMUM_WAGE}?place=westland`);
  await expect(page.locator('html')).toHaveAttribute('lang', other);
  await expect(page.locator('h1')).toHaveText(pageFile(other, MINIMUM_WAGE).front.title);
  await expect(page.locator('main')).toContainText('Westland');
});

test('what a region or town adds is shown to readers who chose a place there, in their language', async ({ page, reader }) => {
  const id = 'help/information-points';
  const notes = NOTES.filter((note) => note.municipality === 'den-haag' && note.pages.includes(id));
  expect(notes.length).toBeGreaterThan(0);
  await page.goto(`/${reader}/${id}?place=den-haag`);
  for (const note of notes) await expect(page.locator('main')).toContainText(note.texts[reader]?.body ?? `no text in ${reader}`);
  await page.goto(`/${reader}/${id}?place=maastricht`);
  for (const note of notes) await expect(page.locator('main')).not.toContainText(note.texts[reader]?.body ?? `no text in ${reader}`);
});

test('from a page the help in the chosen place is one step away', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/${MINIMUM_WAGE}?place=westland`);
  await page.getByRole('link', { name: `${t('place.here')}: Westland` }).click();
  await expect(page.locator('h1')).toHaveText('Westland');
  await expect(page.locator('main')).toContainText(t('place.municipality-in', { region: 'Haaglanden' }));
  await expect(page.getByRole('heading', { name: t('place.national-help') })).toBeVisible();
  expect(await page.locator('.contact').count()).toBeGreaterThan(3);
});

test('"I have a problem now" leads to what to read first and to a person', async ({ page, reader, t }) => {
  await page.goto(`/${reader}?place=westland`);
  await page.getByRole('link', { name: t('problem.not-paid'), exact: true }).click();
  await expect(page.locator('h1')).toHaveText(t('problem.not-paid'));
  await expect(page.locator('a[href="tel:112"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: t('problem.talk') })).toBeVisible();
  expect(await page.locator('.card-list .contact').count()).toBeGreaterThan(0);
  expect(await linksWithoutPlace(page, 'westland')).toEqual([]);
  const first = 'pay/wages-not-paid';
  await page.getByRole('link', { name: pageFile(isWritten(reader, first) ? reader : 'en', first).front.title }).click();
  await expect(page).toHaveURL(`/${reader}/${first}?place=westland`);
});
