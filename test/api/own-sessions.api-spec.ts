import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Passwords } from '../../apps/api/src/access/passwords.js';
import { startApp, type TestApp } from '../support/app.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const PASSWORD = 'levure et farine de seigle';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
const SESSIONS = 'ownSessions { id browser system isCurrent }';
const VIEWER = 'viewer { member { email } }';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  const hash = await app.nest.get(Passwords).hash(PASSWORD);
  await app.database.owner.query('UPDATE members SET password_hash = $1', [hash]);
});
afterAll(() => app.stop());

/** Signed in once more, in that browser. */
async function elsewhere({ email }: TestMember): Promise<ReturnType<TestApp['visitor']>> {
  const client = app.visitor();
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': FIREFOX },
    body: JSON.stringify({ query, variables: { input: { email, password: PASSWORD } } }),
  });
  return client;
}

describe('one’s own sessions', () => {
  it('are listed by device, the one that asks first', async () => {
    const { client } = workspace.lead;
    await elsewhere(workspace.lead);
    const { ownSessions } = await client.run(`{ ${SESSIONS} }`);
    expect(ownSessions).toMatchObject([
      { browser: 'other', system: 'other', isCurrent: true },
      { browser: 'firefox', system: 'linux', isCurrent: false },
    ]);
  });

  it('end one by one, or all but this one', async () => {
    const { influencer } = workspace;
    const [one, other] = [await elsewhere(influencer), await elsewhere(influencer)];
    const { ownSessions } = await other.run(`{ ${SESSIONS} }`);
    const { id } = ownSessions.find((each: { isCurrent: boolean }) => each.isCurrent);
    const ended = await influencer.client.mutate('endSessions', { id }, 'sessions { isCurrent }');
    expect(ended.sessions).toHaveLength(2);
    expect(await other.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
    expect((await one.run(`{ ${VIEWER} }`)).viewer).not.toBeNull();
    const rest = await influencer.client.mutate('endSessions', {}, 'sessions { isCurrent }');
    expect(rest.sessions).toEqual([{ isCurrent: true }]);
    expect(await one.run(`{ ${VIEWER} }`)).toEqual({ viewer: null });
  });

  it('are nobody else’s', async () => {
    const { coordinator, admin } = workspace;
    const { ownSessions } = await coordinator.client.run(`{ ${SESSIONS} }`);
    const payload = await admin.client.mutate('endSessions', { id: ownSessions[0].id }, 'sessions { id }');
    expect(payload.code).toBe('NOT_FOUND');
    expect((await coordinator.client.run(`{ ${VIEWER} }`)).viewer).not.toBeNull();
  });
});
