/**
 * Runs `stop` once on Ctrl-C, on a termination signal, or when the process that started this one is gone; then ends the process. A second
 * signal ends it at once.
 */
export function onStop(stop: () => Promise<unknown>): void {
  let stopping = false;
  const end = () => {
    if (stopping) process.exit(130);
    stopping = true;
    stop().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`Stopping failed: ${error instanceof Error ? error.message : error}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', () => {
    if (!stopping) end();
  });
}
