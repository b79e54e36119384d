import { randomBytes } from 'node:crypto';
import { IdentityProviderStandIn } from '../../support/identity-provider.js';
import type { Ground } from '../ground.js';

/** The key that seals the secrets of webhooks: a server on a database of its owner's has none by itself. */
export const withSecrets = (): Record<string, string> => ({
  LEVAIN_SECRET_KEYS: randomBytes(32).toString('base64'),
});

/** The settings of a server that has whatever a mutation can ask of it, and its identity provider. */
export async function withEverything(
  ground: Ground,
): Promise<{ environment: Record<string, string>; issuer: string }> {
  const provider = new IdentityProviderStandIn();
  await provider.listen();
  ground.afterwards(() => provider.close());
  const ports = `443,${new URL(provider.issuer).port}`;
  const environment = { ...withSecrets(), ...provider.environment, OUTBOUND_PORTS: ports };
  return { environment, issuer: new URL(provider.issuer).href };
}
