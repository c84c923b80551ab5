import type { APIRequestContext, Page } from '@playwright/test';
import { LOCALE_FACTS, LOCALES } from '#platform/i18n/locales.ts';
import { INVENTORY, isWritten, pageFile, REGIONS, SENSITIVE } from './content.ts';
import { drawPages, pick, randomFrom } from './draw.ts';
import { expect, test } from './product.ts';

/** Elements of an XML document with their attributes and text; fails when it is not well-formed. */
async function readXml(page: Page, xml: string, name: string): Promise<{ attributes: Record<string, string>; text: string }[]> {
  const read = await page.evaluate(
    ([source, wanted]) => {
      const parsed = new DOMParser().parseFromString(source ?? '', 'application/xml');
      const error = parsed.querySelector('parsererror')?.textContent ?? null;
      const elements = [...parsed.getElementsByTagName(wanted ?? '')].map((element) => ({
        attributes: Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value])),
        text: element.textContent,
      }));
      return { error, elements };
    },
    [xml, name],
  );
  expect(read.error, 'well-formed').toBeNull();
  return read.elements;
}

async function text(request: APIRequestContext, path: string, type: RegExp): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  expect(response.headers()['content-type'], path).toMatch(type);
  return response.text();
}

test('the site map lists every page in every language that has it, each with its counterparts', async ({ page, request, baseURL }) => {
  const xml = await text(request, '/sitemap.xml', /xml/);
  await page.goto('/healthz');
  const listed = new Set((await readXml(page, xml, 'loc')).map((loc) => loc.text));
  const wanted = [
    ...LOCALES.map((locale) => `/${locale}`),
    ...LOCALES.map((locale) => `/${locale}/pay`),
    ...REGIONS.map(({ id }) => `/pl/places/${id}`),
    ...LOCALES.flatMap((locale) => INVENTORY.filter(({ id }) => isWritten(locale, id)).map(({ id }) => `/${locale}/${id}`)),
  ];
  expect(wanted.filter((path) => !listed.has(`${baseURL ?? ''}${path}`))).toEqual([]);
  const lacking = LOCALES.flatMap((locale) => INVENTORY.filter(({ id }) => !isWritten(locale, id)).map(({ id }) => `/${locale}/${id}`));
  expect(lacking.filter((path) => listed.has(`${baseURL ?? ''}${path}`))).toEqual([]);

  const urls = await readXml(page, xml, 'url');
  const links = await readXml(page, xml, 'xhtml:link');
  expect(urls.length).toBe(listed.size);
  expect(links.length).toBeGreaterThanOrEqual(urls.length);
  // Tens of thousands of links: one look at those that are wrong, not one at each.
  const wrong = links
    .map(({ attributes }) => ({ href: attributes['href'] ?? '', locale: attributes['hreflang'] ?? '' }))
    .filter(({ href, locale }) => !listed.has(href) || !`${new URL(href).pathname}/`.startsWith(`/${locale}/`));
  expect(wrong).toEqual([]);

  const random = randomFrom('site map');
  for (let i = 0; i < 20; i++) {
    const address = pick(random, [...listed]);
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
  }
});

test('robots are told where the site map is, and a demonstration is not indexed', async ({ request, page, baseURL }) => {
  const rules = await text(request, '/robots.txt', /^text\/plain/);
  expect(rules).toContain(`Sitemap: ${baseURL ?? ''}/sitemap.xml`);
  await page.goto('/en');
  if ((await page.locator('.demo').count()) > 0) expect(rules).toMatch(/^Disallow: \/$/m);
});

test('every language has an app description of its own, with icons that are there', async ({ request }) => {
  for (const locale of LOCALES) {
    const manifest = JSON.parse(await text(request, `/${locale}/manifest.webmanifest`, /manifest\+json/)) as {
      name: string;
      lang: string;
      dir: string;
      start_url: string;
      icons: { src: string; type: string; sizes: string }[];
    };
    expect(manifest).toMatchObject({ lang: locale, dir: LOCALE_FACTS[locale].direction, start_url: `/${locale}` });
    expect(manifest.name.length).toBeGreaterThan(5);
    if (locale !== 'en') continue;
    expect(manifest.icons.length).toBeGreaterThan(0);
    for (const { src, type } of manifest.icons) {
      const icon = await request.get(src);
      expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type]);
    }
  }
});

test('the feed of changed pages is well-formed, in its language, and tells nothing about sensitive pages', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/healthz');
  for (const locale of LOCALES) {
    const xml = await text(request, `/${locale}/feed.xml`, /atom\+xml/);
    const [feed] = await readXml(page, xml, 'feed');
    expect(feed?.attributes).toMatchObject({ 'xml:lang': locale, xmlns: 'http://www.w3.org/2005/Atom' });
    const entries = (await readXml(page, xml, 'id')).slice(1).map((id) => id.text.replace(`${baseURL ?? ''}/${locale}/`, ''));
    const written = INVENTORY.filter(({ id }) => isWritten(locale, id) && !SENSITIVE.includes(id));
    expect(entries.length).toBe(Math.min(50, written.length));
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries.filter((id) => SENSITIVE.includes(id))).toEqual([]);
    for (const updated of await readXml(page, xml, 'updated')) expect(Number.isNaN(Date.parse(updated.text))).toBe(false);
  }
});

test('a page describes itself to search engines: what it is, in which language, last checked when', async ({ page, baseURL }) => {
  for (const { id, locale, place } of drawPages('json-ld', 8).filter((drawn) => isWritten(drawn.locale, drawn.id))) {
    await page.goto(`/${locale}/${id}?place=${place.id}`);
    const canonical = `${baseURL ?? ''}/${locale}/${id}`;
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', canonical);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      inLanguage: locale,
      url: canonical,
      name: pageFile(locale, id).front.title,
      isAccessibleForFree: true,
    });
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', pageFile(locale, id).front.answer);
  }
});

test('the address without a language leads to the language of the browser', async ({ request }) => {
  const to = async (language: string) =>
    (await request.get('/', { maxRedirects: 0, headers: { 'accept-language': language } })).headers()['location'];
  expect(await to('pl-PL,pl;q=0.9,en;q=0.8')).toBe('/pl');
  expect(await to('ar')).toBe('/ar');
  expect(await to('de,uk;q=0.5')).toBe('/uk');
  expect(await to('zz')).toBe('/en');
});
