import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const ENDED = new Set();
process.on('exit', () => {
  for (const child of ENDED) child.kill('SIGKILL');
});

/** The real process over a data folder, on a free port of the loopback interface. */
export class Server {
  /**
   * @param main the compiled main.js
   * @param ledger the file of the log, where it is not in the data folder
   */
  constructor(main, dataFolder, ledger = '') {
    const { PATH, HOME } = process.env;
    this.output = [];
    this.child = spawn(process.execPath, [main], {
      env: {
        ...{ PATH, HOME, HOST: '127.0.0.1', PORT: '0', PARLEY_LOG_LEVEL: 'info' },
        ...{ PARLEY_DATA: dataFolder, EVENT_STORE_URL: `sqlite:${ledger}` },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    ENDED.add(this.child);
    this.exited = once(this.child, 'exit').then(() => ENDED.delete(this.child));
    this.child.stderr.on('data', (text) => this.output.push(String(text)));
    this.serving = new Promise((resolve, reject) => {
      createInterface({ input: this.child.stdout }).on('line', (line) => {
        const { msg, url, level } = JSON.parse(line);
        if (msg === 'serving') resolve(url);
        if (level >= 50) this.output.push(line);
      });
      void this.exited.then(() => reject(new Error(`It ended before it served: ${this.output.join('')}`)));
    });
    this.serving.catch(() => undefined);
  }

  /** Its URL, once it says that it is ready. */
  async ready() {
    const url = await this.serving;
    for (;;) {
      const response = await fetch(`${url}/health/ready`);
      const health = await response.json();
      if (response.ok) return url;
      if (health.projections.error || health.projections.parked.length > 0)
        throw new Error(`It is not well: ${JSON.stringify(health)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Ends it from one moment to the next. @returns what it complained of */
  async kill() {
    this.child.kill('SIGKILL');
    await this.exited;
    return this.output;
  }
}
