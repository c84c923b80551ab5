import type { BridgeCard } from '#directory/index.ts';
import { languageNames } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { contactCard, readerContext } from './reader-context.ts';
import { renderContact } from './render-page.ts';
import type { Snapshot } from './snapshot.ts';

/** A site that does not speak every language, explained in the reader's. */
export interface BridgeView {
  id: string;
  name: string;
  sensitive: boolean;
  /** What it is, in a sentence or two. */
  what: string;
  can: string[];
  /** Dutch words on the site with their meaning. */
  words: { dutch: string; meaning: string }[];
  ready: string[];
  /** HTML cards of who helps with this site. */
  helpers: string[];
  sites: { host: string; url: string; languages: string }[];
}

/** A site in the list of all. */
export interface BridgeEntry {
  id: string;
  name: string;
  what: string;
}

/** Explains a site, or null when there is no card for it. What a locale lacks shows in English. */
export function bridgeView(snapshot: Snapshot, locale: Locale, id: string, placeId: string | null): BridgeView | null {
  const card = snapshot.bridges.cards.find((each) => each.id === id);
  if (!card) return null;
  const texts = snapshot.bridges.texts.get(locale);
  const english = snapshot.bridges.texts.get('en');
  // Organisations are the same on every day: no date is needed.
  const context = readerContext(snapshot, locale, '', placeId);
  return {
    ...entryOf(snapshot, locale, card),
    sensitive: card.sensitive,
    can: texts?.cards[id]?.can ?? english?.cards[id]?.can ?? [],
    words: card.words.map((word) => ({
      dutch: snapshot.bridges.words[word] ?? word,
      meaning: texts?.words[word] ?? english?.words[word] ?? '',
    })),
    ready: card.ready.map((thing) => texts?.ready[thing] ?? english?.ready[thing] ?? thing),
    helpers: card.helpers.flatMap((helper) => renderContact(helper, context) ?? []),
    sites: card.sites.map((host) => ({
      host,
      url: `https://${host}`,
      languages: languageNames(locale, snapshot.siteLanguages.get(host) ?? ['nl']),
    })),
  };
}

/** All explained sites, by name. */
export function bridgeList(snapshot: Snapshot, locale: Locale): BridgeEntry[] {
  return snapshot.bridges.cards.map((card) => entryOf(snapshot, locale, card)).sort((a, b) => a.name.localeCompare(b.name, locale));
}

function entryOf(snapshot: Snapshot, locale: Locale, card: BridgeCard): BridgeEntry {
  const own = snapshot.bridges.texts.get(locale)?.cards[card.id] ?? snapshot.bridges.texts.get('en')?.cards[card.id];
  const organisation = card.organisation ? contactCard(snapshot, locale, card.organisation) : null;
  const site = snapshot.siteNames.get(card.sites[0] ?? '');
  // A card with words of its own is about the site rather than about the organisation.
  return {
    id: card.id,
    name: (own?.what ? site : organisation?.name) ?? site ?? card.id,
    what: own?.what ?? organisation?.does ?? '',
  };
}
