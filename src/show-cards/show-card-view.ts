import type { Locale } from '#platform/i18n/locales.ts';
import type { ShowCards } from './show-card.schema.ts';

/** A sentence to hold up: what it says to the visitor, and in Dutch to the other. */
export interface ShowCardView {
  id: string;
  meaning: string;
  dutch: string;
  sensitive: boolean;
}

/** A situation with its cards, in order. */
export interface ShowCardGroupView {
  id: string;
  title: string;
  cards: ShowCardView[];
}

/** All cards in the reader's language. A text that a locale lacks shows in English. */
export function showCardGroups(showCards: ShowCards, locale: Locale): ShowCardGroupView[] {
  const own = showCards.texts.get(locale);
  const english = showCards.texts.get('en');
  return showCards.groups.map((group) => ({
    id: group.id,
    title: own?.groups[group.id] ?? english?.groups[group.id] ?? group.id,
    cards: group.cards.map(({ id, dutch }) => ({
      id,
      dutch,
      meaning: own?.cards[id] ?? english?.cards[id] ?? '',
      sensitive: group.sensitive,
    })),
  }));
}

/** A card with its neighbours in the same situation, or null when there is no such card. */
export function showCard(
  showCards: ShowCards,
  locale: Locale,
  id: string,
): { group: ShowCardGroupView; card: ShowCardView; previous: ShowCardView | null; next: ShowCardView | null } | null {
  for (const group of showCardGroups(showCards, locale)) {
    const at = group.cards.findIndex((card) => card.id === id);
    const card = group.cards[at];
    if (card) return { group, card, previous: group.cards[at - 1] ?? null, next: group.cards[at + 1] ?? null };
  }
  return null;
}
