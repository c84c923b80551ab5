import { z } from 'zod';
import { CannotOpenError, open, seal } from '#platform/crypto/seal.ts';
import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { draftSchema, MOST_OPEN, type ContactDraft } from '../contact-draft.ts';

/** The cookie that keeps the forms of conversations that wait: sealed for one account, gone with the browser's session. */
export const OPEN_COUNTS_COOKIE = 'wegwijs-open-counts';

const listSchema = z.array(draftSchema).max(MOST_OPEN);
const place = (account: string) => `cookie.open-counts:${account}`;

/** The forms that wait as a cookie's value. */
export function sealOpenCounts(keys: KeyRing, account: string, open: readonly ContactDraft[]): string {
  return seal(keys, place(account), JSON.stringify(open)).toString('base64url');
}

/** The forms that wait, out of a cookie; none when it is somebody else's, changed or too old to open. */
export function readOpenCounts(keys: KeyRing, account: string, cookie: string | undefined): ContactDraft[] {
  if (!cookie || cookie.length > 4096) return [];
  try {
    const read = listSchema.safeParse(JSON.parse(open(keys, place(account), Buffer.from(cookie, 'base64url'))));
    return read.success ? read.data : [];
  } catch (error) {
    if (error instanceof CannotOpenError || error instanceof SyntaxError) return [];
    throw error;
  }
}
