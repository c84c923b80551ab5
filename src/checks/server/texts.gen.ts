// Written by `npm run generate` from content/checks.
import agency_ar from '../../../content/checks/agency/ar.json' with { type: 'json' };
import agency_bg from '../../../content/checks/agency/bg.json' with { type: 'json' };
import agency_en from '../../../content/checks/agency/en.json' with { type: 'json' };
import agency_nl from '../../../content/checks/agency/nl.json' with { type: 'json' };
import agency_pl from '../../../content/checks/agency/pl.json' with { type: 'json' };
import agency_ro from '../../../content/checks/agency/ro.json' with { type: 'json' };
import agency_uk from '../../../content/checks/agency/uk.json' with { type: 'json' };
import contract_en from '../../../content/checks/contract/en.json' with { type: 'json' };
import contract_nl from '../../../content/checks/contract/nl.json' with { type: 'json' };
import deductions_ar from '../../../content/checks/deductions/ar.json' with { type: 'json' };
import deductions_bg from '../../../content/checks/deductions/bg.json' with { type: 'json' };
import deductions_en from '../../../content/checks/deductions/en.json' with { type: 'json' };
import deductions_nl from '../../../content/checks/deductions/nl.json' with { type: 'json' };
import deductions_pl from '../../../content/checks/deductions/pl.json' with { type: 'json' };
import deductions_ro from '../../../content/checks/deductions/ro.json' with { type: 'json' };
import deductions_uk from '../../../content/checks/deductions/uk.json' with { type: 'json' };
import dismissal_en from '../../../content/checks/dismissal/en.json' with { type: 'json' };
import dismissal_nl from '../../../content/checks/dismissal/nl.json' with { type: 'json' };
import dismissal_pl from '../../../content/checks/dismissal/pl.json' with { type: 'json' };
import dismissal_ro from '../../../content/checks/dismissal/ro.json' with { type: 'json' };
import hours_ar from '../../../content/checks/hours/ar.json' with { type: 'json' };
import hours_bg from '../../../content/checks/hours/bg.json' with { type: 'json' };
import hours_en from '../../../content/checks/hours/en.json' with { type: 'json' };
import hours_nl from '../../../content/checks/hours/nl.json' with { type: 'json' };
import hours_pl from '../../../content/checks/hours/pl.json' with { type: 'json' };
import hours_ro from '../../../content/checks/hours/ro.json' with { type: 'json' };
import hours_uk from '../../../content/checks/hours/uk.json' with { type: 'json' };
import housingCost_en from '../../../content/checks/housing-cost/en.json' with { type: 'json' };
import housingCost_nl from '../../../content/checks/housing-cost/nl.json' with { type: 'json' };
import housingCost_pl from '../../../content/checks/housing-cost/pl.json' with { type: 'json' };
import housingCost_ro from '../../../content/checks/housing-cost/ro.json' with { type: 'json' };
import jobOffer_en from '../../../content/checks/job-offer/en.json' with { type: 'json' };
import jobOffer_nl from '../../../content/checks/job-offer/nl.json' with { type: 'json' };
import lessons_en from '../../../content/checks/lessons/en.json' with { type: 'json' };
import lessons_nl from '../../../content/checks/lessons/nl.json' with { type: 'json' };
import pay_ar from '../../../content/checks/pay/ar.json' with { type: 'json' };
import pay_bg from '../../../content/checks/pay/bg.json' with { type: 'json' };
import pay_en from '../../../content/checks/pay/en.json' with { type: 'json' };
import pay_nl from '../../../content/checks/pay/nl.json' with { type: 'json' };
import pay_pl from '../../../content/checks/pay/pl.json' with { type: 'json' };
import pay_ro from '../../../content/checks/pay/ro.json' with { type: 'json' };
import pay_uk from '../../../content/checks/pay/uk.json' with { type: 'json' };
import registration_en from '../../../content/checks/registration/en.json' with { type: 'json' };
import registration_nl from '../../../content/checks/registration/nl.json' with { type: 'json' };
import registration_pl from '../../../content/checks/registration/pl.json' with { type: 'json' };
import registration_ro from '../../../content/checks/registration/ro.json' with { type: 'json' };
import shared_ar from '../../../content/checks/shared/ar.json' with { type: 'json' };
import shared_bg from '../../../content/checks/shared/bg.json' with { type: 'json' };
import shared_en from '../../../content/checks/shared/en.json' with { type: 'json' };
import shared_nl from '../../../content/checks/shared/nl.json' with { type: 'json' };
import shared_pl from '../../../content/checks/shared/pl.json' with { type: 'json' };
import shared_ro from '../../../content/checks/shared/ro.json' with { type: 'json' };
import shared_uk from '../../../content/checks/shared/uk.json' with { type: 'json' };
import workingTime_ar from '../../../content/checks/working-time/ar.json' with { type: 'json' };
import workingTime_bg from '../../../content/checks/working-time/bg.json' with { type: 'json' };
import workingTime_en from '../../../content/checks/working-time/en.json' with { type: 'json' };
import workingTime_nl from '../../../content/checks/working-time/nl.json' with { type: 'json' };
import workingTime_pl from '../../../content/checks/working-time/pl.json' with { type: 'json' };
import workingTime_ro from '../../../content/checks/working-time/ro.json' with { type: 'json' };
import workingTime_uk from '../../../content/checks/working-time/uk.json' with { type: 'json' };

/** Texts by name and locale. */
export const TEXTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'agency': { ar: agency_ar, bg: agency_bg, en: agency_en, nl: agency_nl, pl: agency_pl, ro: agency_ro, uk: agency_uk },
  'contract': { en: contract_en, nl: contract_nl },
  'deductions': { ar: deductions_ar, bg: deductions_bg, en: deductions_en, nl: deductions_nl, pl: deductions_pl, ro: deductions_ro, uk: deductions_uk },
  'dismissal': { en: dismissal_en, nl: dismissal_nl, pl: dismissal_pl, ro: dismissal_ro },
  'hours': { ar: hours_ar, bg: hours_bg, en: hours_en, nl: hours_nl, pl: hours_pl, ro: hours_ro, uk: hours_uk },
  'housing-cost': { en: housingCost_en, nl: housingCost_nl, pl: housingCost_pl, ro: housingCost_ro },
  'job-offer': { en: jobOffer_en, nl: jobOffer_nl },
  'lessons': { en: lessons_en, nl: lessons_nl },
  'pay': { ar: pay_ar, bg: pay_bg, en: pay_en, nl: pay_nl, pl: pay_pl, ro: pay_ro, uk: pay_uk },
  'registration': { en: registration_en, nl: registration_nl, pl: registration_pl, ro: registration_ro },
  'shared': { ar: shared_ar, bg: shared_bg, en: shared_en, nl: shared_nl, pl: shared_pl, ro: shared_ro, uk: shared_uk },
  'working-time': { ar: workingTime_ar, bg: workingTime_bg, en: workingTime_en, nl: workingTime_nl, pl: workingTime_pl, ro: workingTime_ro, uk: workingTime_uk },
};
