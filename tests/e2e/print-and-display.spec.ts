import { kindsOfPage } from './kinds.ts';
import { MINIMUM_WAGE, pageFile } from './content.ts';
import { expect, test } from './product.ts';

test('on paper stands the text, without what only a screen can do', async ({ page, reader }) => {
  await page.goto(`/${reader}/${MINIMUM_WAGE}?place=westland`);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [
    '.site-header',
    '.help-bar',
    '.tools',
    '.breadcrumb',
    '.clear-question',
    '.step-tick',
    '.site-footer ul',
    '.place-form',
  ]) {
    for (const part of await page.locator(hidden).all()) await expect(part, hidden).toBeHidden();
  }
  for (const shown of ['h1', '.answer', '.figure-value', 'ol.steps', '.card-list', '.meta'])
    await expect(page.locator(shown).first()).toBeVisible();
  const colours = await page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
  }));
  expect(colours).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
});

test('in the dark, paper stays white', async ({ page, reader }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`/${reader}/${MINIMUM_WAGE}`);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(0, 0, 0)');
});

test('print is offered, and asks the browser to print', async ({ page, reader, t }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(`/${reader}/${MINIMUM_WAGE}`);
  await page.getByRole('button', { name: t('page.print') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
});

test('whoever wants less motion gets none', async ({ page, reader }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${reader}/${MINIMUM_WAGE}`);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const lasts = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0);
        return (
          style.scrollBehavior === 'smooth' ||
          lasts(style.transitionDuration) ||
          (style.animationName !== 'none' && lasts(style.animationDuration))
        );
      })
      .map((element) => element.tagName),
  );
  expect(moving).toEqual([]);
});

test('with the forced colours of a high-contrast setting, controls keep an edge and the focus is seen', async ({ page, reader, t }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(`/${reader}/${MINIMUM_WAGE}`);
  const controls = page.locator('.nl-button:visible, .tool:visible, .chip:visible, input[type=text]:visible, input[type=search]:visible');
  const withoutEdge = await controls.evaluateAll((all) =>
    all
      .filter((each) => getComputedStyle(each).borderTopStyle === 'none' || Number.parseFloat(getComputedStyle(each).borderTopWidth) < 1)
      .map((each) => each.outerHTML),
  );
  expect(withoutEdge).toEqual([]);
  const link = page.getByRole('link', { name: t('page.share'), exact: true });
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await link.evaluate((each) => getComputedStyle(each).outlineStyle)).not.toBe('none');
  await page.goto(`/${reader}/${MINIMUM_WAGE}/share`);
  const code = await page
    .locator('.qr svg')
    .evaluate((svg) => [...svg.querySelectorAll('path')].map((path) => path.getAttribute('stroke') ?? path.getAttribute('fill')));
  expect(code, 'the code stays dark on light').toEqual(['#ffffff', '#000000']);
});

for (const locale of ['pl', 'ar'] as const) {
  test(`nothing sticks out sideways on the narrowest screen, in ${locale}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const { path, name } of kindsOfPage(locale)) {
      await page.goto(path);
      const { width, room } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      expect(width, name).toBeLessThanOrEqual(room);
    }
  });

  test(`text of twice the size stays within its page, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await page.goto(`/${locale}/${MINIMUM_WAGE}?place=westland`);
    const { width, room } = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return { width: document.documentElement.scrollWidth, room: document.documentElement.clientWidth };
    });
    expect(width).toBeLessThanOrEqual(room);
    await expect(page.locator('h1')).toHaveText(pageFile(locale, MINIMUM_WAGE).front.title);
  });
}
