// Run by npm after an installation from source, a git dependency's included, and before packing. Where there is nothing to build
// (an image that copies the sources later) or nothing to build with (an installation without the tools), it does nothing.
import { existsSync } from 'node:fs';
import { build } from './ready.mjs';

const NEEDED = ['src/main.ts', 'node_modules/@nestjs/cli/bin/nest.js', 'node_modules/vite/bin/vite.js'];
if (NEEDED.every((path) => existsSync(path))) build();
