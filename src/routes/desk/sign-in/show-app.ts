import QRCode from 'qrcode';
import { inGroups } from '#access/index.ts';
import type { AppSetUp } from '#access/server/index.ts';

/** What the page shows to set up an app: a picture to scan, the same as text, and what its form sends back. */
export interface ShownApp {
  code: string;
  secret: string;
  sealed: string;
}

/** Draws the QR code of an app that is being set up. */
export async function showApp({ secret, address, sealed }: AppSetUp): Promise<ShownApp> {
  return { code: await QRCode.toString(address, { type: 'svg', margin: 3, errorCorrectionLevel: 'M' }), secret: inGroups(secret), sealed };
}
