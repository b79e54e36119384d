import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { done } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { readingNominations } from '../nominations/read-nominations.js';

/** A reading to do, taken for a while by one process. */
export interface ClaimedReading {
  readonly roundId: string;
  /** Whoever took it: a later one makes this one's answer worthless. */
  readonly attempt: number;
}

/** What the worker reads and writes. */
@Injectable()
export class NetworkStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes the next reading of the workspace that nobody is doing; one whose process died is taken again. */
  async claim(tenant: Tenant): Promise<ClaimedReading | null> {
    const taken = await this.unitOfWork.write(tenant, async (tx) => {
      await tx.query(FIND_ENDED, [tenant.workspaceId]);
      await tx.query(FIND_OUTGROWN, [tenant.workspaceId]);
      const [[row]]: [ClaimedReading[]] = await tx.query(CLAIM, [tenant.workspaceId, LEASE_SECONDS]);
      return done(row ?? null);
    });
    return taken.ok ? taken.value : null;
  }

  /** The round as one text. It goes to the thread that computes, and nowhere else. */
  input(tenant: Tenant, roundId: string): Promise<string> {
    return this.unitOfWork.read(tenant, (tx) =>
      readingNominations(tx, async () => {
        const [row]: { input: string }[] = await tx.query(INPUT, [tenant.workspaceId, roundId]);
        return row!.input;
      }),
    );
  }

  /** Keeps the answer, unless somebody else took the reading since. */
  async keep(tenant: Tenant, { roundId, attempt }: ClaimedReading, answer: string): Promise<void> {
    await this.unitOfWork.write(tenant, async (tx) => {
      const [, kept]: [unknown, number] = await tx.query(KEEP_SUMMARY, [
        ...[tenant.workspaceId, roundId, attempt, answer],
      ]);
      if (kept > 0) await this.keepPositions(tx, tenant, roundId, answer);
      return done(null);
    });
  }

  private async keepPositions(
    tx: EntityManager,
    tenant: Tenant,
    roundId: string,
    answer: string,
  ): Promise<void> {
    await tx.query(`SELECT set_config('app.reads_network', 'on', true)`);
    await tx.query('DELETE FROM network_positions WHERE workspace_id = $1 AND round_id = $2', [
      ...[tenant.workspaceId, roundId],
    ]);
    await tx.query(KEEP_POSITIONS, [tenant.workspaceId, roundId, answer]);
  }
}

/** A reading takes a second or two; one that was not kept after so long is tried again, then more and more rarely. */
const LEASE_SECONDS = 30;

const FIND_ENDED = `
  INSERT INTO network_readings (workspace_id, round_id)
  SELECT r.workspace_id, r.id FROM nomination_rounds r
  WHERE r.workspace_id = $1 AND r.cancelled_at IS NULL
    AND (r.closed_at IS NOT NULL OR r.ends_on < (now() AT TIME ZONE 'UTC')::date)
  ON CONFLICT DO NOTHING`;

/** An answer may be on its way while the last day ends, and the demonstration tells a round that ended before it was opened. */
const FIND_OUTGROWN = `
  UPDATE network_readings n SET computed_at = NULL, summary = NULL, claimed_at = NULL
  WHERE n.workspace_id = $1 AND n.computed_at IS NOT NULL AND (n.summary ->> 'respondents')::int < (
    SELECT count(v.answered_at) FROM round_voters v WHERE v.workspace_id = n.workspace_id AND v.round_id = n.round_id)`;

const CLAIM = `
  UPDATE network_readings SET claimed_at = now(), attempts = attempts + 1
  WHERE workspace_id = $1 AND round_id = (
    SELECT round_id FROM network_readings
    WHERE workspace_id = $1 AND computed_at IS NULL
      AND (claimed_at IS NULL OR claimed_at < now() - least(attempts * attempts, 100) * $2 * interval '1 second')
    ORDER BY requested_at, round_id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING round_id AS "roundId", attempts AS attempt`;

/**
 * Who was asked, with the department of that day; then whoever was named without being asked. Of "who gets things moving in your
 * department", only the answers of departments with the minimum of them count, as in the results of the round.
 */
const INPUT = `
  WITH voters AS (
    SELECT person_id, department_id, answered_at IS NOT NULL AS responded FROM round_voters
    WHERE workspace_id = $1 AND round_id = $2
  ), readable AS (
    SELECT department_id FROM voters GROUP BY department_id
    HAVING count(*) FILTER (WHERE responded) >= (
      SELECT minimum_answers FROM nomination_rounds WHERE workspace_id = $1 AND id = $2)
  ), ties AS (
    SELECT n.voter_id, n.nominee_id, count(*)::int AS weight
    FROM nominations n LEFT JOIN voters v ON v.person_id = n.voter_id
    WHERE n.workspace_id = $1 AND n.round_id = $2 AND (n.question = 'advice'
      OR EXISTS (SELECT FROM readable r WHERE r.department_id IS NOT DISTINCT FROM coalesce(v.department_id, n.forgotten_voter_department_id)))
    GROUP BY n.voter_id, n.nominee_id
  ), others AS (
    SELECT DISTINCT t.id FROM (SELECT nominee_id AS id FROM ties UNION SELECT voter_id FROM ties) t
    WHERE NOT EXISTS (SELECT FROM voters v WHERE v.person_id = t.id)
  )
  SELECT json_build_object(
    'asked', (SELECT count(*) FROM voters),
    'minimumAnswers', r.minimum_answers,
    'minimumResponse', r.minimum_response,
    'people', (SELECT coalesce(json_agg(json_build_array(id, department_id, responded)), '[]') FROM (
      SELECT person_id AS id, department_id, responded FROM voters
      UNION ALL SELECT o.id, p.department_id, false FROM others o
        LEFT JOIN people p ON p.workspace_id = $1 AND p.id = o.id) everybody),
    'ties', (SELECT coalesce(json_agg(json_build_array(voter_id, nominee_id, weight)), '[]') FROM ties)
  )::text AS input
  FROM nomination_rounds r WHERE r.workspace_id = $1 AND r.id = $2`;

const KEEP_SUMMARY = `
  UPDATE network_readings SET summary = $4::jsonb -> 'summary', computed_at = now()
  WHERE workspace_id = $1 AND round_id = $2 AND attempts = $3 AND computed_at IS NULL`;

/** A number stands where somebody was forgotten: who leads nowhere, or is no longer known by name. */
const KEEP_POSITIONS = `
  INSERT INTO network_positions (workspace_id, round_id, number, person_id, figures)
  SELECT $1, $2, position.number, p.id, position.figures
  FROM jsonb_to_recordset($3::jsonb -> 'positions') AS position (number integer, "personId" uuid, figures jsonb)
  LEFT JOIN people p ON p.workspace_id = $1 AND p.id = position."personId" AND p.forgotten_at IS NULL`;
