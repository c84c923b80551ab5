import type { Gathered } from './gather.ts';
import type { Report } from './report.ts';
import { findTerm, TAXONOMIES } from './taxonomies.ts';

/** Reports terms whose taxonomy or parent is not there, and terms that are above themselves. */
export function checkTerms({ taxonomies, terms }: Gathered, report: Report): void {
  for (const { path, value } of terms.values()) {
    const { taxonomy_id: taxonomy, parent_id: parent } = value;
    if (taxonomy !== null && !taxonomies.has(taxonomy) && !TAXONOMIES.some(({ id }) => id === taxonomy))
      report.problem(`${path}.taxonomy_id`, `there is no taxonomy "${taxonomy}"`);
    if (parent !== null && !terms.has(parent) && !findTerm(parent)) report.problem(`${path}.parent_id`, `there is no term "${parent}"`);
  }
  // Upwards from each term until one that leads to the top is met: no recursion, and each term once.
  const leadsUp = new Set<string>();
  for (const start of terms.keys()) {
    const line = new Set<string>();
    let id: string | null = start;
    while (id !== null && !leadsUp.has(id) && !line.has(id)) {
      line.add(id);
      id = terms.get(id)?.value.parent_id ?? null;
    }
    const circle = id !== null && line.has(id) ? terms.get(id) : undefined;
    if (circle) report.problem(`${circle.path}.parent_id`, 'the term stands above itself');
    for (const each of line) leadsUp.add(each);
  }
}
