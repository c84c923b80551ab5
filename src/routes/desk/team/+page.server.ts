import { fail, redirect } from '@sveltejs/kit';
import { scopesOf } from '#access/index.ts';
import { endsSoonUntil, readForm, type FieldProblem } from '#clients/index.ts';
import { followedSchema, trainingSchema } from '#desk/index.ts';
import { addTraining, finishTraining, getTeamFigures, listTrainings, removeTraining } from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { deskOf, idFrom } from '../desk-of.ts';
import { orNotFound } from '../or-not-found.ts';
import type { Actions, PageServerLoad } from './$types';

const WEEKS = 4;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { db, actor, signedIn, content } = deskOf(locals);
  const regions = scopesOf(signedIn.grants, 'coordinator');
  const region = regionOf(locals, url);
  const now = Date.now();
  const day = today(new Date(now));
  const from = today(new Date(now - (WEEKS * 7 - 1) * 86_400_000));
  const figures = await orNotFound(getTeamFigures(db, actor, { region, from, today: day, soon: endsSoonUntil(day) }, now));
  const trainings = await orNotFound(listTrainings(db, actor, region, day));
  const nameOf = (id: string) => content.places.byId.get(id)?.name ?? id;
  return {
    figures,
    trainings,
    from,
    today: day,
    region,
    regionName: nameOf(region),
    regions: regions.map((id) => ({ id, name: nameOf(id) })),
    key: newId(now),
    said: url.searchParams.get('said'),
  };
};

export const actions: Actions = {
  add: async ({ request, locals, url }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    const typed = { accountId: textOf(form, 'accountId'), what: textOf(form, 'what'), dueOn: textOf(form, 'dueOn') };
    const key = textOf(form, 'key');
    const read = readForm(trainingSchema(today()), typed);
    if (!read.ok) return refused({ typed, key, problems: read.problems });
    await orNotFound(addTraining(db, actor, { ...read.value, id: idFrom(key), region: regionOf(locals, url) }));
    redirect(303, back(url, 'added'));
  },

  followed: async ({ request, locals, url }) => {
    const { db, actor } = deskOf(locals);
    const form = await request.formData();
    const id = idFrom(form.get('id'));
    const next = textOf(form, 'next');
    const day = today();
    const read = readForm(followedSchema(day), { next });
    if (!read.ok) return refused({ row: id, next, problems: read.problems.map((each) => ({ ...each, field: `next-${id}` })) });
    await orNotFound(finishTraining(db, actor, { id, next: read.value.next, today: day }));
    redirect(303, back(url, 'followed'));
  },

  remove: async ({ request, locals, url }) => {
    const { db, actor } = deskOf(locals);
    await orNotFound(removeTraining(db, actor, idFrom((await request.formData()).get('id'))));
    redirect(303, back(url, 'removed'));
  },
};

/** What was typed, in the form that adds or in that of one row. */
interface Refused {
  typed?: { accountId: string; what: string; dueOn: string };
  key?: string;
  row?: string;
  next?: string;
  problems: FieldProblem[];
}

const refused = (said: Refused) => fail(400, said);

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The region that the page shows: the one in the address, or the first that the actor coordinates. */
function regionOf(locals: App.Locals, url: URL): string {
  const regions = scopesOf(deskOf(locals).signedIn.grants, 'coordinator');
  const asked = url.searchParams.get('region');
  return regions.find((each) => each === asked) ?? regions[0] ?? '';
}

function back(url: URL, said: string): string {
  const region = url.searchParams.get('region');
  return `/desk/team?${new URLSearchParams([...(region === null ? [] : [['region', region]]), ['said', said]])}#training`;
}
