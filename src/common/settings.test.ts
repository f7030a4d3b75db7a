import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeDataFolder, readSettings, SETTINGS, SettingsError } from './settings.js';

describe('settings', () => {
  it('have defaults that keep Parley to this machine', () => {
    expect(readSettings({})).toMatchObject({
      allowAnonymous: false,
      host: '127.0.0.1',
      port: 3000,
      dataFolder: resolve('data'),
      eventStoreUrl: 'sqlite:',
      logLevel: 'info',
      bodyLimit: 1024 * 1024,
      urlLimit: 8192,
      requestTimeoutMs: 30_000,
      stopTimeoutMs: 3_000,
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', HOST: '' })).toEqual(readSettings({}));
  });

  it.each([
    ['PORT', '80a', 'PORT must be a whole number from 0 to 65535, not "80a".'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536".'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535, not "-1".'],
    ['BODY_LIMIT', '1e6', 'BODY_LIMIT must be a whole number from 1024 to 67108864, not "1e6".'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud".',
    ],
    ['HOST', ' ', 'HOST must not be empty.'],
  ])('refuse %s=%s', (name, value, message) => {
    expect(() => readSettings({ [name]: value })).toThrow(new SettingsError(message));
  });

  it('name all that are wrong at once', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT .*\nLOG_LEVEL /);
  });

  it('never repeat the address of the event store: it may hold a password', () => {
    expect(() => readSettings({ EVENT_STORE_URL: 'mysql://admin:secret@db' })).toThrow(
      /^EVENT_STORE_URL must begin/,
    );
    expect(() => readSettings({ EVENT_STORE_URL: 'mysql://admin:secret@db' })).not.toThrow(/secret/);
  });

  it('say what they are for', () => {
    for (const { description } of SETTINGS) expect(description).toMatch(/\.$/);
  });

  it('make the data folder, and tell when it cannot be', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'));
    const dataFolder = join(folder, 'a', 'b');
    makeDataFolder({ ...readSettings({}), dataFolder });
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeDataFolder({ ...readSettings({}), dataFolder: join(folder, 'file', 'c') })).toThrow(
      SettingsError,
    );
    rmSync(folder, { recursive: true });
  });
});
