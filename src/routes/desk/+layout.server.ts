import { holds } from '#access/index.ts';
import { countUnread } from '#desk/server/index.ts';
import { today } from '#platform/clock.ts';
import { isDeskLocale } from '#platform/i18n/desk-messages.ts';
import { getApp } from '../../wiring.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
  const { signedIn, locale, actor } = locals;
  return {
    locale: isDeskLocale(locale) ? locale : 'nl',
    demo: getApp().demo,
    /** Important notices that are not read yet. */
    unread: signedIn?.secondFactor ? await countUnread(getApp().db, actor, today()) : 0,
    who: signedIn?.secondFactor ? { name: signedIn.name, isDemo: signedIn.isDemo } : null,
    is: {
      desk: signedIn?.secondFactor ? holds(signedIn.grants, ['adviser', 'coordinator']) : false,
      adviser: signedIn?.secondFactor ? holds(signedIn.grants, ['adviser']) : false,
      coordinator: signedIn?.secondFactor ? holds(signedIn.grants, ['coordinator']) : false,
      partner: signedIn?.secondFactor ? holds(signedIn.grants, ['partner']) : false,
      los: signedIn?.secondFactor ? holds(signedIn.grants, ['los']) : false,
      giver: signedIn?.secondFactor ? holds(signedIn.grants, ['administrator', 'los', 'coordinator']) : false,
    },
  };
};
