import { LOCALES } from '#platform/i18n/locales.ts';
import { pick, randomFrom } from './draw.ts';
import { kindsOfPage } from './kinds.ts';
import { expect, test } from './product.ts';

const drawn = pick(randomFrom('nobody else'), LOCALES);

for (const locale of new Set(['en', 'ar', drawn] as const)) {
  test(`no kind of page in ${locale} asks anything of anybody else, nor names a file that is not there`, async ({ page, baseURL }) => {
    test.setTimeout(90_000);
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) failed.push(`${response.url()}: ${response.status()}`);
    });
    page.on('requestfailed', (request) => {
      // Going on to the next page ends what was under way.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`);
    });
    for (const { path } of kindsOfPage(locale)) {
      await page.goto(path, { waitUntil: 'load' });
      // The guard of every test counts requests; this looks at what could cause one.
      const outside = await page.locator('[src], link[href], object, iframe, form[action]').evaluateAll(
        (all, ours) => {
          const address = (element: Element) =>
            element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('action') ?? '';
          const isHint = (element: Element) => element.matches('link[rel=canonical], link[rel=alternate]');
          return all
            .filter((element) => !isHint(element) && new URL(address(element), location.href).origin !== ours)
            .map((element) => element.outerHTML);
        },
        new URL(baseURL ?? '').origin,
      );
      expect(outside, path).toEqual([]);
    }
    expect(failed).toEqual([]);
  });
}

test("the visitor gets no cookie, and what is stored is the guide and the reader's ticks only", async ({ page, reader }) => {
  await page.goto(`/${reader}/pay/minimum-wage?place=westland`);
  await page.goto(`/${reader}/pay/payslip?place=westland`);
  await page.getByRole('checkbox').first().check();
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookie: document.cookie,
  }));
  expect(stored).toEqual({ local: ['wegwijs-done-pay/payslip'], session: [], databases: [], cookie: '' });
});
