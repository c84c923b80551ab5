import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RIGHTS, type Reach, type Right } from './rights.ts';
import { ROLE_IDS } from './roles.ts';

const PAGE = readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8');

/** How docs/rights.md says a reach. */
const WORDS: Record<Reach, string> = {
  none: '–',
  all: 'all',
  'all.told': 'what was asked often',
  'all.new': 'new ones',
  'all.unsigned': 'without a signature',
  'all.closed': 'of closed files',
  own: 'own',
  region: 'own region',
  'region.open': 'own region, open',
  'region.closed': 'own region, closed',
  'region.draft': 'own region, drafts',
  'region.own': 'own region, own name',
  'region.own.fresh': 'own region, own, two days',
  'region.own.open': 'own region, own, open',
  organisation: 'own organisation',
  'organisation.sent': 'what was sent',
  'organisation.running': 'while it runs',
  national: 'national',
  given: 'what they may give',
  'given.waiting': 'what they may give, not accepted',
};

/** Who reads what is published: all but the connection that signs people in. */
const EVERYBODY = [
  ...['public', 'without-role', ...ROLE_IDS, 'referral-link'],
  ...['system.mail', 'system.reminders', 'system.referrals', 'system.retention'],
];

const rows = PAGE.split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/rights.md', () => {
  it('says of every table what the matrix says, and nothing else', () => {
    const lines = rows.filter((cells) => cells.length === 6 && cells[0]?.startsWith('`'));
    const kindsOf = (table: string) => lines.filter(([name]) => name === table).flatMap(([, kinds = '']) => kinds.split(', '));
    const said = lines.flatMap(([name = '', kinds = '', ...reaches]) => {
      const named = kinds === 'everybody else' ? EVERYBODY.filter((kind) => !kindsOf(name).includes(kind)) : kinds.split(', ');
      return named.map((kind) => [name.slice(1, -1), kind, ...reaches].join(' | '));
    });
    const operations = ['read', 'add', 'change', 'remove'] as const satisfies (keyof Right)[];
    const meant = Object.entries(RIGHTS).flatMap(([table, rights]) =>
      Object.entries(rights).map(([kind, right]) =>
        [table, kind, ...operations.map((operation) => WORDS[right[operation] ?? 'none'])].join(' | '),
      ),
    );
    expect(said.sort()).toEqual(meant.sort());
  });

  it('says what each role is for, and what each word means', () => {
    const introduced = rows.filter((cells) => cells.length === 3 && cells[0]?.startsWith('`')).map(([kind = '']) => kind.slice(1, -1));
    const kinds = Object.values(RIGHTS).flatMap((rights) => Object.keys(rights));
    expect(introduced.sort()).toEqual([...new Set(['public', ...ROLE_IDS, ...kinds])].sort());
    const explained = rows
      .filter((cells) => cells.length === 2)
      .flatMap(([words = '']) => [words, ...words.split(/, (?=own organisation)/)]);
    for (const word of Object.values(WORDS).filter((word) => word !== '–')) expect(explained).toContain(word);
  });
});
