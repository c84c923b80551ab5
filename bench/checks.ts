import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { anyTyped } from '../src/checks/any-typed.fixture.ts';
import { CHECK_IDS, CHECKS, resultHtml, runCheck, type CheckId, type Typed } from '../src/checks/index.ts';
import { checkTexts } from '../src/checks/server/index.ts';
import { makePlan, planHtml, readSituation } from '../src/journey/index.ts';
import { journeyTexts, TASKS } from '../src/journey/server/index.ts';
import { addDays, readParameters } from '../src/law/index.ts';
import { islands } from '../src/ui/islands.gen.ts';
import { report } from './product.ts';

const PARAMS = readParameters(JSON.parse(readFileSync(new URL('../content/parameters.json', import.meta.url), 'utf8')));
const TODAY = '2026-11-21';
const DRAWN = 600;
const SEED = 20261121;
/** Milliseconds that a plan or a check may take on the server. */
const GOAL_MS = 5;
/** Bytes that the script of a check may have, compressed. */
const GOAL_BYTES = 20 * 1024;

/** Answers that fit together, where drawn ones seldom do; the rest is drawn. */
const TOLD: Partial<Record<CheckId, Typed>> = {
  pay: {
    age: 'adult',
    from: '2026-06-22',
    until: '2026-07-19',
    wageKind: 'hour',
    hoursWorked: '150',
    hoursLeave: '8',
    hoursPaid: '152',
    extra: [],
    amountChanged: 'unknown',
    payAs: 'one-amount',
    grossPay: '2100',
    received: 'bank',
    householdDays: '',
    payday: '2026-07-24',
    paidOn: '2026-07-30',
    holidayAllowance: 'yearly',
    colleaguePay: '17',
  },
  deductions: {
    age: 'adult',
    from: '2026-06-22',
    until: '2026-07-19',
    hours: '152',
    grossPay: '2300',
    kinds: ['housing', 'health-premium', 'other'],
    housingAmount: '520',
    housingCost: '500',
    healthAmount: '150',
    'others.0.kind': 'fine',
    'others.0.amount': '50',
  },
  dismissal: {
    toldOn: '2026-11-18',
    lastDay: '2026-11-30',
    announcedOn: '2026-11-10',
    signedOn: '2026-11-19',
    firstDay: '2023-02-01',
    contractEnds: '2026-11-30',
    illSince: '2026-11-01',
    birthDay: '2026-10-01',
    monthPay: '2600',
    hourPay: '16',
    'before.0.firstDay': '2022-01-01',
    'before.0.lastDay': '2022-12-31',
    'before.1.firstDay': '',
    'before.1.lastDay': '',
    'before.2.firstDay': '',
    'before.2.lastDay': '',
  },
  'working-time': {
    age: 'adult',
    isOnCall: 'no',
    ...Object.fromEntries(
      Array.from({ length: 24 }, (_, at): [string, string][] => [
        [`shifts.${at}.day`, addDays('2026-10-05', at + Math.floor(at / 6))],
        [`shifts.${at}.start`, at % 5 === 0 ? '20:00' : '07:00'],
        [`shifts.${at}.end`, at % 5 === 0 ? '04:30' : '16:30'],
        [`shifts.${at}.breakMinutes`, '45'],
      ]).flat(),
    ),
  },
};

interface Row {
  name: string;
  asked: number;
  p50: number;
  p95: number;
  p99: number;
  worst: number;
  /** Of its own script, compressed; that which all checks share is said apart. */
  bytes: number;
}

/** `checks`: how long a plan and each check take, words of the result included, and how large their scripts are. */
export async function checks(): Promise<void> {
  const rows = [planRow(), ...CHECK_IDS.map(checkRow)];
  console.log(`shared by the checks: ${bytesOf(islands['check-frame'])} bytes`);
  for (const { name, p99, bytes } of rows) {
    if (p99 > GOAL_MS) console.log(`${name}: p99 ${p99} ms is above ${GOAL_MS} ms`);
    if (bytes > GOAL_BYTES) console.log(`${name}: ${bytes} bytes are above ${GOAL_BYTES}`);
  }
  await report(
    'checks',
    rows.map((row) => ({ ...row })),
  );
}

function checkRow(id: CheckId): Row {
  const check = CHECKS[id];
  const context = {
    locale: 'pl' as const,
    texts: checkTexts(id, 'pl'),
    dutch: checkTexts(id, 'nl'),
    params: PARAMS,
    today: TODAY,
    placeQuery: '',
    pages: {},
    organisations: {},
  };
  const drawn = fc.sample(anyTyped(check.sections, 12), { numRuns: DRAWN, seed: SEED });
  const told = TOLD[id];
  const times = timed(drawn, (more) => {
    const typed = told ? { ...more, ...told } : more;
    const result = runCheck(check, typed, { params: PARAMS, today: TODAY });
    return result.kind === 'examined' && resultHtml(check, result, context) !== '';
  });
  return { name: id, ...times, bytes: bytesOf(islands[`check-${id}`]) };
}

function planRow(): Row {
  const context = { locale: 'pl' as const, texts: journeyTexts('pl'), params: PARAMS, pages: {}, helpers: {}, placeQuery: '' };
  const situations = fc.sample(
    fc.record({
      passport: fc.constantFrom('PL', 'RO', 'IN', 'US', 'UA', ''),
      arrival: fc.constantFrom('2026-11-02', '2027-01-10', '2019-05-01', ''),
      stay: fc.constantFrom('under-4-months', '4-to-12-months', 'over-a-year', ''),
      work: fc.constantFrom('agency', 'seasonal', 'highly-skilled', 'partner', ''),
      event: fc.constantFrom('job-lost@2026-11-20', 'moved', 'pregnant@2026-10-01', ''),
    }),
    { numRuns: DRAWN, seed: SEED },
  );
  const times = timed(situations, (raw) => {
    const plan = makePlan(readSituation(raw, TODAY).situation, { tasks: TASKS, params: PARAMS, today: TODAY, states: {} });
    return planHtml(plan, context) !== '';
  });
  return { name: 'plan', ...times, bytes: bytesOf(islands.plan) };
}

/** Times those runs that came to a result. The first round warms up and does not count. */
function timed<T>(inputs: readonly T[], run: (input: T) => boolean): Pick<Row, 'asked' | 'p50' | 'p95' | 'p99' | 'worst'> {
  const times: number[] = [];
  for (const round of [0, 1])
    for (const input of inputs) {
      const began = performance.now();
      const hasResult = run(input);
      if (round === 1 && hasResult) times.push(performance.now() - began);
    }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100;
  return { asked: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}

function bytesOf(address: string): number {
  return brotliCompressSync(readFileSync(new URL(`../static${address}`, import.meta.url))).length;
}
