// Run by `npm version`, after it has raised the version in package.json: writes it where it also stands. A test holds them together.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const PLACES = {
  'client/package.json': /(?<="version": ")[^"]*/,
  'src/common/version.ts': /(?<=VERSION = ')[^']*/,
  Dockerfile: /(?<=image\.version=")[^"]*/,
  'deploy/kubernetes.yaml': /(?<=image: parley:)\S*/,
  'deploy/kubernetes-first-key.yaml': /(?<=image: parley:)\S*/,
};
for (const [file, place] of Object.entries(PLACES)) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(place, version));
  execFileSync('git', ['add', file]);
}
