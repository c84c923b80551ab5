import { HSDS_VERSION } from '#directory/hsds/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { getApp } from '../../../wiring.ts';
import type { RequestHandler } from './$types';

/** Which version of HSDS this is. Our profile of it is explained in the OpenAPI document. */
export const GET: RequestHandler = () => {
  const description = `${getApp().origin}/hsds/v3/openapi.json`;
  return apiJson({ version: HSDS_VERSION, profile: description, openapi_url: description });
};
