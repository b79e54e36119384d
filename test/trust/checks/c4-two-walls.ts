import { FOREIGN_CALLS } from '../../support/foreign-calls.js';
import { KINDS, type Kind } from '../../support/foreign-requests.js';
import { checksums } from '../../support/tenant-traces.js';
import type { Check, Figure, Trial } from '../check.js';
import { at, furnished, type Furnished } from '../tenants/furnished.js';
import { HostileRound, mayCall } from '../tenants/hostile-round.js';
import { RemovedFilter } from '../tenants/removed-filter.js';
import { withoutRowSecurity } from '../tenants/walls.js';

/**
 * Statements say of which workspace they are, and PostgreSQL would not show another one's rows if they did not. Each filter is taken away where
 * statements leave the server, one at a time; then PostgreSQL's policies are dropped and the filters are all there again.
 */
export const twoWalls: Check = {
  id: 'C4',
  promise: 'Either wall between workspaces holds without the other',
  wholeOnly: 'every filter away, one at a time: half a minute; the API specs try both walls',
  run: (trial) => tried(trial, false),
  controls: [{ guard: 'the other wall', run: (trial) => tried(trial, true) }],
};

interface Call {
  readonly kind: Kind;
  readonly name: string;
  readonly variables: object;
}

async function tried(trial: Trial, isOtherDown: boolean): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const filter = await RemovedFilter.in(trial.ground);
  const server = await trial.ground.server(ground.database, { changes: [filter.change] });
  const { owner } = ground.database;
  const before = await checksums(owner, ground.tenants.there.workspaceId);
  const round = new HostileRound(ground.tenants);
  const used = await callsOfFilters(round, { url: server.url, ground, filter });
  if (isOtherDown) await withoutRowSecurity(owner);
  const chosen = sampled([...used.keys()], trial.times(60, Infinity));
  for (const number of chosen) {
    filter.remove(number);
    for (const call of used.get(number)!) await send(round, { url: server.url, ground }, call);
  }
  const [shown, sent] = [round.canaries.length, round.sent];
  filter.remove(null);
  await withoutRowSecurity(owner);
  await round.all(at(server.url, ground.tenants.here.admin), 'admin');
  const after = await checksums(owner, ground.tenants.there.workspaceId);
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  for (const each of [...round.canaries, ...changed].slice(0, 20)) trial.say(each);
  return [
    { name: 'filters taken away, one at a time', value: chosen.length, atLeast: trial.times(60, 200) },
    { name: 'foreign canaries without a filter', value: shown, exactly: 0 },
    { name: 'requests without any policy', value: round.sent - sent, atLeast: 400 },
    { name: 'foreign canaries without any policy', value: round.canaries.length - shown, exactly: 0 },
    { name: 'tables of the other workspace with a changed row', value: changed.length, exactly: 0 },
  ];
}

interface Place {
  readonly url: string;
  readonly ground: Furnished;
}

/** At most two calls for each filter that a foreign request comes by, with nothing taken away. */
async function callsOfFilters(
  round: HostileRound,
  place: Place & { readonly filter: RemovedFilter },
): Promise<Map<number, Call[]>> {
  const used = new Map<number, Call[]>();
  for (const kind of KINDS) {
    for (const name of round.names(kind)) {
      for (const variables of FOREIGN_CALLS[kind][name]!(place.ground.tenants.foreign)) {
        const call = { kind, name, variables };
        place.filter.forget();
        await send(round, place, call);
        for (const number of place.filter.seen()) {
          const known = used.get(number) ?? [];
          if (known.length < 2) used.set(number, [...known, call]);
        }
      }
    }
  }
  return used;
}

function send(round: HostileRound, { url, ground }: Place, { kind, name, variables }: Call): Promise<void> {
  return round.one(at(url, ground.tenants.here[mayCall(name)]), kind, name, variables);
}

/** Evenly over all of them. */
function sampled(all: readonly number[], most: number): readonly number[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);
}
