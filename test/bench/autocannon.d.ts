declare module 'autocannon' {
  interface Result {
    requests: { total: number };
    latency: { p50: number; p99: number };
    duration: number;
    errors: number;
    non2xx: number;
    mismatches: number;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    overallRate?: number;
    method: 'POST';
    headers: Record<string, string>;
    requests: { body: string; setupRequest?: (request: object) => object }[];
  }
  export default function autocannon(options: Options): Promise<Result>;
}
