/**
 * Fingerprint of the words of a page: title, answer and body. A translation keeps the one of its source; when they
 * differ, the source has changed since. Dates, sources and parameter values are not in it: they make nothing stale.
 * FNV-1a over 64 bits: it guards against forgetting, not against malice.
 */
export function contentHash(text: { title: string; answer: string; body: string }): string {
  const words = [text.title, text.answer, text.body].map((part) => part.replace(/\s+/g, ' ').trim()).join('\n');
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(words)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
