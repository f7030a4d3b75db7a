import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { HealthController } from '../operation/health.controller.js';
import { Pressure } from './load-shedding.js';
import { Slots } from '../access/concurrency-limit.js';
import { OpenApiDocument } from '../openapi/document.js';
import { OpenApiController } from '../openapi/openapi.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { KnownQuery } from './known-query.js';
import { Stopping } from './stopping.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, OpenApiController],
  providers: [
    Stopping,
    OpenApiDocument,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: KnownQuery },
    Pressure,
    Slots,
    { provide: APP_INTERCEPTOR, useExisting: Slots },
  ],
  exports: [Stopping, Pressure, Slots],
})
export class HttpModule {}
