import type { Locale } from '#platform/i18n/locales.ts';
import type { DirectoryRecords } from './directory.ts';
import { civilDay, dateOfDay, DAY } from './hours/dutch-time.ts';
import type { Location, Stop } from './location.schema.ts';
import type { Offer, Service, ServiceText } from './service.schema.ts';

const SOURCE = 'Verzonnen voor de demonstratie';
const sure = <T>(value: T) => ({ value, confidence: 'verified' as const });
const NOT_KNOWN = { value: null, confidence: null };

/** Invented points with hours and languages, one line each, so that the finder has something to open and close. */
const POINTS: readonly {
  id: string;
  town: string;
  region: string;
  name: string;
  hours: string;
  languages: string[];
  lat: number;
  lon: number;
}[] = [
  {
    id: 'westland',
    town: 'westland',
    region: 'haaglanden',
    name: 'Voorbeeldpunt Naaldwijk',
    hours: 'Mo-Fr 09:00-17:00, Th 18:00-20:30; PH off',
    languages: ['nl', 'en', 'pl', 'ro', 'bg', 'ar'],
    lat: 51.99,
    lon: 4.21,
  },
  {
    id: 'den-haag',
    town: 'den-haag',
    region: 'haaglanden',
    name: 'Voorbeeldpunt Den Haag',
    hours: 'Tu-Fr 10:00-18:00; Sa 10:00-14:00; PH off',
    languages: ['nl', 'en', 'pl', 'bg', 'tr', 'ar'],
    lat: 52.07,
    lon: 4.3,
  },
  {
    id: 'rotterdam',
    town: 'rotterdam',
    region: 'rijnmond',
    name: 'Voorbeeldpunt Rotterdam',
    hours: 'Mo-Fr 09:00-17:00, We 17:00-21:00; PH off',
    languages: ['nl', 'en', 'pl', 'pt', 'es'],
    lat: 51.92,
    lon: 4.48,
  },
  {
    id: 'tilburg',
    town: 'tilburg',
    region: 'midden-brabant',
    name: 'Voorbeeldpunt Tilburg',
    hours: 'Mo,We,Fr 09:00-16:00; Tu 13:00-20:00; PH off',
    languages: ['nl', 'en', 'pl', 'ro', 'hu'],
    lat: 51.56,
    lon: 5.08,
  },
  {
    id: 'venlo',
    town: 'venlo',
    region: 'noord-limburg',
    name: 'Voorbeeldpunt Venlo',
    hours: 'Mo-Th 09:00-17:00; Su 12:00-16:00; PH off',
    languages: ['nl', 'en', 'de', 'pl', 'hu', 'ro'],
    lat: 51.37,
    lon: 6.17,
  },
];

/** "Example: telephone line", as it is listed. */
const LINE_TEXTS: Record<Locale, ServiceText> = {
  nl: {
    name: 'Voorbeeld: telefoonlijn in je eigen taal',
    does: 'Verzonnen voor deze demonstratie. Beantwoordt je vragen in je eigen taal, ook in de avond en in het weekend.',
  },
  en: {
    name: 'Example: phone line in your language',
    does: 'Invented for this demonstration. Answers your questions in your own language, in the evening and at the weekend too.',
  },
  pl: {
    name: 'Przykład: infolinia w twoim języku',
    does: 'Wymyślone na potrzeby tej demonstracji. Odpowiada na pytania w twoim języku, także wieczorem i w weekend.',
  },
  ro: {
    name: 'Exemplu: linie telefonică în limba ta',
    does: 'Inventat pentru această demonstrație. Răspunde la întrebări în limba ta, și seara, și în weekend.',
  },
  bg: {
    name: 'Пример: телефонна линия на Вашия език',
    does: 'Измислено за тази демонстрация. Отговаря на въпросите Ви на Вашия език, също вечер и в края на седмицата.',
  },
  hu: {
    name: 'Példa: telefonvonal az Ön nyelvén',
    does: 'Ehhez a bemutatóhoz találtuk ki. Az Ön nyelvén válaszol a kérdéseire, este és hétvégén is.',
  },
  es: {
    name: 'Ejemplo: línea telefónica en tu idioma',
    does: 'Inventado para esta demostración. Responde a tus preguntas en tu idioma, también por la tarde y el fin de semana.',
  },
  pt: {
    name: 'Exemplo: linha telefónica na sua língua',
    does: 'Inventado para esta demonstração. Responde às suas perguntas na sua língua, também ao fim do dia e ao fim de semana.',
  },
  it: {
    name: 'Esempio: linea telefonica nella tua lingua',
    does: 'Inventato per questa dimostrazione. Risponde alle tue domande nella tua lingua, anche la sera e nel fine settimana.',
  },
  uk: {
    name: 'Приклад: телефонна лінія вашою мовою',
    does: 'Вигадано для цієї демонстрації. Відповідає на запитання вашою мовою, також увечері й на вихідних.',
  },
  tr: {
    name: 'Örnek: kendi dilinizde telefon hattı',
    does: 'Bu gösterim için uydurulmuştur. Sorularınızı kendi dilinizde yanıtlar, akşamları ve hafta sonu da.',
  },
  ar: { name: 'مثال: خط هاتفي بلغتك', does: 'مُختلَق لهذا العرض التجريبي. يجيب عن أسئلتك بلغتك، في المساء وفي نهاية الأسبوع أيضًا.' },
};

/**
 * Invented records for a trial: points that are open at different times, a bus with stops in the coming days, a telephone
 * line. Every id begins with "demo-", every name says that it is an example.
 * @param now the moment from which the stops are counted
 */
export function demoDirectory(now: number): DirectoryRecords {
  const checked = dateOfDay(civilDay(now));
  const shared = { owner: 'los', source: SOURCE, checked, review: null };
  const locations = POINTS.map(({ id, town, region, name, lat, lon }): Location => ({
    id: `demo-${id}`,
    name,
    kind: 'desk',
    organisation: 'win-punt',
    region,
    municipality: town,
    address: { street: 'Voorbeeldstraat 1', postcode: null, city: null },
    position: { lat, lon },
    access: sure({ 'step-free': true, 'accessible-toilet': true }),
    phones: [],
    email: null,
    website: null,
    point: { status: 'active', base: sure(['information', 'own-languages', 'walk-in', 'help-with-forms', 'referral']) },
    stops: [],
    ...shared,
  }));
  const bus: Location = {
    id: 'demo-bus',
    name: 'Voorbeeldbus Westland',
    kind: 'mobile',
    organisation: 'win-punt',
    region: 'haaglanden',
    municipality: 'westland',
    address: null,
    position: null,
    access: NOT_KNOWN,
    phones: [],
    email: null,
    website: null,
    point: { status: 'active', base: sure(['information', 'own-languages', 'outreach', 'evening-or-weekend']) },
    stops: stopsFrom(now),
    ...shared,
  };
  const line: Service = {
    id: 'demo-line',
    organisation: 'win-punt',
    needs: ['information', 'contract-and-pay', 'dismissal', 'housing', 'talk'],
    audiences: [],
    area: 'national',
    ownMunicipality: false,
    ways: sure(['phone' as const]),
    languages: sure(['nl', 'en', 'pl', 'ro', 'bg', 'hu', 'es', 'uk', 'ar', 'tr']),
    free: sure(true),
    anonymous: sure(true),
    independent: sure(true),
    // A number that nobody can have.
    phones: [{ number: '000 000 00 00', tel: '0000000000', confidence: 'verified', publish: true }],
    email: null,
    website: null,
    hours: sure('Mo-Su 10:00-22:00'),
    bring: [],
    capacity: null,
    status: 'active',
    ...shared,
  };
  const at = (location: string, hours: Offer['hours'], languages: string[], languagesByDay: Offer['languagesByDay'] = {}): Offer => ({
    service: 'win-punt',
    location,
    hours,
    ways: sure(['walk-in' as const]),
    languages: sure(languages),
    languagesByDay,
  });
  return {
    organisations: [],
    services: [line],
    locations: [...locations, bus],
    offers: [
      ...POINTS.map(({ id, hours, languages }) => at(`demo-${id}`, sure(hours), languages, id === 'westland' ? { we: ['hu'] } : {})),
      at('demo-bus', NOT_KNOWN, ['nl', 'en', 'pl', 'ro']),
    ],
    organisationTexts: new Map(),
    serviceTexts: new Map(Object.entries(LINE_TEXTS).map(([locale, text]) => [locale as Locale, new Map([[line.id, text]])])),
  };
}

/** A stop on every second evening of the coming two weeks, one of them cancelled. */
function stopsFrom(now: number): Stop[] {
  const places = ['Markt Naaldwijk', 'Woonlocatie (voorbeeld), ’s-Gravenzande', 'Bloemenveiling (voorbeeld), Naaldwijk'];
  return Array.from({ length: 7 }, (_, i): Stop => {
    const day = dateOfDay(civilDay(now) + (1 + 2 * i) * DAY);
    return {
      id: `stop-${i + 1}`,
      starts: `${day}T17:30`,
      ends: `${day}T20:00`,
      municipality: 'westland',
      place: places[i % places.length] ?? '',
      cancelled: i === 3,
    };
  });
}
