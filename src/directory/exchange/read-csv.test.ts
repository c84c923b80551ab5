import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { places } from './places.fixture.ts';
import { NEED_IDS } from '#topics/index.ts';
import type { DirectoryRecords } from '../directory.ts';
import { UNKNOWN } from '../known.schema.ts';
import { COLUMNS, type Column } from './csv-columns.ts';
import { csvTemplate } from './csv-template.ts';
import { readCsv } from './read-csv.ts';
import { location, NO_RECORDS, offer, organisation, service } from './records.fixture.ts';
import { formatSheet, toCsv } from './write-csv.ts';

type Cells = Partial<Record<Column, string>>;

/** A row that is right, and at a location. */
const ROW: Cells = {
  organisation_name: 'Stichting Welkom',
  service_name: 'Spreekuur',
  needs: 'letters',
  area: 'Tilburg',
  location_name: 'Bibliotheek',
  municipality: 'Tilburg',
  source: 'https://welkom.example',
  checked: '2026-11-21',
};
const NOWHERE: Cells = { location_name: '', municipality: '' };

const read = (rows: readonly Cells[], present: DirectoryRecords = NO_RECORDS) => readCsv(formatSheet(rows), { places, present });
const readText = (text: string, present: DirectoryRecords = NO_RECORDS) => readCsv(text, { places, present });
/** What is said of one row, as "where: message". */
const problemsOf = (...rows: readonly Cells[]) => read(rows).problems.map(({ where, message }) => `${where}: ${message}`);

test('a row becomes an organisation, a service, a location and the service at it', () => {
  const { records, problems } = read([
    {
      ...ROW,
      service_description: 'Helpt met brieven',
      needs: 'letters, debts',
      audiences: 'eu',
      ways: 'inloop, telefoon',
      languages: 'nl, Pools',
      free: 'ja',
      anonymous: 'nee ?',
      independent: '',
      phone: '013-5428000',
      email: 'info@welkom.example',
      website: 'www.welkom.example',
      location_kind: 'loket',
      information_point: 'actief',
      street: 'Plein 1',
      postcode: '5038 ab',
      city: 'Tilburg',
      latitude: '51,5606',
      longitude: '5.0919',
      hours: 'Mo-Fr 09:00-17:00',
      languages_by_day: 'di: pl, ro; wo: bg',
      step_free: 'ja',
      status: 'gepland',
      capacity: 'wachtlijst tot 01-12-2026',
      bring: 'id',
      checked: '21-11-2026',
      review: '2027-01-01',
    },
  ]);
  expect(problems).toEqual([]);
  const from = { owner: 'los', source: 'https://welkom.example', checked: '2026-11-21', review: '2027-01-01' };
  const phones = [{ number: '013-5428000', tel: '+31135428000', confidence: 'verified', publish: true }];
  expect(records.organisations).toEqual([organisation(from)]);
  expect(records.services).toEqual([
    service({
      id: 'stichting-welkom-spreekuur',
      needs: ['letters', 'debts'],
      audiences: ['eu'],
      area: ['tilburg'],
      free: { value: true, confidence: 'verified' },
      anonymous: { value: false, confidence: 'recalled' },
      phones: phones as never,
      email: 'info@welkom.example',
      website: 'https://www.welkom.example',
      status: 'planned',
      capacity: { state: 'waiting-list', until: '2026-12-01' },
      bring: ['id'],
      ...from,
    }),
  ]);
  expect(records.locations).toEqual([
    location({
      id: 'tilburg-bibliotheek',
      name: 'Bibliotheek',
      point: { status: 'active', base: UNKNOWN },
      address: { street: 'Plein 1', postcode: '5038 AB', city: 'Tilburg' },
      position: { lat: 51.5606, lon: 5.0919 },
      access: { value: { 'step-free': true }, confidence: 'verified' },
      ...from,
    }),
  ]);
  expect(records.offers).toEqual([
    offer({
      service: 'stichting-welkom-spreekuur',
      location: 'tilburg-bibliotheek',
      hours: { value: 'Mo-Fr 09:00-17:00', confidence: 'verified' },
      ways: { value: ['walk-in', 'phone'], confidence: 'verified' },
      languages: { value: ['nl', 'pl'], confidence: 'verified' },
      languagesByDay: { tu: ['pl', 'ro'], we: ['bg'] },
    }),
  ]);
  expect(records.serviceTexts.get('nl')?.get('stichting-welkom-spreekuur')).toEqual({ name: 'Spreekuur', does: 'Helpt met brieven' });
});

describe('separators, quotes and line ends', () => {
  const header = 'organisation_name;service_name;needs;area;source;checked';
  const line = 'Stichting Welkom;"Spreekuur; ""rood""";letters;Tilburg;Gids;2026-11-21';

  test.each([
    ['semicolons', (text: string) => text],
    ['a mark in front and line ends of Windows', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['commas', (text: string) => text.replaceAll(';', ',').replace('Spreekuur,', 'Spreekuur;')],
    ['tabs', (text: string) => text.replaceAll(';', '\t').replace('Spreekuur\t', 'Spreekuur;')],
    ['the separator named by Excel', (text: string) => `sep=;\n${text}`],
    ['empty lines and columns at the end', (text: string) => `${text.replaceAll('\n', ';;\n')};;\n;;;;;;;\n\n`],
  ])('%s make no difference', (_, change) => {
    const { records, problems } = readText(change(`${header}\n${line}`));
    expect(problems).toEqual([]);
    expect(records.serviceTexts.get('nl')?.get('stichting-welkom-spreekuur-rood')?.name).toBe('Spreekuur; "rood"');
  });

  test('a line is counted as an editor counts, also behind cells of several lines and empty lines', () => {
    const text = `${header}\nA;"one\ntwo";letters;Tilburg;Gids;2026-11-21\n\nB;Spreekuur;wrong;Tilburg;Gids;2026-11-21\n`;
    expect(readText(text).problems.map(({ where }) => where)).toEqual(['line 5, column needs']);
    expect(readText(`sep=;\n${text}`).problems.map(({ where }) => where)).toEqual(['line 6, column needs']);
  });

  test('a quotation mark that is not closed is told with the line in which it opens', () => {
    const [problem] = readText(`${header}\n${line}\nA;"open;letters\nB;c\n`).problems;
    expect(problem).toMatchObject({ where: 'line 3', message: expect.stringContaining('never closed') });
  });

  test('a quotation mark inside a cell is told with its line', () => {
    expect(readText(`${header}\n${line}\nA;de "rode" deur;letters\n`).problems).toMatchObject([{ where: 'line 3' }]);
  });

  test('a row with more cells than columns is told', () => {
    expect(readText(`${header}\n${line};more`).problems[0]?.message).toContain('"more" stands in no column');
  });

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(header, line, '"', '\n', ';', '\0', '=', 'sep=;\n')).map((each) => each.join('')),
        ),
        (text) => {
          const { problems, records } = readText(text);
          expect(problems.length + records.services.length + records.organisations.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the names of columns', () => {
  test('an unknown one is told with the nearest', () => {
    const [problem] = readText('organisation_name;servce_name;needs;source;checked\n').problems;
    expect(problem).toEqual({ where: 'line 1', message: expect.stringContaining('Did you mean "service_name"?') });
  });

  test('one that stands there twice, and one that is missing, are told', () => {
    const messages = readText('service_name;needs;needs;checked\n').problems.map(({ message }) => message);
    expect(messages).toEqual([
      'The column "needs" stands there twice.',
      'The column "organisation_name" or "organisation_id" is missing.',
      'The column "source" is missing.',
    ]);
  });

  test('an empty file says what it must begin with', () => {
    expect(readText(`${COLUMNS.join(';')}\n`).problems).toEqual([
      { where: 'line 1', message: expect.stringContaining('no rows') as string },
    ]);
    expect(readText('').problems).toEqual([{ where: 'line 1', message: expect.stringContaining('first line must name the columns') }]);
  });
});

describe('what is wrong in a cell is told with line, column and what to write', () => {
  test.each<[Cells, string]>([
    [{ needs: 'lettres' }, 'line 2, column needs: "lettres" is not one of the words for this column. Did you mean "letters"?'],
    [{ needs: '' }, 'line 2, column needs: Write what people can come for'],
    [{ ways: 'walk' }, 'line 2, column ways: "walk" is not one of the words for this column. Write walk-in, appointment'],
    [{ free: 'misschien' }, 'line 2, column free: "misschien" is not yes or no'],
    [{ languages: 'Poolss' }, 'line 2, column languages: "Poolss" is no language'],
    [{ phone: '135428000' }, 'line 2, column phone: "135428000" has nine digits'],
    [{ email: 'info' }, 'line 2, column email: "info" is not an e-mail address'],
    [
      { website: 'http://welkom.example' },
      'line 2, column website: "http://welkom.example" is not a web address that begins with https://',
    ],
    [{ website: 'geen' }, 'line 2, column website'],
    [{ municipality: 'Nergenshuizen' }, 'line 2, column municipality: There is no municipality or region "Nergenshuizen"'],
    [
      { municipality: 'Poeldijk' },
      'line 2, column municipality: "Poeldijk" is not the name of a municipality or region. Did you mean "westland"?',
    ],
    [{ municipality: 'Tilbrug' }, 'Did you mean "tilburg"?'],
    [{ municipality: 'Bergen' }, 'line 2, column municipality: "Bergen" may be'],
    [{ municipality: '' }, 'line 2, column municipality: Write the municipality'],
    [{ area: 'Brabant' }, 'line 2, column area'],
    [{ latitude: '51.5' }, 'line 2, column longitude: Write both'],
    [{ latitude: '5.0919', longitude: '51.5606' }, 'line 2, column latitude: 5.0919 lies outside the Netherlands: latitude is between'],
    [{ latitude: '51.5606.1', longitude: '5' }, 'line 2, column latitude: "51.5606.1" is not a number'],
    [{ postcode: '5038', street: 'Plein 1' }, 'line 2, column postcode: "5038" is not a postcode'],
    [{ postcode: '5038 AB' }, 'line 2, column street: Write the street'],
    [{ checked: '2026-02-30' }, 'line 2, column checked: "2026-02-30" is a day that does not exist'],
    [{ checked: '11/21/2026' }, 'line 2, column checked: "11/21/2026" is not a date'],
    [{ checked: '' }, 'line 2, column checked: Write the day'],
    [{ source: '' }, 'line 2, column source: Write where'],
    [{ organisation_name: '' }, 'line 2, column organisation_name: Write the organisation'],
    [{ service_name: '' }, 'line 2, column service_name: Write the name or the id'],
    [{ location_name: '' }, 'line 2, column location_name: Write the name or the id'],
    [{ service_id: 'Spreekuur 1' }, 'line 2, column service_id: "Spreekuur 1" is not an id'],
    [{ capacity: 'druk' }, 'line 2, column capacity: "druk" is not one of the words'],
    [{ languages_by_day: 'xx: pl' }, 'line 2, column languages_by_day: "xx: pl" is not a day'],
    [{ languages_by_day: 'di: pl; tu: ro' }, 'line 2, column languages_by_day: The day "tu" stands there twice'],
    [{ ...NOWHERE, languages_by_day: 'di: pl' }, 'line 2, column languages_by_day: Languages of single days'],
    [{ ...NOWHERE, area: '' }, 'line 2, column area: Write for which regions'],
    [{ service_name: 'Uur' }, 'line 2, column service_description: Write in a sentence'],
    [{ hours: 'x'.repeat(501) }, 'line 2, column hours: This is too long'],
  ])('%j', (change, said) => {
    const said2 = problemsOf({ ...ROW, ...change });
    expect(said2.join('\n')).toContain(said);
    expect(said2).toHaveLength(1);
  });

  test('all lines are looked at, each problem once, in the order of the file', () => {
    const where = read([
      ROW,
      { ...ROW, service_name: 'Taalles', checked: 'gisteren', needs: 'x' },
      { ...ROW, service_name: 'Inloop', email: 'x' },
    ]).problems.map((each) => each.where);
    expect(where).toEqual(['line 3, column needs', 'line 3, column checked', 'line 4, column email']);
  });

  test('what looks like a number of a formula is read as it was written', () => {
    const { records } = read([{ ...ROW, phone: '+31 13 542 80 00', service_name: '=1+1 uur' }]);
    expect(records.services[0]?.phones[0]?.number).toBe('+31 13 542 80 00');
    expect([...(records.serviceTexts.get('nl')?.values() ?? [])][0]?.name).toBe('=1+1 uur');
  });
});

describe('places', () => {
  test.each([
    ['tilburg', 'tilburg', 'midden-brabant'],
    ['GM0855', 'tilburg', 'midden-brabant'],
    ["'s-Gravenhage", 'den-haag', 'haaglanden'],
    ['Den Haag', 'den-haag', 'haaglanden'],
    ['gemeente Utrecht', 'utrecht', 'midden-utrecht'],
  ])('%s is the municipality %s in the region %s', (cell, municipality, region) => {
    expect(read([{ ...ROW, municipality: cell }]).records.locations).toMatchObject([{ municipality, region }]);
  });

  test('a region instead of a municipality is a location that is only known by its region', () => {
    expect(read([{ ...ROW, municipality: 'regio Midden-Brabant' }]).records.locations).toMatchObject([
      { municipality: null, region: 'midden-brabant' },
    ]);
  });

  test('without an area a service is for the regions of its locations, and that is said', () => {
    const { records, notes } = read([{ ...ROW, area: '' }]);
    expect(records.services[0]?.area).toEqual(['midden-brabant']);
    expect(notes).toEqual([expect.stringContaining('it is for midden-brabant')]);
  });

  test('landelijk is the whole country', () => {
    expect(read([{ ...ROW, area: 'landelijk' }]).records.services[0]?.area).toBe('national');
  });
});

describe('several rows of one record', () => {
  test('an empty cell says nothing where another row says something', () => {
    const { records, problems } = read([ROW, { ...ROW, location_name: 'Wijkcentrum', needs: '', area: '' }]);
    expect(problems).toEqual([]);
    expect(records.services).toHaveLength(1);
    expect(records.offers.map((each) => each.location)).toEqual(['tilburg-bibliotheek', 'tilburg-wijkcentrum']);
  });

  test('rows that contradict each other are told with both lines', () => {
    expect(problemsOf(ROW, { ...ROW, location_name: 'Wijkcentrum', needs: 'debts' })).toEqual([
      'line 3, column needs: Line 2 says "letters" of the same record. Write the same in both, or give them different ids.',
    ]);
    expect(problemsOf({ ...ROW, street: 'Plein 1' }, { ...ROW, service_name: 'Taalles', street: 'Plein 2' })).toEqual([
      expect.stringMatching(/^line 3, column street: Line 2/),
    ]);
    expect(
      problemsOf({ ...ROW, service_id: 'a' }, { ...ROW, service_id: 'a', organisation_name: 'Ander', location_name: 'X1' })[0],
    ).toContain('another organisation');
  });

  test('the same service at the same location twice is told', () => {
    expect(problemsOf(ROW, ROW)).toEqual([expect.stringMatching(/^line 3: Line 2 is about the same already/)]);
  });

  test('a telephone number that all rows of a service share is that of the service', () => {
    const { records } = read([
      { ...ROW, phone: '013-5428000' },
      { ...ROW, phone: '013-5428000', location_name: 'Wijkcentrum' },
    ]);
    expect(records.services[0]?.phones).toHaveLength(1);
    expect(records.locations.flatMap((each) => each.phones)).toEqual([]);
  });

  test('numbers that differ by location are those of the locations', () => {
    const { records } = read([
      { ...ROW, phone: '013-5428000' },
      { ...ROW, phone: '013-5428001', location_name: 'Wijkcentrum' },
    ]);
    expect(records.services[0]?.phones).toEqual([]);
    expect(records.locations.map((each) => each.phones[0]?.tel)).toEqual(['+31135428000', '+31135428001']);
  });

  test('a row without a location says when and how a service can be reached at all', () => {
    const { records, problems } = read([
      { ...ROW, ...NOWHERE, phone: '0800-7000', hours: '24/7', ways: 'telefoon' },
      { ...ROW, phone: '013-5428000', hours: 'Mo 10:00-12:00' },
    ]);
    expect(problems).toEqual([]);
    expect(records.services[0]).toMatchObject({ hours: { value: '24/7' }, ways: { value: ['phone'] }, phones: [{ tel: '08007000' }] });
    expect(records.locations[0]?.phones).toMatchObject([{ tel: '+31135428000' }]);
    expect(records.offers[0]?.hours.value).toBe('Mo 10:00-12:00');
  });

  test('without such a row a service was checked when its last location was', () => {
    const { records } = read([
      ROW,
      { ...ROW, location_name: 'Wijkcentrum', checked: '2026-11-25', source: 'Gids' },
      { ...ROW, location_name: 'Markt', checked: '2026-10-01' },
    ]);
    expect(records.services[0]).toMatchObject({ checked: '2026-11-25', source: 'Gids' });
    expect(records.locations.map((each) => each.checked)).toEqual(['2026-11-21', '2026-11-25', '2026-10-01']);
  });
});

describe('records that are only named', () => {
  const present = {
    ...NO_RECORDS,
    organisations: [organisation()],
    services: [service()],
    locations: [location()],
  };

  test('a service that is there already is given at a location of one’s own', () => {
    const { records, problems } = read(
      [
        {
          service_id: 'spreekuur',
          location_name: 'Markt',
          municipality: 'Tilburg',
          hours: 'Mo 10:00-12:00',
          source: 'Gids',
          checked: '2026-11-21',
        },
      ],
      present,
    );
    expect(problems).toEqual([]);
    expect(records.services).toEqual([]);
    expect(records.offers).toMatchObject([{ service: 'spreekuur', location: 'tilburg-markt' }]);
  });

  test('one that is only named cannot be changed in passing', () => {
    const rows = [
      { service_id: 'spreekuur', location_id: 'tilburg-noord', free: 'ja', street: 'Plein 1', source: 'Gids', checked: '2026-11-21' },
    ];
    expect(read(rows, present).problems.map(({ where }) => where)).toEqual(['line 2, column free', 'line 2, column street']);
  });

  test('a location or an organisation may stand in a row of its own', () => {
    const { records, problems } = read([
      { location_name: 'Markt', municipality: 'Tilburg', phone: '013-5428000', source: 'Gids', checked: '2026-11-21' },
      { organisation_name: 'Nieuw', source: 'Gids', checked: '2026-11-21' },
    ]);
    expect(problems).toEqual([]);
    expect(records.locations).toMatchObject([{ id: 'tilburg-markt', phones: [{ tel: '+31135428000' }] }]);
    expect(records.organisations).toMatchObject([{ id: 'nieuw', source: 'Gids' }]);
  });
});

describe('what is known already', () => {
  const whole = location({
    name: 'Bibliotheek',
    id: 'tilburg-bibliotheek',
    stops: [
      { id: 'markt', starts: '2026-12-01T18:30', ends: '2026-12-01T20:00', municipality: 'tilburg', place: 'Markt', cancelled: false },
    ],
    point: { status: 'in-preparation', base: { value: ['walk-in'], confidence: 'verified' } },
    access: { value: { lift: true, 'step-free': false }, confidence: 'recalled' },
    organisation: 'stichting-welkom',
    address: { street: 'Plein 1', postcode: '5038 AB', city: 'Tilburg' },
  });
  const present = { ...NO_RECORDS, organisations: [organisation({ kind: 'ngo' })], locations: [whole] };

  test('stays where the sheet has no column for it', () => {
    const { records } = readText(
      'organisation_name;service_name;needs;area;location_id;location_name;source;checked\nStichting Welkom;Spreekuur;letters;Tilburg;tilburg-bibliotheek;Bieb Noord;https://welkom.example;2026-11-21',
      present,
    );
    expect(records.locations).toEqual([{ ...whole, name: 'Bieb Noord' }]);
    expect(records.organisations).toEqual(present.organisations);
  });

  test('goes where the sheet has an empty cell, and only there', () => {
    const { records } = read([{ ...ROW, information_point: 'actief', step_free: 'ja' }], present);
    expect(records.locations).toEqual([
      {
        ...whole,
        address: null,
        point: { status: 'active', base: { value: ['walk-in'], confidence: 'verified' } },
        access: { value: { lift: true, 'step-free': true }, confidence: 'recalled' },
      },
    ]);
  });
});

test('a file with too many rows is refused', () => {
  const text = `organisation_name;service_name;needs;source;checked\n${'A;B;letters;c;2026-11-21\n'.repeat(100_001)}`;
  expect(readText(text).problems).toEqual([{ where: 'line 100002', message: expect.stringContaining('at most 100000') }]);
});

describe('the template', () => {
  const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

  test('that can be downloaded is the one that the command prints', () => {
    expect(file('static/templates/wegwijs-directory-template.csv')).toBe(csvTemplate());
  });

  test('is explained column by column, with every need', () => {
    const explained = file('docs/directory-import.md');
    expect([...explained.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name)).toEqual(COLUMNS);
    expect(NEED_IDS.filter((need) => !explained.includes(`\`${need}\``))).toEqual([]);
  });

  test('is refused as long as its examples are in it', () => {
    expect(readText(csvTemplate()).problems.map(({ where }) => where)).toEqual([
      'line 2, column organisation_name',
      'line 3, column organisation_name',
    ]);
  });

  test('has all columns, and its examples would be right but for the telephone number, which is none', () => {
    const { problems, records } = readText(csvTemplate().replaceAll('VOORBEELD', 'De'));
    expect(csvTemplate().split('\r\n')[0]).toBe(`\uFEFF${COLUMNS.join(';')}`);
    expect(problems.map(({ where }) => where)).toEqual(['line 3, column phone']);
    expect(records.offers).toHaveLength(1);
  });
});

test('the sheet of some records names those of others by id alone', () => {
  const rows = toCsv({ ...NO_RECORDS, services: [service()], offers: [offer(), offer({ service: 'elders', location: 'tilburg-noord' })] });
  expect(rows).toContain('stichting-welkom;;spreekuur;');
  expect(rows).toMatch(/\r\n;;elders;;;;;;/);
});
