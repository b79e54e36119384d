import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

const PASSWORD = 'une brioche tressée du dimanche';
const MEMBER = 'member { id invitationPending invitationExpiresAt disabledAt version }';
let app: TestApp;
let home: TestWorkspace;

beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org/' });
  home = await newWorkspace(app);
});
afterAll(() => app.stop());

const admin = (name: string, input: object, more = '') =>
  home.admin.client.mutate(name, input, `${more} ${MEMBER}`);
const invite = (email: string) =>
  admin('inviteMember', { idempotencyKey: anyKey(), name: 'Léa', email, role: 'lead' }, 'invitationUrl');
const renew = (id: string, idempotencyKey = anyKey()) =>
  admin('renewMemberInvitation', { idempotencyKey, id }, 'invitationUrl');
const revoke = ({ id, version }: { id: string; version: number }) =>
  admin('revokeMemberInvitation', { id, version });
const disable = ({ id, version }: { id: string; version: number }) => admin('disableMember', { id, version });
const enable = ({ id, version }: { id: string; version: number }) => admin('enableMember', { id, version });
const accept = ({ invitationUrl }: { invitationUrl: string }, password = PASSWORD) =>
  app.visitor().mutate(
    'acceptMemberInvitation',
    {
      ...{ token: invitationUrl.replace('http://levain.example.org/invitation/', '') },
      ...{ name: 'Léa', password },
    },
    'viewer { member { id } }',
  );
const signIn = (email: string) =>
  app.visitor().mutate('signIn', { email, password: PASSWORD }, 'viewer { member { id } }');

describe('an invitation sent again', () => {
  it('has a new link, and the one before is dead', async () => {
    const first = await invite('une@example.org');
    const again = await renew(first.member.id);
    expect(again.member).toMatchObject({ id: first.member.id, invitationPending: true });
    expect(await accept(first)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await accept(again)).toHaveProperty('viewer');
    expect(await renew(first.member.id)).toMatchObject({ code: 'INVITATION_ANSWERED' });
  });

  it('is valid seven days from then, also once it had expired', async () => {
    const { member } = await invite('deux@example.org');
    await app.database.owner.query(
      `UPDATE member_invitations SET expires_at = now() - interval '1 day' WHERE member_id = $1`,
      [member.id.replace('member_', '')],
    );
    const days = (Date.parse((await renew(member.id)).member.invitationExpiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });

  it('twice under one key is sent once, and gives another link to the same', async () => {
    const { member } = await invite('trois@example.org');
    const key = anyKey();
    const [one, two] = [await renew(member.id, key), await renew(member.id, key)];
    expect(one.invitationUrl).not.toBe(two.invitationUrl);
    expect(await accept(one)).toHaveProperty('viewer');
    const { rows } = await app.database.owner.query(
      `SELECT count(*)::int AS n FROM event_log WHERE kind = 'memberInvitationRenewed' AND object_id = $1`,
      [member.id.replace('member_', '')],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('an invitation accepted', () => {
  it('is not with a password that holds the name or the address of who is invited', async () => {
    const invited = await invite('lea.beaulieu@example.org');
    for (const password of ['bonjour lea.beaulieu@example.org', 'lea beaulieu example org et moi'])
      expect(await accept(invited, password)).toMatchObject({
        code: 'PASSWORD_TOO_PERSONAL',
        refusals: [{ field: 'password' }],
      });
    expect(await accept(invited)).toHaveProperty('viewer');
  });
});

describe('an invitation revoked', () => {
  it('has no link that works, and can be sent again', async () => {
    const first = await invite('quatre@example.org');
    const revoked = await revoke(first.member);
    expect(revoked.member).toMatchObject({ invitationPending: true, invitationExpiresAt: null });
    expect(await accept(first)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await revoke(revoked.member)).toMatchObject({ code: 'INVITATION_REVOKED' });
    expect(await accept(await renew(first.member.id))).toHaveProperty('viewer');
  });

  it('is not said again to who repeats an old request', async () => {
    const input = { idempotencyKey: anyKey(), name: 'Léa', email: 'cinq@example.org', role: 'lead' };
    const { member } = await admin('inviteMember', input, 'invitationUrl');
    await revoke(member);
    expect(await admin('inviteMember', input, 'invitationUrl')).toMatchObject({ code: 'INVITATION_REVOKED' });
  });

  it('was read in its last version, and is not accepted yet', async () => {
    const first = await invite('six@example.org');
    expect(await revoke({ ...first.member, version: 7 })).toMatchObject({ currentVersion: 1 });
    await accept(first);
    const { currentVersion: version } = await revoke(first.member);
    expect(await revoke({ ...first.member, version })).toMatchObject({ code: 'INVITATION_ANSWERED' });
  });
});

describe('a disabled member', () => {
  it('signs in again with the same password once enabled', async () => {
    const invited = await invite('sept@example.org');
    await accept(invited);
    const { member } = await disable({ ...invited.member, version: 2 });
    expect(await signIn('sept@example.org')).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await enable({ ...member, version: 1 })).toMatchObject({ currentVersion: 3 });
    expect((await enable(member)).member).toMatchObject({ disabledAt: null });
    expect(await signIn('sept@example.org')).toMatchObject({ viewer: { member: { id: member.id } } });
  });

  it('who never came in needs a new invitation: the link before stays dead', async () => {
    const invited = await invite('huit@example.org');
    const { member } = await disable(invited.member);
    expect(await renew(member.id)).toMatchObject({ code: 'MEMBER_DISABLED' });
    expect((await enable(member)).member).toMatchObject({
      invitationPending: true,
      invitationExpiresAt: null,
    });
    expect(await accept(invited)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await accept(await renew(member.id))).toHaveProperty('viewer');
  });
});
