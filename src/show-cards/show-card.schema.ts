import { z } from 'zod';
import type { Locale } from '#platform/i18n/locales.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

/** `show-cards/cards.json`: Dutch sentences by situation. */
export const showCardsFile = z.object({
  groups: z
    .array(
      z.object({
        id,
        /** True: about danger. A single card of the group is stored nowhere after a visit. */
        sensitive: z.boolean().default(false),
        cards: z.array(z.object({ id, dutch: z.string().min(3) })).min(1),
      }),
    )
    .min(1),
});

/** `show-cards/texts/<locale>.json`: what a card says, in the visitor's own language. */
export const showCardTextsFile = z.object({
  groups: z.record(z.string(), z.string().min(1)),
  cards: z.record(z.string(), z.string().min(3)),
});

export type ShowCardGroup = z.infer<typeof showCardsFile>['groups'][number];
export type ShowCardTexts = z.infer<typeof showCardTextsFile>;

/** All show cards with their texts. */
export interface ShowCards {
  groups: readonly ShowCardGroup[];
  texts: ReadonlyMap<Locale, ShowCardTexts>;
}
