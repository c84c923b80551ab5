import { UNKNOWN } from '../known.schema.ts';
import { WAYS, WEEKDAYS, type Offer } from '../service.schema.ts';
import { readHours, typedHours } from './hours.ts';
import { knownAs, readLanguageList, readLanguages, sureField, typedLanguages, typedList } from './parts.ts';
import { FormReader, isTicked, type FormProblem, type Typed } from './typed.ts';

export const dayLanguages = (day: string) => `languages-${day}`;

/** What is given at a place as its form shows it; null: a service that is not given there yet. */
export function typedOffer(offer: Offer | null): Typed {
  return {
    ...typedHours(offer?.hours ?? UNKNOWN),
    ...typedList('ways', offer?.ways ?? UNKNOWN),
    ...typedLanguages('languages', offer?.languages ?? UNKNOWN),
    ...Object.fromEntries(
      WEEKDAYS.map((day) => [dayLanguages(day), offer?.languagesByDay[day] ? [offer.languagesByDay[day].join(', ')] : []]),
    ),
  };
}

/** The offer that was typed, or what is wrong with it. */
export function readOffer(
  typed: Typed,
  before: Offer | null,
  { service, location, checkHours }: { service: string; location: string; checkHours: (value: string) => string | null },
): { record: Offer } | { problems: FormProblem[] } {
  const reader = new FormReader(typed);
  const ways = reader.several('ways', WAYS);
  const record: Offer = {
    ...before,
    service,
    location,
    hours: readHours(reader, before?.hours, checkHours),
    ways: knownAs(ways.length > 0 ? ways : null, isTicked(typed, sureField('ways')), before?.ways),
    languages: readLanguages(reader, 'languages', before?.languages),
    languagesByDay: Object.fromEntries(
      WEEKDAYS.flatMap((day) => {
        const codes = readLanguageList(reader, dayLanguages(day));
        return codes === null ? [] : [[day, codes]];
      }),
    ),
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : { record };
}
