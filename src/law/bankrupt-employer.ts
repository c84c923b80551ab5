import { Grounds, type RuleAnswer } from './ground.ts';
import type { ParameterSet } from './parameter.ts';

export interface BankruptEmployer {
  /** Only the administrator (curator) can give notice, in a shorter time than the employer. */
  noticeBy: 'curator';
  /** Who takes over unpaid wage, holiday allowance and leave for some time. */
  paidBy: 'uwv';
  transitionPayment: 'not-due';
  announcementCompensation: 'not-due';
}

/**
 * What changes when the employer is bankrupt: the administrator gives notice (Fw art. 40), UWV takes over what was not paid
 * for some time (WW art. 61), and transition payment and compensation for the announcement are no longer due (BW 7:673c
 * lid 1, 7:668 lid 3). Recalled: how far UWV pays and by when to ask was not read. Not dated.
 *
 * Left out: the days of notice, how many weeks UWV pays, suspension of payments, a restart by another firm.
 */
export function bankruptEmployer(params: ParameterSet): RuleAnswer<BankruptEmployer> {
  return new Grounds(params, ['Fw art. 40', 'WW art. 61', 'BW 7:673c lid 1', 'BW 7:668 lid 3'], 'recalled').answer<BankruptEmployer>({
    noticeBy: 'curator',
    paidBy: 'uwv',
    transitionPayment: 'not-due',
    announcementCompensation: 'not-due',
  });
}
