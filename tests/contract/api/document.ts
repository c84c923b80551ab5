import { openApi } from '../../../src/routes/api/v1/open-api.ts';

/** What tests look at in a schema. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: boolean | Schema;
}

export interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; description: string; schema: Schema }[];
  responses: Record<string, { headers: Record<string, unknown>; content: Record<string, { schema: Schema }> }>;
}

export interface ApiDocument {
  paths: Record<
    string,
    { get?: Operation; post?: Operation & { requestBody: { content: Record<string, { schema: Schema & { $ref: string } }> } } }
  >;
  components: { schemas: Record<string, Schema> };
}

export const ORIGIN = 'https://wegwijs.example';

/** Our description, as a client gets it. */
export function apiDocument(): ApiDocument {
  return JSON.parse(JSON.stringify(openApi(ORIGIN))) as ApiDocument;
}
