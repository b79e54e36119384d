import { readFileSync } from 'node:fs';
import { can, MEMBER_ROLES, type MemberRole } from '@levain/domain/members/role.js';
import type { AccessRule } from '../../apps/api/src/access/access.decorator.js';
import type { AccessRules } from './access-rules.js';

export const MATRIX_FILE = new URL('../../docs/access.md', import.meta.url);

/** Who is no member of the workspace: nothing but what is open to everybody answers them. */
export const OUTSIDERS = ['removed member', 'anonymous', 'share link'] as const;
export const CALLERS = [...MEMBER_ROLES, ...OUTSIDERS] as const;
export type Caller = (typeof CALLERS)[number];

const [YES, NO] = ['yes', '-'];

const INTRODUCTION = `# Who may do what

Written from the code: \`npm run access\` writes this file anew, and a test fails when it is not what the code says, or
when a field or an address says nothing about who may call it. \`npm run trust -- C1\` asks for every line as every caller.

\`${YES}\` means that the caller is let in at the door; finer rules (the owner of an experiment, the participants, two
different people) are the domain's. \`${NO}\` means \`FORBIDDEN\` for a member, \`UNAUTHENTICATED\` for everybody else.

What is asked for makes no difference to who is let in, and this to what is answered:

| of | answered |
|---|---|
| one's own workspace | what one may see of it: a private draft is its owner's and participants' alone |
| another workspace | as if it did not exist: the same words as for an id that nobody has |
| nothing that exists | not found |

A *removed member* is one who was disabled, with the session of before. A *share link* is whoever holds the address of a
page for readers outside: they get that page, and nothing else.

## How much

What a member asks for is counted in fields of answers (a page of 50 rows of 10 fields is 500; a change adds 50, a file
500), over all processes of the server. Above \`COST_BUDGET\` (1,000,000) in a minute every request is refused with the
code \`TOO_MANY_REQUESTS\`, the status 429 and \`Retry-After\`, until the minute is over. Each process counts by itself and
shares what it counted after each twentieth of the budget: with \`n\` processes a member gets at most \`n\` twentieths more.
Operations of 2,000 fields and more are answered one after the other to whoever sends several at once; from the ninth in
a row on they wait as long as the last one took, and longer the more there are. With more than eight waiting, one that took
more than 60 ms is followed by a pause a hundred times as long. With forty waiting, the next one is refused with the same
code.
A list without pages counts as 20 for that, and as what it held for the budget. An answer that would hold more than
10,000 objects is not given: \`ANSWER_TOO_LARGE\`. Nor is one of a query that would send more statements
to the database than \`QUERY_STATEMENTS\` (20): \`TOO_MANY_STATEMENTS\`; what it asks for is then asked for in several.
A table of ours keeps what was spent, \`cost_budgets\`, because it has to be shut to other workspaces like every other table of a
workspace, which the tables of rate limiters are not.
`;

const RULE_WORDS: Readonly<Record<string, string>> = { public: 'everybody', member: 'any member' };

/** The file, from the rules of the code; throws for what says nothing about who may call it. */
export function matrixText(fields: AccessRules, routes: AccessRules): string {
  const head = (first: string): string =>
    `| ${first} | rule | ${CALLERS.join(' | ')} |\n|${'---|'.repeat(CALLERS.length + 2)}`;
  const lines = (rules: AccessRules): string =>
    [...rules]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, rule]) => line(name, rule))
      .join('\n');
  return `${INTRODUCTION}
## Fields of GraphQL (${fields.size})

${head('field')}
${lines(fields)}

## Other addresses (${routes.size})

Addresses that are open to everybody and end in a token open what the token is for, and count the unknown ones.

${head('address')}
${lines(routes)}
`;
}

function line(name: string, rule: AccessRule | undefined): string {
  if (rule === undefined) throw new Error(`${name} says nothing about who may call it.`);
  const cells = CALLERS.map((caller) => (isLetIn(caller, rule) ? YES : NO));
  return `| \`${name}\` | ${RULE_WORDS[rule] ?? `\`${rule}\``} | ${cells.join(' | ')} |`;
}

function isLetIn(caller: Caller, rule: AccessRule): boolean {
  if (rule === 'public') return true;
  if ((OUTSIDERS as readonly Caller[]).includes(caller)) return false;
  return rule === 'member' || can(caller as MemberRole, rule);
}

/** What the file says: by `Query.board` or `GET /api/archive`, who is let in. */
export function writtenMatrix(): Map<string, ReadonlySet<Caller>> {
  const matrix = new Map<string, ReadonlySet<Caller>>();
  for (const text of readFileSync(MATRIX_FILE, 'utf8').split('\n')) {
    const [, name, cells] = /^\| `([^`]+)` \| [^|]+ \| (.+) \|$/.exec(text) ?? [];
    if (!name || !cells) continue;
    const said = cells.split(' | ');
    if (said.length !== CALLERS.length) throw new Error(`${name} has ${said.length} cells.`);
    matrix.set(name, new Set(CALLERS.filter((_, index) => said[index] === YES)));
  }
  return matrix;
}
