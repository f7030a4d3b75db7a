import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/ready.mjs';

/** What is measured: the checkout's own build, or the one that PARLEY_DIST names. */
export const DIST = process.env.PARLEY_DIST ?? join(ROOT, 'dist');

/** @param path of a built module, from the root of the sources */
export const built = (path) => import(pathToFileURL(join(DIST, path)).href);
