import { Module } from '@nestjs/common';
import { Webhooks } from './webhooks.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({ controllers: [WebhooksController], providers: [Webhooks] })
export class WebhooksModule {}
