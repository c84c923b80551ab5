/** The field in which somebody draws, in units of its own. */
export const SIGNATURE_BOX = { width: 600, height: 200 } as const;

const PATH = /^M\d{1,3} \d{1,3}(?: ?[ML]\d{1,3} \d{1,3})+$/;
const MOST_CHARACTERS = 40_000;

/**
 * A drawn line as an SVG path of moves and lines inside the box; null when it is none. Nothing else may stand in it: it
 * is drawn again on a screen.
 */
export function readSignature(path: string): string | null {
  if (path.length > MOST_CHARACTERS || !PATH.test(path)) return null;
  const points = path.match(/\d+ \d+/g) ?? [];
  const isInside = points.every((point) => {
    const [x = 0, y = 0] = point.split(' ').map(Number);
    return x <= SIGNATURE_BOX.width && y <= SIGNATURE_BOX.height;
  });
  return isInside ? path : null;
}
