/** Whether the server of this container can serve: exit code 0 or 1. */
const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`;
try {
  const { ok } = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  process.exit(ok ? 0 : 1);
} catch {
  process.exit(1);
}
