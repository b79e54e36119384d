import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
const PAGES = (first: string, names = NAMES): string =>
  names
    .map(
      (name) => `${name}: board${first} { edges { node { id title stage number verdict decision design
      measurementCount parentNumber verdictConfirmed activity ownerId ownerName stopDate
      isDraft learning closedAt startedAt projectName participantCount version } cursor } totalCount pageInfo { endCursor hasNextPage } }`,
    )
    .join(' ');
const refusal = { code: 'GRAPHQL_VALIDATION_FAILED' };

describe('the cost of a query', () => {
  it.each([
    ['written', `{ ${PAGES('(first: 100)')} }`, {}],
    ['a variable', `query ($n: Int!) { ${PAGES('(first: $n)')} }`, { n: 100 }],
    ['the default of a variable', `query ($n: Int! = 100) { ${PAGES('(first: $n)')} }`, {}],
    [
      'a variable in a fragment',
      `query ($n: Int!) { ...All } fragment All on Query { ${PAGES('(first: $n)')} }`,
      { n: 100 },
    ],
    ['left out', `{ ${PAGES('')} ${PAGES('', ['m', 'n', 'o'])} }`, {}],
    [
      'left out and not what its variable is for',
      `query ($n: Int) { ${PAGES('(first: $n)')} ${PAGES('(first: $n)', ['m', 'n', 'o'])} }`,
      {},
    ],
  ])('is counted with a page size that is %s', async (_, query, variables) => {
    const { errors } = await workspace.lead.client.send(query, variables);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Cost limit'),
      extensions: refusal,
    });
  });

  it('lets the same query through for small pages', async () => {
    const data = await workspace.lead.client.run(`query ($n: Int!) { ${PAGES('(first: $n)')} }`, { n: 5 });
    expect(data.a.totalCount).toBe(0);
  });

  it('of root fields that read much of a workspace is more than that of others', async () => {
    const often = (times: number, field: string): string =>
      `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
    await workspace.lead.client.run(often(15, 'readingLevel'));
    await workspace.lead.client.run(often(5, 'boardAnswers { asOf }'));
    for (const query of [
      often(6, 'boardAnswers { asOf }'),
      `query { ...A } fragment A on Query ${often(6, 'boardAnswers { asOf }')}`,
    ]) {
      const { errors } = await workspace.lead.client.send(query);
      expect(errors).toMatchObject([
        { message: expect.stringContaining('Too much is asked for'), extensions: refusal },
      ]);
    }
  });

  it('lets a page of the usual size through', async () => {
    const data = await workspace.lead.client.run(`{ ${PAGES('', ['a'])} }`);
    expect(data.a.totalCount).toBe(0);
  });
});
