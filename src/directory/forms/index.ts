/** The forms in which records of the directory are changed at the desk. */
export { formProblems } from './form-problems.ts';
export { HOURS_HOW, HOURS_SPANS, hoursField } from './hours.ts';
export { accessField, POINT_STATUSES, readLocation, typedLocation } from './location-form.ts';
export { dayLanguages, readOffer, typedOffer } from './offer-form.ts';
export { readOrganisation, typedOrganisation } from './organisation-form.ts';
export { PHONE_ROWS, sureField } from './parts.ts';
export { CAPACITIES, readReach, readService, STATUSES, textField, typedService } from './service-form.ts';
export { readStop, typedStop, withCancelled } from './stop-form.ts';
export { FORM_PROBLEMS, FormReader, isTicked, readTyped, typedText, type FormProblem, type Typed } from './typed.ts';
