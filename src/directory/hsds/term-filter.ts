import { NEEDS, THEMES, type Need } from '#topics/index.ts';
import type { TaxonomyTerm } from './hsds.ts';
import { lineOf, needTermId, themeTermId } from './taxonomies.ts';

/** Which terms are asked for. */
export interface AskedTerms {
  taxonomy_term_id?: string | undefined;
  taxonomy_id?: string | undefined;
}

/** What may be asked for by a term: what stands for that one or for one below it. */
export interface TermFilter {
  needs: ReadonlySet<Need>;
  topics: ReadonlySet<string>;
}

/** Null when no term is asked for. */
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
  return {
    needs: new Set(NEEDS.filter(({ id }) => isAsked(needTermId(id))).map(({ id }) => id)),
    topics: new Set(THEMES.filter((theme) => isAsked(themeTermId(theme)))),
  };
}
