export { cookieOptions, deviceCookie, LOCALE_COOKIE, preferredDeskLocale, sessionCookie } from './cookies.ts';
export { recordAudit, type AuditSubject } from './audit.ts';
export { beginSession, endSession, newToken, readSession, tokenHash } from './sessions.ts';
