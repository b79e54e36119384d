import type { Settings } from './settings.js';

/** Where people find a path of ours. The address comes from the settings, never from the request that asks. */
export function publicAddress({ publicUrl, port }: Settings, path: string): string {
  const base = (publicUrl?.href ?? `http://localhost:${port}`).replace(/\/+$/, '');
  return `${base}${path}`;
}
