import { expect, test } from '@playwright/test';
import { DESK_PERMISSIONS } from '#access/index.ts';
import { addDays, addMonths } from '#law/index.ts';
import { today } from '#platform/clock.ts';
import { newId } from '#platform/new-id.ts';
import { hidden, mailWith, OUTBOX, Sender, senderOf, valueBefore, type Fields } from './desk-attacks.ts';
import { rawRequest } from './raw-request.ts';

// What somebody tries who knows every address and every id, and sends forms without a browser. One world for all tests:
// what the adviser of one region wrote, and everybody else at its door.
test.describe.configure({ mode: 'default' });

/** Ends every place where text can stand: a field of several lines, an attribute, a title, a comment. */
const SCRIPT = `</textarea></title>--><script>taken()</script>"'><img src=x onerror=taken()>`;
const LIVE = /<script>taken|<img src=x/;
const MARK = `w${Date.now()}`;

const ids = {
  file: newId(),
  note: newId(),
  task: newId(),
  followUp: newId(),
  regional: newId(),
  walkIn: newId(),
  referral: newId(),
  draft: newId(),
  notice: newId(),
  contact: '',
};
let adviser: Sender;
let elsewhere: Sender;
let coordinator: Sender;
let partner: Sender;
let los: Sender;
let administrator: Sender;
let nobody: Sender;
let point = '';

const day = today();
const consent = { agreed: 'yes', textLocale: 'ro', givenHow: 'read-aloud', endsOn: addMonths(day, 6) };
const person = {
  name: `${MARK} ${SCRIPT}`,
  language: 'ro',
  interpreter: 'none',
  telephone: '+40 721 555 001',
  own: 'yes',
  safeWhen: `safe ${SCRIPT}`,
};
const written = (id: string): Fields => ({
  id,
  region: 'haaglanden',
  organisation: 'juridisch-loket',
  need: 'contract-and-pay',
  language: 'ro',
  urgency: 'normal',
  asked: `asked ${MARK} ${SCRIPT}`,
  tried: `tried ${SCRIPT}`,
  interpreter: 'none',
  way: 'telephone',
  to: '+40 721 555 001',
  note: `contact ${SCRIPT}`,
  safe: 'yes',
  name: `named ${SCRIPT}`.slice(0, 120),
  details: `details ${SCRIPT}`,
});
const contact = (): Fields => ({
  key: newId(),
  region: 'haaglanden',
  channel: 'telephone',
  language: 'ro',
  topic: 'pay',
  outcome: 'answered',
  minutes: '5',
});

async function send(id: string, mail = ''): Promise<void> {
  const form = await adviser.get(`/desk/referrals/${id}/send`);
  const fields = { version: hidden(form, 'version'), locale: hidden(form, 'locale'), until: hidden(form, 'until') };
  const answer = await adviser.post(`/desk/referrals/${id}/send`, { ...fields, agreed: 'yes', givenHow: 'read-aloud', mail });
  expect([answer.status, answer.headers.location]).toEqual([303, `/desk/referrals/${id}?said=sent`]);
}

const versionOf = async (who: Sender, address: string) => hidden(await who.get(address), 'version');

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const enter = (who: Parameters<typeof senderOf>[2]) => senderOf(browser, baseURL ?? '', who);
  adviser = await enter('Adviser Westland');
  elsewhere = await enter('Adviser Noord-Limburg');
  coordinator = await enter('Coordinator Westland');
  partner = await enter('Partner Juridisch Loket');
  los = await enter('LOS');
  administrator = await enter('Administrator');
  nobody = new Sender(baseURL ?? '');

  const done = async (address: string, fields: Fields, leads: RegExp) => {
    const { status, headers } = await adviser.post(address, fields);
    expect([status, headers.location], address).toEqual([303, expect.stringMatching(leads)]);
    return headers.location ?? '';
  };
  await done('/desk/files/new', { id: ids.file, region: 'haaglanden', ...consent, ...person }, /said=opened/);
  await done(`/desk/files/${ids.file}?/note`, { id: ids.note, note: `note ${MARK} ${SCRIPT}\n\nsecond ${SCRIPT}` }, /said=noted/);
  const task = { id: ids.task, kind: 'task', words: `task ${MARK} ${SCRIPT}`, dueOn: addDays(day, 3) };
  await done(`/desk/files/${ids.file}?/task`, task, /said=task/);
  await done(`/desk/files/${ids.file}?/task`, { id: ids.followUp, kind: 'follow-up', dueOn: addDays(day, 40) }, /said=task/);
  const regional = { key: ids.regional, words: `regional ${MARK} ${SCRIPT}`, dueOn: day, for: 'haaglanden/' };
  await done('/desk/tasks?/add', regional, /said=added/);
  ids.contact = /counted=([0-9a-f-]{36})/.exec(await done('/desk/contact?/count', contact(), /said=/))?.[1] ?? '';
  point = /<option value="([a-z0-9-]+)"/.exec((await adviser.get('/desk/queue')).body.split('id="point"')[1] ?? '')?.[1] ?? '';
  await done('/desk/queue?/point', { point }, /queue/);
  await done('/desk/queue?/add', { key: ids.walkIn, language: 'ro', topic: 'pay' }, /said=added/);
  await done('/desk/referrals/write', written(ids.draft), /send$/);
  await done('/desk/referrals/write', written(ids.referral), /send$/);
  await send(ids.referral);
  // Also a form of theirs that is refused shows them the page, and then it is received.
  expect((await partner.get(`/desk/inbox/${ids.referral}`)).status).toBe(200);
});

test.afterAll(async () => {
  // Others count what waits and what is late.
  await adviser.post('/desk/contact?/remove', { id: ids.contact });
  await adviser.post('/desk/tasks?/done', { id: ids.regional });
  await adviser.post('/desk/queue?/gone', { id: ids.walkIn });
  await adviser.post(`/desk/files/${ids.file}/close`, { reason: 'mistake' });
  await los.post(`/desk/notices/${ids.notice}?/end`, {});
});

/** Every page and form that names something of one region. */
const pages = () => [
  `/desk/files/${ids.file}`,
  ...['close', 'consent', 'export', 'export/file', 'looked', 'person', 'referrals', `notes/${ids.note}`].map(
    (each) => `/desk/files/${ids.file}/${each}`,
  ),
  ...[ids.referral, ids.draft].map((id) => `/desk/referrals/${id}`),
  ...['edit', 'send'].map((each) => `/desk/referrals/${ids.draft}/${each}`),
  `/desk/referrals/${ids.referral}/card`,
  `/desk/referrals/write?organisation=juridisch-loket&file=${ids.file}`,
  `/desk/inbox/${ids.referral}`,
  `/desk/contact?correct=${ids.contact}`,
];
const forms = (): [string, Fields][] => [
  [`/desk/files/${ids.file}?/note`, { id: newId(), note: 'forged' }],
  [`/desk/files/${ids.file}?/task`, { id: newId(), kind: 'task', words: 'forged', dueOn: day }],
  [`/desk/files/${ids.file}?/done`, { task: ids.task }],
  [`/desk/files/${ids.file}?/done`, { task: ids.followUp, outcome: 'solved' }],
  [`/desk/files/${ids.file}?/undo`, { task: ids.task }],
  [`/desk/files/${ids.file}/person`, { ...person, name: 'forged', version: '1' }],
  [`/desk/files/${ids.file}/consent`, { ...consent, version: '1' }],
  [`/desk/files/${ids.file}/close`, { reason: 'mistake' }],
  [`/desk/files/${ids.file}/notes/${ids.note}`, { note: 'forged' }],
  ['/desk/tasks?/done', { id: ids.task }],
  ['/desk/tasks?/done', { id: ids.regional }],
  ['/desk/tasks?/undo', { id: ids.regional }],
  ['/desk/tasks?/add', { key: newId(), words: `forged ${MARK}`, dueOn: day, for: 'haaglanden/' }],
  ['/desk/queue?/done', { id: ids.walkIn }],
  ['/desk/queue?/gone', { id: ids.walkIn }],
  ['/desk/queue?/back', { id: ids.walkIn }],
  ['/desk/contact?/again', { id: ids.contact, key: newId() }],
  ['/desk/contact?/remove', { id: ids.contact }],
  ['/desk/contact?/correct', { ...contact(), id: ids.contact }],
  ['/desk/contact?/count', contact()],
  ['/desk/referrals/write', { ...written(newId()), asked: 'forged' }],
  [`/desk/referrals/write?file=${ids.file}`, { ...written(newId()), asked: 'forged' }],
  [`/desk/referrals/${ids.draft}/edit`, { ...written(ids.draft), asked: 'forged', version: '1' }],
  [`/desk/referrals/${ids.draft}/send`, { agreed: 'yes', givenHow: 'read-aloud', locale: 'ro', until: addDays(day, 30), version: '1' }],
  ...[1, 2, 3].map((version): [string, Fields] => [`/desk/referrals/${ids.referral}?/withdraw`, { version: String(version) }]),
  [`/desk/referrals/${ids.referral}?/copy`, {}],
  [`/desk/referrals/${ids.referral}?/link`, { version: '3', mail: 'thief@example.org' }],
  ...['accept', 'start', 'return', 'done'].map((what): [string, Fields] => [
    `/desk/inbox/${ids.referral}?/${what}`,
    { version: '3', reply: 'forged', advice: 'forged', reason: 'full', outcome: 'solved', closing: 'forged' },
  ]),
];

/** Everything that the owner sees of it, without what each reading changes: form ids and who looked. */
async function world(): Promise<string> {
  const seen = [`/desk/files/${ids.file}/person`, `/desk/files/${ids.file}/notes/${ids.note}`, '/desk/tasks?show=region', '/desk/queue'];
  seen.push('/desk/contact', `/desk/referrals/${ids.referral}`, `/desk/referrals/${ids.draft}/edit`);
  const bodies = await Promise.all(seen.map((address) => adviser.get(address)));
  const given = JSON.parse((await adviser.get(`/desk/files/${ids.file}/export/file`)).body) as Record<string, unknown>;
  const main = bodies.map(({ body }, at) => {
    const page = (body.split('<main')[1] ?? '').replace(/name="(key|id|since|spent)" value="[^"]*"/g, '');
    // Other tests count and plan as the same adviser meanwhile: of these lists the rows count that are ours.
    return /^\/desk\/(?:tasks|contact)/.test(seen[at] ?? '') ? ownRows(page) : page;
  });
  delete given['looks'];
  return [JSON.stringify(given), ...main.map((text) => text.replace(/\d+ min\w*/g, ''))].join('\n');
}

/** The rows of a list that are about what was made above. */
function ownRows(page: string): string {
  const rows = page.match(/<(li|tr)\b[\s\S]*?<\/\1>/g) ?? [];
  return rows.filter((row) => [MARK, ids.file, ids.contact].some((mark) => row.includes(mark))).join('\n');
}

test('with the ids of another region no page opens and no form does anything', async () => {
  test.setTimeout(90_000);
  const before = await world();
  expect(before).toContain(MARK);
  for (const address of pages()) {
    const { status, body } = await elsewhere.get(address);
    expect([status, body.includes(MARK)], address).toEqual([404, false]);
  }
  for (const [address, fields] of forms()) {
    const { status, body } = await elsewhere.post(address, fields);
    // A region that is not theirs is a wrong answer in a form; removing what is gone, or never was theirs, says nothing.
    expect(address.endsWith('?/remove') ? [303] : [400, 404], `${address}: ${status}`).toContain(status);
    expect(body.includes(`note ${MARK}`), address).toBe(false);
  }
  for (const list of ['/desk', '/desk/files', '/desk/tasks?show=region', '/desk/referrals?filter=all', '/desk/queue', '/desk/contact']) {
    expect((await elsewhere.get(list)).body, list).not.toMatch(new RegExp(`${MARK}|${ids.file}|${ids.referral}|${ids.walkIn}`));
  }
  expect(await world()).toBe(before);
});

test('partner, LOS, administrator and visitor reach none of it either, and a coordinator nothing that it says', async () => {
  test.setTimeout(120_000);
  const before = await world();
  for (const [who, sender] of Object.entries({ partner, los, administrator, nobody })) {
    const theirs = (address: string) => who === 'partner' && address.startsWith('/desk/inbox/');
    for (const address of pages().filter((each) => !theirs(each))) {
      const { status, body } = await sender.get(address);
      expect([status, body.includes(MARK)], `${who} ${address}`).toEqual([who === 'nobody' ? 303 : 404, false]);
    }
    for (const [address, fields] of forms().filter(([each]) => !theirs(each))) {
      const { status, headers } = await sender.post(address, fields);
      if (who === 'nobody') expect([status, headers.location], address).toEqual([303, expect.stringMatching(/^\/desk\/sign-in\?next=/)]);
      else expect(status, `${who} ${address}`).toBe(404);
    }
  }
  for (const address of pages()) expect((await coordinator.get(address)).body, address).not.toContain(MARK);
  const own = /\/desk\/(?:tasks\?\/(?:done|undo)|queue|referrals\/[^/]*\?\/withdraw)/;
  for (const [address, fields] of forms().filter(([each]) => !own.test(each))) {
    expect((await coordinator.post(address, fields)).status, address).toBe(404);
  }
  expect(await world()).toBe(before);
});

test('people and invitations of others are not there for a coordinator of another region', async () => {
  const list = await administrator.get('/desk/people?text=Limburg');
  const colleague = valueBefore(list, 'Demo Adviser Noord-Limburg');
  const own = valueBefore(await administrator.get('/desk/people?text=Westland'), 'Demo Adviser Westland');
  expect([colleague, own]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect((await coordinator.get(`/desk/people/${colleague}`)).status).toBe(404);
  const here = { role: 'adviser', where: 'region:haaglanden' };
  for (const [what, fields] of Object.entries<Fields>({ give: here, take: here, disable: {}, enable: {}, reset: {} })) {
    expect((await coordinator.post(`/desk/people/${colleague}?/${what}`, fields)).status, what).toBe(404);
    for (const sender of [elsewhere, partner]) expect((await sender.post(`/desk/people/${colleague}?/${what}`, fields)).status).toBe(404);
  }
  for (const what of ['disable', 'enable', 'reset']) expect((await coordinator.post(`/desk/people/${own}?/${what}`, {})).status).toBe(404);
  const more: Fields[] = [
    { role: 'administrator', where: '' },
    { role: 'los', where: '' },
    { role: 'adviser', where: 'region:noord-limburg' },
  ];
  for (const fields of more) expect((await coordinator.post(`/desk/people/${own}?/give`, fields)).status).toBe(400);

  const invite = { name: SCRIPT, email: `${MARK}@example.org`, locale: 'nl', role: 'adviser', where: 'region:noord-limburg' };
  expect((await coordinator.post('/desk/people/invite', invite)).status).toBe(400);
  expect((await administrator.post('/desk/people/invite', invite)).headers.location).toBe('/desk/people?said=invited');
  const waiting = await administrator.get('/desk/people');
  expect(waiting.body).not.toMatch(LIVE);
  expect(waiting.body).toContain('&lt;img src=x');
  const invitation = hidden({ ...waiting, body: waiting.body.slice(waiting.body.indexOf(`${MARK}@example.org`)) }, 'id');
  for (const what of ['again', 'withdraw'])
    expect((await coordinator.post(`/desk/people?/${what}`, { id: invitation })).status, what).toBe(404);
  expect((await administrator.get('/desk/people')).body).toContain(invitation);
  if (OUTBOX) expect(await mailWith(`${MARK}@example.org`)).not.toMatch(LIVE);
  await administrator.post('/desk/people?/withdraw', { id: invitation });
  const now = await administrator.get(`/desk/people/${colleague}`);
  expect(now.body).not.toMatch(/<input[^>]*value="region:haaglanden"/);
});

test('a form sent twice acts once', async () => {
  const [note, task, regional] = [newId(), newId(), newId()];
  const twice: [string, Fields][] = [
    [`/desk/files/${ids.file}?/note`, { id: note, note: `twice-note ${MARK}` }],
    [`/desk/files/${ids.file}?/task`, { id: task, kind: 'task', words: `twice-task ${MARK}`, dueOn: day }],
    ['/desk/tasks?/add', { key: regional, words: `twice-regional ${MARK}`, dueOn: day, for: 'haaglanden/' }],
    ['/desk/queue?/add', { key: ids.walkIn, language: 'ro', topic: 'pay' }],
  ];
  for (const [address, fields] of twice) {
    const answers = await Promise.all([1, 2, 3].map(() => adviser.post(address, fields)));
    expect(
      answers.map(({ status }) => status),
      address,
    ).toEqual([303, 303, 303]);
  }
  const file = (await adviser.get(`/desk/files/${ids.file}`)).body;
  const list = (await adviser.get('/desk/tasks?show=region')).body;
  const times = (text: string, word: string) => text.split(`>${word} ${MARK}`).length - 1 || text.split(`${word} ${MARK}`).length - 1;
  expect(times(file, 'twice-note')).toBe(1);
  expect(file.split(`value="${task}"`)).toHaveLength(2);
  expect(list.split(`value="${regional}"`)).toHaveLength(2);
  const queue = (await adviser.get('/desk/queue')).body;
  expect(queue.match(new RegExp(ids.walkIn, 'g'))?.length ?? 0).toBeLessThanOrEqual(3);
  for (const id of [task, regional]) await adviser.post('/desk/tasks?/done', { id });

  const key = newId();
  const first = await adviser.post('/desk/contact?/count', { ...contact(), key });
  const again = await adviser.post('/desk/contact?/count', { ...contact(), key });
  const counted = /counted=([0-9a-f-]{36})/.exec(first.headers.location ?? '')?.[1] ?? '';
  expect(again.headers.location).toContain(counted);
  expect((await adviser.post('/desk/contact?/remove', { id: counted })).status).toBe(303);
  // Sent once more it is already what it was: a referral that was sent is not sent anew.
  const old = { agreed: 'yes', givenHow: 'read-aloud', locale: 'ro', until: addDays(day, 30), version: '1' };
  expect((await adviser.post(`/desk/referrals/${ids.referral}/send`, old)).headers.location).toBe(`/desk/referrals/${ids.referral}`);
});

test('no form is taken from another site, from nowhere, or in another wrapping', async ({ baseURL }) => {
  test.setTimeout(90_000);
  const before = await world();
  const { host } = new URL(baseURL ?? '');
  const origins = ['https://elsewhere.example', 'null', '', `http://${host}.elsewhere.example`, `https://${host}`, `http://x@${host}`];
  const all: [string, Fields][] = [
    ...forms(),
    ['/desk/files/new', { id: newId(), region: 'haaglanden', ...consent, ...person }],
    ['/desk/sign-out', {}],
    ['/desk?/seen', {}],
    ['/desk/account?/sign-out-elsewhere', {}],
    ['/desk/queue?/next', {}],
  ];
  for (const [address, fields] of all) {
    for (const origin of origins) expect((await adviser.post(address, fields, { origin })).status, `${address} ${origin}`).toBe(403);
  }
  for (const type of [
    'text/plain',
    'TEXT/PLAIN;charset=utf-8',
    'multipart/form-data; boundary=x',
    '',
    'application/x-www-form-urlencoded;a=b',
  ]) {
    const headers = { 'content-type': type, origin: 'https://elsewhere.example' };
    for (const address of ['/desk/sign-out', `/desk/files/${ids.file}/close`, '/desk/contact/key', '/desk/contact/send'])
      expect((await adviser.raw(address, 'POST', 'reason=mistake', headers)).status, `${address} ${type}`).toBe(403);
  }
  // What no form of a browser can send needs no origin, and is no form.
  const json = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
  for (const address of [`/desk/files/${ids.file}/close`, `/desk/files/${ids.file}?/note`, '/desk/contact/send', '/desk/contact/key'])
    expect([403, 415], address).toContain((await adviser.raw(address, 'POST', '{"reason":"mistake"}', json)).status);
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expect([400, 403, 405], method).toContain((await adviser.raw(`/desk/files/${ids.file}/close`, method, 'reason=mistake')).status);
  const override = { 'x-http-method-override': 'POST', 'x-method': 'POST' };
  for (const [address, fields] of forms()) {
    const query = new URLSearchParams(fields as Record<string, string>).toString();
    const get = await adviser.get(`${address}${address.includes('?') ? '&' : '?'}${query}&_method=POST`, override);
    expect([200, 303, 404, 405], address).toContain(get.status);
  }
  for (const address of ['/desk/sign-out', '/desk/contact/key', '/desk/contact/send'])
    expect([404, 405], address).toContain((await adviser.get(address)).status);
  expect(await world()).toBe(before);
});

test('what is too long or cannot be stored is refused, with what was typed, and nothing of it is kept', async () => {
  const before = await world();
  const long = 'x'.repeat(6001);
  const refused: [Sender, string, Fields][] = [
    [adviser, `/desk/files/${ids.file}?/note`, { id: newId(), note: long }],
    [adviser, `/desk/files/${ids.file}?/task`, { id: newId(), kind: 'task', words: 'x'.repeat(501), dueOn: day }],
    [adviser, '/desk/tasks?/add', { key: newId(), words: 'x'.repeat(501), dueOn: day, for: 'haaglanden/' }],
    [adviser, '/desk/files/new', { id: newId(), region: 'haaglanden', ...consent, ...person, name: 'x'.repeat(121) }],
    [adviser, '/desk/files/new', { id: newId(), region: 'haaglanden', ...consent, ...person, safeWhen: 'x'.repeat(301) }],
    [adviser, '/desk/referrals/write?organisation=juridisch-loket', { ...written(newId()), asked: 'x'.repeat(2001) }],
    [adviser, '/desk/referrals/write?organisation=juridisch-loket', { ...written(newId()), details: 'x'.repeat(2001) }],
    [adviser, '/desk/contact?/count', { ...contact(), topic: Array.from({ length: 30 }, () => 'pay'), minutes: '9999' }],
    [partner, `/desk/inbox/${ids.referral}?/accept`, { version: '3', reply: 'x'.repeat(4001) }],
    [
      los,
      '/desk/notices/new?/save',
      { key: newId(), 'title-nl': 'x'.repeat(121), 'body-nl': long, 'title-en': 't', 'body-en': 'b', 'ends-on': day },
    ],
    [administrator, '/desk/people/invite', { name: 'x'.repeat(121), email: 'a@example.org', locale: 'nl', role: 'los', where: '' }],
    [los, '/desk/account?/profile', { name: 'x'.repeat(121), locale: 'nl' }],
  ];
  for (const [sender, address, fields] of refused) {
    const { status, body } = await sender.post(address, fields);
    expect(status, address).toBe(400);
    expect(body, address).toContain('</html>');
  }
  expect((await adviser.post(`/desk/files/${ids.file}?/note`, { id: newId(), note: long })).body).toContain(long);
  const huge = 'x'.repeat(300_000);
  expect((await adviser.post(`/desk/files/${ids.file}?/note`, { id: newId(), note: huge })).status).toBe(413);
  const json = { 'content-type': 'application/json' };
  expect((await adviser.raw('/desk/contact/send', 'POST', `[${'1,'.repeat(150_000)}1]`, json)).status).toBe(413);
  // The character zero fits in no text of the database.
  for (const [sender, address, fields] of refused) {
    const zero = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? `${value}\u0000` : value]),
    );
    expect((await sender.post(address, zero)).status, address).toBe(400);
  }
  for (const address of ['/desk/sign-in?/password', '/desk/new-password'])
    expect((await nobody.post(address, { email: 'a\u0000@example.org', password: 'x' })).status, address).toBe(400);
  expect((await adviser.get('/desk/referrals?organisation=%00')).status).toBe(400);
  expect((await administrator.get('/desk/people?text=%00')).status).toBe(400);
  for (const before of ['-271821-04-20', '%2B275760-09-13', 'x', '0000-01-01']) {
    expect((await adviser.get(`/desk/referrals?filter=ended&before=${before}`)).status, before).toBe(200);
    expect((await partner.get(`/desk/inbox?filter=ended&before=${before}`)).status, before).toBe(200);
  }
  expect(await world()).toBe(before);
});

test('script in any field comes back as text, wherever it shows', async () => {
  const notice = { key: ids.notice, 'title-nl': SCRIPT, 'body-nl': SCRIPT, 'title-en': SCRIPT, 'body-en': SCRIPT, 'ends-on': day };
  expect((await los.post('/desk/notices/new?/save', notice)).headers.location).toBe('/desk/notices?said=published');
  const shown: [Sender, string][] = [
    [adviser, `/desk/files/${ids.file}`],
    [adviser, `/desk/files/${ids.file}/person`],
    [adviser, `/desk/files/${ids.file}/notes/${ids.note}`],
    [adviser, `/desk/files/${ids.file}/export`],
    [adviser, '/desk/tasks?show=region'],
    [adviser, `/desk/referrals/${ids.referral}`],
    [adviser, `/desk/referrals/${ids.draft}/edit`],
    [adviser, `/desk/referrals/${ids.draft}/send`],
    [adviser, `/desk/referrals/write?organisation=juridisch-loket&file=${ids.file}`],
    [partner, `/desk/inbox/${ids.referral}`],
    [adviser, '/desk/notices'],
    [los, `/desk/notices/${ids.notice}`],
    [adviser, `/desk/find?q=${encodeURIComponent(SCRIPT)}`],
    [adviser, `/desk/files?code=${encodeURIComponent('"><img src=x>')}`],
    [administrator, `/desk/people?text=${encodeURIComponent(SCRIPT)}`],
    [adviser, `/desk/referrals/${ids.referral}/card?call=${encodeURIComponent('"><img src=x>')}`],
  ];
  for (const [sender, address] of shown) {
    const { status, body } = await sender.get(address);
    expect(status, address).toBe(200);
    expect(body, address).not.toMatch(LIVE);
    expect(body, address).toMatch(/&lt;\/?(?:script|img src=x)|&quot;>&lt;img|&quot;><img src=x>/);
  }
  const quiet: [Sender, string][] = [
    ...['/desk', '/desk/files', '/desk/queue', '/desk/contact', '/desk/referrals?filter=all', `/desk/files/${ids.file}/referrals`].map(
      (address): [Sender, string] => [adviser, address],
    ),
    [partner, '/desk/inbox'],
    [coordinator, '/desk/team'],
    [nobody, `/desk/sign-in?next=${encodeURIComponent(`/desk/${SCRIPT}`)}`],
    ...['said', 'organisation', 'filter', 'open', 'language', 'topic', 'region', 'role', 'show', 'number', 'counted'].flatMap((key) =>
      [
        '/desk',
        '/desk/files',
        '/desk/referrals',
        '/desk/tasks',
        '/desk/queue',
        '/desk/contact',
        '/desk/notices',
        '/desk/referrals/new',
      ].map((address): [Sender, string] => [adviser, `${address}?${key}=${encodeURIComponent(SCRIPT)}`]),
    ),
  ];
  for (const [sender, address] of quiet) {
    const { status, body } = await sender.get(address);
    expect(status, address).toBe(200);
    expect(body, address).not.toMatch(LIVE);
  }
  // What was typed goes back into its field.
  const echoed: [Sender, string, Fields][] = [
    [adviser, `/desk/files/${ids.file}?/note`, { note: `${SCRIPT}${'x'.repeat(6001)}` }],
    [adviser, '/desk/files/new', { ...person, telephone: SCRIPT, whatsapp: SCRIPT, 'e-mail': SCRIPT, endsOn: SCRIPT, region: SCRIPT }],
    [adviser, '/desk/tasks?/add', { words: SCRIPT, dueOn: SCRIPT, for: SCRIPT, key: SCRIPT }],
    [adviser, '/desk/referrals/write?organisation=juridisch-loket', { ...written(newId()), to: SCRIPT, language: SCRIPT, urgency: SCRIPT }],
    [adviser, '/desk/profile', { language: SCRIPT, wage: SCRIPT, age: SCRIPT }],
    [adviser, `/desk/referrals/${ids.referral}?/link`, { mail: SCRIPT, version: '3' }],
    [adviser, '/desk/queue?/add', { topic: SCRIPT, language: SCRIPT, key: SCRIPT }],
    [partner, `/desk/inbox/${ids.referral}?/return`, { advice: SCRIPT, reason: SCRIPT, version: '3' }],
    [los, '/desk/notices/new?/save', { 'title-nl': SCRIPT, 'ends-on': SCRIPT, key: SCRIPT }],
    [administrator, '/desk/people/invite', { name: SCRIPT, email: SCRIPT, locale: SCRIPT, role: SCRIPT, where: SCRIPT }],
    [los, '/desk/account?/profile', { name: SCRIPT, locale: 'zz' }],
    [nobody, '/desk/sign-in?/password', { email: SCRIPT, password: SCRIPT }],
    [nobody, '/desk/new-password', { email: SCRIPT }],
  ];
  for (const [sender, address, fields] of echoed) {
    const { status, body } = await sender.post(address, fields);
    expect(status, address).toBe(400);
    expect(body, address).not.toMatch(LIVE);
  }
  const file = await adviser.get(`/desk/files/${ids.file}/export/file`);
  expect(file.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="wegwijs-[A-Z0-9-]+\.json"$/i);
  expect(file.headers['x-content-type-options']).toBe('nosniff');
});

test('a session that was stolen is worth nothing once its owner signs out, alone or everywhere', async ({ browser, baseURL }) => {
  const mine = await senderOf(browser, baseURL ?? '', 'Adviser Westland');
  const stolen = mine.copy();
  expect((await stolen.get(`/desk/files/${ids.file}`)).status).toBe(200);
  expect((await mine.post('/desk/sign-out', {})).headers.location).toBe('/desk/sign-in?said=out');
  for (const address of ['/desk', `/desk/files/${ids.file}`, '/desk/account'])
    expect((await stolen.get(address)).headers.location, address).toMatch(/^\/desk\/sign-in\?next=/);
  const data = await stolen.get(`/desk/files/${ids.file}/__data.json`);
  expect(data.body).not.toContain(MARK);
  expect((await stolen.post(`/desk/files/${ids.file}?/note`, { note: 'stolen' })).headers.location).toMatch(/^\/desk\/sign-in/);
  expect((await stolen.raw('/desk/contact/key', 'POST', '')).status).toBe(303);
  // The id of somebody else's session ends nothing.
  const session = /name="session"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="session"/.exec((await adviser.get('/desk/account')).body);
  expect(session).not.toBeNull();
  await elsewhere.post('/desk/account?/sign-out', { session: session?.[1] ?? session?.[2] ?? '' });
  expect((await adviser.get('/desk/account')).status).toBe(200);
});

test('headers and hosts that lie change neither who somebody is nor where links lead', async ({ baseURL }) => {
  const { host } = new URL(baseURL ?? '');
  const lies = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '127.0.0.1',
    forwarded: 'host=evil.example;proto=https',
    'x-wegwijs-host': 'evil.example',
    'x-wegwijs-protocol': 'https',
    'x-original-url': '/desk/sign-in',
    'x-rewrite-url': '/desk/sign-in',
    'x-sveltekit-action': 'true',
  };
  expect((await nobody.get('/desk/files', lies)).headers.location).toBe('/desk/sign-in?next=%2Fdesk%2Ffiles');
  expect((await elsewhere.get(`/desk/files/${ids.file}`, lies)).status).toBe(404);
  for (const address of ['/desk', '/desk/find?q=loon', `/desk/referrals/${ids.referral}/card`, '/desk/sign-in']) {
    const answer = await adviser.get(address, lies);
    expect(`${answer.body}${JSON.stringify(answer.headers)}`, address).not.toContain('evil.example');
  }
  // A forged host does not make another site's form one of ours.
  const forged = { ...lies, origin: 'https://evil.example' };
  expect((await adviser.post(`/desk/files/${ids.file}/close`, { reason: 'mistake' }, forged)).status).toBe(403);
  for (const other of ['evil.example', `${host}.evil.example`, `evil.example:80@${host}`, `${host}@evil.example`]) {
    const answer = await adviser.get('/desk/files', { host: other });
    expect([400, 421], other).toContain(answer.status);
  }
  for (const next of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/desk/..//evil.example',
    '/desk/../../evil',
    '/desk%0d%0aset-cookie:a=b',
  ]) {
    const { headers } = await adviser.get(`/desk/sign-in?next=${encodeURIComponent(next)}`);
    expect(headers.location, next).toBe('/desk');
  }
});

test('a page of a list that nobody can count to is empty, and not an error', async () => {
  for (const list of ['/desk/files?show=all', '/desk/people?text=', '/desk/directory?text=', '/desk/directory/history?x='])
    for (const page of ['1e300', '-1e300', '99999999999999999999', 'NaN', 'Infinity', '1.5', '%27', '2&page=3']) {
      const who = list.includes('files') ? adviser : coordinator;
      expect((await who.get(`${list}&page=${page}`)).status, `${list} ${page}`).toBe(200);
    }
});

test('no other way of writing an address opens it, and nothing of the desk is kept', async ({ baseURL }) => {
  test.setTimeout(90_000);
  const file = `/desk/files/${ids.file}`;
  const spellings = [
    ...[
      '//desk/files/',
      '/desk//files/',
      '/DESK/files/',
      '/Desk/Files/',
      '/desk/./files/',
      '/desk/%2e/files/',
      '/desk/%2e%2e/desk/files/',
    ].map((each) => `${each}${ids.file}`),
    ...['/en/../desk/files/', '/%64esk/files/', '/desk%2Ffiles/', '/desk\\files\\', '/desk;a=b/files/', '/desk/files/..;/files/'].map(
      (each) => `${each}${ids.file}`,
    ),
    ...[
      '/',
      '.json',
      '?',
      '#x',
      '%20',
      '%2e',
      '/.',
      '/..;/',
      '/__data.json',
      '.html',
      '/index.html',
      '/__route.js',
      '/export/',
      '/export/file/',
    ].map((each) => `${file}${each}`),
    ...['/__data.json?x-sveltekit-invalidated=01', '/__data.json?x-sveltekit-invalidated=001', '?x-sveltekit-trailing-slash=1'].map(
      (each) => `${file}${each}`,
    ),
    file.toUpperCase(),
    `http://127.0.0.1${file}`,
    `${file}/export/__data.json`,
  ];
  // The adviser's own reading comes first: whatever were kept would be there for the next.
  for (const address of spellings) await adviser.get(address);
  for (const address of spellings) {
    for (const sender of [nobody, elsewhere, partner, los, administrator, coordinator]) {
      const { status, body } = await sender.get(address);
      expect(status, address).toBeLessThan(500);
      expect(body.includes(MARK), address).toBe(false);
    }
  }
  const filled = Object.keys(DESK_PERMISSIONS)
    .filter((route) => route.startsWith('/desk'))
    .map((route) =>
      route
        .replace('[file]', ids.file)
        .replace('[note]', ids.note)
        .replace('[referral]', ids.referral)
        .replace('[notice]', ids.notice)
        .replace('[organisation]', 'juridisch-loket')
        .replace('[person]', newId())
        .replace('[token]', 'x'.repeat(43))
        .replace(/\[\w+\]/g, 'x'),
    );
  for (const address of filled) {
    const isOpen = /sign-in|sign-out|new-password|invitation|not-there|provider(?:\/back)?$/.test(address);
    const page = await nobody.get(address);
    const data = await nobody.get(`${address}/__data.json`);
    for (const { headers } of [page, data]) expect(headers['cache-control'] ?? 'no-store', address).toContain('no-store');
    if (isOpen) continue;
    const at = `/desk/sign-in?next=${encodeURIComponent(address)}`;
    const early = address === '/desk/second-factor';
    expect([page.status, page.headers.location], address).toEqual([303, early ? expect.any(String) : at]);
    expect(
      [303, 404, 405].includes(data.status) || data.body.startsWith('{"type":"redirect"'),
      `${address}: ${data.body.slice(0, 80)}`,
    ).toBe(true);
  }
  // The data of a page is refused to the same people as the page.
  for (const address of pages()) {
    const [path = '', query = ''] = address.split('?');
    const { status, body } = await elsewhere.get(`${path}/__data.json${query ? `?${query}` : ''}`);
    expect(body.includes(MARK), address).toBe(false);
    if (status === 200) expect(body, address).toContain('"status":404');
  }
  // A reading with the marks of a kept page gets a new answer.
  const again = await rawRequest(baseURL ?? '', '/desk/sign-in', {
    headers: { 'if-none-match': '*', 'if-modified-since': new Date().toUTCString() },
  });
  expect(again.status).toBe(200);
});

test('the worker of the public site stores nothing of the desk', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  await context.addCookies([...adviser.cookies].map(([name, value]) => ({ name, value, url: baseURL ?? '' })));
  const page = await context.newPage();
  await page.goto('/en');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found && navigator.serviceWorker.ready));
  for (const address of [`/desk/files/${ids.file}`, '/desk/files', `/%64esk/files/${ids.file}`, '/desk/contact/offline']) {
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeVisible();
  }
  const kept = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      for (const request of await store.keys()) found.push(`${request.url} ${(await (await store.match(request))?.text()) ?? ''}`);
    }
    return found;
  });
  expect(kept.filter((each) => each.includes(MARK) || /^\S*(?:desk|%64esk)\/files/.test(each)).map((each) => each.slice(0, 90))).toEqual(
    [],
  );
  await context.close();
});

test('a partner answers what runs, and reads nothing of it after the end', async () => {
  const id = newId();
  expect((await adviser.post('/desk/referrals/write', written(id))).status).toBe(303);
  // A draft is not there for them, nor what goes to others.
  expect((await partner.get(`/desk/inbox/${id}`)).status).toBe(404);
  await send(id);
  const inbox = `/desk/inbox/${id}`;
  const opened = await partner.get(inbox);
  expect([opened.status, opened.body.includes(`asked ${MARK}`)]).toEqual([200, true]);
  const reply = { version: await versionOf(partner, inbox), reply: `reply ${MARK} ${SCRIPT}` };
  expect((await partner.post(`${inbox}?/accept`, reply)).headers.location).toBe(inbox);
  const twice = await partner.post(`${inbox}?/accept`, reply);
  expect(twice.headers.location).toBe(`${inbox}?said=changed`);
  const sender = await adviser.get(`/desk/referrals/${id}`);
  expect(sender.body.split(`reply ${MARK}`)).toHaveLength(2);
  expect(sender.body).not.toMatch(LIVE);
  const version = await versionOf(adviser, `/desk/referrals/${id}`);
  expect((await adviser.post(`/desk/referrals/${id}?/withdraw`, { version, wish: 'person' })).headers.location).toBe(
    `/desk/referrals/${id}`,
  );
  for (const address of [inbox, `${inbox}/__data.json`, '/desk/inbox?filter=ended', '/desk/inbox?filter=all', '/desk']) {
    const { body } = await partner.get(address);
    for (const words of [`asked ${MARK}`, `reply ${MARK}`, '721 555 001', 'details &lt;'])
      expect(body.includes(words), `${address} ${words}`).toBe(false);
  }
  for (const what of ['accept', 'start', 'return', 'done']) {
    for (const number of ['1', '2', '3', '4', '5', '6', '7']) {
      const forged = { version: number, reply: 'late', advice: 'late', closing: 'late', reason: 'full', outcome: 'solved' };
      const { status, headers } = await partner.post(`${inbox}?/${what}`, forged);
      expect([status === 404, headers.location === `${inbox}?said=changed`], `${what} ${number}: ${status}`).toContain(true);
    }
  }
  expect((await adviser.get(`/desk/referrals/${id}`)).body).not.toContain('>late<');
});

test('a link needs its own code, and the visit ends with the hand-over', async ({ baseURL }) => {
  test.skip(!OUTBOX, 'mails are read from the data folder of a copy that this run started');
  test.setTimeout(240_000);
  const open = async (mail: string) => {
    const id = newId();
    const form = { ...written(id), organisation: 'raad-voor-rechtsbijstand' };
    expect((await adviser.post('/desk/referrals/write', form)).status).toBe(303);
    await send(id, mail);
    const code = /once-code[^>]*>(\d{4}) (\d{4})</.exec((await adviser.get(`/desk/referrals/${id}`)).body);
    const text = await mailWith(mail);
    expect(text).not.toMatch(new RegExp(`${MARK} |${SCRIPT.slice(0, 10)}`));
    const link = /\/referral\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? '';
    return { id, link, code: `${code?.[1] ?? ''}${code?.[2] ?? ''}` };
  };
  const one = await open(`one-${MARK}@example.org`);
  const two = await open(`two-${MARK}@example.org`);
  expect(one.code).toMatch(/^\d{8}$/);
  // The code was shown once, and to nobody else.
  expect((await adviser.get(`/desk/referrals/${one.id}`)).body).not.toContain(`${one.code.slice(0, 4)} ${one.code.slice(4)}`);
  expect((await partner.get(`/desk/inbox/${one.id}`)).status).toBe(404);

  /** One address gets ten tries in a minute: whoever guesses waits. */
  const tryCode = async (who: Sender, link: string, code: string) => {
    let answer = await who.post(`${link}?/open`, { code });
    for (let waits = 0; answer.status === 429 && waits < 14; waits++) {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      answer = await who.post(`${link}?/open`, { code });
    }
    return answer.status;
  };
  const visitor = () => new Sender(baseURL ?? '');
  const guess = `/referral/${'A'.repeat(43)}`;
  expect((await visitor().get(guess)).body).not.toContain(MARK);
  expect(await tryCode(visitor(), guess, one.code)).toBe(400);
  for (const no of ['/referral/x', `/referral/${'A'.repeat(42)}`, `${one.link}x`, `/referral/${'A'.repeat(43)}%00`])
    expect([400, 404], no).toContain((await visitor().get(no)).status);

  // The code of another link opens nothing, and its visit is for its own link.
  expect(await tryCode(visitor(), one.link, two.code)).toBe(400);
  const guest = visitor();
  expect(await tryCode(guest, one.link, one.code)).toBe(303);
  const seen = await guest.get(one.link);
  expect(seen.body).toContain(`asked ${MARK}`);
  expect(seen.body).not.toMatch(LIVE);
  expect(seen.headers['cache-control']).toContain('no-store');
  expect((await guest.get(two.link)).body).not.toContain(`asked ${MARK}`);
  for (const address of [`/desk/referrals/${one.id}`, `/desk/inbox/${one.id}`])
    expect((await guest.get(address)).headers.location, address).toMatch(/^\/desk\/sign-in/);
  for (const origin of ['https://elsewhere.example', 'null', ''])
    expect((await guest.post(`${one.link}?/accept`, { version: hidden(seen, 'version') }, { origin })).status, origin).toBe(403);

  // After the end the cookie of the visit opens nothing, for reading or answering.
  const late = guest.copy();
  const version = await versionOf(adviser, `/desk/referrals/${one.id}`);
  await adviser.post(`/desk/referrals/${one.id}?/withdraw`, { version, wish: 'sender' });
  for (const who of [guest, late]) expect((await who.get(one.link)).body).not.toContain(MARK);
  expect((await late.get(`${one.link}/__data.json`)).body).not.toContain(MARK);
  expect((await late.post(`${one.link}?/done`, { version: hidden(seen, 'version'), outcome: 'solved' })).headers.location).toBe(one.link);

  // Ten wrong codes end the link: then the right one opens nothing either.
  for (let n = 0; n < 10; n++) {
    const wrong = String((Number(two.code) + n + 1) % 100_000_000).padStart(8, '0');
    expect(await tryCode(visitor(), two.link, wrong)).toBe(400);
  }
  const right = visitor();
  expect(await tryCode(right, two.link, two.code)).toBe(400);
  expect((await right.get(two.link)).body).not.toContain(MARK);
  const last = await versionOf(adviser, `/desk/referrals/${two.id}`);
  await adviser.post(`/desk/referrals/${two.id}?/withdraw`, { version: last, wish: 'sender' });
});

test('guessed invitations and links for a password lead nowhere', async () => {
  for (const token of ['x'.repeat(43), 'A'.repeat(43), 'x', "' or 1=1 --", '..%2f..', '%00', '__proto__']) {
    for (const address of [`/desk/invitation/${encodeURIComponent(token)}`, `/desk/new-password/${encodeURIComponent(token)}`]) {
      const page = await nobody.get(address);
      expect([200, 400, 404], `${address}: ${page.status}`).toContain(page.status);
      expect(page.headers['set-cookie'] ?? [], address).toEqual([]);
      const answer = await nobody.post(address, { password: 'trein koffie blauwe emmer' });
      expect([303, 400, 404], `${address}: ${answer.status}`).toContain(answer.status);
      expect([...nobody.cookies.keys()], address).toEqual([]);
    }
  }
});
