import type { Locale } from '../../src/platform/i18n/locales.ts';
import type { Engine } from './engines/index.ts';
import type { Query } from './queries.ts';

/** A query with what an engine made of it. */
export interface Answered extends Query {
  locale: Locale;
  /** Its first three pages. */
  found: string[];
  /** The place, from 1, of the first accepted page; 0 when it is not among the ten. */
  rank: number;
}

export interface EngineAnswers {
  engine: Engine;
  answered: Answered[];
}

/** Percentages of queries, but for their number. */
export interface Score {
  queries: number;
  success1: number;
  success3: number;
  mrr: number;
}

export function scoreOf(answered: readonly Answered[]): Score {
  const share = (isRight: (rank: number) => boolean) => percent(answered.filter(({ rank }) => isRight(rank)).length / answered.length);
  return {
    queries: answered.length,
    success1: share((rank) => rank === 1),
    success3: share((rank) => rank >= 1 && rank <= 3),
    mrr: percent(answered.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / answered.length),
  };
}

/** Queries whose page is not among the first three. */
export function missesOf(answered: readonly Answered[]): Answered[] {
  return answered.filter(({ rank }) => rank === 0 || rank > 3);
}

const percent = (part: number) => Math.round(part * 1000) / 10;
