import type { Draw } from '../directory/draw.ts';

/** A UUIDv7 of a moment, the same in every run: ids of later rows sort after earlier ones, as in the product. */
export function drawnId(draw: Draw, at: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const hex = (length: number) =>
    Math.floor(draw.share() * 16 ** length)
      .toString(16)
      .padStart(length, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[draw.whole(0, 3)] ?? '8'}${hex(3)}-${hex(6)}${hex(6)}`;
}
