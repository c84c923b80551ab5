import { holds, scopesOf } from '#access/index.ts';
import { readFileCode } from '#clients/index.ts';
import { FILE_FILTERS, listFiles } from '#clients/server/index.ts';
import { findPlace } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { deskOf } from '../desk-of.ts';
import { pageNumber } from '../page-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, actor, content } = deskOf(locals);
  const isAdviser = holds(actor.grants, ['adviser']);
  const filter = FILE_FILTERS.find((each) => each === url.searchParams.get('show')) ?? 'all';
  const typed = (url.searchParams.get('code') ?? '').slice(0, 20);
  const code = typed === '' ? null : readFileCode(typed);
  const page = pageNumber(url);
  const now = Date.now();
  const { files, hasMore } =
    typed !== '' && code === null ? { files: [], hasMore: false } : await listFiles(db, actor, { filter, code, page }, now);
  return {
    files: files.map((file) => ({
      ...file,
      region: findPlace(content.places, file.regionId)?.name ?? file.regionId,
      isMine: file.adviserId === actor.accountId,
      mayOpen: holds(actor.grants, ['adviser'], file.regionId),
    })),
    hasMore,
    page,
    filter,
    typed,
    isAdviser,
    severalRegions: scopesOf(actor.grants, 'adviser', 'coordinator').length > 1,
    today: today(new Date(now)),
    said: url.searchParams.get('said'),
  };
};
