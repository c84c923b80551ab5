/** A text, or why the bytes are none that we read. */
export type Decoded = { text: string } | { problem: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text of a file in UTF-8, or in UTF-16 when it says so at its start. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const sixteen = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (sixteen) return { text: new TextDecoder(sixteen).decode(bytes) };
  try {
    const text = UTF8.decode(bytes);
    if (text.includes('\0'))
      return { problem: 'This is no text: it holds bytes of a spreadsheet or another program. Save it as "CSV UTF-8".' };
    return { text };
  } catch {
    const line = lineOfFirstWrongByte(bytes);
    return {
      problem:
        `Line ${line} holds a letter that is not in UTF-8; the file is probably saved as "CSV" of Windows. ` +
        'Save it again as "CSV UTF-8 (comma delimited)" in Excel, or with the character set "Unicode (UTF-8)" in LibreOffice.',
    };
  }
}

/** Lines are decoded one by one: a line end is one byte in UTF-8, and part of nothing else. */
function lineOfFirstWrongByte(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      UTF8.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
