import { describe, expect, test } from 'vitest';
import { showCard, showCardGroups, showCardProblems, type ShowCards } from './index.ts';

const CARDS: ShowCards = {
  groups: [
    {
      id: 'doctor',
      sensitive: false,
      cards: [
        { id: 'pain', dutch: 'Ik heb hier pijn.' },
        { id: 'urgent', dutch: 'Het is dringend.' },
      ],
    },
    { id: 'police', sensitive: true, cards: [{ id: 'danger', dutch: 'Help mij.' }] },
  ],
  texts: new Map([
    [
      'en',
      { groups: { doctor: 'Doctor', police: 'Police' }, cards: { pain: 'It hurts here.', urgent: 'It is urgent.', danger: 'Help me.' } },
    ],
    ['pl', { groups: { doctor: 'Lekarz', police: 'Policja' }, cards: { pain: 'Boli mnie tutaj.', danger: 'Pomocy.', other: 'Inne.' } }],
  ]),
};

describe('a show card', () => {
  test("has its meaning in the reader's language and its neighbours in the same situation", () => {
    const found = showCard(CARDS, 'pl', 'pain')!;
    expect(found.card).toEqual({ id: 'pain', dutch: 'Ik heb hier pijn.', meaning: 'Boli mnie tutaj.', sensitive: false });
    expect(found.group.title).toBe('Lekarz');
    expect(found.previous).toBeNull();
    expect(found.next?.id).toBe('urgent');
    expect(showCard(CARDS, 'pl', 'danger')?.previous).toBeNull();
  });

  test('shows English where a locale lacks a text, and is null when unknown', () => {
    expect(showCard(CARDS, 'pl', 'urgent')?.card.meaning).toBe('It is urgent.');
    expect(showCardGroups(CARDS, 'tr')[0]?.title).toBe('Doctor');
    expect(showCard(CARDS, 'pl', 'nothing')).toBeNull();
  });

  test('about danger is sensitive', () => {
    expect(showCard(CARDS, 'en', 'danger')?.card.sensitive).toBe(true);
  });
});

test('missing, unknown and doubled texts are reported with their file', () => {
  expect(showCardProblems(CARDS)).toEqual([
    { file: 'show-cards/texts/pl.json', rule: 'missing-text', message: '"urgent" is missing.' },
    { file: 'show-cards/texts/pl.json', rule: 'unknown-text', message: '"other" is not in show-cards/cards.json.' },
  ]);
  const doubled = {
    ...CARDS,
    groups: [...CARDS.groups, { id: 'again', sensitive: false, cards: [{ id: 'pain', dutch: 'Ik heb pijn.' }] }],
  };
  expect(showCardProblems(doubled).map((problem) => problem.rule)).toContain('duplicate-id');
});
