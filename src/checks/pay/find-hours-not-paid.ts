import { finding, type Finding } from '../finding.ts';
import type { PayFacts } from './pay-facts.ts';

/**
 * Hours that the payslip does not pay. Whether the contract pays them apart is not known here, so it is never more than
 * unclear: what is missing below the minimum wage has a finding of its own, and only what is more is asked for here.
 * @param shortCents what is missing below the minimum wage
 */
export function findHoursNotPaid({ answers, hours, items, countedCents, isUnpaid }: PayFacts, shortCents: number): Finding[] {
  const { hoursPaid } = answers;
  if (hoursPaid === null || hours.certain === null || hoursPaid >= hours.certain || items === null || isUnpaid) return [];
  const missing = hours.certain - hoursPaid;
  const amountCents = hoursPaid > 0 ? Math.round((missing * countedCents) / hoursPaid) : 0;
  return [
    finding({
      id: 'hours-not-paid',
      verdict: 'unclear',
      weight: 2,
      ground: hours.certainGround,
      values: {
        hours: { hours: hours.certain },
        hoursPaid: { hours: hoursPaid },
        missing: { hours: missing },
        amount: { money: amountCents },
      },
      amountCents: Math.max(0, amountCents - shortCents),
      actions: ['write-down-hours', 'ask-in-writing', 'keep-evidence'],
      page: 'pay/wages-not-paid',
    }),
  ];
}
