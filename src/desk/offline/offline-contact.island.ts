import { openDevice, type DeviceStore, type Unlock } from './device-store.ts';
import { fieldsOf } from './form-fields.ts';
import { sealContact } from './sealed-contact.ts';
import { sendWaiting, type Sent } from './send-waiting.ts';
import { unlockDevice } from './unlock-device.ts';

// Counting without a network: contacts are sealed on the device and sent when the server can be reached.

const root = document.querySelector<HTMLElement>('[data-offline-contact]');
const form = root?.querySelector('form');
const texts = JSON.parse(document.getElementById('offline-texts')?.textContent ?? '{}') as Record<string, string>;
const show = (name: string, text: string): void => {
  const place = root?.querySelector<HTMLElement>(`[data-say="${name}"]`);
  if (place) place.textContent = text;
};
/** Texts come with their plural forms ready: `waiting.one`, `waiting.few` … with # for the number. */
function counted(name: string, count: number): string {
  const { lang } = document.documentElement;
  const form = count === 0 ? 'zero' : new Intl.PluralRules(lang).select(count);
  return (texts[`${name}.${form}`] ?? texts[`${name}.other`] ?? '').replaceAll('#', new Intl.NumberFormat(lang).format(count));
}

let began = Date.now();

async function start(store: DeviceStore): Promise<void> {
  if (navigator.onLine) await unlock(store);
  await tell(store);
  await send(store);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void write(store);
  });
  root?.querySelector('[data-send]')?.addEventListener('click', () => void unlock(store).then(() => send(store)));
  root?.querySelector('[data-lock]')?.addEventListener('click', () => void store.lock().then(() => tell(store)));
  addEventListener('online', () => void unlock(store).then(() => send(store)));
  addEventListener('offline', () => void tell(store));
  // The key leaves when its time is over, also while this page stays open.
  setInterval(() => void tell(store), 30_000);
}

async function unlock(store: DeviceStore): Promise<void> {
  if (!(await unlockDevice(store))) show('result', texts['signed-out'] ?? '');
}

async function write(store: DeviceStore): Promise<void> {
  const unlocked = await store.unlock(Date.now());
  if (!unlocked || !form) return tell(store);
  const fields = fieldsOf(new FormData(form), { sentKey: crypto.randomUUID(), began, now: Date.now() });
  if (!fields) {
    show('result', texts['missing'] ?? '');
    return;
  }
  await store.add(await sealContact(unlocked.key, unlocked.account, fields));
  clear(form);
  show('result', texts['keep'] ?? '');
  await tell(store);
  await send(store, unlocked);
}

/** Ready for the next person: what stays is where and how we meet, not who. */
function clear(filled: HTMLFormElement): void {
  const stay = new Set(['channel', 'region', 'point', 'language']);
  for (const field of filled.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio') && !stay.has(field.name))
      field.checked = field.value === '';
    if (field instanceof HTMLSelectElement && !stay.has(field.name)) field.value = '';
  }
  began = Date.now();
  filled.querySelector<HTMLInputElement>('input[name="topic"]')?.focus();
}

async function send(store: DeviceStore, known?: Unlock): Promise<void> {
  const unlocked = known ?? (await store.unlock(Date.now()));
  if (unlocked && navigator.onLine) {
    const sent = await sendWaiting(store, unlocked, (contacts) =>
      fetch('/desk/contact/send', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(contacts),
        redirect: 'manual',
      }),
    );
    tellSent(sent);
  }
  await tell(store);
}

function tellSent({ counted: done, refused, signedOut }: Sent): void {
  if (done > 0) show('result', counted('sent', done));
  if (signedOut) show('result', texts['signed-out'] ?? '');
  const list = root?.querySelector('[data-refused]');
  if (refused.length === 0 || !list) return;
  show('refused', counted('refused', refused.length));
  for (const { reason, contact } of refused) {
    const line = document.createElement('li');
    const when = new Date(contact.at).toLocaleString(document.documentElement.lang, { timeZone: 'Europe/Amsterdam' });
    line.textContent = `${when}: ${String(contact['language'])} · ${texts[`why.${reason}`] ?? texts['why.invalid'] ?? ''}`;
    list.append(line);
  }
}

/** Says whether this device is unlocked, whether there is a network, and what waits. */
async function tell(store: DeviceStore): Promise<void> {
  const unlocked = await store.unlock(Date.now());
  const waiting = await store.waiting();
  const own = waiting.filter(({ account }) => account === unlocked?.account).length;
  const time =
    unlocked &&
    new Date(unlocked.until).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
  show('lock', unlocked ? (texts['unlocked'] ?? '').replace('{time}', time ?? '') : (texts['locked'] ?? ''));
  show('network', texts[navigator.onLine ? 'network' : 'no-network'] ?? '');
  show('waiting', counted('waiting', unlocked ? own : waiting.length));
  show('of-others', unlocked && waiting.length > own ? counted('of-others', waiting.length - own) : '');
  const submit = form?.querySelector<HTMLButtonElement>('[data-submit]');
  if (submit) submit.disabled = !unlocked;
}

openDevice().then(start, () => {
  show('result', texts['no-store'] ?? '');
  form?.addEventListener('submit', (event) => event.preventDefault());
});
