import { redirect } from '@sveltejs/kit';
import { preferredLocale } from '#platform/i18n/locales.ts';
import type { PageServerLoad } from './$types';

// The only place where the browser's language decides: everywhere else the address does.
export const load: PageServerLoad = ({ request, setHeaders }) => {
  setHeaders({ vary: 'Accept-Language', 'cache-control': 'private, no-cache' });
  redirect(302, `/${preferredLocale(request.headers.get('accept-language'))}`);
};
