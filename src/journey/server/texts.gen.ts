// Written by `npm run generate` from content.
import journey_ar from '../../../content/journey/ar.json' with { type: 'json' };
import journey_bg from '../../../content/journey/bg.json' with { type: 'json' };
import journey_en from '../../../content/journey/en.json' with { type: 'json' };
import journey_es from '../../../content/journey/es.json' with { type: 'json' };
import journey_hu from '../../../content/journey/hu.json' with { type: 'json' };
import journey_it from '../../../content/journey/it.json' with { type: 'json' };
import journey_nl from '../../../content/journey/nl.json' with { type: 'json' };
import journey_pl from '../../../content/journey/pl.json' with { type: 'json' };
import journey_pt from '../../../content/journey/pt.json' with { type: 'json' };
import journey_ro from '../../../content/journey/ro.json' with { type: 'json' };
import journey_tr from '../../../content/journey/tr.json' with { type: 'json' };
import journey_uk from '../../../content/journey/uk.json' with { type: 'json' };

/** Texts by name and locale. */
export const TEXTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'journey': { ar: journey_ar, bg: journey_bg, en: journey_en, es: journey_es, hu: journey_hu, it: journey_it, nl: journey_nl, pl: journey_pl, pt: journey_pt, ro: journey_ro, tr: journey_tr, uk: journey_uk },
};
