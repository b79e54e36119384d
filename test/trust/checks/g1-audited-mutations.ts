import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { drawn } from '../mutations/alone.js';
import { AuditWalk } from '../mutations/audit-walk.js';
import { NO_EVENT, SEVERAL_EVENTS } from '../mutations/no-event.js';
import { OwnCalls } from '../mutations/own-calls.js';
import { Rewound } from '../mutations/rewound.js';
import { withEverything } from '../mutations/outside.js';
import { furnished } from '../tenants/furnished.js';

const UNWRITTEN = {
  file: 'apps/api/src/database/event-log.ts',
  from: 'if (transaction) transaction.queryAlong(APPEND, values);',
  to: 'if (transaction) return;',
};
const APART = {
  file: 'apps/api/src/database/event-log.ts',
  from: 'if (transaction) transaction.queryAlong(APPEND, values);',
  to: `if (transaction) {
    await tx.dataSource.transaction(async (other) => {
      await other.query("SELECT set_config('app.workspace_id', $1, true)", [actor.workspaceId]);
      await plannedQuery(other, APPEND, values);
    }).catch(() => undefined);
  }`,
};

/** Every mutation of the schema at home, each on the same furnished workspace: on a history that takes no event, and then on one that does. */
export const auditedMutations: Check = {
  id: 'G1',
  promise: 'Every act writes exactly one event, in its own transaction; a refused or failed one writes none',
  run: (trial) => audited(trial, [], trial.times(10, Infinity)),
  controls: [
    {
      guard: 'the event of each act',
      run: async (trial) => (await audited(trial, [UNWRITTEN], trial.times(3, 20))).slice(WALKED),
    },
    {
      guard: 'the transaction that the event shares with its act',
      run: async (trial) => (await audited(trial, [APART], trial.times(3, 20))).slice(WALKED),
    },
  ],
};
/** Figures that only say how much was tried. */
const WALKED = 3;

async function audited(
  trial: Trial,
  changes: readonly SourceChange[],
  most: number,
): Promise<readonly Figure[]> {
  const { database, tenants } = await furnished(trial.ground);
  const kept = await Rewound.of(database.owner);
  const { environment, issuer } = await withEverything(trial.ground);
  const server = await trial.ground.server(database, { changes, environment });
  const calls = new OwnCalls(server.url, tenants.here, database.owner, issuer);
  const walk = new AuditWalk({ calls, kept }, trial.say.bind(trial));
  const names = drawn(calls.names, most);
  for (const name of names) await walk.one(name);
  const silent = names.filter((name) => name in NO_EVENT).length;
  const several = names.filter((name) => name in SEVERAL_EVENTS).length;
  return [
    { name: 'mutations tried', value: names.length, atLeast: Math.min(names.length, 100) },
    { name: 'mutations of the schema that did not succeed', value: walk.unreached, exactly: 0 },
    {
      name: 'of them write none, for a reason that is written down',
      value: silent,
      atMost: Object.keys(NO_EVENT).length,
    },
    {
      name: 'mutations that wrote exactly one event',
      value: walk.single,
      exactly: names.length - silent - several,
    },
    {
      name: 'other mutations that wrote none or several without a written reason',
      value: walk.wrong,
      exactly: 0,
    },
    {
      name: 'mutations that wrote a row in another transaction than their event',
      value: walk.apart,
      exactly: 0,
    },
    {
      name: `of ${walk.refused} refused calls, those that wrote an event`,
      value: walk.refusedWithEvent,
      exactly: 0,
    },
    {
      name: 'mutations that were acknowledged or left a row when their event could not be written',
      value: walk.left,
      exactly: 0,
    },
  ];
}
