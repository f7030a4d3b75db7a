import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '../../test/support/cli.js';
import { addKey, bearer, revokeKey } from '../../test/support/keys.js';
import { type App, startApp } from '../../test/support/app.js';
import { KeyFile, keyFileIn } from './key-file.js';
import { Keys } from './keys.js';

const LIST = '/api/v1/negotiations';

let place: string;
let folder: string;
let other: string;
let app: App | undefined;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-keys-'));
  [folder, other] = [join(place, 'one'), join(place, 'other')];
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(place, { recursive: true, force: true });
});

const start = async (dataFolder: string) => (app = await startApp({ dataFolder }));
const status = async (key?: string) => (await app!.get(LIST, key === undefined ? {} : bearer(key))).status;
const copy = (from: string, to: string) => copyFileSync(keyFileIn(from), keyFileIn(to));

describe('the file of the keys', () => {
  it('alone holds every change as soon as it is made, beside whoever has it open', () => {
    const server = new KeyFile(keyFileIn(folder));
    const serving = new Keys(server);
    const key = addKey(folder, 'maria', 'reader');
    expect(serving.holderOf(key)?.name).toBe('maria');
    const copied = (n: number) => {
      const path = join(place, `${n}.db`);
      copyFileSync(keyFileIn(folder), path);
      const file = new KeyFile(path);
      const [{ revokedAt, lastUsedAt }] = file.all();
      file.close();
      return { revoked: revokedAt !== null, used: lastUsedAt !== null };
    };
    expect(copied(1)).toEqual({ revoked: false, used: false });
    serving.saveUses();
    expect(copied(2)).toEqual({ revoked: false, used: true });
    revokeKey(folder, 'maria');
    expect(copied(3)).toEqual({ revoked: true, used: true });
    expect(statSync(`${keyFileIn(folder)}-wal`).size).toBe(0);
    serving.close();
  });

  it.each(['written over', 'replaced'])('that is %s while Parley serves is obeyed at once', async (how) => {
    await start(folder);
    const key = addKey(folder, 'maria', 'reader');
    expect(await status(key)).toBe(200);
    addKey(other, 'unlike', 'reader');
    copy(folder, other);
    revokeKey(other, 'maria');
    const stranger = addKey(other, 'paul', 'reader');
    const live = await fetch(`${app!.url}/api/v1/events/live`, { headers: bearer(key) });
    if (how === 'written over') copy(other, folder);
    else renameSync(keyFileIn(other), keyFileIn(folder));
    expect([await status(key), await status(stranger)]).toEqual([401, 200]);
    await expect(live.text()).rejects.toThrow();
    await app!.close();
    await start(folder);
    expect([await status(key), await status(stranger)]).toEqual([401, 200]);
  });

  it('that is gone lets nobody in, and Parley does not start without what it held', async () => {
    await start(folder);
    const key = addKey(folder, 'maria', 'reader');
    expect(await status(key)).toBe(200);
    renameSync(keyFileIn(folder), join(place, 'away.db'));
    expect([await status(), await status(key)]).toEqual([503, 503]);
    await app!.close();
    app = undefined;
    for (let time = 0; time < 2; time++)
      await expect(startApp({ dataFolder: folder })).rejects.toThrow(
        /Keys were made here, and .*access\.db holds none/,
      );
    renameSync(join(place, 'away.db'), keyFileIn(folder));
    await start(folder);
    expect([await status(), await status(key)]).toEqual([401, 200]);
  });

  it('is found out to hold none in a folder that an earlier version made keys in', async () => {
    addKey(folder, 'maria', 'reader');
    expect(existsSync(join(folder, 'keys-were-made'))).toBe(false);
    await start(folder);
    await app!.close();
    app = undefined;
    rmSync(keyFileIn(folder));
    await expect(startApp({ dataFolder: folder })).rejects.toThrow(/Keys were made here/);
    rmSync(join(folder, 'keys-were-made'));
    await start(folder);
    expect(await status()).toBe(200);
  });
});

describe('parley keys export and import', () => {
  it('take keys and what was revoked to another folder, beside a running server', async () => {
    await start(folder);
    const [maria, paul] = ['maria', 'paul'].map((name) => addKey(other, name, 'reader'));
    const bring = async (file: string) => {
      await call(['keys', 'export', join(place, file)], other);
      return call(['keys', 'import', join(place, file)], folder);
    };
    expect(await bring('1.db')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Imported the 2 keys of /),
    });
    expect([await status(), await status(maria), await status(paul)]).toEqual([401, 200, 200]);
    revokeKey(other, 'paul');
    revokeKey(folder, 'maria');
    await bring('2.db');
    expect([await status(maria), await status(paul)]).toEqual([401, 401]);
    expect(existsSync(join(place, '2.db-wal'))).toBe(false);
    await expect(call(['keys', 'export', join(place, '2.db')], other)).rejects.toThrow(/exists already/);
  });

  it('import nothing where a name is another key’s, or the file holds no keys', async () => {
    const here = addKey(folder, 'maria', 'reader');
    addKey(other, 'before', 'reader');
    addKey(other, 'maria', 'admin');
    await call(['keys', 'export', join(place, 'keys.db')], other);
    await expect(call(['keys', 'import', join(place, 'keys.db')], folder)).rejects.toThrow(/UNIQUE.*name/);
    await start(folder);
    expect((await app!.get('/api/v1/me', bearer(here))).body.role).toBe('reader');
    expect((await call(['keys', 'list'], folder)).out).not.toContain('before');
    await expect(call(['keys', 'import', join(folder, 'ledger.db')], folder)).rejects.toThrow(
      /does not hold/,
    );
    await expect(call(['keys', 'import', join(place, 'none.db')], folder)).rejects.toThrow(
      /There is no file/,
    );
  });
});
