import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Connection } from './statements.js';

const { SqliteError } = Database as unknown as {
  SqliteError: new (message: string, code: string, raw?: number) => Error;
};

/** Calls are counted from 1. `before`: it never happened; `after`: it happened, and its answer was lost. */
export interface Plan {
  at: number;
  /** Every call from the n-th on. */
  lasting?: boolean;
  when: 'before' | 'after';
  code: string;
  /** Which calls count; left out: all. */
  of?: RegExp;
}

type Call = (...values: unknown[]) => unknown;

/**
 * A real connection whose n-th call fails; a proxy between the ledger and libsql that passes on everything else.
 */
export class FaultyConnections {
  /** Statements run since `reset`, as SQL. */
  readonly log: string[] = [];
  opened: Connection[] = [];
  private plan: Plan | undefined;
  private counted = 0;
  hit = false;

  readonly connect = (path: string): Connection => {
    const real = new Database(path);
    this.opened.push(real);
    return new Proxy(real, {
      get: (target, name) => {
        if (name === 'prepare') return (sql: string) => this.statement(target.prepare(sql) as never, sql);
        const value = target[name as keyof Connection] as unknown;
        return typeof value === 'function' ? (value as Call).bind(target) : value;
      },
    });
  };

  /** The connection under the last ledger opened. */
  get real(): Connection {
    return this.opened[this.opened.length - 1];
  }

  arm(plan: Plan): void {
    this.plan = plan;
    this.counted = 0;
    this.hit = false;
  }

  disarm(): void {
    this.plan = undefined;
  }

  count(pattern: RegExp): number {
    return this.log.filter((sql) => pattern.test(sql)).length;
  }

  private statement(real: Record<string, Call>, sql: string): unknown {
    const statement: Record<string, Call> = {
      raw: () => {
        real.raw();
        return statement;
      },
    };
    for (const method of ['run', 'get', 'all', 'iterate'])
      statement[method] = (...values) => this.call(sql, () => real[method](...values));
    return statement;
  }

  private strikes({ at, lasting = false }: Plan): boolean {
    this.counted++;
    return lasting ? this.counted >= at : this.counted === at;
  }

  private call(sql: string, run: () => unknown): unknown {
    this.log.push(sql);
    const { plan } = this;
    const struck = plan !== undefined && (plan.of?.test(sql) ?? true) && this.strikes(plan);
    if (struck) this.hit = true;
    if (struck && plan.when === 'before') throw new SqliteError(`injected at call ${plan.at}`, plan.code);
    const result = run();
    if (struck) throw new SqliteError(`injected after call ${plan.at}`, plan.code);
    return result;
  }
}

/** A folder of its own for each example. */
export function eachInFolder(): { path(name?: string): string } {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-ledger-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return { path: (name = 'ledger.db') => join(folder, name) };
}
