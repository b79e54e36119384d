import type { GraphQLField } from 'graphql';
import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import type { ApiClient } from '../../support/api-client.js';
import { CALLERS, writtenMatrix, type Caller } from '../../support/access-matrix.js';
import { FOREIGN_CALLS } from '../../support/foreign-calls.js';
import type { Hands } from '../../support/foreign-calls/hands.js';
import { sampleArguments, smallDocument } from '../../support/small-call.js';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { at, furnished, outsiders, SCHEMA, type Furnished } from '../tenants/furnished.js';
import { subscriptionCode } from '../tenants/subscription-code.js';

const NO_ROLES = {
  file: 'apps/api/src/access/access.guard.ts',
  from: "(rule !== 'member' && !can(member.role, rule))",
  to: '!member',
};
const NO_SESSION = {
  file: 'apps/api/src/access/sessions.ts',
  from: ' AND m.disabled_at IS NULL`',
  to: '`',
};

/** Asked as everybody, of their own things, another's and nobody's: only those whom docs/access.md names are let in. */
export const accessMatrix: Check = {
  id: 'C1',
  promise: 'Who may do what is written down, and nothing else happens',
  run: (trial) => asked(trial, []),
  controls: [
    { guard: 'the role is asked for', run: (trial) => asked(trial, [NO_ROLES]) },
    { guard: 'a disabled member has no session', run: (trial) => asked(trial, [NO_SESSION]) },
  ],
};

/** These end the session of whoever is let in: asked last, one after the other would be nobody. */
const ENDS = new Set(['signOut', 'acceptMemberInvitation', 'setUpWorkspace', 'signIn']);

async function asked(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const server = await trial.ground.server(ground.database, { changes });
  const matrix = writtenMatrix();
  const callers = await callersOf(server.url, ground);
  const { foreign, absent } = ground.tenants;
  const things: Record<string, Hands> = {
    ...{ own: { ...foreign, other: foreign.own, version: () => 99 }, other: foreign, absent },
  };
  const asking = new Asking(matrix, trial.times(EVERY_SO_MANY, 1));
  for (const caller of CALLERS) {
    const of = trial.size === 'whole' ? things : { other: foreign };
    for (const [whose, hands] of Object.entries(of)) await asking.all(caller, callers[caller], whose, hands);
    const experiments = Object.values(of).map(({ other }) => other.running);
    await asking.subscriptions(caller, callers[caller], experiments);
  }
  for (const each of asking.wrong.slice(0, 20)) trial.say(each);
  return [
    { name: 'fields of the schema without a line in docs/access.md', value: unlisted(matrix), exactly: 0 },
    { name: `answers of ${asking.asked} that are not as written`, value: asking.wrong.length, exactly: 0 },
  ];
}

async function callersOf(url: string, ground: Furnished): Promise<Record<Caller, ApiClient>> {
  const { here } = ground.tenants;
  const members = MEMBER_ROLES.map((role) => [role, at(url, here[role])] as const);
  return { ...Object.fromEntries(members), ...(await outsiders(url, ground)) } as Record<Caller, ApiClient>;
}

const ROOTS = [
  ['Query', SCHEMA.getQueryType()!, FOREIGN_CALLS.query],
  ['Mutation', SCHEMA.getMutationType()!, FOREIGN_CALLS.mutation],
] as const;

const unlisted = (matrix: ReadonlyMap<string, unknown>): number =>
  [...ROOTS.map(([, type]) => type), SCHEMA.getSubscriptionType()!]
    .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
    .filter((name) => !matrix.has(name)).length;

/** In the quick set. */
const EVERY_SO_MANY = 4;

class Asking {
  asked = 0;
  private field = 0;
  readonly wrong: string[] = [];

  constructor(
    private readonly matrix: ReadonlyMap<string, ReadonlySet<Caller>>,
    /** Of the fields, one in so many: others for each caller. */
    private readonly oneIn: number,
  ) {}

  async all(caller: Caller, client: ApiClient, whose: string, hands: Hands): Promise<void> {
    for (const [kind, type, calls] of ROOTS) {
      for (const [name, field] of Object.entries(type.getFields())) {
        this.field += 1;
        if (ENDS.has(name) || (this.field + CALLERS.indexOf(caller)) % this.oneIn > 0) continue;
        const variables = calls[name]?.(hands)[0] ?? sampleArguments(field);
        const code = await codeOf(client, kind, field, variables);
        this.compare({ name: `${kind}.${name}`, caller, code, whose });
      }
    }
  }

  async subscriptions(caller: Caller, client: ApiClient, ids: readonly string[]): Promise<void> {
    for (const [name, field] of Object.entries(SCHEMA.getSubscriptionType()!.getFields())) {
      for (const id of field.args.length > 0 ? ids : ids.slice(0, 1)) {
        const code = await subscriptionCode(client, smallDocument('subscription', field), { id });
        this.compare({ name: `Subscription.${name}`, caller, code, whose: id });
      }
    }
  }

  private compare(got: { name: string; caller: Caller; code: string; whose: string }): void {
    const { name, caller, code, whose } = got;
    this.asked += 1;
    const isMember = (MEMBER_ROLES as readonly Caller[]).includes(caller);
    const isLetIn = this.matrix.get(name)?.has(caller) ?? false;
    const said = isLetIn ? 'answered' : isMember ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    const what = ['FORBIDDEN', 'UNAUTHENTICATED', 'INTERNAL_SERVER_ERROR'].includes(code) ? code : 'answered';
    if (what !== said) this.wrong.push(`${name} of ${whose} as ${caller}: ${code}, not ${said}`);
  }
}

async function codeOf(
  client: ApiClient,
  kind: string,
  field: GraphQLField<unknown, unknown>,
  variables: object,
): Promise<string> {
  // What the answer sets as a cookie stays with the one that was asked as.
  const asker = Object.assign(Object.create(Object.getPrototypeOf(client) as object), client) as ApiClient;
  const { errors } = await asker.send(smallDocument(kind, field), variables);
  return errors?.[0]?.extensions.code ?? 'answered';
}
