import { can } from '@levain/domain/members/role.js';
import {
  coverDepartments,
  type Coverage as Cover,
  type Reached,
  type Relay,
} from '@levain/domain/network/coverage.js';
import { roomThisMonth } from '@levain/domain/participations/load.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { globalId, localId } from '../../graphql/global-id.js';
import { loadsOf } from '../../participations/person-load.js';
import { Coverage, type CoverageSuggestion } from '../coverage.model.js';
import type { CoverageArgs } from '../coverage.resolver.js';
import {
  departmentsToReach,
  findScope,
  lastReadRound,
  relaysToAsk,
  type DepartmentRow,
  type ReadRoundRow,
  type RelayRow,
} from './coverage-rows.js';

interface Found {
  readonly departments: readonly DepartmentRow[];
  readonly relays: readonly RelayRow[];
  readonly round: ReadRoundRow | null;
  readonly cover: Cover;
}

/** Which departments have a relay, and the smallest set of people that reaches all of them. */
@Injectable()
export class CoverageQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async coverage(actor: ActingMember, args: CoverageArgs): Promise<Coverage | null> {
    const experimentId = args.experimentId == null ? null : localId('experiment', args.experimentId);
    if (args.experimentId != null && experimentId === null) return null;
    return this.unitOfWork.read(actor, async (tx) => {
      const scope = experimentId ? await findScope(tx, actor, experimentId) : { project_id: null };
      if (!scope) return null;
      const departments = await departmentsToReach(tx, actor, scope.project_id);
      return coverageOf(
        await find(tx, actor, { args, experimentId, departments }),
        can(actor.role, 'readNetwork'),
      );
    });
  }
}

async function find(
  tx: EntityManager,
  actor: ActingMember,
  {
    args,
    experimentId,
    departments,
  }: {
    args: CoverageArgs;
    experimentId: string | null;
    departments: readonly DepartmentRow[];
  },
): Promise<Found> {
  await tx.query(`SELECT set_config('app.reads_network', 'on', true)`);
  const round = await lastReadRound(tx, actor);
  const relays = await relaysToAsk(tx, actor, { roundId: round?.id ?? null, experimentId });
  await tx.query(`SELECT set_config('app.reads_network', '', true)`);
  const uuids = (ids: readonly string[] | null | undefined) =>
    (ids ?? []).flatMap((id) => localId('person', id) ?? []);
  const takePart = relays.filter((relay) => relay.takes_part).map(({ id }) => id);
  const cover = coverDepartments({
    departmentIds: departments.map(({ id }) => id),
    relays: await withRoom(tx, actor, relays),
    hours: Math.max(0, args.hours ?? 0),
    keep: [...takePart, ...uuids(args.keep)],
    exclude: uuids(args.exclude),
  });
  return { departments, relays, round, cover };
}

async function withRoom(
  tx: EntityManager,
  actor: ActingMember,
  relays: readonly RelayRow[],
): Promise<Relay[]> {
  const loads = await loadsOf(
    tx,
    actor,
    relays.map(({ id }) => id),
  );
  const today = todayOf(actor);
  return relays.map(({ id, department_id: departmentId, named_from: namedFrom, is_listed: isListed }) => {
    // How much somebody allows stands in their profile: who may not see that is not told what is left of it.
    if (!isListed) return { id, departmentId, namedFrom, paused: false, room: null };
    const load = loads.get(id)!;
    const paused = load.pausedUntil !== null && load.pausedUntil >= today;
    return { id, departmentId, namedFrom, paused, room: roomThisMonth(load, load.commitments, today) };
  });
}

function coverageOf(found: Found, readsNetwork: boolean): Coverage {
  const { departments, relays, cover } = found;
  const reached = new Map(cover.departments.map((each) => [each.departmentId, each]));
  return Object.assign(new Coverage(), {
    departments: departments.map(({ id, name, parent_name: parentName, people }) => ({
      ...{ id: globalId('department', id), name, parentName, people },
      relays: reached.get(id)!.relays,
      namedRelays: readsNetwork ? reached.get(id)!.namedRelays : null,
    })),
    relays: relays.filter((relay) => relay.is_listed).length,
    suggestion: readsNetwork ? suggestionOf(found) : null,
  });
}

function suggestionOf({ relays, round, cover }: Found): CoverageSuggestion {
  const aside = new Map(cover.setAside.map(({ personId, reason }) => [personId, reason]));
  return {
    people: cover.suggestion.map(({ personId, kept, hoursLeft, adds, alsoReaches }) => ({
      ...{ personId: globalId('person', personId), kept, hoursLeft },
      ...{ adds: adds.map(reachedOf), alsoReaches: alsoReaches.map(reachedOf) },
    })),
    unreached: cover.unreached.map((id) => globalId('department', id)),
    atLeast: cover.atLeast,
    relays: relays.map(({ id, name, department_id, takes_part: takesPart }) => ({
      ...{ personId: globalId('person', id), name, takesPart, setAside: aside.get(id) ?? null },
      departmentId: department_id && globalId('department', department_id),
    })),
    round: round && { id: globalId('round', round.id), title: round.title, endedOn: round.ended_on },
  };
}

const reachedOf = ({ departmentId, reason }: Reached): { id: string; reason: Reached['reason'] } => ({
  id: globalId('department', departmentId),
  reason,
});
