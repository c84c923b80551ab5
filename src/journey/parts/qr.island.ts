// Fetched only when somebody asks for a code to scan: `const { qrSvg } = await import(address)`.
import QRCode from 'qrcode';

/**
 * A QR code as an SVG element: black on white whatever the theme, with the free edge of four modules that the standard
 * asks for, and without style attributes, which our content security policy refuses.
 * @throws Error when the text is too long for a code (over 2,300 bytes)
 */
export function qrSvg(text: string): string {
  let svg = '';
  // It calls back before it returns.
  QRCode.toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' }, (error, drawn) => {
    if (error) throw error;
    svg = drawn.trim();
  });
  return svg;
}
