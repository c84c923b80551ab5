import { z } from 'zod';
import { plainLine } from './account-fields.ts';

/** Bytes as a browser sends them. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/);

const credential = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
};

/** Ways by which a browser reaches what holds a passkey. Others may come; we keep those that we know. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** What a browser sends when it has made a passkey. */
export const newPasskeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8000),
    attestationObject: bytes(40_000),
    transports: z
      .array(z.string().max(40))
      .max(20)
      .default([])
      .transform((named) => TRANSPORTS.filter((each) => named.includes(each))),
  }),
});

/** What a browser sends when somebody signs in with a passkey. */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8000),
    authenticatorData: bytes(8000),
    signature: bytes(8000),
    userHandle: bytes(200).optional(),
  }),
});

/** How somebody calls a passkey: "Work phone". */
export const passkeyName = plainLine(80);

/** Text of a form as JSON; null when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The challenge that a browser answered, from its own data (base64url of JSON); null when there is none. */
export function challengeOf(clientData: string): string | null {
  const text = new TextDecoder().decode(Uint8Array.from(atobUrl(clientData), (letter) => letter.charCodeAt(0)));
  const read = z.object({ challenge: bytes(200) }).safeParse(readJson(text));
  return read.success ? read.data.challenge : null;
}

function atobUrl(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
