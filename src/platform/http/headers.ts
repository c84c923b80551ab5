/** Headers of every response. The content security policy of pages comes with the page: it holds hashes. */
export const SECURITY_HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  // Not no-referrer: Chromium would then send "Origin: null" with forms of this very site, and they would be refused.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** Sent when the site is reached over https. */
export const STRICT_TRANSPORT = 'max-age=63072000; includeSubDomains';

/** The policy of responses that are no page. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
