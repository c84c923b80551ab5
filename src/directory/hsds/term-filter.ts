import { NEEDS, THEMES, type Need } from '#topics/index.ts';
import type { TaxonomyTerm } from './hsds.ts';
import { lineOf, needTermId, themeTermId } from './taxonomies.ts';

/** Which terms are asked for. */
export interface AskedTerms {
  taxonomy_term_id?: string | undefined;
  taxonomy_id?: string | undefined;
}

/** Who has what is asked for. */
export interface TermFilter {
  hasNeed(needs: readonly Need[]): boolean;
  hasTopic(topics: readonly string[]): boolean;
}

/** A record has a term when it has that one or one below it. Null when no term is asked for. */
export function termFilter({ taxonomy_term_id: termId, taxonomy_id: taxonomyId }: AskedTerms): TermFilter | null {
  if (termId === undefined && taxonomyId === undefined) return null;
  const isAsked = (id: string) => {
    const line = lineOf(id);
    const has = (test: (term: TaxonomyTerm) => boolean) => line.some(test);
    return (
      (termId === undefined || has((each) => each.id === termId)) &&
      (taxonomyId === undefined || has((each) => each.taxonomy_id === taxonomyId))
    );
  };
  const needs = new Set<Need>(NEEDS.filter(({ id }) => isAsked(needTermId(id))).map(({ id }) => id));
  const topics = new Set<string>(THEMES.filter((theme) => isAsked(themeTermId(theme))));
  return { hasNeed: (ids) => ids.some((id) => needs.has(id)), hasTopic: (ids) => ids.some((id) => topics.has(id)) };
}
