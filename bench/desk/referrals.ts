import type pg from 'pg';
import type { ReferralContent } from '../../src/referral/content.ts';
import { OUTCOMES, RETURN_REASONS, URGENCIES } from '../../src/referral/vocabulary.ts';
import type { KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { seal } from '../../src/platform/crypto/seal.ts';
import { Draw, Urn } from '../directory/draw.ts';
import { copyRows } from './copy-rows.ts';
import { drawnId } from './drawn-id.ts';
import type { DrawnFile } from './files.ts';
import { LANGUAGES, REFERRAL_STATES } from './shares.ts';
import type { DrawnPerson } from './staff.ts';
import type { Surroundings } from './surroundings.ts';

const DAY_MS = 86_400_000;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

type State = (typeof REFERRAL_STATES)[number][0];

/** The states through which a referral went before. */
const WAY: Readonly<Record<State, readonly State[]>> = {
  draft: [],
  sent: ['draft'],
  received: ['draft', 'sent'],
  accepted: ['draft', 'sent', 'received'],
  'in-progress': ['draft', 'sent', 'received', 'accepted'],
  done: ['draft', 'sent', 'received', 'accepted', 'in-progress'],
  returned: ['draft', 'sent', 'received'],
  withdrawn: ['draft', 'sent'],
  expired: ['draft', 'sent', 'received'],
};
const ENDED: ReadonlySet<State> = new Set(['done', 'returned', 'withdrawn', 'expired']);
const WAITING: ReadonlySet<State> = new Set(['sent', 'received']);

export interface DrawnReferral {
  id: string;
  region: string;
  organisation: string;
  sender: string;
  state: State;
}

/** Referrals of two years with their history. What they say is kept for those that run, and those that ended lately. */
export async function drawReferrals(
  client: pg.Client,
  keys: KeyRing,
  count: number,
  { staff, files, around }: { staff: readonly DrawnPerson[]; files: readonly DrawnFile[]; around: Surroundings },
  now: number,
): Promise<DrawnReferral[]> {
  const draw = new Draw(4);
  const [states, languages] = [new Urn(REFERRAL_STATES), new Urn(LANGUAGES)];
  const advisers = staff.filter(({ role }) => role === 'adviser');
  const present = advisers.filter(({ hasLeft }) => !hasLeft);
  const open = files.filter(({ closedAt }) => closedAt === null);
  const partnerOf = new Map(staff.filter(({ role }) => role === 'partner').map(({ scope, id }) => [scope, id]));
  // Some organisations get most: the first a tenth of all.
  const receivers = new Urn(around.receivers.map((each, i) => [each, 1 / (i + 2)] as const));
  const rows = Array.from({ length: count }, (_, i) => {
    const state = states.one(draw);
    const isOver = ENDED.has(state);
    const createdAt =
      now -
      DAY_MS * (isOver ? 40 + 690 * (1 - i / count) : WAITING.has(state) || state === 'draft' ? 6 * draw.share() : 5 + 30 * draw.share());
    const sentAt = state === 'draft' ? null : createdAt + 600_000;
    const since = sentAt === null ? createdAt : Math.min(now - 60_000, sentAt + DAY_MS * (WAITING.has(state) ? 0.1 : 4) * draw.share());
    const file = !isOver && draw.chance(0.7) ? draw.one(open) : null;
    const sender = file ?? draw.one(createdAt < now - 365 * DAY_MS ? advisers : present);
    const receiver = receivers.one(draw);
    return {
      id: drawnId(draw, createdAt),
      region: 'region' in sender ? sender.region : sender.scope,
      file: file?.id ?? null,
      sender: 'adviser' in sender ? sender.adviser : sender.id,
      ...receiver,
      need: draw.one(receiver.needs),
      language: file?.language ?? languages.one(draw),
      urgency: draw.one(URGENCIES),
      state,
      createdAt,
      sentAt,
      since,
      // Until some days from now for those that wait: a sweep finds nothing to do.
      answerBy: sentAt === null ? null : WAITING.has(state) ? now + DAY_MS * draw.whole(8, 14) : sentAt + 14 * DAY_MS,
      endedAt: isOver ? since : null,
    };
  });
  await copyRows(
    client,
    'referral',
    'id region_id file_id sender_id organisation_id service_id need language urgency state created_at sent_at answer_by shared_until state_since ended_at outcome return_reason receiver_id'.split(
      ' ',
    ),
    rows.map((row) => [
      row.id,
      row.region,
      row.file,
      row.sender,
      row.organisation,
      row.service,
      row.need,
      row.language,
      row.urgency,
      row.state,
      new Date(row.createdAt),
      row.sentAt === null ? null : new Date(row.sentAt),
      row.answerBy === null ? null : new Date(row.answerBy),
      row.sentAt === null ? null : day(row.sentAt + 180 * DAY_MS),
      new Date(row.since),
      row.endedAt === null ? null : new Date(row.endedAt),
      row.state === 'done' ? draw.one(OUTCOMES) : null,
      row.state === 'returned' ? draw.one(RETURN_REASONS) : null,
      ['accepted', 'in-progress', 'done'].includes(row.state) ? (partnerOf.get(row.organisation) ?? null) : null,
    ]),
  );
  // The owner's rows bring their own history: the trigger writes none for the owner.
  await copyRows(
    client,
    'referral_event',
    ['referral_id', 'number', 'at', 'from_state', 'to_state', 'by', 'account_id'],
    rows.flatMap((row) =>
      [...WAY[row.state], row.state].map((to, i, way) => {
        const at = new Date(row.createdAt + (i / Math.max(1, way.length - 1)) * (row.since - row.createdAt));
        const by = to === 'expired' ? 'system' : ['draft', 'sent', 'withdrawn'].includes(to) ? 'sender' : 'receiver';
        return [
          row.id,
          i + 1,
          at,
          way[i - 1] ?? null,
          to,
          by,
          by === 'sender' ? row.sender : by === 'receiver' ? (partnerOf.get(row.organisation) ?? null) : null,
        ];
      }),
    ),
  );
  await copyRows(
    client,
    'referral_content',
    ['referral_id', 'sealed'],
    rows
      .filter((row) => row.endedAt === null || (row.state !== 'withdrawn' && row.endedAt > now - 60 * DAY_MS))
      .map(({ id }) => [id, seal(keys, `referral_content.sealed:${id}`, JSON.stringify(contentOf()))]),
  );
  return rows;
}

function contentOf(): ReferralContent {
  return {
    asked: 'Look at the letter of dismissal and say what can be done before Friday. '.repeat(3),
    tried: 'Called the agency twice; no answer.',
    interpreter: 'telephone',
    contact: { way: 'telephone', to: '+40 700 000 000', note: 'after six' },
    facts: [{ id: 'name', label: 'Naam', text: 'Client' }],
    consent: null,
  };
}
