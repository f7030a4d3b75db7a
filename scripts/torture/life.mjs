import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Check } from './check.mjs';
import { Server } from './server.mjs';
import { beginning, Importer, Writer } from './writer.mjs';

const LONGEST_LOAD_MS = 250;
const LONGEST_START_MS = 600;

/**
 * One ledger, whose process is killed again and again under load; after each kill everything that was acknowledged must be
 * there, once. Now and then it is killed while it starts, or finds its read model gone, or two processes serve one ledger.
 */
export class Life {
  constructor(main, chance, figures) {
    Object.assign(this, { main, chance, figures });
    this.folder = mkdtempSync(join(tmpdir(), 'parley-torture-'));
    this.check = new Check(main, this.folder, chance);
    this.writers = [
      ...['a', 'b', 'c'].map((name) => new Writer(`shared ${name}`, 'shared', chance)),
      ...['a', 'b'].flatMap((name) =>
        [0, 1].map((n) => new Writer(`own ${name} ${n}`, `own-${name}`, chance)),
      ),
      new Importer('import', 'own-a', chance),
    ];
    this.opener = new Writer('opener', '', chance);
    this.negotiations = ['shared', 'own-a', 'own-b'];
  }

  async run(cycles) {
    await this.begin();
    for (let cycle = 0; cycle < cycles; cycle++) await this.cycle();
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  start() {
    return new Server(this.main, this.folder);
  }

  /** With a data folder of its own, over the same log. */
  startSecond() {
    return new Server(this.main, join(this.folder, 'second'), join(this.folder, 'ledger.db'));
  }

  async begin() {
    const server = this.start();
    const url = await server.ready();
    for (const [path, body] of this.negotiations.flatMap(beginning))
      await this.opener.send(url, { note: `${path} ${JSON.stringify(body).slice(0, 40)}`, path, body });
    await this.kill(server);
  }

  async cycle() {
    const { chance } = this;
    if (chance.once(8)) await this.killAtStart();
    if (chance.once(8)) rmSync(join(this.folder, 'readmodel'), { recursive: true, force: true });
    const servers = [this.start(), ...(chance.once(4) ? [this.startSecond()] : [])];
    const urls = await Promise.all(servers.map((server) => server.ready()));
    await this.recover(urls);

    const stop = new AbortController();
    const load = Promise.all(
      this.writers.map((writer, n) => writer.write(urls[n % urls.length], stop.signal)),
    );
    load.catch(() => undefined);
    await sleep(chance.between(10, LONGEST_LOAD_MS));
    for (const server of servers) await this.kill(server);
    stop.abort();
    await load;
    this.figures.cycles++;
  }

  async killAtStart() {
    const server = this.start();
    await Promise.race([
      server.serving.catch(() => undefined),
      sleep(this.chance.between(50, LONGEST_START_MS)),
    ]);
    await this.kill(server);
  }

  async kill(server) {
    const complaints = await server.kill();
    if (complaints.length > 0) throw new Error(`It complained: ${complaints.join('').slice(0, 2000)}`);
    this.figures.kills++;
  }

  /** What stands there after a kill; then what got no answer is sent again. */
  async recover(urls) {
    const { check, figures } = this;
    const [url] = urls;
    await check.readOn(url);
    check.acknowledged([...this.writers, this.opener]);
    await check.settledAgain(url);
    await check.chain();
    const pending = this.writers.flatMap((writer) => writer.pending ?? []);
    figures.unanswered += pending.length;
    figures.recordedUnanswered += pending.filter(({ note }) => check.byNote.has(note)).length;
    await Promise.all(this.writers.map((writer) => writer.sendAgain(urls)));
    await check.readOn(url);
    check.acknowledged(this.writers);
    await check.reads(url, this.negotiations);
  }

  async end() {
    const server = this.start();
    const url = await server.ready();
    await this.recover([url]);
    await this.kill(server);
    rmSync(join(this.folder, 'readmodel'), { recursive: true, force: true });
    const rebuilt = this.start();
    const again = await rebuilt.ready();
    await this.check.allAgain(again);
    const acknowledged = this.check.acknowledged([...this.writers, this.opener]);
    await this.check.settledAgain(again);
    await this.check.reads(again, this.negotiations);
    await this.kill(rebuilt);
    this.figures.acknowledged += acknowledged;
    this.figures.events += this.check.events.length;
    this.figures.refused += this.writers.reduce((sum, { refused }) => sum + (refused?.size ?? 0), 0);
  }
}
