import { expect, test } from 'vitest';
import { vcard } from './vcard.ts';

const CONTACT = {
  name: 'Informatiepunt Westland, Naaldwijk',
  organisation: null,
  address: { street: 'Markt 3', postcode: '5461 JJ', city: 'Veghel' },
  position: null,
  phones: [{ tel: '+31201234567' }],
  email: null,
  url: 'https://wegwijs.example/pl/locations/westland',
  note: 'poniedziałek; wtorek\nśroda: '.repeat(6),
  language: 'pl',
};

test('a contact has what an address book reads, with commas, semicolons and lines escaped', () => {
  const text = vcard(CONTACT);
  expect(text).toContain('FN:Informatiepunt Westland\\, Naaldwijk\r\n');
  expect(text).toContain('ADR:;;Markt 3;Veghel;;5461 JJ;Nederland\r\n');
  expect(text).toContain('TEL;VALUE=uri:tel:+31201234567\r\n');
  expect(text).not.toContain('GEO');
  expect(text.startsWith('BEGIN:VCARD\r\nVERSION:4.0\r\n')).toBe(true);
  expect(text.endsWith('END:VCARD\r\n')).toBe(true);
});

test('no line is longer than 75 bytes, and unfolding gives the text back', () => {
  const text = vcard(CONTACT);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const note = /NOTE;LANGUAGE=pl:(.*)/.exec(text.replace(/\r\n /g, ''))?.[1];
  expect(note?.replace(/\\n/g, '\n').replace(/\\;/g, ';')).toBe(CONTACT.note);
});
