// The server with what the benches hold it against: the same Nest app, with
// - GET /bench/constant: a constant object of the size of the board, serialised anew for each request;
// - where BENCH_RECORDS=nothing, commands that are read, let in, validated and dispatched as ever, and recorded nowhere.
import 'reflect-metadata';
import { Controller, Get, Inject, Module, Res } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { built } from './lib/built.mjs';
import { NEGOTIATION } from './lib/history.mjs';

const { AppModule } = await built('src/app/app.module.js');
const { RequireRight } = await built('src/access/require-right.js');
const { Queries } = await built('src/readmodel/api.js');
const { Recording } = await built('src/recording/api.js');
const { RecordingModule } = await built('src/recording/recording.module.js');

class Yardsticks {
  constructor(queries) {
    this.queries = queries;
  }

  constant(reply) {
    this.board ??= this.queries.in(NEGOTIATION, { asOf: null, knownAt: null }).stances({});
    reply.header('Content-Type', 'application/json; charset=utf-8');
    return JSON.stringify({ stances: this.board });
  }
}
const constant = Object.getOwnPropertyDescriptor(Yardsticks.prototype, 'constant');
Controller('bench')(Yardsticks);
Inject(Queries)(Yardsticks, undefined, 0);
Get('constant')(Yardsticks.prototype, 'constant', constant);
RequireRight('read')(Yardsticks.prototype, 'constant', constant);
Res({ passthrough: true })(Yardsticks.prototype, 'constant', 0);

class BenchModule {}
Module({ controllers: [Yardsticks] })(BenchModule);

const app = AppModule.with;
AppModule.with = (...given) => {
  const made = app(...given);
  return { ...made, imports: [...made.imports, BenchModule] };
};

/** Answers what a recorded report would be answered, at once. */
class Nothing extends Recording {
  revision = 0;

  async record({ type, negotiationId, body }) {
    this.revision++;
    return {
      ...{ eventId: randomUUID(), type, stream: `negotiation-${negotiationId}`, negotiationId },
      ...{ revision: this.revision, position: String(this.revision), recordedAt: new Date().toISOString() },
      thing: { field: 'positionId', id: body.positionId ?? randomUUID() },
    };
  }
}
if (process.env.BENCH_RECORDS === 'nothing') {
  const providers = Reflect.getMetadata('providers', RecordingModule);
  const usual = providers.filter(({ provide }) => provide !== Recording);
  Reflect.defineMetadata(
    'providers',
    [...usual, { provide: Recording, useValue: new Nothing() }],
    RecordingModule,
  );
}

await built('src/main.js');
