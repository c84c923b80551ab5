import type { Trx } from '#platform/database/connection.ts';
import type { Bridges } from '../bridge.schema.ts';
import './directory.tables.ts';

/** Replaces all bridge cards and their texts. */
export async function storeBridges(trx: Trx, { words, cards, texts }: Bridges): Promise<void> {
  await trx.deleteFrom('bridge_card').execute();
  await trx.deleteFrom('bridge_text').execute();
  await trx
    .insertInto('bridge_card')
    .values(
      cards.map(({ id, ...card }, position) => {
        const named = card.words.map((word) => ({ id: word, dutch: words[word] ?? word }));
        return { id, position, details: JSON.stringify({ ...card, words: named }) };
      }),
    )
    .execute();
  const rows = [...texts].map(([locale, each]) => ({ locale, texts: JSON.stringify(each) }));
  if (rows.length) await trx.insertInto('bridge_text').values(rows).execute();
}

export async function loadBridges(trx: Trx): Promise<Bridges> {
  const cards = await trx.selectFrom('bridge_card').selectAll().orderBy('position').execute();
  const texts = await trx.selectFrom('bridge_text').selectAll().execute();
  return {
    words: Object.fromEntries(cards.flatMap((card) => card.details.words.map((word) => [word.id, word.dutch]))),
    cards: cards.map(({ id, details }) => ({ id, ...details, words: details.words.map((word) => word.id) })),
    texts: new Map(texts.map((row) => [row.locale, row.texts])),
  };
}
