import { createHmac } from 'node:crypto';
import {
  newKeys,
  signed,
  type Claims,
  type IdentityProviderStandIn,
  type Keys,
  type Wrong,
} from '../../support/identity-provider.js';
import type { Browser } from './browser.js';
import { back, signInBy } from './provider-journey.js';

/** A provider, or somebody between it and us, does wrong while the owner of a linked identity signs in: nobody may come in. */
export interface WrongSignIn {
  readonly what: string;
  readonly wrong: Wrong;
}

const OTHER = newKeys('first');
const UNKNOWN = newKeys('unknown');
const HOUR = 3_600;

const without =
  (...names: readonly string[]): Wrong['claims'] =>
  (claims) =>
    Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));
const instead =
  (other: Claims): Wrong['claims'] =>
  (claims) => ({ ...claims, ...other });
const later =
  (name: 'exp' | 'iat', seconds: number): Wrong['claims'] =>
  (claims) => ({ ...claims, [name]: (claims[name] as number) + seconds });
const said = (what: string, claims: Wrong['claims']): WrongSignIn => ({ what, wrong: { claims } });
const sealed = (what: string, token: NonNullable<Wrong['token']>): WrongSignIn => ({
  what,
  wrong: { token },
});
const brought = (what: string, change: (answer: URLSearchParams) => void): WrongSignIn => ({
  what,
  wrong: { brought: change },
});

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** HS256 with words that everybody knows, or that the client knows: not what the provider signs with. */
function bySecret(claims: Claims, secret: string | Buffer, header: Claims = {}): string {
  const text = `${base64({ alg: 'HS256', ...header })}.${base64(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const publicText = ({ publicKey }: Keys): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** OpenID Connect Core 3.1.3.7 and 3.1.3.8: what an ID token says. */
const CLAIMS: readonly WrongSignIn[] = [
  said('a token of another issuer', instead({ iss: 'https://login.elsewhere.example' })),
  said('a token of no issuer', without('iss')),
  said('a token for another client', instead({ aud: 'another' })),
  said('a token for nobody', without('aud')),
  said('a token for an empty list', instead({ aud: [] })),
  said('a token for us and others, without azp', instead({ aud: ['levain', 'another'] })),
  said(
    'a token for us and others, of another party',
    instead({ aud: ['levain', 'another'], azp: 'another' }),
  ),
  said('a token of another party (azp)', instead({ azp: 'another' })),
  said('a token that is over', later('exp', -HOUR)),
  said('a token without end', without('exp')),
  said('a token whose end is a word', instead({ exp: 'tomorrow' })),
  said('a token of an hour ago', later('iat', -HOUR)),
  said('a token of in an hour', later('iat', HOUR)),
  said('a token of no time', without('iat')),
  said('a token not to be used yet', (claims) => ({ ...claims, nbf: (claims['iat'] as number) + HOUR })),
  said('a token of another journey (nonce)', instead({ nonce: 'of-another-journey' })),
  said('a token of no journey (nonce)', without('nonce')),
  said('a token that names nobody', without('sub')),
  said('a token that names nothing', instead({ sub: '' })),
  said('a token that names a number', instead({ sub: 1 })),
];

/** RFC 7515, RFC 8725: how it is sealed. */
const SEALS: readonly WrongSignIn[] = [
  sealed('alg none', (claims) => `${base64({ alg: 'none' })}.${base64(claims)}.`),
  sealed('alg none, with a signature', (claims, keys) => signed(claims, keys, { alg: 'none' })),
  sealed('alg nOnE', (claims) => `${base64({ alg: 'nOnE' })}.${base64(claims)}.`),
  sealed('HS256 by the public key', (claims, keys) => bySecret(claims, publicText(keys), { kid: keys.kid })),
  sealed('HS256 by the secret of the client', (claims) =>
    bySecret(claims, 'a secret of the specs, long enough'),
  ),
  sealed('another key under the known name', (claims) => signed(claims, OTHER)),
  sealed('a key of an unknown name', (claims) => signed(claims, UNKNOWN)),
  sealed('a key that comes along (jwk)', (claims) =>
    signed(claims, OTHER, { jwk: OTHER.publicKey.export({ format: 'jwk' }) }),
  ),
  sealed('a key from elsewhere (jku)', (claims) =>
    signed(claims, UNKNOWN, { jku: 'https://login.elsewhere.example/jwks' }),
  ),
  sealed('RS256 said to be ES256', (claims, keys) => signed(claims, keys, { alg: 'ES256' })),
  sealed('words changed under a good seal', (claims, keys) => {
    const [head, , seal] = signed({ ...claims, sub: 'somebody-else' }, keys).split('.');
    return [head, base64(claims), seal].join('.');
  }),
  sealed('half a signature', (claims, keys) => signed(claims, keys).slice(0, -100)),
  sealed('no signature', (claims, keys) => signed(claims, keys).split('.').slice(0, 2).join('.')),
  sealed('no token at all', () => ''),
  { what: 'no ID token', wrong: { answer: ({ id_token: _, ...rest }) => rest } },
];

/** RFC 6749, RFC 9207, RFC 9700: what the browser brings back. */
const BROUGHT: readonly WrongSignIn[] = [
  brought('another state', (answer) => answer.set('state', 'another')),
  brought('no state', (answer) => answer.delete('state')),
  brought('two states', (answer) => answer.append('state', 'another')),
  brought('the issuer of another provider (mix-up)', (answer) =>
    answer.set('iss', 'https://login.elsewhere.example'),
  ),
  brought('no issuer, of a provider that says its own', (answer) => answer.delete('iss')),
  brought('two issuers', (answer) => answer.append('iss', 'https://login.elsewhere.example')),
  brought('no code', (answer) => answer.delete('code')),
  brought('a code that was never given', (answer) => answer.set('code', 'made-up')),
  brought('two codes', (answer) => answer.append('code', 'made-up')),
  brought('a no beside the code', (answer) => answer.set('error', 'access_denied')),
  brought('a token in the address', (answer) => answer.set('id_token', 'a.b.c')),
];

export const WRONG_SIGN_INS: readonly WrongSignIn[] = [...CLAIMS, ...SEALS, ...BROUGHT];

/** A browser that was sent to the provider and is not back: what it carries, and what it would bring. */
export async function sent(
  browser: Browser,
  provider: IdentityProviderStandIn,
  change: (address: URL) => void = () => undefined,
): Promise<URLSearchParams> {
  const { address } = await browser.mutate('signInWithProvider', {}, 'address');
  const url = new URL(address);
  change(url);
  return provider.visit(url.href);
}

/** Somebody between: gives what they hold to the browser of another. Each gives the browser in which nobody may be signed in. */
export const BETWEEN: readonly {
  readonly what: string;
  run(provider: IdentityProviderStandIn, browser: () => Browser): Promise<Browser>;
}[] = [
  {
    what: 'an answer in a browser that asked for none',
    run: async (provider, browser) => {
      const answer = await sent(browser(), provider);
      return cameBack(browser(), answer);
    },
  },
  {
    what: 'the answer of another in a browser that is on its way (login CSRF)',
    run: async (provider, browser) => {
      const [own, other] = [browser(), browser()];
      await sent(own, provider);
      return cameBack(own, await sent(other, provider));
    },
  },
  ...[false, true].map((forgetsChallenge) => ({
    what: `a stolen code under one's own state${forgetsChallenge ? ', of a provider without PKCE' : ''}`,
    run: async (provider: IdentityProviderStandIn, browser: () => Browser) => {
      const [thief, other] = [browser(), browser()];
      const stolen = await sent(other, provider);
      const own = await sent(thief, provider);
      own.set('code', stolen.get('code')!);
      provider.wrong = { forgetsChallenge };
      return cameBack(thief, own);
    },
  })),
  {
    what: 'a challenge that was taken out on the way (PKCE downgrade)',
    run: async (provider, browser) => {
      const own = browser();
      const answer = await sent(own, provider, ({ searchParams }) => {
        searchParams.delete('code_challenge');
        searchParams.delete('code_challenge_method');
      });
      return cameBack(own, answer);
    },
  },
  {
    what: 'another return address said to the provider',
    run: async (provider, browser) => {
      const own = browser();
      const answer = await sent(own, provider, ({ searchParams }) =>
        searchParams.set('redirect_uri', 'https://levain.example.org/another'),
      );
      return cameBack(own, answer);
    },
  },
  {
    what: 'a journey that was made up',
    run: async (provider, browser) => {
      const own = browser();
      const answer = await sent(own, provider);
      const [name, text] = [...own.cookies].find(([each]) => each.endsWith('levain-journey'))!;
      const journey = JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims;
      own.cookies.set(name, base64({ ...journey, purpose: { kind: 'signIn', next: '/meeting' } }));
      return cameBack(own, answer);
    },
  },
];

async function cameBack(browser: Browser, answer: URLSearchParams): Promise<Browser> {
  await back(browser, answer);
  return browser;
}

/** Paths that a browser could read as another site, as what to come back to. */
const ELSEWHERE = [
  ...['https://evil.example', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example'],
  ...['/\t/evil.example', '/\n/evil.example', '/\r\n/evil.example', '/..//evil.example', '/./\\evil.example'],
  ...[
    '/%2e%2e//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'http:evil.example',
    '@evil.example',
  ],
  ...[
    'https:evil.example',
    '/experiments//evil.example/..',
    '\u0000//evil.example',
    ' //evil.example',
    '/\u2028/evil.example',
  ],
];

/** Where browsers went that were to come back elsewhere. */
export async function strayed(provider: IdentityProviderStandIn, browser: () => Browser): Promise<string[]> {
  const found: string[] = [];
  for (const next of ELSEWHERE) {
    const location = await signInBy(browser(), provider, { next });
    const { origin, pathname } = new URL(location, 'https://levain.example.org/sign-in/callback');
    if (origin !== 'https://levain.example.org' || pathname.startsWith('//') || !location.startsWith('/'))
      found.push(location);
  }
  return found;
}
