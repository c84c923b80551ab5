import { AUDIENCES, NEED_IDS } from '#topics/index.ts';
import type { Organisation } from '../organisation.schema.ts';
import type { Service, ServiceText } from '../service.schema.ts';
import { listOf, readDate, readKnown, readWord, readWords, readYesNo, writeKnown, writeYesNo } from './csv-cells.ts';
import { readText, single, type Part } from './csv-part.ts';
import { contactParts, givingParts, provenanceParts } from './csv-shared-parts.ts';
import type { Parsed } from './parsed.ts';

/** A service with what the sheet says in Dutch about it. */
export type SheetService = Service & { text: ServiceText | null };

/** The language of the words in the sheet. */
export const SHEET_LOCALE = 'nl';

const DUTCH_STATUS = { actief: 'active', gepland: 'planned', gestopt: 'inactive', 'niet actief': 'inactive' } as const;
const DUTCH_CAPACITY = { wachtlijst: 'waiting-list', vol: 'full' } as const;

export const ORGANISATION_PARTS: readonly Part<Organisation>[] = [
  single('organisation_name', 'name', readText('Write the name of the organisation.'), (name) => name),
];

export const ORGANISATION_PROVENANCE = provenanceParts<Organisation>();
export const SERVICE_CONTACTS = contactParts<SheetService>();
export const SERVICE_GIVING = givingParts<SheetService>();
export const SERVICE_PROVENANCE = provenanceParts<SheetService>();

function yesNo(field: 'free' | 'anonymous' | 'independent'): Part<SheetService> {
  return single(
    field,
    field,
    (cell) => readKnown(cell, readYesNo),
    (value) => writeKnown(value, writeYesNo),
  );
}

export const SERVICE_PARTS: readonly Part<SheetService>[] = [
  {
    columns: ['service_name', 'service_description'],
    fields: ['text'],
    read: ([name = '', description = '']) => readWordsOf(name, description),
    // Without words of its own, what a service does is said by its name.
    write: ({ text: words }) => (words ? [words.name, words.does === words.name ? '' : words.does] : ['', '']),
  },
  single(
    'needs',
    'needs',
    (cell) =>
      cell === '' ? { problem: `Write what people can come for: one or more of ${NEED_IDS.join(', ')}.` } : readWords(cell, NEED_IDS),
    (needs) => needs.join(', '),
  ),
  single(
    'audiences',
    'audiences',
    (cell) => readWords(cell, AUDIENCES),
    (audiences) => audiences.join(', '),
  ),
  single(
    'area',
    'area',
    (cell, places) => places.area(cell),
    (area) => (area === 'national' ? area : area.join(', ')),
  ),
  yesNo('free'),
  yesNo('anonymous'),
  yesNo('independent'),
  single('status', 'status', readStatus, (status) => status),
  single('capacity', 'capacity', readCapacity, (capacity) =>
    capacity ? `${capacity.state}${capacity.until === null ? '' : ` until ${capacity.until}`}` : '',
  ),
  single('bring', 'bring', readBring, (bring) => bring.join(', ')),
];

function readWordsOf(name: string, does: string): Parsed<Pick<SheetService, 'text'>> {
  if (name === '' && does === '') return { value: { text: null } };
  if (name === '') return { problem: 'Write the name of the service as well.', column: 'service_name' };
  if (name.length > 200) return { problem: 'This is too long: at most 200 letters.', column: 'service_name' };
  if (does.length > 2000) return { problem: 'This is too long: at most 2000 letters.', column: 'service_description' };
  const words = does === '' ? name : does;
  if (words.length < 5) return { problem: 'Write in a sentence what the service does for people.', column: 'service_description' };
  return { value: { text: { name, does: words } } };
}

function readStatus(cell: string): Parsed<Service['status']> {
  return cell === '' ? { value: 'active' } : readWord(cell, ['active', 'planned', 'inactive'], DUTCH_STATUS);
}

function readCapacity(cell: string): Parsed<Service['capacity']> {
  if (cell === '') return { value: null };
  const [, word = cell, day] = /^(.*?)\s+(?:until|tot)\s+(\S+)$/i.exec(cell) ?? [];
  const state = readWord(word, ['open', 'waiting-list', 'full'], DUTCH_CAPACITY);
  if ('problem' in state) return state;
  const until = day === undefined ? { value: null } : readDate(day);
  return 'problem' in until ? until : { value: { state: state.value, until: until.value } };
}

function readBring(cell: string): Parsed<string[]> {
  const wrong = listOf(cell).find((each) => !/^[a-z0-9-]{1,80}$/.test(each));
  return wrong === undefined ? { value: [...new Set(listOf(cell))] } : { problem: `"${wrong}" is not an id of something to bring.` };
}
