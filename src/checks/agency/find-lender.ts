import { daysBetween, lenderAdmission, lenderRegisterGround, weighAgencySigns, type LenderAdmission, type RuleAnswer } from '#law/index.ts';
import type { SaidValue, SaidValues } from '#platform/i18n/say.ts';
import type { Given, Lender, LenderRegister } from '../check.ts';
import { finding, notKnown, type Finding, type NewFinding, type Verdict } from '../finding.ts';
import { kvkOf, plainName } from './lender-name.ts';
import type { AgencyAnswers } from './questions.ts';
import { isNearOnly } from './register.ts';

/**
 * So many days a copy of the register is good for: our own limit, no law. The register changes while somebody works, and
 * a lender can be suspended on any day.
 */
const REGISTER_AGE_LIMIT_DAYS = 31;

export const LENDER_FINDINGS = [
  'no-name',
  'kvk-form',
  'register-none',
  'register-old',
  'admitted',
  'provisional',
  'suspended',
  'ended',
  'status-later',
  'several',
  'near',
  'name-differs',
  'kvk-differs',
  'no-entry-before',
  'no-entry',
  'no-entry-only-admitted',
  'system-not-yet',
  'system-may-have-begun',
  'admission-not-known',
  'other-pays',
] as const;

const PAGE = 'pay/check-your-agency';
const ASK_AGENCY = ['ask-in-writing', 'send-letter', 'look-in-trade-register'];

type Found = Omit<NewFinding<(typeof LENDER_FINDINGS)[number]>, 'page'>;
const found = (of: Found): Finding => finding({ ...of, page: PAGE });

/** Who the lender is, what the register says of it, and what that means on this day. */
export function findLender(answers: AgencyAnswers, given: Given): Finding[] {
  const { params, today } = given;
  const asked = { name: nameOf(answers.lenderName), kvk: answers.kvk === null ? null : kvkOf(answers.kvk) };
  const [namesEmployer] = weighAgencySigns({ day: today, signs: ['no-name-or-address-of-employer'] }, params);
  const findings: Finding[] = [];
  const ground = namesEmployer?.ground ?? lenderRegisterGround(params);
  if (answers.kvk !== null && asked.kvk === null)
    findings.push(
      found({
        id: 'kvk-form',
        verdict: 'unclear',
        weight: 1,
        values: { kvk: { typed: answers.kvk } },
        ground: lenderRegisterGround(params),
        actions: ASK_AGENCY,
      }),
    );
  if (answers.lenderPays === false)
    findings.push(found({ id: 'other-pays', verdict: 'unclear', weight: 2, ground, actions: ['ask-in-writing', 'keep-evidence'] }));
  if (asked.name === null && asked.kvk === null)
    return [...findings, found({ id: 'no-name', verdict: 'unclear', weight: 1, ground, actions: ['ask-in-writing', 'send-letter'] })];
  const admission = lenderAdmission(today, params);
  return [...findings, ...inRegister(asked, given, admission), ...aboutSystem(admission)];
}

/** A name that has something to compare. */
function nameOf(typed: string | null): string | null {
  return typed !== null && plainName(typed) !== '' ? typed : null;
}

/** What the day means: the rules on admission are new, and their dates are not all certain. */
function aboutSystem(answer: RuleAnswer<LenderAdmission>): Finding[] {
  if (answer.kind === 'not-known') return [notKnown(answer, 'admission', { actions: ['call-legal-desk'], page: PAGE })];
  const { system, systemFrom, onlyAdmittedFrom, announceFrom, announceUntil } = answer.value;
  if (system === 'begun') return [];
  const values = {
    from: { day: systemFrom },
    onlyAdmitted: { day: onlyAdmittedFrom },
    announceFrom: { day: announceFrom },
    announceUntil: { day: announceUntil },
  };
  const id = system === 'not-yet' ? 'system-not-yet' : 'system-may-have-begun';
  return [found({ id, verdict: 'unclear', weight: 1, values, ground: answer.ground, actions: ASK_AGENCY })];
}

function inRegister(asked: { name: string | null; kvk: string | null }, given: Given, admission: RuleAnswer<LenderAdmission>): Finding[] {
  const { register, params, today } = given;
  const ground = lenderRegisterGround(params);
  const copy = register?.date ?? null;
  if (!register || copy === null)
    return [found({ id: 'register-none', verdict: 'unclear', weight: 1, ground, actions: ['look-in-register', ...ASK_AGENCY] })];
  const isOld = daysBetween(copy, today) > REGISTER_AGE_LIMIT_DAYS;
  const about: About = { asked, copy: { day: copy }, today, isOld, ground, admission: admission.kind === 'known' ? admission : null };
  const old = isOld
    ? [
        found({
          id: 'register-old',
          verdict: 'unclear',
          weight: 1,
          values: { copy: { day: copy } },
          ground,
          actions: ['look-in-register', 'ask-again-later'],
        }),
      ]
    : [];
  return [...old, ...entriesOf(register, about)];
}

interface About {
  asked: { name: string | null; kvk: string | null };
  copy: SaidValue;
  today: string;
  isOld: boolean;
  ground: Finding['ground'];
  admission: Extract<RuleAnswer<LenderAdmission>, { kind: 'known' }> | null;
}

function entriesOf(register: LenderRegister, about: About): Finding[] {
  const { asked, copy, ground } = about;
  const all = register.find(asked);
  const exact = all.filter((lender) => !isNearOnly(lender, asked));
  const [first] = exact;
  const [near] = all;
  const values = { copy, asked: { typed: asked.name ?? asked.kvk ?? '' } };
  const unclear = (id: Found['id'], more: SaidValues, weight: 1 | 2 = 1) =>
    found({ id, verdict: 'unclear', weight, values: { ...values, ...more }, ground, actions: ['look-in-register', ...ASK_AGENCY] });
  if (!first) return [noEntry(about, values), ...(near ? [unclear('near', namesOf(all, near))] : [])];
  if (new Set(exact.map(({ kvk }) => kvk)).size > 1) return [unclear('several', { count: { number: exact.length } })];
  const isByNumber = first.kvk === asked.kvk;
  // A number can stand with several names of one firm; the one that was asked goes first.
  const entry = exact.find(({ name }) => asked.name !== null && plainName(name) === plainName(asked.name)) ?? first;
  const nameDiffers = isByNumber && asked.name !== null && plainName(entry.name) !== plainName(asked.name);
  return [
    statusOf(entry, about),
    ...(nameDiffers ? [unclear('name-differs', { name: { typed: entry.name }, kvk: { typed: entry.kvk } }, 2)] : []),
    ...(asked.kvk !== null && !isByNumber
      ? [unclear('kvk-differs', { name: { typed: entry.name }, kvk: { typed: entry.kvk }, askedKvk: { typed: asked.kvk } }, 2)]
      : []),
  ];
}

function namesOf(lenders: readonly Lender[], first: Lender): SaidValues {
  return { name: { typed: first.name }, kvk: { typed: first.kvk }, count: { number: lenders.length } };
}

/** What the entry says, as the register dates it. A copy that is too old proves nothing for today. */
function statusOf({ name, kvk, status, since }: Lender, { copy, today, isOld, ground, admission }: About): Finding {
  const values = { copy, name: { typed: name }, kvk: { typed: kvk }, since: { day: since } };
  if (since > today)
    return found({ id: 'status-later', verdict: 'unclear', weight: 1, values, ground, actions: ['look-in-register', 'ask-again-later'] });
  const isBarred = (status === 'suspended' || status === 'ended') && admission?.value.onlyAdmitted === 'begun';
  const fresh: Verdict = status === 'admitted' ? 'right' : isBarred ? 'wrong' : 'unclear';
  return found({
    id: status,
    verdict: isOld ? 'unclear' : fresh,
    weight: status === 'suspended' || status === 'ended' ? 2 : 1,
    values,
    ground: isBarred ? admission.ground : ground,
    actions: status === 'suspended' || status === 'ended' ? [...ASK_AGENCY, 'call-legal-desk', 'report-inspectorate'] : ASK_AGENCY,
  });
}

/** That nobody of that name stands there means something else before the rules began than after. */
function noEntry({ admission, ground }: About, values: SaidValues): Finding {
  const onlyAdmitted = admission?.value.onlyAdmitted ?? 'not-yet';
  const id =
    admission === null || admission.value.system === 'not-yet'
      ? 'no-entry-before'
      : onlyAdmitted === 'not-yet'
        ? 'no-entry'
        : 'no-entry-only-admitted';
  const day = admission?.value.onlyAdmittedFrom;
  return found({
    id,
    verdict: 'unclear',
    weight: onlyAdmitted === 'begun' ? 2 : 1,
    values: { ...values, ...(day === undefined ? {} : { onlyAdmitted: { day } }) },
    ground: admission?.ground ?? ground,
    actions: ['look-in-register', ...ASK_AGENCY],
  });
}
