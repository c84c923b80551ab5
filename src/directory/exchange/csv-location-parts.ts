import { UNKNOWN } from '../known.schema.ts';
import { LATITUDES, LONGITUDES, type Location } from '../location.schema.ts';
import { WEEKDAYS, type Offer, type Weekday } from '../service.schema.ts';
import { markUnsure, readDegrees, readKnown, readWord, readYesNo, writeYesNo } from './csv-cells.ts';
import { readText, single, type Part } from './csv-part.ts';
import type { PlaceCells } from './csv-places.ts';
import { contactParts, givingParts, provenanceParts, readLanguages } from './csv-shared-parts.ts';
import type { Parsed } from './parsed.ts';

const DUTCH_KINDS = { loket: 'desk', balie: 'desk', mobiel: 'mobile' } as const;
const DUTCH_POINTS = { actief: 'active', 'in voorbereiding': 'in-preparation', onbekend: 'unknown' } as const;
const DUTCH_DAYS: Readonly<Record<string, Weekday>> = { ma: 'mo', di: 'tu', wo: 'we', do: 'th', vr: 'fr', za: 'sa', zo: 'su' };

export const LOCATION_CONTACTS = contactParts<Location>();
export const LOCATION_PROVENANCE = provenanceParts<Location>();

export const LOCATION_PARTS: readonly Part<Location>[] = [
  single('location_name', 'name', readText('Write the name of the location.'), (name) => name),
  single('location_kind', 'kind', readKind, (kind) => kind),
  single('information_point', 'point', readPoint, (point) => point?.status ?? ''),
  {
    columns: ['street', 'postcode', 'city'],
    fields: ['address'],
    read: ([street = '', postcode = '', city = '']) => readAddress(street, postcode, city),
    write: ({ address }) => [address?.street ?? '', address?.postcode ?? '', address?.city ?? ''],
  },
  {
    columns: ['municipality'],
    fields: ['municipality', 'region'],
    read: ([cell = ''], places) => readMunicipality(cell, places),
    // Without a municipality the sheet names the region in the same column.
    write: ({ municipality, region }) => [municipality ?? region],
  },
  {
    columns: ['latitude', 'longitude'],
    fields: ['position'],
    read: ([latitude = '', longitude = '']) => readPosition(latitude, longitude),
    write: ({ position }) => (position ? [String(position.lat), String(position.lon)] : ['', '']),
  },
  single('step_free', 'access', readAccess, (access) => {
    const stepFree = access.value?.['step-free'];
    return stepFree === undefined ? '' : markUnsure(writeYesNo(stepFree), access.confidence === 'verified');
  }),
];

function readKind(cell: string): Parsed<Location['kind']> {
  return cell === '' ? { value: 'desk' } : readWord(cell, ['desk', 'mobile'], DUTCH_KINDS);
}

function readPoint(cell: string, _places: PlaceCells, present: Location | undefined): Parsed<Location['point']> {
  if (cell === '') return { value: null };
  const status = readWord(cell, ['active', 'in-preparation', 'unknown'], DUTCH_POINTS);
  return 'problem' in status ? status : { value: { status: status.value, base: present?.point?.base ?? UNKNOWN } };
}

function readAddress(street: string, postcode: string, city: string): Parsed<Pick<Location, 'address'>> {
  if (street === '' && postcode === '' && city === '') return { value: { address: null } };
  if (street === '') return { problem: 'Write the street with the number as well.', column: 'street' };
  if (street.length > 200) return { problem: 'This is too long: at most 200 letters.', column: 'street' };
  const code = postcode === '' ? null : postcode.toUpperCase();
  if (code !== null && !/^\d{4} ?[A-Z]{2}$/.test(code))
    return { problem: `"${postcode}" is not a postcode: write it such as 5038 AB.`, column: 'postcode' };
  return { value: { address: { street, postcode: code, city: city === '' ? null : city } } };
}

function readMunicipality(cell: string, places: PlaceCells): Parsed<Pick<Location, 'municipality' | 'region'>> {
  if (cell === '') return { problem: 'Write the municipality: its name, id or CBS code.' };
  const parsed = places.place(cell);
  if ('problem' in parsed) return parsed;
  const { value: place } = parsed;
  return { value: place.kind === 'region' ? { municipality: null, region: place.id } : { municipality: place.id, region: place.region } };
}

function readPosition(latitude: string, longitude: string): Parsed<Pick<Location, 'position'>> {
  if (latitude === '' && longitude === '') return { value: { position: null } };
  if (latitude === '' || longitude === '')
    return { problem: 'Write both latitude and longitude, or neither.', column: latitude === '' ? 'latitude' : 'longitude' };
  const lat = readDegrees(latitude, 'latitude', LATITUDES);
  if ('problem' in lat) return { ...lat, column: 'latitude' };
  const lon = readDegrees(longitude, 'longitude', LONGITUDES);
  if ('problem' in lon) return { ...lon, column: 'longitude' };
  return { value: { position: { lat: lat.value, lon: lon.value } } };
}

function readAccess(cell: string, _places: PlaceCells, present: Location | undefined): Parsed<Location['access']> {
  const stepFree = readKnown(cell, readYesNo);
  if ('problem' in stepFree) return stepFree;
  const { 'step-free': _, ...others } = present?.access.value ?? {};
  const hasOthers = Object.keys(others).length > 0;
  const { value, confidence } = stepFree.value;
  if (value === null) return { value: hasOthers && present ? { ...present.access, value: others } : UNKNOWN };
  // One word of how sure we are holds for all features: what nobody has confirmed does not become sure beside it.
  return { value: { value: { ...others, 'step-free': value }, confidence: hasOthers && present ? present.access.confidence : confidence } };
}

export const OFFER_PARTS: readonly Part<Offer>[] = [
  ...givingParts<Offer>(),
  single('languages_by_day', 'languagesByDay', readLanguagesByDay, (byDay) =>
    WEEKDAYS.flatMap((day) => (byDay[day] ? [`${day}: ${byDay[day].join(', ')}`] : [])).join('; '),
  ),
];

function readLanguagesByDay(cell: string): Parsed<Offer['languagesByDay']> {
  const byDay: Offer['languagesByDay'] = {};
  for (const part of cell.split(';').filter((each) => each.trim() !== '')) {
    const [, word = '', rest = ''] = /^\s*([a-z]{2})[a-z]*\s*:\s*(.+)$/i.exec(part) ?? [];
    const day = WEEKDAYS.find((each) => each === word.toLowerCase()) ?? DUTCH_DAYS[word.toLowerCase()];
    if (!day) return { problem: `"${part.trim()}" is not a day with languages: write it such as tu: pl, ro; we: bg.` };
    if (byDay[day]) return { problem: `The day "${day}" stands there twice.` };
    const languages = readLanguages(rest);
    if ('problem' in languages) return languages;
    if (languages.value.length) byDay[day] = languages.value;
  }
  return { value: byDay };
}
