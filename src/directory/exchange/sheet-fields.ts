import type { Column } from './csv-columns.ts';
import { LOCATION_CONTACTS, LOCATION_PARTS, LOCATION_PROVENANCE, OFFER_PARTS } from './csv-location-parts.ts';
import { ORGANISATION_PARTS, SERVICE_CONTACTS, SERVICE_GIVING, SERVICE_PARTS, SERVICE_PROVENANCE } from './csv-service-parts.ts';
import type { RecordKind } from './entries.ts';

type Fields = readonly { columns: readonly Column[]; fields: readonly string[] }[];

const FIELDS: Readonly<Record<RecordKind, Fields>> = {
  organisation: [...ORGANISATION_PARTS, ...SERVICE_PROVENANCE, { columns: ['organisation_id'], fields: ['id', 'owner'] }],
  service: [
    ...SERVICE_PARTS,
    ...SERVICE_CONTACTS,
    ...SERVICE_GIVING,
    ...SERVICE_PROVENANCE,
    { columns: ['service_id'], fields: ['id', 'owner'] },
    { columns: ['organisation_id'], fields: ['organisation'] },
    { columns: ['service_description'], fields: ['does in nl'] },
    { columns: ['service_name'], fields: ['name in nl'] },
  ],
  location: [...LOCATION_PARTS, ...LOCATION_CONTACTS, ...LOCATION_PROVENANCE, { columns: ['location_id'], fields: ['id', 'owner'] }],
  offer: [...OFFER_PARTS, { columns: ['service_id'], fields: ['service', 'id'] }, { columns: ['location_id'], fields: ['location'] }],
};

/** The column of the sheet that holds a field of a record, or null. */
export function columnOfField(kind: RecordKind, field: string): Column | null {
  return FIELDS[kind].find(({ fields }) => fields.includes(field))?.columns[0] ?? null;
}
