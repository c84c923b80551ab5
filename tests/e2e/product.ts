import { test as base, expect } from '@playwright/test';
import { LOCALE_FACTS, type Locale } from '#platform/i18n/locales.ts';
import { translator, type Translate } from '#platform/i18n/messages.ts';

/** What a Playwright project decides beside the device. */
export interface ReaderOptions {
  /** The reader's language. */
  reader: Locale;
}

interface Fixtures {
  /** The interface texts in the reader's language. */
  t: Translate;
  /** Hosts outside this site that a test means to reach; it has to stub them. */
  outside: Set<string>;
  promises: undefined;
}

/**
 * Every test of the product also holds what it promises on every page: no request to anybody else, no cookie,
 * no script that fails, nothing that its own policy has to stop.
 */
export const test = base.extend<Fixtures & ReaderOptions>({
  reader: ['en', { option: true }],
  t: async ({ reader }, use) => use(translator(reader)),
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of other fixtures from it
  outside: async ({}, use) => use(new Set()),
  promises: [
    async ({ context, baseURL, outside }, use) => {
      const broken: string[] = [];
      const ours = new URL(baseURL ?? '').host;
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (!url.protocol.startsWith('http') || url.host === ours || outside.has(url.host)) return;
        broken.push(`request to a third party: ${request.url()}`);
      });
      context.on('weberror', (error) => broken.push(`script failed: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|Refused to/i.test(message.text())) broken.push(message.text());
      });
      await use(undefined);
      const cookies = await context.cookies();
      expect([...broken, ...cookies.map((cookie) => `cookie: ${cookie.name}`)]).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A text of the page as a reader sees it: marks that only steer the direction of text left out, one space between words. */
export function asRead(text: string): string {
  return text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return LOCALE_FACTS[locale].direction;
}
