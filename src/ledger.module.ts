import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { LEDGER, openLedger, type OpenLedger } from './ledger/open.js';
import { Settings } from './settings.js';

@Global()
@Module({
  providers: [
    {
      provide: LEDGER,
      inject: [Settings],
      useFactory: ({ eventStoreUrl, dataFolder }: Settings) => openLedger(eventStoreUrl, dataFolder),
    },
  ],
  exports: [LEDGER],
})
export class LedgerModule implements OnApplicationShutdown {
  constructor(@Inject(LEDGER) private readonly ledger: OpenLedger) {}

  /** After the last answer has left. */
  onApplicationShutdown(): Promise<void> {
    return this.ledger.close();
  }
}
