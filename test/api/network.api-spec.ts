import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { NetworkReadings } from '../../apps/api/src/network/network-readings.js';
import { NetworkStore } from '../../apps/api/src/network/network-store.js';
import { startApp, type TestApp } from '../support/app.js';
import { running } from '../support/experiment-builder.js';
import { networkRead } from '../support/network-readings.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const NETWORKS = new URL('../../libs/domain/src/network/fixtures/', import.meta.url);
const lines = (file: string): string[][] =>
  readFileSync(new URL(file, NETWORKS), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

interface Round {
  readonly workspace: TestWorkspace;
  readonly roundId: string;
  readonly departments: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** A workspace in which the 21 managers of Krackhardt answered; `endsIn` days from now. */
async function managers(endsIn = -1): Promise<Round> {
  const workspace = await newWorkspace(app);
  const { workspaceId } = workspace;
  const { owner } = app.database;
  const attributes = lines('krackhardt_hightech_attributes.csv');
  const departments = new Map(attributes.map((row) => [row[4]!.trim(), newId()]));
  for (const [name, id] of departments) {
    await owner.query('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
      ...[workspaceId, id, `Direction ${name}`],
    ]);
  }
  const people = new Map(attributes.map((row) => [row[0]!, newId()]));
  const roundId = newId();
  await owner.query(
    `INSERT INTO nomination_rounds (workspace_id, id, title, starts_on, ends_on, minimum_response, names_per_question,
       opened_by, opened_at, last_asked_at)
     VALUES ($1, $2, 'Conseils', current_date - 40, current_date + 3, 0.6, 20, $3, now(), now())`,
    [workspaceId, roundId, workspace.coordinator.actor.memberId],
  );
  for (const [number, id] of people) {
    const department = departments.get(attributes.find((row) => row[0] === number)![4]!.trim());
    await owner.query('INSERT INTO people (workspace_id, id, name, department_id) VALUES ($1, $2, $3, $4)', [
      workspaceId,
      id,
      `Nom ${number}`,
      department,
    ]);
    await owner.query(
      `INSERT INTO round_voters (workspace_id, round_id, person_id, department_id, answered_at) VALUES ($1, $2, $3, $4, now())`,
      [workspaceId, roundId, id, department],
    );
  }
  const topicId = newId();
  await owner.query(
    `INSERT INTO topics (workspace_id, id, name, name_key) VALUES ($1, $2, 'Outils', 'outils')`,
    [...[workspaceId, topicId]],
  );
  await owner.query(
    'INSERT INTO round_topics (workspace_id, round_id, topic_id, position) VALUES ($1, $2, $3, 1)',
    [workspaceId, roundId, topicId],
  );
  const ties = lines('krackhardt_hightech_advice.csv');
  await owner.query(
    `INSERT INTO nominations (workspace_id, id, round_id, voter_id, question, topic_id, nominee_id)
     SELECT $1, gen_random_uuid(), $2, voter, 'advice', $3, nominee FROM unnest($4::uuid[], $5::uuid[]) AS t (voter, nominee)`,
    [
      ...[workspaceId, roundId, topicId],
      ties.map(([from]) => people.get(from!)),
      ties.map(([, to]) => people.get(to!.trim())),
    ],
  );
  // Last: the server reads a round as soon as it has ended.
  await owner.query('UPDATE nomination_rounds SET ends_on = current_date + $2::int WHERE id = $1', [
    roundId,
    endsIn,
  ]);
  return { workspace, roundId, departments, people };
}

async function consent(
  { workspace, roundId, people }: Round,
  number: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const whose = [workspace.workspaceId, people.get(number)];
  await app.database.owner.query(
    `INSERT INTO influencer_profiles (workspace_id, person_id, status, visibility, monthly_hours, paused_until)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (workspace_id, person_id) DO UPDATE SET status = excluded.status`,
    [
      ...[...whose, more['status'] ?? 'listed', more['visibility'] ?? 'workspace'],
      ...[more['hours'] ?? null, more['paused'] ?? null],
    ],
  );
  if (more['onOthers']) return;
  await app.database.owner.query(
    `INSERT INTO influencer_topics (workspace_id, person_id, topic_id)
     SELECT $1, $2, topic_id FROM round_topics WHERE workspace_id = $1 AND round_id = $3 ON CONFLICT DO NOTHING`,
    [...whose, roundId],
  );
}

const READING = `query ($roundId: ID) { networkReading(roundId: $roundId) {
  round { title endedOn } computedAt disclosure people asked respondents minimumAnswers ties reciprocity leftOut
  pageRankWithheld betweennessWithheld eigenvectorWithheld
  groups { departmentId name people answers } departmentTies { from to nominations }
  positions { number personId name group received namedFrom departments rank tied bestRank worstRank pageRank betweenness
    eigenvector }
  reach { number adds } } }`;

async function whenRead({ workspace, roundId }: Round): Promise<any> {
  await networkRead(app, workspace, roundId);
  return (await workspace.lead.client.run(READING, { roundId: `round_${roundId}` })).networkReading;
}

describe('the network of a round that ended', () => {
  let round: Round;
  let reading: any;
  beforeAll(async () => {
    round = await managers();
    for (const number of ['2', '7']) await consent(round, number);
    await consent(round, '18', { visibility: 'coordinators' });
    await consent(round, '21', { status: 'declined' });
    // A relay on other topics agreed to nothing here.
    await consent(round, '14', { onOthers: true });
    reading = await whenRead(round);
  });

  it('is read in the background, by itself, as published: 190 ties, manager 2 first with 18', () => {
    expect(reading).toMatchObject({
      ...{
        disclosure: 'all',
        people: 21,
        asked: 21,
        respondents: 21,
        ties: 190,
        reciprocity: 47,
        leftOut: 0,
      },
      ...{ pageRankWithheld: null, betweennessWithheld: null, eigenvectorWithheld: null },
    });
    expect(reading.positions[0]).toMatchObject({
      ...{ name: 'Nom 2', personId: `person_${round.people.get('2')}`, received: 18, rank: 1, tied: false },
      ...{ bestRank: 1, worstRank: 1, pageRank: 2, betweenness: 1.6, eigenvector: 100 },
    });
    expect(reading.positions.map((each: any) => each.received).slice(0, 5)).toEqual([18, 15, 15, 13, 13]);
    expect(reading.reach[0].adds).toBe(18);
  });

  it('names those who agreed to be named to whoever looks, and gives the others a number', async () => {
    const named = (positions: any[]) => positions.flatMap(({ name }) => name ?? []).sort();
    expect(named(reading.positions)).toEqual(['Nom 2', 'Nom 7']);
    const { networkReading } = await round.workspace.coordinator.client.run(READING);
    expect(named(networkReading.positions)).toEqual(['Nom 18', 'Nom 2', 'Nom 7']);
    const numbers = reading.positions.map((each: any) => each.number);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(numbers).not.toEqual([...numbers].sort((a, b) => a - b));
  });

  it('hides at once whoever takes their consent back, and for good whoever is forgotten', async () => {
    const gone = await managers();
    await consent(gone, '2');
    await consent(gone, '18');
    expect((await whenRead(gone)).positions[0].name).toBe('Nom 2');
    await consent(gone, '2', { status: 'declined' });
    await app.database.owner.query('UPDATE people SET forgotten_at = now() WHERE id = $1', [
      gone.people.get('18'),
    ]);
    const after = await whenRead(gone);
    expect(after.positions.filter(({ name }: any) => name)).toEqual([]);
    expect(after.positions[0]).toMatchObject({ received: 18, personId: null });
    const { rows } = await app.database.owner.query(
      'SELECT count(*)::int AS n FROM network_positions WHERE person_id = $1',
      [gone.people.get('18')],
    );
    expect(rows[0].n).toBe(0);
  });

  it('keeps and answers no tie: no row and no answer holds two people', async () => {
    const ids = [...round.people.values()];
    const { rows } = await app.database.owner.query(
      `SELECT to_jsonb(n) - 'person_id' AS rest FROM network_positions n WHERE workspace_id = $1
       UNION ALL SELECT to_jsonb(r) FROM network_readings r WHERE workspace_id = $1`,
      [round.workspace.workspaceId],
    );
    expect(rows.length).toBe(22);
    for (const id of ids) expect(JSON.stringify(rows)).not.toContain(id);
    for (const position of reading.positions) {
      const text = JSON.stringify({ ...position, personId: null });
      for (const id of ids) expect(text).not.toContain(id);
    }
    for (const { nominations } of reading.departmentTies) expect(nominations).toBeGreaterThanOrEqual(5);
  });

  it('shows no position to a transaction that does not say it reads the network', async () => {
    const { actor } = round.workspace.coordinator;
    const seen = await app.nest
      .get(UnitOfWork)
      .read(actor, (tx) => tx.query('SELECT count(*)::int AS n FROM network_positions'));
    expect(seen).toEqual([{ n: 0 }]);
  });

  it('is refused to members who neither lead nor coordinate', async () => {
    for (const role of ['influencer', 'leadership'] as const) {
      for (const document of [READING, '{ networkRounds { id } }']) {
        const answer = await round.workspace[role].client.send(document);
        expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      }
    }
  });

  it('is listed with the rounds that ended; a round that runs has none', async () => {
    const running = await managers(3);
    const { client } = running.workspace.lead;
    expect(await client.run(`{ networkRounds { id } }`)).toEqual({ networkRounds: [] });
    expect(await client.run(READING, { roundId: `round_${running.roundId}` })).toEqual({
      networkReading: null,
    });
    expect(await client.run(READING, { roundId: 'nonsense' })).toEqual({ networkReading: null });
    const { networkRounds } = await round.workspace.lead.client.run(`{ networkRounds { id title } }`);
    expect(networkRounds).toEqual([{ id: `round_${round.roundId}`, title: 'Conseils' }]);
  });
});

describe('a reading that came too early', () => {
  it('is done again when it has fewer answers than the round, and not when it has more', async () => {
    const round = await managers();
    const { workspaceId, lead } = round.workspace;
    const { owner } = app.database;
    await networkRead(app, round.workspace, round.roundId);
    await owner.query('UPDATE round_voters SET answered_at = NULL WHERE round_id = $1 AND person_id = $2', [
      ...[round.roundId, round.people.get('7')],
    ]);
    const tenant = { workspaceId };
    expect(await app.nest.get(NetworkStore).claim(tenant)).toBeNull();
    await owner.query(
      'INSERT INTO round_voters SELECT $1, $2, id, NULL, now() FROM people WHERE id = ANY ($3)',
      [...[workspaceId, round.roundId, [lead.actor.personId, round.workspace.admin.actor.personId]]],
    );
    app.nest.get(NetworkReadings).hint(workspaceId);
    let read: any = {};
    for (let tries = 0; tries < 200 && read.respondents !== 22; tries += 1) {
      await sleep(100);
      read = (await lead.client.run(READING)).networkReading;
    }
    expect(read).toMatchObject({ respondents: 22, asked: 23, people: 23 });
    expect(read.positions.length + read.leftOut).toBe(23);
  });
});

describe('a reading whose process is killed', () => {
  it('is taken again, and the late answer of the first one counts no more', async () => {
    const round = await managers(3);
    const tenant = { workspaceId: round.workspace.workspaceId };
    const row = async () => {
      const { rows } = await app.database.owner.query('SELECT * FROM network_readings WHERE round_id = $1', [
        round.roundId,
      ]);
      return rows[0];
    };
    await app.database.owner.query(
      `INSERT INTO network_readings (workspace_id, round_id, claimed_at, attempts) VALUES ($1, $2, now(), 1)`,
      [tenant.workspaceId, round.roundId],
    );
    const store = app.nest.get(NetworkStore);
    expect(await store.claim(tenant)).toBeNull();
    await app.database.owner.query(
      `UPDATE network_readings SET claimed_at = now() - interval '1 minute' WHERE round_id = $1`,
      [round.roundId],
    );
    app.nest.get(NetworkReadings).hint(tenant.workspaceId);
    for (let tries = 0; tries < 200 && !(await row()).computed_at; tries += 1) await sleep(100);
    const read = await row();
    expect(read).toMatchObject({ attempts: 2, summary: { people: 21, ties: 190 } });
    await store.keep(
      tenant,
      { roundId: round.roundId, attempt: 1 },
      JSON.stringify({ summary: { people: 0 }, positions: [] }),
    );
    expect(await row()).toEqual(read);
  });
});

describe('coverage', () => {
  const COVERAGE = `query ($experimentId: ID, $keep: [ID!], $exclude: [ID!], $hours: Float) {
    coverage(experimentId: $experimentId, keep: $keep, exclude: $exclude, hours: $hours) {
      relays departments { id name people relays namedRelays }
      suggestion { atLeast unreached round { title } relays { personId name setAside takesPart }
        people { personId kept hoursLeft adds { id reason } alsoReaches { id reason } } } } }`;
  let round: Round;
  beforeAll(async () => {
    round = await managers();
    await consent(round, '7', { hours: 10 });
    await consent(round, '2', { hours: 4 });
    await consent(round, '14', { paused: '2999-01-01' });
    await whenRead(round);
  });
  const person = (number: string) => `person_${round.people.get(number)}`;
  const department = (name: string) => `department_${round.departments.get(name)}`;

  it('says which departments have a relay, and suggests who reaches the others', async () => {
    const { coverage } = await round.workspace.lead.client.run(COVERAGE);
    expect(coverage.relays).toBe(3);
    expect(coverage.departments.map(({ name, relays }: any) => `${name}: ${relays}`)).toEqual([
      'Direction 0: 1',
      'Direction 1: 0',
      'Direction 2: 1',
      'Direction 3: 0',
      'Direction 4: 1',
    ]);
    const { people, unreached, relays, round: read } = coverage.suggestion;
    expect(read.title).toBe('Conseils');
    // 7 works in 0 and is named from 1 and 2, which have enough answers to be spoken of alone; 2 works in 4.
    expect(people.map(({ personId }: any) => personId)).toEqual([person('7'), person('2')]);
    expect(people[0].adds).toEqual([
      { id: department('0'), reason: 'worksThere' },
      ...[department('1'), department('2')].sort().map((id) => ({ id, reason: 'namedThere' })),
    ]);
    expect(people[1].adds).toEqual([{ id: department('4'), reason: 'worksThere' }]);
    expect(unreached).toEqual([department('3')]);
    expect(relays.find(({ personId }: any) => personId === person('14')).setAside).toBe('paused');
  });

  it('respects the load that each allows, and what was decided by hand', async () => {
    const { client } = round.workspace.lead;
    const heavy = (await client.run(COVERAGE, { hours: 6 })).coverage.suggestion;
    expect(heavy.people.map(({ personId, hoursLeft }: any) => [personId, hoursLeft])).toEqual([
      [person('7'), 4],
    ]);
    expect(heavy.relays.find(({ personId }: any) => personId === person('2')).setAside).toBe('noTimeLeft');
    const byHand = (await client.run(COVERAGE, { keep: [person('2')], exclude: [person('7')] })).coverage;
    expect(byHand.suggestion.people.map(({ kept }: any) => kept)).toEqual([true]);
    expect(byHand.suggestion.unreached).toContain(department('0'));
  });

  it('shows the grid alone to the others, without who is named from where', async () => {
    const { coverage } = await round.workspace.leadership.client.run(COVERAGE);
    expect(coverage.suggestion).toBeNull();
    expect(coverage.departments.every((each: any) => each.namedRelays === null)).toBe(true);
    expect(coverage.departments[0].relays).toBe(1);
  });

  it('does not tell a lead what is left of the time of somebody whose profile is for coordinators', async () => {
    const { workspace } = round;
    const { experiment } = await running(app, workspace.lead);
    const { owner } = app.database;
    const uuid = round.people.get('2');
    await owner.query(
      `INSERT INTO participations (workspace_id, id, experiment_id, person_id, role, status)
       VALUES ($1, gen_random_uuid(), $2, $3, 'tester', 'accepted')`,
      [workspace.workspaceId, experiment.id.split('_')[1], uuid],
    );
    await owner.query(`UPDATE influencer_profiles SET visibility = 'coordinators' WHERE person_id = $1`, [
      uuid,
    ]);
    const left = async ({ client }: TestMember): Promise<number | null> => {
      const { coverage } = await client.run(COVERAGE, { experimentId: experiment.id });
      return coverage.suggestion.people.find(({ personId }: any) => personId === person('2')).hoursLeft;
    };
    expect(await left(workspace.coordinator)).toBe(4);
    expect(await left(workspace.lead)).toBeNull();
  });

  it('knows no experiment of nobody', async () => {
    const { client } = round.workspace.lead;
    for (const experimentId of ['nonsense', `experiment_${newId()}`]) {
      expect(await client.run(COVERAGE, { experimentId })).toEqual({ coverage: null });
    }
  });
});
