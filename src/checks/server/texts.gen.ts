// Written by `npm run generate` from content/checks.
import agency_en from '../../../content/checks/agency/en.json' with { type: 'json' };
import agency_nl from '../../../content/checks/agency/nl.json' with { type: 'json' };
import deductions_en from '../../../content/checks/deductions/en.json' with { type: 'json' };
import deductions_nl from '../../../content/checks/deductions/nl.json' with { type: 'json' };
import hours_en from '../../../content/checks/hours/en.json' with { type: 'json' };
import hours_nl from '../../../content/checks/hours/nl.json' with { type: 'json' };
import housingCost_en from '../../../content/checks/housing-cost/en.json' with { type: 'json' };
import housingCost_nl from '../../../content/checks/housing-cost/nl.json' with { type: 'json' };
import pay_en from '../../../content/checks/pay/en.json' with { type: 'json' };
import pay_nl from '../../../content/checks/pay/nl.json' with { type: 'json' };
import shared_en from '../../../content/checks/shared/en.json' with { type: 'json' };
import shared_nl from '../../../content/checks/shared/nl.json' with { type: 'json' };
import workingTime_en from '../../../content/checks/working-time/en.json' with { type: 'json' };
import workingTime_nl from '../../../content/checks/working-time/nl.json' with { type: 'json' };

/** Texts by name and locale. */
export const TEXTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'agency': { en: agency_en, nl: agency_nl },
  'deductions': { en: deductions_en, nl: deductions_nl },
  'dismissal': {  },
  'hours': { en: hours_en, nl: hours_nl },
  'housing-cost': { en: housingCost_en, nl: housingCost_nl },
  'pay': { en: pay_en, nl: pay_nl },
  'registration': {  },
  'shared': { en: shared_en, nl: shared_nl },
  'working-time': { en: workingTime_en, nl: workingTime_nl },
};
