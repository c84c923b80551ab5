import type { KeyRing } from '#platform/crypto/key-ring.ts';
import { open, seal } from '#platform/crypto/seal.ts';
import { contentSchema, type ReferralContent } from '../content.ts';

/** Seals what a referral says about a person, for its own row. */
export function sealContent(keys: KeyRing, id: string, content: ReferralContent): Buffer {
  return seal(keys, `referral_content.sealed:${id}`, JSON.stringify(content));
}

export function openContent(keys: KeyRing, id: string, sealed: Uint8Array): ReferralContent {
  return contentSchema.parse(JSON.parse(open(keys, `referral_content.sealed:${id}`, sealed)));
}

export function sealReply(keys: KeyRing, id: string, text: string): Buffer {
  return seal(keys, `referral_reply.sealed:${id}`, text);
}

export function openReply(keys: KeyRing, id: string, sealed: Uint8Array): string {
  return open(keys, `referral_reply.sealed:${id}`, sealed);
}

/** Where a link went: the mail address and the token. The code is not here. */
export interface SentLink {
  to: string;
  token: string;
}

export function sealSentLink(keys: KeyRing, id: string, link: SentLink): Buffer {
  return seal(keys, `referral_link.sealed_to:${id}`, JSON.stringify(link));
}

export function openSentLink(keys: KeyRing, id: string, sealed: Uint8Array): SentLink {
  return JSON.parse(open(keys, `referral_link.sealed_to:${id}`, sealed)) as SentLink;
}
