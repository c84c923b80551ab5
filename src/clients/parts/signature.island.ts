// Signing on the screen: finger, pen or mouse draw a line, which goes with the form as an SVG path. Without this script
// the words are read aloud.
import { SIGNATURE_BOX } from '../signature.ts';

const box = document.querySelector<HTMLElement>('[data-consent]');
const pad = box?.querySelector<HTMLElement>('[data-pad]');
const surface = pad?.querySelector('svg');
const line = surface?.querySelector('path');
const field = pad?.querySelector<HTMLInputElement>('input[name="signature"]');
if (box && pad && surface && line && field) startPad(box, pad, surface, line, field);

function startPad(box: HTMLElement, pad: HTMLElement, surface: SVGSVGElement, line: SVGPathElement, field: HTMLInputElement): void {
  const show = () => {
    pad.hidden = box.querySelector<HTMLInputElement>('input[name="givenHow"]:checked')?.value !== 'signed';
  };
  const draw = (path: string) => {
    field.value = path;
    line.setAttribute('d', path);
  };
  box.querySelector('[data-signed]')?.removeAttribute('hidden');
  box.addEventListener('change', show);
  show();
  draw(field.value);

  let last = '';
  surface.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    last = pointOf(surface, event);
    draw(`${field.value}M${last}L${last}`);
  });
  surface.addEventListener('pointermove', (event) => {
    if (!surface.hasPointerCapture(event.pointerId)) return;
    const point = pointOf(surface, event);
    if (point === last) return;
    last = point;
    draw(`${field.value}L${point}`);
  });
  pad.querySelector('[data-clear]')?.addEventListener('click', () => draw(''));
}

/** Where a pointer is, in whole units of the box. */
function pointOf(surface: SVGSVGElement, { clientX, clientY }: PointerEvent): string {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const unit = (at: number, from: number, size: number, most: number) =>
    Math.min(most, Math.max(0, Math.round(((at - from) / size) * most)));
  return `${unit(clientX, left, width, SIGNATURE_BOX.width)} ${unit(clientY, top, height, SIGNATURE_BOX.height)}`;
}
