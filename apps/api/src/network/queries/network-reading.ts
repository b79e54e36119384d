import { showPlaces, type Shown } from '@levain/domain/network/show-places.js';
import type { PublishedPosition } from '@levain/domain/network/publish-network.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { globalId } from '../../graphql/global-id.js';
import { seesAllProfiles, shownProfile } from '../../people/profile-visibility.js';
import { NetworkReadings } from '../network-readings.js';
import { NetworkPosition, NetworkReading, type NetworkGroup, type NetworkRound } from '../network.model.js';
import type { NetworkSummary } from '../thread/compute-network.js';

interface RoundRow {
  id: string;
  title: string;
  ended_on: string;
  minimum_answers: number;
  minimum_response: number;
  computed_at: Date | null;
  summary: NetworkSummary | null;
}

interface PositionRow {
  number: number;
  person_id: string | null;
  name: string | null;
  figures: Omit<PublishedPosition, 'personId'>;
}

type Placed = PositionRow & { readonly group: string; readonly named: boolean };

/** Readings of rounds that ended, with the names of those who agreed to be named to whoever looks. */
@Injectable()
export class NetworkReadingQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readings: NetworkReadings,
  ) {}

  /** The rounds whose network may be read, the last one first. */
  async rounds(actor: ActingMember): Promise<NetworkRound[]> {
    const rows: RoundRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_ROUNDS} ${LAST_FIRST}`, [actor.workspaceId]),
    );
    return rows.map(roundOf);
  }

  /** The reading of a round, of the last one when none is named; null when there is none. */
  async reading(actor: ActingMember, roundId: string | null): Promise<NetworkReading | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [row]: RoundRow[] = await tx.query(
        `${SELECT_ROUNDS} AND ($2::uuid IS NULL OR r.id = $2) ${LAST_FIRST} LIMIT 1`,
        [actor.workspaceId, roundId],
      );
      if (!row) return null;
      if (!row.summary) this.readings.hint(actor.workspaceId);
      return readingOf(row, await groupsOf(tx, actor, row), await positionsOf(tx, actor, row));
    });
  }
}

const SELECT_ROUNDS = `
  SELECT r.id, r.title, least(r.ends_on, (r.closed_at AT TIME ZONE 'UTC')::date)::text AS ended_on, r.minimum_answers,
    r.minimum_response, n.computed_at, n.summary
  FROM nomination_rounds r
  LEFT JOIN network_readings n ON n.workspace_id = r.workspace_id AND n.round_id = r.id
  WHERE r.workspace_id = $1 AND r.cancelled_at IS NULL
    AND (r.closed_at IS NOT NULL OR r.ends_on < (now() AT TIME ZONE 'UTC')::date)`;

const LAST_FIRST = 'ORDER BY ended_on DESC, r.id DESC';

const roundOf = ({ id, title, ended_on: endedOn }: RoundRow): NetworkRound => ({
  id: globalId('round', id),
  title,
  endedOn,
});

async function groupsOf(
  tx: EntityManager,
  actor: ActingMember,
  { summary }: RoundRow,
): Promise<NetworkGroup[]> {
  const groups = summary?.groups ?? [];
  const rows: { id: string; name: string }[] = await tx.query(
    'SELECT id, name FROM departments WHERE workspace_id = $1 AND id::text = ANY ($2)',
    [actor.workspaceId, groups.map(({ group }) => group)],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return groups.map(({ group, people, answers }) => ({
    departmentId: names.has(group) ? globalId('department', group) : null,
    name: names.get(group) ?? null,
    people,
    answers,
  }));
}

async function positionsOf(tx: EntityManager, actor: ActingMember, row: RoundRow): Promise<Placed[]> {
  if (!row.summary) return [];
  await tx.query(`SELECT set_config('app.reads_network', 'on', true)`);
  const rows: PositionRow[] = await tx.query(SELECT_POSITIONS, [
    ...[actor.workspaceId, row.id, seesAllProfiles(actor), actor.personId],
  ]);
  await tx.query(`SELECT set_config('app.reads_network', '', true)`);
  return rows.map((each) => ({ ...each, group: each.figures.group, named: each.person_id !== null }));
}

/** A name is shown on what somebody agreed to be listed for: a relay on other topics stays a number here, as in the results of the round. */
const SELECT_POSITIONS = `
  SELECT n.number, n.figures, p.id AS person_id, p.name
  FROM network_positions n
  LEFT JOIN influencer_profiles ip ON ip.workspace_id = n.workspace_id AND ip.person_id = n.person_id
    AND ${shownProfile('ip', { all: '$3', reader: '$4' })}
    AND EXISTS (SELECT FROM influencer_topics agreed
      JOIN round_topics asked ON asked.workspace_id = agreed.workspace_id AND asked.topic_id = agreed.topic_id
      WHERE agreed.workspace_id = n.workspace_id AND agreed.person_id = ip.person_id AND asked.round_id = n.round_id)
  LEFT JOIN people p ON p.workspace_id = ip.workspace_id AND p.id = ip.person_id
    AND p.left_at IS NULL AND p.forgotten_at IS NULL
  WHERE n.workspace_id = $1 AND n.round_id = $2
  ORDER BY (n.figures ->> 'rank')::int NULLS LAST, n.number`;

function readingOf(row: RoundRow, groups: NetworkGroup[], positions: readonly Placed[]): NetworkReading {
  const { summary } = row;
  const shown = showPlaces(positions, row.minimum_answers);
  const place = new Map(summary?.groups.map(({ group }, index) => [group, index]));
  const numbers = new Set(shown.map(({ position }) => position.number));
  return Object.assign(new NetworkReading(), {
    round: roundOf(row),
    computedAt: row.computed_at?.toISOString() ?? null,
    disclosure: summary?.disclosure ?? 'nothing',
    ...{ people: summary?.people ?? 0, asked: summary?.asked ?? 0, respondents: summary?.respondents ?? 0 },
    ...{ minimumAnswers: row.minimum_answers, minimumResponse: row.minimum_response },
    ...{ ties: summary?.ties ?? 0, reciprocity: summary?.reciprocity ?? null },
    pageRankWithheld: summary?.withheld.pageRank ?? null,
    betweennessWithheld: summary?.withheld.betweenness ?? null,
    eigenvectorWithheld: summary?.withheld.eigenvector ?? null,
    groups,
    departmentTies: (summary?.departmentTies ?? []).map(({ from, to, nominations }) => ({
      ...{ from: place.get(from)!, to: place.get(to)!, nominations },
    })),
    positions: shown.map((each) => positionOf(each, place)),
    leftOut: positions.length - shown.length,
    reach: (summary?.reach ?? []).filter(({ number }) => numbers.has(number)),
  });
}

/** Who stands in no department is not said to be named from any: it would say where they work. */
function positionOf({ position, group }: Shown<Placed>, place: ReadonlyMap<string, number>): NetworkPosition {
  const { figures, number, person_id, name } = position;
  const { received, rank, tied, bestRank, worstRank, pageRank, betweenness, eigenvector } = figures;
  return Object.assign(new NetworkPosition(), {
    number,
    personId: person_id && globalId('person', person_id),
    name,
    group: group === null ? null : (place.get(group) ?? null),
    namedFrom: group === null ? [] : figures.namedFrom.map((from) => place.get(from)!),
    departments: received === null ? null : figures.namedFrom.length,
    ...{ received, rank, tied, bestRank, worstRank, pageRank, betweenness, eigenvector },
  });
}
