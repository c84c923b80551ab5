import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { normalPassword } from '../password-rules.ts';

/**
 * What a try costs whoever guesses: argon2id with 19 MiB and two passes, the least that OWASP recommends. RFC 9106's 64 MiB
 * and three passes take eight times as long, and then 200 people who sign in at nine wait for a minute on two cores
 * (docs/decisions/0014-accounts-from-small-libraries.md).
 */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** So many at once: each takes 19 MiB and a whole core. */
const MOST_AT_ONCE = 2;
/** Whoever comes after so many waiting is told to come back: some ten seconds of work. */
const MOST_WAITING = 400;

const derive = promisify(argon2);

/** Too many passwords wait to be looked at. */
export class BusyError extends Error {
  constructor() {
    super('too many passwords are being looked at');
  }
}

let atWork = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new BusyError();
  if (atWork >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else atWork++;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody who comes later takes it in between.
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  }
}

const tagOf = (password: string, nonce: Buffer, cost: Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>, tagLength: number) =>
  inTurn(() => derive('argon2id', { message: normalPassword(password), nonce, tagLength, ...cost }));

/**
 * What is kept of a password: argon2id in the usual form, "$argon2id$v=19$m=…,t=…,p=…$salt$tag".
 * @throws {BusyError}
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, COST, TAG_BYTES);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(salt)}$${bare(tag)}`;
}

/** `outdated`: right, but kept under another cost than today's. */
type PasswordMatch = 'right' | 'outdated' | 'wrong';

/**
 * Whether a password is the one that was kept. For an account without one, and for none at all (`null`), it takes as long.
 * @throws {BusyError}
 */
export async function matchPassword(kept: string | null, password: string): Promise<PasswordMatch> {
  const read = kept === null ? null : /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(kept);
  if (!read) {
    await tagOf(password, Buffer.alloc(SALT_BYTES), COST, TAG_BYTES);
    return 'wrong';
  }
  const [, memory, passes, parallelism, salt = '', tag = ''] = read;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, 'base64');
  const found = await tagOf(password, Buffer.from(salt, 'base64'), cost, expected.length);
  if (!timingSafeEqual(found, expected)) return 'wrong';
  const isToday = cost.memory === COST.memory && cost.passes === COST.passes && cost.parallelism === COST.parallelism;
  return isToday ? 'right' : 'outdated';
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
