import type { Settings } from '../config/settings.js';

/** Where an invitation is accepted. The address comes from the settings, never from the request that asks. */
export function invitationUrl({ publicUrl, port }: Settings, token: string): string {
  const base = (publicUrl?.href ?? `http://localhost:${port}`).replace(/\/+$/, '');
  return `${base}/invitation/${token}`;
}
