import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { HealthDetails } from './health-details.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { KeysController } from './keys.controller.js';
import { MetricsController } from './metrics.controller.js';

/** Health, metrics and the clock, for operators. */
@Global()
@Module({
  controllers: [HealthController, MetricsController, KeysController],
  providers: [Clock, Metrics, HealthDetails],
  exports: [Metrics, HealthDetails],
})
export class OperationModule {}
