import type { Draft } from '../draft.ts';
import { isDiaryDay } from '../entry.ts';

const KEY = 'wegwijs-hours-draft';

/** A form as it was typed, and which entry it changes. */
export type KeptDraft = Draft & { id: string | null };

/** Keeps what is being typed in this tab, for when the browser lets the page go. */
export function keepDraft(draft: KeptDraft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // It still stands in the form.
  }
}

/** Forgets it: it was saved, or given up. */
export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // It was not stored either.
  }
}

/** What was typed before the page was left, if it is worth showing. */
export function readKeptDraft(): (Partial<Draft> & { id?: unknown }) | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Record<string, unknown> | null;
    if (!kept || typeof kept !== 'object') return null;
    const { id, day, ...others } = kept;
    const typed = Object.entries(others).filter(([name, value]) => name !== 'kind' && typeof value === 'string' && value !== '');
    if (typed.length === 0) return null;
    return {
      ...(typeof day === 'string' && isDiaryDay(day) ? { day } : {}),
      ...Object.fromEntries(typed),
      kind: String(others['kind']),
      id,
    };
  } catch {
    return null;
  }
}
