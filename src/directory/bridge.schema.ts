import { z } from 'zod';
import type { Locale } from '#platform/i18n/locales.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

/** `bridges/cards.json`: outside sites that do not speak every language, and what a card about them names. */
export const bridgesFile = z.object({
  /** Dutch words that stand on buttons, by id. */
  words: z.record(z.string(), z.string().min(1)),
  cards: z.array(
    z.object({
      id,
      /** True: about violence or exploitation. The card is stored nowhere after a visit. */
      sensitive: z.boolean().default(false),
      /** Whose site it is; its text says what it is for. Null: the card itself says so. */
      organisation: z.string().nullable(),
      /** Hosts of `sites.json`. The first is where the card leads. */
      sites: z.array(z.string()).min(1),
      words: z.array(z.string()).min(1),
      ready: z.array(z.string()).min(1),
      /** Organisations that help with this site, most useful first. */
      helpers: z.array(z.string()).min(1),
    }),
  ),
});

/** `bridges/texts/<locale>.json` */
export const bridgeTextsFile = z.object({
  words: z.record(z.string(), z.string().min(1)),
  ready: z.record(z.string(), z.string().min(1)),
  cards: z.record(z.string(), z.object({ what: z.string().min(5).optional(), can: z.array(z.string().min(3)).min(1) })),
});

export type BridgeCard = z.infer<typeof bridgesFile>['cards'][number];
export type BridgeTexts = z.infer<typeof bridgeTextsFile>;

/** All bridge cards with their texts. */
export interface Bridges {
  words: Readonly<Record<string, string>>;
  cards: readonly BridgeCard[];
  texts: ReadonlyMap<Locale, BridgeTexts>;
}

/** Id of the card that explains a host, or null. */
export function bridgeOf(bridges: Bridges, host: string): string | null {
  return bridges.cards.find((card) => card.sites.includes(host))?.id ?? null;
}
