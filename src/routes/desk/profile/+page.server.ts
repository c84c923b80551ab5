import { fail } from '@sveltejs/kit';
import { scopesOf } from '#access/index.ts';
import { isSpokenLanguage } from '#clients/index.ts';
import {
  findAddress,
  profileOf,
  profileProblems,
  profileSchema,
  readFindQuery,
  readProfile,
  wageAges,
  wageLineCents,
} from '#desk/index.ts';
import { titleOf } from '#guide/index.ts';
import { findPlace } from '#places/index.ts';
import { today } from '#platform/clock.ts';
import { isLocale, type Locale } from '#platform/i18n/locales.ts';
import { toolsOf } from '../../../tools.ts';
import { getApp } from '../../../wiring.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  const { parameters } = getApp().content.current;
  const ages = wageAges(parameters, today());
  const { language } = readFindQuery(url.searchParams);
  return {
    language: clientLocale(language),
    ages,
    /** 130% of the minimum wage for an adult hour, in whole cents; null: not known today. */
    lineCents: ages && wholeCents(wageLineCents(parameters, ages.adult, today())),
  };
};

export const actions: Actions = {
  // Answered and forgotten: nothing of it is stored or logged.
  default: async ({ request, locals }) => {
    const typed = Object.fromEntries(
      [...(await request.formData())].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
    const parsed = profileSchema.safeParse(typed);
    const language = clientLocale(typed['language'] ?? null);
    if (!parsed.success) return fail(400, { typed, language, problems: profileProblems(parsed.error), result: null });
    const { content } = getApp();
    const { situation, chosen, reading } = readProfile(parsed.data, content.current.parameters, today());
    const profile = profileOf(situation, chosen);
    const place = scopesOf(locals.actor.grants, 'adviser', 'coordinator').find((id) => findPlace(content.current.places, id)) ?? null;
    return {
      typed,
      language,
      problems: [],
      result: { profile, reading, links: linksOf(profile, language, place) },
    };
  },
};

/** Where each page, check and need of the suggestions is, for the person's language and the adviser's region. */
function linksOf(profile: ReturnType<typeof profileOf>, locale: Locale, place: string | null) {
  const snapshot = getApp().content.current;
  const all = profile.suggestions.flatMap(({ suggestions }) => suggestions);
  const tools = new Map(toolsOf(locale).map(({ path, title }) => [path, title]));
  const placeQuery = place ? `?place=${place}` : '';
  const find = readFindQuery(new URLSearchParams({ language: locale, ...(place ? { place } : {}) }));
  return {
    pages: Object.fromEntries(
      all
        .flatMap(({ pages }) => pages)
        .flatMap((page) => {
          const title = titleOf(snapshot, locale, page);
          return title ? [[page, { title: title.title, locale: title.locale, href: findAddress(find, { page }) }]] : [];
        }),
    ) as Partial<Record<string, { title: string; locale: Locale; href: string }>>,
    checks: Object.fromEntries(
      all
        .flatMap(({ checks }) => checks)
        .map((check) => [check, { title: tools.get(`checks/${check}`) ?? check, href: `/${locale}/checks/${check}${placeQuery}` }]),
    ) as Partial<Record<string, { title: string; href: string }>>,
    needs: Object.fromEntries(
      all
        .flatMap(({ needs }) => needs)
        .map((need) => [
          need,
          `/${locale}/find?${new URLSearchParams({ need, language: locale, ...(place ? { place } : {}) }).toString()}`,
        ]),
    ) as Partial<Record<string, string>>,
  };
}

/** The language in which pages open: English where the person's has none. */
function clientLocale(language: string | null): Locale {
  if (isLocale(language)) return language;
  return language && isSpokenLanguage(language) ? 'en' : 'nl';
}

function wholeCents(cents: number | null): number | null {
  return cents === null ? null : Math.round(cents);
}
