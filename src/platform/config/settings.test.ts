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
      databaseOwnerUrl: undefined,
      databaseBackupUrl: undefined,
      origin: undefined,
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
      DATABASE_OWNER_URL: 'postgresql://o@db/w',
      DATABASE_BACKUP_URL: 'postgres://b@db/w',
      ORIGIN: 'https://wegwijs.example',
      WEGWIJS_DEMO: '0',
      OTHER: 'is left alone',
    });
    expect(settings).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataFolder: '/var/lib/wegwijs',
      databaseUrl: URL_OF_APP,
      databaseOwnerUrl: 'postgresql://o@db/w',
      databaseBackupUrl: 'postgres://b@db/w',
      origin: 'https://wegwijs.example',
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
