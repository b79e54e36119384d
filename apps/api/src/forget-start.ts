/** After the start: whoever waited for it has the first answers by then. */
const SETTLED_MS = 1_000;

/** Gives what only the start needed back to the system, a quarter of the memory; V8 would keep it until it runs short. */
export function forgetStart(): void {
  setTimeout(() => void collectGarbage(), SETTLED_MS).unref();
}

/** As the button of the developer tools does it. A Node that was built without an inspector goes on as it is. */
async function collectGarbage(): Promise<void> {
  if (!process.features.inspector) return;
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
