import { LOCALES } from '#platform/i18n/locales.ts';
import type { ShowCards } from './show-card.schema.ts';

/** Ids that stand twice, and texts that a locale lacks or has too many: file and message of each. */
export function showCardProblems(showCards: ShowCards): { file: string; rule: string; message: string }[] {
  const problems: { file: string; rule: string; message: string }[] = [];
  const cards = showCards.groups.flatMap((group) => group.cards.map((card) => card.id));
  const groups = showCards.groups.map((group) => group.id);
  for (const id of cards.filter((each, i) => cards.indexOf(each) !== i)) {
    problems.push({ file: 'show-cards/cards.json', rule: 'duplicate-id', message: `The card "${id}" stands there twice.` });
  }
  for (const locale of LOCALES) {
    const file = `show-cards/texts/${locale}.json`;
    const texts = showCards.texts.get(locale);
    if (!texts) continue;
    for (const [wanted, found] of [
      [groups, Object.keys(texts.groups)],
      [cards, Object.keys(texts.cards)],
    ] as const) {
      for (const id of wanted.filter((each) => !found.includes(each)))
        problems.push({ file, rule: 'missing-text', message: `"${id}" is missing.` });
      for (const id of found.filter((each) => !wanted.includes(each)))
        problems.push({ file, rule: 'unknown-text', message: `"${id}" is not in show-cards/cards.json.` });
    }
  }
  return problems;
}
