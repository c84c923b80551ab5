/** The columns of the sheet, in the order of the template. A line is a service at a location, or without one. */
export const COLUMNS = [
  'organisation_id',
  'organisation_name',
  'service_id',
  'service_name',
  'service_description',
  'needs',
  'audiences',
  'area',
  'ways',
  'languages',
  'free',
  'anonymous',
  'independent',
  'phone',
  'email',
  'website',
  'location_id',
  'location_name',
  'location_kind',
  'information_point',
  'street',
  'postcode',
  'city',
  'municipality',
  'latitude',
  'longitude',
  'hours',
  'languages_by_day',
  'step_free',
  'status',
  'capacity',
  'bring',
  'source',
  'checked',
  'review',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Each of these must be there with at least one column. */
export const REQUIRED_COLUMNS: readonly (readonly Column[])[] = [
  ['organisation_name', 'organisation_id'],
  ['service_name'],
  ['needs'],
  ['checked'],
  ['source'],
];

/** Columns of what a service is. `organisation_id`, `phone`, `source` and their like belong to several kinds of records. */
export const SERVICE_COLUMNS: readonly Column[] = [
  'service_name',
  'service_description',
  'needs',
  'audiences',
  'area',
  'free',
  'anonymous',
  'independent',
  'status',
  'capacity',
  'bring',
];

/** Columns that say when and how a service is given: at the location of the line, or else wherever it is. */
export const GIVING_COLUMNS: readonly Column[] = ['ways', 'languages', 'hours', 'languages_by_day'];

export const CONTACT_COLUMNS: readonly Column[] = ['phone', 'email', 'website'];

/** Columns of what a location is, beside its id. */
export const LOCATION_COLUMNS: readonly Column[] = [
  'location_name',
  'location_kind',
  'information_point',
  'street',
  'postcode',
  'city',
  'municipality',
  'latitude',
  'longitude',
  'step_free',
];

export function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name);
}
