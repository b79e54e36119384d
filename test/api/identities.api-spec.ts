import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Invitations } from '../../apps/api/src/access/invitations.js';
import { Passwords } from '../../apps/api/src/access/passwords.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { asDemonstration } from '../support/demonstration.js';
import { IdentityProviderStandIn } from '../support/identity-provider.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';
import { back, signInBy } from '../trust/login/provider-journey.js';
import { Browser, isSignedIn } from '../trust/login/browser.js';

const PASSWORD = 'levure et farine de seigle';
const SIGN_IN = 'signIn { providerName hasPassword identity { shownAs } }';

const provider = new IdentityProviderStandIn();
let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  await provider.listen();
  app = await startApp(provider.environment);
  workspace = await newWorkspace(app, 'Fournil');
  const hash = await app.nest.get(Passwords).hash(PASSWORD);
  await app.database.owner.query('UPDATE members SET password_hash = $1', [hash]);
});
beforeEach(() => app.database.owner.query('DELETE FROM sign_in_attempts'));
afterAll(async () => {
  await app.stop();
  await provider.close();
});

const visitor = (): Browser => new Browser(app.url);

/** Signed in as the member, in a browser of theirs. */
async function browserOf({ email }: TestMember): Promise<Browser> {
  const browser = visitor();
  await browser.mutate('signIn', { email, password: PASSWORD }, 'viewer { member { id } }');
  return browser;
}

async function link(browser: Browser, sub: string, email = `${sub}@example.org`): Promise<string> {
  provider.person = { sub, email, email_verified: true };
  const begun = await browser.mutate('linkIdentity', { password: PASSWORD }, 'address');
  return begun.code ?? back(browser, await provider.visit(begun.address));
}

/** The link of an invitation that the member has not answered. */
async function invited({ actor }: TestMember): Promise<string> {
  await app.database.owner.query('UPDATE members SET password_hash = NULL WHERE id = $1', [actor.memberId]);
  const made = await app.nest
    .get(UnitOfWork)
    .write(actor, async (tx) => done(await app.nest.get(Invitations).create(tx, actor, actor.memberId)));
  return made.ok ? made.value : '';
}

const eventsOf = async ({ actor }: TestMember): Promise<string[]> =>
  (
    await app.database.owner.query('SELECT kind FROM event_log WHERE object_id = $1 ORDER BY sequence', [
      actor.memberId,
    ])
  ).rows.map(({ kind }) => kind);

describe('an identity of the provider', () => {
  it('opens no account before it is linked, whatever address it says', async () => {
    provider.person = { sub: 'nobody', email: workspace.lead.email, email_verified: true };
    const browser = visitor();
    expect(await signInBy(browser, provider)).toBe('/sign-in?refused=IDENTITY_UNKNOWN');
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('is linked by the member, who knows the password, and opens the account from then on', async () => {
    const own = await browserOf(workspace.lead);
    const wrong = await own.mutate('linkIdentity', { password: 'une autre' }, 'address');
    expect(wrong.refusals).toMatchObject([{ code: 'PASSWORD_WRONG', field: 'password' }]);
    expect(await link(own, 'lead-1')).toBe('/settings?linked=true');
    expect(await own.run('{ ownSignIn { providerName hasPassword identity { shownAs } } }')).toEqual({
      ownSignIn: {
        ...{ providerName: 'Fournil', hasPassword: true },
        identity: { shownAs: 'lead-1@example.org' },
      },
    });
    const browser = visitor();
    expect(await signInBy(browser, provider, { next: '/experiments/12?tab=plan' })).toBe(
      '/experiments/12?tab=plan',
    );
    const { viewer } = await browser.run('{ viewer { member { email } } }');
    expect(viewer.member.email).toBe(workspace.lead.email);
    expect(browser.cookieEnding('levain-device')).toBeDefined();
    expect(browser.cookieEnding('levain-journey')).toBeUndefined();
    expect((await eventsOf(workspace.lead)).slice(-2)).toEqual(['identityLinked', 'memberSignedIn']);
  });

  it('is one member’s, and a member has one', async () => {
    expect(await link(await browserOf(workspace.influencer), 'lead-1')).toBe(
      '/settings?refused=IDENTITY_TAKEN',
    );
    expect(await link(await browserOf(workspace.lead), 'lead-2')).toBe('IDENTITY_LINKED');
  });

  it('opens nothing for a member who is disabled', async () => {
    expect(await link(await browserOf(workspace.coordinator), 'coordinator-1')).toContain('linked');
    await app.database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
      workspace.coordinator.actor.memberId,
    ]);
    expect(await signInBy(visitor(), provider)).toBe('/sign-in?refused=IDENTITY_UNKNOWN');
  });

  it('is not linked to an account of the demonstration', async () => {
    const demo = await newWorkspace(app, 'Démonstration');
    const hash = await app.nest.get(Passwords).hash(PASSWORD);
    await app.database.owner.query('UPDATE members SET password_hash = $2 WHERE workspace_id = $1', [
      ...[demo.workspaceId, hash],
    ]);
    await asDemonstration(app, demo.workspaceId);
    const refused = await demo.lead.client.mutate('linkIdentity', { password: PASSWORD }, 'address');
    expect(refused.code).toBe('IDENTITY_NOT_IN_DEMO');
  });

  it('is unlinked, which signs out elsewhere', async () => {
    const own = await browserOf(workspace.leadership);
    await link(own, 'leadership-1');
    const elsewhere = visitor();
    await signInBy(elsewhere, provider);
    expect(await isSignedIn(elsewhere)).toBe(true);
    const wrong = await own.mutate('unlinkIdentity', { password: 'une autre' }, SIGN_IN);
    expect(wrong.refusals).toMatchObject([{ code: 'PASSWORD_WRONG', field: 'password' }]);
    const payload = await own.mutate('unlinkIdentity', { password: PASSWORD }, SIGN_IN);
    expect(payload.signIn).toMatchObject({ hasPassword: true, identity: null });
    expect([await isSignedIn(own), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect(await signInBy(visitor(), provider)).toBe('/sign-in?refused=IDENTITY_UNKNOWN');
    expect((await own.mutate('unlinkIdentity', { password: PASSWORD }, SIGN_IN)).code).toBe('NOT_FOUND');
  });

  it('goes with the account that is forgotten', async () => {
    const leaving = await workspace.join('influencer', 'Partante');
    await app.database.owner.query(
      `INSERT INTO member_identities (workspace_id, member_id, issuer, subject) VALUES ($1, $2, $3, 'leaving')`,
      [workspace.workspaceId, leaving.actor.memberId, provider.issuer],
    );
    const said = { saidOn: '2026-01-05', channel: 'letter', isUnderstood: true };
    const { __typename } = await workspace.admin.client.mutate(
      'forgetPerson',
      { id: leaving.personId, ...said },
      'person { id }',
    );
    expect(__typename).toBe('ForgetPersonSuccess');
    const { rowCount } = await app.database.owner.query(
      'SELECT FROM member_identities WHERE member_id = $1',
      [leaving.actor.memberId],
    );
    expect(rowCount).toBe(0);
  });
});

describe('an invitation', () => {
  it('is accepted by the provider whose verified address is the invited one, without a password', async () => {
    const invitee = await workspace.join('influencer', 'Léa');
    const invitationToken = await invited(invitee);
    provider.person = { sub: 'lea', email: invitee.email.toUpperCase(), email_verified: true };
    const browser = visitor();
    expect(await signInBy(browser, provider, { invitationToken })).toBe('/');
    const { viewer, ownSignIn } = await browser.run(
      '{ viewer { member { email invitationPending name } } ownSignIn { hasPassword } }',
    );
    expect(viewer.member).toEqual({ email: invitee.email, invitationPending: false, name: 'Léa' });
    expect(ownSignIn.hasPassword).toBe(false);
    const left = await browser.mutate('unlinkIdentity', { password: 'none' }, SIGN_IN);
    expect(left.code).toBe('IDENTITY_ONLY_WAY');
    const typed = await visitor().mutate(
      'signIn',
      { email: invitee.email, password: 'none' },
      'viewer { member { id } }',
    );
    expect(typed.code).toBe('SIGN_IN_FAILED');
    expect(await eventsOf(invitee)).toEqual(['memberInvitationAccepted', 'identityLinked']);
    expect(await signInBy(visitor(), provider, { invitationToken })).toBe(`/invitation/${invitationToken}`);
  });

  it.each([
    ['IDENTITY_EMAIL_UNVERIFIED', (email: string) => ({ email, email_verified: false })],
    ['IDENTITY_EMAIL_UNVERIFIED', (email: string) => ({ email })],
    ['IDENTITY_EMAIL_UNVERIFIED', () => ({ email_verified: true })],
    ['IDENTITY_EMAIL_OTHER', (email: string) => ({ email: `x${email}`, email_verified: true })],
  ])('is refused with %s', async (code, said) => {
    const invitee = await workspace.join('influencer', 'Léo');
    const invitationToken = await invited(invitee);
    provider.person = { sub: 'leo', ...said(invitee.email) };
    const browser = visitor();
    expect(await signInBy(browser, provider, { invitationToken })).toBe(
      `/invitation/${invitationToken}?refused=${code}`,
    );
    expect(await isSignedIn(browser)).toBe(false);
  });
});
