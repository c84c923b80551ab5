import { fail, redirect } from '@sveltejs/kit';
import { FOLLOW_UP_OUTCOMES, followUpDay, isRowId, noteSchema, readForm, taskSchema } from '#clients/index.ts';
import { addNote, addTask, finishTask, listAdvisers, readFile, reopenTask } from '#clients/server/index.ts';
import { journeyTexts } from '#journey/server/index.ts';
import { findPlace } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { ChangedMeanwhileError } from '#platform/database/refusal.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf } from '../../desk-of.ts';
import { orNotFound } from '../../or-not-found.ts';
import { factNames } from '../fact-names.ts';
import { formId, sayProblems, textFields, textLocaleOf } from '../read-forms.ts';
import type { Actions, PageServerLoad } from './$types';

const localeOf = (locals: App.Locals) => (isDeskLocale(locals.locale) ? locals.locale : 'nl');

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db, keys, actor, content } = deskOf(locals);
  const opened = await orNotFound(readFile(db, keys, actor, params.file));
  const { regionId, language } = opened.file;
  const day = today();
  return {
    ...opened,
    consents: opened.consents.map((each) => ({ ...each, facts: factNames(each.facts, localeOf(locals)) })),
    region: findPlace(content.places, regionId)?.name ?? regionId,
    advisers: opened.person ? await listAdvisers(db, actor, regionId) : [],
    me: actor.accountId,
    texts: journeyTexts(localeOf(locals)),
    personLocale: textLocaleOf(null, language),
    today: day,
    followUpDay: followUpDay(day),
    ids: { note: newId(), task: newId(), followUp: newId() },
    said: url.searchParams.get('said'),
  };
};

/**
 * The note that came along with another button of the page: stored, when one was typed. It may not be lost.
 * @returns what is wrong with it, or whether there was one
 */
async function keepNote(locals: App.Locals, fileId: string, form: FormData) {
  const { db, keys, actor } = deskOf(locals);
  const typed = textFields(form);
  if ((typed['note'] ?? '').trim() === '') return { refused: null, isNoted: false };
  const id = formId(form);
  const read = readForm(noteSchema, typed);
  if (!read.ok) {
    const problems = sayProblems(localeOf(locals), read.problems);
    return { refused: fail(400, { what: 'note' as const, problems, typed, id }), isNoted: false };
  }
  await unlessClosed(addNote(db, keys, actor, { id, fileId, text: read.value.note }, Date.now()));
  return { refused: null, isNoted: true };
}

/** What was written for a file that somebody closed meanwhile is not kept: there is nobody left whom it is about. */
async function unlessClosed(work: Promise<unknown>): Promise<void> {
  try {
    await orNotFound(work);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error;
  }
}

export const actions: Actions = {
  note: async ({ request, locals, params }) => {
    const { db, keys, actor } = deskOf(locals);
    const form = await request.formData();
    const typed = textFields(form);
    const id = formId(form);
    const read = readForm(noteSchema, typed);
    if (!read.ok) return fail(400, { what: 'note' as const, problems: sayProblems(localeOf(locals), read.problems), typed, id });
    await unlessClosed(addNote(db, keys, actor, { id, fileId: params.file, text: read.value.note }, Date.now()));
    redirect(303, `/desk/files/${params.file}?said=noted#notes`);
  },
  task: async ({ request, locals, params }) => {
    const { db, keys, actor } = deskOf(locals);
    const now = Date.now();
    const form = await request.formData();
    const typed = textFields(form);
    const id = formId(form);
    const read = readForm(taskSchema(today(new Date(now))), { words: '', ...typed });
    if (!read.ok) return fail(400, { what: 'task' as const, problems: sayProblems(localeOf(locals), read.problems), typed, id });
    const assigneeId = typed['assignee'] || null;
    await unlessClosed(addTask(db, keys, actor, { id, ...read.value, fileId: params.file, regionId: '', assigneeId }, now));
    redirect(303, `/desk/files/${params.file}?said=task#tasks`);
  },
  'follow-up': async ({ request, locals, params }) => {
    const { db, keys, actor } = deskOf(locals);
    const now = Date.now();
    const form = await request.formData();
    const { refused, isNoted } = await keepNote(locals, params.file, form);
    if (refused) return refused;
    const id = form.get('followUp');
    const dueOn = followUpDay(today(new Date(now)));
    const task = { ...(isRowId(id) && { id }), kind: 'follow-up' as const, words: '', dueOn };
    await unlessClosed(addTask(db, keys, actor, { ...task, fileId: params.file, regionId: '', assigneeId: actor.accountId }, now));
    redirect(303, `/desk/files/${params.file}?said=${isNoted ? 'noted-task' : 'task'}#tasks`);
  },
  done: async ({ request, locals, params }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    const { refused, isNoted } = await keepNote(locals, params.file, form);
    if (refused) return refused;
    // A button of a follow-up says with its task what came of it.
    const [taskId = '', told] = (textFields(form)['task'] ?? '').split(' ');
    const outcome = FOLLOW_UP_OUTCOMES.find((each) => each === (told ?? form.get('outcome'))) ?? null;
    await orNotFound(finishTask(db, actor, { taskId, outcome }, Date.now()));
    redirect(303, `/desk/files/${params.file}${isNoted ? '?said=noted' : ''}#tasks`);
  },
  undo: async ({ request, locals, params }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    const { refused, isNoted } = await keepNote(locals, params.file, form);
    if (refused) return refused;
    await orNotFound(reopenTask(db, actor, { taskId: textFields(form)['task'] ?? '' }));
    redirect(303, `/desk/files/${params.file}${isNoted ? '?said=noted' : ''}#tasks`);
  },
};
