import {
  firstSentence,
  formatValue,
  pageView,
  readerContext,
  sentenceOn,
  stepOpenings,
  textOf,
  type Passage,
  type Snapshot,
} from '#guide/index.ts';
import type { Place } from '#places/index.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { SOURCE_LOCALE, type Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/messages.ts';
import type { IconName } from '#ui/icons.ts';
import QRCode from 'qrcode';
import { pagesOf, WELCOME_SLIDES, type Slide, type SlideFigure, type SlidePoint } from '../welcome.ts';

/** The large number of a slide. */
export interface FigureView {
  value: string;
  /** For a telephone number: what to dial. */
  tel: string | null;
  caption: Passage;
  /** Since when, and whether it is still to be confirmed. */
  facts: string[];
}

/** A slide in the reader's language; a page that is not translated speaks English or Dutch, and each passage says which. */
export interface SlideView {
  id: string;
  icon: IconName;
  title: Passage;
  line: Passage;
  points: Passage[];
  figure: FigureView | null;
  /** What a reader should know of these texts: they are older than their source, or their check is overdue. */
  notices: string[];
  /** Within the site, the place kept. */
  href: string;
  /** The same with its host, as the code says it. */
  address: string;
  /** A QR code: an SVG element. */
  code: string;
}

export interface WelcomeView {
  slides: SlideView[];
  /** Some of it is translated, and no native speaker has read it yet. */
  unreviewed: boolean;
  /** First day on which this view is no longer right by itself ('2027-01-01'), or null. */
  changesOn: string | null;
}

/** For whom and when the slides are made. */
export interface WelcomeRequest {
  locale: Locale;
  /** The day for which amounts are shown. */
  date: string;
  place: Place | null;
  origin: string;
}

/** The slides of a first meeting, made of the guide's pages. */
export async function welcomeView(snapshot: Snapshot, request: WelcomeRequest): Promise<WelcomeView> {
  const { locale, date, place } = request;
  const ids = [...new Set(WELCOME_SLIDES.flatMap(pagesOf))];
  const pages = ids.flatMap((id) => pageView(snapshot, id, { locale, date, place, beside: null }) ?? []);
  return {
    slides: await Promise.all(WELCOME_SLIDES.map((slide) => slideView(snapshot, request, slide))),
    unreviewed: pages.some(({ translation }) => translation === 'unreviewed'),
    changesOn: pages.flatMap(({ changesOn }) => changesOn ?? []).sort()[0] ?? null,
  };
}

async function slideView(snapshot: Snapshot, request: WelcomeRequest, slide: Slide): Promise<SlideView> {
  const { locale, place, origin } = request;
  const query = place ? `?place=${place.id}` : '';
  const href = slide.page ? `/${locale}/${slide.page}${query}` : `/${locale}${query}`;
  const address = `${origin}${href}`;
  return {
    id: slide.id,
    icon: slide.icon,
    ...(slide.page ? wordsOfPage(snapshot, request, slide.page, slide.points) : ownWords(locale)),
    figure: slide.figure && figureView(snapshot, request, slide.figure),
    notices: noticesOf(snapshot, request, slide),
    href,
    address,
    code: await QRCode.toString(address, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' }),
  };
}

type SlideWords = Pick<SlideView, 'title' | 'line' | 'points'>;

/** What the first slide says of the guide itself. */
function ownWords(locale: Locale): SlideWords {
  const t = translator(locale);
  const said = (text: string): Passage => [{ text, locale }];
  return {
    title: said(t('welcome.title')),
    line: said(t('site.description')),
    points: [said(t('home.trust-free')), said(t('home.trust-independent')), said(t('home.trust-privacy'))],
  };
}

function wordsOfPage(snapshot: Snapshot, request: WelcomeRequest, page: string, points: readonly SlidePoint[]): SlideWords {
  const text = textIn(snapshot, request.locale, page);
  const said = (words: string | undefined): Passage => (text && words ? [{ text: words, locale: text.locale }] : []);
  return {
    title: said(text?.title),
    line: said(text?.answer),
    points: points.map((point) => pointView(snapshot, request, point)).filter(({ length }) => length > 0),
  };
}

function pointView(snapshot: Snapshot, request: WelcomeRequest, { page, part }: SlidePoint): Passage {
  const text = textIn(snapshot, request.locale, page);
  if (!text) return [];
  if (part === 'answer') return [{ text: firstSentence(text.answer), locale: text.locale }];
  return stepOpenings(text.body, contextOf(snapshot, request, text.locale))[part - 1] ?? [];
}

/** Null when it is not known on that day, or no page says what it is: better no number than one that nobody can read. */
function figureView(snapshot: Snapshot, request: WelcomeRequest, figure: SlideFigure): FigureView | null {
  const text = textIn(snapshot, request.locale, figure.page);
  if (!text) return null;
  const context = contextOf(snapshot, request, text.locale);
  if (figure.kind === 'phone') {
    const phone = context.contact(figure.organisation)?.phones[0];
    return phone ? { value: phone.number, tel: phone.tel, caption: [{ text: text.answer, locale: text.locale }], facts: [] } : null;
  }
  const found = context.parameter(figure.parameter);
  const caption = sentenceOn(text.body, figure.parameter, context);
  if (found.kind !== 'known' || !caption) return null;
  const t = translator(request.locale);
  return {
    value: formatValue(request.locale, snapshot.phrases.get(request.locale) ?? {}, found),
    tel: null,
    caption,
    facts: [
      ...(found.ruleIsOlder ? [] : [t('figure.since', { date: formatDate(request.locale, found.from) })]),
      ...(found.confidence === 'recalled' ? [t('figure.to-be-checked')] : []),
    ],
  };
}

function noticesOf(snapshot: Snapshot, { locale, date }: WelcomeRequest, slide: Slide): string[] {
  const t = translator(locale);
  const pages = pagesOf(slide);
  const isOverdue = (id: string) => (snapshot.pageById.get(id)?.reviewDue ?? date) < date;
  return [
    ...(pages.some((id) => textIn(snapshot, locale, id)?.stale) ? [t('page.stale')] : []),
    ...(pages.some(isOverdue) ? [t('page.review-overdue')] : []),
  ];
}

/** The text of a page in the reader's language, else in English, else in Dutch. */
function textIn(snapshot: Snapshot, locale: Locale, id: string): ReturnType<typeof textOf> {
  return textOf(snapshot, locale, id) ?? textOf(snapshot, 'en', id) ?? textOf(snapshot, SOURCE_LOCALE, id);
}

function contextOf(snapshot: Snapshot, { date, place }: WelcomeRequest, locale: Locale) {
  return readerContext(snapshot, locale, date, place?.id ?? null);
}
