import { findHelp, type HelpIndex } from '#directory/index.ts';
import type { Place } from '#places/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { needsOf } from '#topics/index.ts';
import { helpCard, type HelpCardView } from './help-card.ts';
import type { HoursReading } from './location-view.ts';
import type { Snapshot } from './snapshot.ts';

/** Who helps with a theme near a place, and the moments at which what is said of their hours changes. */
export interface ThemeHelpers {
  cards: HelpCardView[];
  changes: (number | null)[];
}

const SHOWN = 3;

/**
 * The most useful doors for a theme near a place, for readers of a locale. Those that help the whole country are left out: a page
 * names its own.
 */
export function themeHelpers(
  snapshot: Snapshot,
  locale: Locale,
  { index, reading }: { index: HelpIndex; reading: HoursReading },
  theme: string,
  place: Place,
  now: number,
): ThemeHelpers {
  const needs = needsOf(theme);
  if (needs.length === 0) return { cards: [], changes: [] };
  const query = { place, near: null, needs, span: null, language: null, way: null, anonymous: false, audience: null };
  const { fitting } = findHelp(index, snapshot.places, reading.openings, { ...query, readerLanguage: locale, now });
  const shown = fitting.filter(({ door }) => door.location !== null || door.service.area !== 'national').slice(0, SHOWN);
  return {
    cards: shown.map((match) => helpCard(snapshot, locale, match, `?place=${place.id}`, now)),
    changes: shown.map(({ openUntil, opensNext }) => openUntil ?? opensNext),
  };
}
