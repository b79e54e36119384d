import type { SaidEmail } from '@levain/domain/members/identity.js';
import type * as Client from 'openid-client';

/** What one journey to the identity provider and back is held together by. */
export interface JourneySecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is at the provider: its word and its key, which never change; the rest is only shown. */
export interface ProvenIdentity extends SaidEmail {
  readonly issuer: string;
  readonly subject: string;
  /** How the member recognises it. */
  readonly shownAs: string | null;
}

interface Return {
  readonly address: URL;
  readonly secrets: JourneySecrets;
  readonly email: boolean;
}

/** Clocks of two servers, and a page that was slow. */
const MOST_AGE_SECONDS = 300;
const SUBJECT_MAX = 255;
/** Characters that are none: no table takes them, or nobody sees them. */
const UNSEEN = /[\p{Cc}\p{Cs}]/u;

/** The code is changed for tokens, and everything they say is held against what the journey began with. */
export async function proveIdentity(
  client: typeof Client,
  configuration: Client.Configuration,
  { address, secrets, email }: Return,
): Promise<ProvenIdentity> {
  const tokens = await client.authorizationCodeGrant(configuration, address, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('There is no ID token.');
  refuseStranger(claims, configuration.clientMetadata().client_id);
  const { iss: issuer, sub: subject } = claims;
  const isSaid = claims['email'] !== undefined && claims['email_verified'] !== undefined;
  const asks = email && !isSaid && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const said = asks ? await client.fetchUserInfo(configuration, tokens.access_token, subject) : claims;
  return {
    ...{ issuer, subject },
    email: textOf(said['email']),
    isVerified: said['email_verified'] === true,
    shownAs: textOf(said['email']) ?? textOf(said['preferred_username']) ?? textOf(said['name']),
  };
}

/** What the library leaves to its callers: a token for somebody else, and one that was not made just now. */
function refuseStranger({ azp, iat, sub }: Client.IDToken, clientId: string): void {
  if (azp !== undefined && azp !== clientId) throw new Error('The ID token is for another party.');
  if (Math.abs(Date.now() / 1_000 - iat) > MOST_AGE_SECONDS) throw new Error('The ID token is not of now.');
  if (sub.length === 0 || sub.length > SUBJECT_MAX || UNSEEN.test(sub))
    throw new Error('The ID token names nobody.');
}

const SHOWN_MAX = 254;

/** A line of text that can be shown, or nothing. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text && text.length <= SHOWN_MAX && !UNSEEN.test(text) ? text : null;
}
