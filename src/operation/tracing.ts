import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

const ASKED_BY = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_TRACES_EXPORTER',
];

/** A collector that is out of reach holds no stop up. */
const LAST_SPANS_MS = 1_000;

let tracing = false;

/**
 * Begins to trace where OpenTelemetry's usual variables ask for it; they say where to, how and how much.
 * @returns what sends the last spans and ends it; undefined where nobody asked
 */
export async function startTracing(
  environment: Record<string, string | undefined> = process.env,
): Promise<(() => Promise<void>) | undefined> {
  const isAsked = ASKED_BY.some((name) => environment[name]) && environment.OTEL_TRACES_EXPORTER !== 'none';
  if (!isAsked || environment.OTEL_SDK_DISABLED === 'true') return undefined;
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  // The name is the SDK's own setting; ours stands in only where it is left out.
  const sdk = new NodeSDK({ serviceName: environment.OTEL_SERVICE_NAME || 'parley', instrumentations: [] });
  sdk.start();
  tracing = true;
  return () =>
    Promise.race([sdk.shutdown().catch(() => undefined), sleep(LAST_SPANS_MS, undefined, { ref: false })]);
}

const spans = new WeakMap<FastifyRequest, Span>();

/** Runs the rest of a request within a span of its own, a child of the caller's where its headers name one. */
export function traced(request: FastifyRequest, rest: () => void): void {
  if (!tracing) return rest();
  const { method, routeOptions, headers, id } = request;
  const route = routeOptions.url;
  const parent = propagation.extract(context.active(), headers);
  const attributes = {
    'http.request.method': method,
    'url.scheme': 'http',
    ...(route !== undefined && { 'http.route': route }),
    'parley.request_id': id,
  };
  const span = trace
    .getTracer('parley')
    .startSpan(
      route === undefined ? method : `${method} ${route}`,
      { kind: SpanKind.SERVER, attributes },
      parent,
    );
  spans.set(request, span);
  context.with(trace.setSpan(parent, span), rest);
}

export function endTrace(request: FastifyRequest, { statusCode }: FastifyReply): void {
  const span = spans.get(request);
  if (!span) return;
  span.setAttribute('http.response.status_code', statusCode);
  if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
