import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span, Tracer } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { observedOf } from '../logging/observed.js';

/** Spans of requests and of the statements they send. */
export interface Tracing {
  /** Before any route is declared; until the server closes. */
  follow(instance: unknown): void;
}

const SERVICE = 'levain';
/** Texts of statements are ours, but some carry the tenant as a literal; values of people never are in them. */
const LITERALS = /'(?:[^']|'')*'/g;
const LONGEST_STATEMENT = 2_000;

const current = new AsyncLocalStorage<Span>();

/** Loads the libraries of OpenTelemetry, which nobody else carries; its own variables (`OTEL_…`) say the rest. */
export async function startTracing(endpoint: URL): Promise<Tracing> {
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.href.replace(/\/+$/, '')}/v1/traces` });
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': SERVICE }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer(SERVICE);
  const restore = followStatements(tracer, api);
  return {
    follow: (instance) => {
      const server = instance as FastifyInstance;
      followRequests(server, tracer, api);
      // What was not sent yet is sent then, unless nobody is there to take it.
      server.addHook('onClose', async () => {
        restore();
        await provider.shutdown().catch(() => undefined);
      });
    },
  };
}

type Api = typeof import('@opentelemetry/api');

function followRequests(server: FastifyInstance, tracer: Tracer, { SpanKind, SpanStatusCode }: Api): void {
  const spans = new WeakMap<object, Span>();
  server.addHook('onRequest', (request, _reply, done) => {
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER });
    spans.set(request, span);
    current.run(span, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { operation, code, workspaceId } = observedOf(request);
    const route = request.routeOptions.url ?? '';
    const span = spans.get(request);
    span?.updateName(operation ?? `${request.method} ${route}`);
    span?.setAttributes({
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': reply.statusCode,
      'levain.request_id': request.id,
      ...(code && { 'levain.code': code }),
      ...(workspaceId && { 'levain.workspace_id': workspaceId }),
    });
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}

type Send = (...sent: unknown[]) => unknown;

/** Every statement of a request becomes a span within its own. Gives what undoes it. */
function followStatements(tracer: Tracer, api: Api): () => void {
  const client = pg.Client.prototype as unknown as { query: Send };
  const send = client.query;
  client.query = function (this: unknown, ...sent: unknown[]): unknown {
    const parent = current.getStore();
    if (!parent) return send.apply(this, sent);
    const options = { kind: api.SpanKind.CLIENT, attributes: attributesOf(sent[0]) };
    const span = tracer.startSpan('statement', options, api.trace.setSpan(api.ROOT_CONTEXT, parent));
    const end = (error?: unknown): void => {
      if (error) span.setStatus({ code: api.SpanStatusCode.ERROR });
      span.end();
    };
    const last = sent.at(-1);
    if (typeof last === 'function') {
      const told = sent.with(-1, (error: unknown, ...rest: unknown[]) => {
        end(error);
        (last as Send)(error, ...rest);
      });
      return send.apply(this, told);
    }
    const answer = send.apply(this, sent);
    if (answer instanceof Promise) answer.then(() => end(), end);
    else span.end();
    return answer;
  };
  return () => {
    client.query = send;
  };
}

function attributesOf(sent: unknown): Record<string, string> {
  const text = typeof sent === 'string' ? sent : String((sent as { text?: unknown } | null)?.text ?? '');
  return {
    'db.system.name': 'postgresql',
    'db.query.text': text.replaceAll(LITERALS, '?').slice(0, LONGEST_STATEMENT),
  };
}
