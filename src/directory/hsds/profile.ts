import type { Weekday } from '../service.schema.ts';

/**
 * Our profile of HSDS: facts for which the standard has no field of its own stand in `attributes`, with these values of
 * `link_type`. This text is part of the OpenAPI document.
 */
export const PROFILE = {
  'record-id': 'Id of the record at its source, where it is no UUID.',
  source: 'What the record was held against.',
  checked: 'Day on which somebody last held the record against its source (YYYY-MM-DD).',
  recalled: 'Name of a fact that is from memory and not confirmed yet.',
  'text-language': 'Language of name and description where it is not Dutch (ISO 639).',
  need: 'What the service helps with: a term of the taxonomy "needs".',
  theme: 'What the organization is about: a term of the taxonomy "themes".',
  audience: 'For whom alone the service is. None: for everybody.',
  'own-municipality': '"yes": one can only go to the location in one\'s own municipality.',
  way: 'How one comes to help: walk-in, appointment, phone, chat, email, online, visit.',
  free: '"yes" or "no". Services that are free have a cost option of 0 instead of "yes".',
  anonymous: '"yes" or "no": whether one can stay unnamed.',
  independent: '"yes" or "no": no employer pays for it or decides about it.',
  status: '"planned": the service does not exist yet.',
  capacity: 'Whether there is room for new people: open, waiting-list, full.',
  'capacity-until': 'Last day of that capacity (YYYY-MM-DD).',
  language: 'Language that is spoken (ISO 639).',
  'opening-hours': 'Opening hours in the syntax of OpenStreetMap.',
  kind: 'Kind of organization, or of location: desk, mobile.',
  region: 'Labour-market region in which the location lies.',
  municipality: 'Municipality in which the location or stop lies.',
  access: 'What makes the building usable, and is there.',
  'no-access': 'What would make the building usable, and is known not to be there.',
  'point-status': 'The location is an information point: active, in-preparation, unknown.',
  'base-service': 'What the information point does of the base service of all information points.',
  stop: 'Id of a stop of a mobile location.',
  tel: 'The number as it is dialled, where it does not follow from how it is written.',
  document: 'Id of what to bring.',
} as const;

/** Languages that staff speak on one day of the week only stand under "language-mo" to "language-su". */
export type LinkType = keyof typeof PROFILE | `language-${Weekday}`;
