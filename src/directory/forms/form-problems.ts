import type { ChangeProblem } from '../check-change.ts';
import type { FormProblem } from './typed.ts';

const WHAT: Readonly<Record<ChangeProblem['rule'], FormProblem['what']>> = {
  double: 'double',
  reference: 'reference',
  place: 'place',
  hours: 'hours',
  stops: 'ends',
  phone: 'phone-unconfirmed',
  letters: 'letters',
  'citizen-number': 'citizen-number',
  form: 'not-read',
  elsewhere: 'elsewhere',
  'too-long': 'too-long',
};

/** Fields of records that stand in forms under other names. */
const FIELDS: Readonly<Record<string, string>> = {
  phones: 'phone-1',
  address: 'street',
  position: 'latitude',
  hours: 'hours-how',
  region: 'municipality',
  base: 'point',
  stops: 'date',
};

/** What is wrong with a record, at the fields of its form. */
export function formProblems(problems: readonly ChangeProblem[]): FormProblem[] {
  return problems.map(({ field, rule, message }) => {
    const [part = '', locale] = field.split(' in ');
    const named = locale === undefined ? (FIELDS[field] ?? field) : `${part}-${locale}`;
    const found = rule === 'citizen-number' ? /^"([^"]+)"/.exec(message)?.[1] : undefined;
    return found === undefined ? { field: named, what: WHAT[rule] } : { field: named, what: WHAT[rule], found };
  });
}
