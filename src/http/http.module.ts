import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { KnownQuery } from './request/query.js';
import { Stopping } from './stopping.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Stopping,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: KnownQuery },
  ],
  exports: [Stopping],
})
export class HttpModule {}
