import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATIVE_KINDS } from '@levain/domain/audit/administrative.js';
import { EVENT_KINDS } from '@levain/domain/audit/event.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import { EventLog, type RecordedEvent } from '../../apps/api/src/database/event-log.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const PASSWORD = 'une brioche tressée du dimanche';
let app: TestApp;
let home: TestWorkspace;
let elsewhere: TestWorkspace;

beforeAll(async () => {
  const settings = { PUBLIC_URL: 'http://levain.example.org/', OUTBOUND_PRIVATE_HOSTS: '127.0.0.1' };
  app = await startApp({ ...settings, OUTBOUND_PORTS: '9' });
  home = await newWorkspace(app);
  elsewhere = await newWorkspace(app, 'Ailleurs');
});
afterAll(() => app.stop());

const READ = `query ($first: Int!, $after: String, $kinds: [AdministrativeKind!], $actorId: ID) {
  workspaceHistory(first: $first, after: $after, kinds: $kinds, actorId: $actorId) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { kind before after actor { id name } person { id } subject { name people { id name } } } }
  }
}`;
const page = async (asked: object = {}, by: TestMember = home.admin): Promise<any> =>
  (await by.client.run(READ, { first: 100, ...asked })).workspaceHistory;
const lines = async (asked: object = {}, by: TestMember = home.admin): Promise<any[]> =>
  (await page(asked, by)).edges.map(({ node }: any) => node);
const last = async (): Promise<any> => (await lines({ first: 1 }))[0];

/** Does it, and gives the line that says so. */
async function said(name: string, input: object, selection: string, by = home.admin): Promise<any> {
  const result = await by.client.mutate(name, input, selection);
  if (!result.__typename.endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return { ...(await last()), result };
}
const create = (name: string, input: object, selection: string) =>
  said(name, { idempotencyKey: anyKey(), ...input }, selection);

/** Writes what only a process, a person outside or a provider writes. */
const write = (workspace: TestWorkspace, event: RecordedEvent) =>
  app.nest.get(UnitOfWork).write(workspace.admin.actor, async (tx) => {
    await app.nest.get(EventLog).append(tx, workspace.admin.actor, event);
    return done(null);
  });

describe('the history of a workspace says', () => {
  it('who invited whom, who came, and who changed what of a member', async () => {
    const lea = { name: 'Léa Martin', people: [{ name: 'Léa Martin' }] };
    const invitation = { name: 'Léa Martin', email: 'lea@example.org', role: 'lead' };
    const invited = await create('inviteMember', invitation, 'invitationUrl member { id version }');
    expect(invited).toMatchObject({ kind: 'memberInvited', subject: lea, after: { role: 'lead' } });
    expect(invited.actor.id).toBe(home.admin.id);
    const { id } = invited.result.member;
    expect(await create('renewMemberInvitation', { id }, 'invitationUrl member { version }')).toMatchObject({
      ...{ kind: 'memberInvitationRenewed', subject: lea },
    });
    const version = async () =>
      (await home.admin.client.run('{ members { id version } }')).members.find((each: any) => each.id === id)
        .version;
    const whose = async (more = {}) => ({ id, version: await version(), ...more });
    expect(await said('revokeMemberInvitation', await whose(), 'member { id }')).toMatchObject({
      ...{ kind: 'memberInvitationRevoked', subject: lea },
    });
    const again = await create('renewMemberInvitation', { id }, 'invitationUrl');
    const token = again.result.invitationUrl.split('/').at(-1);
    const accepted = { token, name: 'Léa Roy', password: PASSWORD };
    await app.visitor().mutate('acceptMemberInvitation', accepted, 'viewer { member { id } }');
    const roy = { name: 'Léa Roy', people: [{ name: 'Léa Roy' }] };
    expect(await last()).toMatchObject({ kind: 'memberInvitationAccepted', subject: roy, actor: { id } });
    // What it was called when it happened stays what is said.
    expect((await lines({ kinds: ['memberInvited'] }))[0].subject).toMatchObject({ name: 'Léa Martin' });
    expect(
      await said('changeMemberRole', await whose({ role: 'leadership' }), 'member { id }'),
    ).toMatchObject({
      ...{ kind: 'memberRoleChanged', subject: roy, before: { role: 'lead' }, after: { role: 'leadership' } },
    });
    for (const [name, kind] of [
      ['disableMember', 'memberDisabled'],
      ['enableMember', 'memberEnabled'],
    ] as const)
      expect(await said(name, await whose(), 'member { id }')).toMatchObject({ kind, subject: roy });
  });

  it('which departments there are, and who answers for them', async () => {
    const made = await create('createDepartment', { name: 'Com' }, 'department { id version }');
    expect(made).toMatchObject({ kind: 'departmentCreated', subject: { name: 'Com', people: [] } });
    const { id } = made.result.department;
    const renamed = await said(
      'renameDepartment',
      { id, version: made.result.department.version, name: 'Communication' },
      'department { version }',
    );
    expect(renamed).toMatchObject({
      ...{ kind: 'departmentRenamed', subject: { name: 'Communication' }, before: { name: 'Com' } },
    });
    const { version } = renamed.result.department;
    const memberIds = [home.lead.id, home.influencer.id];
    expect(await said('nameReferents', { id, version, memberIds }, 'department { id }')).toMatchObject({
      kind: 'referentsNamed',
      subject: { name: 'Communication', people: [{ name: 'lead' }, { name: 'influencer' }] },
    });
  });

  it('who was asked to be a referent, also once they are none', async () => {
    const { rows } = await app.database.owner.query('SELECT name FROM people WHERE id = $1', [
      home.lead.actor.personId,
    ]);
    const subject = { name: rows[0].name, people: [{ name: 'lead' }] };
    const wanted = { area: 'hr', personId: home.lead.personId };
    const asked = await create('askReferent', wanted, 'referent { id }');
    expect(asked).toMatchObject({ kind: 'referentAsked', subject, after: { area: 'hr' } });
    const removed = await said('removeReferent', { id: asked.result.referent.id }, '__typename');
    expect(removed).toMatchObject({ kind: 'referentRemoved', subject, before: { area: 'hr' } });
    expect((await lines({ kinds: ['referentAsked'] }))[0].subject).toMatchObject(subject);
  });

  it('what programs and people outside may read', async () => {
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const made = await create(
      'makeApiToken',
      { name: 'Tableur', scope: 'read', until },
      'apiToken { id version }',
    );
    const token = { name: 'Tableur', people: [{ name: 'admin' }] };
    expect(made).toMatchObject({ kind: 'tokenMade', subject: token, after: { scope: 'read' } });
    expect(await said('revokeApiToken', made.result.apiToken, 'apiToken { id }')).toMatchObject({
      ...{ kind: 'tokenRevoked', subject: token },
    });
    const address = 'http://127.0.0.1:9/levain?key=hush';
    const events = ['decisionTaken'];
    const added = await create('addWebhook', { address, events }, 'webhook { id version }');
    const subject = { name: expect.stringContaining('127.0.0.1'), people: [] };
    expect(added).toMatchObject({ kind: 'webhookAdded', subject });
    const { id } = added.result.webhook;
    const version = async () => (await home.admin.client.run('{ webhooks { version } }')).webhooks[0].version;
    for (const [name, kind, more] of [
      ['changeWebhook', 'webhookChanged', { address, events, isActive: false }],
      ['rotateWebhookSecret', 'webhookSecretRotated', {}],
      ['removeWebhook', 'webhookRemoved', {}],
    ] as const) {
      const line = await said(name, { id, version: await version(), ...more }, '__typename');
      expect(line).toMatchObject({ kind, subject });
      expect(JSON.stringify(line)).not.toContain('hush');
    }
    const shared = await create(
      'makeShareLink',
      {
        ...{
          title: 'Pour la ville',
          introduction: 'Ce que nous avons appris',
          locale: 'fr',
          questions: ['learned'],
          fields: [],
          until,
        },
      },
      'shareLink { id version }',
    );
    expect(shared).toMatchObject({ kind: 'shareLinkMade', subject: { name: 'Pour la ville' } });
    expect(await said('revokeShareLink', shared.result.shareLink, 'shareLink { id }')).toMatchObject({
      ...{ kind: 'shareLinkRevoked', subject: { name: 'Pour la ville' } },
    });
    const reader = await create(
      'inviteReader',
      {
        ...{ address: 'maire@ville.example', word: 'Bonjour', locale: 'fr', fields: [], rhythm: 'monthly' },
        ...{ level: 'executive', timeZone: 'Europe/Paris' },
      },
      'reader { id version }',
    );
    expect(reader).toMatchObject({ kind: 'readerInvited', subject: { name: 'maire@ville.example' } });
    expect(await said('revokeReader', reader.result.reader, '__typename')).toMatchObject({
      kind: 'readerRevoked',
    });
  });

  it('whom the directory knows', async () => {
    const added = await create(
      'addPerson',
      { name: 'Noé Petit', email: 'noe@example.org' },
      'person { id version }',
    );
    expect(added).toMatchObject({ kind: 'personAdded', subject: { name: 'Noé Petit' } });
    const { id, version } = added.result.person;
    const noe = { name: 'Noé Grand', people: [{ name: 'Noé Grand' }] };
    const corrected = { id, version, name: 'Noé Grand', email: 'noe@example.org' };
    expect(await said('correctPerson', corrected, 'person { version }')).toMatchObject({
      ...{ kind: 'personCorrected', subject: noe },
    });
    for (const [field, kind, of] of [
      ['markPersonLeft', 'personLeft', version + 1],
      ['markPersonBack', 'personBack', version + 2],
    ] as const) {
      await home.admin.client.run(
        `mutation ($input: PersonPresenceInput!) { ${field}(input: $input) { __typename } }`,
        { input: { id, version: of } },
      );
      expect(await last()).toMatchObject({ kind, subject: noe });
    }
    expect(await create('sendPrivacyLink', { personId: id }, '__typename')).toMatchObject({
      ...{ kind: 'privacyLinkSent', subject: noe },
    });
    const wish = { id, saidOn: '2026-01-01', channel: 'mail', isUnderstood: true };
    const forgotten = await said('forgetPerson', wish, '__typename');
    expect(forgotten).toMatchObject({ kind: 'personForgotten', subject: { name: 'N. N.' } });
    // Which other events were theirs is nobody's to know.
    expect(forgotten.after).toEqual({ saidOn: '2026-01-01', channel: 'mail' });
    expect(JSON.stringify(await lines())).not.toMatch(/Noé|noe@/);
  });

  it('which directories were taken in, and undone', async () => {
    const post = async (path: string, more: object = {}): Promise<any> => {
      const query = new URLSearchParams({ fileName: 'annuaire.csv', createDepartments: 'yes', ...more });
      const headers = { 'content-type': 'text/csv', 'idempotency-key': anyKey() };
      const body = 'Nom;E-mail\nAna Silva;ana@ex.org\n';
      const answer = await home.admin.client.fetch(`/api/people/imports${path}?${query}`, {
        ...{ method: 'POST', body, headers },
      });
      return answer.json();
    };
    const { preview } = await post('/preview');
    await post('', { expected: preview.fingerprint });
    const subject = { name: 'annuaire.csv', people: [] };
    expect(await last()).toMatchObject({ kind: 'directoryImported', subject, after: { count: 1 } });
    const [{ id }] = (await home.admin.client.run('{ directoryImports { id } }')).directoryImports;
    expect(await said('undoDirectoryImport', { id }, 'import { id }')).toMatchObject({
      ...{ kind: 'directoryImportUndone', subject },
    });
  });

  it('what became of the workspace itself', async () => {
    const named = { name: 'Atelier du pain', version: 1 };
    expect(await said('renameWorkspace', named, 'workspace { id }')).toMatchObject({
      ...{ kind: 'workspaceRenamed', subject: { name: 'Atelier du pain' }, before: { name: 'Atelier' } },
    });
    await (await home.admin.client.fetch('/api/archive')).arrayBuffer();
    expect(await last()).toMatchObject({ kind: 'workspaceExported', subject: null });
  });
});

describe('the history of a workspace holds', () => {
  it('every administrative kind and no other, whatever an event is about', async () => {
    const there = await newWorkspace(app, 'Tout');
    for (const kind of EVENT_KINDS)
      await write(there, { kind, objectType: 'workspace', objectId: newId(), after: 'words of an archive' });
    for (const objectType of ['member', 'person', 'referent', 'department', 'apiToken', 'webhook', 'digest'])
      await write(there, { kind: 'memberInvited', objectType, objectId: newId(), after: { memberIds: 3 } });
    const found = await lines({}, there.admin);
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual([...ADMINISTRATIVE_KINDS].sort());
    expect(found.every(({ subject }) => subject === null)).toBe(true);
  });

  it('nothing of another workspace, not even for its admin', async () => {
    const kinds = ['workspaceRenamed'];
    await write(elsewhere, {
      ...{ kind: 'workspaceRenamed', objectType: 'workspace', objectId: newId(), after: { name: 'Caché' } },
    });
    expect((await lines({ kinds }, elsewhere.admin))[0].subject.name).toBe('Caché');
    expect(JSON.stringify(await lines())).not.toContain('Caché');
    const { edges, totalCount } = await page({ actorId: elsewhere.admin.id });
    expect({ edges, totalCount }).toEqual({ edges: [], totalCount: 0 });
  });

  it.each<MemberRole>(['lead', 'influencer', 'leadership', 'coordinator'])(
    'nothing for a member who is %s',
    async (role) => {
      const { data, errors } = await home[role].client.send(READ, { first: 1 });
      expect(data?.workspaceHistory ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    },
  );
});

describe('the history of a workspace is read', () => {
  it('by what happened and by who did it', async () => {
    const kinds = ['tokenMade', 'tokenRevoked'];
    expect((await lines({ kinds })).map(({ kind }) => kind)).toEqual(['tokenRevoked', 'tokenMade']);
    const joined = await lines({ kinds: ['memberInvitationAccepted'] });
    const hers = await page({ actorId: joined[0].actor.id });
    expect(hers.totalCount).toBe(1);
    expect(await page({ actorId: 'member_nobody' })).toMatchObject({ edges: [], totalCount: 0 });
    const { errors } = await home.admin.client.send(READ, { first: 1, kinds: ['memberSignedIn'] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('a page at a time, each line once, the latest first', async () => {
    const all = await lines();
    const read: any[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo, totalCount } = await page({ first: 4, after });
      expect(totalCount).toBe(all.length);
      read.push(...edges.map(({ node }: any) => node));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(read).toEqual(all);
  });

  it('in as many statements for a hundred lines as for one', async () => {
    const one = await statementsOf(app, () => page({ first: 1, kinds: ['memberInvited'] }));
    const many = await statementsOf(app, () => page({ first: 100 }));
    expect(many.length).toBe(one.length);
    expect(many.filter((sql) => sql.includes('event_log'))).toHaveLength(1);
  });
});
