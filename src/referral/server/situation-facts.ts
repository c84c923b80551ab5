import { QUESTIONS, readSituation, writeSituation } from '#journey/index.ts';
import { journeyTexts } from '#journey/server/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatDate, formatList } from '#platform/i18n/format.ts';
import { LOCALE_FACTS } from '#platform/i18n/locales.ts';
import type { Fact } from '../content.ts';

const PREFIX = 'situation.';

/** The answers of a situation as facts that can be shared one by one, in words of a locale. */
export function situationFacts(raw: Readonly<Record<string, string | string[]>>, today: string, locale: Locale): Fact[] {
  const texts = journeyTexts(locale);
  const told = writeSituation(readSituation(raw, today).situation);
  const countries = new Intl.DisplayNames(LOCALE_FACTS[locale].format, { type: 'region' });
  return QUESTIONS.flatMap(({ id, kind }) => {
    const answers = [told[id] ?? []].flat();
    if (answers.length === 0) return [];
    const words = answers.map((answer) => {
      if (kind === 'country') return countries.of(answer) ?? answer;
      if (kind === 'day') return formatDate(locale, answer);
      if (kind !== 'events') return texts[`option.${id}.${answer}`] ?? answer;
      const [event = '', day] = answer.split('@');
      const name = texts[`event.${event}`] ?? event;
      return day ? `${name} (${formatDate(locale, day)})` : name;
    });
    return [{ id: `${PREFIX}${id}`, label: texts[`question.${id}`] ?? id, text: formatList(locale, words) }];
  });
}

/** How a fact from a situation is called in a locale: the question that it answers; null for another fact. */
export function situationLabel(id: string, locale: Locale): string | null {
  return id.startsWith(PREFIX) ? (journeyTexts(locale)[`question.${id.slice(PREFIX.length)}`] ?? null) : null;
}
