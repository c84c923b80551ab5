import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CHECK_IDS } from '#checks/index.ts';
import { checkTexts } from '#checks/server/index.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { asRead, expect, test } from './product.ts';

/** A payslip of October 2026 that pays ten hours less than the minimum wage: 160 × € 14.99 = € 2,398.40 are due. */
const PAYSLIP = {
  age: 'adult',
  from: '2026-10-01',
  until: '2026-10-31',
  wageKind: 'hour',
  hoursWorked: '160',
  payAs: 'one-amount',
  grossPay: '2.248,50',
  received: 'bank',
};
const MISSING_CENTS = 160 * 1499 - 224850;

async function fill(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`);
    if ((await field.first().getAttribute('type')) === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
}

const submit = (page: Page) => page.locator('form[data-check] .submit button').click();

test('a payslip below the minimum wage is found on the device, and nothing that was typed leaves it', async ({ page, reader }) => {
  await page.goto(`/${reader}/checks/pay?place=westland`);
  await fill(page, PAYSLIP);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await submit(page);
  const result = page.locator('#result');
  await expect(result).toHaveAttribute('data-verdict', 'wrong');
  await expect(result).toBeFocused();
  expect(asRead(await result.locator('.figure-value').first().innerText())).toContain('149');
  expect(MISSING_CENTS).toBe(14990);
  await expect(result.locator('[data-letter]').first()).toContainText('Wet minimumloon');
  await expect(result.locator('.sheet[data-letter]').first().locator('..')).toHaveAttribute('lang', 'nl');
  expect(sent).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('without JavaScript the form is answered with the same result, and what was typed stays in it', async ({ browser, baseURL, page }) => {
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const plain = await bare.newPage();
  await plain.goto('/pl/checks/pay?place=westland');
  await fill(plain, PAYSLIP);
  await submit(plain);
  await expect(plain.locator('#result')).toHaveAttribute('data-verdict', 'wrong');
  await expect(plain.locator('[name="grossPay"]')).toHaveValue('2.248,50');
  await expect(plain).toHaveURL(/place=westland/);
  await page.goto('/pl/checks/pay?place=westland');
  await fill(page, PAYSLIP);
  await submit(page);
  const words = async (from: Page) => asRead((await from.locator('#result').textContent()) ?? '');
  expect(await words(page)).toBe(await words(plain));
  await bare.close();
});

test('an answer is not kept on the way: no store, and the same address asked again is empty', async ({ request }) => {
  const answer = await request.post('/en/checks/pay', {
    form: PAYSLIP,
    headers: { origin: new URL((await request.get('/en')).url()).origin, accept: 'text/html' },
  });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(await answer.text()).toContain('2.248,50');
  expect(await (await request.get('/en/checks/pay')).text()).not.toContain('2.248,50');
});

test('bad input is named beside its field, in the language of the reader, and nothing is lost', async ({ page, browser, baseURL }) => {
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const plain = await bare.newPage();
  for (const [on, locale] of [
    [page, 'ar'],
    [plain, 'nl'],
  ] as const) {
    const texts = checkTexts('pay', locale);
    await on.goto(`/${locale}/checks/pay`);
    await fill(on, { ...PAYSLIP, hoursWorked: '4000', grossPay: '-5', until: '2026-09-01' });
    await submit(on);
    const summary = on.locator('[data-problem-summary]');
    await expect(summary).toBeVisible();
    await expect(on.locator('#grossPay-problem')).toHaveText(texts['shared.problem.negative'] ?? '');
    await expect(on.locator('[name="hoursWorked"]')).toHaveValue('4000');
    await expect(on.locator('#result')).toHaveCount(0);
    await fill(on, { hoursWorked: '٨', grossPay: '100' });
    await submit(on);
    await expect(on.locator('#until-problem')).toHaveText(texts['shared.problem.ends-before-it-begins'] ?? '');
  }
  await bare.close();
});

test('a table grows with and without JavaScript, and keeps what was typed', async ({ page, browser, baseURL }) => {
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  for (const on of [page, await bare.newPage()]) {
    await on.goto('/en/checks/working-time');
    const rows = on.locator('[data-row]');
    const before = await rows.count();
    await on.locator('[name^="shifts.0."]').first().fill('2026-11-16');
    await on.locator('[data-more]').click();
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
    await expect(on.locator('[name^="shifts.0."]').first()).toHaveValue('2026-11-16');
  }
  await bare.close();
});

test('every check stands there in every locale, with questions and without a result', async ({ request }) => {
  for (const locale of LOCALES)
    for (const id of CHECK_IDS) {
      const response = await request.get(`/${locale}/checks/${id}`);
      expect(response.status(), `${locale} ${id}`).toBe(200);
      expect(await response.text(), `${locale} ${id}`).toContain('data-check=');
    }
});

test('a last day to act goes into a calendar, made on the device', async ({ page }) => {
  await page.goto('/en/checks/dismissal');
  await page.locator('[name="event"][value="on-the-spot"], select[name="event"]').first().waitFor();
  const choice = page.locator('select[name="event"]');
  if (await choice.count()) await choice.selectOption('on-the-spot');
  else await page.locator('[name="event"][value="on-the-spot"]').check();
  await page.locator('[name="lastDay"]').fill(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10));
  await submit(page);
  await expect(page.locator('#result')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.locator('form[data-calendar] button').click();
  expect((await download).suggestedFilename()).toBe('wegwijs.ics');
});

for (const locale of ['en', 'ar'] as const)
  test(`axe finds nothing on a result with its letter and sheet, and on a plan, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/checks/pay`);
    await fill(page, { ...PAYSLIP, hoursPaid: '150' });
    await submit(page);
    await page.locator('#result details').evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    const violations = async () => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 360, height });
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    };
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto(`/${locale}/plan`);
    await page.locator('#passport').selectOption('RO');
    await page.locator('[data-plan-form] button.nl-button').click();
    await expect(page.locator('.task').first()).toBeAttached();
    await page.locator('#plan details').evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

test.describe('for other programs', () => {
  const body = {
    locale: 'pl',
    answers: { ...PAYSLIP, hoursWorked: 160, grossPay: 2248.5 },
  };

  test('a check answers as the page does', async ({ request }) => {
    const response = await request.post('/api/v1/checks/pay', { data: body });
    expect(response.status()).toBe(200);
    expect(response.headers()['cache-control']).toBe('no-store');
    const answer = (await response.json()) as {
      verdict: string;
      findings: { id: string; amountCents: number | null; articles: string[] }[];
      letter: { dutch: { paragraphs: string[] } };
    };
    expect(answer.verdict).toBe('wrong');
    expect(answer.findings.find(({ id }) => id === 'below-minimum')).toMatchObject({ amountCents: MISSING_CENTS });
    expect(answer.findings[0]?.articles.join()).toContain('WML');
    expect(answer.letter.dutch.paragraphs.join(' ')).toContain('IBAN');
  });

  test('the page of another site may send answers: its browser asks first, and gets leave for nothing else', async ({ request }) => {
    const asked = await request.fetch('/api/v1/checks/pay', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://union.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(asked.status()).toBe(204);
    expect(asked.headers()).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
    });
    expect(asked.headers()['access-control-allow-credentials']).toBeUndefined();
    const answered = await request.post('/api/v1/checks/pay', { data: body, headers: { origin: 'https://union.example' } });
    expect(answered.headers()['access-control-allow-origin']).toBe('*');
  });

  test('what cannot be answered says where and why', async ({ request }) => {
    const wrong = async (path: string, data: unknown) => {
      const response = await request.post(path, { data });
      expect(response.headers()['content-type']).toContain('application/problem+json');
      return { status: response.status(), body: (await response.json()) as { invalid?: string[] } };
    };
    expect(await wrong('/api/v1/checks/nothing', body)).toMatchObject({ status: 404 });
    expect(await wrong('/api/v1/checks/pay', [])).toMatchObject({ status: 400 });
    expect(await wrong('/api/v1/checks/pay', { answers: { bsn: '1' } })).toMatchObject({ status: 400, body: { invalid: ['answers.bsn'] } });
    expect(await wrong('/api/v1/checks/pay', { answers: { ...body.answers, hoursWorked: -1 } })).toMatchObject({ status: 400 });
    expect(await wrong('/api/v1/checks/pay', { answers: { ...body.answers, grossPay: 1.2345 } })).toMatchObject({
      status: 400,
      body: { invalid: ['answers.grossPay'] },
    });
    expect(await wrong('/api/v1/checks/pay', { answers: {} })).toMatchObject({
      status: 400,
      body: { invalid: expect.arrayContaining(['answers.from']) },
    });
  });
});
