import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { day } from '../support/furniture-texts.js';
import { bring, madeToken, Program } from '../support/tokens.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await startApp({ TOKEN_REQUESTS: '25' });
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const PACKS = '{ packs(first: 1) { totalCount } }';
const LIST = '{ apiTokens { id name scope state until lastUsedAt version owner { name } } }';
const sql = async (text: string, ...values: unknown[]) => (await app.database.owner.query(text, values)).rows;
const revoke = (who: TestWorkspace['lead'], id: string, version = 1) =>
  who.client.mutate('revokeApiToken', { id, version }, 'apiToken { state }');
const codeOf = async (program: Program, query = PACKS) =>
  (await program.send(query)).errors?.[0]?.extensions.code;

describe('a token', () => {
  it('is said once; of it the database keeps a hash', async () => {
    const { id, text } = await madeToken(workspace.lead, 'read');
    expect(text).toMatch(/^lvn_[0-9A-Za-z]{71}$/);
    const [row] = await sql('SELECT t::text AS row FROM api_tokens t WHERE id = $1', id.split('_')[1]);
    const [kept] = await sql(
      `SELECT count(*)::int AS found FROM idempotency_keys k, event_log e
       WHERE strpos(k::text, $1) > 0 OR strpos(e::text, $1) > 0`,
      text.slice(10),
    );
    expect(row.row).not.toContain(text.slice(26, 60));
    expect(kept.found).toBe(0);
    const { apiTokens } = await workspace.lead.client.run(LIST);
    expect(JSON.stringify(apiTokens)).not.toContain(text.slice(4, 40));
  });

  it('asked for again under its key, is another one; the first opens nothing', async () => {
    const input = { idempotencyKey: anyKey(), name: 'Deux fois', scope: 'read', until: day(30) };
    const make = () => workspace.lead.client.mutate('makeApiToken', input, 'token apiToken { id }');
    const [first, second] = [await make(), await make()];
    expect(second.apiToken.id).toBe(first.apiToken.id);
    expect(await codeOf(new Program(app.url, first.token))).toBe('UNAUTHENTICATED');
    expect(await codeOf(new Program(app.url, second.token))).toBeUndefined();
  });

  it('lasts a year at most, and a member has twenty', async () => {
    const member = await workspace.join('influencer', 'Vingt');
    const make = (more: object) =>
      member.client.mutate(
        'makeApiToken',
        { idempotencyKey: anyKey(), name: 'Un', scope: 'read', until: day(30), ...more },
        'token',
      );
    expect((await make({ until: day(366) })).refusals).toMatchObject([
      { code: 'DATE_TOO_FAR', field: 'until' },
    ]);
    expect((await make({ until: day(-1) })).refusals).toMatchObject([{ code: 'DATE_PAST', field: 'until' }]);
    await Promise.all(Array.from({ length: 21 }, () => make({})));
    const [{ count }] = await sql(
      'SELECT count(*)::int FROM api_tokens WHERE member_id = $1',
      member.actor.memberId,
    );
    expect(count).toBe(20);
    expect((await make({})).code).toBe('TOO_MANY_TOKENS');
  });

  it('says when it was last used', async () => {
    const { id, text } = await madeToken(workspace.lead, 'read');
    const used = async () =>
      (await workspace.lead.client.run(LIST)).apiTokens.find((each: any) => each.id === id).lastUsedAt;
    expect(await used()).toBeNull();
    await new Program(app.url, text).run(PACKS);
    expect(Date.now() - Date.parse(await used())).toBeLessThan(10_000);
  });
});

describe('what a token opens', () => {
  it('read: queries, as its owner may read, and nothing else', async () => {
    const program = new Program(app.url, (await madeToken(workspace.lead, 'read')).text);
    expect((await program.run(PACKS)).packs.totalCount).toBe(0);
    const make = `mutation { makeApiToken(input: {idempotencyKey: "aaaaaaaa", name: "n", scope: read, until: "${day(9)}"}) { __typename } }`;
    expect(await codeOf(program, make)).toBe('FORBIDDEN');
    expect(await codeOf(program, 'mutation { signOut }')).toBe('FORBIDDEN');
    expect(await codeOf(program, 'mutation { chooseLocale(locale: en) { member { name } } }')).toBe(
      'FORBIDDEN',
    );
    expect((await bring(program, 1, 'Date;Valeur\n', { key: anyKey() })).status).toBe(403);
    expect((await program.fetch('/api/archive')).status).toBe(403);
  });

  it('ingest: reads nothing', async () => {
    const program = new Program(app.url, (await madeToken(workspace.admin, 'ingest')).text);
    for (const query of [PACKS, LIST, '{ members { email } }', '{ node(id: "x") { id } }'])
      expect(await codeOf(program, query)).toBe('FORBIDDEN');
    expect((await program.run('{ viewer { member { name } } }')).viewer).toBeNull();
    expect((await program.fetch('/api/archive')).status).toBe(403);
  });

  it('nothing once mistyped, expired, revoked, or its owner disabled', async () => {
    const member = await workspace.join('lead', 'Partante');
    const { id, text } = await madeToken(member, 'read');
    const program = new Program(app.url, text);
    expect(await codeOf(program)).toBeUndefined();
    const wrong = text.slice(0, -1) + (text.endsWith('a') ? 'b' : 'a');
    expect(await codeOf(new Program(app.url, wrong))).toBe('UNAUTHENTICATED');
    const until = (change: string) =>
      sql(`UPDATE api_tokens SET until = ${change} WHERE id = $1`, id.split('_')[1]);
    await until("(now() AT TIME ZONE 'utc')::date - 1");
    expect(await codeOf(program)).toBe('UNAUTHENTICATED');
    await until("(now() AT TIME ZONE 'utc')::date");
    expect(await codeOf(program)).toBeUndefined();
    await workspace.admin.client.mutate('disableMember', { id: member.id, version: 1 }, 'member { id }');
    expect(await codeOf(program)).toBe('UNAUTHENTICATED');
    await workspace.admin.client.mutate('enableMember', { id: member.id, version: 2 }, 'member { id }');
    expect(await codeOf(program)).toBe('UNAUTHENTICATED');
  });

  it('nothing beside a session, and no socket', async () => {
    const program = new Program(app.url, (await madeToken(workspace.lead, 'read')).text);
    const mixed = await program.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: workspace.lead.client.cookie! },
      body: JSON.stringify({ query: PACKS }),
    });
    expect(mixed.status).toBe(400);
    expect(await mixed.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('no more than so often a minute, each root field counting', async () => {
    const program = new Program(app.url, (await madeToken(workspace.lead, 'read')).text);
    const many = `{ ${'abcde'
      .split('')
      .map((name) => `${name}: packs(first: 1) { totalCount }`)
      .join(' ')} }`;
    for (let done = 0; done < 5; done += 1) expect(await codeOf(program, many)).toBeUndefined();
    const response = await program.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PACKS }),
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
  });
});

describe('who sees and revokes it', () => {
  it('its owner and who manages members; to others it is not there', async () => {
    const { id } = await madeToken(workspace.lead, 'ingest');
    const seen = async (who: TestWorkspace['lead']) =>
      (await who.client.run(LIST)).apiTokens.some((each: any) => each.id === id);
    expect(await Promise.all([seen(workspace.lead), seen(workspace.admin)])).toEqual([true, true]);
    expect(await Promise.all([seen(workspace.coordinator), seen(workspace.influencer)])).toEqual([
      false,
      false,
    ]);
    expect((await revoke(workspace.coordinator, id)).__typename).toBe('NotFoundError');
    expect((await revoke(workspace.admin, id)).apiToken.state).toBe('revoked');
    expect((await revoke(workspace.lead, id, 2)).code).toBe('TOKEN_REVOKED');
  });

  it('revoked, it opens nothing from the next request on', async () => {
    const { id, text } = await madeToken(workspace.lead, 'read');
    const program = new Program(app.url, text);
    expect(await codeOf(program)).toBeUndefined();
    await revoke(workspace.lead, id);
    expect(await codeOf(program)).toBe('UNAUTHENTICATED');
  });
});
