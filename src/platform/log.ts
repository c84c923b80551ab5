import pino from 'pino';

/**
 * The application's log: JSON lines on standard error, so that standard output stays free for what a
 * command prints. Never put names, free text, addresses or network addresses of people into it.
 */
export const log = pino(
  { level: process.env['LOG_LEVEL'] ?? 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
);
