import { LOCALES } from '#platform/i18n/locales.ts';
import type { Bridges } from './bridge.schema.ts';

/** What bridge cards may name. */
export interface BridgeReferences {
  hosts: ReadonlySet<string>;
  organisations: ReadonlySet<string>;
}

/** References of bridge cards that lead nowhere, and texts that a locale lacks or has too many: file and message of each. */
export function bridgeProblems(bridges: Bridges, references: BridgeReferences): { file: string; rule: string; message: string }[] {
  const problems: { file: string; rule: string; message: string }[] = [];
  const cards = 'bridges/cards.json';
  const report = (file: string, rule: string, message: string) => problems.push({ file, rule, message });
  const ids = bridges.cards.map((card) => card.id);
  for (const card of bridges.cards) {
    if (ids.indexOf(card.id) !== ids.lastIndexOf(card.id)) report(cards, 'duplicate-id', `The card "${card.id}" stands there twice.`);
    for (const host of card.sites.filter((each) => !references.hosts.has(each)))
      report(cards, 'unknown-site', `${card.id}: ${host} is not in sites.json.`);
    for (const word of card.words.filter((each) => !(each in bridges.words)))
      report(cards, 'unknown-word', `${card.id}: the word "${word}" is not in "words".`);
    for (const id of [card.organisation, ...card.helpers])
      if (id !== null && !references.organisations.has(id))
        report(cards, 'unknown-organisation', `${card.id}: there is no organisation "${id}".`);
  }
  const ready = [...new Set(bridges.cards.flatMap((card) => card.ready))];
  for (const locale of LOCALES) {
    const texts = bridges.texts.get(locale);
    if (!texts) continue;
    const file = `bridges/texts/${locale}.json`;
    for (const [part, wanted, found] of [
      ['words', Object.keys(bridges.words), Object.keys(texts.words)],
      ['ready', ready, Object.keys(texts.ready)],
      ['cards', ids, Object.keys(texts.cards)],
    ] as const) {
      for (const id of wanted.filter((each) => !found.includes(each))) report(file, 'missing-text', `${part}: "${id}" is missing.`);
      for (const id of found.filter((each) => !wanted.includes(each)))
        report(file, 'unknown-text', `${part}: "${id}" is not in bridges/cards.json.`);
    }
    for (const card of bridges.cards) {
      if (card.organisation === null && texts.cards[card.id] && !texts.cards[card.id]?.what)
        report(file, 'missing-text', `cards: "${card.id}" needs "what": no organisation says what the site is.`);
    }
  }
  return problems;
}
