// The finder's form: where the device is, when its owner wants to say so, and the time field only when it is asked for.
// Without this script the form has all fields and works as it is.

const form = document.querySelector<HTMLFormElement>('[data-help-form]');
if (form) {
  offerPosition(form);
  showTimeWhenAsked(form);
}

/** About a kilometre: nobody needs to know more to say what is near. */
function rounded(degrees: number): string {
  return (Math.round(degrees * 100) / 100).toFixed(2);
}

function offerPosition(form: HTMLFormElement): void {
  const offer = form.querySelector<HTMLElement>('[data-position]');
  const problem = form.querySelector<HTMLElement>('[data-position-problem]');
  const button = offer?.querySelector('button');
  if (!offer || !button || !problem || !('geolocation' in navigator)) return;
  offer.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const value = `${rounded(coords.latitude)},${rounded(coords.longitude)}`;
        let near = form.querySelector<HTMLInputElement>('input[name="near"]');
        if (!near) {
          near = document.createElement('input');
          near.type = 'hidden';
          near.name = 'near';
          form.append(near);
        }
        near.value = value;
        form.querySelector('input[name="place"]')?.remove();
        const typed = form.querySelector<HTMLInputElement>('input[name="q"]');
        if (typed) typed.value = '';
        form.submit();
      },
      () => {
        button.disabled = false;
        problem.hidden = false;
        form.querySelector<HTMLInputElement>('input[name="q"]')?.focus();
      },
      { maximumAge: 600_000, timeout: 10_000 },
    );
  });
}

function showTimeWhenAsked(form: HTMLFormElement): void {
  const when = form.querySelector<HTMLSelectElement>('select[name="when"]');
  const at = form.querySelector<HTMLElement>('[data-at]');
  if (!when || !at) return;
  const show = () => (at.hidden = when.value !== 'at');
  when.addEventListener('change', show);
  show();
}
