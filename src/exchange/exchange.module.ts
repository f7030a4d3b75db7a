import { Module } from '@nestjs/common';
import { ImportController } from './import.controller.js';
import { MappingStore } from './mapping-store.js';
import { MappingsController } from './mappings.controller.js';
import { TableImports } from './table-imports.js';

@Module({ controllers: [ImportController, MappingsController], providers: [MappingStore, TableImports] })
export class ExchangeModule {}
