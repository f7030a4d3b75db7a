import { Injectable } from '@nestjs/common';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v4 as newUuid } from 'uuid';
import type { Mapping } from '../../mapping/document.js';
import { idOf } from '../../mapping/names.js';
import { PRESETS } from '../../mapping/presets/index.js';
import { Settings } from '../common/settings.js';
import { Problem } from '../http/problem.js';

/** A saved or built-in mapping. */
export interface StoredMapping {
  mappingId: string;
  preset: boolean;
  /** Null: built in. */
  savedAt: string | null;
  mapping: Mapping;
}

const MOST = 200;
const FILE = /^([a-z0-9][a-z0-9-]{0,63})\.json$/;

/** Mappings by id: the presets, and one file in the data folder for each saved mapping. */
@Injectable()
export class MappingStore {
  private readonly folder: string;

  constructor({ dataFolder }: Settings) {
    this.folder = join(dataFolder, 'mappings');
  }

  /** The presets, then the saved mappings by id. */
  all(): StoredMapping[] {
    const presets = Object.keys(PRESETS).map((id) => this.find(id)!);
    return [
      ...presets,
      ...this.savedIds()
        .map((id) => this.find(id))
        .filter((found) => found !== undefined),
    ];
  }

  find(mappingId: string): StoredMapping | undefined {
    if (Object.hasOwn(PRESETS, mappingId))
      return { mappingId, preset: true, savedAt: null, mapping: PRESETS[mappingId] };
    const path = this.pathOf(mappingId);
    const written = FILE.test(`${mappingId}.json`) && statSync(path, { throwIfNoEntry: false });
    if (!written) return undefined;
    const mapping = JSON.parse(readFileSync(path, 'utf8')) as Mapping;
    return { mappingId, preset: false, savedAt: written.mtime.toISOString(), mapping };
  }

  /**
   * Saves a mapping under an id derived from its name, replacing one of the same name.
   * @throws Problem 409 if it is the name of a preset, or there are too many
   */
  save(mapping: Mapping & { name: string }): StoredMapping {
    const mappingId = idOf(mapping.name);
    if (Object.hasOwn(PRESETS, mappingId))
      throw new Problem(409, `${mappingId} is a mapping that comes with Parley: choose another name.`, {
        type: 'id-used',
      });
    const isNew = statSync(this.pathOf(mappingId), { throwIfNoEntry: false }) === undefined;
    if (isNew && this.savedIds().length >= MOST)
      throw new Problem(409, `There are ${MOST} saved mappings, the most there may be: delete one first.`);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const part = join(this.folder, `${newUuid()}.part`);
    writeFileSync(part, `${JSON.stringify(mapping, undefined, 2)}\n`, { flush: true, mode: 0o600 });
    renameSync(part, this.pathOf(mappingId));
    return this.find(mappingId)!;
  }

  /** False if it does not exist. */
  remove(mappingId: string): boolean {
    const found = this.find(mappingId);
    if (found?.preset)
      throw new Problem(409, `${mappingId} comes with Parley, and stays.`, { type: 'id-used' });
    if (found) rmSync(this.pathOf(mappingId));
    return found !== undefined;
  }

  private pathOf(mappingId: string): string {
    return join(this.folder, `${mappingId}.json`);
  }

  private savedIds(): string[] {
    if (!statSync(this.folder, { throwIfNoEntry: false })) return [];
    return readdirSync(this.folder)
      .flatMap((file) => FILE.exec(file)?.[1] ?? [])
      .sort();
  }
}
