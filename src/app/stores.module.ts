import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { lockDataFolder } from '../common/lock.js';
import { Settings } from '../common/settings.js';
import { LEDGER, openLedger, type OpenLedger } from '../ledger/open.js';
import { AcrossQueries } from '../directory/across-queries.js';
import { Directory } from '../directory/directory.js';
import { Queries } from '../readmodel/api.js';
import { ModelQueries } from '../readmodel/model-queries.js';
import { ReadModel } from '../readmodel/read-model.js';

/** The lock by which this process alone uses the data folder. */
class DataFolderLock {
  constructor(readonly release: () => void) {}
}

/** Where what is made from the log is kept; undefined: in memory only. */
const folderFor = (name: string, { eventStoreUrl, dataFolder }: Settings): string | undefined =>
  eventStoreUrl === 'memory:' ? undefined : join(dataFolder, name);

/** The log, and what follows it: the read model, and the directory of all negotiations. */
@Global()
@Module({
  providers: [
    {
      provide: DataFolderLock,
      inject: [Settings],
      useFactory: ({ dataFolder }: Settings) => new DataFolderLock(lockDataFolder(dataFolder)),
    },
    {
      provide: LEDGER,
      inject: [Settings, DataFolderLock],
      useFactory: async ({ eventStoreUrl, dataFolder }: Settings, dataFolderLock: DataFolderLock) => {
        try {
          return await openLedger(eventStoreUrl, dataFolder);
        } catch (error) {
          dataFolderLock.release();
          throw error;
        }
      },
    },
    {
      provide: ReadModel,
      inject: [LEDGER, Settings],
      useFactory: (ledger: OpenLedger, settings: Settings) =>
        new ReadModel({ ledger, folder: folderFor('readmodel', settings) }),
    },
    {
      provide: Directory,
      inject: [LEDGER, Settings],
      useFactory: (ledger: OpenLedger, settings: Settings) =>
        new Directory({ ledger, folder: folderFor('directory', settings) }),
    },
    {
      provide: ModelQueries,
      inject: [ReadModel, LEDGER],
      useFactory: (readModel: ReadModel, ledger: OpenLedger) =>
        new ModelQueries(readModel, () => ledger.health().cutOffMs),
    },
    { provide: Queries, useExisting: ModelQueries },
    {
      provide: AcrossQueries,
      inject: [ModelQueries, Directory],
      useFactory: (queries: ModelQueries, directory: Directory) => new AcrossQueries(queries, directory),
    },
  ],
  exports: [LEDGER, ReadModel, Directory, Queries, AcrossQueries],
})
export class StoresModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(LEDGER) private readonly ledger: OpenLedger,
    private readonly readModel: ReadModel,
    private readonly directory: Directory,
    private readonly dataFolderLock: DataFolderLock,
  ) {}

  onModuleInit(): void {
    this.readModel.start();
    this.directory.start();
  }

  /** After the last response has been sent. */
  async onApplicationShutdown(): Promise<void> {
    await this.readModel.stop();
    await this.directory.stop();
    await this.ledger.close();
    this.dataFolderLock.release();
  }
}
