import { fail, redirect } from '@sveltejs/kit';
import { scopesOf } from '#access/index.ts';
import { consentDays, consentSchema, personSchema, readForm } from '#clients/index.ts';
import { openFile } from '#clients/server/index.ts';
import { journeyTexts } from '#journey/server/index.ts';
import { findPlace } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf } from '../../desk-of.ts';
import { orNotFound } from '../../or-not-found.ts';
import {
  formId,
  languageOf,
  notAgreedYet,
  questionsAsked,
  readSituationFields,
  sayProblems,
  textFields,
  textLocaleOf,
} from '../read-forms.ts';
import type { Actions, PageServerLoad } from './$types';

const localeOf = (locals: App.Locals) => (isDeskLocale(locals.locale) ? locals.locale : 'nl');

export const load: PageServerLoad = ({ locals, url }) => {
  const { actor, content } = deskOf(locals);
  const language = languageOf(url.searchParams.get('language'));
  return {
    regions: scopesOf(actor.grants, 'adviser').map((id) => ({ id, name: findPlace(content.places, id)?.name ?? id })),
    language,
    textLocale: textLocaleOf(url.searchParams.get('text'), language),
    days: consentDays(today()),
    texts: journeyTexts(localeOf(locals)),
    asked: questionsAsked(language, localeOf(locals)),
    id: newId(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { db, keys, actor } = deskOf(locals);
    const now = Date.now();
    const day = today(new Date(now));
    const form = await request.formData();
    const fields = textFields(form);
    const read = readSituationFields(form, day);
    const again = {
      typed: fields,
      situation: read.situation,
      asked: questionsAsked(languageOf(fields['language'] ?? null), localeOf(locals)),
      id: formId(form),
    };
    if (fields['show'] === 'text')
      return {
        ...again,
        typed: notAgreedYet(fields),
        problems: [],
        textLocale: textLocaleOf(fields['text'] || null, fields['language'] ?? ''),
      };
    const consent = readForm(consentSchema(day), fields);
    const person = readForm(personSchema, { ...fields, situation: read.situation });
    const regionId = scopesOf(actor.grants, 'adviser').find((each) => each === fields['region']);
    if (!consent.ok || !person.ok || Object.keys(read.problems).length > 0 || regionId === undefined) {
      const problems = [
        ...(consent.ok ? [] : consent.problems),
        ...(regionId === undefined ? [{ field: 'region', problem: 'unknown-answer' as const, digits: '' }] : []),
        ...(person.ok ? [] : person.problems),
      ];
      return fail(400, {
        problems: sayProblems(localeOf(locals), problems, read.problems),
        ...again,
        textLocale: textLocaleOf(fields['textLocale'] ?? null, ''),
      });
    }
    const { id } = again;
    const input = { id, regionId, language: person.value.language, person: person.value.person, consent: consent.value };
    await orNotFound(openFile(db, keys, actor, input, now));
    redirect(303, `/desk/files/${id}?said=opened`);
  },
};
