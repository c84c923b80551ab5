import type { SourceFrontMatter } from '../front-matter.schema.ts';
import type { GuideIndex } from '../pack.schema.ts';
import type { Page } from '../page.ts';

/** The pages that guide.json lists, in its order; one whose source is missing or wrong has nothing but its place there. */
export function collectPages(guide: GuideIndex, sources: ReadonlyMap<string, SourceFrontMatter>): Page[] {
  let position = 0;
  return guide.themes.flatMap((theme) =>
    theme.pages.map((listed): Page => {
      const id = `${theme.id}/${listed.id}`;
      const front = sources.get(id);
      return {
        id,
        theme: theme.id,
        position: position++,
        core: listed.core,
        must: listed.must,
        pillars: front?.pillars ?? [],
        audience: front?.audience ?? [],
        contacts: front?.contacts ?? [],
        related: front?.related ?? [],
        sources: front?.sources ?? [],
        pictograms: front?.pictograms ?? [],
        toCheck: front?.toCheck ?? [],
        checked: front?.checked ?? null,
        reviewDue: front?.reviewDue ?? null,
        sensitive: front?.sensitive ?? false,
      };
    }),
  );
}
