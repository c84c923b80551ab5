import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What is shown for an address of the desk that is not there, or not for this person: the same. */
export const load: PageServerLoad = () => error(404);
