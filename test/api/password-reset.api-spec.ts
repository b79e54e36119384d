import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Passwords } from '../../apps/api/src/access/passwords.js';
import { ForgottenAccounts } from '../../apps/api/src/resets/forgotten-accounts.js';
import { PasswordResets } from '../../apps/api/src/resets/password-resets.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { asDemonstration } from '../support/demonstration.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const PASSWORD = 'levure et farine de seigle';
const NEXT = 'seigle, farine et levure';
const VIEWER = 'viewer { member { email } }';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app, 'Fournil');
  const hash = await app.nest.get(Passwords).hash(PASSWORD);
  await app.database.owner.query('UPDATE members SET password_hash = $1', [hash]);
});
afterAll(() => app.stop());

/** The link of the letter, made as the letter makes it. */
async function tokenOf({ actor }: TestMember): Promise<string> {
  const issued = await app.nest
    .get(UnitOfWork)
    .write(actor, async (tx) => done(await app.nest.get(PasswordResets).issue(tx, actor, actor.memberId)));
  return issued.ok ? issued.value.split('/').at(-1)! : '';
}

/** What waits in the outbox for the member, once everything that was asked is looked up. */
async function lettersTo({ actor }: TestMember): Promise<number> {
  await app.nest.get(ForgottenAccounts).onApplicationShutdown();
  const { rows } = await app.database.owner.query(
    "SELECT FROM outbox WHERE kind = 'passwordReset' AND payload ->> 'memberId' = $1",
    [actor.memberId],
  );
  return rows.length;
}

const ask = (email: string): Promise<any> => app.visitor().mutate('requestPasswordReset', { email }, 'email');

describe('a forgotten password', () => {
  it('is written about to the account, whatever the case of the address', async () => {
    const answer = await ask(workspace.lead.email.toUpperCase());
    expect(answer.__typename).toBe('RequestPasswordResetSuccess');
    expect(await lettersTo(workspace.lead)).toBe(1);
  });

  it.each([
    ['disabled', 'UPDATE members SET disabled_at = now() WHERE id = $1'],
    ['without a password yet', 'UPDATE members SET password_hash = NULL WHERE id = $1'],
  ])('of an account %s is written about to nobody, and the answer is the same', async (_, change) => {
    const { lead } = await newWorkspace(app, 'Ailleurs');
    await app.database.owner.query("UPDATE members SET password_hash = 'x' WHERE id = $1", [
      lead.actor.memberId,
    ]);
    await app.database.owner.query(change, [lead.actor.memberId]);
    expect((await ask(lead.email)).__typename).toBe('RequestPasswordResetSuccess');
    expect(await lettersTo(lead)).toBe(0);
  });

  it('of a demonstration is written about to nobody: its passwords are for everybody', async () => {
    const { lead, workspaceId } = await newWorkspace(app, 'Démonstration');
    await app.database.owner.query("UPDATE members SET password_hash = 'x' WHERE id = $1", [
      lead.actor.memberId,
    ]);
    await asDemonstration(app, workspaceId);
    expect((await ask(lead.email)).__typename).toBe('RequestPasswordResetSuccess');
    expect(await lettersTo(lead)).toBe(0);
  });

  it('is asked about three times in a quarter of an hour, with or without an account', async () => {
    for (const email of [workspace.influencer.email, 'personne@example.org']) {
      const codes = [];
      for (let time = 0; time < 4; time += 1) codes.push((await ask(email)).code);
      expect(codes).toEqual([undefined, undefined, undefined, 'TOO_MANY_ATTEMPTS']);
    }
  });

  it('cannot be of what is no address', async () => {
    expect((await ask('ada')).refusals).toMatchObject([{ code: 'EMAIL_INVALID', field: 'email' }]);
  });
});

describe('the link of the letter', () => {
  it('shows whose it is, refuses a weak password and stays, then changes it and signs out everywhere', async () => {
    const { coordinator } = workspace;
    const token = await tokenOf(coordinator);
    const query = 'query ($token: String!) { passwordReset(token: $token) { email workspaceName } }';
    expect(await app.visitor().run(query, { token })).toEqual({
      passwordReset: { email: coordinator.email, workspaceName: 'Fournil' },
    });
    const weak = await app.visitor().mutate('resetPassword', { token, password: 'court' }, 'email');
    expect(weak.refusals).toMatchObject([{ code: 'PASSWORD_TOO_SHORT', field: 'password' }]);
    const changed = await app.visitor().mutate('resetPassword', { token, password: NEXT }, 'email');
    expect(changed).toMatchObject({ __typename: 'ResetPasswordSuccess', email: coordinator.email });
    expect(await coordinator.client.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
    expect(await app.visitor().run(query, { token })).toEqual({ passwordReset: null });
    const { email } = coordinator;
    const old = await app.visitor().mutate('signIn', { email, password: PASSWORD }, VIEWER);
    expect(old.code).toBe('SIGN_IN_FAILED');
    const fresh = await app.visitor().mutate('signIn', { email, password: NEXT }, VIEWER);
    expect(fresh.viewer.member.email).toBe(email);
  });

  it('is dead once the password is changed by other means', async () => {
    const { leadership } = workspace;
    const token = await tokenOf(leadership);
    const input = { currentPassword: PASSWORD, newPassword: NEXT };
    expect((await leadership.client.mutate('changePassword', input, VIEWER)).code).toBeUndefined();
    const late = await app.visitor().mutate('resetPassword', { token, password: NEXT }, 'email');
    expect(late.code).toBe('NOT_FOUND');
  });

  it('is in the history, without the link', async () => {
    const { rows } = await app.database.owner.query(
      "SELECT kind, before, after FROM event_log WHERE kind LIKE 'passwordReset%' GROUP BY 1, 2, 3 ORDER BY 1",
    );
    expect(rows).toEqual([
      { kind: 'passwordReset', before: null, after: null },
      { kind: 'passwordResetAsked', before: null, after: null },
    ]);
  });
});
