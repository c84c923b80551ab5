/** Milliseconds after which a short touch is over. */
const A_TOUCH = 250;

/**
 * Does something once no finger is down. A field that is left by touching a button changes what is said beside it, and
 * that would move the button away from under the finger.
 */
export function afterTouch(act: () => void): Record<'act' | 'cancel' | 'press', () => void> {
  let isPressed = false;
  let timer = 0;

  function cancel(): void {
    clearTimeout(timer);
    timer = 0;
  }

  function actSoon(): void {
    cancel();
    timer = window.setTimeout(() => {
      if (isPressed) return;
      timer = 0;
      act();
    }, A_TOUCH);
  }

  function release(): void {
    isPressed = false;
    for (const name of ['pointerup', 'pointercancel']) document.removeEventListener(name, release);
    if (timer !== 0) actSoon();
  }

  return {
    act: actSoon,
    cancel,
    press() {
      isPressed = true;
      for (const name of ['pointerup', 'pointercancel']) document.addEventListener(name, release);
    },
  };
}
