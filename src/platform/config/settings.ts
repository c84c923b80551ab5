import path from 'node:path';
import { z } from 'zod';
import { Failure } from '../failure.ts';

const port = z.coerce
  .number({ error: 'must be a number between 1 and 65535, for example 3000' })
  .int()
  .min(1, 'must be between 1 and 65535')
  .max(65535, 'must be between 1 and 65535');

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/.+/, 'must look like postgres://user:password@host:5432/database');

const origin = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://wegwijs.example' })
  .refine((value) => URL.canParse(value) && new URL(value).origin === value, 'must have no path and no slash at the end');

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  WEGWIJS_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_AUTH_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_BACKUP_URL: postgresUrl.optional(),
  ORIGIN: origin.optional(),
  WEGWIJS_KEYS: z.string().min(1).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must look like smtps://user:password@host:465')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, 'must be an address such as Wegwijs <no-reply@wegwijs.example>')
    .optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be a web address such as https://sso.example' }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .optional(),
  WEGWIJS_METRICS: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  WEGWIJS_DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
});

/** Everything the environment decides, checked once at start. docs/operations.md lists the variables. */
export interface Settings {
  port: number;
  host: string;
  /** Absolute path of the data folder of the embedded database. */
  dataFolder: string;
  /** Connection as `wegwijs_app`; absent: the embedded database. */
  databaseUrl: string | undefined;
  /** Connection as `wegwijs_auth`; absent with an own database: nobody can sign in. */
  databaseAuthUrl: string | undefined;
  /** Connection as `wegwijs_owner`, which migrates and imports. */
  databaseOwnerUrl: string | undefined;
  /** Connection as `wegwijs_backup`, which reads everything. */
  databaseBackupUrl: string | undefined;
  /** Public origin; absent: taken from the request when it comes over loopback. */
  origin: string | undefined;
  /** Absolute path of the key ring with which what is said about people is sealed; absent with an own database and no variable. */
  keyFile: string | undefined;
  mail: {
    /** Absent: mails are written into a folder. */
    smtpUrl: string | undefined;
    from: string;
    /** Absolute path of the folder for mails that nobody sends. */
    folder: string;
  };
  /** An identity provider of an organisation that runs Wegwijs; absent: people sign in with a password or passkey. */
  oidc: { issuer: string; clientId: string; clientSecret: string | undefined; name: string } | undefined;
  /** Whether `/metrics` answers requests from this machine. */
  metrics: boolean;
  /** Whether invented data may be shown, labelled on every screen. */
  demo: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Reads the settings from an environment.
 * @throws {Failure} with one line per wrong variable, naming it and what it must be.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Failure(`Wrong setting: ${lines.join('; ')}.`);
  }
  const value = result.data;
  if (!LOOPBACK.has(value.HOST) && !value.ORIGIN) {
    throw new Failure('Set ORIGIN to the public web address, for example ORIGIN=https://wegwijs.example.');
  }
  if (value.DATABASE_OWNER_URL && !value.DATABASE_URL) {
    throw new Failure(
      'DATABASE_OWNER_URL is set but DATABASE_URL is not. Set both for a server of your own, or neither for the embedded database.',
    );
  }
  if ((value.OIDC_ISSUER === undefined) !== (value.OIDC_CLIENT_ID === undefined)) {
    throw new Failure('Set OIDC_ISSUER and OIDC_CLIENT_ID together, or neither.');
  }
  if (value.SMTP_URL && !value.MAIL_FROM) throw new Failure('SMTP_URL is set but MAIL_FROM is not. Say from which address mails come.');
  const dataFolder = path.resolve(value.WEGWIJS_DATA);
  return {
    port: value.PORT,
    host: value.HOST,
    dataFolder,
    databaseUrl: value.DATABASE_URL,
    databaseAuthUrl: value.DATABASE_AUTH_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    databaseBackupUrl: value.DATABASE_BACKUP_URL,
    origin: value.ORIGIN,
    // Beside the database that it protects only where both are one folder of one machine.
    keyFile: value.WEGWIJS_KEYS ? path.resolve(value.WEGWIJS_KEYS) : value.DATABASE_URL ? undefined : path.join(dataFolder, 'keys.json'),
    mail: {
      smtpUrl: value.SMTP_URL,
      from: value.MAIL_FROM ?? 'Wegwijs <wegwijs@localhost>',
      folder: path.join(dataFolder, 'outbox'),
    },
    oidc:
      value.OIDC_ISSUER && value.OIDC_CLIENT_ID
        ? {
            issuer: value.OIDC_ISSUER,
            clientId: value.OIDC_CLIENT_ID,
            clientSecret: value.OIDC_CLIENT_SECRET,
            name: value.OIDC_NAME ?? new URL(value.OIDC_ISSUER).host,
          }
        : undefined,
    metrics: value.WEGWIJS_METRICS === '1',
    demo: value.WEGWIJS_DEMO ? value.WEGWIJS_DEMO === '1' : !value.DATABASE_URL && !value.ORIGIN && LOOPBACK.has(value.HOST),
  };
}
