import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';

const text = { title: 'Minimumloon', answer: 'Je krijgt het.', body: 'Eerst dit.\n\nDan dat.' };

test('changes when a word of title, answer or body changes', () => {
  const hashes = [text, { ...text, title: 'Loon' }, { ...text, answer: 'Je krijgt niets.' }, { ...text, body: 'Eerst dat.' }].map(
    contentHash,
  );
  expect(new Set(hashes).size).toBe(4);
});

test('does not change with line breaks or the spaces between words', () => {
  expect(contentHash({ ...text, body: 'Eerst  dit.\r\n\r\nDan dat.\n' })).toBe(contentHash(text));
});
