import { type DynamicModule, Module } from '@nestjs/common';
import { Settings } from '../common/settings.js';
import { DraftsController } from './drafts.controller.js';
import { DraftingModel } from './model.js';
import { ReadingThread } from './reading-thread.js';

@Module({})
export class DraftingModule {
  /** @param worker the compiled ./worker.ts */
  static with(worker: string): DynamicModule {
    return {
      module: DraftingModule,
      controllers: [DraftsController],
      providers: [
        { provide: ReadingThread, useFactory: () => new ReadingThread(worker) },
        {
          provide: DraftingModel,
          inject: [Settings],
          useFactory: (settings: Settings) => new DraftingModel(settings),
        },
      ],
    };
  }
}
