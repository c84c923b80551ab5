import { error, fail, redirect } from '@sveltejs/kit';
import { personFields, personSchema, readForm } from '#clients/index.ts';
import { changePerson, readFile } from '#clients/server/index.ts';
import { journeyTexts } from '#journey/server/index.ts';
import { today } from '#platform/clock.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { deskOf } from '../../../desk-of.ts';
import { orNotFound } from '../../../or-not-found.ts';
import { questionsAsked, readSituationFields, sayProblems, textFields } from '../../read-forms.ts';
import type { Actions, PageServerLoad } from './$types';

const localeOf = (locals: App.Locals) => (isDeskLocale(locals.locale) ? locals.locale : 'nl');

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db, keys, actor } = deskOf(locals);
  const { file, person } = await orNotFound(readFile(db, keys, actor, params.file));
  if (!person) error(404);
  return {
    file,
    fields: personFields(person, file.language),
    situation: person.situation,
    texts: journeyTexts(localeOf(locals)),
    asked: questionsAsked(file.language, localeOf(locals)),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { db, keys, actor } = deskOf(locals);
    const form = await request.formData();
    const fields = textFields(form);
    const read = readSituationFields(form, today());
    const person = readForm(personSchema, { ...fields, situation: read.situation });
    const typed = { typed: fields, situation: read.situation };
    if (!person.ok || Object.keys(read.problems).length > 0) {
      const problems = sayProblems(localeOf(locals), person.ok ? [] : person.problems, read.problems);
      return fail(400, { ...typed, problems, changedMeanwhile: false });
    }
    try {
      const version = Number(fields['version']);
      await orNotFound(changePerson(db, keys, actor, { fileId: params.file, version, ...person.value }));
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhileError)) throw reason;
      return fail(409, { ...typed, problems: [], changedMeanwhile: true });
    }
    redirect(303, `/desk/files/${params.file}?said=changed`);
  },
};
