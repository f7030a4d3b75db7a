import type { Mapping } from '../document.js';
import { agreements } from './agreements.js';
import { cameo } from './cameo.js';
import { meetings } from './meetings.js';
import { parley } from './parley.js';
import { plover } from './plover.js';
import { statements } from './statements.js';
import { votes } from './votes.js';

/** Built-in mappings by id. */
export const PRESETS: Readonly<Record<string, Mapping>> = {
  votes,
  statements,
  cameo,
  plover,
  agreements,
  meetings,
  parley,
};
