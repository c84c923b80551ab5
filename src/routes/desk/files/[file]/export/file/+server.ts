import { exportFile } from '#clients/server/index.ts';
import { FILE_PARTS } from '../../../../../../wiring.ts';
import { deskOf } from '../../../../desk-of.ts';
import { orNotFound } from '../../../../or-not-found.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { db, keys, actor } = deskOf(locals);
  const given = await orNotFound(exportFile(db, keys, actor, params.file, FILE_PARTS));
  return new Response(`${JSON.stringify(given, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="wegwijs-${given.code}.json"`,
      'cache-control': 'no-store',
    },
  });
};
