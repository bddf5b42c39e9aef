import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { share } from './forms';

/** Something that takes time within a request that is traced. Others have none, so that nothing is made for them. */
export class Traced {
  private constructor(
    private readonly tracer: Tracer,
    private readonly span: Span,
  ) {}

  static begin(tracer: Tracer, name: string, kind: SpanKind, context: Context): Traced {
    return new Traced(tracer, tracer.startSpan(name, { kind }, context));
  }

  /** What was begun elsewhere, in another process or before this one lived. */
  static elsewhere(tracer: Tracer, traceId: string, spanId: string): Traced {
    const at = { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
    return new Traced(tracer, trace.wrapSpanContext(at));
  }

  /** Begins a part of it, which is over at `end`. */
  begin(name: string, attributes: Attributes = {}, kind = SpanKind.INTERNAL): Traced {
    const part = Traced.begin(this.tracer, name, kind, trace.setSpan(ROOT_CONTEXT, this.span));
    part.tell(attributes);
    return part;
  }

  tell(attributes: Attributes): void {
    this.span.setAttributes(attributes);
  }

  /** Of a fault its type is told alone: what it says can have personal data in it, and stands in the log. */
  end(fault?: unknown): void {
    if (fault !== undefined) {
      this.span.setAttributes({ 'error.type': fault instanceof Error ? fault.constructor.name : String(fault) });
      this.span.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.span.end();
  }

  /** As it is told to another process (W3C Trace Context). */
  get parent(): string {
    const { traceId, spanId } = this.span.spanContext();
    return `00-${traceId}-${spanId}-01`;
  }
}

/** Does the work as a part of what is traced; just does it where nothing is. */
export async function during<Result>(
  traced: Traced | undefined,
  name: string,
  attributes: Attributes,
  work: (part: Traced | undefined) => Promise<Result>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<Result> {
  if (!traced) return work(undefined);
  const part = traced.begin(name, attributes, kind);
  try {
    const result = await work(part);
    part.end();
    return result;
  } catch (fault) {
    part.end(fault);
    throw fault;
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A request has its id as the id of its trace, so that the audit trail, the log and the trace find each other; undefined where that is none of ours. */
export const traceIdOf = (requestId: string): string | undefined =>
  uuid.test(requestId) ? requestId.replaceAll('-', '') : undefined;

/** Whether a request is one of so many, `share` being 0 to 1: known from its id alone, and so the same in every process. */
export const isSampled = (requestId: string, share: number): boolean =>
  Number.parseInt(requestId.slice(0, 8), 16) < share * 2 ** 32 && uuid.test(requestId);

/** The span of the request itself, which is known from its id too: what follows later from an act belongs under it. */
const rootOf = (traceId: string) => traceId.slice(16);

const parents = /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/;

/** Traces a share of all requests; which, is settled before anything is made. */
export interface Tracing {
  /** A request that begins here. */
  request(requestId: string, name: string): Traced | undefined;
  /** What is done here for another process, by what that one has told. */
  within(parent: unknown): Traced | undefined;
  /** What follows from a request that has ended. */
  after(requestId: string | null): Traced | undefined;
  /** Sends what was not sent yet. */
  close(): Promise<void>;
}

/**
 * What is traced where `OTEL_EXPORTER_OTLP_ENDPOINT` says to whom it is told; null where it does not, and then nothing of it is loaded.
 * `OTEL_TRACES_SAMPLER_ARG` is the share of requests, 0.01 if nothing is said.
 */
export async function tracingIn(environment: NodeJS.ProcessEnv, service: string): Promise<Tracing | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = environment;
  if (!endpoint) return null;
  const sampled = share(environment.OTEL_TRACES_SAMPLER_ARG || '0.01', 'OTEL_TRACES_SAMPLER_ARG');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  return tracingTo(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }), service, sampled);
}

/** Traces a share of all requests, and tells them to the exporter. */
export async function tracingTo(exporter: SpanExporter, service: string, share: number): Promise<Tracing> {
  const [{ BasicTracerProvider, BatchSpanProcessor, RandomIdGenerator }, { resourceFromAttributes }] =
    await Promise.all([import('@opentelemetry/sdk-trace-base'), import('@opentelemetry/resources')]);
  const random = new RandomIdGenerator();
  // For the moment in which the span of a request is begun.
  let beginning: string | null = null;
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'conformity-graph' }),
    idGenerator: {
      generateTraceId: () => beginning ?? random.generateTraceId(),
      generateSpanId: () => (beginning ? rootOf(beginning) : random.generateSpanId()),
    },
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  // Not made known to the process: @apollo/gateway would make spans of its own, sampled or not.
  const tracer = provider.getTracer('conformity-graph');
  return {
    request(requestId, name) {
      const traceId = isSampled(requestId, share) && traceIdOf(requestId);
      if (!traceId) return undefined;
      beginning = traceId;
      try {
        return Traced.begin(tracer, name, SpanKind.SERVER, ROOT_CONTEXT);
      } finally {
        beginning = null;
      }
    },
    within(parent) {
      const [, traceId, spanId] = parents.exec(String(parent)) ?? [];
      return traceId && spanId ? Traced.elsewhere(tracer, traceId, spanId) : undefined;
    },
    after(requestId) {
      const traceId = requestId && isSampled(requestId, share) ? traceIdOf(requestId) : undefined;
      return traceId ? Traced.elsewhere(tracer, traceId, rootOf(traceId)) : undefined;
    },
    close: () => provider.shutdown(),
  };
}

/** A statement as it is told: without the values that stand in it. */
export const toldOf = (text: string): string => text.slice(0, 4_000).replace(/'(?:[^']|'')*'/g, "'?'");

/** Tells every statement that is sent on a lent connection, until what is returned is called. */
export function tracedOn(traced: Traced | undefined, connection: { query: unknown }): () => void {
  if (!traced) return () => {};
  const send = connection.query as (...args: unknown[]) => Promise<unknown>;
  connection.query = (...args: unknown[]) => {
    if (typeof args.at(-1) === 'function') return send.apply(connection, args);
    const [asked] = args as [string | { text: string }];
    const text = typeof asked === 'string' ? asked : String(asked.text);
    return during(traced, 'sql', statement(text), () => send.apply(connection, args), SpanKind.CLIENT);
  };
  return () => {
    connection.query = send;
  };
}

/** What is told of a statement (OpenTelemetry's conventions of databases). */
export const statement = (text: string): Attributes => ({
  'db.system.name': 'postgresql',
  'db.query.text': toldOf(text),
});
