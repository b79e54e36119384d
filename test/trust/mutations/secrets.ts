import { randomBytes } from 'node:crypto';

/** The key that seals the secrets of webhooks: a server on a database of its owner's has none by itself. */
export const withSecrets = (): Record<string, string> => ({
  LEVAIN_SECRET_KEYS: randomBytes(32).toString('base64'),
});
