import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { KnownQuery } from './known-query.js';
import { LoadShedding } from './load-shedding.js';
import { ProblemFilter } from './problem.filter.js';
import { Stopping } from './stopping.js';

@Global()
@Module({
  providers: [
    Stopping,
    LoadShedding,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: KnownQuery },
  ],
  exports: [Stopping, LoadShedding],
})
export class HttpModule {}
