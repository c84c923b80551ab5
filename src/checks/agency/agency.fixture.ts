import type { Lender } from '../check.ts';
import { TODAY } from '../check.fixture.ts';
import { lenderRegister } from './register.ts';

export const LENDERS: readonly Lender[] = [
  { name: 'Jansen Uitzendbureau B.V.', kvk: '11111111', status: 'admitted', since: '2026-11-02' },
  { name: 'Kas Werk BV', kvk: '22222222', status: 'provisional', since: '2026-11-03' },
  { name: 'Groen Flex', kvk: '33333333', status: 'suspended', since: '2026-11-04' },
  { name: 'Oud Werk', kvk: '44444444', status: 'ended', since: '2026-11-05' },
  { name: 'Dubbel Werk', kvk: '55555555', status: 'admitted', since: '2026-11-05' },
  { name: 'Dubbel Werk B.V.', kvk: '66666666', status: 'suspended', since: '2026-11-05' },
  { name: 'Later Werk', kvk: '77777777', status: 'admitted', since: '2030-01-01' },
];
/** A copy of today. */
export const register = lenderRegister(LENDERS, TODAY);
