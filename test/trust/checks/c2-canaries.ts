import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import { checksums } from '../../support/tenant-traces.js';
import type { Check, Figure, Trial } from '../check.js';
import { at, furnished, outsiders, type Furnished } from '../tenants/furnished.js';
import { HostileRound } from '../tenants/hostile-round.js';
import { withoutFilters, withoutRowSecurity } from '../tenants/walls.js';

/** Every root field with the other's ids, words, numbers, cursors and addresses, by members of every role and by whoever is none. */
export const canaries: Check = {
  id: 'C2',
  promise: 'Nothing of another workspace is shown, changed, or told from what does not exist',
  wholeOnly: 'thousands of requests; the API specs of tenants call every root field, each time',
  run: (trial) => hostile(trial),
  controls: [
    {
      guard: 'both walls between workspaces',
      run: (trial) =>
        hostile(trial, [withoutFilters()], ({ database }) => withoutRowSecurity(database.owner)),
    },
  ],
};

async function hostile(
  trial: Trial,
  changes: readonly SourceChange[] = [],
  weaken: (ground: Furnished) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  await weaken(ground);
  const server = await trial.ground.server(ground.database, { changes });
  const { here, there } = ground.tenants;
  const before = await checksums(ground.database.owner, there.workspaceId);
  const round = new HostileRound(ground.tenants);
  const least = trial.times(400, 10_000);
  for (let turn = 0; turn === 0 || round.sent < least; turn += 1) {
    const roles = trial.size === 'quick' ? (['admin'] as const) : MEMBER_ROLES;
    for (const role of roles) await round.all(at(server.url, here[role]), role);
    if (trial.size === 'quick') break;
    if (turn > 0) continue;
    for (const [as, client] of Object.entries(await strangers(server.url, ground)))
      await round.all(client, as);
  }
  const after = await checksums(ground.database.owner, there.workspaceId);
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  for (const each of [...round.canaries, ...round.told, ...round.faults, ...changed].slice(0, 20))
    trial.say(each);
  return [
    { name: 'hostile requests', value: round.sent, atLeast: least },
    { name: 'foreign canaries in answers', value: round.canaries.length, exactly: 0 },
    { name: 'tables of the other workspace with a changed row', value: changed.length, exactly: 0 },
    { name: 'answers that tell what exists elsewhere', value: round.told.length, exactly: 0 },
    { name: 'faults', value: round.faults.length, exactly: 0 },
  ];
}

/** Whoever is no member here, and a session of here that says it is of there. */
async function strangers(url: string, ground: Furnished): Promise<Record<string, ApiClient>> {
  const { here, there } = ground.tenants;
  const secret = here.admin.client.cookie!.split('.').at(-1);
  return {
    ...(await outsiders(url, ground)),
    'a session of elsewhere': new ApiClient(url, `levain=${there.workspaceId}.${secret}`),
  };
}
