import { Controller, Get, Header } from '@nestjs/common';
import { RequireRight } from '../access/require-right.js';
import { Describe } from '../http/describe.js';
import { Metrics } from './metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @RequireRight('operate')
  @Describe({
    id: 'getMetrics',
    tag: 'Running',
    summary: 'Counts and times for Prometheus; for an admin, and for this machine itself',
    description: 'In the text format of Prometheus.',
    answers: {
      200: {
        description: 'In the text format of Prometheus.',
        content: { 'text/plain': { schema: { type: 'string' } } },
      },
    },
  })
  text(): Promise<string> {
    return this.metrics.text();
  }
}
