import { newId } from '../../src/platform/new-id.ts';
import { Urn, type Draw } from '../directory/draw.ts';
import { hidden, type Answer, type Browser } from './browser.ts';
import type { DrawnDesk } from './generate.ts';
import { CHANNELS, LANGUAGES, TOPICS } from './shares.ts';
import type { DrawnPerson } from './staff.ts';

/** Somebody at work, with what they could open. */
export interface Worker {
  person: DrawnPerson;
  browser: Browser;
  draw: Draw;
  /** Open files of the region. */
  files: readonly string[];
  receivers: DrawnDesk['around']['receivers'];
}

type Step = (worker: Worker) => Promise<void>;

const languages = new Urn(LANGUAGES.filter(([code]) => code.length === 2));
const topics = new Urn(TOPICS);
const channels = new Urn(CHANNELS);
const QUESTIONS = ['huur', 'minimumloon', 'umowa', 'zwolnienie', 'doctor', 'BSN', 'salariu', 'contract', 'zorgverzekering', 'podatek'];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const today: Step = async ({ browser }) => {
  await browser.get('today', '/desk');
};
const files: Step = async ({ browser, draw }) => {
  await browser.get('files', `/desk/files${draw.one(['', '', '?show=mine', '?show=closing', '?page=1'])}`);
};
const openFile: Step = async ({ browser, draw, files }) => {
  await browser.get('file', `/desk/files/${draw.one(files)}`);
};
const looks: Step = async ({ browser, draw, files }) => {
  await browser.get('file: who looked', `/desk/files/${draw.one(files)}/looked`);
};
const tasks: Step = async ({ browser, draw }) => {
  await browser.get('tasks', `/desk/tasks${draw.one(['', '', '?show=region'])}`);
};
const notices: Step = async ({ browser }) => {
  await browser.get('notices', '/desk/notices');
};
const referrals: Step = async ({ browser, draw }) => {
  await browser.get('referrals', `/desk/referrals?filter=${draw.one(['mine', 'mine', 'waiting', 'running', 'ended', 'all'])}`);
};
const people: Step = async ({ browser }) => {
  await browser.get('people', '/desk/people');
};
const team: Step = async ({ browser }) => {
  await browser.get('team', '/desk/team');
};
const regionTasks: Step = async ({ browser }) => {
  await browser.get('tasks', '/desk/tasks?show=region');
};

const find: Step = async ({ browser, draw }) => {
  const query = new URLSearchParams({ q: draw.one(QUESTIONS), language: draw.one(['pl', 'ro', 'en', 'bg', 'es']) });
  await browser.get('find', `/desk/find?${query.toString()}`);
};

const profile: Step = async ({ browser }) => {
  await browser.get('profile', '/desk/profile?language=pl');
  await browser.get('profile', '/desk/profile?language=ro');
};

/** Sends the quick form, after it was opened; a contact in a hundred seconds, of which these are two. */
const countAt = async ({ browser, draw, person }: Worker, form: Answer) => {
  const page = form.text();
  const sent = await browser.post('contact: count', '/desk/contact?/count', {
    key: hidden(page, 'key'),
    since: String(Date.now() - 90_000),
    spent: '0',
    region: person.scope,
    channel: channels.one(draw),
    language: languages.one(draw),
    topic: topics.several(draw, draw.whole(1, 3)),
    outcome: 'answered',
    contract: draw.one(['agency', 'temporary', '']),
    stay: draw.one(['first-weeks', 'first-year', '']),
  });
  if (sent.location) await browser.get('contact: counted', sent.location);
};

const contact: Step = async (worker) => countAt(worker, await worker.browser.get('contact: form', '/desk/contact'));

const queueAdd: Step = async ({ browser, draw }) => {
  const page = (await browser.get('queue', '/desk/queue')).text();
  const added = await browser.post('queue: add', '/desk/queue?/add', {
    key: hidden(page, 'key'),
    language: languages.one(draw),
    topic: draw.one(['', 'pay', 'housing']),
  });
  if (added.location) await browser.get('queue', added.location);
};

const queueNext: Step = async (worker) => {
  const { browser } = worker;
  const before = (await browser.get('queue', '/desk/queue')).text();
  const mine = [...before.matchAll(/name="with" value="([^"]+)"/g)].map(([, id = '']) => id);
  const called = await browser.post('queue: next', '/desk/queue?/next', { with: mine });
  const after = (await browser.get('queue', called.location ?? '/desk/queue')).text();
  const [, id] = /name="with" value="([^"]+)"/.exec(after) ?? [];
  if (!id) return;
  const done = await browser.post('queue: done', '/desk/queue?/done', { id });
  if (done.location) await countAt(worker, await browser.get('contact: form', done.location));
};

const note: Step = async ({ browser, draw, files }) => {
  const address = `/desk/files/${draw.one(files)}`;
  await browser.get('file', address);
  const noted = await browser.post('file: note', `${address}?/note`, {
    id: newId(),
    note: 'Called the agency about the missing hours. They answer on Friday.',
  });
  if (noted.location) await browser.get('file', noted.location);
};

const fileTask: Step = async ({ browser, draw, files, person }) => {
  const address = `/desk/files/${draw.one(files)}`;
  await browser.post('file: task', `${address}?/task`, {
    id: newId(),
    kind: 'task',
    words: 'Call back',
    dueOn: inDays(7),
    assignee: person.id,
  });
  await browser.get('file', address);
};

const newFile: Step = async ({ browser, draw, person }) => {
  const page = (await browser.get('file: new', '/desk/files/new?language=pl')).text();
  const opened = await browser.post('file: open', '/desk/files/new', {
    id: hidden(page, 'id'),
    region: person.scope,
    agreed: 'yes',
    textLocale: 'pl',
    givenHow: 'read-aloud',
    endsOn: inDays(180),
    name: `Client ${draw.whole(1, 9999)}`,
    language: 'pl',
    interpreter: 'none',
    telephone: '+48 600 000 000',
    own: 'yes',
  });
  if (opened.location) await browser.get('file', opened.location);
};

const taskDone: Step = async ({ browser, person }) => {
  const page = (await browser.get('tasks', '/desk/tasks')).text();
  await browser.post('task: add', '/desk/tasks?/add', {
    key: hidden(page, 'key'),
    words: 'Ask the municipality',
    dueOn: inDays(2),
    for: `${person.scope}/${person.id}`,
  });
  const done = await browser.post('task: done', '/desk/tasks?/done', { id: hidden(page, 'key') });
  if (done.location) await browser.get('tasks', done.location);
};

const refer: Step = async ({ browser, draw, person, receivers }) => {
  const to = draw.one(receivers);
  const need = draw.one(to.needs);
  await browser.get('referral: whom', `/desk/referrals/new?need=${need}&language=ro`);
  const address = `/desk/referrals/write?${new URLSearchParams({ organisation: to.organisation, service: to.service, need, language: 'ro' }).toString()}`;
  const page = (await browser.get('referral: form', address)).text();
  const id = hidden(page, 'id');
  const written = await browser.post('referral: write', address, {
    id,
    region: person.scope,
    organisation: to.organisation,
    service: to.service,
    need,
    language: 'ro',
    urgency: 'normal',
    asked: 'Look at the letter of dismissal.',
    tried: '',
    interpreter: 'none',
    way: 'telephone',
    to: '+40 721 000 111',
    note: '',
    safe: 'yes',
    name: 'Ion',
    details: '',
  });
  const sendPage = (await browser.get('referral: consent', written.location ?? address)).text();
  const sent = await browser.post('referral: send', written.location ?? address, {
    version: hidden(sendPage, 'version'),
    locale: hidden(sendPage, 'locale'),
    until: hidden(sendPage, 'until'),
    agreed: 'yes',
    givenHow: 'read-aloud',
    signature: '',
    mail: 'desk@receiver.invalid',
    'follow-up': 'yes',
  });
  if (sent.location) await browser.get('referral', sent.location);
};

/** What a partner does: looks into the inbox, opens what waits, takes it on. */
const inbox: Step = async ({ browser, draw }) => {
  const page = (await browser.get('inbox', `/desk/inbox?filter=${draw.one(['waiting', 'waiting', 'running', 'ended'])}`)).text();
  const all = [...page.matchAll(/href="(\/desk\/inbox\/[0-9a-f-]{36})"/g)].map(([, address = '']) => address);
  if (all.length === 0) return;
  const address = draw.one(all);
  const opened = (await browser.get('inbox: open', address)).text();
  const [, action] = /action="\?\/(accept|start)"/.exec(opened) ?? [];
  if (!action) return;
  const done = await browser.post('inbox: answer', `${address}?/${action}`, { version: hidden(opened, 'version'), reply: '' });
  if (done.location) await browser.get('inbox: open', done.location);
};

/** How often each is done, beside the others: assumed, from what an adviser does between two people. */
const ADVISER = new Urn<Step>([
  [contact, 20],
  [queueNext, 10],
  [today, 12],
  [openFile, 9],
  [files, 7],
  [find, 8],
  [note, 6],
  [queueAdd, 5],
  [tasks, 5],
  [referrals, 5],
  [taskDone, 3],
  [refer, 3],
  [fileTask, 2],
  [profile, 2],
  [notices, 2],
  [newFile, 1],
  [looks, 1],
]);
const COORDINATOR = new Urn<Step>([
  [team, 5],
  [today, 3],
  [regionTasks, 2],
  [referrals, 2],
  [files, 1],
  [people, 1],
]);

/** One thing that somebody of this role does. */
export function workOnce(worker: Worker): Promise<void> {
  const { role } = worker.person;
  return (role === 'adviser' ? ADVISER.one(worker.draw) : role === 'coordinator' ? COORDINATOR.one(worker.draw) : inbox)(worker);
}
