import type { Ground } from './ground.ts';

/** The ground of a statement that rests on several answers: all they name, and no surer than the least sure of them. */
export function joinGrounds(...grounds: readonly Ground[]): Ground {
  return {
    articles: [...new Set(grounds.flatMap(({ articles }) => articles))],
    parameters: [...new Set(grounds.flatMap(({ parameters }) => parameters))],
    confidence: grounds.some(({ confidence }) => confidence === 'recalled') ? 'recalled' : 'verified',
  };
}
