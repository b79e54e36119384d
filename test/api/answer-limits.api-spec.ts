import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

const DEPARTMENTS = 1_000;

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp({ QUERY_STATEMENTS: '20' });
  workspace = await newWorkspace(app);
  await app.database.owner.query(
    `INSERT INTO departments (workspace_id, id, name) SELECT $1, gen_random_uuid(), 'Direction ' || n FROM generate_series(1, $2::int) n`,
    [workspace.workspaceId, DEPARTMENTS],
  );
});
afterAll(() => app.stop());

const often = (times: number): string =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: departments { id }`).join(' ')} viewer { workspace { name } } }`;

describe('an answer of lists that have no pages', () => {
  it('is given up to ten thousand objects', async () => {
    const data = await workspace.lead.client.run(often(9));
    expect(data.a8).toHaveLength(DEPARTMENTS);
  });

  it('is not given when it holds more, and says so once', async () => {
    const { status, data, errors } = await workspace.lead.client.send(often(11));
    expect([status, data]).toEqual([200, null]);
    expect(errors).toEqual([
      {
        message: 'The answer would hold more than 10000 objects. Ask for less at once.',
        extensions: { code: 'ANSWER_TOO_LARGE' },
      },
    ]);
  });
});

describe('an operation that reads', () => {
  const kinds = (roots: number): string =>
    `{ ${Array.from({ length: roots }, (_, index) => `a${index}: readingLevel`).join(' ')}
      members { person { load { month } profile { help } solicitations { timesLately } contributions { id } tookPart { role } } } }`;

  it('sends up to twenty statements', async () => {
    const data = await workspace.lead.client.run(kinds(5));
    expect(data.members.length).toBeGreaterThan(1);
  });

  it('sends no more, is not answered in part, and says so once', async () => {
    const statements = await statementsOf(app, async () => {
      const { status, data, errors } = await workspace.lead.client.send(kinds(14));
      expect([status, data]).toEqual([200, null]);
      expect(errors).toEqual([
        {
          message:
            'Too many kinds of things are asked for at once. Ask for some of them in an operation of its own.',
          extensions: { code: 'TOO_MANY_STATEMENTS' },
        },
      ]);
    });
    expect(statements.length).toBeGreaterThan(15);
    expect(statements.length).toBeLessThanOrEqual(20);
  });

  it('is answered again afterwards', async () => {
    const { members } = await workspace.lead.client.run('{ members { id } }');
    expect(members.length).toBeGreaterThan(1);
  });
});

it('root fields that are asked at the same time look for who asks once', async () => {
  const document = `{ ${Array.from({ length: 12 }, (_, index) => `a${index}: readingLevel`).join(' ')} }`;
  const statements = await statementsOf(app, () => workspace.lead.client.run(document));
  expect(statements.filter((sql) => sql.includes('sessions'))).toHaveLength(1);
});
