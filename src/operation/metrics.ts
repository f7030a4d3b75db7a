import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { ConcurrencyLimit } from '../access/concurrency-limit.js';
import { Directory } from '../directory/directory.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { ReadModel } from '../readmodel/read-model.js';

/** Histogram buckets in seconds; from a cached read to a command that waits for the disk. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics for Prometheus. Labels are routes, statuses and types, never a negotiation, a name or a text. */
@Injectable()
export class Metrics implements OnModuleInit {
  readonly registry = new Registry();
  private defaults = false;

  private readonly requests = this.counter('parley_http_requests_total', 'Requests answered.', [
    'method',
    'route',
    'status',
  ]);
  private readonly seconds = new Histogram({
    name: 'parley_http_request_seconds',
    help: 'From the request to the end of its response, except for live events.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly refusals = this.counter(
    'parley_refusals_total',
    'Requests and lines of imports refused, by kind.',
    ['status', 'title'],
  );
  private readonly appended = this.counter(
    'parley_events_appended_total',
    'Events that this process has recorded.',
    ['type'],
  );
  private readonly failures = this.counter(
    'parley_store_append_failures_total',
    'Appends that failed, including conflicts with other writers.',
    ['error'],
  );
  private readonly appendSeconds = new Histogram({
    name: 'parley_store_append_seconds',
    help: 'How long the store takes to make events durable.',
    buckets: BUCKETS,
    registers: [this.registry],
  });

  constructor(
    @Inject(LEDGER) private readonly ledger: OpenLedger,
    private readonly readModel: ReadModel,
    private readonly directory: Directory,
    private readonly concurrency: ConcurrencyLimit,
  ) {}

  onModuleInit(): void {
    this.measureAppends();
    this.gauge(
      'parley_projection_lag_events',
      'Events between the head of the log and the position of the projections.',
      () => {
        const { head, position } = this.readModel.health();
        return head - position;
      },
    );
    this.gauge(
      'parley_directory_lag_events',
      'Events between the head of the log and the position of the directory, for queries across negotiations.',
      () => {
        const { head, position } = this.directory.health();
        return head - position;
      },
    );
    this.gauge(
      'parley_directory_parked',
      'Events that the directory could not take, and that are left out of answers across negotiations.',
      () => this.directory.health().parked.length,
    );
    this.gauge(
      'parley_projections_parked',
      'Events that could not be applied, and are left out of answers.',
      () => this.readModel.health().parked.length,
    );
    this.gauge(
      'parley_store_cut_off_seconds',
      'Since the log could last be followed; 0 while it can.',
      () => this.ledger.health().cutOffMs / 1000,
    );
    this.gauge('parley_store_up', '1 while the store can be reached.', () =>
      this.ledger.health().ok ? 1 : 0,
    );
    this.gauge('parley_live_readers', 'Readers of live events.', () => this.concurrency.count('live'));
    this.gauge('parley_exports_under_way', 'Exports and replays.', () => this.concurrency.count('export'));
    this.gauge('parley_imports_under_way', 'Imports.', () => this.concurrency.count('import'));
  }

  /** @param ms null for an endless answer */
  answered(method: string, route: string, status: number, ms: number | null): void {
    this.requests.inc({ method, route, status: String(status) });
    if (ms !== null) this.seconds.observe({ method, route }, ms / 1000);
  }

  /** @param status `line` for a line of an import */
  refused(status: number | 'line', title: string): void {
    this.refusals.inc({ status: String(status), title });
  }

  /** In the Prometheus text format. */
  async text(): Promise<string> {
    // Collected from the first request on, as they cost CPU.
    if (!this.defaults) collectDefaultMetrics({ register: this.registry });
    this.defaults = true;
    return this.registry.metrics();
  }

  counter<T extends string>(name: string, help: string, labelNames: T[]): Counter<T> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /** NaN while the value is unavailable. */
  gauge(name: string, help: string, read: () => number): void {
    const collect = function (this: Gauge) {
      try {
        this.set(read());
      } catch {
        this.set(NaN);
      }
    };
    new Gauge({ name, help, collect, registers: [this.registry] });
  }

  /** Wraps a method of the single ledger object, as all modules hold a reference to it. */
  private measureAppends(): void {
    const { ledger, appendSeconds, appended, failures } = this;
    const append = ledger.append.bind(ledger);
    ledger.append = async (stream, events, expected) => {
      const stop = appendSeconds.startTimer();
      try {
        const result = await append(stream, events, expected);
        for (const { type } of events) appended.inc({ type });
        return result;
      } catch (error) {
        failures.inc({ error: (error as Error).constructor.name });
        throw error;
      } finally {
        stop();
      }
    };
  }
}
