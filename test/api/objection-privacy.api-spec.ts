import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { startApp, type TestApp } from '../support/app.js';
import { act, newExperiment } from '../support/experiment-builder.js';
import { MailServer } from '../support/mail-server.js';
import { make } from '../support/make.js';
import { actOn, raise, seen } from '../support/objections.js';
import { wholeDocument } from '../support/whole-selection.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

const SOURCE = join(process.cwd(), 'apps/api/src');

let app: TestApp;
let workspace: TestWorkspace;
let author: TestMember;
let aboutId: string;
let number: number;
const mail = new MailServer();
const uuidOf = (id: string): string => id.split('_')[1]!;

beforeAll(async () => {
  const port = await mail.listen();
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org', SMTP_URL: `smtp://127.0.0.1:${port}` });
  workspace = await newWorkspace(app);
  author = await workspace.join('influencer', 'Zénobie Aimée');
  const created = await newExperiment(workspace.lead);
  ({ id: aboutId, number } = await act(workspace.lead, 'shareExperiment', created));
});
afterAll(async () => {
  await app.stop();
  await mail.close();
});

/** Every word by which the author could be known. */
const marks = (): string[] => [author.actor.personId, author.actor.memberId, author.email, 'Zénobie'];

type Rows = ReadonlyMap<string, ReadonlySet<string>>;

/** Every row of every table, as texts, as the owner of the database reads them. */
async function everything(): Promise<Rows> {
  const { rows: tables } = await app.database.owner.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found = new Map<string, Set<string>>();
  for (const { name } of tables) {
    const { rows } = await app.database.owner.query(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    found.set(name, new Set(rows.map(({ row }: { row: string }) => row)));
  }
  return found;
}

function written(before: Rows, after: Rows): { table: string; row: string }[] {
  return [...after].flatMap(([table, rows]) =>
    [...rows].filter((row) => !before.get(table)?.has(row)).map((row) => ({ table, row })),
  );
}

const ask = (person: TestMember['actor'], sql: string, setting?: string): Promise<unknown[]> =>
  app.nest.get(UnitOfWork).read(person, async (tx) => {
    if (setting) await tx.query(`SELECT set_config('app.letter_objection', $1, true)`, [setting]);
    return tx.query(sql);
  });

const until = async (happened: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100 && !(await happened()); tries += 1)
    await new Promise((go) => setTimeout(go, 50));
};

const allSent = async (): Promise<boolean> => {
  const { rows } = await app.database.owner.query('SELECT FROM outbox WHERE sent_at IS NULL');
  return rows.length === 0;
};

describe('the author who does not wish to be named', () => {
  it('is in no row that the whole life of a resistance writes, but the one only they can read', async () => {
    const before = await everything();
    const { id } = await raise(author, aboutId);
    await actOn(author, id, 'measureObjection', { strength: 5, word: 'Worse' });
    await actOn(workspace.lead, id, 'answerObjection', { stance: 'answered', reason: 'It is planned.' });
    await until(allSent);
    await actOn(author, id, 'reopenObjection', { reason: 'When?' });
    await actOn(workspace.lead, id, 'answerObjection', { stance: 'actedOn', reason: 'On Monday.' });
    await until(allSent);
    await actOn(author, id, 'withdrawObjection', { reason: 'Thank you' });
    const rows = written(before, await everything());
    expect(new Set(rows.map(({ table }) => table))).toEqual(
      new Set([
        ...['objections', 'objection_strengths', 'objection_answers', 'objection_authors'],
        ...['event_log', 'outbox', 'personal_links', 'workspace_counters', 'sessions'].filter((table) =>
          rows.some((each) => each.table === table),
        ),
      ]),
    );
    const telling = rows.filter(({ row }) => marks().some((mark) => row.includes(mark)));
    expect(telling.map(({ table }) => table).filter((table) => table !== 'sessions')).toEqual([
      'objection_authors',
    ]);
    expect(telling.filter(({ row, table }) => table === 'sessions' && row.includes(uuidOf(id)))).toEqual([]);
    const day = new Date().toISOString().slice(0, 10);
    const unsigned = rows
      .filter(({ table, row }) => table === 'event_log' && !row.includes('objectionAnswered'))
      .map(({ row }) => JSON.parse(row) as Record<string, unknown>);
    expect(unsigned).toHaveLength(4);
    for (const event of unsigned) {
      expect(event).toMatchObject({ actor_id: null, person_id: null, request_id: 'unsigned' });
      expect(event['happened_at']).toContain(`${day}T00:00:00`);
      expect(String(event['id'])[14]).toBe('4');
    }
  });

  it('gets the answer by mail, at their own address, and nobody else does', async () => {
    mail.letters.length = 0;
    const { id } = await raise(author, aboutId, { statement: 'Nobody will read it' });
    await until(allSent);
    await actOn(workspace.lead, id, 'answerObjection', { stance: 'actedOn', reason: 'We made it shorter' });
    await until(allSent);
    const to = mail.letters.map((letter) => /^To: [^<]*<(.*?)>/m.exec(letter)?.[1]);
    expect(to).toEqual([workspace.lead.email, author.email]);
    expect(mail.letters[0]).not.toContain('nobie');
    expect(mail.letters[1]).not.toMatch(/^List-Unsubscribe/m);
  });

  it('is read by themselves, and by the letter that names the resistance; by nobody else', async () => {
    const [{ id }, other] = [await raise(author, aboutId), await raise(workspace.leadership, aboutId)];
    const sql = `SELECT objection_id FROM objection_authors WHERE objection_id IN ('${uuidOf(id)}', '${uuidOf(other.id)}')`;
    expect(await ask(author.actor, sql)).toEqual([{ objection_id: uuidOf(id) }]);
    for (const { actor } of [workspace.lead, workspace.coordinator, workspace.admin]) {
      expect(await ask(actor, sql)).toEqual([]);
      expect(await ask(actor, sql, uuidOf(id))).toEqual([{ objection_id: uuidOf(id) }]);
    }
    const elsewhere = await newWorkspace(app, 'Ailleurs');
    expect(await ask(elsewhere.admin.actor, sql, uuidOf(id))).toEqual([]);
    await expect(
      app.nest.get(UnitOfWork).write(workspace.admin.actor, async (tx) => {
        await tx.query(
          `INSERT INTO objection_authors (workspace_id, objection_id, person_id, key, request_hash)
           VALUES ('${workspace.workspaceId}', '${uuidOf(id)}', '${author.actor.personId}', 'whatever', '')`,
        );
        throw new Error('It was let in.');
      }),
    ).rejects.toThrow(/row-level security/);
  });

  it('is looked up by one file of the product alone', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') && readFileSync(join(SOURCE, file), 'utf8').includes('app.letter_objection'),
    );
    expect(files).toEqual(['objections/letters/author-of.ts']);
  });

  it('is in no answer that anybody else gets, whatever they ask for', async () => {
    const { id } = await raise(author, aboutId);
    await actOn(workspace.lead, id, 'answerObjection', { stance: 'answered', reason: 'Yes.' });
    const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
    const fields = schema.getQueryType()!.getFields();
    const asked = {
      objection: { id },
      objections: { first: 20 },
      objectionMap: { step: 'month', count: 12 },
      saidAndDone: {},
    };
    for (const other of [workspace.lead, workspace.coordinator, workspace.admin, workspace.leadership]) {
      const answers: unknown[] = [];
      for (const [name, variables] of Object.entries(asked)) {
        answers.push(await other.client.run(wholeDocument('query', fields[name]!), variables));
      }
      answers.push(
        await other.client.run(
          `query ($number: Int!) { experiment(number: $number) {
            history(first: 100) { edges { node { kind before after actor { id name } person { id name } } } } } }`,
          { number },
        ),
        await other.client.run(
          '{ home { recentEvents { event { kind happenedAt before after actor { name } person { name } } } } }',
        ),
        await other.client.run(wholeDocument('query', fields['search']!), { text: 'hours', first: 20 }),
      );
      expect(JSON.stringify(answers)).toContain(id);
      expect(marks().filter((mark) => JSON.stringify(answers).includes(mark))).toEqual([]);
    }
    expect(await seen(author, id)).toMatchObject({ viewerIsAuthor: true, author: null });
  });

  it('is forgotten here when they are forgotten', async () => {
    const leaver = await workspace.join('influencer', 'Partie Loin');
    const { id } = await raise(leaver, aboutId, { isNamed: true });
    expect((await seen(workspace.lead, id)).author).toMatchObject({ name: 'Partie Loin' });
    await app.nest.get(UnitOfWork).write(workspace.coordinator.actor, async (tx) => {
      await tx.query('UPDATE people SET forgotten_at = now() WHERE workspace_id = $1 AND id = $2', [
        workspace.workspaceId,
        leaver.actor.personId,
      ]);
      return { ok: true, value: null };
    });
    expect((await seen(workspace.lead, id)).author).toBeNull();
    const { rows } = await app.database.owner.query('SELECT FROM objection_authors WHERE objection_id = $1', [
      uuidOf(id),
    ]);
    expect(rows).toEqual([]);
  });
});

describe('the department', () => {
  const create = async (name: string, people: number, parentId?: string): Promise<string> => {
    const { id } = await make(workspace.coordinator, 'createDepartment', { name, parentId }, 'department');
    for (let person = 0; person < people; person += 1) {
      await app.database.owner.query(
        'INSERT INTO people (workspace_id, id, name, department_id) VALUES ($1, gen_random_uuid(), $2, $3)',
        [workspace.workspaceId, `${name} ${person}`, uuidOf(id)],
      );
    }
    return id;
  };

  it('of four people is kept nowhere: the one above is, or none', async () => {
    const top = await create('Siège', 3);
    const small = await create('Juridique', 4, top);
    const large = await create('Clients', 5, top);
    const lonely = await create('Filiale', 4);
    const shown = async (departmentId: string, more: object = {}) =>
      (await raise(author, aboutId, { departmentId, ...more })).department?.name ?? null;
    const before = await everything();
    expect(await shown(small)).toBe('Siège');
    expect(await shown(lonely)).toBeNull();
    const rows = written(before, await everything()).map(({ row }) => row);
    expect(rows.filter((row) => row.includes(uuidOf(small)) || row.includes(uuidOf(lonely)))).toEqual([]);
    expect(await shown(large)).toBe('Clients');
    expect(await shown(small, { isNamed: true })).toBe('Juridique');
  });
});
