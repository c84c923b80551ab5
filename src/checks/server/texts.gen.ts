// Written by `npm run generate` from content/checks.
import agency_en from '../../../content/checks/agency/en.json' with { type: 'json' };
import agency_nl from '../../../content/checks/agency/nl.json' with { type: 'json' };
import contract_en from '../../../content/checks/contract/en.json' with { type: 'json' };
import contract_nl from '../../../content/checks/contract/nl.json' with { type: 'json' };
import deductions_en from '../../../content/checks/deductions/en.json' with { type: 'json' };
import deductions_nl from '../../../content/checks/deductions/nl.json' with { type: 'json' };
import dismissal_en from '../../../content/checks/dismissal/en.json' with { type: 'json' };
import dismissal_nl from '../../../content/checks/dismissal/nl.json' with { type: 'json' };
import hours_en from '../../../content/checks/hours/en.json' with { type: 'json' };
import hours_nl from '../../../content/checks/hours/nl.json' with { type: 'json' };
import housingCost_en from '../../../content/checks/housing-cost/en.json' with { type: 'json' };
import housingCost_nl from '../../../content/checks/housing-cost/nl.json' with { type: 'json' };
import jobOffer_en from '../../../content/checks/job-offer/en.json' with { type: 'json' };
import jobOffer_nl from '../../../content/checks/job-offer/nl.json' with { type: 'json' };
import lessons_en from '../../../content/checks/lessons/en.json' with { type: 'json' };
import lessons_nl from '../../../content/checks/lessons/nl.json' with { type: 'json' };
import pay_en from '../../../content/checks/pay/en.json' with { type: 'json' };
import pay_nl from '../../../content/checks/pay/nl.json' with { type: 'json' };
import pay_pl from '../../../content/checks/pay/pl.json' with { type: 'json' };
import registration_en from '../../../content/checks/registration/en.json' with { type: 'json' };
import registration_nl from '../../../content/checks/registration/nl.json' with { type: 'json' };
import shared_ar from '../../../content/checks/shared/ar.json' with { type: 'json' };
import shared_en from '../../../content/checks/shared/en.json' with { type: 'json' };
import shared_nl from '../../../content/checks/shared/nl.json' with { type: 'json' };
import shared_pl from '../../../content/checks/shared/pl.json' with { type: 'json' };
import workingTime_en from '../../../content/checks/working-time/en.json' with { type: 'json' };
import workingTime_nl from '../../../content/checks/working-time/nl.json' with { type: 'json' };

/** Texts by name and locale. */
export const TEXTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'agency': { en: agency_en, nl: agency_nl },
  'contract': { en: contract_en, nl: contract_nl },
  'deductions': { en: deductions_en, nl: deductions_nl },
  'dismissal': { en: dismissal_en, nl: dismissal_nl },
  'hours': { en: hours_en, nl: hours_nl },
  'housing-cost': { en: housingCost_en, nl: housingCost_nl },
  'job-offer': { en: jobOffer_en, nl: jobOffer_nl },
  'lessons': { en: lessons_en, nl: lessons_nl },
  'pay': { en: pay_en, nl: pay_nl, pl: pay_pl },
  'registration': { en: registration_en, nl: registration_nl },
  'shared': { ar: shared_ar, en: shared_en, nl: shared_nl, pl: shared_pl },
  'working-time': { en: workingTime_en, nl: workingTime_nl },
};
