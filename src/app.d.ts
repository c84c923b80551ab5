import type { SignedIn } from '#access/index.ts';
import type { Actor } from '#platform/database/connection.ts';
import type { Locale } from '#platform/i18n/locales.ts';

declare global {
  namespace App {
    interface Error {
      id?: string;
    }
    interface Locals {
      /** The locale of the address, English where the address has none. */
      locale: Locale;
      /** Who signed in; null for a visitor, and on every page of the public site. */
      signedIn: SignedIn | null;
      /** In whose name the database is asked. */
      actor: Actor;
      /** Set by a page that may be kept: until when it is right, and what a view of it counts as. */
      keep?: { freshUntil: number; countAs: string | null; version: number };
    }
  }
}

export {};
