import { PAY_KINDS, PAYSLIP_ITEMS } from '#law/index.ts';
import type { AnswersOf, Section } from '../question.ts';
import { MOST_HOURS } from './pay-period.ts';
import { AGE, BBL, BIRTH_DAY, FROM, UNTIL } from './worker-questions.ts';

const HOURS_A_WEEK = 168;
const DAYS_A_WEEK = 7;
/** Nobody is paid so much for one hour: a slip of the finger. */
const MOST_FOR_ONE_HOUR = 100_000;

export const SECTIONS = [
  {
    id: 'you',
    questions: [AGE, { ...BIRTH_DAY, hint: true }, BBL],
  },
  {
    id: 'period',
    questions: [
      FROM,
      UNTIL,
      { id: 'wageKind', kind: 'choice', options: ['hour', 'month', 'unknown'], required: true },
      { id: 'weeklyHours', kind: 'hours', most: HOURS_A_WEEK, required: true, onlyIf: { question: 'wageKind', is: ['month'] } },
      { id: 'wholeYear', kind: 'yes-no', onlyIf: { question: 'wageKind', is: ['month'] }, hint: true },
    ],
  },
  {
    id: 'hours',
    questions: [
      { id: 'hoursWorked', kind: 'hours', most: MOST_HOURS, hint: true },
      { id: 'hoursLeave', kind: 'hours', most: MOST_HOURS, hint: true },
      { id: 'hoursPaid', kind: 'hours', most: MOST_HOURS, hint: true },
      { id: 'extra', kind: 'choices', options: ['overtime', 'waiting', 'travel'], hint: true },
      { id: 'hoursOvertime', kind: 'hours', most: MOST_HOURS, onlyIf: { question: 'extra', is: ['overtime'] } },
      {
        id: 'overtimeLater',
        kind: 'choice',
        options: ['this-payslip', 'paid-later', 'time-off', 'not-paid', 'not-yet', 'unknown'],
        onlyIf: { question: 'extra', is: ['overtime'] },
      },
      { id: 'hoursWaiting', kind: 'hours', most: MOST_HOURS, onlyIf: { question: 'extra', is: ['waiting'] } },
      { id: 'hoursTravel', kind: 'hours', most: MOST_HOURS, onlyIf: { question: 'extra', is: ['travel'] } },
      { id: 'amountChanged', kind: 'yes-no', hint: true },
      { id: 'hoursBefore', kind: 'hours', most: MOST_HOURS, onlyIf: { question: 'amountChanged', is: ['yes'] } },
    ],
  },
  {
    id: 'pay',
    questions: [
      { id: 'payAs', kind: 'choice', options: ['one-amount', 'parts'] },
      { id: 'grossPay', kind: 'money', required: true, onlyIf: { question: 'payAs', is: ['one-amount'] }, hint: true },
      {
        id: 'parts',
        kind: 'rows',
        required: true,
        onlyIf: { question: 'payAs', is: ['parts'] },
        hint: true,
        columns: [
          { id: 'kind', kind: 'choice', options: PAY_KINDS, required: true },
          { id: 'amount', kind: 'money', required: true },
        ],
        mostRows: 12,
        firstRows: 3,
      },
      { id: 'received', kind: 'choice', options: ['bank', 'cash', 'bank-and-cash', 'nothing'] },
      {
        id: 'householdDays',
        kind: 'count',
        least: 1,
        most: DAYS_A_WEEK,
        onlyIf: { question: 'received', is: ['cash', 'bank-and-cash'] },
        hint: true,
      },
      { id: 'payday', kind: 'day', hint: true },
      { id: 'paidOn', kind: 'day', past: true, onlyIf: { question: 'received', is: ['bank', 'cash', 'bank-and-cash'] } },
    ],
  },
  {
    id: 'allowance',
    questions: [
      { id: 'holidayAllowance', kind: 'choice', options: ['each-payslip', 'yearly', 'never', 'unknown'] },
      { id: 'holidayAllowanceAmount', kind: 'money', onlyIf: { question: 'holidayAllowance', is: ['each-payslip'] } },
    ],
  },
  {
    id: 'payslip',
    questions: [
      { id: 'payslip', kind: 'yes-no' },
      { id: 'payslipShows', kind: 'choices', options: PAYSLIP_ITEMS, onlyIf: { question: 'payslip', is: ['yes'] }, hint: true },
      { id: 'payslipChanged', kind: 'yes-no', onlyIf: { question: 'payslip', is: ['no'] } },
    ],
  },
  {
    id: 'agency',
    questions: [
      { id: 'agency', kind: 'yes-no' },
      { id: 'agencyCao', kind: 'yes-no', onlyIf: { question: 'agency', is: ['yes'] }, hint: true },
      { id: 'colleaguePay', kind: 'money', most: MOST_FOR_ONE_HOUR, onlyIf: { question: 'agency', is: ['yes'] }, hint: true },
    ],
  },
] as const satisfies readonly Section[];

export type PayAnswers = AnswersOf<typeof SECTIONS>;
