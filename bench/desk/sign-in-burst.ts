import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from '../../src/access/server/hash-password.ts';
import { codeAt } from '../../src/access/totp.ts';
import { Draw } from '../directory/draw.ts';
import { Browser } from './browser.ts';
import { PASSWORD, TOTP_SECRET, type DrawnPerson } from './staff.ts';
import type { Timings } from './timings.ts';

/** People who sign in with password and app, each at a moment of their own within so many seconds. */
export async function signInAll(people: readonly DrawnPerson[], origin: string, timings: Timings, seconds: number): Promise<void> {
  const draw = new Draw(7);
  await Promise.all(
    people.map(async ({ email }) => {
      await sleep(draw.share() * seconds * 1000);
      const browser = new Browser([origin], timings);
      try {
        await browser.get('sign-in: page', '/desk/sign-in');
        const half = await browser.post('sign-in: password', '/desk/sign-in?/password', { email, password: PASSWORD });
        if (half.location === null) return;
        await browser.get('sign-in: code page', half.location);
        await browser.post('sign-in: code', '/desk/second-factor?/code', { code: codeAt(TOTP_SECRET, Date.now()) });
        await browser.get('sign-in: today', '/desk');
      } catch {
        // Counted as wrong where it happened.
      } finally {
        browser.close();
      }
    }),
  );
}

/** Milliseconds of one core that a password costs. */
export async function hashCost(): Promise<number> {
  const times = 20;
  await hashPassword(PASSWORD);
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) await hashPassword(PASSWORD);
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000 / times);
}
