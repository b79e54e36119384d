import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { done } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { Letters, type Letter } from '../../apps/api/src/mail/letters.js';
import type { OutboxKind } from '../../apps/api/src/mail/outbox.js';
import { startApp, type TestApp } from '../support/app.js';
import { running, type TestExperiment } from '../support/experiment-builder.js';
import { day } from '../support/furniture-texts.js';
import { make } from '../support/make.js';
import { statementsOf } from '../support/statements.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let experiment: TestExperiment;
let zoe: TestMember;
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
  zoe = workspace.influencer;
  experiment = (await running(app, workspace.lead)).experiment;
  await make(zoe, 'joinExperiment', { experimentId: experiment.id, role: 'tester' }, 'participation');
});
afterAll(() => app.stop());

const plan = (more: object = {}) =>
  make(
    workspace.lead,
    'planTask',
    {
      experimentId: experiment.id,
      task: { personId: zoe.personId, what: 'Call <three> people', dueOn: day(4), dueAt: '14:30', ...more },
    },
    'task',
  );
const MY_PART = `{ myPart { asked { kind dueOn what subjectId experiment { number } } took { experiment { number } role contributions credit learning }
  thanks { sentence } suggestions { name fate } tasks { id version what dueOn person { id } viewerCanSettle } load { cap months { month accepted asked done } } known { kind count } } }`;
const myPart = async (member: TestMember) => (await member.client.run(MY_PART)).myPart;

/** The letter as the worker writes it: on behalf of nobody. */
async function letter(kind: OutboxKind, payload: object): Promise<Letter | null> {
  const tenant = { workspaceId: workspace.workspaceId };
  const written = await app.nest.get(UnitOfWork).write(tenant, async (tx: EntityManager) =>
    done(
      await app.nest
        .get(Letters)
        .of(kind)
        .write(tx, tenant, { id: newId(), kind, payload } as never),
    ),
  );
  if (!written.ok) throw new Error('No letter.');
  return written.value;
}
const uuid = (id: string) => id.split('_')[1];
const linkOf = ({ text }: Letter) => new URL(/https?:\/\/\S+\/p\/\S+/.exec(text)![0]).pathname;
const page = async (path: string, form?: Record<string, string>) => {
  const answer = await fetch(
    `${app.url}${path}`,
    form && { method: 'POST', body: new URLSearchParams(form), headers: { origin: app.url } },
  );
  return { status: answer.status, text: await answer.text() };
};

describe('my part', () => {
  it('brings what is asked, what was taken part in and the time of it, by one statement', async () => {
    const task = await plan();
    const statements = await statementsOf(app, async () => {
      const mine = await myPart(zoe);
      expect(mine.asked.map(({ kind }: any) => kind)).toEqual(['giveForecast']);
      expect(mine.tasks).toMatchObject([
        { id: task.id, what: 'Call <three> people', dueOn: day(4), viewerCanSettle: true },
      ]);
      expect(mine.took).toMatchObject([
        { role: 'tester', credit: 'inside', experiment: { number: experiment.number } },
      ]);
      expect(mine.load.months).toHaveLength(6);
      expect(mine.load.months[2].month).toBe(`${day(0).slice(0, 7)}-01`);
    });
    expect(statements.filter((sql) => /FROM experiments/.test(sql))).toHaveLength(1);
    await zoe.client.mutate(
      'completeTask',
      { id: task.id, version: 1, contribution: 'Called four people', minutes: 90 },
      'task { id }',
    );
    const after = await myPart(zoe);
    expect(after.took[0].contributions).toEqual(['Called four people']);
    expect(after.load.months[2].done).toBe(1.5);
    expect(after.known).toEqual(
      expect.arrayContaining([
        { kind: 'contributions', count: 1 },
        { kind: 'tasks', count: 1 },
      ]),
    );
    expect((await myPart(workspace.leadership)).took).toEqual([]);
  });

  it('gives the person their own data, and nothing of others', async () => {
    const { contributions } = (
      await zoe.client.run('query ($id: ID!) { experiment(id: $id) { contributions { id } } }', {
        id: experiment.id,
      })
    ).experiment;
    const secret = { aboutId: contributions[0].id, sentence: 'Only for you: oslo', visibility: 'person' };
    await workspace.leadership.client.mutate(
      'thank',
      { idempotencyKey: anyKey(), ...secret },
      'thanks { id }',
    );
    const answer = await zoe.client.fetch('/api/my-part/data.json');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const data = (await answer.json()) as any;
    expect(data.directory).toMatchObject({ name: 'influencer' });
    expect(data.contributions).toMatchObject([
      { experiment: experiment.number, what: 'Called four people', minutes: 90 },
    ]);
    expect(data.thanks).toMatchObject([
      { direction: 'received', with: 'leadership', sentence: 'Only for you: oslo' },
    ]);
    const others = await (await workspace.admin.client.fetch('/api/my-part/data.json')).text();
    expect(others).not.toContain('oslo');
    expect(others).not.toContain('Called four');
    expect((await fetch(`${app.url}/api/my-part/data.json`)).status).toBe(401);
  });

  it('has no paper of a round that asks nothing of the member', async () => {
    const answer = await zoe.client.fetch(`/api/my-part/rounds/round_${newId()}/paper`, { method: 'POST' });
    expect(answer.status).toBe(404);
  });
});

describe('the letter of a task', () => {
  it('says what, when and where, with a file for the calendar, and its page does it in one form, once', async () => {
    const task = await plan({ setting: 'inPerson', place: 'Room 3', notes: 'Bring the list' });
    const asked = (await letter('taskAsked', { taskId: uuid(task.id) }))!;
    expect(asked.to.personId).toBe(zoe.actor.personId);
    expect(asked.html).toContain('Call &lt;three&gt; people');
    expect(asked.text).toContain('Room 3');
    const [file] = asked.attachments!;
    expect(file!.contentType).toContain('text/calendar');
    expect(file!.content).toContain(`DTSTART:${day(4).replaceAll('-', '')}T143000\r\n`);
    const path = linkOf(asked);
    for (let scans = 0; scans < 3; scans += 1) expect((await page(path)).status).toBe(200);
    const shown = await page(path);
    expect(shown.text).toContain('Call &lt;three&gt; people');
    expect(shown.text.length).toBeLessThan(5000);
    const refused = await page(path, { act: 'done', said: 'x'.repeat(400), minutes: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('role="alert"');
    expect((await page(path, { act: 'done', said: 'Called five people', minutes: '60' })).status).toBe(200);
    expect((await myPart(zoe)).took[0].contributions).toContain('Called five people');
    expect((await page(path, { act: 'done', said: 'Again', minutes: '' })).status).toBe(404);
    expect(await letter('taskAsked', { taskId: uuid(task.id) })).toBeNull();
  });

  it('lets whoever has it give it back with a reason', async () => {
    const task = await plan();
    const path = linkOf((await letter('taskAsked', { taskId: uuid(task.id) }))!);
    expect((await page(path, { act: 'drop', reason: ' ' })).status).toBe(422);
    expect((await page(path, { act: 'drop', reason: 'On leave' })).status).toBe(200);
    const { node } = await workspace.lead.client.run(
      'query ($id: ID!) { node(id: $id) { ... on Task { state dropReason } } }',
      { id: task.id },
    );
    expect(node).toEqual({ state: 'dropped', dropReason: 'On leave' });
  });

  it('is nothing for somebody to whom the task no longer belongs', async () => {
    const task = await plan();
    const path = linkOf((await letter('taskAsked', { taskId: uuid(task.id) }))!);
    await workspace.lead.client.mutate(
      'reviseTask',
      {
        id: task.id,
        version: 1,
        task: { personId: workspace.lead.personId, what: 'Mine now', dueOn: day(4) },
      },
      'task { id }',
    );
    const shown = await page(path);
    expect(shown.text).not.toContain('Mine now');
    expect((await page(path, { act: 'done', said: 'Not mine' })).text).not.toContain('Mine now');
  });

  it('is a file for members, and for nobody of elsewhere', async () => {
    const task = await plan({ dueAt: null });
    const file = await workspace.leadership.client.fetch(`/api/tasks/${task.id}/task.ics`);
    expect(await file.text()).toContain(`DTSTART;VALUE=DATE:${day(4).replaceAll('-', '')}`);
    const elsewhere = await newWorkspace(app, 'Elsewhere');
    expect((await elsewhere.admin.client.fetch(`/api/tasks/${task.id}/task.ics`)).status).toBe(404);
    expect((await fetch(`${app.url}/api/tasks/${task.id}/task.ics`)).status).toBe(401);
  });
});

describe('the letter of thanks', () => {
  it('carries a private word to the person, and to nobody else', async () => {
    const { rows } = await app.database.owner.query(
      `SELECT id, to_person_id FROM thanks WHERE visibility = 'person'`,
    );
    const thanked = (await letter('thanked', { thanksId: rows[0].id, personId: rows[0].to_person_id }))!;
    expect(thanked.text).toContain('Only for you: oslo');
    expect(thanked.to.personId).toBe(zoe.actor.personId);
    const other = { thanksId: rows[0].id, personId: workspace.admin.actor.personId };
    expect(await letter('thanked', other)).toBeNull();
  });
});
