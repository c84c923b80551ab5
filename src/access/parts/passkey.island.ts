import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** A form that sends what a browser says with a passkey: the button asks for it first. Without passkeys it stays hidden. */
function prepare(form: HTMLFormElement): void {
  const answer = form.elements.namedItem('answer');
  const problem = form.querySelector<HTMLElement>('[data-passkey-problem]');
  if (!(answer instanceof HTMLInputElement) || !problem) return;
  form.hidden = false;
  form.parentElement?.querySelector('[data-passkey-without]')?.remove();
  const say = (text: string) => {
    // An alert only while there is something to say.
    if (text) problem.setAttribute('role', 'alert');
    else problem.removeAttribute('role');
    problem.textContent = text;
  };
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    if (answer.value) return;
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    say('');
    void ask(form)
      .then((given) => {
        answer.value = JSON.stringify(given);
        form.submit();
      })
      .catch((reason: unknown) => say(problem.dataset[kindOf(reason)] ?? ''))
      .finally(() => (isBusy = false));
  });
  // A page that comes back from the browser's own memory has an answer that was used.
  addEventListener('pageshow', () => (answer.value = ''));
}

async function ask({ dataset }: HTMLFormElement): Promise<unknown> {
  const response = await fetch(dataset['options'] ?? '', { method: 'POST', body: new URLSearchParams(), redirect: 'error' });
  if (!response.ok) throw new Error(String(response.status));
  const optionsJSON: unknown = await response.json();
  return dataset['passkey'] === 'add'
    ? startRegistration({ optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON });
}

function kindOf(reason: unknown): 'cancelled' | 'known' | 'failed' {
  if (reason instanceof WebAuthnError && reason.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  const name = reason instanceof Error ? reason.name : '';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
}

if (browserSupportsWebAuthn()) document.querySelectorAll<HTMLFormElement>('form[data-passkey]').forEach(prepare);
