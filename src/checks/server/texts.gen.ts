// Written by `npm run generate` from content/checks.
import agency_ar from '../../../content/checks/agency/ar.json' with { type: 'json' };
import agency_bg from '../../../content/checks/agency/bg.json' with { type: 'json' };
import agency_en from '../../../content/checks/agency/en.json' with { type: 'json' };
import agency_es from '../../../content/checks/agency/es.json' with { type: 'json' };
import agency_hu from '../../../content/checks/agency/hu.json' with { type: 'json' };
import agency_it from '../../../content/checks/agency/it.json' with { type: 'json' };
import agency_nl from '../../../content/checks/agency/nl.json' with { type: 'json' };
import agency_pl from '../../../content/checks/agency/pl.json' with { type: 'json' };
import agency_pt from '../../../content/checks/agency/pt.json' with { type: 'json' };
import agency_ro from '../../../content/checks/agency/ro.json' with { type: 'json' };
import agency_tr from '../../../content/checks/agency/tr.json' with { type: 'json' };
import agency_uk from '../../../content/checks/agency/uk.json' with { type: 'json' };
import contract_ar from '../../../content/checks/contract/ar.json' with { type: 'json' };
import contract_bg from '../../../content/checks/contract/bg.json' with { type: 'json' };
import contract_en from '../../../content/checks/contract/en.json' with { type: 'json' };
import contract_es from '../../../content/checks/contract/es.json' with { type: 'json' };
import contract_hu from '../../../content/checks/contract/hu.json' with { type: 'json' };
import contract_it from '../../../content/checks/contract/it.json' with { type: 'json' };
import contract_nl from '../../../content/checks/contract/nl.json' with { type: 'json' };
import contract_pl from '../../../content/checks/contract/pl.json' with { type: 'json' };
import contract_pt from '../../../content/checks/contract/pt.json' with { type: 'json' };
import contract_ro from '../../../content/checks/contract/ro.json' with { type: 'json' };
import contract_tr from '../../../content/checks/contract/tr.json' with { type: 'json' };
import contract_uk from '../../../content/checks/contract/uk.json' with { type: 'json' };
import deductions_ar from '../../../content/checks/deductions/ar.json' with { type: 'json' };
import deductions_bg from '../../../content/checks/deductions/bg.json' with { type: 'json' };
import deductions_en from '../../../content/checks/deductions/en.json' with { type: 'json' };
import deductions_es from '../../../content/checks/deductions/es.json' with { type: 'json' };
import deductions_hu from '../../../content/checks/deductions/hu.json' with { type: 'json' };
import deductions_it from '../../../content/checks/deductions/it.json' with { type: 'json' };
import deductions_nl from '../../../content/checks/deductions/nl.json' with { type: 'json' };
import deductions_pl from '../../../content/checks/deductions/pl.json' with { type: 'json' };
import deductions_pt from '../../../content/checks/deductions/pt.json' with { type: 'json' };
import deductions_ro from '../../../content/checks/deductions/ro.json' with { type: 'json' };
import deductions_tr from '../../../content/checks/deductions/tr.json' with { type: 'json' };
import deductions_uk from '../../../content/checks/deductions/uk.json' with { type: 'json' };
import dismissal_ar from '../../../content/checks/dismissal/ar.json' with { type: 'json' };
import dismissal_bg from '../../../content/checks/dismissal/bg.json' with { type: 'json' };
import dismissal_en from '../../../content/checks/dismissal/en.json' with { type: 'json' };
import dismissal_es from '../../../content/checks/dismissal/es.json' with { type: 'json' };
import dismissal_hu from '../../../content/checks/dismissal/hu.json' with { type: 'json' };
import dismissal_it from '../../../content/checks/dismissal/it.json' with { type: 'json' };
import dismissal_nl from '../../../content/checks/dismissal/nl.json' with { type: 'json' };
import dismissal_pl from '../../../content/checks/dismissal/pl.json' with { type: 'json' };
import dismissal_pt from '../../../content/checks/dismissal/pt.json' with { type: 'json' };
import dismissal_ro from '../../../content/checks/dismissal/ro.json' with { type: 'json' };
import dismissal_tr from '../../../content/checks/dismissal/tr.json' with { type: 'json' };
import dismissal_uk from '../../../content/checks/dismissal/uk.json' with { type: 'json' };
import hours_ar from '../../../content/checks/hours/ar.json' with { type: 'json' };
import hours_bg from '../../../content/checks/hours/bg.json' with { type: 'json' };
import hours_en from '../../../content/checks/hours/en.json' with { type: 'json' };
import hours_es from '../../../content/checks/hours/es.json' with { type: 'json' };
import hours_hu from '../../../content/checks/hours/hu.json' with { type: 'json' };
import hours_it from '../../../content/checks/hours/it.json' with { type: 'json' };
import hours_nl from '../../../content/checks/hours/nl.json' with { type: 'json' };
import hours_pl from '../../../content/checks/hours/pl.json' with { type: 'json' };
import hours_pt from '../../../content/checks/hours/pt.json' with { type: 'json' };
import hours_ro from '../../../content/checks/hours/ro.json' with { type: 'json' };
import hours_tr from '../../../content/checks/hours/tr.json' with { type: 'json' };
import hours_uk from '../../../content/checks/hours/uk.json' with { type: 'json' };
import housingCost_ar from '../../../content/checks/housing-cost/ar.json' with { type: 'json' };
import housingCost_bg from '../../../content/checks/housing-cost/bg.json' with { type: 'json' };
import housingCost_en from '../../../content/checks/housing-cost/en.json' with { type: 'json' };
import housingCost_es from '../../../content/checks/housing-cost/es.json' with { type: 'json' };
import housingCost_hu from '../../../content/checks/housing-cost/hu.json' with { type: 'json' };
import housingCost_it from '../../../content/checks/housing-cost/it.json' with { type: 'json' };
import housingCost_nl from '../../../content/checks/housing-cost/nl.json' with { type: 'json' };
import housingCost_pl from '../../../content/checks/housing-cost/pl.json' with { type: 'json' };
import housingCost_pt from '../../../content/checks/housing-cost/pt.json' with { type: 'json' };
import housingCost_ro from '../../../content/checks/housing-cost/ro.json' with { type: 'json' };
import housingCost_tr from '../../../content/checks/housing-cost/tr.json' with { type: 'json' };
import housingCost_uk from '../../../content/checks/housing-cost/uk.json' with { type: 'json' };
import jobOffer_ar from '../../../content/checks/job-offer/ar.json' with { type: 'json' };
import jobOffer_bg from '../../../content/checks/job-offer/bg.json' with { type: 'json' };
import jobOffer_en from '../../../content/checks/job-offer/en.json' with { type: 'json' };
import jobOffer_es from '../../../content/checks/job-offer/es.json' with { type: 'json' };
import jobOffer_hu from '../../../content/checks/job-offer/hu.json' with { type: 'json' };
import jobOffer_it from '../../../content/checks/job-offer/it.json' with { type: 'json' };
import jobOffer_nl from '../../../content/checks/job-offer/nl.json' with { type: 'json' };
import jobOffer_pl from '../../../content/checks/job-offer/pl.json' with { type: 'json' };
import jobOffer_pt from '../../../content/checks/job-offer/pt.json' with { type: 'json' };
import jobOffer_ro from '../../../content/checks/job-offer/ro.json' with { type: 'json' };
import jobOffer_tr from '../../../content/checks/job-offer/tr.json' with { type: 'json' };
import jobOffer_uk from '../../../content/checks/job-offer/uk.json' with { type: 'json' };
import lessons_ar from '../../../content/checks/lessons/ar.json' with { type: 'json' };
import lessons_bg from '../../../content/checks/lessons/bg.json' with { type: 'json' };
import lessons_en from '../../../content/checks/lessons/en.json' with { type: 'json' };
import lessons_es from '../../../content/checks/lessons/es.json' with { type: 'json' };
import lessons_hu from '../../../content/checks/lessons/hu.json' with { type: 'json' };
import lessons_it from '../../../content/checks/lessons/it.json' with { type: 'json' };
import lessons_nl from '../../../content/checks/lessons/nl.json' with { type: 'json' };
import lessons_pl from '../../../content/checks/lessons/pl.json' with { type: 'json' };
import lessons_pt from '../../../content/checks/lessons/pt.json' with { type: 'json' };
import lessons_ro from '../../../content/checks/lessons/ro.json' with { type: 'json' };
import lessons_tr from '../../../content/checks/lessons/tr.json' with { type: 'json' };
import lessons_uk from '../../../content/checks/lessons/uk.json' with { type: 'json' };
import pay_ar from '../../../content/checks/pay/ar.json' with { type: 'json' };
import pay_bg from '../../../content/checks/pay/bg.json' with { type: 'json' };
import pay_en from '../../../content/checks/pay/en.json' with { type: 'json' };
import pay_es from '../../../content/checks/pay/es.json' with { type: 'json' };
import pay_hu from '../../../content/checks/pay/hu.json' with { type: 'json' };
import pay_it from '../../../content/checks/pay/it.json' with { type: 'json' };
import pay_nl from '../../../content/checks/pay/nl.json' with { type: 'json' };
import pay_pl from '../../../content/checks/pay/pl.json' with { type: 'json' };
import pay_pt from '../../../content/checks/pay/pt.json' with { type: 'json' };
import pay_ro from '../../../content/checks/pay/ro.json' with { type: 'json' };
import pay_tr from '../../../content/checks/pay/tr.json' with { type: 'json' };
import pay_uk from '../../../content/checks/pay/uk.json' with { type: 'json' };
import registration_ar from '../../../content/checks/registration/ar.json' with { type: 'json' };
import registration_bg from '../../../content/checks/registration/bg.json' with { type: 'json' };
import registration_en from '../../../content/checks/registration/en.json' with { type: 'json' };
import registration_es from '../../../content/checks/registration/es.json' with { type: 'json' };
import registration_hu from '../../../content/checks/registration/hu.json' with { type: 'json' };
import registration_it from '../../../content/checks/registration/it.json' with { type: 'json' };
import registration_nl from '../../../content/checks/registration/nl.json' with { type: 'json' };
import registration_pl from '../../../content/checks/registration/pl.json' with { type: 'json' };
import registration_pt from '../../../content/checks/registration/pt.json' with { type: 'json' };
import registration_ro from '../../../content/checks/registration/ro.json' with { type: 'json' };
import registration_tr from '../../../content/checks/registration/tr.json' with { type: 'json' };
import registration_uk from '../../../content/checks/registration/uk.json' with { type: 'json' };
import shared_ar from '../../../content/checks/shared/ar.json' with { type: 'json' };
import shared_bg from '../../../content/checks/shared/bg.json' with { type: 'json' };
import shared_en from '../../../content/checks/shared/en.json' with { type: 'json' };
import shared_es from '../../../content/checks/shared/es.json' with { type: 'json' };
import shared_hu from '../../../content/checks/shared/hu.json' with { type: 'json' };
import shared_it from '../../../content/checks/shared/it.json' with { type: 'json' };
import shared_nl from '../../../content/checks/shared/nl.json' with { type: 'json' };
import shared_pl from '../../../content/checks/shared/pl.json' with { type: 'json' };
import shared_pt from '../../../content/checks/shared/pt.json' with { type: 'json' };
import shared_ro from '../../../content/checks/shared/ro.json' with { type: 'json' };
import shared_tr from '../../../content/checks/shared/tr.json' with { type: 'json' };
import shared_uk from '../../../content/checks/shared/uk.json' with { type: 'json' };
import workingTime_ar from '../../../content/checks/working-time/ar.json' with { type: 'json' };
import workingTime_bg from '../../../content/checks/working-time/bg.json' with { type: 'json' };
import workingTime_en from '../../../content/checks/working-time/en.json' with { type: 'json' };
import workingTime_es from '../../../content/checks/working-time/es.json' with { type: 'json' };
import workingTime_hu from '../../../content/checks/working-time/hu.json' with { type: 'json' };
import workingTime_it from '../../../content/checks/working-time/it.json' with { type: 'json' };
import workingTime_nl from '../../../content/checks/working-time/nl.json' with { type: 'json' };
import workingTime_pl from '../../../content/checks/working-time/pl.json' with { type: 'json' };
import workingTime_pt from '../../../content/checks/working-time/pt.json' with { type: 'json' };
import workingTime_ro from '../../../content/checks/working-time/ro.json' with { type: 'json' };
import workingTime_tr from '../../../content/checks/working-time/tr.json' with { type: 'json' };
import workingTime_uk from '../../../content/checks/working-time/uk.json' with { type: 'json' };

/** Texts by name and locale. */
export const TEXTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'agency': { ar: agency_ar, bg: agency_bg, en: agency_en, es: agency_es, hu: agency_hu, it: agency_it, nl: agency_nl, pl: agency_pl, pt: agency_pt, ro: agency_ro, tr: agency_tr, uk: agency_uk },
  'contract': { ar: contract_ar, bg: contract_bg, en: contract_en, es: contract_es, hu: contract_hu, it: contract_it, nl: contract_nl, pl: contract_pl, pt: contract_pt, ro: contract_ro, tr: contract_tr, uk: contract_uk },
  'deductions': { ar: deductions_ar, bg: deductions_bg, en: deductions_en, es: deductions_es, hu: deductions_hu, it: deductions_it, nl: deductions_nl, pl: deductions_pl, pt: deductions_pt, ro: deductions_ro, tr: deductions_tr, uk: deductions_uk },
  'dismissal': { ar: dismissal_ar, bg: dismissal_bg, en: dismissal_en, es: dismissal_es, hu: dismissal_hu, it: dismissal_it, nl: dismissal_nl, pl: dismissal_pl, pt: dismissal_pt, ro: dismissal_ro, tr: dismissal_tr, uk: dismissal_uk },
  'hours': { ar: hours_ar, bg: hours_bg, en: hours_en, es: hours_es, hu: hours_hu, it: hours_it, nl: hours_nl, pl: hours_pl, pt: hours_pt, ro: hours_ro, tr: hours_tr, uk: hours_uk },
  'housing-cost': { ar: housingCost_ar, bg: housingCost_bg, en: housingCost_en, es: housingCost_es, hu: housingCost_hu, it: housingCost_it, nl: housingCost_nl, pl: housingCost_pl, pt: housingCost_pt, ro: housingCost_ro, tr: housingCost_tr, uk: housingCost_uk },
  'job-offer': { ar: jobOffer_ar, bg: jobOffer_bg, en: jobOffer_en, es: jobOffer_es, hu: jobOffer_hu, it: jobOffer_it, nl: jobOffer_nl, pl: jobOffer_pl, pt: jobOffer_pt, ro: jobOffer_ro, tr: jobOffer_tr, uk: jobOffer_uk },
  'lessons': { ar: lessons_ar, bg: lessons_bg, en: lessons_en, es: lessons_es, hu: lessons_hu, it: lessons_it, nl: lessons_nl, pl: lessons_pl, pt: lessons_pt, ro: lessons_ro, tr: lessons_tr, uk: lessons_uk },
  'pay': { ar: pay_ar, bg: pay_bg, en: pay_en, es: pay_es, hu: pay_hu, it: pay_it, nl: pay_nl, pl: pay_pl, pt: pay_pt, ro: pay_ro, tr: pay_tr, uk: pay_uk },
  'registration': { ar: registration_ar, bg: registration_bg, en: registration_en, es: registration_es, hu: registration_hu, it: registration_it, nl: registration_nl, pl: registration_pl, pt: registration_pt, ro: registration_ro, tr: registration_tr, uk: registration_uk },
  'shared': { ar: shared_ar, bg: shared_bg, en: shared_en, es: shared_es, hu: shared_hu, it: shared_it, nl: shared_nl, pl: shared_pl, pt: shared_pt, ro: shared_ro, tr: shared_tr, uk: shared_uk },
  'working-time': { ar: workingTime_ar, bg: workingTime_bg, en: workingTime_en, es: workingTime_es, hu: workingTime_hu, it: workingTime_it, nl: workingTime_nl, pl: workingTime_pl, pt: workingTime_pt, ro: workingTime_ro, tr: workingTime_tr, uk: workingTime_uk },
};
