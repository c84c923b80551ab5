import pino from 'pino';

// A wrong level is reported by the settings, which are read right after this.
const wished = process.env['LOG_LEVEL'] ?? '';
const LEVEL = [...Object.keys(pino.levels.values), 'silent'].includes(wished) ? wished : 'warn';

/**
 * The application's log: JSON lines on standard error, so that standard output stays free for what a
 * command prints. Never put names, free text, addresses or network addresses of people into it.
 */
export const log = pino({ level: LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
