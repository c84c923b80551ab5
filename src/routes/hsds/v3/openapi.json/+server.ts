import { hsdsOpenApi } from '#directory/hsds/index.ts';
import { apiJson } from '#platform/http/problem.ts';
import { getApp } from '../../../../wiring.ts';
import type { RequestHandler } from './$types';

/** The description of the API, for machines and their makers. */
export const GET: RequestHandler = () => apiJson(hsdsOpenApi(getApp().origin));
