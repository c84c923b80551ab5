import { exportFile } from '#clients/server/index.ts';
import { journeyTexts } from '#journey/server/index.ts';
import { FILE_PARTS } from '../../../../../wiring.ts';
import { deskOf } from '../../../desk-of.ts';
import { orNotFound } from '../../../or-not-found.ts';
import { factNames } from '../../fact-names.ts';
import { textLocaleOf } from '../../read-forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db, keys, actor } = deskOf(locals);
  const given = await orNotFound(exportFile(db, keys, actor, params.file, FILE_PARTS));
  const textLocale = textLocaleOf(url.searchParams.get('text'), given.language);
  const consents = given.consents.map((each) => ({ ...each, facts: factNames(each.facts, textLocale) }));
  return { fileId: params.file, given: { ...given, consents }, textLocale, texts: journeyTexts(textLocale) };
};
