import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Person {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export type Claims = Record<string, unknown>;

/** What the provider does otherwise than it must. */
export interface Wrong {
  readonly claims?: (claims: Claims) => Claims;
  /** The ID token as it is sent. */
  readonly token?: (claims: Claims, keys: Keys) => string;
  /** What the browser brings back, before it does. */
  readonly brought?: (answer: URLSearchParams) => void;
  readonly userinfo?: (claims: Claims) => Claims;
  /** The answer to the code. */
  readonly answer?: (answer: Claims) => Claims;
  /** It gives tokens for a code whatever word comes with it. */
  readonly forgetsChallenge?: boolean;
  /** Paths that are never answered. */
  readonly hangs?: readonly string[];
}

export interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly kid: string;
}

interface Code {
  readonly asked: URLSearchParams;
  readonly person: Person;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed by RS256, unless the header says otherwise. */
export function signed(claims: Claims, keys: Keys, header: Claims = {}): string {
  const text = `${base64({ alg: 'RS256', kid: keys.kid, ...header })}.${base64(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), keys.privateKey).toString('base64url')}`;
}

export function newKeys(kid: string): Keys {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** An identity provider in a few lines: everybody who comes is `person`. It keeps to its part (a code serves once, for its challenge), unless it is told to do wrong. */
export class IdentityProviderStandIn {
  readonly clientId = 'levain';
  readonly clientSecret = 'a secret of the specs, long enough';
  readonly keys = newKeys('first');
  person: Person = { sub: 'ada-0001', email: 'ada@example.org', email_verified: true, name: 'Ada' };
  wrong: Wrong = {};
  /** What else it says of itself. */
  also: Claims = {};
  /** Everything that was asked of it. */
  readonly heard: { readonly path: string; readonly body: URLSearchParams }[] = [];
  private port = 0;
  private readonly codes = new Map<string, Code>();
  private readonly tokens = new Map<string, Person>();
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  constructor() {
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The settings of a server that signs in by it. */
  get environment(): Record<string, string> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: this.clientId,
      OIDC_CLIENT_SECRET: this.clientSecret,
      OIDC_NAME: 'Fournil',
      OUTBOUND_PORTS: String(this.port),
      OUTBOUND_PRIVATE_HOSTS: '127.0.0.1',
    };
  }

  async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  /** What a browser that was sent there brings back to us: the part of the address behind the question mark. */
  async visit(address: string): Promise<URLSearchParams> {
    const response = await fetch(address, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    return new URL(location).searchParams;
  }

  /** Signs as itself. */
  claimsFor({ asked, person }: Code): Claims {
    const now = Math.floor(Date.now() / 1_000);
    const { sub, email, email_verified, name } = person;
    return {
      ...{ iss: this.issuer, sub, aud: this.clientId, iat: now, exp: now + 300 },
      ...{ nonce: asked.get('nonce') ?? undefined, email, email_verified, name },
    };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
    const body = new URLSearchParams(text);
    this.heard.push({ path: pathname, body });
    if (this.wrong.hangs?.includes(pathname)) return;
    if (pathname === '/authorize') return this.authorize(searchParams, response);
    const [status, answer] = this.answerTo(pathname, body, request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private answerTo(path: string, body: URLSearchParams, request: IncomingMessage): [number, unknown] {
    if (path === '/.well-known/openid-configuration') return [200, this.metadata()];
    if (path === '/jwks') return [200, { keys: [this.jwk()] }];
    if (path === '/token') return this.exchange(body, request.headers.authorization);
    if (path === '/userinfo') return this.userinfo(request.headers.authorization);
    return [404, {}];
  }

  private metadata(): Claims {
    const at = (path: string): string => `${this.issuer}${path}`;
    return {
      issuer: this.issuer,
      ...{ authorization_endpoint: at('/authorize'), token_endpoint: at('/token') },
      ...{ jwks_uri: at('/jwks'), userinfo_endpoint: at('/userinfo') },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
      ...this.also,
    };
  }

  private jwk(): Claims {
    return { ...this.keys.publicKey.export({ format: 'jwk' }), kid: this.keys.kid, use: 'sig', alg: 'RS256' };
  }

  private authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(16).toString('base64url');
    this.codes.set(code, { asked, person: this.person });
    const answer = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.issuer });
    this.wrong.brought?.(answer);
    const location = `${asked.get('redirect_uri')}?${answer.toString()}`;
    response.writeHead(302, { location }).end();
  }

  private exchange(body: URLSearchParams, authorization = ''): [number, Claims] {
    const given = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
    const [id, secret] = given.split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    if (id !== this.clientId || secret !== this.clientSecret) return [401, { error: 'invalid_client' }];
    const code = this.codes.get(body.get('code') ?? '');
    this.codes.delete(body.get('code') ?? '');
    const isKept = code && (this.wrong.forgetsChallenge || keepsItsWord(code.asked, body));
    if (!isKept) return [400, { error: 'invalid_grant' }];
    const token = randomBytes(16).toString('base64url');
    this.tokens.set(token, code.person);
    const claims = this.wrong.claims?.(this.claimsFor(code)) ?? this.claimsFor(code);
    const idToken = this.wrong.token?.(claims, this.keys) ?? signed(claims, this.keys);
    const answer = { access_token: token, token_type: 'Bearer', expires_in: 60, id_token: idToken };
    return [200, this.wrong.answer?.(answer) ?? answer];
  }

  private userinfo(authorization = ''): [number, unknown] {
    const person = this.tokens.get(authorization.replace(/^Bearer /, ''));
    return person ? [200, this.wrong.userinfo?.({ ...person }) ?? person] : [401, {}];
  }
}

/** The same address, and the word whose hash was said: without a hash, no word either (RFC 9700, downgrade). */
function keepsItsWord(asked: URLSearchParams, body: URLSearchParams): boolean {
  const verifier = body.get('code_verifier');
  const hash = verifier && createHash('sha256').update(verifier).digest('base64url');
  return asked.get('code_challenge') === hash && asked.get('redirect_uri') === body.get('redirect_uri');
}
