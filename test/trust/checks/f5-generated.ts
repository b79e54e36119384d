import type { SourceChange } from '../../support/source-change.js';
import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import type { ApiClient } from '../../support/api-client.js';
import type { Check, Figure, Trial } from '../check.js';
import { Chance } from '../graphql/chance.js';
import { GeneratedOperations, spoiled } from '../graphql/generated-operations.js';
import { at, furnished, SCHEMA } from '../tenants/furnished.js';

const SEED = 20_261_122;
const AT_ONCE = 8;
const IDS_AS_THEY_COME: SourceChange = {
  file: 'apps/api/src/graphql/global-id.ts',
  from: 'return UUID.test(',
  to: 'return true || UUID.test(',
};

/** Any field with any values, some right and some not, asked as any role; and documents with something broken in them. */
export const generated: Check = {
  id: 'F5',
  promise: 'Whatever is sent, the answer is one of the product, and never what happened inside of it',
  run: (trial) => sent(trial, []),
  controls: [
    {
      guard: 'an id is looked at before PostgreSQL is asked',
      run: (trial) => sent(trial, [IDS_AS_THEY_COME]),
    },
  ],
};

async function sent(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const { database, tenants } = await furnished(trial.ground);
  const server = await trial.ground.server(database, { changes });
  const clients = MEMBER_ROLES.map((role) => at(server.url, tenants.here[role]));
  const chance = new Chance(SEED);
  const operations = new GeneratedOperations(SCHEMA, chance, Object.values(tenants.here.ids));
  const [whole, broken] = [trial.times(300, 20_000), trial.times(100, 5_000)];
  const tally = new Tally();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < whole + broken) {
      next += 1;
      const { query, variables } = operations.next();
      const document = next > whole ? spoiled(query, chance) : query;
      await tally.ask(chance.one(clients), document, variables);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const each of tally.wrong.slice(0, 10)) trial.say(each);
  return [
    { name: 'generated operations and broken documents', value: next, exactly: whole + broken },
    { name: 'of them answered with data', value: tally.answered, atLeast: whole / 5 },
    { name: 'answers of 5xx', value: tally.fives, exactly: 0 },
    { name: 'faults', value: tally.faults, exactly: 0 },
    { name: 'answers with a trace of the stack', value: tally.stacks, exactly: 0 },
  ];
}

const STACK = /\bat [\w.<>]+ \(|node_modules|\.(ts|js):\d+:\d+|PostgreSQL|QueryFailedError|SELECT .* FROM/;

class Tally {
  answered = 0;
  fives = 0;
  faults = 0;
  stacks = 0;
  readonly wrong: string[] = [];

  async ask(client: ApiClient, query: string, variables: object): Promise<void> {
    const { url, cookie } = client;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie: cookie! },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const isFault = text.includes('"INTERNAL_SERVER_ERROR"');
    const said = /"message":"(?:[^"\\]|\\.)*"/g;
    const isStack = (text.match(said) ?? []).some((message) => STACK.test(message));
    if (response.status >= 500) this.fives += 1;
    if (isFault) this.faults += 1;
    if (isStack) this.stacks += 1;
    if (text.startsWith('{"data":{')) this.answered += 1;
    if (response.status >= 500 || isFault || isStack)
      this.wrong.push(
        `${response.status} ${text.slice(0, 200)} to ${query.slice(0, 300)} ${JSON.stringify(variables).slice(0, 400)}`,
      );
  }
}
