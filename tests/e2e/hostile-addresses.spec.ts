import { translator } from '#platform/i18n/messages.ts';
import { expect, test } from './product.ts';
import { CLOSED, rawRequest } from './raw-request.ts';

const SCRIPTS = [
  '<script>document.title="taken"</script>',
  '"><img src=x onerror=document.title="taken">',
  "'-alert(1)-'",
  '</title><svg onload=document.title="taken">',
  '{{constructor.constructor("document.title=1")()}}',
  '{count, plural, other {#}}',
  'javascript:document.title="taken"',
];

for (const path of ['/%', '/%zz', '/en/%E0%A4%A', '/%00', '/en/%00/pay', '/en/pay%0d%0aset-cookie:a=b', '/en/%ff']) {
  test(`an address that cannot be read (${path}) is refused in words`, async ({ baseURL }) => {
    const answer = await rawRequest(baseURL ?? '', path);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^text\/(plain|html)/);
    expect(answer.body.length).toBeGreaterThan(10);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
}

test('a query with broken escapes or null bytes is no reason to refuse a page', async ({ baseURL }) => {
  for (const query of [
    'place=%',
    'place=%00',
    'place=%ff%fe',
    'q=%E0%A4%A',
    '%=%',
    '&&&=&',
    '?place=westland',
    'place=westland&place=tilburg',
    'place[]=a',
    '__proto__=1',
  ]) {
    const answer = await rawRequest(baseURL ?? '', `/en/pay/minimum-wage?${query}`);
    expect(answer.status, query).toBe(200);
  }
  for (const query of ['q=%00', 'q=%', 'q=%ff', 'q=%F0%9F%98%80', 'q=%E2%80%AE', `q=${'%F0%9F%98%80'.repeat(100)}`]) {
    for (const path of ['/ar/search', '/ar/places'])
      expect((await rawRequest(baseURL ?? '', `${path}?${query}`)).status, `${path}?${query}`).toBe(200);
  }
});

test('a very long query is answered or refused at once, and the site goes on', async ({ baseURL, request }) => {
  for (const path of ['/en', '/en/search', '/en/places', '/en/pay/minimum-wage']) {
    expect((await rawRequest(baseURL ?? '', `${path}?q=${'a'.repeat(10_000)}`)).status).toBe(200);
    const answer = await rawRequest(baseURL ?? '', `${path}?q=${'a'.repeat(100_000)}`);
    expect([414, 431, CLOSED]).toContain(answer.status);
  }
  expect((await request.get('/readyz')).status()).toBe(200);
});

test('too much of a form is refused, and the site goes on', async ({ baseURL, request }) => {
  const body = `answer=yes&more=${'a'.repeat(400_000)}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, origin: baseURL };
  const answer = await rawRequest(baseURL ?? '', '/en/pay/minimum-wage?/clear', { method: 'POST', body, headers });
  expect([400, 413, CLOSED]).toContain(answer.status);
  expect((await request.get('/readyz')).status()).toBe(200);
});

test('methods and answers that no form of ours sends are refused', async ({ baseURL }) => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'OPTIONS']) {
    const { status } = await rawRequest(baseURL ?? '', '/en/pay/minimum-wage', { method, headers: { origin: baseURL } });
    expect(status, method).toBeLessThan(500);
    expect(status === 200 && method !== 'OPTIONS', method).toBe(false);
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: baseURL };
  for (const body of ['', 'answer=maybe', 'answer=yes', 'x']) {
    const { status } = await rawRequest(baseURL ?? '', '/en/no/page?/clear', {
      method: 'POST',
      body,
      headers: { ...headers, 'content-length': body.length },
    });
    expect(status, body).toBe(404);
  }
  const { status } = await rawRequest(baseURL ?? '', '/en/pay/minimum-wage?/clear', {
    method: 'POST',
    body: 'answer=maybe',
    headers: { ...headers, 'content-length': 12 },
  });
  expect(status).toBe(400);
});

test('another host name is not served: it would get into links', async ({ baseURL }) => {
  const answer = await rawRequest(baseURL ?? '', '/en', { headers: { host: 'evil.example' } });
  expect(answer.status).toBe(421);
  const forwarded = await rawRequest(baseURL ?? '', '/en/pay/minimum-wage', {
    headers: { 'x-wegwijs-host': 'evil.example', 'x-forwarded-host': 'evil.example' },
  });
  expect(forwarded.body).not.toContain('evil.example');
});

for (const [path, locale] of [
  ['/xx', 'en'],
  ['/xx/pay/minimum-wage', 'en'],
  ['/favicon.ico/x', 'en'],
  ['/pl/no-such-theme', 'pl'],
  ['/pl/pay/no-such-page', 'pl'],
  ['/ar/pay/no-such-page/share', 'ar'],
  ['/ar/places/no-such-place', 'ar'],
  ['/ar/problem/none', 'ar'],
  ['/hu/a/b/c/d/e', 'hu'],
  ['/constructor/__proto__', 'en'],
  ['/en/constructor', 'en'],
  ['/en/help/toString', 'en'],
] as const) {
  test(`an address that leads nowhere (${path}) helps on in ${locale}`, async ({ page }) => {
    const t = translator(locale);
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('h1')).toHaveText(t('error.not-found'));
    await expect(page.locator('main')).toContainText(t('error.not-found-lead'));
    await page.getByLabel(t('home.search-label')).fill('BSN');
    await page.getByRole('button', { name: t('search.submit'), exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/search?q=BSN`);
    expect(await page.locator('main .plain-list a').count()).toBeGreaterThan(0);
  });
}

test('a place that does not exist gives the page without a place', async ({ page, reader, t }) => {
  for (const place of ['no-such-place', 'constructor', '__proto__', '../../etc/passwd', '<b>x</b>', 'a'.repeat(5000)]) {
    const response = await page.goto(`/${reader}/pay/minimum-wage?place=${encodeURIComponent(place)}`);
    expect(response?.status(), place).toBe(200);
    await expect(page.getByRole('heading', { name: t('page.whom-to-ask'), exact: true })).toBeVisible();
    await expect(page.getByLabel(t('place.label'))).toBeVisible();
    await expect(page.locator('main')).not.toContainText(place);
  }
});

for (const script of SCRIPTS) {
  test(`what is typed is shown as text: ${script}`, async ({ page, reader }) => {
    for (const path of [
      `/${reader}/search?q=`,
      `/${reader}/places?q=`,
      `/${reader}/search?place=`,
      `/${reader}?place=`,
      `/${reader}/pay/minimum-wage?said=`,
    ]) {
      await page.goto(path + encodeURIComponent(script), { waitUntil: 'load' });
      expect(await page.title()).not.toBe('taken');
      expect(await page.locator('main img, main script, main svg[onload], [onerror], [onload], a[href^="javascript:"]').count()).toBe(0);
      const input = page.locator('main input[name=q]').first();
      if (path.includes('?q=')) await expect(input).toHaveValue(script);
    }
    await page.goto(`/${reader}/search?q=${encodeURIComponent(script)}`);
    await expect(page.getByRole('status')).toContainText(script);
  });
}

test('the way back from choosing a place stays within this site', async ({ request, reader }) => {
  const backs = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    `/${reader}//evil.example`,
    'javascript:alert(1)',
    `/${reader}/../../x`,
    `/${reader}@evil.example`,
  ];
  for (const back of backs) {
    const chosen = await request.get(`/${reader}/places?q=westland&back=${encodeURIComponent(back)}`, { maxRedirects: 0 });
    expect(chosen.headers()['location'], back).toBe(`/${reader}/places/westland?place=westland`);
    const asked = await (await request.get(`/${reader}/places?q=Hengelo&back=${encodeURIComponent(back)}`)).text();
    expect(asked.includes('evil.example') || asked.includes('javascript:'), back).toBe(false);
  }
});
