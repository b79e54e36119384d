import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type * as Client from 'openid-client';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import { SafeFetch } from '../outbound/safe-fetch.js';
import { guardedFetch, wasUnreachable } from './guarded-fetch.js';
import { proveIdentity, type JourneySecrets, type ProvenIdentity } from './proven-identity.js';
import { ProviderTrouble, reasonOf } from './provider-trouble.js';

/** A provider that changes its addresses or its ways of signing is looked at again within the hour. */
const KNOWN_MS = 3_600_000;
/** Everything that is asked of it on the way in one direction. */
const MOST_MS = 8_000;
const MINUTE_SECONDS = 60;

/**
 * The identity provider of the organisation, by OpenID Connect: the code flow with PKCE (S256), state and nonce, and signatures that are checked although
 * the tokens come from the provider itself. Loaded with the first request: a server without one does without.
 */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger(IdentityProvider.name);
  private known: { readonly at: number; readonly configuration: Promise<Client.Configuration> } | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly fetch: SafeFetch,
  ) {}

  /** What it is called on the button; null where none is set up. */
  get name(): string | null {
    return this.settings.identityProvider?.name ?? null;
  }

  /** Where the browser is sent. */
  addressFor({ state, nonce, verifier }: JourneySecrets): Promise<string> {
    return this.inTime(async () => {
      const client = await import('openid-client');
      const configuration = await this.configuration(client);
      const address = client.buildAuthorizationUrl(configuration, {
        ...{ redirect_uri: this.returnAddress, scope: 'openid email profile', response_mode: 'query' },
        ...{ state, nonce, code_challenge_method: 'S256' },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
      });
      return address.href;
    });
  }

  /** Who came back, by what the browser brought; `email`: what the provider says of the address is asked for too. */
  prove(brought: URLSearchParams, secrets: JourneySecrets, email: boolean): Promise<ProvenIdentity> {
    return this.inTime(async () => {
      const client = await import('openid-client');
      const configuration = await this.configuration(client);
      const address = new URL(`${this.returnAddress}?${brought.toString()}`);
      return proveIdentity(client, configuration, { address, secrets, email });
    });
  }

  /** Where browsers come back to: said to the provider, and the same when the code is changed for tokens. */
  private get returnAddress(): string {
    return publicAddress(this.settings, '/sign-in/callback');
  }

  private async inTime<T>(work: () => Promise<T>): Promise<T> {
    const stop = new AbortController();
    const late = sleep(MOST_MS, undefined, { signal: stop.signal, ref: false }).then(() => {
      throw new ProviderTrouble('PROVIDER_AWAY');
    });
    late.catch(() => undefined);
    try {
      return await Promise.race([work(), late]);
    } catch (error) {
      const trouble = troubleOf(error);
      this.logger.warn(`${trouble.message} ${reasonOf(trouble.cause)}`);
      throw trouble;
    } finally {
      stop.abort();
    }
  }

  /** Asked once for all who come meanwhile; a failure is not kept. */
  private configuration(client: typeof Client): Promise<Client.Configuration> {
    if (this.known && Date.now() - this.known.at < KNOWN_MS) return this.known.configuration;
    const configuration = this.discover(client);
    const known = { at: Date.now(), configuration };
    this.known = known;
    configuration.catch(() => {
      if (this.known === known) this.known = null;
    });
    return configuration;
  }

  private async discover(client: typeof Client): Promise<Client.Configuration> {
    const { identityProvider } = this.settings;
    if (!identityProvider) throw new ProviderTrouble('PROVIDER_AWAY');
    const { issuer, clientId, clientSecret } = identityProvider;
    const insecure = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    const options = {
      [client.customFetch]: guardedFetch(this.fetch),
      timeout: MOST_MS / 1_000,
      execute: [client.enableNonRepudiationChecks, ...insecure],
    };
    const metadata = { client_secret: clientSecret, [client.clockTolerance]: MINUTE_SECONDS };
    const [basic, post] = [client.ClientSecretBasic(clientSecret), client.ClientSecretPost(clientSecret)];
    const authenticate: Client.ClientAuth = (server, ...rest) =>
      (takesBasic(server) ? basic : post)(server, ...rest);
    return client
      .discovery(issuer, clientId, metadata, authenticate, options)
      .catch((error: unknown) => Promise.reject(new ProviderTrouble('PROVIDER_AWAY', error)));
  }
}

/** The way that every provider knows unless it says otherwise. */
const takesBasic = ({ token_endpoint_auth_methods_supported: ways }: Client.ServerMetadata): boolean =>
  ways === undefined || ways.includes('client_secret_basic');

const PASSING = new Set(['server_error', 'temporarily_unavailable']);

function troubleOf(error: unknown): ProviderTrouble {
  if (error instanceof ProviderTrouble) return error;
  if (wasUnreachable(error)) return new ProviderTrouble('PROVIDER_AWAY', error);
  // An answer of the provider that says no: its state was checked before.
  const { name, error: said } = error as { name?: string; error?: string };
  if (name === 'AuthorizationResponseError')
    return new ProviderTrouble(PASSING.has(said ?? '') ? 'PROVIDER_AWAY' : 'PROVIDER_DECLINED', error);
  return new ProviderTrouble('PROVIDER_UNPROVEN', error);
}
