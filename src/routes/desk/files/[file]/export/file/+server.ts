import { deskOf } from '../../../../desk-of.ts';
import { orNotFound } from '../../../../or-not-found.ts';
import { copyOf } from '../copy-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const given = await orNotFound(copyOf(deskOf(locals), params.file));
  return new Response(`${JSON.stringify(given, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="wegwijs-${given.code}.json"`,
      'cache-control': 'no-store',
    },
  });
};
