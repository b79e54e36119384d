import { Worker } from 'node:worker_threads';

/** Beside this file, with its ending: built, or the source itself where a spec runs it. */
const THREAD = new URL(`./network-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** A computation on a core of its own. `stop` ends it there and then: it answers null. */
export interface Computation {
  readonly answer: Promise<string | null>;
  stop(): void;
}

/** Computes in a thread of its own, so that no request waits for it. */
export function runInThread(input: string): Computation {
  const worker = new Worker(THREAD, { workerData: input, execArgv: process.execArgv });
  const answer = new Promise<string | null>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => resolve(null));
  });
  return { answer, stop: () => void worker.terminate() };
}
