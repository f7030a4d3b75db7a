// Run by `npm version`, after it has raised the version in package.json: writes it into src/common/version.ts.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'src/common/version.ts';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(FILE, readFileSync(FILE, 'utf8').replace(/'[^']*'/, `'${version}'`));
execFileSync('git', ['add', FILE]);
