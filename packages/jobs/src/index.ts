export type { Write } from './attempt';
export { performQueued } from './inline';
export { defineJob, type Job } from './job';
export { Run, type RunState } from './job-run';
export { type Loop, loop } from './loop';
export { JobRequests1774300000010 as JobRequests } from './migrations/job-requests';
export { JobTables1763700000010 as JobTables } from './migrations/job-tables';
export { JobTurns1773000000010 as JobTurns } from './migrations/job-turns';
export { type OutboxEntry, type OutboxOptions, type Relay, relayOnce, startRelay } from './outbox';
export { OutboxCursor } from './outbox-cursor';
export type { JobFault } from './perform';
export { openQueue, prepareQueue, type QueueSettings, type TaskQueue } from './queue';
export { Refusal } from './refusal';
export {
  type Asked,
  askAgain,
  cancelRun,
  type DeadRun,
  deadRuns,
  enqueue,
  enqueueAll,
  purgeRuns,
  type Room,
  type RunStore,
  retryRun,
  runOf,
  runsOf,
} from './run';
export { type Processor, type Sandbox, type SandboxContext, type SandboxOptions, sandbox } from './sandbox';
export type { Times } from './schedule';
export { isTrouble, Trouble } from './trouble';
export { Turn } from './turn';
export {
  type Handler,
  type HandlerContext,
  startWorkers,
  type Work,
  type Workers,
  type WorkersOptions,
  type WorkOptions,
  work,
} from './work';
