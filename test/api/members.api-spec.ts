import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const PASSWORD = 'une brioche tressée du dimanche';
let app: TestApp;
let home: TestWorkspace;

beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org/' });
  home = await newWorkspace(app, 'Atelier');
});
afterAll(() => app.stop());

const tokenOf = (url: string): string => url.replace('http://levain.example.org/invitation/', '');

const invite = (input: object, admin: TestMember = home.admin) =>
  admin.client.mutate(
    'inviteMember',
    { idempotencyKey: anyKey(), name: 'Léa Martin', email: 'lea@example.org', role: 'lead', ...input },
    'invitationUrl member { id name email role locale invitationPending version person { name department { name } } }',
  );

const accept = (token: string) =>
  app
    .visitor()
    .mutate(
      'acceptMemberInvitation',
      { token, name: 'Léa M.', password: PASSWORD },
      'viewer { member { id role } }',
    );

/** An admin who can sign in; the ones of `newWorkspace` have a session and no password. */
async function withPassword(member: TestMember): Promise<TestMember> {
  await app.database.owner.query(`UPDATE members SET password_hash = 'x' WHERE id = $1`, [
    member.actor.memberId,
  ]);
  return member;
}

describe('an invitation', () => {
  it('makes a member who has yet to choose a password, by a link that works once', async () => {
    const invited = await invite({ email: 'Une@example.org' });
    expect(invited.member).toMatchObject({ email: 'Une@example.org', locale: 'fr', invitationPending: true });
    const token = tokenOf(invited.invitationUrl);
    expect(token).toMatch(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/);
    expect(await accept(token)).toMatchObject({
      viewer: { member: { id: invited.member.id, role: 'lead' } },
    });
    expect(await accept(token)).toMatchObject({ __typename: 'NotFoundError' });
  });

  it('keeps no secret: neither the row, nor the stored answer, nor the history holds the link', async () => {
    const token = tokenOf((await invite({ email: 'deux@example.org' })).invitationUrl);
    const secret = token.split('.')[1]!;
    const { rows } = await app.database.owner.query(
      `SELECT (SELECT string_agg(i::text, '') FROM member_invitations i) || (SELECT string_agg(k::text, '') FROM idempotency_keys k)
         || (SELECT string_agg(e::text, '') FROM event_log e) AS everything`,
    );
    expect(rows[0].everything).not.toContain(secret);
    expect(rows[0].everything).toContain('deux@example.org');
  });

  it('asked for twice under one key invites once, and gives another link to the same', async () => {
    const idempotencyKey = anyKey();
    const [first, again] = [
      await invite({ email: 'trois@example.org', idempotencyKey }),
      await invite({ email: 'trois@example.org', idempotencyKey }),
    ];
    expect(again.member).toEqual(first.member);
    expect(await accept(tokenOf(again.invitationUrl))).toHaveProperty('viewer');
    expect(await accept(tokenOf(first.invitationUrl))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await invite({ email: 'trois@example.org', idempotencyKey })).toMatchObject({
      code: 'INVITATION_ANSWERED',
    });
    expect(await invite({ email: 'autre@example.org', idempotencyKey })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('accepted twice at once by two of its links is accepted once', async () => {
    const idempotencyKey = anyKey();
    const input = { email: 'course@example.org', idempotencyKey };
    const links = [await invite(input), await invite(input), await invite(input)];
    const answers = await Promise.all(links.map(({ invitationUrl }) => accept(tokenOf(invitationUrl))));
    expect(answers.filter((answer) => answer.viewer)).toHaveLength(1);
  });

  it('while pending can be renewed, which ends the link before; a member is not invited again', async () => {
    const first = await invite({ email: 'quatre@example.org' });
    const second = await invite({ email: 'QUATRE@example.org', role: 'influencer' });
    expect(second.member).toMatchObject({ id: first.member.id, role: 'influencer' });
    expect(await accept(tokenOf(first.invitationUrl))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await accept(tokenOf(second.invitationUrl))).toHaveProperty('viewer');
    expect((await invite({ email: 'quatre@example.org' })).refusals).toMatchObject([
      { code: 'EMAIL_TAKEN', field: 'email' },
    ]);
  });

  it('finds the person the directory knows', async () => {
    const { department } = await home.admin.client.mutate(
      'createDepartment',
      { idempotencyKey: anyKey(), name: 'Direction' },
      'department { id }',
    );
    const { person } = await home.admin.client.mutate(
      'addPerson',
      { idempotencyKey: anyKey(), name: 'Paul', email: 'paul@example.org', departmentId: department.id },
      'person { id }',
    );
    const { member } = await invite({ name: 'Paul Roy', email: 'paul@example.org', role: 'leadership' });
    expect(member.person).toEqual({ name: 'Paul Roy', department: { name: 'Direction' } });
    const read = await home.lead.client.run(
      'query ($id: ID!) { node(id: $id) { ... on Person { member { id } } } }',
      person,
    );
    expect(read.node.member.id).toBe(member.id);
  });

  it('asks for a name, an address and a department that exists', async () => {
    const refused = await invite({ name: ' ', email: 'x', departmentId: home.admin.id });
    expect(refused.refusals.map((each: any) => `${each.field} ${each.code}`)).toEqual([
      'name TEXT_REQUIRED',
      'email EMAIL_INVALID',
      'departmentId NOT_FOUND',
    ]);
  });

  it('ends after seven days', async () => {
    const { member, invitationUrl } = await invite({ email: 'tard@example.org' });
    const { rows } = await app.database.owner.query(
      `UPDATE member_invitations SET expires_at = expires_at - interval '7 days' WHERE member_id = $1
       RETURNING expires_at <= now() AS expired, expires_at > now() - interval '1 minute' AS just`,
      [member.id.replace('member_', '')],
    );
    expect(rows).toEqual([{ expired: true, just: true }]);
    expect(await accept(tokenOf(invitationUrl))).toMatchObject({ code: 'INVITATION_EXPIRED' });
  });
});

describe('the members', () => {
  const changeRole = (admin: TestMember, id: string, version: number, role: string) =>
    admin.client.mutate('changeMemberRole', { id, version, role }, 'member { role version }');
  const disable = (admin: TestMember, id: string, version: number) =>
    admin.client.mutate('disableMember', { id, version }, 'member { disabledAt version }');

  it('are listed to everybody of the workspace and to nobody else', async () => {
    const other = await newWorkspace(app, 'Ailleurs');
    const { members } = await other.influencer.client.run('{ members { id person { id } } }');
    expect(members.map((each: any) => each.id).sort()).toEqual(
      [other.lead, other.influencer, other.leadership, other.coordinator, other.admin]
        .map((each) => each.id)
        .sort(),
    );
    expect(await changeRole(home.admin, other.lead.id, 1, 'admin')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await disable(home.admin, other.lead.id, 1)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('have their new role from the next request on', async () => {
    const member = await home.join('influencer');
    expect(await changeRole(home.admin, member.id, 1, 'coordinator')).toMatchObject({
      member: { role: 'coordinator', version: 2 },
    });
    expect(await changeRole(home.admin, member.id, 1, 'lead')).toMatchObject({ currentVersion: 2 });
    const added = await member.client.mutate(
      'createDepartment',
      { idempotencyKey: anyKey(), name: 'Qualité' },
      'department { id }',
    );
    expect(added.__typename).toBe('CreateDepartmentSuccess');
  });

  it('are signed out at once when disabled', async () => {
    const member = await home.join('lead');
    expect((await member.client.run('{ viewer { member { id } } }')).viewer.member.id).toBe(member.id);
    expect((await disable(home.admin, member.id, 1)).member.disabledAt).not.toBeNull();
    expect(await member.client.run('{ viewer { member { id } } }')).toEqual({ viewer: null });
    const { rows } = await app.database.owner.query('SELECT FROM sessions WHERE member_id = $1', [
      member.actor.memberId,
    ]);
    expect(rows).toHaveLength(0);
  });

  it('keep an admin: the last one neither leaves nor is disabled', async () => {
    const workspace = await newWorkspace(app, 'Seule');
    const admin = await withPassword(workspace.admin);
    expect((await changeRole(admin, admin.id, 1, 'lead')).refusals).toMatchObject([
      { code: 'LAST_ADMIN', field: 'role' },
    ]);
    expect(await disable(admin, admin.id, 1)).toMatchObject({ code: 'LAST_ADMIN' });
    const pending = await invite({ email: 'second@example.org', role: 'admin' }, admin);
    expect(await disable(admin, admin.id, 1)).toMatchObject({ code: 'LAST_ADMIN' });
    await accept(tokenOf(pending.invitationUrl));
    expect(await changeRole(admin, admin.id, 1, 'lead')).toMatchObject({ member: { role: 'lead' } });
  });

  it('keep an admin also when two take the role from each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const workspace = await newWorkspace(app, `Duel ${round}`);
      const one = await withPassword(workspace.admin);
      const two = await withPassword(await workspace.join('admin'));
      await Promise.all(
        [one.client, two.client].map((client, index) =>
          client.send(
            `mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }`,
            {
              input: { id: [two, one][index]!.id, version: 1, role: 'lead' },
            },
          ),
        ),
      );
      const { rows } = await app.database.owner.query(
        `SELECT count(*)::int AS admins FROM members WHERE workspace_id = $1 AND role = 'admin'`,
        [workspace.workspaceId],
      );
      expect(rows).toEqual([{ admins: 1 }]);
    }
  });

  it('are managed by admins alone', async () => {
    const { errors } = await home.coordinator.client.send(
      `mutation ($input: DisableMemberInput!) { disableMember(input: $input) { __typename } }`,
      { input: { id: home.lead.id, version: 1 } },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
