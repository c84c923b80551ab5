// Written by `npm run generate` from content.
import journey_en from '../../../content/journey/en.json' with { type: 'json' };
import journey_nl from '../../../content/journey/nl.json' with { type: 'json' };

/** Texts by name and locale. */
export const TEXTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'journey': { en: journey_en, nl: journey_nl },
};
