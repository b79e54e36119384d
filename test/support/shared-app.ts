import { afterAll } from '@jest/globals';
import { startApp, type TestApp } from './app.js';

let shared: Promise<TestApp> | undefined;
afterAll(async () => (await shared)?.stop());

/**
 * A server that specs of one run share, with its database. For those that look at nothing but workspaces of their own:
 * starting one takes as long as most specs do.
 */
export async function sharedApp(): Promise<TestApp> {
  shared ??= startApp();
  return { ...(await shared), stop: async () => undefined };
}
