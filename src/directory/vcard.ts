/** What an address book keeps of a location or organisation. */
export interface Contact {
  name: string;
  organisation: string | null;
  address: { street: string; postcode: string | null; city: string | null } | null;
  position: { lat: number; lon: number } | null;
  phones: readonly { tel: string }[];
  email: string | null;
  url: string;
  /** Opening hours in words, and what else is good to know. */
  note: string;
  /** Language of the note. */
  language: string;
}

/** A contact as vCard 4.0 (RFC 6350). */
export function vcard({ name, organisation, address, position, phones, email, url, note, language }: Contact): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escaped(name)}`,
    organisation && `ORG:${escaped(organisation)}`,
    address && `ADR:;;${escaped(address.street)};${escaped(address.city ?? '')};;${escaped(address.postcode ?? '')};Nederland`,
    position && `GEO:geo:${position.lat},${position.lon}`,
    ...phones.map(({ tel }) => `TEL;VALUE=uri:tel:${tel}`),
    email && `EMAIL:${escaped(email)}`,
    `URL:${url}`,
    note && `NOTE;LANGUAGE=${language}:${escaped(note)}`,
    'END:VCARD',
  ];
  return lines
    .filter((line) => line !== null && line !== '')
    .map((line) => `${folded(line ?? '')}\r\n`)
    .join('');
}

const BYTES = new TextEncoder();

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** Lines of at most 75 bytes, cut between characters (RFC 6350, 3.2). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = BYTES.encode(character).length;
    if (bytes + size > 75) {
      parts.push(part);
      part = '';
      // The space that continues a line counts.
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
