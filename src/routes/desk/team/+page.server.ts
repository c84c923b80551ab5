import { scopesOf } from '#access/index.ts';
import { endsSoonUntil } from '#clients/index.ts';
import { getTeamFigures } from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { deskOf } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';
import type { PageServerLoad } from './$types';

const WEEKS = 4;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, actor, signedIn, content } = deskOf(locals);
  const regions = scopesOf(signedIn.grants, 'coordinator');
  const asked = url.searchParams.get('region');
  const region = regions.find((each) => each === asked) ?? regions[0] ?? '';
  const now = Date.now();
  const day = today(new Date(now));
  const from = today(new Date(now - (WEEKS * 7 - 1) * 86_400_000));
  const figures = await orNotFound(getTeamFigures(db, actor, { region, from, today: day, soon: endsSoonUntil(day) }, now));
  const nameOf = (id: string) => content.places.byId.get(id)?.name ?? id;
  return { figures, from, today: day, region, regionName: nameOf(region), regions: regions.map((id) => ({ id, name: nameOf(id) })) };
};
