import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { HealthController } from './health/health.controller.js';
import { OpenApiDocument } from './openapi/document.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { KnownQuery } from './request/query.js';
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
  ],
  exports: [Stopping],
})
export class HttpModule {}
