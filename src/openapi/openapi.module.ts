import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { OpenApiDocument } from './document.js';
import { ProblemPagesController } from './problem-pages.controller.js';
import { OpenApiController } from './openapi.controller.js';

/** The description of all routes, at `/openapi.json` and `/docs`. */
@Module({
  imports: [DiscoveryModule],
  controllers: [OpenApiController, ProblemPagesController],
  providers: [OpenApiDocument],
})
export class OpenApiModule {}
