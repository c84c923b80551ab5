import type { Trx } from '#platform/database/connection.ts';
import type { ShowCards } from '../show-card.schema.ts';
import './show-cards.tables.ts';

/** Replaces all show cards and their texts. */
export async function storeShowCards(trx: Trx, { groups, texts }: ShowCards): Promise<void> {
  await trx.deleteFrom('show_card_group').execute();
  await trx.deleteFrom('show_card_text').execute();
  await trx
    .insertInto('show_card_group')
    .values(groups.map(({ id, sensitive, cards }, position) => ({ id, position, sensitive, cards: JSON.stringify(cards) })))
    .execute();
  const rows = [...texts].map(([locale, each]) => ({ locale, texts: JSON.stringify(each) }));
  if (rows.length) await trx.insertInto('show_card_text').values(rows).execute();
}

export async function loadShowCards(trx: Trx): Promise<ShowCards> {
  const groups = await trx.selectFrom('show_card_group').selectAll().orderBy('position').execute();
  const texts = await trx.selectFrom('show_card_text').selectAll().execute();
  return {
    groups: groups.map(({ id, sensitive, cards }) => ({ id, sensitive, cards })),
    texts: new Map(texts.map((row) => [row.locale, row.texts])),
  };
}
