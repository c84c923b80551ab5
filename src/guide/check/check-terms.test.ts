import { expect, test } from 'vitest';
import { isAgreedTerm } from './check-terms.ts';

test.each([
  ['inflected Polish', 'umowy o pracę', ['umowa o pracę']],
  ['Turkish with endings', 'işverenlerinizden', ['işveren']],
  ['Arabic with an article and a preposition', 'بالمؤجّر', ['مؤجّر']],
  ['Arabic plural inside the word', 'العقود', ['عقد']],
  ['Hungarian with endings', 'önkormányzatnál', ['önkormányzat']],
  ['accents and case', 'Registro Civil', ['regístro civil']],
  ['an abbreviation alone', 'SNF', ['znak jakości SNF']],
  ['another wording that is allowed', 'family doctor', ['GP', 'family doctor']],
])('%s is the agreed term', (_name, shown, agreed) => {
  expect(isAgreedTerm(shown, agreed)).toBe(true);
});

test.each([
  ['another word', 'personal records database', ['population register']],
  ['a short word within another', 'de la', ['salario']],
  ['a look-alike beginning', 'prawo', ['pracownik']],
  ['nothing', '', ['payslip']],
])('%s is not', (_name, shown, agreed) => {
  expect(isAgreedTerm(shown, agreed)).toBe(false);
});
