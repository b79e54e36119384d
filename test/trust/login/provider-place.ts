import { IdentityProviderStandIn, type Person } from '../../support/identity-provider.js';
import type { SourceChange } from '../../support/source-change.js';
import type { TestDatabase } from '../../support/database.js';
import type { ServerProcess } from '../../support/server-process.js';
import type { Trial } from '../check.js';
import { Browser } from './browser.js';
import { EMAIL, forgetAttempts, foundAccount, moreMembers } from './found-account.js';

export const PUBLIC_URL = 'https://levain.example.org';
export const ADA: Person = { sub: 'ada-0001', email: EMAIL, email_verified: true, name: 'Ada' };
export const BEA = 'bea@example.org';

/** A server and its identity provider. */
export interface Place {
  readonly database: TestDatabase;
  readonly server: ServerProcess;
  readonly provider: IdentityProviderStandIn;
  /** Of Ada, the admin. */
  readonly admin: Browser;
  browser(): Browser;
}

/** In which Ada’s identity is linked to her account, and Bea is a member without one. */
export async function placed(trial: Trial, changes: readonly SourceChange[]): Promise<Place> {
  const provider = new IdentityProviderStandIn();
  await provider.listen();
  trial.ground.afterwards(() => provider.close());
  // It would take weak seals and weak challenges, and says so.
  provider.also = {
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    code_challenge_methods_supported: ['plain'],
  };
  const database = await trial.ground.database();
  const server = await serverOf(trial, { provider, database }, changes);
  const browser = (): Browser => new Browser(server.url, { origin: PUBLIC_URL });
  const admin = browser();
  await foundAccount(admin, database);
  await moreMembers(database, [BEA]);
  await database.owner.query(
    `INSERT INTO member_identities (workspace_id, member_id, issuer, subject)
     SELECT workspace_id, id, $1, $2 FROM members WHERE email_key = $3`,
    [provider.issuer, ADA.sub, EMAIL],
  );
  return { database, server, provider, admin, browser };
}

/** One more server over the same. */
export function serverOf(
  trial: Trial,
  { provider, database }: Pick<Place, 'provider' | 'database'>,
  changes: readonly SourceChange[] = [],
): Promise<ServerProcess> {
  const environment = { PUBLIC_URL, LOG_LEVEL: 'trace', OUTBOUND_HTTP: 'on', ...provider.environment };
  return trial.ground.server(database, { changes, environment });
}

/** Nothing is wrong, whoever comes there is `person`, and nobody tried before. */
export async function honest({ database, provider }: Place, person: Person): Promise<void> {
  await forgetAttempts(database);
  Object.assign(provider, { person, wrong: {} });
}
