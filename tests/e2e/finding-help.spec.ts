import { LOCALES, type Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { expect, test } from './product.ts';

/** The coming Sunday at half past eight in the evening, as a form writes it. */
function sundayEvening(): string {
  const now = new Date();
  // On a Sunday the one after it: the evening may have passed.
  const days = 7 - now.getDay();
  const sunday = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${sunday.getFullYear()}-${two(sunday.getMonth() + 1)}-${two(sunday.getDate())}T20:30`;
}

test('somebody finds who helps now, near, in their language, by filling in a form', async ({ page, reader, t }) => {
  await page.goto(`/${reader}`);
  await page.getByRole('link', { name: t('find.link') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('find.title'));
  await page.getByLabel(t('place.label')).fill('Naaldwijk');
  await page.getByLabel(t('find.need'), { exact: true }).selectOption('contract-and-pay');
  await page.getByRole('button', { name: t('find.submit') }).click();
  await expect(page).toHaveURL(/place=westland/);
  await expect(page).toHaveURL(/need=contract-and-pay/);
  const point = page.locator('#results .help-card', { hasText: 'Voorbeeldpunt Naaldwijk' });
  await expect(point).toContainText(t('reason.here'));
  await expect(page.getByLabel(t('find.need'), { exact: true })).toHaveValue('contract-and-pay');

  await point.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voorbeeldpunt Naaldwijk');
  await expect(page.locator('main')).toContainText('18:00–20:30');
  await expect(page.getByRole('link', { name: t('location.route') })).toHaveAttribute('href', /^geo:51\.99,4\.21/);
});

test('a place that nobody knows, or that two bear, keeps everything else that was chosen', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/find?q=Hengelo&need=housing&language=pl`);
  const choices = page.locator('#results .row a');
  expect(await choices.count()).toBeGreaterThan(1);
  await expect(choices.first()).toHaveAttribute('href', /need=housing&language=pl&place=/);
  await page.goto(`/${reader}/find?q=xyzzyq&need=housing`);
  await expect(page.locator('#results')).toContainText(t('place.unknown', { query: 'xyzzyq' }));
  await expect(page.getByLabel(t('place.label'))).toHaveValue('xyzzyq');
  await expect(page.getByLabel(t('find.need'), { exact: true })).toHaveValue('housing');
});

test('a time that cannot be is named, and nothing is lost', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/find?place=westland&need=housing&when=at&at=2020-01-01T10:00`);
  await expect(page.getByText(t('find.at-past'))).toBeVisible();
  await expect(page.getByLabel(t('find.at'))).toHaveValue('2020-01-01T10:00');
  await expect(page.getByLabel(t('find.need'), { exact: true })).toHaveValue('housing');
});

test('"this is not right" is one tap, and thanks', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/locations/demo-tilburg?place=tilburg`);
  await page.getByText(t('correction.title')).click();
  await page.getByRole('button', { name: t('correction.wrong-hours') }).click();
  await expect(page.locator('#said')).toBeVisible();
  await expect(page).toHaveURL(/place=tilburg/);
});

test('the bus says where it stops next, also for a calendar', async ({ page, reader, t, request }) => {
  await page.goto(`/${reader}/locations/demo-bus`);
  await expect(page.locator('main')).toContainText('Markt Naaldwijk');
  const link = page.getByRole('link', { name: t('location.stops-calendar') });
  const calendar = await request.get((await link.getAttribute('href'))!);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  const text = await calendar.text();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(7);
  expect(text).toContain('STATUS:CANCELLED');
});

test('a card to print has the hours in two languages and a code to scan', async ({ page, reader }) => {
  const second: Locale = reader === 'pl' ? 'ar' : 'pl';
  await page.goto(`/${reader}/locations/demo-westland/card?beside=${second}`);
  for (const locale of [reader, second]) {
    await expect(page.locator(`.print-card section[lang="${locale}"]`)).toContainText(translator(locale)('card.scan'));
    await expect(page.locator(`.print-card section[lang="${locale}"]`)).toContainText('09:00–17:00');
  }
  await expect(page.locator('.print-card svg')).toBeVisible();
});

test('a page of the guide shows who helps with its theme in the chosen place', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/pay/minimum-wage?place=westland`);
  await expect(page.locator('.help-card', { hasText: 'Voorbeeldpunt Naaldwijk' })).toBeVisible();
  await page.getByRole('link', { name: t('find.about') }).click();
  await expect(page).toHaveURL(`/${reader}/find?place=westland&theme=pay`);
});

test.describe('on a Sunday evening in Westland, in Romanian, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a worker finds who can help then, and which point opens next', async ({ page }) => {
    const t = translator('ro');
    await page.goto('/ro/find?place=westland');
    await page.getByLabel(t('find.when')).selectOption('at');
    await page.getByLabel(t('find.at')).fill(sundayEvening());
    await page.getByText(t('find.more')).click();
    await page.getByLabel(t('find.language')).selectOption('ro');
    await page.getByRole('button', { name: t('find.submit') }).click();
    const cards = page.locator('#results .help-card');
    await expect(cards.first()).toContainText('Exemplu: linie telefonică');
    await expect(cards.first().locator('.opening')).toHaveClass(/open/);
    await expect(cards.first().getByRole('link', { name: '000 000 00 00' })).toHaveAttribute('href', 'tel:0000000000');
    const next = page.locator('h2', { hasText: t('find.opens-next') }).locator('xpath=following-sibling::ul[1]');
    await expect(next.locator('.help-card').first()).toContainText('Voorbeeldpunt Naaldwijk');
    await expect(next.locator('.help-card').first().locator('.opening')).toContainText('09:00');
  });
});

test('with the true data alone, hours that nobody knows are said to be unknown', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/locations/west-brabant-breda`);
  await expect(page.locator('main')).toContainText(t('reason.hours-unknown'));
  await page.goto(`/${reader}/find?place=breda&need=information&when=now`);
  const breda = page.locator('.help-card', { hasText: 'Stadskantoor Breda' });
  await expect(breda.locator('.opening')).toHaveText(t('reason.hours-unknown'));
});

test('who lets the phone say where it is gets distances from there, rounded to a kilometre', async ({ page, context, reader, t }) => {
  test.skip(test.info().project.name.startsWith('nojs'), 'asking the phone needs JavaScript');
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 51.987654, longitude: 4.212345 });
  await page.goto(`/${reader}/find?place=tilburg&need=information`);
  await page.getByRole('button', { name: t('find.position') }).click();
  await expect(page).toHaveURL(/near=51\.99%2C4\.21/);
  await expect(page).not.toHaveURL(/place=/);
  await expect(page.locator('#results h2').first()).toContainText(t('find.near-you'));
  await expect(page.locator('#results .help-card', { hasText: 'Voorbeeldpunt Naaldwijk' })).toBeVisible();
});

test('a phone that does not say where it is leads back to the field for the place', async ({ page, reader, t }) => {
  test.skip(test.info().project.name.startsWith('nojs'), 'asking the phone needs JavaScript');
  await page.goto(`/${reader}/find`);
  await page.getByRole('button', { name: t('find.position') }).click();
  await expect(page.getByText(t('find.position-refused'))).toBeVisible();
  await expect(page.getByLabel(t('place.label'))).toBeFocused();
});

test('every region has its record, and its tile on the map', async ({ page, reader }) => {
  await page.goto(`/${reader}/find`);
  const tiles = page.locator('.region-map a');
  await expect(tiles).toHaveCount(35);
  await page.goto(`/${reader}/places/drenthe?place=drenthe`);
  await expect(page.locator('.help-card').first()).toContainText('Drenthe');
});

test('no result shows a number that is not confirmed', async ({ page }) => {
  for (const locale of LOCALES.slice(0, 2)) {
    await page.goto(`/${locale}/find?place=westland&need=exploitation`);
    // Of FairWork two numbers contradict each other.
    await expect(page.locator('main')).not.toContainText('020 760 08 09');
  }
});
