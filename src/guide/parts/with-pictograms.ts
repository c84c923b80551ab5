import { iconShape, isDirected, type IconName } from '#ui/icons.ts';
import { PICTOGRAMS } from '../pictograms.ts';

// Every pictogram that content may name is drawn: checked when types are.
const DRAWN: readonly IconName[] = PICTOGRAMS;

/** Puts the drawings into rendered blocks, where steps ask for one. */
export function withPictograms(html: string): string {
  return html.replace(/<i data-pictogram="([a-z-]+)"><\/i>/g, (_, name: string) => {
    const icon = DRAWN.find((each) => each === name);
    if (!icon) return '';
    const flip = isDirected(icon) ? ' flip' : '';
    return `<svg class="icon step-icon${flip}" viewBox="0 0 256 256" aria-hidden="true" focusable="false">${iconShape(icon)}</svg>`;
  });
}
