import type { EvidenceGrade, Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Direction, MetricShape } from '@levain/domain/plans/plan.js';
import { ACTIVITIES, type Activity } from '@levain/domain/prototypes/activities.js';
import { shrink } from '@levain/domain/statistics/across/shrinkage.js';
import { winRate } from '@levain/domain/statistics/across/win-rate.js';
import type { Estimate } from '@levain/domain/statistics/analysis.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { globalId } from '../../graphql/global-id.js';
import type { BoardFilter } from '../board.inputs.js';
import type { EffectFamily, ShrunkenEffect, TrackRecord } from '../track-record.model.js';
import { filterParameters, MATCHING } from './matching-sql.js';

/** An experiment with a verdict; `metric` and `effect` of its primary outcome as it was evaluated. */
interface Evaluated {
  id: string;
  number: number;
  title: string;
  verdict: Verdict;
  activity: Activity | null;
  departments: { id: string; name: string }[];
  metric: { id: string; name: string; unit: string | null; shape: MetricShape; direction: Direction } | null;
  effect: Estimate | null;
  grade: EvidenceGrade | null;
}

/** What all the verdicts that a filter keeps say together: one statement, then the domain's arithmetic. */
@Injectable()
export class TrackRecordQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, filter: BoardFilter): Promise<TrackRecord> {
    const rows: Evaluated[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_EVALUATED, [actor.workspaceId, ...filterParameters(filter)]),
    );
    return {
      winRate: rateOf(rows),
      byDepartment: departmentsOf(rows).map(({ id, name }) => ({
        departmentId: globalId('department', id),
        name,
        winRate: rateOf(rows.filter(({ departments }) => departments.some((each) => each.id === id))),
      })),
      byActivity: ACTIVITIES.flatMap((activity) => {
        const own = rows.filter((row) => row.activity === activity);
        return own.length === 0 ? [] : [{ activity, winRate: rateOf(own) }];
      }),
      families: familiesOf(rows),
    };
  }
}

function rateOf(rows: readonly Evaluated[]) {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return winRate(counts);
}

function departmentsOf(rows: readonly Evaluated[]): { id: string; name: string }[] {
  const known = new Map(rows.flatMap(({ departments }) => departments).map((each) => [each.id, each]));
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name));
}

function familiesOf(rows: readonly Evaluated[]): EffectFamily[] {
  const read = rows.flatMap(({ id, metric, effect, grade, verdict }) =>
    metric && grade && verdict !== 'abandoned'
      ? [
          {
            experimentId: id,
            metricId: metric.id,
            direction: metric.direction,
            evidenceGrade: grade,
            absolute: effect,
          },
        ]
      : [],
  );
  return shrink(read).flatMap(({ metricId, direction, family, effects }) => {
    const metric = rows.find((row) => row.metric?.id === metricId)?.metric;
    if (!metric) return [];
    return [
      {
        metricId: globalId('metric', metricId),
        metricName: metric.name,
        unit: metric.unit,
        shape: metric.shape,
        direction,
        mean: family.mean,
        low: family.low,
        high: family.high,
        effects: effects
          .flatMap(({ experimentId, raw, shrunken }): ShrunkenEffect[] => {
            const row = rows.find(({ id }) => id === experimentId);
            if (!row) return [];
            const { number, title, verdict } = row;
            return [
              { experimentId: globalId('experiment', experimentId), number, title, verdict, raw, shrunken },
            ];
          })
          .sort((one, other) => other.raw - one.raw || one.number - other.number),
      },
    ];
  });
}

const SELECT_EVALUATED = `
  WITH matching AS MATERIALIZED (${MATCHING}
  )
  SELECT e.id, e.number, e.title, kept.verdict, prototype.activity,
    (SELECT coalesce(json_agg(json_build_object('id', department.id, 'name', department.name)), '[]'::json)
      FROM project_departments linked
      JOIN departments department ON department.workspace_id = linked.workspace_id AND department.id = linked.department_id
      WHERE linked.workspace_id = e.workspace_id AND linked.project_id = e.project_id) AS departments,
    CASE WHEN metric.id IS NULL THEN NULL ELSE json_build_object('id', metric.id, 'name', metric.name, 'unit', metric.unit,
      'shape', metric.shape, 'direction', main.direction) END AS metric,
    reading.analysis #> '{effect,absolute}' AS effect, (reading.analysis ->> 'evidenceGrade')::int AS grade
  FROM matching kept
  JOIN experiments e ON e.workspace_id = $1 AND e.id = kept.id
  JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN prototypes prototype ON prototype.workspace_id = e.workspace_id AND prototype.id = e.prototype_id
  LEFT JOIN LATERAL (
    SELECT * FROM measures outcome WHERE outcome.workspace_id = e.workspace_id AND outcome.experiment_id = e.id
      AND outcome.role = 'outcome' ORDER BY outcome.position LIMIT 1) main ON true
  LEFT JOIN metrics metric ON metric.workspace_id = main.workspace_id AND metric.id = main.metric_id
  LEFT JOIN LATERAL (
    SELECT entry -> 'analysis' AS analysis FROM jsonb_array_elements(ev.analyses) entry
    WHERE entry ->> 'measureId' = main.id::text LIMIT 1) reading ON true
  WHERE kept.verdict IS NOT NULL
  ORDER BY e.number`;
