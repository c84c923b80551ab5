import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { readSettings } from './settings.ts';

const URL_OF_APP = 'postgres://wegwijs_app:secret@db:5432/wegwijs';

describe('the settings', () => {
  it('of an empty environment serve this machine only, with the embedded database and demonstration data', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: path.resolve('data'),
      databaseUrl: undefined,
      databaseAuthUrl: undefined,
      databaseOwnerUrl: undefined,
      databaseBackupUrl: undefined,
      origin: undefined,
      keyFile: path.resolve('data/keys.json'),
      mail: { smtpUrl: undefined, from: 'Wegwijs <wegwijs@localhost>', folder: path.resolve('data/outbox') },
      oidc: undefined,
      metrics: false,
      demo: true,
    });
  });

  it('are taken from the variables', () => {
    const settings = readSettings({
      PORT: '8080',
      HOST: '0.0.0.0',
      WEGWIJS_DATA: '/var/lib/wegwijs',
      DATABASE_URL: URL_OF_APP,
      DATABASE_AUTH_URL: 'postgres://a@db/w',
      DATABASE_OWNER_URL: 'postgresql://o@db/w',
      DATABASE_BACKUP_URL: 'postgres://b@db/w',
      ORIGIN: 'https://wegwijs.example',
      WEGWIJS_KEYS: '/etc/wegwijs/keys.json',
      SMTP_URL: 'smtps://user:secret@mail.example:465',
      MAIL_FROM: 'Wegwijs <no-reply@wegwijs.example>',
      OIDC_ISSUER: 'https://sso.example',
      OIDC_CLIENT_ID: 'wegwijs',
      OIDC_CLIENT_SECRET: 'secret',
      WEGWIJS_DEMO: '0',
      OTHER: 'is left alone',
    });
    expect(settings).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataFolder: '/var/lib/wegwijs',
      databaseUrl: URL_OF_APP,
      databaseAuthUrl: 'postgres://a@db/w',
      databaseOwnerUrl: 'postgresql://o@db/w',
      databaseBackupUrl: 'postgres://b@db/w',
      origin: 'https://wegwijs.example',
      keyFile: '/etc/wegwijs/keys.json',
      mail: {
        smtpUrl: 'smtps://user:secret@mail.example:465',
        from: 'Wegwijs <no-reply@wegwijs.example>',
        folder: '/var/lib/wegwijs/outbox',
      },
      oidc: { issuer: 'https://sso.example', clientId: 'wegwijs', clientSecret: 'secret', name: 'sso.example' },
      metrics: false,
      demo: false,
    });
  });

  it('treat an empty variable as one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', WEGWIJS_DEMO: '', ORIGIN: '' })).toEqual(readSettings({}));
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://db/wegwijs'],
    ['DATABASE_OWNER_URL', 'postgres://'],
    ['DATABASE_BACKUP_URL', 'db'],
    ['DATABASE_AUTH_URL', 'http://db/wegwijs'],
    ['SMTP_URL', 'mail.example:25'],
    ['MAIL_FROM', 'Wegwijs'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
    ['OIDC_ISSUER', 'sso.example'],
    ['ORIGIN', 'https://wegwijs.example/'],
    ['ORIGIN', 'https://wegwijs.example/nl'],
    ['ORIGIN', 'ftp://wegwijs.example'],
    ['WEGWIJS_DEMO', 'yes'],
  ])('refuse %s=%s in one line that names the variable', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(Failure);
    expect(read).toThrow(new RegExp(`^Wrong setting: ${name} must .*\\.$`));
  });

  it('refuse ORIGIN=wegwijs.example in one line that names the variable', () => {
    expect(() => readSettings({ ORIGIN: 'wegwijs.example' })).toThrow(/^Wrong setting: ORIGIN must .*\.$/);
  });

  it('name every wrong variable at once', () => {
    expect(() => readSettings({ PORT: 'x', WEGWIJS_DEMO: 'x' })).toThrow(/PORT must .*; WEGWIJS_DEMO must/);
  });

  it('never print a password', () => {
    for (const DATABASE_URL of ['mysql://u:secret@db/x', 'secret']) {
      expect(() => readSettings({ DATABASE_URL })).toThrow(/^(?!.*secret)Wrong setting/);
    }
  });

  it('end in settings or in a clear failure, whatever the environment holds', () => {
    const names = fc.constantFrom('PORT', 'HOST', 'WEGWIJS_DATA', 'DATABASE_URL', 'WEGWIJS_DEMO');
    fc.assert(
      fc.property(fc.dictionary(names, fc.string({ unit: 'binary' })), (env) => {
        try {
          const { port } = readSettings(env);
          return port >= 1 && port <= 65535;
        } catch (error) {
          return error instanceof Failure;
        }
      }),
    );
  });
});

describe('serving others', () => {
  it('needs the public address, because forms are checked against it', () => {
    expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow(/^Set ORIGIN to the public web address/);
    expect(readSettings({ HOST: '0.0.0.0', ORIGIN: 'https://wegwijs.example' }).host).toBe('0.0.0.0');
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) expect(readSettings({ HOST }).host).toBe(HOST);
  });
});

describe('the keys', () => {
  it('stand in the data folder of the embedded database, and with an own server only where it is said', () => {
    expect(readSettings({ WEGWIJS_DATA: '/var/lib/wegwijs' }).keyFile).toBe('/var/lib/wegwijs/keys.json');
    expect(readSettings({ DATABASE_URL: URL_OF_APP }).keyFile).toBeUndefined();
    expect(readSettings({ DATABASE_URL: URL_OF_APP, WEGWIJS_KEYS: 'keys.json' }).keyFile).toBe(path.resolve('keys.json'));
  });
});

describe('settings that need each other', () => {
  it('are asked for together', () => {
    expect(() => readSettings({ SMTP_URL: 'smtp://mail.example:25' })).toThrow(/^SMTP_URL is set but MAIL_FROM is not/);
    expect(() => readSettings({ OIDC_ISSUER: 'https://sso.example' })).toThrow(/^Set OIDC_ISSUER and OIDC_CLIENT_ID together/);
    expect(() => readSettings({ OIDC_CLIENT_ID: 'wegwijs' })).toThrow(/^Set OIDC_ISSUER and OIDC_CLIENT_ID together/);
    expect(() => readSettings({ DATABASE_OWNER_URL: 'postgres://o@db/w' })).toThrow(/^DATABASE_OWNER_URL is set but DATABASE_URL is not/);
  });
});

describe('demonstration data', () => {
  const ORIGIN = 'https://wegwijs.example';
  it('is there without asking only on this machine and with the embedded database', () => {
    expect(readSettings({}).demo).toBe(true);
    expect(readSettings({ HOST: '0.0.0.0', ORIGIN }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL: URL_OF_APP }).demo).toBe(false);
  });

  it('is there when it is asked for, and never when it is refused', () => {
    expect(readSettings({ DATABASE_URL: URL_OF_APP, WEGWIJS_DEMO: '1' }).demo).toBe(true);
    expect(readSettings({ HOST: '0.0.0.0', ORIGIN, WEGWIJS_DEMO: '1' }).demo).toBe(true);
    expect(readSettings({ WEGWIJS_DEMO: '0' }).demo).toBe(false);
  });
});
