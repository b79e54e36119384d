import { periodOf } from '@levain/domain/goals/period.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { currencyOf, standing } from '../../costs/cost-sql.js';
import type { AmbitionRevision, PeriodAmbition } from '../ambition.model.js';

interface AmbitionRow {
  period: string;
  version: number;
  revisions: AmbitionRevision[];
  currency: string;
}

interface PeriodRow {
  code: string;
  spent: number | null;
  hours: number;
  started: number;
  running: number;
  evaluated: number;
}

/** Periods shown at most, the latest first: several years. */
const PERIODS_SHOWN = 24;

/** Ambition beside means, costs and tests, period by period; two statements however many there are. */
@Injectable()
export class Ambitions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember): Promise<PeriodAmbition[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const rows: AmbitionRow[] = await tx.query(SELECT_AMBITIONS, [actor.workspaceId]);
      const periods = rows.flatMap(({ period }) => periodOf(period) ?? []);
      const facts: PeriodRow[] = await tx.query(SELECT_PERIODS, [
        actor.workspaceId,
        ...[periods.map(({ code }) => code), periods.map(({ from }) => from), periods.map(({ to }) => to)],
      ]);
      const told = new Map(facts.map((row) => [row.code, row]));
      return rows
        .flatMap((row) => {
          const period = periodOf(row.period);
          const fact = told.get(row.period);
          const [current, ...before] = row.revisions;
          if (!period || !fact || !current) return [];
          const { code, ...figures } = fact;
          const { version, currency } = row;
          return [
            {
              period: code,
              from: period.from,
              to: period.to,
              version,
              currency,
              current,
              before,
              ...figures,
            },
          ];
        })
        .sort((one, other) => other.to.localeCompare(one.to) || other.from.localeCompare(one.from));
    });
  }
}

const SELECT_AMBITIONS = `
  SELECT a.period, max(a.position) AS version, ${currencyOf('w')} AS currency,
    json_agg(json_build_object('level', a.level, 'statement', a.statement, 'fte', a.fte::float8, 'money', a.money::float8,
      'leaderHours', a.leader_hours::float8, 'permission', a.permission, 'reason', a.reason, 'recordedByName', person.name,
      'recordedAt', a.recorded_at) ORDER BY a.position DESC) AS revisions
  FROM workspaces w
  JOIN ambitions a ON a.workspace_id = w.workspace_id
  JOIN members member ON member.workspace_id = a.workspace_id AND member.id = a.recorded_by
  JOIN people person ON person.workspace_id = member.workspace_id AND person.id = member.person_id
  WHERE w.workspace_id = $1 GROUP BY w.workspace_id, a.period ORDER BY a.period DESC LIMIT ${PERIODS_SHOWN}`;

/** Private drafts count for nobody, so that every reader is told the same. */
const SELECT_PERIODS = `
  SELECT period.code, cost.spent, coalesce(cost.hours, 0)::float8 AS hours, test.started, test.running, test.evaluated
  FROM unnest($2::text[], $3::date[], $4::date[]) AS period (code, first, last)
  CROSS JOIN LATERAL (
    SELECT sum(line.amount)::float8 AS spent, sum(line.hours) AS hours FROM cost_lines line
    JOIN experiments e ON e.workspace_id = line.workspace_id AND e.id = line.experiment_id AND NOT e.is_draft
    WHERE line.workspace_id = $1 AND line.day BETWEEN period.first AND period.last AND ${standing('cost_lines', 'line')}) cost
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS started, (count(*) FILTER (WHERE e.stage = 'test'))::int AS running,
      (count(*) FILTER (WHERE ev.confirmed_at IS NOT NULL AND ev.verdict <> 'abandoned'))::int AS evaluated
    FROM experiments e
    LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
    WHERE e.workspace_id = $1 AND NOT e.is_draft AND e.started_at >= period.first AND e.started_at < period.last + 1) test`;
