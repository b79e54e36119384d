import type { Figure } from '../check.js';
import type { IdentityProviderStandIn, Person } from '../../support/identity-provider.js';
import { isSignedIn, signIn } from './browser.js';
import { EMAIL, forgetAttempts, PASSWORD } from './found-account.js';
import { keptInClear } from './kept-in-clear.js';
import { sent, strayed } from './provider-cases.js';
import { back, signInBy } from './provider-journey.js';
import { ADA, BEA, honest, type Place } from './provider-place.js';

const AT_ONCE = 8;
const JOURNEYS = 5;

/** Of a person whom the provider says too little of, or another one. */
const UNPROVEN: readonly { readonly said: Partial<Person>; readonly userinfo?: object }[] = [
  { said: { email_verified: false } },
  { said: { email_verified: undefined } },
  { said: { email_verified: 'true' as unknown as boolean } },
  { said: { email: undefined } },
  { said: { email: 'leo@example.org' } },
  { said: { email: 'lea@example.org.evil.example' } },
  { said: {}, userinfo: { sub: 'somebody-else' } },
  { said: {}, userinfo: { sub: undefined } },
];

/** An invitation is accepted by whoever has its link and its address, both proven. */
export async function ofInvitations(place: Place): Promise<readonly Figure[]> {
  const { database, provider, admin, browser } = place;
  const email = 'lea@example.org';
  const input = { idempotencyKey: crypto.randomUUID(), name: 'Léa', email, role: 'lead' };
  const { invitationUrl } = await admin.mutate('inviteMember', input, 'invitationUrl');
  const invitationToken = String(invitationUrl).split('/').at(-1)!;
  let accepted = 0;
  const lea = { sub: 'lea-0001', email, email_verified: true };
  for (const { said, userinfo } of UNPROVEN) {
    await forgetAttempts(database);
    provider.person = { ...lea, ...said };
    provider.wrong = userinfo
      ? {
          claims: ({ email: _, email_verified: __, ...claims }) => claims,
          userinfo: (claims) => ({ ...claims, ...userinfo }),
        }
      : {};
    const tried = browser();
    await signInBy(tried, provider, { invitationToken });
    if (await isSignedIn(tried)) accepted += 1;
  }
  await honest(place, lea);
  const [own] = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const tried = browser();
      await signInBy(tried, provider, { invitationToken });
      return isSignedIn(tried);
    }),
  ).then((all) => [all.filter(Boolean).length]);
  const { rows } = await database.owner.query<{ members: number }>(
    'SELECT count(*)::int AS members FROM members',
  );
  return [
    { name: `invitations accepted by ${UNPROVEN.length} who are not proven`, value: accepted, exactly: 0 },
    { name: `acceptances of ${AT_ONCE} at once by the one who is`, value: own!, exactly: 1 },
    { name: 'members in the end (Ada, Bea, Léa)', value: rows[0]!.members, exactly: 3 },
  ];
}

/** Somebody starts to link an identity of theirs, and another member's browser is made to end it. */
export async function ofLinks(place: Place): Promise<readonly Figure[]> {
  const { database, provider, browser } = place;
  await honest(place, { ...ADA, sub: 'of-a-stranger' });
  const [ada, bea] = [browser(), browser()];
  await signIn(ada, EMAIL, PASSWORD);
  await signIn(bea, BEA, PASSWORD);
  const unlinked = await ada.mutate('unlinkIdentity', { password: PASSWORD }, 'signIn { hasPassword }');
  const begun = await ada.mutate('linkIdentity', { password: PASSWORD }, 'address');
  if (unlinked.code || begun.code) throw new Error(`Nothing to link: ${unlinked.code ?? begun.code}`);
  const [name, journey] = [...ada.cookies].find(([each]) => each.endsWith('levain-journey'))!;
  bea.cookies.set(name, journey);
  await back(bea, await provider.visit(begun.address));
  const { rows } = await database.owner.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM member_identities WHERE subject = 'of-a-stranger'`,
  );
  const known = await ada.mutate('linkIdentity', { password: 'a password of another' }, 'address');
  provider.person = ADA;
  const again = await ada.mutate('linkIdentity', { password: PASSWORD }, 'address');
  const end = again.code ?? (await back(ada, await provider.visit(again.address)));
  return [
    { name: "identities linked in another member's browser", value: rows[0]!.count, exactly: 0 },
    { name: 'links begun without the password', value: known.code === 'PASSWORD_WRONG' ? 0 : 1, exactly: 0 },
    { name: 'links by the member who asked', value: end === '/settings?linked=true' ? 1 : 0, exactly: 1 },
  ];
}

/** A journey serves once, for ten minutes, is bound to secrets, and ends on one of our pages. */
export async function ofJourneys(place: Place): Promise<readonly Figure[]> {
  const { database, server, provider, browser } = place;
  await honest(place, ADA);
  const asked: URLSearchParams[] = [];
  for (let each = 0; each < JOURNEYS; each += 1)
    await sent(browser(), provider, ({ searchParams }) => asked.push(searchParams));
  const own = browser();
  const answer = await sent(own, provider);
  const copies = Array.from({ length: AT_ONCE }, () => own.copy());
  await Promise.all(copies.map((copy) => back(copy, answer)));
  const late = browser();
  const lateAnswer = await sent(late, provider);
  await database.owner.query(`UPDATE sign_in_journeys SET expires_at = expires_at - interval '10 minutes'`);
  await back(late, lateAnswer);
  const inside = await Promise.all([...copies, late].map(isSignedIn));
  const elsewhere = await strayed(provider, browser);
  const secrets = [...secretsOf(provider), ...asked.flatMap(carriedBy), answer.get('code')!];
  const said = secrets.filter((secret) => server.said().includes(secret));
  return [
    {
      name: `sessions of one answer, ${AT_ONCE} at once`,
      value: count(inside.slice(0, AT_ONCE)),
      exactly: 1,
    },
    { name: 'sessions by an answer after ten minutes', value: count(inside.slice(AT_ONCE)), exactly: 0 },
    {
      name: `of ${JOURNEYS} requests, without S256, state and nonce of 256 bits of their own`,
      value: JOURNEYS - new Set(asked.filter(isBound).flatMap(carriedBy)).size / 3,
      exactly: 0,
    },
    { name: 'codes changed without the word of their challenge', value: wordless(provider), exactly: 0 },
    { name: 'return addresses that lead elsewhere', value: elsewhere.length, exactly: 0 },
    {
      name: 'secrets in the database in clear',
      value: (await keptInClear(database, secrets)).length,
      exactly: 0,
    },
    { name: 'secrets in the log of the server', value: said.length, exactly: 0 },
  ];
}

const count = (all: readonly boolean[]): number => all.filter(Boolean).length;

const carriedBy = (asked: URLSearchParams): string[] => [
  ...[asked.get('state')!, asked.get('nonce')!, asked.get('code_challenge')!],
];

const isBound = (asked: URLSearchParams): boolean =>
  asked.get('code_challenge_method') === 'S256' &&
  asked.get('response_type') === 'code' &&
  carriedBy(asked).every((each) => Buffer.from(each, 'base64url').length >= 32);

const exchanges = ({ heard }: IdentityProviderStandIn): URLSearchParams[] =>
  heard.filter(({ path }) => path === '/token').map(({ body }) => body);

const wordless = (provider: IdentityProviderStandIn): number =>
  exchanges(provider).filter((body) => (body.get('code_verifier') ?? '').length < 43).length;

/** Words that open something while they last, and the secret of the client. */
const secretsOf = (provider: IdentityProviderStandIn): string[] => [
  provider.clientSecret,
  ...exchanges(provider).flatMap((body) => [body.get('code')!, body.get('code_verifier')!]),
];
