import { error } from '@sveltejs/kit';
import { isRefused, NotThereError } from '#platform/database/refusal.ts';

/** What somebody may not do looks like what is not there. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (reason) {
    if (reason instanceof NotThereError || isRefused(reason)) error(404);
    throw reason;
  }
}
