import { parentPort, workerData } from 'node:worker_threads';
import type { Processor } from './sandbox';

/** What runs in a sandbox's thread: answers each input with the processor's output. */
function serve(): void {
  const { processor } = require(workerData.file) as { processor: Processor<unknown, unknown> };
  const say = (answer: object) => parentPort?.postMessage(answer);
  const progress = (percent: number, message: string | null = null) => say({ progress: [percent, message] });
  parentPort?.on('message', async input => {
    try {
      say({ output: await processor(input, { progress }) });
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      say({ error: { name, message, stack } });
    }
  });
}

serve();
