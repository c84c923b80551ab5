import { redirect } from '@sveltejs/kit';
import { cookieOptions, endSession, sessionCookie } from '#access/server/index.ts';
import { deskApp } from '../sign-in/visit.ts';
import type { RequestHandler } from './$types';

/** Ends the session of this browser. The device stays known. */
export const POST: RequestHandler = async ({ cookies, url }) => {
  const token = cookies.get(sessionCookie(url));
  if (token) await endSession(deskApp().auth, token);
  cookies.delete(sessionCookie(url), cookieOptions(url));
  redirect(303, '/desk/sign-in?said=out');
};
