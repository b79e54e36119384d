import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PrivacyLinks } from '../../apps/api/src/forgetting/privacy-links.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { FOREIGN_CALLS } from '../support/foreign-calls.js';
import type { Hands } from '../support/foreign-calls/hands.js';
import { furnishedWorkspace, type FurnishedWorkspace } from '../support/furnished-workspace.js';
import { make } from '../support/make.js';
import { wholeDocument } from '../support/whole-selection.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const NAME = 'Zénobie Canari-Doré';
const ADDRESS = 'zenobie.canari@ex.org';
const HELP = 'Je montre les claviers bépo.';
const SITE = 'Dépôt des canaris';
const WORDS = [NAME, ADDRESS, HELP, SITE, 'rien que pour elle'];
const UNDERSTOOD = { isUnderstood: true };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const sql = async (text: string, ...values: unknown[]): Promise<any[]> =>
  (await app.database.owner.query(text, values)).rows;

/** Every place of the database where a text stands, whatever the table and the column. */
async function placesOf(word: string): Promise<string[]> {
  const columns = await sql(
    `SELECT c.table_name AS t, c.column_name AS c FROM information_schema.columns c
     JOIN information_schema.tables s USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND s.table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    const [row] = await sql(
      `SELECT count(*)::int AS n FROM "${t}" WHERE position(lower($1) IN lower("${c}"::text)) > 0`,
      word,
    );
    if (row.n > 0) found.push(`${t}.${c}`);
  }
  return found;
}

/** What every query answers, each asked for as much as the limits let through. */
async function everyAnswer(
  home: FurnishedWorkspace,
  reader: TestMember,
  more: Partial<Hands>,
): Promise<string> {
  const { schema } = app.nest.get(GraphQLSchemaHost);
  const hands: Hands = {
    ...{ own: home.ids, other: home.ids, version: () => 1, text: home.word, number: 1, cursors: {} },
    ...{ workspaceId: home.workspaceId, email: reader.email },
    ...more,
  };
  const answers: string[] = [];
  for (const [name, field] of Object.entries(schema.getQueryType()!.getFields())) {
    if (name === 'node') continue;
    for (const variables of FOREIGN_CALLS.query[name]?.(hands) ?? [{}]) {
      const { after: _, ...given } = variables as Record<string, unknown>;
      answers.push(JSON.stringify(await reader.client.send(wholeDocument('query', field), given)));
    }
  }
  return answers.join('\n');
}

/** Somebody of whom as much as possible is known: by a file, by an invitation, by their own words, by who names them. */
async function canaryOf(home: FurnishedWorkspace): Promise<TestMember> {
  const { coordinator, lead, ids } = home;
  const canary = await home.join('influencer', 'Quelqu’un');
  await coordinator.client.mutate(
    'correctPerson',
    {
      id: canary.personId,
      version: 1,
      name: NAME,
      email: ADDRESS,
      departmentId: ids.department,
      site: 'Lyon',
    },
    'person { id }',
  );
  await sql('UPDATE members SET email = $2, email_key = $2 WHERE id = $1', canary.actor.memberId, ADDRESS);
  await importFile(home, `Nom;E-mail;Site\n${NAME};${ADDRESS};${SITE}\n`);
  const profile = { version: 0, topicIds: [], newTopics: ['Claviers'], help: HELP, visibility: 'workspace' };
  await canary.client.mutate('setProfile', { ...profile, monthlyHours: 3 }, 'person { id }');
  const invitation = { experimentId: ids.running, personId: canary.personId, role: 'relay' };
  await make(
    lead,
    'inviteParticipant',
    { ...invitation, message: 'Ces mots rien que pour elle' },
    'participation',
  );
  await coordinator.client.mutate(
    'sendPrivacyLink',
    { idempotencyKey: anyKey(), personId: canary.personId },
    'person { id }',
  );
  await coordinator.client.mutate(
    'askReferent',
    { idempotencyKey: anyKey(), personId: canary.personId, area: 'technique' },
    'referent { id }',
  );
  const taskId = newId();
  await sql(
    `WITH counter AS (
       UPDATE workspace_counters SET value = value + 1 WHERE workspace_id = $1 AND name = 'event_log' RETURNING value)
     INSERT INTO event_log (workspace_id, sequence, id, kind, object_type, object_id, after, request_id)
     SELECT $1, value, gen_random_uuid(), 'taskPlanned', 'task', $2, '{"notes": "Une note rien que pour elle"}', 'spec' FROM counter`,
    ...[home.workspaceId, taskId],
  );
  await sql(
    `INSERT INTO tasks (workspace_id, id, experiment_id, person_id, what, due_on, setting, state, planned_by, drop_reason)
     VALUES ($1, $5, $2, $3, 'Tester', '2026-01-05', 'anywhere', 'dropped', $4, 'Un motif rien que pour elle')`,
    ...[home.workspaceId, ids.running.split('_')[1], canary.actor.personId, lead.actor.memberId, taskId],
  );
  await sql(
    `INSERT INTO nominations (workspace_id, id, round_id, voter_id, question, nominee_id)
     SELECT workspace_id, gen_random_uuid(), id, $2, 'mover', $3 FROM nomination_rounds WHERE workspace_id = $1 LIMIT 1`,
    ...[home.workspaceId, lead.actor.personId, canary.actor.personId],
  );
  return canary;
}

async function importFile(home: TestWorkspace, file: string): Promise<any> {
  const send = async (path: string) => {
    const response = await home.coordinator.client.fetch(`/api/people/imports${path}`, {
      ...{ method: 'POST', body: file },
      headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey() },
    });
    return (await response.json()) as any;
  };
  const { preview } = await send('/preview');
  return { preview, ...(await send(`?expected=${preview.fingerprint}`)) };
}

describe('somebody who is forgotten at their own word', () => {
  let home: FurnishedWorkspace;
  let canary: TestMember;
  beforeAll(async () => {
    home = await furnishedWorkspace(app, 'atelier');
    canary = await canaryOf(home);
  }, 60_000);

  it('was known in many places', async () => {
    expect((await placesOf(NAME)).sort()).toEqual(
      expect.arrayContaining(['directory_import_changes.before', 'event_log.after', 'people.name']),
    );
    const told = await everyAnswer(home, home.admin, { text: NAME });
    for (const word of WORDS.slice(0, 4)) expect(told).toContain(word);
  });

  it('must have understood that it cannot be undone', async () => {
    expect(await canary.client.mutate('forgetMe', { isUnderstood: false }, 'isForgotten')).toMatchObject({
      code: 'FORGETTING_UNCONFIRMED',
    });
  });

  it('is nowhere afterwards: in no table and no column, in no answer of the API', async () => {
    const { isForgotten } = await canary.client.mutate('forgetMe', UNDERSTOOD, 'isForgotten');
    expect(isForgotten).toBe(true);
    for (const word of WORDS) expect([word, await placesOf(word)]).toEqual([word, []]);
    for (const reader of [home.admin, home.lead, home.coordinator]) {
      const told = await everyAnswer(home, reader, { text: 'N. N.' });
      for (const word of WORDS) expect(told).not.toContain(word);
    }
  }, 60_000);

  it('is signed out, and nobody can let them in again', async () => {
    expect((await canary.client.send('{ viewer { member { id } } }')).data?.viewer ?? null).toBeNull();
    const [member] = await sql('SELECT version FROM members WHERE id = $1', canary.actor.memberId);
    expect(
      await home.admin.client.mutate(
        'enableMember',
        { id: canary.id, version: member.version },
        'member { id }',
      ),
    ).toMatchObject({ code: 'PERSON_FORGOTTEN' });
  });

  it('leaves a row without a name, so that what was counted stays counted', async () => {
    const [row] = await sql('SELECT * FROM people WHERE id = $1', canary.actor.personId);
    expect(row).toMatchObject({ name: 'N. N.', email: null, site: null, manager_id: null, locale: null });
    expect(`department_${row.department_id}`).toBe(home.ids.department);
    const [participation] = await sql(
      'SELECT * FROM participations WHERE person_id = $1',
      canary.actor.personId,
    );
    expect(participation).toMatchObject({ role: 'relay', message: null });
    const ties = await sql('SELECT nominee_id FROM nominations WHERE workspace_id = $1', home.workspaceId);
    expect(ties.length).toBeGreaterThan(0);
    expect(ties.map(({ nominee_id: nominee }) => nominee)).not.toContain(canary.actor.personId);
    const read = `query ($id: ID!) { node(id: $id) { ... on Person { name isForgotten hasAccount profile { help } } } }`;
    expect((await home.lead.client.run(read, { id: canary.personId })).node).toEqual({
      ...{ name: 'N. N.', isForgotten: true, hasAccount: false, profile: null },
    });
  });

  it('does not come back by a file, nor by an import that is taken back', async () => {
    const { preview, import: made } = await importFile(
      home,
      `Nom;E-mail\n${NAME};${ADDRESS}\nEli;eli@ex.org\n`,
    );
    expect(preview).toMatchObject({ forgotten: [2], counts: { added: 1 } });
    expect(made).toMatchObject({ added: 1 });
    const { directoryImports } = await home.admin.client.run('{ directoryImports { id } }');
    for (const { id } of directoryImports)
      await home.admin.client.mutate('undoDirectoryImport', { id }, 'import { kept }');
    expect(await placesOf(NAME)).toEqual([]);
  });

  it('can be neither corrected nor forgotten again', async () => {
    const [{ version }] = await sql('SELECT version FROM people WHERE id = $1', canary.actor.personId);
    const again = { id: canary.personId, version, name: NAME };
    expect(await home.admin.client.mutate('correctPerson', again, 'person { id }')).toMatchObject({
      code: 'PERSON_FORGOTTEN',
    });
    const wish = { id: canary.personId, saidOn: '2026-01-01', channel: 'mail', ...UNDERSTOOD };
    expect(await home.admin.client.mutate('forgetPerson', wish, 'person { id }')).toMatchObject({
      code: 'PERSON_FORGOTTEN',
    });
  });
});

describe('a wish told otherwise', () => {
  let home: TestWorkspace;
  beforeAll(async () => {
    home = await newWorkspace(app);
  });
  const add = async (name: string, email: string) =>
    (await make(home.coordinator, 'addPerson', { name, email }, 'person')) as { id: string };
  const forget = (id: string, more: object = {}, by = home.coordinator) =>
    by.client.mutate(
      'forgetPerson',
      { id, saidOn: '2026-01-05', channel: 'letter', ...UNDERSTOOD, ...more },
      'person { name isForgotten }',
    );

  it('is noted by its day and way, without a word of theirs', async () => {
    const { id } = await add('Ouri Le Bref', 'ouri@ex.org');
    expect((await forget(id, { saidOn: null, channel: null })).refusals.map(({ code }: any) => code)).toEqual(
      [...['DATE_REQUIRED', 'CHOICE_REQUIRED']],
    );
    expect((await forget(id)).person).toEqual({ name: 'N. N.', isForgotten: true });
    const events = await sql(
      'SELECT kind, after FROM event_log WHERE object_id = $1 ORDER BY sequence',
      id.slice(7),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['personAdded', 'personForgotten']);
    const { history, ...said } = events[1].after;
    expect(said).toEqual({ saidOn: '2026-01-05', channel: 'letter' });
    expect(Object.values(history)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await placesOf('Ouri Le Bref')).toEqual([]);
  });

  it('leaves the name of somebody else who bears it', async () => {
    const [one, other] = [await add('Jo Martin', 'jo1@ex.org'), await add('Jo Martin', 'jo2@ex.org')];
    await forget(one.id);
    const [{ after }] = await sql('SELECT after FROM event_log WHERE object_id = $1', other.id.slice(7));
    expect(after).toMatchObject({ name: 'Jo Martin', email: 'jo2@ex.org' });
    expect((await placesOf('jo1@ex.org')).length).toBe(0);
  });

  it('does not take the only admin away', async () => {
    await sql(`UPDATE members SET password_hash = 'x' WHERE id = $1`, home.admin.actor.memberId);
    expect(await forget(home.admin.personId, {}, home.admin)).toMatchObject({ code: 'LAST_ADMIN' });
    expect(await home.admin.client.mutate('forgetMe', UNDERSTOOD, 'isForgotten')).toMatchObject({
      code: 'LAST_ADMIN',
    });
  });

  it('does not let a coordinator close the account of an admin', async () => {
    const other = await home.join('admin', 'Ada Seconde');
    expect(await forget(other.personId)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await forget(other.personId, {}, home.admin)).toMatchObject({ person: { isForgotten: true } });
  });

  it('is for coordinators and admins to note', async () => {
    for (const role of ['lead', 'influencer', 'leadership'] as const) {
      const { errors } = await home[role].client.send(
        `mutation { forgetPerson(input: { id: "${home.lead.personId}", isUnderstood: true }) { __typename } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('by a personal link', () => {
  it('somebody without an account sees what is kept, stops being a relay, and is forgotten', async () => {
    const home = await newWorkspace(app);
    const person = await make(
      home.coordinator,
      'addPerson',
      { name: 'Lou Sanscompte', email: 'lou@ex.org' },
      'person',
    );
    const links = app.nest.get(PrivacyLinks, { strict: false });
    const issued = await app.nest
      .get(UnitOfWork)
      .write({ workspaceId: home.workspaceId }, async (tx) =>
        done(await links.issue(tx, { workspaceId: home.workspaceId }, person.id.slice(7))),
      );
    const path = new URL(issued.ok ? issued.value : '').pathname;
    const visit = async (form?: Record<string, string>) => {
      const response = await fetch(new URL(path, app.url), {
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
        headers: form ? { origin: app.url, 'sec-fetch-site': 'same-origin' } : {},
      });
      return { status: response.status, page: await response.text() };
    };
    const first = await visit();
    expect(first.page).toContain('Lou Sanscompte');
    expect(first.page).toContain('lou@ex.org');
    expect(first.page).not.toContain('<script');
    expect((await visit({ act: 'forget' })).status).toBe(422);
    expect((await visit({ act: 'forget', understood: 'yes' })).status).toBe(200);
    expect(await placesOf('Lou Sanscompte')).toEqual([]);
    expect((await visit()).status).toBe(404);
  });
});

describe('the history', () => {
  it('is only scrubbed of somebody who was forgotten, in the workspace at hand', async () => {
    const home = await newWorkspace(app);
    const scrub = (workspaceId: string, id: string) =>
      app.nest
        .get(UnitOfWork)
        .write({ workspaceId }, async (tx) =>
          done(await tx.query('SELECT levain_scrub_events($1, $2, $3, false)', [id, [], ['x']])),
        );
    await expect(scrub(home.workspaceId, home.lead.actor.personId)).rejects.toThrow(
      /forgotten in this workspace/,
    );
    const elsewhere = await newWorkspace(app);
    await sql('UPDATE people SET forgotten_at = now() WHERE id = $1', elsewhere.lead.actor.personId);
    await expect(scrub(home.workspaceId, elsewhere.lead.actor.personId)).rejects.toThrow(
      /forgotten in this workspace/,
    );
  });
});
