/** Where the desk's worker finds what it keeps. */
export const STORE = 'desk-1';
/** The one page of the desk that is kept. */
export const PAGE = '/desk/contact/offline';

/** Keeps the page and what it is made of, in place of what was kept before. Nothing when it is not the page itself. */
export async function keepPage(page: Response): Promise<void> {
  // Signed out, or not for this person: then nothing of the desk stays here.
  if (!page.ok || page.redirected) return;
  const store = await caches.open(STORE);
  const html = await page.clone().text();
  const parts = new Set(
    [...html.matchAll(/(?:src|href)="(\/(?:islands|_app\/immutable)\/[^"]+|\/icon[^"]*)"/g)].map(([, path]) => path ?? ''),
  );
  await store.put(PAGE, page);
  await Promise.all([...parts].map((path) => store.add(path).catch(() => undefined)));
  for (const { url } of await store.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== PAGE && !parts.has(pathname)) await store.delete(url);
  }
}

/** The page as it is kept on this device. */
export function keptPage(): Promise<Response | undefined> {
  return caches.match(PAGE, { cacheName: STORE, ignoreSearch: true });
}
