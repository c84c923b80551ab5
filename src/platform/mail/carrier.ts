import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Settings } from '../config/settings.ts';
import type { MailWords } from './write-mail.ts';

/** A mail that is ready to go. */
export interface Letter extends MailWords {
  /** Id of its row in the outbox: the same at every try, so that a mail server knows it again. */
  id: string;
  to: string;
  /** Host in its Message-ID. */
  host: string;
}

/** Takes mails to where they belong; throws what `nodemailer` throws. */
export interface MailCarrier {
  carry(letter: Letter): Promise<void>;
}

/** To the mail server of the settings, or into their folder where there is none. */
export function mailCarrier({ smtpUrl, from, folder }: Settings['mail']): MailCarrier {
  return smtpUrl ? smtpCarrier(smtpUrl, from) : folderCarrier(folder, from);
}

/** A mail server that does not answer is given up soon: the mail waits, and so may a stopping node. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/**
 * To a mail server. Beyond this machine the line must be encrypted; `?requireTLS=false` in the address takes that back,
 * for a server in one's own network.
 */
function smtpCarrier(url: string, from: string): MailCarrier {
  const { hostname, searchParams } = new URL(url);
  const isNear = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const requireTLS = !isNear && searchParams.get('requireTLS') !== 'false';
  const transport = createTransport({ url, requireTLS, disableFileAccess: true, disableUrlAccess: true, ...PATIENCE });
  return {
    carry: async (letter) => {
      await transport.sendMail(messageOf(letter, from));
    },
  };
}

/** Into a folder, a file a mail. Written twice it is one: a file has the id of its mail. */
function folderCarrier(folder: string, from: string): MailCarrier {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (letter) => {
      const { message } = await transport.sendMail(messageOf(letter, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${letter.id}.eml`);
      // Links in it open accounts: for this user only.
      await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}

function messageOf({ id, to, host, locale, subject, text, html }: Letter, from: string) {
  return {
    from,
    // As an address and nothing else: a comma in it makes no second receiver.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    xMailer: false as const,
  };
}
