import { ORGANISATION, OTHER_REGION, REGION } from '../../integration/people.ts';
import { inPlace, type WorldMaker } from './maker.fixture.ts';

/** Counts and corrections of the public site. */
export async function makeCounts(maker: WorldMaker): Promise<void> {
  const { table, insert } = maker;
  // Counts of the public site.
  table('page_count', 'views = 1');
  for (const region of ['', REGION, OTHER_REGION])
    await insert('page_count', { region, day: '2026-11-01', page_id: 'pay/page', locale: 'nl' }, region ? inPlace(region) : {});
  table('unanswered_query', 'times = 1');
  await insert('unanswered_query', { query: 'told', week: '2026-11-16', locale: 'pl', digest: Buffer.from('a'), times: 9 }, { told: true });
  await insert('unanswered_query', { locale: 'ro', week: '2026-11-16', query: null, digest: Buffer.from('b'), times: 2 }, {});
  table('directory_correction', 'times = 1');
  for (const owner of [`region:${REGION}`, `region:${OTHER_REGION}`, 'los', `organisation:${ORGANISATION}`, REGION])
    await insert(
      'directory_correction',
      { record_id: `of ${owner}`, day: '2026-11-01', kind: 'service', reason: 'closed', owner, times: 1 },
      owner.startsWith('region:') ? inPlace(owner.slice(7)) : {},
    );
}
