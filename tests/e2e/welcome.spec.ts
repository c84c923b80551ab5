import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { LOCALE_FACTS } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import { pageFile } from './content.ts';
import { asRead, directionOf, expect, test } from './product.ts';

/** Which page each slide shows, in order; the first shows the guide itself. */
const PAGES = [
  null,
  'registration/bsn',
  'pay/your-contract',
  'pay/minimum-wage',
  'pay/payslip',
  'housing/rental-contract',
  'health/health-insurance',
  'health/general-practitioner',
  'dismissal/fired-on-the-spot',
  'learn/find-a-language-course',
  'tax/tax-return',
  'help/information-points',
] as const;

const slides = (page: Page) => page.locator('.slide');

/** That a slide begins at the upper edge of the screen. */
async function expectShown(slide: Locator): Promise<void> {
  await expect.poll(() => slide.evaluate((each) => Math.abs(Math.round(each.getBoundingClientRect().top)) <= 2)).toBe(true);
}

for (const locale of ['pl', 'ar'] as const) {
  const t = translator(locale);

  test(`there are twelve slides in ${locale}, each with what its page says, its number and a code to the page`, async ({ page }) => {
    await page.goto(`/${locale}/welcome?place=westland`);
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale));
    await expect(slides(page)).toHaveCount(12);
    await expect(page.locator('h1')).toHaveText(t('welcome.title'));
    for (const [i, id] of PAGES.entries()) {
      const slide = slides(page).nth(i);
      const href = id ? `/${locale}/${id}?place=westland` : `/${locale}?place=westland`;
      if (id) {
        const { title, answer } = pageFile(locale, id).front;
        await expect(slide.getByRole('heading', { level: 2 })).toHaveText(title);
        expect(asRead(await slide.locator('p').first().innerText())).toBe(asRead(answer));
      }
      await expect(slide.locator('.slide-words li')).toHaveCount(3);
      await expect(slide.getByText(`${i + 1} / 12`)).toBeVisible();
      await expect(slide.getByText(t('welcome.slide', { number: i + 1, count: 12 }))).toBeAttached();
      await expect(slide.getByRole('img', { name: href })).toBeVisible();
      await expect(slide.locator('.slide-code a')).toHaveAttribute('href', href);
    }
    const numbers = await page.locator('.slide figure strong').allInnerTexts();
    expect(numbers.length).toBeGreaterThanOrEqual(8);
    expect(numbers.at(-1)).toContain('112');
    await expect(page.locator('.slide a[href="tel:112"]')).toBeVisible();
  });

  test(`keys lead through the slides in the direction of reading, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/welcome`);
    const [onwards, back] = directionOf(locale) === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const steps: [string, number][] = [
      [onwards, 1],
      ['PageDown', 2],
      ['Space', 3],
      ['ArrowDown', 4],
      [back, 3],
      ['Shift+Space', 2],
      ['PageUp', 1],
      ['ArrowUp', 0],
      ['End', 11],
      ['Home', 0],
    ];
    for (const [key, at] of steps) {
      await page.keyboard.press(key);
      const slide = slides(page).nth(at);
      await expectShown(slide);
      await expect(slide, key).toBeFocused();
      expect(new URL(page.url()).hash, key).toBe(`#${(await slide.getAttribute('id')) ?? ''}`);
    }
  });

  test(`without JavaScript the slides are one page in ${locale}, and links lead from one to the next`, async ({ browser, baseURL }) => {
    const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', reducedMotion: 'reduce' });
    const page = await bare.newPage();
    await page.goto(`/${locale}/welcome`);
    await expect(slides(page)).toHaveCount(12);
    for (const only of ['[data-full-screen]', '[data-print-item]']) await expect(page.locator(only)).toBeHidden();
    await expect(
      slides(page)
        .first()
        .getByRole('link', { name: t('welcome.previous') }),
    ).toHaveCount(0);
    await slides(page)
      .nth(0)
      .getByRole('link', { name: t('welcome.next') })
      .click();
    await expectShown(slides(page).nth(1));
    await slides(page)
      .nth(1)
      .getByRole('link', { name: t('welcome.next') })
      .click();
    await slides(page)
      .nth(2)
      .getByRole('link', { name: t('welcome.previous') })
      .click();
    await expectShown(slides(page).nth(1));
    await expect(
      slides(page)
        .last()
        .getByRole('link', { name: t('welcome.next') }),
    ).toHaveCount(0);
    await page.locator('.slide-code a').nth(3).click();
    await expect(page.locator('h1')).toHaveText(pageFile(locale, 'pay/minimum-wage').front.title);
    await bare.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the slides in ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`/${locale}/welcome?place=westland`);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
      }
    });
  }

  test(`nothing sticks out sideways on a narrow screen, in ${locale}`, async ({ page }) => {
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`/${locale}/welcome?place=westland`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
  });

  test(`on paper each slide has a page of its own, lying, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/welcome?place=westland`);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
    expect(sizes).toEqual(PAGES.map(() => true));
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.slide-steps', '.tools', '.help-bar', '.site-footer'])
      for (const part of await page.locator(hidden).all()) await expect(part).toBeHidden();
  });
}

test('the slides say what they are, and are kept like other public pages', async ({ page, reader, t, baseURL }) => {
  const response = await page.goto(`/${reader}/welcome?place=westland`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL ?? ''}/${reader}/welcome`);
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', t('welcome.lead'));
  expect(response?.headers()['etag']).toBeTruthy();
  expect(response?.headers()['cache-control']).not.toContain('no-store');
  for (const [locale, { name }] of Object.entries(LOCALE_FACTS).slice(0, 2)) {
    await page.locator('[data-menu] summary').click();
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/welcome?place=westland`);
  }
});

test('the last slide shows the information point near the chosen place, and without a place none', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/welcome?place=westland`);
  const near = slides(page).last().locator('.slide-near');
  await expect(near).toContainText(t('home.nearest'));
  await expect(near.getByRole('link').first()).toHaveAttribute('href', /^\/en\/locations\/.+\?place=westland$/);
  await page.goto(`/${reader}/welcome`);
  await expect(page.locator('.slide-near')).toHaveCount(0);
  await page.getByLabel(t('place.label')).fill('Westland');
  await page.getByRole('button', { name: t('place.submit') }).click();
  await expect(page).toHaveURL(`/${reader}/welcome?place=westland`);
});

test('a field keeps the keys that are typed into it', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/welcome`);
  await page.getByRole('button', { name: t('page.print') }).focus();
  await page.keyboard.press('ArrowRight');
  expect(new URL(page.url()).hash).toBe('');
  const field = page.getByLabel(t('place.label'));
  await field.fill('Den');
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await expect(field).toHaveValue('Den ');
  expect(new URL(page.url()).hash).toBe('');
});

test('a wheel that turns slowly leaves a slide, and comes back to the header', async ({ page, reader }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${reader}/welcome#registration`);
  await page.mouse.move(600, 300);
  const at = () => page.evaluate(() => window.scrollY);
  for (let i = 0; i < 4; i++) {
    const before = await at();
    await page.mouse.wheel(0, 60);
    await expect.poll(at).toBeGreaterThan(before + 50);
  }
  await page.mouse.wheel(0, -20_000);
  await expect.poll(at).toBe(0);
});

test('back leads out of the slides at once, however many were seen', async ({ page, reader, t }) => {
  await page.goto(`/${reader}`);
  await page.goto(`/${reader}/welcome`);
  for (let i = 0; i < 3; i++)
    await slides(page)
      .nth(i)
      .getByRole('link', { name: t('welcome.next') })
      .click();
  await expect(page).toHaveURL(`/${reader}/welcome#minimum-wage`);
  await expectShown(slides(page).nth(3));
  await page.goBack();
  await expect(page).toHaveURL(`/${reader}`);
});

test('the slides fill the screen when asked to, from the slide that is shown', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/welcome`);
  await page.getByRole('button', { name: t('welcome.full-screen') }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe('deck');
  await expectShown(slides(page).first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectShown(slides(page).nth(2));
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expectShown(slides(page).nth(2));
});
