const text = { type: 'string' } as const;
const number = { type: 'number' } as const;
const integer = { type: 'integer' } as const;
const truth = { type: 'boolean' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const uri = { type: 'string', format: 'uri' } as const;
const date = { type: 'string', format: 'date' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const email = { type: 'string', format: 'email' } as const;

/** Objects as this API writes them: the standard's fields that we fill. */
export function openApiSchemas(): Record<string, object> {
  return {
    Meta: object({ version: text, profile: uri, openapi_url: uri }, ['version', 'profile', 'openapi_url']),
    Page: object(
      {
        total_items: integer,
        total_pages: integer,
        page_number: integer,
        size: integer,
        first_page: truth,
        last_page: truth,
        empty: truth,
        contents: { type: 'array' },
      },
      ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
    ),
    Service: object(
      {
        id: uuid,
        name: text,
        description: text,
        url: uri,
        email,
        status: { enum: ['active', 'inactive'], description: '"inactive" is what does not exist yet.' },
        application_process: text,
        fees_description: text,
        eligibility_description: text,
        assured_date: date,
        alert: text,
        last_modified: {
          ...moment,
          description: 'Start of the last day on which we know that the service or what belongs to it was checked.',
        },
        modified_date: { ...moment, description: 'The same, in minimal lists.' },
        phones: list('Phone'),
        schedules: list('Schedule'),
        service_areas: list('ServiceArea'),
        languages: list('Language'),
        cost_options: list('CostOption'),
        required_documents: list('RequiredDocument'),
        organization: ref('Organization'),
        service_at_locations: list('ServiceAtLocation'),
        attributes: list('Attribute'),
      },
      ['id'],
    ),
    Organization: object(
      {
        id: uuid,
        name: text,
        alternate_name: text,
        description: text,
        website: uri,
        phones: list('Phone'),
        locations: list('Location'),
        services: list('Service'),
        attributes: list('Attribute'),
      },
      ['id', 'name', 'description'],
    ),
    Location: object(
      {
        id: uuid,
        location_type: { const: 'physical' },
        name: text,
        description: text,
        url: uri,
        latitude: number,
        longitude: number,
        languages: list('Language'),
        addresses: list('Address'),
        contacts: list('Contact'),
        accessibility: list('Accessibility'),
        phones: list('Phone'),
        schedules: list('Schedule'),
        attributes: list('Attribute'),
      },
      ['id', 'location_type', 'name'],
    ),
    ServiceAtLocation: object(
      { id: uuid, schedules: list('Schedule'), location: ref('Location'), service: ref('Service'), attributes: list('Attribute') },
      ['id'],
    ),
    Taxonomy: object({ id: uuid, name: text, description: text }, ['id', 'name', 'description']),
    TaxonomyTerm: object(
      {
        id: uuid,
        code: text,
        name: text,
        description: text,
        parent_id: uuid,
        taxonomy: text,
        taxonomy_id: uuid,
        taxonomy_detail: ref('Taxonomy'),
        language: text,
      },
      ['id', 'code', 'name', 'description', 'taxonomy', 'taxonomy_id', 'language'],
    ),
    Attribute: object({ id: uuid, link_type: text, value: text, label: text, taxonomy_term_id: uuid, taxonomy_term: ref('TaxonomyTerm') }, [
      'id',
      'link_type',
      'value',
    ]),
    Phone: object({ id: uuid, number: text, type: { const: 'voice' }, attributes: list('Attribute') }, ['id', 'number', 'type']),
    Language: object({ id: uuid, code: text, name: text, note: text }, ['id', 'code', 'name']),
    Schedule: object(
      {
        id: uuid,
        freq: { const: 'WEEKLY' },
        byday: text,
        valid_from: date,
        valid_to: date,
        opens_at: text,
        closes_at: text,
        description: text,
        notes: text,
        attributes: list('Attribute'),
      },
      ['id', 'description'],
    ),
    ServiceArea: object({ id: uuid, name: text, extent: text, extent_type: { const: 'text' } }, ['id', 'extent', 'extent_type']),
    CostOption: object({ id: uuid, amount: number, amount_description: text, currency: text }, ['id', 'amount', 'currency']),
    RequiredDocument: object({ id: uuid, document: text, attributes: list('Attribute') }, ['id', 'document']),
    Accessibility: object({ id: uuid, description: text }, ['id', 'description']),
    Address: object(
      {
        id: uuid,
        address_1: text,
        city: text,
        region: text,
        state_province: text,
        postal_code: text,
        country: { const: 'NL' },
        address_type: { const: 'physical' },
      },
      ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
    ),
    Contact: object({ id: uuid, email }, ['id', 'email']),
    Problem: object(
      {
        type: text,
        status: integer,
        title: text,
        detail: text,
        invalid: { type: 'array', items: text, description: 'Names of the parameters that are wrong.' },
      },
      ['type', 'status', 'title', 'detail'],
    ),
  };
}

function object(properties: Record<string, object>, required: readonly string[]) {
  return { type: 'object', required, properties };
}

function ref(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}

function list(schema: string) {
  return { type: 'array', items: ref(schema) };
}
