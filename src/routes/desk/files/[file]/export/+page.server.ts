import { journeyTexts } from '#journey/server/index.ts';
import { deskOf } from '../../../desk-of.ts';
import { orNotFound } from '../../../or-not-found.ts';
import { factNames } from '../../fact-names.ts';
import { textLocaleOf } from '../../read-forms.ts';
import { copyOf } from './copy-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const given = await orNotFound(copyOf(deskOf(locals), params.file));
  const textLocale = textLocaleOf(url.searchParams.get('text'), given.language);
  const consents = given.consents.map((each) => ({ ...each, facts: factNames(each.facts, textLocale) }));
  return { fileId: params.file, given: { ...given, consents }, textLocale, texts: journeyTexts(textLocale) };
};
