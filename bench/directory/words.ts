import { translator } from '../../src/platform/i18n/messages.ts';
import type { Need } from '../../src/topics/index.ts';
import type { Draw } from './draw.ts';

const WORDS = {
  nl: [
    ['Hulp bij', 'Spreekuur', 'Advies over', 'Inloop voor', 'Ondersteuning bij', 'Cursus over', 'Begeleiding bij'],
    ['Je kunt hier terecht met vragen over je situatie', 'We lezen samen met je je brieven', 'We leggen uit wat je rechten zijn'],
    [
      'en helpen je met de volgende stap.',
      'en verwijzen je door als dat nodig is.',
      'en bellen samen met je.',
      'en vullen samen het formulier in.',
    ],
    [
      'Neem je papieren mee.',
      'Een tolk is mogelijk.',
      'Ook voor wie hier kort is.',
      'We vertellen niets door zonder dat je het goed vindt.',
    ],
  ],
  en: [
    ['Help with', 'Consultation on', 'Advice about', 'Drop-in for', 'Support with', 'Course about', 'Guidance on'],
    ['You can come here with questions about your situation', 'We read your letters with you', 'We explain what your rights are'],
    [
      'and help you with the next step.',
      'and refer you if that is needed.',
      'and phone together with you.',
      'and fill in the form together.',
    ],
    [
      'Bring your papers.',
      'An interpreter is possible.',
      'Also for people who are here for a short time.',
      'We pass nothing on unless you agree.',
    ],
  ],
} as const;

/** What an invented service is called and does, in the language of the locale. */
export function serviceWords(draw: Draw, locale: 'nl' | 'en', need: Need, town: string): { name: string; does: string } {
  const [begins, says, ands, ends] = WORDS[locale];
  const about = translator(locale)(`need.${need}`);
  return {
    name: `${draw.one(begins)} ${about.toLowerCase()} ${town}`,
    does: `${draw.one(says)} ${draw.one(ands)} ${draw.one(ends)}`,
  };
}
