import {
  findHelp,
  WHENS,
  WAYS,
  type AskedHelp,
  type HelpFound,
  type HelpIndex,
  type HelpMatch,
  type Openings,
  type QueryProblem,
} from '#directory/index.ts';
import { languageNames } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator, type Translate } from '#platform/i18n/messages.ts';
import { AUDIENCES, NEEDS, THEMES } from '#topics/index.ts';
import type { HoursReading } from './location-view.ts';
import { helpCard, momentText, type HelpCardView } from './help-card.ts';
import type { Snapshot } from './snapshot.ts';

/** A choice in a list. */
export interface Choice {
  id: string;
  title: string;
}

/** The form as it was filled in. */
export interface HelpFormView {
  place: { id: string } | null;
  /** What stands in the field for the place. */
  typed: string;
  near: string | null;
  positionProblem: boolean;
  need: string | null;
  needs: { theme: string; title: string; needs: Choice[] }[];
  when: string;
  whens: Choice[];
  at: string;
  atProblem: string | null;
  /** First and last time that can be asked for. */
  earliest: string;
  latest: string;
  language: string | null;
  languages: Choice[];
  way: string | null;
  ways: Choice[];
  audience: string | null;
  audiences: Choice[];
  anonymous: boolean;
  /** Whether something is chosen among what is folded away. */
  hasMore: boolean;
  isFilled: boolean;
}

/** What the finder shows. */
export interface HelpPageView {
  form: HelpFormView;
  /** "12 ways to get help in and around Westland". */
  heading: string;
  /** The moment that was asked for, in words. */
  askedFor: string | null;
  cards: HelpCardView[];
  perhaps: HelpCardView[];
  next: HelpCardView[];
  /** When nothing is open: who answers the phone meanwhile. */
  phones: HelpCardView[];
  /** Numbers of the pages before and after this one. */
  previousPage: number | null;
  nextPage: number | null;
}

const ON_A_PAGE = 20;
const PERHAPS = 6;
const PHONES = 4;
const NEXT = 5;
/** When something fits already. */
const NEXT_BESIDE = 2;
/** Ways of these are reached without going anywhere. */
const AT_A_DISTANCE = ['phone', 'chat'] as const;

/** Answers a query for help in the reader's language. */
export function helpPage(
  snapshot: Snapshot,
  locale: Locale,
  { index, reading: { openings } }: { index: HelpIndex; reading: HoursReading },
  asked: AskedHelp,
  typed: string | null,
): HelpPageView {
  const t = translator(locale);
  const { query } = asked;
  const found = findHelp(index, snapshot.places, openings, query);
  const placeQuery = query.place ? `?place=${query.place.id}` : '';
  const cards = (matches: readonly HelpMatch[]) => matches.map((match) => helpCard(snapshot, locale, match, placeQuery, query.now));
  const count = found.fitting.length;
  const pageNumber = Math.min(asked.page, Math.max(1, Math.ceil(count / ON_A_PAGE)));
  const start = (pageNumber - 1) * ON_A_PAGE;
  const place = query.place?.name ?? (query.near ? t('find.near-you') : null);
  return {
    form: helpForm(snapshot, locale, t, index, asked, typed),
    heading: place ? t('find.results-in', { count, place }) : t('find.results', { count }),
    askedFor: query.span && asked.when === 'at' ? t('find.asked-for', { moment: momentText(locale, query.span.from, query.now) }) : null,
    cards: cards(found.fitting.slice(start, start + ON_A_PAGE)),
    perhaps: pageNumber === 1 ? cards(found.perhaps.slice(0, PERHAPS)) : [],
    next: pageNumber === 1 ? cards(found.next.slice(0, count === 0 ? NEXT : NEXT_BESIDE)) : [],
    phones: count === 0 ? cards(whoAnswers(snapshot, { index, openings }, asked, found)) : [],
    previousPage: pageNumber > 1 ? pageNumber - 1 : null,
    nextPage: start + ON_A_PAGE < count ? pageNumber + 1 : null,
  };
}

/** Who answers the telephone at the time asked for, whatever it is about; those that are listed already are left out. */
function whoAnswers(
  snapshot: Snapshot,
  { index, openings }: { index: HelpIndex; openings: Openings },
  { query }: AskedHelp,
  { next, perhaps }: HelpFound,
): HelpMatch[] {
  const listed = new Set([...next, ...perhaps.slice(0, PERHAPS)].map(({ door }) => door.service.id));
  const span = query.span ?? { from: query.now, to: query.now + 60_000 };
  const anything = { ...query, needs: [], way: null, anonymous: false, span };
  const open = (language: string | null) =>
    findHelp(index, snapshot.places, openings, { ...anything, language }).fitting.filter(
      ({ door }) => !door.location && !listed.has(door.service.id) && isReachedAtADistance(door.service),
    );
  const inLanguage = open(query.language);
  return (inLanguage.length > 0 ? inLanguage : open(null)).slice(0, PHONES);
}

function isReachedAtADistance({ ways, phones }: HelpMatch['door']['service']): boolean {
  return phones.some(({ publish }) => publish) || (ways.value?.some((way) => (AT_A_DISTANCE as readonly string[]).includes(way)) ?? false);
}

function helpForm(
  snapshot: Snapshot,
  locale: Locale,
  t: Translate,
  index: HelpIndex,
  asked: AskedHelp,
  typed: string | null,
): HelpFormView {
  const { query, when, at, problems } = asked;
  const wrong = problems.find((problem): problem is Exclude<QueryProblem, 'position-refused'> => problem !== 'position-refused');
  const hasMore = query.language !== null || query.way !== null || query.audience !== null || query.anonymous;
  return {
    place: query.place && { id: query.place.id },
    typed: typed ?? query.place?.name ?? '',
    near: query.near && `${query.near.lat.toFixed(2)},${query.near.lon.toFixed(2)}`,
    positionProblem: problems.includes('position-refused'),
    need: asked.need,
    needs: THEMES.map((theme) => ({
      theme,
      title: t(`theme.${theme}`),
      needs: NEEDS.filter((need) => need.theme === theme).map(({ id }) => ({ id, title: t(`need.${id}`) })),
    })).filter(({ needs }) => needs.length > 0),
    when,
    whens: WHENS.map((id) => ({ id, title: t(`find.when-${id}`) })),
    at,
    atProblem: wrong ? t(`find.${wrong}`) : null,
    ...asked.bounds,
    language: query.language,
    languages: index.languages
      .map((id) => ({ id, title: languageNames(locale, [id]) }))
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
    way: query.way,
    ways: WAYS.map((id) => ({ id, title: t(`way.${id}`) })),
    audience: query.audience,
    audiences: AUDIENCES.map((id) => ({ id, title: t(`audience.${id}`) })),
    anonymous: query.anonymous,
    hasMore,
    isFilled: hasMore || asked.need !== null || when !== 'any' || query.place !== null || query.near !== null || typed !== null,
  };
}
