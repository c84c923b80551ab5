import { fail, redirect } from '@sveltejs/kit';
import { scopesOf } from '#access/index.ts';
import { FOLLOW_UP_OUTCOMES, isRowId, readForm, taskSchema } from '#clients/index.ts';
import { addTask, finishTask, listAdvisers, listTasks, reopenTask } from '#clients/server/index.ts';
import { listOwnTrainings } from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf, idFrom } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, keys, actor, signedIn, content } = deskOf(locals);
  const day = today();
  const mayWrite = scopesOf(signedIn.grants, 'adviser');
  const regions = scopesOf(signedIn.grants, 'adviser', 'coordinator');
  const show = url.searchParams.get('show') === 'region' || mayWrite.length === 0 ? ('region' as const) : ('mine' as const);
  const filter = show === 'mine' ? { assigneeId: signedIn.accountId } : { regionIds: regions };
  const tasks = await orNotFound(listTasks(db, keys, actor, { ...filter, done: false }));
  const advisers = await Promise.all(
    mayWrite.map(async (id) => ({ id, name: content.places.byId.get(id)?.name ?? id, advisers: await listAdvisers(db, actor, id) })),
  );
  return {
    show,
    today: day,
    trainings: await orNotFound(listOwnTrainings(db, actor, day)),
    tasks: tasks.map((task) => ({ ...task, isOverdue: task.dueOn < day, isToday: task.dueOn === day })),
    regions: advisers,
    me: signedIn.accountId,
    key: newId(),
    done: isRowId(url.searchParams.get('done')) ? url.searchParams.get('done') : null,
    said: url.searchParams.get('said'),
  };
};

export const actions: Actions = {
  add: async ({ request, locals }) => {
    const { db, keys, actor } = deskOf(locals);
    const form = await request.formData();
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const typed = { words: text('words'), dueOn: text('dueOn'), for: text('for'), key: text('key') };
    const read = readForm(taskSchema(today()), { kind: 'task', words: typed.words, dueOn: typed.dueOn });
    // Whose it is travels with its region: 'region/account', or 'region/' for nobody yet.
    const [regionId = '', assigneeId = ''] = typed.for.split('/');
    if (!read.ok) return fail(400, { typed, problems: read.problems });
    await orNotFound(
      addTask(
        db,
        keys,
        actor,
        { ...read.value, id: idFrom(typed.key), fileId: null, regionId, assigneeId: assigneeId === '' ? null : idFrom(assigneeId) },
        Date.now(),
      ),
    );
    redirect(303, back(form, 'said=added'));
  },

  done: async ({ request, locals }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    const taskId = idFrom(form.get('id'));
    const outcome = FOLLOW_UP_OUTCOMES.find((each) => each === form.get('outcome')) ?? null;
    const done = await orNotFound(finishTask(db, actor, { taskId, outcome }, Date.now()));
    // A follow-up without an answer still stands there, with its question.
    redirect(303, back(form, done === 'done' ? `done=${taskId}` : 'said=asked'));
  },

  undo: async ({ request, locals }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    await orNotFound(reopenTask(db, actor, { taskId: idFrom(form.get('id')) }));
    redirect(303, back(form, 'said=reopened'));
  },
};

function back(form: FormData, said: string): string {
  return `/desk/tasks?${said}${form.get('show') === 'region' ? '&show=region' : ''}`;
}
