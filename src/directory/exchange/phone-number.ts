import type { Phone } from '../known.schema.ts';
import type { Parsed } from './parsed.ts';

const SHORT = /^(?:112|113|144|116\d{3}|140\d{2,3})$/;
/** Information numbers: four or seven digits behind the 0800 or 09xx. */
const SERVICE = /^(?:0800|0900|0906|0909)(?:\d{4}|\d{7})$/;

/**
 * The digits to dial for a number as people write it: Dutch numbers with +31, numbers that exist only within the country
 * (0800, 0900, 14 and the area code, 112) as they are.
 */
export function dialledNumber(written: string): Parsed<string> {
  const text = written.replace(/\(0\)/g, '').replace(/[\s().\-/–]/g, '');
  if (!/^\+?\d+$/.test(text))
    return { problem: `"${written}" is not a telephone number: write digits, such as 013-1234567 or +31 13 1234567.` };
  if (SHORT.test(text) || SERVICE.test(text)) return { value: text };
  const international = text.startsWith('00') ? `+${text.slice(2)}` : text;
  if (international.startsWith('+31')) {
    if (/^\+31(?:[1-9]\d{8}|(?:800|90[069])(?:\d{4}|\d{7}))$/.test(international)) return { value: international };
    return { problem: `"${written}" has not the nine digits of a Dutch number behind +31.` };
  }
  if (international.startsWith('+')) {
    if (/^\+[1-9]\d{6,14}$/.test(international)) return { value: international };
    return { problem: `"${written}" is not an international number: it has 7 to 15 digits behind the +.` };
  }
  if (/^0[1-9]\d{8}$/.test(text)) return { value: `+31${text.slice(1)}` };
  if (/^[1-9]\d{8}$/.test(text))
    return {
      problem: `"${written}" has nine digits: a spreadsheet has probably dropped the 0 in front. Write it with a hyphen: 013-1234567.`,
    };
  return { problem: `"${written}" is not a number that we understand: a Dutch one has ten digits, one of another country begins with +.` };
}

/** A number that its owner states: shown to visitors. With `sure` false it waits until somebody has confirmed it. */
export function statedPhone(written: string, sure: boolean): Parsed<Phone> {
  const dialled = dialledNumber(written);
  if ('problem' in dialled) return dialled;
  if (written.length > 40) return { problem: `"${written}" is too long for a telephone number.` };
  return { value: { number: written, tel: dialled.value, confidence: sure ? 'verified' : 'recalled', publish: sure } };
}
