import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { done, refused, type CommandResult } from '../../apps/api/src/database/command-result.js';
import { updateVersioned } from '../../apps/api/src/database/conditional-update.js';
import { EventLog, type RecordedEvent } from '../../apps/api/src/database/event-log.js';
import { Idempotency } from '../../apps/api/src/database/idempotency.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { nextNumber } from '../../apps/api/src/database/next-number.js';
import { OpenTransaction } from '../../apps/api/src/database/open-transaction.js';
import { readStatement } from '../../apps/api/src/database/pipelined-reads.js';
import { plannedQuery } from '../../apps/api/src/database/planned-query.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import type { EntityManager } from 'typeorm';
import { startApp, type TestApp } from '../support/app.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let unitOfWork: UnitOfWork;
beforeAll(async () => {
  app = await startApp();
  unitOfWork = app.nest.get(UnitOfWork);
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

async function insertDepartment(tx: EntityManager, workspaceId: string, name: string): Promise<string> {
  const id = newId();
  await tx.query('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
    workspaceId,
    id,
    name,
  ]);
  return id;
}

const ADD = readStatement('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)');
const NAMES = readStatement(
  'SELECT array_agg(name ORDER BY name) AS names FROM departments WHERE workspace_id = $1',
);
const EVENT: RecordedEvent = {
  ...{ kind: 'departmentRenamed', objectType: 'department', objectId: newId() },
  ...{ before: { name: 'A' }, after: { name: 'B' } },
};

async function departments(): Promise<string[]> {
  const { rows } = await app.database.owner.query('SELECT name FROM departments WHERE workspace_id = $1', [
    workspace.workspaceId,
  ]);
  return rows.map(({ name }) => name);
}

describe('a unit of work', () => {
  it('saves nothing of a refused command, nothing of a failed one', async () => {
    const { actor } = workspace.lead;
    await unitOfWork.write(actor, async (tx) => {
      await insertDepartment(tx, actor.workspaceId, 'Refused');
      return refused([{ code: 'NOT_ALLOWED' }]);
    });
    const failing = unitOfWork.write(actor, async (tx) => {
      await insertDepartment(tx, actor.workspaceId, 'Failed');
      throw new Error('on the way');
    });
    await expect(failing).rejects.toThrow('on the way');
    expect(await departments()).toEqual([]);
  });

  it('saves nothing when what nobody waited for failed, and says why', async () => {
    const { actor } = workspace.lead;
    const twice = unitOfWork.write(actor, async (tx) => {
      const id = await insertDepartment(tx, actor.workspaceId, 'First');
      OpenTransaction.writing(tx).queryAlong(ADD, [actor.workspaceId, id, 'Second']);
      await app.nest.get(EventLog).append(tx, actor, EVENT);
      return done(null);
    });
    await expect(twice).rejects.toThrow(/duplicate key/);
    const goingOn = unitOfWork.write(actor, async (tx) => {
      OpenTransaction.writing(tx).queryAlong(readStatement('SELECT 1 / 0'), []);
      return done(await insertDepartment(tx, actor.workspaceId, 'Third'));
    });
    await expect(goingOn).rejects.toThrow('division by zero');
    expect(await departments()).toEqual([]);
  });

  it('sends in the order in which it was told, and nothing once it has ended', async () => {
    const { actor } = workspace.lead;
    let kept: EntityManager | undefined;
    const add = (tx: EntityManager, name: string) =>
      plannedQuery(tx, ADD, [actor.workspaceId, newId(), name]);
    await unitOfWork.write(actor, async (tx) => {
      kept = tx;
      const seen = (): Promise<{ names: string[] }[]> => plannedQuery(tx, NAMES, [actor.workspaceId]);
      const [, one, , two] = await Promise.all([add(tx, 'A'), seen(), add(tx, 'B'), seen()]);
      expect([one[0]?.names, two[0]?.names]).toEqual([['A'], ['A', 'B']]);
      return done(null);
    });
    await expect(add(kept!, 'C')).rejects.toThrow('ended');
    expect(await departments()).toHaveLength(2);
  });

  it('sees and touches one workspace, whatever the statement asks for', async () => {
    const other = await newWorkspace(app);
    const id = newId();
    await app.database.owner.query(
      "INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, 'Theirs')",
      [other.workspaceId, id],
    );
    const { actor } = workspace.admin;
    const seen = await unitOfWork.read(actor, (tx) => tx.query('SELECT name FROM departments'));
    expect(seen).toEqual([]);
    const changed = await unitOfWork.write(actor, async (tx) =>
      done(await tx.query("UPDATE departments SET name = 'Mine'")),
    );
    expect(changed).toMatchObject({ value: [[], 0] });
    const planted = unitOfWork.write(actor, async (tx) =>
      done(await insertDepartment(tx, other.workspaceId, 'Planted')),
    );
    await expect(planted).rejects.toThrow(/row-level security/);
  });

  it('leaves no tenant behind on the connection', async () => {
    await times(12, () => unitOfWork.read(workspace.lead.actor, (tx) => tx.query('SELECT 1')));
    const seen = await unitOfWork.visit({}, (tx) => tx.query('SELECT 1 FROM members'));
    expect(seen).toEqual([]);
  });

  it('cannot write when it only reads, and cannot rewrite the history', async () => {
    const { actor } = workspace.lead;
    await expect(
      unitOfWork.read(actor, (tx) => insertDepartment(tx, actor.workspaceId, 'X')),
    ).rejects.toThrow(/read-only/);
    for (const sql of ['UPDATE event_log SET kind = $$x$$', 'DELETE FROM event_log', 'TRUNCATE event_log']) {
      await expect(unitOfWork.write(actor, async (tx) => done(await tx.query(sql)))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('is done again when two of them block each other', async () => {
    const { actor } = workspace.lead;
    const ids = await unitOfWork.write(actor, async (tx) =>
      done([
        await insertDepartment(tx, actor.workspaceId, 'A'),
        await insertDepartment(tx, actor.workspaceId, 'B'),
      ]),
    );
    if (!ids.ok) throw new Error('not made');
    const rename = (order: string[]): Promise<CommandResult<null>> =>
      unitOfWork.write(actor, async (tx) => {
        for (const id of order) {
          await tx.query('UPDATE departments SET version = version + 1 WHERE workspace_id = $1 AND id = $2', [
            actor.workspaceId,
            id,
          ]);
          await tx.query('SELECT pg_sleep(0.05)');
        }
        return done(null);
      });
    const results = await Promise.all([rename(ids.value), rename([...ids.value].reverse())]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    const { rows } = await app.database.owner.query(
      'SELECT version FROM departments WHERE workspace_id = $1',
      [actor.workspaceId],
    );
    expect(rows.map(({ version }) => version)).toEqual([3, 3]);
  });
});

describe('a conditional update', () => {
  it('lets one of fifty win and tells the others the version', async () => {
    const { actor } = workspace.lead;
    const made = await unitOfWork.write(actor, async (tx) =>
      done(await insertDepartment(tx, actor.workspaceId, 'Start')),
    );
    if (!made.ok) throw new Error('not made');
    const results = await times(50, (index) =>
      unitOfWork.write(actor, (tx) =>
        updateVersioned(
          tx,
          actor,
          { table: 'departments', id: made.value, version: 1 },
          { name: `Name ${index}` },
        ),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { version: 2 } }]);
    const lost = results.filter(({ ok }) => !ok);
    expect(lost).toEqual(
      Array.from({ length: 49 }, () => ({ ok: false, error: { kind: 'conflict', currentVersion: 2 } })),
    );
  });

  it('does not find what is not there', async () => {
    const { actor } = workspace.lead;
    const result = await unitOfWork.write(actor, (tx) =>
      updateVersioned(tx, actor, { table: 'departments', id: newId(), version: 1 }, { name: 'X' }),
    );
    expect(result).toEqual({ ok: false, error: { kind: 'notFound' } });
  });
});

describe('an idempotency key', () => {
  const make = (
    key: string,
    input: object,
    member = workspace.lead,
  ): Promise<CommandResult<{ id: string }>> =>
    app.nest
      .get(Idempotency)
      .once(member.actor, { operation: 'createDepartment', key, input }, async (tx) =>
        done({ id: await insertDepartment(tx, workspace.workspaceId, `Department ${newId()}`) }),
      );

  it('gives the first answer to every retry, also to those at the same time', async () => {
    const key = anyKey();
    const results = await times(8, () => make(key, { name: 'A', place: { x: 1, y: 2 } }));
    const again = await make(key, { place: { y: 2, x: 1 }, name: 'A' });
    expect(new Set([...results, again].map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await departments()).toHaveLength(1);
  });

  it('refuses another input or another operation', async () => {
    const key = anyKey();
    await make(key, { name: 'A' });
    const reused = { ok: false, error: { kind: 'idempotency', code: 'IDEMPOTENCY_KEY_REUSED' } };
    expect(await make(key, { name: 'B' })).toEqual(reused);
    const claim = { operation: 'createProject', key, input: { name: 'A' } };
    expect(await app.nest.get(Idempotency).once(workspace.lead.actor, claim, async () => done(null))).toEqual(
      reused,
    );
  });

  it('belongs to a member, and must be long enough to be one', async () => {
    const key = anyKey();
    const [mine, theirs] = [await make(key, {}), await make(key, {}, workspace.admin)];
    expect(mine).not.toEqual(theirs);
    expect(await make('short', {})).toMatchObject({
      error: { refusals: [{ code: 'IDEMPOTENCY_KEY_INVALID', field: 'idempotencyKey' }] },
    });
  });

  it('is claimed with what the work begins with, which a retry does not see', async () => {
    const { actor } = workspace.lead;
    const begun: unknown[] = [];
    const once = (key: string) =>
      app.nest.get(Idempotency).once(
        actor,
        {
          ...{ operation: 'createDepartment', key, input: {} },
          ahead: (tx) => plannedQuery<{ names: string[] | null }>(tx, NAMES, [actor.workspaceId]),
        },
        async (tx, [seen]) => {
          begun.push(seen?.names ?? null);
          return done({ id: await insertDepartment(tx, actor.workspaceId, `Ahead ${begun.length}`) });
        },
      );
    const key = anyKey();
    const answers = await times(4, () => once(key));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await once(anyKey());
    expect(begun).toEqual([null, ['Ahead 1']]);
  });

  it('is free again after a refusal or a fault', async () => {
    const key = anyKey();
    const claim = { operation: 'createDepartment', key, input: {} };
    const idempotency = app.nest.get(Idempotency);
    await idempotency.once(workspace.lead.actor, claim, async () => refused([{ code: 'NAME_TAKEN' }]));
    await expect(
      idempotency.once(workspace.lead.actor, claim, () => Promise.reject(new Error('lost'))),
    ).rejects.toThrow('lost');
    expect((await make(key, {})).ok).toBe(true);
  });
});

describe('the event log', () => {
  it('numbers the events of a workspace without a gap, however many write at once', async () => {
    const { actor } = workspace.lead;
    const append = (fail: boolean): Promise<unknown> =>
      unitOfWork.write(actor, async (tx) => {
        await app.nest.get(EventLog).append(tx, actor, EVENT);
        return fail ? refused([{ code: 'NOT_ALLOWED' }]) : done(null);
      });
    await times(40, (index) => append(index % 4 === 0));
    const { rows } = await app.database.owner.query(
      'SELECT sequence::integer, actor_id, before, request_id FROM event_log WHERE workspace_id = $1 ORDER BY sequence',
      [actor.workspaceId],
    );
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(rows[0]).toMatchObject({
      actor_id: actor.memberId,
      before: { name: 'A' },
      request_id: actor.requestId,
    });
  });
});

describe('the numbers of objects', () => {
  it('are each given once', async () => {
    const { actor } = workspace.lead;
    const results = await times(20, () =>
      unitOfWork.write(actor, async (tx) => done(await nextNumber(tx, actor, 'experiment'))),
    );
    const numbers = results
      .map((result) => (result.ok ? result.value : 0))
      .sort((left, right) => left - right);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});

describe('what one operation reads', () => {
  const BEGUN = `SELECT pg_backend_pid() AS pid, transaction_timestamp()::text AS at`;
  const begun = async (tx: EntityManager): Promise<string> => {
    const [{ pid, at }] = await tx.query(BEGUN);
    return `${pid} ${at}`;
  };

  it('goes through one transaction while it reads at the same time or right after, and through none of another', async () => {
    const { actor } = workspace.lead;
    const other = { ...actor };
    const apart = unitOfWork.read(other, begun);
    const reads = await times(5, async () => unitOfWork.read(actor, begun));
    const next = await unitOfWork.read(actor, begun);
    expect(new Set([...reads, next]).size).toBe(1);
    expect(await apart).not.toBe(next);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await unitOfWork.read(actor, begun)).not.toBe(next);
  });

  it('never sees another workspace, whoever shares the connection afterwards', async () => {
    const elsewhere = await newWorkspace(app);
    const seen = (tx: EntityManager): Promise<{ id: string }[]> =>
      tx.query('SELECT DISTINCT workspace_id AS id FROM members');
    const both = await times(40, (index) =>
      unitOfWork.read({ ...(index % 2 ? elsewhere : workspace).lead.actor }, seen),
    );
    both.forEach((rows, index) =>
      expect(rows).toEqual([{ id: (index % 2 ? elsewhere : workspace).workspaceId }]),
    );
  });

  it('begins anew after a statement failed', async () => {
    const { actor } = workspace.lead;
    await expect(unitOfWork.read(actor, (tx) => tx.query('SELECT 1 / 0'))).rejects.toThrow(
      'division by zero',
    );
    expect(await unitOfWork.read(actor, begun)).toMatch(/^\d+ /);
  });
});
