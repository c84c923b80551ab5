import { ownRegistration, separateTenancy, writtenTenancy } from '#law/index.ts';
import type { Given } from '../check.ts';
import { finding, notKnown, type Finding } from '../finding.ts';
import type { HousingAnswers } from './questions.ts';

const PAGE = 'housing/rental-contract';

/** The tenancy on paper, apart from the job, in a language that is understood; and registering at the address. */
export function findPaper(answers: HousingAnswers, { params, today }: Given): Finding[] {
  return [...findContract(answers, params), ...findRegistration(answers, params, today)];
}

function findContract(
  { startDay, paper, understands, landlord, passport, temporary, mainHomeAbroad }: HousingAnswers,
  params: Given['params'],
) {
  const found: Finding[] = [];
  const asksAboutPaper = (paper !== null && paper !== 'unknown') || understands === false;
  if (startDay === null || !asksAboutPaper) return found;
  const written = writtenTenancy(
    { contractDate: startDay, isHousingCorporation: landlord === null || landlord === 'unknown' ? null : landlord === 'corporation' },
    params,
  );
  if (written.kind === 'not-known') return [notKnown(written, 'paper', { page: PAGE, actions: ['call-legal-desk'] })];
  const separate = separateTenancy(
    {
      contractDate: startDay,
      isOtherEuCitizen: passport === 'other-eu',
      worksHereTemporarily: temporary,
      hasMainHomeHere: mainHomeAbroad === null ? null : !mainHomeAbroad,
    },
    params,
  );
  const isSure = separate.kind === 'known' && separate.value === 'required';
  // Two papers and a language that is understood are for some tenants only.
  const ofSeparate = (id: string, actions: readonly string[]): Finding =>
    isSure
      ? finding({ id, verdict: 'wrong', weight: 2, ground: separate.ground, actions, page: PAGE })
      : finding({ id: `${id}-perhaps`, verdict: 'unclear', weight: 1, ground: separate.ground, actions, page: PAGE });
  const asking = ['ask-in-writing', 'send-letter', 'tell-reporting-point'];
  if (paper === 'spoken')
    found.push(finding({ id: 'no-paper', verdict: 'wrong', weight: 2, ground: written.ground, actions: asking, page: PAGE }));
  if (paper === 'in-job') found.push(ofSeparate('one-paper', asking));
  if (paper === 'separate') found.push(finding({ id: 'own-paper', verdict: 'right', weight: 1, ground: written.ground, page: PAGE }));
  if (understands === false) found.push(ofSeparate('language', [...asking, 'do-not-sign']));
  return found;
}

function findRegistration({ mayRegister, startDay }: HousingAnswers, params: Given['params'], today: Given['today']): Finding[] {
  if (mayRegister !== 'refused') return [];
  const duty = ownRegistration({ from: startDay ?? today }, params);
  const more = { page: 'registration/report-moving', actions: ['register-anyway', 'keep-evidence', 'tell-reporting-point'] };
  if (duty.kind === 'not-known') return [notKnown(duty, 'registration', more)];
  return [finding({ id: 'registration-refused', verdict: 'wrong', weight: 2, ground: duty.ground, ...more })];
}
