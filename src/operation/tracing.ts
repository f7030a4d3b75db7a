import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SWITCHED_ON_BY = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_TRACES_EXPORTER',
];

/** An unreachable collector must not delay the stop. */
const LAST_SPANS_MS = 1_000;

let tracing = false;

/**
 * Starts tracing where OpenTelemetry's environment variables request it.
 * @returns flushes the last spans and stops; undefined where tracing is off
 */
export async function startTracing(
  environment: Record<string, string | undefined> = process.env,
): Promise<(() => Promise<void>) | undefined> {
  const isRequested =
    SWITCHED_ON_BY.some((name) => environment[name]) && environment.OTEL_TRACES_EXPORTER !== 'none';
  if (!isRequested || environment.OTEL_SDK_DISABLED === 'true') return undefined;
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  // OTEL_SERVICE_NAME is read by the SDK; this is the default.
  const sdk = new NodeSDK({ serviceName: environment.OTEL_SERVICE_NAME || 'parley', instrumentations: [] });
  sdk.start();
  tracing = true;
  return () =>
    Promise.race([sdk.shutdown().catch(() => undefined), sleep(LAST_SPANS_MS, undefined, { ref: false })]);
}

const spans = new WeakMap<FastifyRequest, Span>();

/** Runs the rest of a request within a span, a child of the caller's where its headers name one. */
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
