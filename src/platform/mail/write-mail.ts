import { DESK_MESSAGES } from '../i18n/desk-messages.gen.ts';
import { deskTranslator, isDeskLocale, type DeskKey, type DeskLocale } from '../i18n/desk-messages.ts';
import { html, type Html } from '../html.ts';

/** What is asked to be written: a kind of mail, in a language, with what its words take. */
export interface MailWish {
  kind: string;
  locale: string;
  details: Readonly<Record<string, string>>;
}

/** The words of a mail. */
export interface MailWords {
  locale: DeskLocale;
  subject: string;
  text: string;
  html: string;
}

/** A mail for which there are no words, or which lacks what its words take: it would reach somebody as nonsense. */
export class NoWordsError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoWordsError';
  }
}

/**
 * Writes a mail from `mail.<kind>.subject` and `mail.<kind>.text` of content/desk/mail, as plain text and as plain HTML.
 * A language that the desk does not speak gets Dutch.
 * @param origin where links lead: ours, whatever host the request named that asked for the mail
 * @throws {NoWordsError}
 */
export function writeMail({ kind, locale, details }: MailWish, origin: string): MailWords {
  const language = isDeskLocale(locale) ? locale : 'nl';
  const link = ownLink(details['link'] ?? '/desk', origin);
  const values = { ...Object.fromEntries(Object.entries(details).map(([name, value]) => [name, oneLine(value)])), link };
  const subject = say(language, `mail.${kind}.subject`, values);
  const body = say(language, `mail.${kind}.text`, values);
  const text = `${body}\n\n-- \n${say(language, 'mail.footer', { host: new URL(origin).host })}\n`;
  return { locale: language, subject: oneLine(subject), text, html: asHtml(text, subject, language, link).text };
}

/** The path of a link on our own origin: a forged Host header cannot lead a colleague elsewhere with their token. */
function ownLink(link: string, origin: string): string {
  const { pathname, search, hash } = new URL(link, origin);
  return new URL(pathname + search + hash, origin).href;
}

function say(locale: DeskLocale, key: string, values: Record<string, string>): string {
  if (!(key in (DESK_MESSAGES['en'] ?? {}))) throw new NoWordsError(`there is no text ${key}`);
  try {
    return (deskTranslator(locale) as (key: DeskKey, values: Record<string, string>) => string)(key as DeskKey, values);
  } catch {
    // The formatter's message would hold the values.
    throw new NoWordsError(`${key} lacks what it takes`);
  }
}

/** Without line breaks and other control characters: a name cannot begin a header or a paragraph of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function asHtml(text: string, subject: string, locale: DeskLocale, link: string): Html {
  const paragraphs = text
    .replace('\n-- \n', '\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => html`<p>${paragraph.split('\n').flatMap((line, at) => [at > 0 && html`<br />`, lineOf(line, link)])}</p>`);
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body>
        ${paragraphs}
      </body>
    </html>`;
}

function lineOf(line: string, link: string): Html {
  return line === link ? html`<a href="${link}">${link}</a>` : html`${line}`;
}
