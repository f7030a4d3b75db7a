import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LIMITS } from './limits.js';
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
      basePath: '',
      stopTimeoutMs: 3_000,
      limits: LIMITS,
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', HOST: '' })).toEqual(readSettings({}));
  });

  it.each([
    ['PORT', '80a', 'PORT must be a whole number from 0 to 65535, not "80a".'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536".'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535, not "-1".'],
    [
      'PARLEY_STOP_TIMEOUT_MS',
      '1e3',
      'PARLEY_STOP_TIMEOUT_MS must be a whole number from 0 to 600000, not "1e3".',
    ],
    ...['parley', '/parley/', '//', '/a b', 'https://example.org/parley'].map(
      (path): [string, string, string] => [
        'PARLEY_BASE_PATH',
        path,
        `PARLEY_BASE_PATH must begin with a slash and not end with one, such as /parley, not ${JSON.stringify(path)}.`,
      ],
    ),
    ['LOG_LEVEL', 'debug', 'LOG_LEVEL is called PARLEY_LOG_LEVEL now.'],
    ['BODY_LIMIT', '65536', 'BODY_LIMIT is no longer a setting: the limit is 1048576; unset it.'],
    [
      'PARLEY_LOG_LEVEL',
      'loud',
      'PARLEY_LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud".',
    ],
    ['HOST', ' ', 'HOST must not be empty.'],
  ])('refuse %s=%s', (name, value, message) => {
    expect(() => readSettings({ [name]: value })).toThrow(new SettingsError(message));
  });

  it('name all that are wrong at once', () => {
    expect(() => readSettings({ PORT: 'x', PARLEY_LOG_LEVEL: 'y' })).toThrow(/PORT .*\nPARLEY_LOG_LEVEL /);
  });

  it('never repeat the address of the event store: it may hold a password', () => {
    expect(() => readSettings({ EVENT_STORE_URL: 'mysql://admin:secret@db' })).toThrow(
      /^EVENT_STORE_URL must begin/,
    );
    expect(() => readSettings({ EVENT_STORE_URL: 'mysql://admin:secret@db' })).not.toThrow(/secret/);
  });

  it('begin with PARLEY_, but for three that are older than Parley', () => {
    const others = SETTINGS.map(({ name }) => name).filter((name) => !name.startsWith('PARLEY_'));
    expect(others).toEqual(['HOST', 'PORT', 'EVENT_STORE_URL']);
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
