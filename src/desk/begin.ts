import { holds } from '#access/index.ts';
import type { Grant } from '#platform/actor.ts';

/** What somebody sees first: the day of a desk, the page of a key person, another address, or the notices alone. */
export type FirstView = { kind: 'desk' } | { kind: 'key-person' } | { kind: 'elsewhere'; address: string };

/** Where the work of these roles begins. Who works at a desk begins there, whatever else they do. */
export function firstView(grants: readonly Grant[]): FirstView {
  if (holds(grants, ['adviser', 'coordinator'])) return { kind: 'desk' };
  if (holds(grants, ['partner'])) return { kind: 'elsewhere', address: '/desk/inbox' };
  if (holds(grants, ['los'])) return { kind: 'elsewhere', address: '/desk/notices' };
  if (holds(grants, ['administrator'])) return { kind: 'elsewhere', address: '/desk/people' };
  if (holds(grants, ['key-person'])) return { kind: 'key-person' };
  return { kind: 'elsewhere', address: '/desk/notices' };
}
