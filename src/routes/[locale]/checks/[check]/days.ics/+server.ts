import { error } from '@sveltejs/kit';
import { daysToKeep, isCheckId } from '#checks/index.ts';
import { checkTexts } from '#checks/server/index.ts';
import { calendarFile } from '#platform/calendar-file.ts';
import { isLocale } from '#platform/i18n/locales.ts';
import type { RequestHandler } from './$types';

/** Last days of a result as a calendar, for browsers without our script. The days alone are sent, and nothing is stored. */
export const POST: RequestHandler = async ({ params, request }) => {
  const { locale, check } = params;
  if (!isLocale(locale) || !isCheckId(check)) error(404);
  const texts = checkTexts(check, locale);
  const sent = (await request.formData()).getAll('day').filter((each) => typeof each === 'string');
  const events = daysToKeep(sent, texts, locale);
  if (events.length === 0) error(400);
  return new Response(calendarFile({ name: texts[`${check}.title`] ?? check, locale, events, now: new Date() }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="wegwijs.ics"',
      'cache-control': 'no-store',
    },
  });
};
