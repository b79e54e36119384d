import { rmSync } from 'node:fs';
import stopDatabase from '../../support/global-teardown.mjs';

export default async function globalTeardown() {
  await stopDatabase();
  const { HOME } = JSON.parse(process.env.LEVAIN_TEST_CHROMIUM ?? '{"env":{}}').env;
  if (HOME) rmSync(HOME, { recursive: true, force: true });
}
