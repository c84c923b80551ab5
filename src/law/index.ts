/** The door of `law`: dated parameters and the rules that use them. Pure and safe in a browser. */
export { dayAfter, isIsoDay, isMonthDay, requireIsoDay, type IsoDay } from './iso-day.ts';
export {
  DECIMAL_UNITS,
  getParameter,
  LEGAL_STATUSES,
  MONEY_UNITS,
  parameterOn,
  sourcesOf,
  TEXT_UNITS,
  UnknownParameterError,
  UNITS,
  WHOLE_UNITS,
} from './parameter.ts';
export type {
  Confidence,
  ExpectedParameter,
  KnownParameter,
  LegalStatus,
  Parameter,
  ParameterFile,
  ParameterOn,
  ParameterSet,
  ParameterValue,
  PlannedEntry,
  PlanStatus,
  SeriesEntry,
  SeriesStatus,
  Source,
  SourceTier,
  Unit,
  UnknownParameter,
} from './parameter.ts';
export { nextChange, plannedOn, toBeChecked } from './parameter-change.ts';
export type { CheckReason, EntryToCheck, ParameterChange } from './parameter-change.ts';
export { InvalidParameterFileError, parameterFileSchema, readParameters, valueProblem } from './parameter.schema.ts';
