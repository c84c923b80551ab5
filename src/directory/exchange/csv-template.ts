import { EXAMPLE_MARK } from './sheet-rows.ts';
import { formatSheet } from './write-csv.ts';

const EXAMPLE = {
  organisation_name: `${EXAMPLE_MARK} Stichting (verwijder deze regel)`,
  needs: 'letters, debts',
  area: 'Tilburg',
  free: 'ja',
  anonymous: 'nee',
  independent: 'ja',
  email: 'info@voorbeeld.example',
  website: 'https://voorbeeld.example',
  status: 'actief',
  source: 'https://voorbeeld.example, gelezen op 21-11-2026',
  checked: '2026-11-21',
} as const;

/** The sheet to fill in: the names of the columns, and two lines that are plainly examples. An import refuses those. */
export function csvTemplate(): string {
  return formatSheet([
    {
      ...EXAMPLE,
      service_name: 'Voorbeeld: hulp bij brieven',
      service_description: 'Vrijwilligers lezen brieven van overheid en werkgever mee en leggen uit wat er staat.',
      languages: 'nl, pl, ro',
      ways: 'inloop, afspraak',
      location_name: 'Voorbeeld: bibliotheek',
      location_kind: 'loket',
      street: 'Voorbeeldstraat 1',
      postcode: '1234 AB',
      city: 'Tilburg',
      municipality: 'Tilburg',
      latitude: '51,5606',
      longitude: '5,0919',
      hours: 'Mo-We 09:00-17:00; Th 09:00-17:00,18:00-20:30; PH off',
      languages_by_day: 'di: pl; do: ro, bg',
      step_free: 'ja',
      capacity: 'wachtlijst tot 2027-01-15',
      bring: 'id',
      review: '2027-02-01',
    },
    {
      ...EXAMPLE,
      service_name: 'Voorbeeld: telefonisch spreekuur',
      languages: 'nl, en',
      ways: 'telefoon, e-mail',
      phone: '000-0000000',
      hours: 'Mo-Fr 10:00-12:00; PH off',
    },
  ]);
}
