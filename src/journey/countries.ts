/** EU member states without the Netherlands, the other states of the EEA, and Switzerland (Directive 2004/38; agreements EEA and EU-Switzerland). */
const FREE_TO_WORK = new Set('AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NO PL PT RO SE SI SK'.split(' '));

/**
 * Whose passports can be chosen: states and a few others that issue their own, as ISO 3166-1 alpha-2 (and XK). Names
 * come from `Intl.DisplayNames`, and so does their order in a language.
 */
export const PASSPORT_COUNTRIES: readonly string[] = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY ' +
  'CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT ' +
  'JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY ' +
  'MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV ' +
  'SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ');

const COUNTRIES = new Set(PASSPORT_COUNTRIES);

/** Whether a text is one of `PASSPORT_COUNTRIES`. */
export function isPassportCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** What a passport means for living and working here, as far as the guide tells it apart. */
export const CITIZENSHIPS = ['dutch', 'eu', 'ukraine', 'other'] as const;
export type Citizenship = (typeof CITIZENSHIPS)[number];

/**
 * The rules that come with a passport; null when none was named. `eu` is EU, EEA and Switzerland. `ukraine` is the
 * passport, not yet the protection: pages say when that holds.
 */
export function citizenship(passport: string | null): Citizenship | null {
  if (passport === null) return null;
  if (passport === 'NL') return 'dutch';
  if (passport === 'UA') return 'ukraine';
  return FREE_TO_WORK.has(passport) ? 'eu' : 'other';
}
