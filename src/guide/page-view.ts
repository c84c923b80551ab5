import { dayAfter, nextChange, parameterOn } from '#law/index.ts';
import type { Place } from '#places/index.ts';
import { SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import { localNotesFor, type NoteView } from './local-notes.ts';
import { parseBody } from './markdown.ts';
import type { Source } from './page.ts';
import { readerContext } from './reader-context.ts';
import type { RenderContext, Term } from './render-context.ts';
import { renderBody, renderContact } from './render-page.ts';
import { textOf, type Snapshot } from './snapshot.ts';

/** A page in another locale, offered when it is missing in the reader's. */
export interface OtherLocale {
  locale: Locale;
  title: string;
  answer: string;
}

/** Everything a page shows, for one reader's locale, place and day. */
export interface PageView {
  id: string;
  theme: string;
  locale: Locale;
  title: string;
  answer: string;
  /** HTML blocks; beside a second locale each has its counterpart. */
  blocks: { html: string; beside: string | null }[];
  beside: { locale: Locale; title: string; answer: string } | null;
  terms: Term[];
  notes: NoteView[];
  /** HTML cards of whom to ask, most useful first. */
  contacts: string[];
  related: { id: string; title: string; locale: Locale }[];
  sources: Source[];
  checked: string | null;
  reviewDue: string | null;
  reviewOverdue: boolean;
  translation: 'source' | 'unreviewed' | 'reviewed';
  stale: boolean;
  sensitive: boolean;
  /** Filled, and `blocks` empty, when the page is missing in this locale. */
  missing: OtherLocale[];
  changedAt: Date | null;
  /** First day on which this view is no longer right by itself ('2027-01-01'), or null. */
  changesOn: string | null;
}

/** What a reader may ask of a page beside its address. */
export interface PageRequest {
  locale: Locale;
  date: string;
  place: Place | null;
  /** A second locale to show beside the first. */
  beside: Locale | null;
}

/** Makes the view of a page, or null when the guide has no such page. */
export function pageView(snapshot: Snapshot, id: string, request: PageRequest): PageView | null {
  const page = snapshot.pageById.get(id);
  const source = textOf(snapshot, SOURCE_LOCALE, id);
  if (!page || !source) return null;
  const { locale, date, place } = request;
  const context = { ...readerContext(snapshot, locale, date, place?.id ?? null), pictograms: page.pictograms };
  const text = textOf(snapshot, locale, id);
  const notes = localNotesFor(snapshot, locale, id, place, date);
  const noteEnds = notes.map(({ ends }) => ends && dayAfter(ends));
  const shared = {
    id,
    theme: page.theme,
    locale,
    notes,
    contacts: page.contacts.flatMap((contact) => renderContact(contact, context) ?? []),
    related: page.related.flatMap((other) => titleOf(snapshot, locale, other) ?? []),
    sources: page.sources,
    checked: page.checked,
    reviewDue: page.reviewDue,
    reviewOverdue: page.reviewDue !== null && page.reviewDue < date,
    sensitive: page.sensitive,
  };
  const reviewChange = page.reviewDue && page.reviewDue >= date ? dayAfter(page.reviewDue) : null;
  if (!text) {
    const missing = (['en', 'nl'] as const).flatMap((other) => {
      const found = textOf(snapshot, other, id);
      return found ? [{ locale: other, title: found.title, answer: found.answer }] : [];
    });
    return {
      ...shared,
      title: missing[0]?.title ?? source.title,
      answer: '',
      blocks: [],
      beside: null,
      terms: [],
      translation: 'source',
      stale: false,
      missing,
      changedAt: null,
      changesOn: earliest([reviewChange, ...noteEnds]),
    };
  }
  const rendered = renderBody(parseBody(text.body), context);
  const second = request.beside && request.beside !== locale ? textOf(snapshot, request.beside, id) : undefined;
  const secondBlocks = second
    ? renderBody(parseBody(second.body), readerContext(snapshot, second.locale, date, place?.id ?? null)).blocks
    : [];
  return {
    ...shared,
    title: text.title,
    answer: text.answer,
    blocks: rendered.blocks.map((html, i) => ({ html, beside: secondBlocks[i] ?? null })),
    beside: second ? { locale: second.locale, title: second.title, answer: second.answer } : null,
    terms: rendered.terms.flatMap((term) => context.term(term) ?? []),
    translation: text.translation,
    stale: text.stale,
    missing: [],
    changedAt: text.changedAt,
    changesOn: earliest([reviewChange, ...noteEnds, ...rendered.parameters.map((key) => nextDay(snapshot, context, key))]),
  };
}

/** The title of a page in the reader's locale, else in English or Dutch, with the locale it is in. */
export function titleOf(snapshot: Snapshot, locale: Locale, id: string): { id: string; title: string; locale: Locale } | null {
  for (const candidate of [locale, 'en', 'nl'] as const) {
    const text = textOf(snapshot, candidate, id);
    if (text) return { id, title: text.title, locale: candidate };
  }
  return null;
}

/** The first day on which a parameter shows something else: its period ends, or a change comes. */
function nextDay(snapshot: Snapshot, context: RenderContext, key: string): string | null {
  const found = parameterOn(snapshot.parameters, key, context.date);
  const end = found.kind !== 'unknown-on-date' && found.until ? dayAfter(found.until) : null;
  return earliest([end, nextChange(snapshot.parameters, key, context.date)?.from ?? null]);
}

function earliest(days: (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
