import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { processState } from '../process-state.ts';

/** A page kept ready: compressed, with what a response needs. */
export interface CachedPage {
  body: Buffer;
  brotli: Buffer;
  gzip: Buffer;
  etag: string;
  headers: Record<string, string>;
  /** Moment (epoch milliseconds) at which something shown changes by itself. */
  freshUntil: number;
  /** What one view of this page counts as, or null when views are not counted. */
  countAs: string | null;
}

/** The longest time a browser may show a page without asking again, in seconds. */
const MAX_AGE_SECONDS = 600;

/** Pages by normalised address, least recently used first, bounded by bytes. */
export class PageCache {
  private readonly pages = new Map<string, CachedPage>();
  private bytes = 0;
  private readonly maxBytes: number;
  /** Called with `countAs` for every page served from here. */
  onView: (countAs: string) => void = () => undefined;

  constructor(maxBytes = 64 * 1024 * 1024) {
    this.maxBytes = maxBytes;
  }

  get(key: string, now: number): CachedPage | undefined {
    const page = this.pages.get(key);
    if (!page) return undefined;
    if (page.freshUntil <= now) {
      this.remove(key, page);
      return undefined;
    }
    // Most recently used goes last.
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  set(key: string, page: CachedPage): void {
    const old = this.pages.get(key);
    if (old) this.remove(key, old);
    this.pages.set(key, page);
    this.bytes += size(page);
    for (const [oldest, value] of this.pages) {
      if (this.bytes <= this.maxBytes) break;
      this.remove(oldest, value);
    }
  }

  /** Forgets everything: the content has changed. */
  clear(): void {
    this.pages.clear();
    this.bytes = 0;
  }

  get size(): number {
    return this.pages.size;
  }

  private remove(key: string, page: CachedPage): void {
    this.pages.delete(key);
    this.bytes -= size(page);
  }
}

function size(page: CachedPage): number {
  return page.body.length + page.brotli.length + page.gzip.length + 1000;
}

/** The one cache of this process. */
export function pageCache(): PageCache {
  return processState('page-cache', () => new PageCache());
}

/** Compresses a rendered page once, for all its readers. */
export function packPage(html: string, headers: Record<string, string>, freshUntil: number, countAs: string | null): CachedPage {
  const body = Buffer.from(html);
  return {
    body,
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    gzip: gzipSync(body, { level: 7 }),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    headers,
    freshUntil,
    countAs,
  };
}

const ENCODINGS_KEPT = 200;
const chosenEncodings = new Map<string, 'br' | 'gzip' | null>();

/** Which form of a page a client takes. Browsers send the same few headers, so answers are remembered. */
export function chooseEncoding(accept: string | undefined): 'br' | 'gzip' | null {
  if (!accept) return null;
  const known = chosenEncodings.get(accept);
  if (known !== undefined) return known;
  const takes = (name: string) => {
    const match = new RegExp(`(?:^|,)\\s*(?:${name}|\\*)\\s*(?:;\\s*q=([0-9.]+))?\\s*(?:,|$)`, 'i').exec(accept);
    return match !== null && Number(match[1] ?? 1) > 0;
  };
  const chosen = takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
  if (chosenEncodings.size < ENCODINGS_KEPT) chosenEncodings.set(accept, chosen);
  return chosen;
}

/** The status and headers with which a kept page is answered, and the bytes to send (none for 304). */
export function respondWith(
  page: CachedPage,
  request: { acceptEncoding: string | undefined; ifNoneMatch: string | undefined },
  now: number,
): { status: number; headers: Record<string, string>; body: Buffer | null } {
  const encoding = chooseEncoding(request.acceptEncoding);
  // One strong tag a representation: bytes differ by encoding.
  const etag = encoding ? `${page.etag.slice(0, -1)}-${encoding}"` : page.etag;
  const age = Math.max(0, Math.min(MAX_AGE_SECONDS, Math.floor((page.freshUntil - now) / 1000)));
  const headers: Record<string, string> = {
    ...page.headers,
    etag,
    vary: 'Accept-Encoding',
    'cache-control': `public, max-age=${age}`,
  };
  if (request.ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) return { status: 304, headers, body: null };
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.body;
  if (encoding) headers['content-encoding'] = encoding;
  headers['content-length'] = String(body.length);
  return { status: 200, headers, body };
}
