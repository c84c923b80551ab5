const PLAIN = /^\/(?:desk|referral)(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*(?:\?[A-Za-z0-9._~=&%+-]*)?$/;
/** Where nobody is sent to after signing in. */
const ENTRANCE = /^\/desk\/(?:sign-in|sign-out|second-factor|new-password)(?:[/?]|$)/;

/** Where somebody goes after signing in: an address of the desk that was asked for, else its first page. Never another site. */
export function nextAddress(asked: string | null): string {
  const address = asked ?? '';
  return address.length <= 500 && PLAIN.test(address) && !ENTRANCE.test(address) ? address : '/desk';
}
