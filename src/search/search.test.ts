import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSearch, LocaleSearch, NO_SYNONYMS, type SearchEntry } from './index.ts';

const entry = (id: string, title: string, body: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  type: 'page',
  id,
  path: id,
  locale: 'pl',
  title,
  answer: '',
  body,
  terms: '',
  ...more,
});
const ENTRIES = [
  entry('pay/minimum-wage', 'Płaca minimalna', 'Za każdą godzinę pracy dostajesz co najmniej płacę minimalną.', { terms: 'minimumloon' }),
  entry('pay/payslip', 'Pasek wypłaty', 'Na pasku wypłaty sprawdzisz, czy płaca minimalna się zgadza, i godziny.', { terms: 'loonstrook' }),
  entry('health/pregnant', 'Ciąża', 'Zadzwoń do położnej.', { terms: 'verloskundige' }),
  entry('help/violence-at-home', 'Przemoc w domu', 'Zadzwoń po pomoc.'),
  entry('fairwork', 'FairWork (pomoc)', '', { type: 'organisation', answer: 'Pomaga przy wyzysku.', names: ['FairWork'] }),
  entry('fairwork', 'FairWork (pomoc)', '', { type: 'site', answer: 'Pomaga przy wyzysku.', names: ['FairWork'] }),
  entry('loonstrook', 'loonstrook', '', { type: 'term', answer: 'Papier od pracodawcy.', names: ['pasek wypłaty'] }),
];
const polish = new LocaleSearch('pl', ENTRIES);
const found = (search: LocaleSearch, query: string) => search.search(query).map(({ id }) => id);
const first = (query: string) => found(polish, query)[0];

test('a page is found without diacritics, with a typo, by its beginning and by the Dutch word', () => {
  expect(first('placa minimalna')).toBe('pay/minimum-wage');
  expect(first('ciaza')).toBe('health/pregnant');
  expect(first('wyplatty')).toBe('pay/payslip');
  expect(first('loonstr')).toBe('pay/payslip');
});

test('pages come first, then what else is meant; what is looked for by its name comes before them', () => {
  expect(found(polish, 'loonstrook')).toEqual(['pay/payslip', 'loonstrook']);
  expect(polish.search('fair work').map(({ type, id }) => [type, id])).toEqual([['organisation', 'fairwork']]);
  expect(first('pasek wypłaty')).toBe('pay/payslip');
  expect(polish.search('loonstrook')[1]?.type).toBe('term');
});

test('the passage marks the words that matched, as they stand in the text', () => {
  const [result] = polish.search('godzine');
  expect(result?.passage.filter(({ hit }) => hit).map(({ text }) => text)).toContain('godzinę');
});

test('the search gives the same answers after a journey to the phone', () => {
  const copy = loadSearch(JSON.stringify(polish));
  for (const query of ['placa', 'fairwork', 'loonstrok']) expect(copy.search(query)).toEqual(polish.search(query));
});

test('any text is a query: it neither throws nor finds what is not there', () => {
  for (const query of ['', ' ', '?!', '\u0000', '\ud800', 'qqxxqqzz']) expect(polish.search(query), query).toEqual([]);
  const ids = ENTRIES.map(({ id }) => id);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
      for (const id of found(polish, query)) expect(ids).toContain(id);
    }),
  );
});

test('everyday words and sayings lead to a page that does not use them', () => {
  const wise = new LocaleSearch('pl', ENTRIES, {
    ...NO_SYNONYMS,
    words: [['płaca', 'wypłata', 'kasa']],
    phrases: [{ say: ['szef nie płaci', 'nie dali pieniędzy'], pages: ['pay/minimum-wage'] }],
  });
  expect(found(wise, 'moj szef mi nie plci')[0]).toBe('pay/minimum-wage');
  expect(found(wise, 'kasa minimalna')[0]).toBe('pay/minimum-wage');
  expect(found(loadSearch(JSON.stringify(wise)), 'szef nie placi')[0]).toBe('pay/minimum-wage');
});

test('forms of one word that do not begin alike are the same word', () => {
  const entries = [entry('a/b', 'You were not paid', ''), entry('c/d', 'Payment of rent', '')];
  const english = new LocaleSearch('en', entries, { ...NO_SYNONYMS, forms: [['pay', 'paid']] });
  expect(found(english, 'not pay')[0]).toBe('a/b');
});

test('words of danger put help above everything, and ordinary questions with like words do not', () => {
  const careful = new LocaleSearch('pl', ENTRIES, {
    ...NO_SYNONYMS,
    emergencies: [{ say: ['mąż mnie bije', 'samobójstwo'], pages: ['help/violence-at-home'] }],
  });
  const [top] = careful.search('maz znowu bije mnie, a jaka jest placa minimalna');
  expect(top).toMatchObject({ id: 'help/violence-at-home', emergency: true });
  expect(careful.search('samobojstwa')[0]?.emergency).toBe(true);
  for (const calm of ['mąż szuka pracy', 'płaca minimalna', 'bilet'])
    expect(
      careful.search(calm).some(({ emergency }) => emergency),
      calm,
    ).toBe(false);
});

test('a typing error is offered put right, another ending or a missing mark is not', () => {
  expect(polish.didYouMean('płaca minmialna')).toBe('płaca minimalna');
  expect(polish.didYouMean('placa minimalna')).toBeNull();
  expect(polish.didYouMean('godzinami')).toBeNull();
  expect(polish.didYouMean('qqxxqqzz 12345')).toBeNull();
});

test('Cyrillic and Arabic are found with Latin letters, and Dutch words in Cyrillic', () => {
  const bulgarian = new LocaleSearch('bg', [
    entry('pay/payslip', 'Фиш за заплата', 'Проверете часовете.', { terms: 'loonstrook' }),
    entry('family/school', 'Училище', 'Запишете детето.'),
  ]);
  expect(found(bulgarian, 'fish zaplata')[0]).toBe('pay/payslip');
  expect(found(bulgarian, 'u4ili6te')[0]).toBe('family/school');
  expect(found(bulgarian, 'лоонстроок')[0]).toBe('pay/payslip');
  const arabic = new LocaleSearch('ar', [
    entry('pay/payslip', 'قسيمة الراتب', 'تحقق من الساعات.'),
    entry('family/school', 'المدرسة', 'سجّل طفلك.'),
  ]);
  expect(found(arabic, 'ratib')[0]).toBe('pay/payslip');
  expect(found(arabic, 'madrasa')[0]).toBe('family/school');
  expect(found(arabic, 'مدرسه')[0]).toBe('family/school');
});

test('who asks how to say something gets the sentence to show', () => {
  const cards = new LocaleSearch(
    'en',
    [
      entry('health/general-practitioner', 'The GP', 'You can say what is wrong. The GP knows about medicine and pain.'),
      entry('allergy', 'I cannot have this medicine.', '', { type: 'show-card', answer: 'Ik ben allergisch voor dit medicijn.' }),
    ],
    { ...NO_SYNONYMS, asking: ['how do i say'] },
  );
  expect(cards.search('how do I say I cannot have this medicine in Dutch')[0]).toMatchObject({ type: 'show-card', id: 'allergy' });
  expect(cards.search('i cannot have this medicine')[0]).toMatchObject({ type: 'show-card', id: 'allergy' });
  expect(cards.search('medicine')[0]?.type).toBe('page');
});

test('compound words are found by their parts, and parts by the compound', () => {
  const dutch = new LocaleSearch('nl', [
    entry('health/health-insurance', 'Zorgverzekering', 'Een verzekering voor zorg.'),
    entry('pay/payslip', 'Loonstrook', 'Je loon en je strook.'),
    entry('transport/cycling', 'Fietsen', 'Een fiets en een slot.'),
  ]);
  expect(found(dutch, 'verzekering')[0]).toBe('health/health-insurance');
  expect(found(dutch, 'loon strook')[0]).toBe('pay/payslip');
  expect(found(dutch, 'fietsslot')[0]).toBe('transport/cycling');
});

test.each([
  ['tr', 'İşsizlik', 'ISSIZLIK'],
  ['tr', 'ışık', 'isik'],
  ['ro', 'șomaj', 'şomaj'],
  ['ro', 'înțelegere', 'intelegere'],
  ['uk', 'здоров’я', "здоров'я"],
  ['uk', 'здоровʼя', 'здоровя'],
  ['ar', 'إجازة', 'اجازه'],
  ['ar', 'مُسْتَشْفى', 'مستشفي'],
  ['hu', 'őrült', 'orult'],
  ['en', 'didn’t', 'did not'],
  ['en', 'did not', 'didnt'],
  ['en', 'boss', 'boss’s'],
  ['it', 'dell’affitto', 'affitto'],
  ['tr', 'Tilburg’da', 'tilburg'],
  ['ar', 'وَالرَّاتِب', 'راتب'],
])('in %s, %s is the same word as %s', (locale, written, typed) => {
  const search = new LocaleSearch(locale, [entry('a/b', written, ''), entry('c/d', 'zzz', '')]);
  expect(search.search(typed)[0]?.id).toBe('a/b');
});
