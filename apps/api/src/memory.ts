import { setFlagsFromString } from 'node:v8';

/** How much may be added to what is alive, in percent of it, before V8 looks for garbage. */
const GROWTH_AT_START = 20;
const CHOSEN_BY_V8 = 0;

/** After the start: whoever waited for it has the first answers by then. */
const SETTLED_MS = 1_000;

/** For the start alone, which makes as much garbage as it leaves. Holds for what is read from now on: before any other module. */
export function startSmall(): void {
  allowGrowth(GROWTH_AT_START);
}

/** Gives what only the start needed back to the system, a quarter of the memory; V8 would keep it until it runs short. */
export function forgetStart(): void {
  setTimeout(() => {
    allowGrowth(CHOSEN_BY_V8);
    void collectGarbage();
  }, SETTLED_MS).unref();
}

const allowGrowth = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);

/** As the button of the developer tools does it. A Node that was built without an inspector goes on as it is. */
async function collectGarbage(): Promise<void> {
  if (!process.features.inspector) return;
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
