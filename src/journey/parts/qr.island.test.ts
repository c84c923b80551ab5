import { expect, it } from 'vitest';
import { qrSvg } from './qr.island.ts';

/** The modules of a drawn code, row by row, from its one path of strokes. */
function modulesOf(svg: string): { size: number; dark: Set<string> } {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)![1]);
  const dark = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, command, first, second] of /stroke="#000000" d="([^"]+)"/.exec(svg)![1]!.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Math.floor(Number(second))];
    else if (command === 'm') x += Number(first);
    else for (const end = x + Number(first); x < end; x++) dark.add(`${x} ${y}`);
  }
  return { size, dark };
}

const ADDRESS = 'https://wegwijs.example/pl/plan?place=westland';

it('a code is black on white in any theme, and holds nothing that our content security policy refuses', () => {
  const svg = qrSvg(ADDRESS);
  expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).toContain('stroke="#000000"');
  expect(svg).not.toMatch(/style|<script|\son\w+=|currentColor/i);
});

it('a code has a free edge of four modules all around, and its three finder marks', () => {
  const { size, dark } = modulesOf(qrSvg(ADDRESS));
  const places = [...dark].map((each) => each.split(' ').map(Number) as [number, number]);
  for (const axis of [0, 1] as const) {
    expect(Math.min(...places.map((place) => place[axis]))).toBe(4);
    expect(Math.max(...places.map((place) => place[axis]))).toBe(size - 5);
  }
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const)
    for (let i = 0; i < 7; i++) expect(dark.has(`${x + i} ${y}`) && dark.has(`${x} ${y + i}`)).toBe(true);
});

it('another text gives another code, the same text the same', () => {
  expect(qrSvg(ADDRESS)).toBe(qrSvg(ADDRESS));
  expect(qrSvg(`${ADDRESS}x`)).not.toBe(qrSvg(ADDRESS));
});

it('a plan of two kilobytes still fits, more is refused', () => {
  expect(qrSvg('x'.repeat(2300))).toContain('<svg');
  expect(() => qrSvg('x'.repeat(3000))).toThrow(/too big/i);
});
