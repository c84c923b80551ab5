import { describe, expect, it } from 'vitest';
import { DESK_MESSAGES } from '../i18n/desk-messages.gen.ts';
import { DESK_LOCALES } from '../i18n/desk-messages.ts';
import { NoWordsError, writeMail } from './write-mail.ts';

const ORIGIN = 'https://wegwijs.example';
const KINDS = Object.keys(DESK_MESSAGES['nl'] ?? {}).flatMap((key) => /^mail\.(.+)\.subject$/.exec(key)?.[1] ?? []);
const details = { link: '/desk/somewhere?a=1#b', inviter: 'Anna', role: 'adviser, Westland', until: '6 December 2026' };

describe('the words of a mail', () => {
  it.each(KINDS.flatMap((kind) => DESK_LOCALES.map((locale) => [kind, locale] as const)))('are whole for %s in %s', (kind, locale) => {
    const { subject, text, html } = writeMail({ kind, locale, details }, ORIGIN);
    expect(subject).toMatch(/^[^{}\n]{10,80}$/);
    expect(text).toContain('https://wegwijs.example/desk/somewhere?a=1#b');
    expect(text).toContain('wegwijs.example)');
    expect(text + html).not.toMatch(/[{}]|undefined|mail\.[a-z]/);
    expect(html).toContain('<a href="https://wegwijs.example/desk/somewhere?a=1#b">');
    expect(html).not.toMatch(/<(?:img|script|link|style)|https?:\/\/(?!wegwijs\.example)/);
  });

  it('say who invites, as what and until when', () => {
    const { text } = writeMail({ kind: 'invitation', locale: 'en', details }, ORIGIN);
    for (const said of ['Anna', 'adviser, Westland', '6 December 2026']) expect(text).toContain(said);
  });

  it('lead to our own origin, whatever host was asked for', () => {
    for (const link of ['https://evil.example/desk/new-password/abc', '//evil.example/desk/new-password/abc', '/desk/new-password/abc']) {
      const { text, html } = writeMail({ kind: 'new-password', locale: 'nl', details: { link } }, ORIGIN);
      expect(text).toContain('https://wegwijs.example/desk/new-password/abc');
      expect(text + html).not.toContain('evil');
    }
  });

  it('take a name as text: it begins no line and no tag of its own', () => {
    const inviter = 'Eve\r\nBcc: all@example.org\n\n<script>alert(1)</script>';
    const { subject, text, html } = writeMail({ kind: 'invitation', locale: 'nl', details: { ...details, inviter } }, ORIGIN);
    expect(text).toContain('Eve Bcc: all@example.org <script>');
    expect(text).not.toMatch(/^Bcc/m);
    expect(subject).not.toContain('Bcc');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('are Dutch for a language that the desk does not speak', () => {
    expect(writeMail({ kind: 'task-due', locale: 'pl', details }, ORIGIN)).toMatchObject({
      locale: 'nl',
      subject: 'Er staan taken voor u klaar',
    });
  });

  it('are refused where there are none, or where something in them is missing', () => {
    expect(() => writeMail({ kind: 'advertisement', locale: 'nl', details }, ORIGIN)).toThrow(NoWordsError);
    expect(() => writeMail({ kind: 'invitation', locale: 'nl', details: { link: '/desk', inviter: 'Anna' } }, ORIGIN)).toThrow(
      NoWordsError,
    );
  });
});
