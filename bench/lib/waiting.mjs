import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { spread } from './measure.mjs';

const EVERY_MS = 20;

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * Has another process ask a URL every 20 ms.
 * @returns once it has its first answer: what ends it, and answers `{ p50, p99, max }` of the waits in ms, how many there were,
 * and what share was `200`
 */
export async function startAsking(url) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'waits.mjs'), url, String(EVERY_MS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await once(child.stdout, 'end');
    const answers = JSON.parse(output);
    const served = answers.filter(({ ok }) => ok).length / answers.length;
    return { ...spread(answers.map(({ ms }) => ms)), count: answers.length, served };
  };
}
