import type pg from 'pg';
import { pillarsOf } from '../../src/desk/contact.ts';
import { Draw, Urn } from '../directory/draw.ts';
import { copyRows, type Cell } from './copy-rows.ts';
import { drawnId } from './drawn-id.ts';
import { CHANNELS, CONTRACT_KINDS, LANGUAGES, OUTCOMES, STAY_PHASES, TOPICS } from './shares.ts';
import type { DrawnPerson } from './staff.ts';
import type { Surroundings } from './surroundings.ts';

const DAY_MS = 86_400_000;
const DAYS = 730;
/** Of today, up to now: what fills the lists of advisers who are at work. */
const TODAY_SHARE = 1 / 500;

/** Contacts of two years, in the order in which they came: mostly on working days, from nine to five, more from year to year. */
export function drawContacts(
  client: pg.Client,
  count: number,
  staff: readonly DrawnPerson[],
  around: Surroundings,
  now: number,
): Promise<number> {
  const columns =
    'id region_id account_id point_id at channel language topics pillars place_id contract_kind stay_phase outcome minutes referred_to sent_key';
  return copyRows(client, 'contact_moment', columns.split(' '), rows(count, staff, around, now));
}

function* rows(count: number, staff: readonly DrawnPerson[], { regions, receivers }: Surroundings, now: number): Generator<Cell[]> {
  const draw = new Draw(2);
  const advisers = staff.filter(({ role }) => role === 'adviser');
  const present = advisers.filter(({ hasLeft }) => !hasLeft);
  const regionOf = new Map(regions.map((region) => [region.id, region]));
  const [channels, languages, topics, contracts, phases, outcomes] = [
    new Urn(CHANNELS),
    new Urn(LANGUAGES),
    new Urn(TOPICS),
    new Urn(CONTRACT_KINDS),
    new Urn(STAY_PHASES),
    new Urn(OUTCOMES),
  ];
  const today = now - (now % DAY_MS);
  const ofToday = Math.floor(count * TODAY_SHARE);
  for (let i = 0; i < count; i++) {
    const isToday = i >= count - ofToday;
    const at = isToday ? today + ((i - count + ofToday) / ofToday) * (now - today) : momentOf(draw, today, i / (count - ofToday));
    const who = draw.one(at < today - 365 * DAY_MS ? advisers : present);
    const region = regionOf.get(who.scope);
    const about = topics.several(draw, draw.chance(0.6) ? 1 : draw.whole(2, 3));
    const outcome = outcomes.one(draw);
    yield [
      drawnId(draw, at),
      who.scope,
      who.id,
      region?.points[0] ?? null,
      new Date(at),
      channels.one(draw),
      languages.one(draw),
      about,
      pillarsOf(about),
      region && draw.chance(0.7) ? draw.one(region.places) : null,
      contracts.one(draw),
      phases.one(draw),
      outcome,
      draw.chance(0.9) ? draw.whole(1, 45) : null,
      outcome === 'referred' ? draw.one(receivers).organisation : null,
      drawnId(draw, at),
    ];
  }
}

/** @param share of the rows that came before, from 0 to 1 */
function momentOf(draw: Draw, today: number, share: number): number {
  let day = today - DAY_MS * Math.ceil(DAYS * (1 - share) ** 1.15 || 1);
  const weekday = new Date(day).getUTCDay();
  if ((weekday === 0 || weekday === 6) && draw.chance(0.85)) day -= DAY_MS * (weekday === 0 ? 2 : 1);
  return day + (8 + draw.share() * 9) * 3_600_000;
}
