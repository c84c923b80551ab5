import { describe, expect, it } from 'vitest';
import { fillWhenEmpty } from '../../src/cli/demo.ts';
import { createDatabase, runSql } from './database.ts';
import { insertSampleRows } from './sample-rows.ts';

const countOf = async (url: string) => (await runSql<{ n: number }>(url, 'SELECT count(*)::int AS n FROM page_count'))[0]!.n;

describe('demonstration data', () => {
  it('is written once, also when two start together, for the pages and regions that are there', async () => {
    const { ownerUrl } = await createDatabase();
    await insertSampleRows(ownerUrl);
    await runSql(ownerUrl, 'DELETE FROM page_count');
    const results = await Promise.all([fillWhenEmpty(ownerUrl), fillWhenEmpty(ownerUrl)]);
    expect(results.map((result) => result.reason).sort()).toEqual(['filled', 'has counts']);
    const filled = results.find((result) => result.reason === 'filled')!;
    expect(filled.rows).toBeGreaterThan(1000);
    expect(await countOf(ownerUrl)).toBe(filled.rows);
    expect(await runSql(ownerUrl, 'SELECT FROM page_count WHERE page_id NOT IN (SELECT id FROM page)')).toEqual([]);
    expect(await runSql(ownerUrl, `SELECT FROM page_count WHERE region <> '' AND region NOT IN (SELECT id FROM region)`)).toEqual([]);
  });

  it('never mixes with real counts, not even with one', async () => {
    const { ownerUrl } = await createDatabase();
    await insertSampleRows(ownerUrl);
    await runSql(ownerUrl, `DELETE FROM page_count WHERE (page_id, region) <> ('pay/page-1', '')`);
    expect(await fillWhenEmpty(ownerUrl)).toEqual({ rows: 0, views: 0, reason: 'has counts' });
    expect(await countOf(ownerUrl)).toBe(1);
  });

  it('waits for content: without pages there is nothing to count', async () => {
    const { ownerUrl } = await createDatabase();
    expect((await fillWhenEmpty(ownerUrl)).reason).toBe('no pages');
  });

  it('cannot be written by the application', async () => {
    const { ownerUrl, appUrl } = await createDatabase();
    await insertSampleRows(ownerUrl);
    await runSql(ownerUrl, 'DELETE FROM page_count');
    await expect(fillWhenEmpty(appUrl)).rejects.toThrow(/permission denied/);
  });
});
