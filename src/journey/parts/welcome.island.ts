// The welcome slides with keys and a full screen. Without this script they are one long page, and the links of each slide
// lead to the next.

const deck = document.querySelector<HTMLElement>('[data-deck]');
/** The slide that was gone to last. */
let lastShown = 0;
const slides = [...document.querySelectorAll<HTMLElement>('[data-deck] > section')];
if (deck) {
  followLinks();
  followKeys();
  offerFullScreen(deck);
}
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

/** The slide that fills most of the screen. */
function shownIndex(): number {
  const seen = (slide: HTMLElement) => {
    const { top, bottom } = slide.getBoundingClientRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0);
  };
  return slides.reduce((best, slide, i) => (seen(slide) > seen(slides[best] ?? slide) ? i : best), 0);
}

function show(index: number): void {
  const slide = slides[index];
  if (!slide) return;
  lastShown = index;
  slide.scrollIntoView({ behavior: 'instant', block: 'start' });
  // A screen reader says its title, and the next Tab goes on from here.
  slide.focus({ preventScroll: true });
  // Each slide has its address, and "back" still leads out of the slides at once.
  history.replaceState(history.state, '', `#${slide.id}`);
}

function followLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-deck] a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      show(slides.findIndex(({ id }) => link.hash === `#${id}`));
    });
  }
}

/** How many slides a key goes on; up and down also move within a slide that is taller than the screen. */
function stepOf({ key, shiftKey }: KeyboardEvent): { by: number; mayScroll: boolean } | null {
  const onwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { by: key === onwards ? 1 : -1, mayScroll: false };
  if (key === 'ArrowDown' || key === 'PageDown' || (key === ' ' && !shiftKey)) return { by: 1, mayScroll: true };
  if (key === 'ArrowUp' || key === 'PageUp' || key === ' ') return { by: -1, mayScroll: true };
  if (key === 'Home' || key === 'End') return { by: key === 'End' ? slides.length : -slides.length, mayScroll: false };
  return null;
}

function followKeys(): void {
  document.addEventListener('keydown', (event) => {
    const step = stepOf(event);
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    // A field, a button and an open menu keep their keys.
    if (event.target instanceof Element && event.target.closest('input, select, textarea, button, summary, details[open]')) return;
    const at = shownIndex();
    const slide = slides[at];
    if (!slide || (step.mayScroll && hasMore(slide, step.by))) return;
    const next = Math.max(0, Math.min(slides.length - 1, at + step.by));
    // Before the first and after the last slide the page scrolls as always.
    if (next === at && Math.abs(step.by) === 1) return;
    event.preventDefault();
    show(next);
  });
}

/** Whether a slide that is taller than the screen goes on beyond its edge. */
function hasMore(slide: HTMLElement, by: number): boolean {
  const room = document.fullscreenElement ? innerHeight : (document.querySelector('.help-bar')?.getBoundingClientRect().top ?? innerHeight);
  const { top, bottom, height } = slide.getBoundingClientRect();
  return height > room + 8 && (by > 0 ? bottom > room + 8 : top < -8);
}

function offerFullScreen(deck: HTMLElement): void {
  const item = document.querySelector<HTMLElement>('[data-full-screen]');
  if (!item || !document.fullscreenEnabled) return;
  item.hidden = false;
  item.querySelector('button')?.addEventListener('click', () => {
    lastShown = shownIndex();
    void deck.requestFullscreen().catch(() => (item.hidden = true));
  });
  // The screen changes its size, and with it what stands where: the slide stays.
  document.addEventListener('fullscreenchange', () => show(lastShown));
}
