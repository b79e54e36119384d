import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Invitations } from '../../apps/api/src/access/invitations.js';
import { Passwords } from '../../apps/api/src/access/passwords.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { asDemonstration } from '../support/demonstration.js';
import { newWorkspace, type TestMember } from '../support/workspace.js';

const PASSWORD = 'levure et farine de seigle';
const VIEWER = 'viewer { member { email role locale } workspace { name } }';
const founding = {
  workspaceName: 'Fournil',
  name: 'Ada',
  email: 'Ada@Example.org',
  password: PASSWORD,
  locale: 'fr',
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function givePassword(member: TestMember, password = PASSWORD): Promise<void> {
  const hash = await app.nest.get(Passwords).hash(password);
  await app.database.owner.query('UPDATE members SET password_hash = $2 WHERE id = $1', [
    member.actor.memberId,
    hash,
  ]);
}

describe('setting up', () => {
  it('says every reason at once', async () => {
    const input = { ...founding, workspaceName: ' ', email: 'ada', password: 'short' };
    const payload = await app.visitor().mutate('setUpWorkspace', input, VIEWER);
    expect(payload.refusals.map((each: any) => [each.field, each.code])).toEqual([
      ['workspaceName', 'TEXT_REQUIRED'],
      ['email', 'EMAIL_INVALID'],
      ['password', 'PASSWORD_TOO_SHORT'],
    ]);
  });

  it('makes one workspace and its admin even when two visitors try at once', async () => {
    expect(await app.visitor().run('{ setupState { needed demoAccounts { email } } }')).toEqual({
      setupState: { needed: true, demoAccounts: [] },
    });
    const clients = [app.visitor(), app.visitor()];
    const payloads = await Promise.all(
      clients.map((client) => client.mutate('setUpWorkspace', founding, VIEWER)),
    );
    expect(payloads.map((payload) => payload.code ?? payload.viewer.member).sort()).toEqual([
      'SETUP_ALREADY_DONE',
      { email: 'Ada@Example.org', role: 'admin', locale: 'fr' },
    ]);
    expect(await app.visitor().run('{ setupState { needed } }')).toEqual({ setupState: { needed: false } });
  });
});

describe('signing in', () => {
  it('opens a session with a host-only cookie that scripts cannot read', async () => {
    const client = app.visitor();
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { ${VIEWER} } } }`,
        variables: { input: { email: ' ada@example.ORG ', password: PASSWORD } },
      }),
    });
    expect(await response.json()).toMatchObject({
      data: { signIn: { viewer: { workspace: { name: 'Fournil' } } } },
    });
    const [session, device] = response.headers.getSetCookie();
    expect(session).toMatch(/^levain=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    expect(device).toMatch(/^levain-device=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  it('keeps only a hash of what the cookie carries', async () => {
    const client = app.visitor();
    await client.mutate('signIn', { email: founding.email, password: PASSWORD }, VIEWER);
    const secret = client.cookie!.split('.')[1]!;
    const { rows } = await app.database.owner.query(
      "SELECT encode(id, 'escape') || encode(id, 'base64') AS id FROM sessions",
    );
    expect(rows.some(({ id }) => id.includes(secret))).toBe(false);
  });

  it('ends the session it replaces', async () => {
    const client = app.visitor();
    await client.mutate('signIn', { email: founding.email, password: PASSWORD }, VIEWER);
    const before = app.visitor();
    before.cookie = client.cookie;
    await client.mutate('signIn', { email: founding.email, password: PASSWORD }, VIEWER);
    expect(client.cookie).not.toBe(before.cookie);
    expect(await before.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
  });

  it('gives one answer to a wrong password, an unknown address, a disabled member', async () => {
    const workspace = await newWorkspace(app);
    await givePassword(workspace.lead);
    await app.database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
      workspace.lead.actor.memberId,
    ]);
    const attempts = [
      { email: founding.email, password: 'not this one at all' },
      { email: 'nobody@example.org', password: PASSWORD },
      { email: workspace.lead.email, password: PASSWORD },
      { email: workspace.influencer.email, password: PASSWORD },
    ];
    for (const attempt of attempts) {
      const payload = await app.visitor().mutate('signIn', attempt, VIEWER);
      expect(payload.refusals).toEqual([{ code: 'SIGN_IN_FAILED', field: null, parameters: [] }]);
    }
  });

  it('refuses the eleventh attempt on an account, also with the right password, also when they come at once', async () => {
    const workspace = await newWorkspace(app);
    await givePassword(workspace.lead);
    const attempt = (password: string): Promise<any> =>
      app.visitor().mutate('signIn', { email: workspace.lead.email, password }, VIEWER);
    const codes = await Promise.all(Array.from({ length: 14 }, () => attempt('not this one at all')));
    expect(codes.filter(({ code }) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
    const late = await attempt(PASSWORD);
    expect(late.code).toBe('TOO_MANY_ATTEMPTS');
    expect(Number(late.refusals[0].parameters[0].value)).toBeLessThanOrEqual(15);
    await app.database.owner.query(
      "UPDATE sign_in_attempts SET attempted_at = attempted_at - interval '16 minutes'",
    );
    expect((await attempt(PASSWORD)).__typename).toBe('SignInSuccess');
  });

  it('finds the workspace asked for when an address belongs to several', async () => {
    const [first, second] = [await newWorkspace(app, 'Un'), await newWorkspace(app, 'Deux')];
    for (const { lead } of [first, second]) {
      await givePassword(lead);
      await app.database.owner.query(
        "UPDATE members SET email = 'two@example.org', email_key = 'two@example.org' WHERE id = $1",
        [lead.actor.memberId],
      );
    }
    const input = {
      email: 'two@example.org',
      password: PASSWORD,
      workspaceId: `workspace_${second.workspaceId}`,
    };
    expect((await app.visitor().mutate('signIn', input, VIEWER)).viewer.workspace).toEqual({ name: 'Deux' });
  });

  it('does not open the demonstration once it is switched off', async () => {
    const workspace = await newWorkspace(app, 'Démonstration');
    await givePassword(workspace.lead);
    await asDemonstration(app, workspace.workspaceId);
    const payload = await app
      .visitor()
      .mutate('signIn', { email: workspace.lead.email, password: PASSWORD }, VIEWER);
    expect(payload.code).toBe('SIGN_IN_FAILED');
  });
});

describe('a session', () => {
  it('ends at once when signed out, and everywhere else stays', async () => {
    const { client } = (await newWorkspace(app)).lead;
    const stolen = app.visitor();
    stolen.cookie = client.cookie;
    expect(await client.run('mutation { signOut }')).toEqual({ signOut: true });
    expect(client.cookie).toBeUndefined();
    expect(await stolen.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
  });

  it.each([
    ['after 14 days without a request', "last_seen_at = now() - interval '14 days 1 minute'"],
    ['after 90 days in all', "expires_at = now() - interval '1 second'"],
  ])('ends %s', async (_, change) => {
    const { lead } = await newWorkspace(app);
    await app.database.owner.query(`UPDATE sessions SET ${change} WHERE member_id = $1`, [
      lead.actor.memberId,
    ]);
    expect(await lead.client.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
  });

  it('is not one in another workspace', async () => {
    const [mine, other] = [await newWorkspace(app), await newWorkspace(app)];
    const client = app.visitor();
    client.cookie = mine.lead.client.cookie!.replace(mine.workspaceId, other.workspaceId);
    expect(await client.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
  });

  it('speaks the language its member chooses', async () => {
    const { lead } = await newWorkspace(app);
    await lead.client.run('mutation { chooseLocale(locale: en) { member { locale } } }');
    expect((await lead.client.run(`{ ${VIEWER} }`)).viewer.member.locale).toBe('en');
  });
});

describe('changing the password', () => {
  it('asks for the current one and ends every other session', async () => {
    const { lead } = await newWorkspace(app);
    await givePassword(lead);
    const other = app.visitor();
    await other.mutate('signIn', { email: lead.email, password: PASSWORD }, VIEWER);
    const wrong = { currentPassword: 'something else here', newPassword: 'pain au levain naturel' };
    expect((await lead.client.mutate('changePassword', wrong, VIEWER)).refusals).toMatchObject([
      { code: 'PASSWORD_WRONG', field: 'currentPassword' },
    ]);
    const right = { ...wrong, currentPassword: PASSWORD };
    expect((await lead.client.mutate('changePassword', right, VIEWER)).__typename).toBe(
      'ChangePasswordSuccess',
    );
    expect(await other.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
    expect((await lead.client.run(`{ ${VIEWER} }`)).viewer.member.email).toBe(lead.email);
  });
});

describe('an invitation', () => {
  it('is used once, even when its link is opened twice at once', async () => {
    const workspace = await newWorkspace(app, 'Moulin');
    const token = await invite(workspace.influencer);
    expect(
      await app
        .visitor()
        .run('query ($token: String!) { memberInvitation(token: $token) { email workspaceName } }', {
          token,
        }),
    ).toEqual({
      memberInvitation: { email: workspace.influencer.email, workspaceName: 'Moulin' },
    });
    const input = { token, name: 'Grace', password: PASSWORD };
    const payloads = await Promise.all(
      [1, 2].map(() => app.visitor().mutate('acceptMemberInvitation', input, VIEWER)),
    );
    expect(payloads.map(({ __typename }) => __typename).sort()).toEqual([
      'AcceptMemberInvitationSuccess',
      'NotFoundError',
    ]);
    const signedIn = await app
      .visitor()
      .mutate('signIn', { email: workspace.influencer.email, password: PASSWORD }, VIEWER);
    expect(signedIn.viewer.member.role).toBe('influencer');
  });

  it('says that it came too late', async () => {
    const { influencer } = await newWorkspace(app);
    const token = await invite(influencer);
    await app.database.owner.query(
      "UPDATE member_invitations SET expires_at = '2026-01-01' WHERE member_id = $1",
      [influencer.actor.memberId],
    );
    const payload = await app
      .visitor()
      .mutate('acceptMemberInvitation', { token, name: 'Grace', password: PASSWORD }, VIEWER);
    expect(payload.refusals).toMatchObject([
      { code: 'INVITATION_EXPIRED', parameters: [{ value: '2026-01-01' }] },
    ]);
  });

  async function invite(member: TestMember): Promise<string> {
    const created = await app.nest
      .get(UnitOfWork)
      .write(member.actor, async (tx) =>
        done(await app.nest.get(Invitations).create(tx, member.actor, member.actor.memberId)),
      );
    return created.ok ? created.value : '';
  }
});
