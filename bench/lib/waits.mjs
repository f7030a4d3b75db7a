// A process of its own that asks a URL at a steady pace, whatever it waits for the answers, and tells how long they took:
// `node waits.mjs <url> <ms>`. It begins once it has had one answer, and ends when its standard input does.
import { get, Agent } from 'node:http';
import { now, pause } from './measure.mjs';

const [url, every] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const ask = () =>
  new Promise((resolve, reject) => {
    const startedAt = now();
    get(url, { agent }, (answer) => {
      answer.resume().on('end', () => resolve({ ms: now() - startedAt, ok: answer.statusCode === 200 }));
    }).on('error', reject);
  });

let ended = false;
process.stdin.resume().on('end', () => (ended = true));
while (!ended && !(await ask().catch(() => undefined))) await pause(5);
process.stdout.write('\n');
const asked = [];
const startedAt = now();
for (let n = 0; !ended; n++) {
  asked.push(ask().catch(() => undefined));
  await pause(Math.max(0, startedAt + (n + 1) * Number(every) - now()));
}
const answers = (await Promise.all(asked)).filter(Boolean);
process.stdout.write(JSON.stringify(answers), () => process.exit());
