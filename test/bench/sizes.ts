const size = (name: string, usual: number) => Number(process.env[`BENCH_${name}`] ?? usual);

/** The sizes of a run; the environment may set others for a quick look. */
export const sizes = {
  certificates: size('CERTIFICATES', 50_000),
  rounds: size('ROUNDS', 7),
  seconds: size('SECONDS', 4),
  /** Of the generated register. */
  entries: size('ENTRIES', 200_000),
  connections: 8,
  cyclesARound: 20,
  warmStarts: 5,
  /** Additional sites of the large set, and activities at each site. */
  sites: size('SITES', 99),
  activities: 50,
  checksARound: 5,
  rendered: size('RENDERED', 1_000),
  previews: size('PREVIEWS', 100),
  exportedRows: size('EXPORTED_ROWS', 100_000),
  exportRounds: size('EXPORT_ROUNDS', 3),
  /** Of what is asked, only what is called so. */
  only: process.env.BENCH_ONLY ?? '',
  requestsPerSecond: size('REQUESTS_PER_SECOND', 50),
  /** For how long the memory of the graph is watched. */
  soakMinutes: size('SOAK_MINUTES', 60),
  /** Documents of the index in memory. */
  projected: process.env.BENCH_PROJECTED?.split(',').map(Number) ?? [200_000, 2_000_000],
};
