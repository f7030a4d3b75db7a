import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { standardOutput } from './standard-output.js';

/** JSON lines on standard output, without bodies, headers or queries. `err` is a bug, with its stack. */
export function makeLogger(level: string): Logger {
  const output = standardOutput((dropped) =>
    logger.warn({ dropped }, 'log lines were dropped: standard output was not read fast enough'),
  );
  const logger = pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    output,
  );
  return logger;
}

/** Nest's messages, through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.at(-1);
    const err = message instanceof Error ? message : rest.find((each) => each instanceof Error);
    this.logger[level](
      { ...(typeof context === 'string' && { context }), ...(err !== undefined && { err }) },
      String(message),
    );
  }
}
