/// <reference lib="webworker" />
import { loadSearch, type LocaleSearch, type SearchResult } from '#search/index.ts';
import { escapeHtml } from '#platform/html.ts';
import { framed, keptAnswer, listHtml, STORES, type OfflineBundle } from './bundle.ts';

// Pages that were visited stay readable without a connection; a locale that was kept answers everything.
// Never stored: pages marked sensitive, forms, the desk, the API (but for the kept locale itself).

declare const self: ServiceWorkerGlobalScope;

/** How many visited pages are kept, newest first. */
const VISITED_LIMIT = 60;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const known: string[] = Object.values(STORES);
      for (const name of await caches.keys()) if (name.startsWith('wegwijs-') && !known.includes(name)) await caches.delete(name);
      await self.clients.claim();
      await rememberOpenPages();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname === '/api/v1/search') event.respondWith(suggest(request, url));
  if (/^\/(desk|referral|api|healthz|readyz|metrics)(\/|$)/.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(navigate(request, url));
  else if (/^\/(islands\/|_app\/immutable\/|icon)/.test(url.pathname)) event.respondWith(asset(request));
});

async function navigate(request: Request, url: URL): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await remember(url, response);
    return response;
  } catch {
    return offlineAnswer(url);
  }
}

/** The first page that somebody visits was fetched before this worker was there: take it from the browser's own store. */
async function rememberOpenPages(): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window' })) {
    const url = new URL(client.url);
    url.hash = '';
    try {
      // Only what is at hand: asking again would count a second view, and pages that must not be stored are not there.
      const response = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
      if (response.ok && !response.redirected) await remember(url, response);
    } catch {
      // It is remembered at the next visit.
    }
  }
}

/** Answers while typing: from the kept guide when there is no connection. */
async function suggest(request: Request, url: URL): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptLocale(url.searchParams.get('locale') ?? '');
    if (!kept) throw error;
    const found = kept.search(url.searchParams.get('q') ?? '').slice(0, Number(url.searchParams.get('limit') ?? 10));
    return Response.json({ results: found.map((result) => ({ ...result, url: `/${kept.bundle.locale}/${result.path}` })) });
  }
}

async function remember(url: URL, response: Response): Promise<void> {
  if (url.searchParams.has('q') || url.searchParams.has('said') || !/^\/[a-z]{2}(\/|$)/.test(url.pathname)) return;
  const copy = response.clone();
  if (!copy.headers.get('content-type')?.startsWith('text/html')) return;
  if ((await response.clone().text()).includes('<meta name="wegwijs" content="sensitive"')) return;
  const store = await caches.open(STORES.visited);
  await store.put(url.href, copy);
  const keys = await store.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - VISITED_LIMIT)).map((key) => store.delete(key)));
}

async function asset(request: Request): Promise<Response> {
  const store = await caches.open(STORES.scripts);
  const known = await store.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await store.put(request, response.clone());
  return response;
}

async function offlineAnswer(url: URL): Promise<Response> {
  const visited = await caches.open(STORES.visited);
  const exact = (await visited.match(url.href)) ?? (await visited.match(url.href, { ignoreSearch: true }));
  const locale = url.pathname.split('/')[1] ?? '';
  const kept = await keptLocale(locale);
  if (kept) {
    const answer =
      url.pathname.endsWith('/search') || !exact
        ? keptAnswer(kept.bundle, url.pathname, url.searchParams.get('q') ?? '', kept.search)
        : null;
    if (answer) return html(answer, kept.policy);
  }
  if (exact) return exact;
  return nothingHere(visited, kept);
}

interface Kept {
  bundle: OfflineBundle;
  policy: string;
  search: (query: string) => SearchResult[];
}

const loaded = new Map<string, { etag: string; kept: Kept }>();

async function keptLocale(locale: string): Promise<Kept | null> {
  const store = await caches.open(STORES.kept);
  const response = (await store.match(`/api/offline/${locale}`)) ?? (locale === '' ? await anyKept(store) : undefined);
  if (!response) return null;
  const etag = response.headers.get('etag') ?? '';
  const known = loaded.get(locale);
  if (known?.etag === etag) return known.kept;
  const bundle = (await response.json()) as OfflineBundle;
  let index: LocaleSearch | null = null;
  const kept: Kept = {
    bundle,
    policy: bundle.policy,
    search: (query) => (index ??= loadSearch(bundle.index)).search(query),
  };
  loaded.set(locale, { etag, kept });
  return kept;
}

async function anyKept(store: Cache): Promise<Response | undefined> {
  const [first] = await store.keys();
  return first && store.match(first);
}

function html(text: string, policy: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy || "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; form-action 'self'",
    },
  });
}

/** A page that is not on the phone: say so, and list those that are. */
async function nothingHere(visited: Cache, kept: Kept | null): Promise<Response> {
  if (kept) {
    const { bundle } = kept;
    const text = `<div class="narrow"><h1>${escapeHtml(bundle.texts.offline)}</h1><p>${escapeHtml(bundle.texts.offlineLead)}</p>${listHtml(bundle, bundle.pages)}</div>`;
    return html(framed(bundle, bundle.texts.offline, text), kept.policy);
  }
  const pages = new Map<string, string>();
  for (const request of await visited.keys()) {
    const path = new URL(request.url).pathname;
    if (!/^\/[a-z]{2}\/[a-z-]+\/[a-z0-9-]+$/.test(path)) continue;
    const text = (await (await visited.match(request))?.text()) ?? '';
    // As it stands in the page: escaped already.
    pages.set(path, /<title>([^<]*?)(?: · [^<·]*)?<\/title>/.exec(text)?.[1] ?? escapeHtml(path.slice(1)));
  }
  const links = [...pages]
    .map(([path, title]) => `<li><a href="${escapeHtml(path)}" lang="${path.slice(1, 3)}" dir="auto">${title}</a></li>`)
    .join('');
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Wegwijs</title><body style="font:18px/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 16px"><h1>Wegwijs</h1><p lang="en">No internet connection. These pages are on this phone:</p><p lang="pl">Brak połączenia z internetem.</p><p lang="nl">Geen internetverbinding.</p><p lang="uk">Немає з’єднання з інтернетом.</p><p lang="ro">Fără conexiune la internet.</p><p lang="bg">Няма връзка с интернет.</p><p lang="hu">Nincs internetkapcsolat.</p><p lang="es">No hay conexión a internet.</p><p lang="pt">Sem ligação à internet.</p><p lang="it">Nessuna connessione a Internet.</p><p lang="tr">İnternet bağlantısı yok.</p><p lang="ar" dir="rtl">لا يوجد اتصال بالإنترنت.</p><ul>${links}</ul>`,
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
    },
  );
}
