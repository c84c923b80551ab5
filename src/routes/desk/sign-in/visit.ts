import { error, type RequestEvent } from '@sveltejs/kit';
import { deviceName, nextAddress } from '#access/index.ts';
import { BusyError, cookieOptions, DEVICE_DAYS, deviceCookie, sessionCookie, type Entered, type Visit } from '#access/server/index.ts';
import { deskTranslator, isDeskLocale, type DeskLocale, type DeskTranslate } from '#platform/i18n/desk-messages.ts';
import { getApp, type DeskApp } from '../../../wiring.ts';

// What every page of signing in needs of its request.

/** How people sign in here; without it the desk answers nobody. */
export function deskApp(): DeskApp {
  const { desk } = getApp();
  if (!desk) error(503);
  return desk;
}

/** Where a request comes from. */
export function visitOf(event: RequestEvent): Visit {
  return {
    address: event.getClientAddress(),
    device: deviceName(event.request.headers.get('user-agent')),
    deviceToken: event.cookies.get(deviceCookie(event.url)) ?? null,
    now: Date.now(),
  };
}

/** Where to go on to afterwards, and the same for the address of a form. */
export function nextOf(url: URL): { next: string; query: string } {
  const next = nextAddress(url.searchParams.get('next'));
  return { next, query: `next=${encodeURIComponent(next)}` };
}

/** The first factor was given: a session in which only the second one can be. It ends with the browser. */
export function letHalfIn({ cookies, url }: RequestEvent, token: string): void {
  cookies.set(sessionCookie(url), token, cookieOptions(url));
}

/** Both factors were given. The device is known from now on. */
export function letIn({ cookies, url }: RequestEvent, { token, deviceToken }: Entered): void {
  cookies.set(sessionCookie(url), token, cookieOptions(url));
  cookies.set(deviceCookie(url), deviceToken, { ...cookieOptions(url), maxAge: DEVICE_DAYS * 86_400 });
}

/** The language of the desk's pages for this request. */
export function localeOf({ locals }: RequestEvent): DeskLocale {
  return isDeskLocale(locals.locale) ? locals.locale : 'nl';
}

/** The desk's texts in that language. */
export function textsOf(event: RequestEvent): DeskTranslate {
  return deskTranslator(localeOf(event));
}

const CLOCK: Record<DeskLocale, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }),
};

/** What a field of a form says; '' when it says nothing, or is a file. */
export function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

/** A moment as a clock shows it ("09:45"), up to the next full minute: not a second too early. */
export function clockOf(event: RequestEvent, moment: number): string {
  return CLOCK[localeOf(event)].format(Math.ceil(moment / 60_000) * 60_000);
}

/** Waits for work with passwords; when too many wait already, the answer is 503. */
export async function unlessBusy<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (reason) {
    if (reason instanceof BusyError) error(503);
    throw reason;
  }
}
