import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database';
import { port } from './forms';

/** Names that come from clients are kept apart for so many of them; the others are `other`. */
const mostNames = 200;
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];

/** How often it is looked how late the event loop is, in ms: every ten, as it is usually, takes 0.4 % of a processor of each process. */
const eventLoopMonitoringPrecision = 100;

/** A request that was answered. */
export interface Measured {
  /** The name that the client gave to what it asked. */
  operation: string;
  /** The name that the client has given itself. */
  client: string;
  status: number;
  seconds: number;
}

/** What a process counts of what it does, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  private readonly counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers: [this.registry] });
  private readonly histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: seconds, registers: [this.registry] });
  private readonly names = { operation: new Set<string>(), client: new Set<string>() };
  private readonly collected = new Map<string, Parameters<Metrics['gauge']>[3][]>();
  private readonly requests = this.counter('graph_requests_total', 'Requests to /graphql that were answered.', [
    'operation',
    'client',
    'status',
  ]);
  private readonly durations = this.histogram('graph_request_seconds', 'How long requests to /graphql took.', []);
  private readonly errors = this.counter('graph_errors_total', 'Errors that callers were told, by their code.', [
    'code',
  ]);
  private readonly fetches = this.histogram('graph_fetch_seconds', 'How long subgraphs took to answer.', [
    'subgraph',
    'outcome',
  ]);

  constructor() {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision });
  }

  request({ operation, client, status, seconds: took }: Measured): void {
    const labels = { operation: this.known('operation', operation), client: this.known('client', client) };
    this.requests.inc({ ...labels, status: String(status) });
    this.durations.observe(took);
  }

  error(code: string): void {
    this.errors.inc({ code });
  }

  fetch(subgraph: string, outcome: 'answered' | 'failed', took: number): void {
    this.fetches.observe({ subgraph, outcome }, took);
  }

  /** Tells how the connections of a subgraph are used, and who waits for one, each time that it is asked. */
  database(subgraph: string, db: Database): void {
    this.gauge('graph_connections', 'Connections to the database.', ['subgraph', 'lane', 'state'], add => {
      for (const [lane, { total, idle, waiting }] of Object.entries(db.use())) {
        add({ subgraph, lane, state: 'used' }, total - idle);
        add({ subgraph, lane, state: 'idle' }, idle);
        add({ subgraph, lane, state: 'waited for' }, waiting);
      }
    });
  }

  /** Something that is what `collect` says, each time that it is asked; what several say under one name stands together. */
  gauge(
    name: string,
    help: string,
    labelNames: readonly string[],
    collect: (add: (labels: Record<string, string>, value: number) => void) => void | Promise<void>,
  ): void {
    const known = this.collected.get(name);
    if (known) return void known.push(collect);
    const all = [collect];
    this.collected.set(name, all);
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const one of all) await one((labels, value) => this.set(labels, value));
      },
    });
  }
  private known(kind: 'operation' | 'client', name: string): string {
    const names = this.names[kind];
    if (!names.has(name) && names.size >= mostNames) return 'other';
    names.add(name);
    return name;
  }
}

/** Where metrics are told. */
export interface MetricsServer {
  url: string;
  close(): Promise<void>;
}

/** Tells them at `/metrics` of a port of their own, which is for the operator and for nobody else. */
export async function serveMetrics({ registry }: Metrics, host: string, port: number): Promise<MetricsServer> {
  const server = createServer(async ({ url }, response) => {
    if (url !== '/metrics') return response.writeHead(404).end();
    response.setHeader('content-type', registry.contentType);
    return response.end(await registry.metrics().catch(fault => response.writeHead(500) && String(fault)));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  server.unref();
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/metrics`,
    close: () => new Promise(resolve => void server.close(() => resolve())),
  };
}

/** What is counted where `METRICS_PORT` says so, and told there, at `HOST`; null where it does not. @throws where the port is taken or none */
export async function metricsIn({ METRICS_PORT, HOST = '127.0.0.1' }: NodeJS.ProcessEnv): Promise<Metrics | null> {
  if (!METRICS_PORT) return null;
  const metrics = new Metrics();
  await serveMetrics(metrics, HOST, port(METRICS_PORT, 'METRICS_PORT'));
  return metrics;
}
