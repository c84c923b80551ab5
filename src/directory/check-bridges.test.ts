import { expect, test } from 'vitest';
import { bridgeOf, bridgeProblems, type Bridges } from './index.ts';

const BRIDGES: Bridges = {
  words: { login: 'Inloggen' },
  cards: [
    {
      id: 'uwv',
      sensitive: false,
      organisation: 'uwv',
      sites: ['www.uwv.nl', 'www.werk.nl'],
      words: ['login'],
      ready: ['bsn'],
      helpers: ['uwv'],
    },
    { id: 'lost', sensitive: false, organisation: null, sites: ['lost.example'], words: ['word'], ready: ['bsn'], helpers: ['nobody'] },
  ],
  texts: new Map([['pl', { words: {}, ready: { bsn: 'BSN', more: 'x' }, cards: { uwv: { can: ['x'] }, lost: { can: ['x'] } } }]]),
};

test('what a card names must exist, and every locale says all of it', () => {
  const found = bridgeProblems(BRIDGES, { hosts: new Set(['www.uwv.nl', 'www.werk.nl']), organisations: new Set(['uwv']) });
  expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'bridges/cards.json unknown-site',
    'bridges/cards.json unknown-word',
    'bridges/cards.json unknown-organisation',
    'bridges/texts/pl.json missing-text', // the word "login"
    'bridges/texts/pl.json unknown-text', // "more"
    'bridges/texts/pl.json missing-text', // what "lost" is
  ]);
});

test('every site of a card is explained by it', () => {
  expect(bridgeOf(BRIDGES, 'www.werk.nl')).toBe('uwv');
  expect(bridgeOf(BRIDGES, 'other.example')).toBeNull();
});
