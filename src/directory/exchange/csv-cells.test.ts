import { describe, expect, test } from 'vitest';
import { NOWHERE, problemsOf, read, ROW, type Cells } from './sheet.fixture.ts';

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
