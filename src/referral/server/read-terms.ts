import terms from '../../../content/desk/referral/terms.json' with { type: 'json' };
import { termsFile, type Terms } from '../terms.ts';

/** The terms of all organisations. */
export const TERMS: Terms = termsFile.parse(terms);
