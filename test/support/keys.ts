import { makeKey } from '../../src/access/key.js';
import { KeyFile, keyFileIn } from '../../src/access/key-file.js';
import type { KeyRole } from '../../src/access/role.js';

/** Makes a key as the command line does, and gives it back. */
export function addKey(
  dataFolder: string,
  name: string,
  role: KeyRole,
  {
    negotiations = null,
    expiresAt = null,
  }: { negotiations?: string[] | null; expiresAt?: number | null } = {},
): string {
  const { key, id, digest } = makeKey();
  const file = new KeyFile(keyFileIn(dataFolder));
  const added = file.add({ id, name, digest, role, negotiations, expiresAt, madeAt: Date.now() });
  file.close();
  if (!added) throw new Error(`There is a key named ${name}.`);
  return key;
}

/** Revokes it as the command line does. */
export function revokeKey(dataFolder: string, name: string): void {
  const file = new KeyFile(keyFileIn(dataFolder));
  file.revoke(name, Date.now());
  file.close();
}

export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
