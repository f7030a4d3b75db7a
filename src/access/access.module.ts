import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Settings } from '../common/settings.js';
import { Access } from './access.js';
import { AccessGuard } from './access.guard.js';
import { ConcurrencyLimit } from './concurrency-limit.js';
import { Keys } from './keys.js';
import { MeController } from './me.controller.js';
import { RateLimit, throttlingOf } from './rate-limit.js';

/** Authentication, authorization and rate limits: every request passes the guard. */
@Module({})
export class AccessModule implements OnApplicationShutdown {
  static with(settings: Settings, access: Access): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [ThrottlerModule.forRoot(throttlingOf(settings))],
      controllers: [MeController],
      providers: [
        { provide: Access, useValue: access },
        { provide: Keys, useValue: access.keys },
        RateLimit,
        { provide: APP_GUARD, useClass: AccessGuard },
        ConcurrencyLimit,
        { provide: APP_INTERCEPTOR, useExisting: ConcurrencyLimit },
      ],
      exports: [Access, Keys, ConcurrencyLimit],
    };
  }

  constructor(@Inject(Access) private readonly access: Access) {}

  onApplicationShutdown(): void {
    this.access.close();
  }
}
