import type { Page } from '@playwright/test';
import { LOCALE_FACTS, LOCALES } from '#platform/i18n/locales.ts';
import { INVENTORY, isWritten, MINIMUM_WAGE, pageFile } from './content.ts';
import { pick, randomFrom } from './draw.ts';
import { expect, test } from './product.ts';

test('the first key leads past the menu to the text', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/${MINIMUM_WAGE}`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t('nav.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the next key goes on inside the text').toBe(true);
});

test('the language menu opens by key, closes with Escape, and gives the focus back', async ({ page, reader, t }) => {
  await page.goto(`/${reader}`);
  const summary = page.locator('summary', { hasText: t('nav.language') });
  const menu = page.locator('[data-menu]');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: LOCALE_FACTS.nl.name, exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();

  await page.keyboard.press('Space');
  await expect(menu).toHaveAttribute('open');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pl');
});

test('on a phone every language of the menu is on the screen', async ({ page }) => {
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 740 });
    for (const locale of LOCALES) {
      await page.goto(`/${locale}`);
      await page.locator('[data-menu] summary').click();
      const beside = await page
        .locator('[data-menu] a')
        .evaluateAll((links) =>
          links
            .filter((link) => link.getBoundingClientRect().left < 0 || link.getBoundingClientRect().right > innerWidth)
            .map((link) => link.textContent),
        );
      expect(beside, `${locale} at ${width}`).toEqual([]);
      const first = page.locator('[data-menu] a').first();
      expect(
        await first.evaluate((link) => {
          const { left, top, width, height } = link.getBoundingClientRect();
          return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
        `${locale} at ${width}: nothing lies over the menu`,
      ).toBe(true);
    }
  }
});

test('a click elsewhere closes the language menu', async ({ page, reader, t }) => {
  await page.goto(`/${reader}`);
  await page.locator('summary', { hasText: t('nav.language') }).click();
  await expect(page.locator('[data-menu]')).toHaveAttribute('open');
  await page.locator('h1').click();
  await expect(page.locator('[data-menu]')).not.toHaveAttribute('open');
});

interface Stop {
  name: string;
  outline: number;
  seen: boolean;
}

/** What has the focus: its name, how thick the line around it is, and whether nothing lies over it. */
function focusStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const rows = [...at.getClientRects()].filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
    const row = rows[0] ?? box;
    const over = document.elementFromPoint(row.left + row.width / 2, row.top + row.height / 2);
    const name = at.getAttribute('aria-label') ?? at.getAttribute('name') ?? at.textContent;
    return {
      name: `${at.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim()}`,
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      // A label may cover its own control.
      seen:
        over !== null &&
        (at.contains(over) || over.contains(at) || over.closest('label')?.contains(at) === true) &&
        over !== document.documentElement,
    };
  });
}

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    const stop = await focusStop(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

for (const path of ['', '/pay/minimum-wage?place=westland', '/registration/bsn', '/places?q=Hengelo', '/offline']) {
  test(`every stop of the keyboard on ${path || 'the home page'} is seen, with a clear line around it`, async ({ page, reader }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/${reader}${path}`);
    await expect(page.locator('h1')).toBeVisible();
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.length, 'the keyboard is not caught').toBeLessThan(200);
    expect(
      stops.filter(({ outline }) => outline < 2).map(({ name }) => name),
      'stops without a line',
    ).toEqual([]);
    expect(
      stops.filter(({ seen }) => !seen).map(({ name }) => name),
      'stops under something else',
    ).toEqual([]);
  });
}

test('everything that a page can do is reached by the keyboard', async ({ page, reader, t }) => {
  await page.goto(`/${reader}/${MINIMUM_WAGE}?place=westland`);
  await expect(page.getByRole('button', { name: t('page.print') })).toBeVisible();
  const names = (await walk(page)).map(({ name }) => name);
  const wanted = [
    t('nav.language'),
    t('nav.exit'),
    t('page.beside-dutch'),
    t('page.print'),
    t('page.share'),
    t('page.step-done'),
    t('place.change'),
    t('place.here'),
    t('nav.emergency'),
    t('nav.get-help'),
    t('footer.privacy'),
  ];
  expect(wanted.filter((want) => !names.some((name) => name.includes(want)))).toEqual([]);
  expect(names.filter((name) => name === 'button answer')).toHaveLength(2);
});

test('a situation is chosen by key, and all of them come back', async ({ page, reader, t }) => {
  const withSituations = INVENTORY.filter(({ id }) => isWritten(reader, id) && pageFile(reader, id).body.includes('{% choose %}'));
  test.skip(withSituations.length === 0, 'no page differs by situation');
  const { id } = pick(randomFrom('situations'), withSituations);
  await page.goto(`/${reader}/${id}`);
  const group = page.locator('[data-choose]').first();
  const options = group.locator('.option');
  const count = await options.count();
  const buttons = group.getByRole('group', { name: t('page.choose-situation') }).getByRole('button');
  await expect(buttons).toHaveCount(count + 1);
  await buttons.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(buttons.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(options.filter({ visible: true })).toHaveCount(1);
  await buttons.first().focus();
  await page.keyboard.press('Space');
  await expect(options.filter({ visible: true })).toHaveCount(count);
});
