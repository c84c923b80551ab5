import { NEEDS, PILLARS, THEMES, type Need, type Pillar, type Theme } from '#topics/index.ts';
import { translator } from '#platform/i18n/messages.ts';
import type { Taxonomy, TaxonomyTerm } from './hsds.ts';
import { hsdsId } from './ids.ts';

type TaxonomyName = 'pillars' | 'themes' | 'needs';

const t = translator('nl');

const PILLAR_NAMES: Record<Pillar, string> = { language: 'Taal', rights: 'Rechten en plichten', work: 'Werk', meeting: 'Ontmoeten' };

/** The shared vocabulary, one taxonomy a level. */
export const TAXONOMIES: readonly Taxonomy[] = [
  taxonomy('pillars', 'The four pillars on which help for people who come to work in the Netherlands stands.'),
  taxonomy('themes', 'The themes of the guide. A theme has a pillar as its parent when all its needs stand under that one.'),
  taxonomy('needs', 'What somebody may look for help with. The parent of a need is its theme.'),
];

/** All terms, parents first. Names are Dutch. */
export const TERMS: readonly TaxonomyTerm[] = [
  ...PILLARS.map((id) => term('pillars', id, PILLAR_NAMES[id], null)),
  ...THEMES.map((id) => term('themes', id, t(`theme.${id}`), pillarOf(id))),
  ...NEEDS.map(({ id, theme }) => term('needs', id, t(`need.${id}`), termId('themes', theme))),
];

const BY_ID: ReadonlyMap<string, TaxonomyTerm> = new Map(TERMS.map((each) => [each.id, each]));
const NEED_BY_CODE: ReadonlyMap<string, Need> = new Map(NEEDS.map(({ id }) => [codeOf('needs', id), id]));

export function findTerm(id: string): TaxonomyTerm | undefined {
  return BY_ID.get(id);
}

export function needTermId(need: Need): string {
  return termId('needs', need);
}

export function themeTermId(theme: Theme): string {
  return termId('themes', theme);
}

/** The need that a term stands for: found by its id, or by its code as in another copy of this vocabulary. */
export function needOfTerm(id: string | null, code: string | null): Need | undefined {
  return NEED_BY_CODE.get((id === null ? null : BY_ID.get(id)?.code) ?? code ?? '');
}

/** A term as it stands in lists of terms and in full objects: with its taxonomy. */
export function withTaxonomy(each: TaxonomyTerm): TaxonomyTerm {
  const detail = TAXONOMIES.find(({ id }) => id === each.taxonomy_id);
  return detail ? { ...each, taxonomy_detail: detail } : each;
}

/** The term and the terms above it. */
export function lineOf(id: string): TaxonomyTerm[] {
  const line: TaxonomyTerm[] = [];
  for (let next = BY_ID.get(id); next; next = next.parent_id ? BY_ID.get(next.parent_id) : undefined) line.push(next);
  return line;
}

function taxonomy(name: TaxonomyName, description: string): Taxonomy {
  return { id: hsdsId('taxonomy', name), name, description };
}

function term(taxonomyName: TaxonomyName, id: string, name: string, parent: string | null): TaxonomyTerm {
  return {
    id: termId(taxonomyName, id),
    code: codeOf(taxonomyName, id),
    name,
    // The standard demands one, and the name says all.
    description: name,
    ...(parent ? { parent_id: parent } : {}),
    taxonomy: taxonomyName,
    taxonomy_id: hsdsId('taxonomy', taxonomyName),
    language: 'nl',
  };
}

/** Ids repeat between taxonomies ("housing" is a theme and a need); codes must not. */
function codeOf(taxonomyName: TaxonomyName, id: string): string {
  return `${taxonomyName.slice(0, -1)}:${id}`;
}

function termId(taxonomyName: TaxonomyName, id: string): string {
  return hsdsId('taxonomy_term', `${taxonomyName}/${id}`);
}

function pillarOf(theme: Theme): string | null {
  const pillars = new Set(NEEDS.filter((need) => need.theme === theme).map(({ pillar }) => pillar));
  const [only] = pillars;
  return only && pillars.size === 1 ? termId('pillars', only) : null;
}
