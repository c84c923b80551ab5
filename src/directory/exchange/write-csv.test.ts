import { expect, test } from 'vitest';
import { NO_RECORDS, offer, service } from './records.fixture.ts';
import { toCsv } from './write-csv.ts';

test('the sheet of some records names those of others by id alone', () => {
  const rows = toCsv({ ...NO_RECORDS, services: [service()], offers: [offer(), offer({ service: 'elders', location: 'tilburg-noord' })] });
  expect(rows).toContain('stichting-welkom;;spreekuur;');
  expect(rows).toMatch(/\r\n;;elders;;;;;;/);
});
