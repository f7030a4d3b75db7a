import type { Caller } from './caller.js';
import { idOf, isKey, makeKey } from './key.js';
import { KeyFile, KeysUnavailable, type KeyRecord } from './key-file.js';
import type { KeyRole } from './role.js';

/** Allowed names of keys: they appear in `recordedBy`, in logs and in lists. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$/;
const RESERVED = new Set(['anonymous']);

export const isKeyName = (name: string): boolean => NAME.test(name) && !RESERVED.has(name);

/** The validated properties of a new key. */
export interface NewKey {
  name: string;
  role: KeyRole;
  negotiations?: string[];
  expiresAt: number | null;
}

/** In-memory cache of the keys, reloaded whenever the file has changed. */
export class Keys {
  private byId = new Map<string, KeyRecord>();
  private names = new Set<string>();
  private seenVersion: string | undefined;
  private readonly uses = new Map<string, number>();

  /** @throws KeysUnavailable */
  constructor(
    private readonly file: KeyFile,
    private readonly clock: () => number = Date.now,
  ) {
    this.refresh();
  }

  /** Stays true once a key has been made. @throws KeysUnavailable */
  get wereEverMade(): boolean {
    this.refresh();
    return this.byId.size > 0;
  }

  /** Whether a name has ever been used by a key, ignoring case. @throws KeysUnavailable */
  isTaken(name: string): boolean {
    this.refresh();
    return this.names.has(name.toLowerCase());
  }

  /** The holder of a key; undefined if it is unknown, revoked or expired. @throws KeysUnavailable */
  holderOf(key: string): Caller | undefined {
    this.refresh();
    const id = idOf(key);
    const record = id === undefined ? undefined : this.byId.get(id);
    if (!isKey(key, record?.digest) || !record || !this.isGood(record)) return undefined;
    this.uses.set(record.id, this.clock());
    return {
      kind: 'key',
      name: record.name,
      role: record.role,
      negotiations: record.negotiations && new Set(record.negotiations),
      expiresAt: record.expiresAt,
      keyId: record.id,
    };
  }

  /** All keys ever made. @throws KeysUnavailable */
  all(): KeyRecord[] {
    return this.file.all();
  }

  /** The key, which is not stored, and its stored record; undefined if the name has been used before. @throws KeysUnavailable */
  make({
    name,
    role,
    negotiations = undefined,
    expiresAt,
  }: NewKey): { key: string; record: KeyRecord } | undefined {
    const { key, id, digest } = makeKey();
    const kept = {
      id,
      name,
      digest,
      role,
      negotiations: negotiations ?? null,
      madeAt: this.clock(),
      expiresAt,
    };
    if (this.isTaken(name) || !this.file.add(kept)) return undefined;
    this.seenVersion = undefined;
    return { key, record: { ...kept, revokedAt: null, lastUsedAt: null } };
  }

  /** False if the key is unknown or already revoked. @throws KeysUnavailable */
  revoke(name: string): boolean {
    const isRevoked = this.file.revoke(name, this.clock());
    this.seenVersion = undefined;
    return isRevoked;
  }

  /** Whether an admitted request may continue. @throws KeysUnavailable */
  stillHolds({ keyId, expiresAt }: Caller): boolean {
    if (expiresAt !== null && expiresAt <= this.clock()) return false;
    if (keyId === undefined) return true;
    this.refresh();
    const record = this.byId.get(keyId);
    return record !== undefined && this.isGood(record);
  }

  /** Saves when keys were last used; retried at the next interval while another process is writing. */
  saveUses(): void {
    if (this.uses.size === 0) return;
    try {
      this.file.saveUses(this.uses);
      this.uses.clear();
    } catch (error) {
      if (!(error instanceof KeysUnavailable)) throw error;
    }
  }

  close(): void {
    this.saveUses();
    this.file.close();
  }

  private isGood({ revokedAt, expiresAt }: KeyRecord): boolean {
    return revokedAt === null && (expiresAt === null || expiresAt > this.clock());
  }

  private refresh(): void {
    const version = this.file.version();
    if (version === this.seenVersion) return;
    const records = this.file.all();
    if (records.length > 0) this.file.noteThatMade();
    else if (this.byId.size > 0 || this.file.wereMade)
      throw new KeysUnavailable(
        `Keys were made here, and ${this.file.path} holds none: restore the file, import the keys (parley keys import FILE), or make one (parley keys add). ` +
          'Parley serves without keys only if that folder contains no keys-were-made.',
      );
    this.byId = new Map(records.map((record) => [record.id, record]));
    this.names = new Set(records.map(({ name }) => name.toLowerCase()));
    this.seenVersion = version;
  }
}
