import { type DynamicModule, Module } from '@nestjs/common';
import { Settings } from './settings.js';

@Module({})
export class SettingsModule {
  static with(settings: Settings): DynamicModule {
    const provider = { provide: Settings, useValue: settings };
    return { module: SettingsModule, global: true, providers: [provider], exports: [Settings] };
  }
}
