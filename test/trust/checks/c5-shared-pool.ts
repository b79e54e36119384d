import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { crowd } from '../tenants/crowd.js';

const pool = (from: string, to: string): SourceChange => ({
  file: 'apps/api/src/database/data-source.ts',
  ...{ from, to },
});
/** Few connections, and locks that are not waited for: both are met in every second of the trial. */
const SCARCE = [pool('max: 10,', 'max: 5,'), pool('lock_timeout: 3_000', 'lock_timeout: 60')];

/** One transaction for whoever reads at the same time, as if it belonged to nobody. */
const ANYBODYS_READS: SourceChange = {
  file: 'apps/api/src/database/shared-reads.ts',
  from: 'new WeakMap<Tenant, SharedRead>()',
  to: `(() => {
    let one: SharedRead | undefined;
    const put = (next?: SharedRead): void => void (one = next);
    return { get: (_: Tenant) => one, set: (_: Tenant, next: SharedRead) => put(next), delete: (_: Tenant) => put() };
  })()`,
};

/** A connection is named for whom it first served. */
const NAMED_ONCE: SourceChange = {
  file: 'apps/api/src/database/gathering-client.ts',
  from: 'return send(...sent);',
  to: `const [first] = sent as any[];
      const known = this as any;
      if (typeof first === 'string' && first.includes('SET LOCAL app.workspace_id')) {
        known.naming ??= first.slice(first.indexOf('SET LOCAL app.workspace_id'));
        sent[0] = first.slice(0, first.indexOf('SET LOCAL app.workspace_id')) + known.naming;
      }
      return send(...sent);`,
};

export const sharedPool: Check = {
  id: 'C5',
  promise: 'Twenty workspaces share five connections, and nothing of one is left on them for the next',
  run: (trial) => shared(trial, []),
  controls: [
    { guard: 'a transaction belongs to one workspace', run: (trial) => shared(trial, [ANYBODYS_READS]) },
    { guard: 'each transaction says of whom it is', run: (trial) => shared(trial, [NAMED_ONCE]) },
  ],
};

async function shared(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const server = await trial.ground.server(database, { changes: [...SCARCE, ...changes] });
  return crowd(trial, server.url, database);
}
