import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  if (!globalThis.levainTestServer) return;
  const { server, folder } = globalThis.levainTestServer;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
