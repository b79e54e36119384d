import { visibleExperiment } from '../../experiments/visible-experiments.js';
import type { BoardCard, HypothesisParts, OutcomeSummary } from '../board-card.model.js';

/** As the API writes an instant: what PostgreSQL gives is final. */
const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL of each plain field of a card; `e` is the experiment, the other names are those of {@link CARD_JOINS}. */
export const BOARD_CARD_FIELDS: Readonly<Record<Exclude<keyof BoardCard, 'hypothesis' | 'outcome'>, string>> =
  {
    id: `'experiment_' || e.id`,
    number: 'e.number',
    title: 'e.title',
    stage: 'e.stage',
    isDraft: 'e.is_draft',
    version: 'e.version',
    ownerName: 'owner_person.name',
    ownerId: `'member_' || e.owner_id`,
    projectName: 'project.name',
    departmentNames: `ARRAY(SELECT department.name FROM project_departments linked
      JOIN departments department ON department.workspace_id = linked.workspace_id AND department.id = linked.department_id
      WHERE linked.workspace_id = e.workspace_id AND linked.project_id = e.project_id ORDER BY department.name)`,
    activity: 'prototype.activity',
    design: 'plan.design',
    startedAt: instant('e.started_at'),
    stopDate: 'plan.stop_date',
    lastActivityAt: instant('e.last_activity_at'),
    closedAt: instant('e.closed_at'),
    measurementCount: `(SELECT coalesce(sum(kept.readings), 0)::int FROM measure_totals kept
      WHERE kept.workspace_id = e.workspace_id AND kept.experiment_id = e.id)`,
    participantNames: `ARRAY(SELECT person.name FROM participations taking
      JOIN people person ON person.workspace_id = taking.workspace_id AND person.id = taking.person_id
      WHERE taking.workspace_id = e.workspace_id AND taking.experiment_id = e.id AND taking.status = 'accepted'
        AND taking.person_id <> owner.person_id ORDER BY taking.created_at, taking.id LIMIT 5)`,
    participantCount: `(SELECT count(*) FROM participations taking
      WHERE taking.workspace_id = e.workspace_id AND taking.experiment_id = e.id AND taking.status = 'accepted'
        AND taking.person_id <> owner.person_id)`,
    verdict: 'ev.verdict',
    verdictConfirmed: 'ev.confirmed_at IS NOT NULL',
    verdictContested: `(ev.confirmed_at IS NULL AND EXISTS (SELECT FROM verdict_reviews review
      WHERE review.workspace_id = e.workspace_id AND review.experiment_id = e.id
        AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at))`,
    decision: 'decision.kind',
    decisionReason: 'decision.reason',
    parentNumber: `(SELECT parent.number FROM experiments parent
      WHERE parent.workspace_id = e.workspace_id AND parent.id = e.parent_id AND ${visibleExperiment('parent')})`,
    nextNumbers: `ARRAY(SELECT child.number FROM experiments child
      WHERE child.workspace_id = e.workspace_id AND child.parent_id = e.id AND ${visibleExperiment('child')}
      ORDER BY child.number)`,
    abandonedReason: 'e.abandoned_reason',
    learning: 'learning.statement',
  };

/** SQL of each field of a card's hypothesis. */
export const HYPOTHESIS_FIELDS: Readonly<Record<keyof HypothesisParts, string>> = {
  id: `'hypothesis_' || hypothesis.id`,
  number: 'hypothesis.number',
  locale: 'hypothesis.locale',
  observation: 'hypothesis.observation',
  audience: 'hypothesis.audience',
  change: 'hypothesis.change',
  measure: 'hypothesis.measure',
  direction: 'hypothesis.direction',
  target: 'hypothesis.target',
  rationale: 'hypothesis.rationale',
};

/**
 * What {@link BOARD_CARD_FIELDS} and {@link HYPOTHESIS_FIELDS} are read from, after an `e`: at most one row each, so that PostgreSQL leaves
 * out those whose fields are not asked for.
 */
export const CARD_JOINS = `
  JOIN members owner ON owner.workspace_id = e.workspace_id AND owner.id = e.owner_id
  JOIN people owner_person ON owner_person.workspace_id = e.workspace_id AND owner_person.id = owner.person_id
  LEFT JOIN projects project ON project.workspace_id = e.workspace_id AND project.id = e.project_id
  LEFT JOIN prototypes prototype ON prototype.workspace_id = e.workspace_id AND prototype.id = e.prototype_id
  LEFT JOIN hypotheses hypothesis ON hypothesis.workspace_id = e.workspace_id AND hypothesis.id = e.hypothesis_id
  LEFT JOIN plans plan ON plan.workspace_id = e.workspace_id AND plan.experiment_id = e.id
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN decisions decision ON decision.workspace_id = e.workspace_id AND decision.experiment_id = e.id
  LEFT JOIN learnings learning ON learning.workspace_id = e.workspace_id AND learning.experiment_id = e.id`;

/** What the readings added up in `from` come to, by the shape of their metric; several arms are pooled, of levels the mean is taken. */
const figureOf = (from: string): string => `(CASE metric.shape
    WHEN 'proportion' THEN sum(${from}.events) / nullif(sum(${from}.total), 0)
    WHEN 'rate' THEN sum(${from}.events) / nullif(sum(${from}.exposure), 0)
    WHEN 'mean' THEN sum(${from}.sum) / nullif(sum(${from}.n), 0)
    ELSE avg(${from}.last_figure) END)::float8`;

/** SQL: the best figure of the arms with these roles. */
const best = (roles: string): string => `(
    SELECT CASE measure.direction WHEN 'increase' THEN max(figure) ELSE min(figure) END FROM (
      SELECT ${figureOf('kept')} AS figure FROM measure_totals kept
      JOIN arms arm ON arm.workspace_id = kept.workspace_id AND arm.id = kept.arm_id AND arm.role IN (${roles})
      WHERE kept.workspace_id = e.workspace_id AND kept.experiment_id = e.id AND kept.measure_id = measure.id
      GROUP BY kept.arm_id) arms)`;

/**
 * SQL of each field of a card's outcome, over {@link OUTCOME_FROM}. Observed and control are those of the evaluation's analysis once there
 * is one; until then a proportion, a rate or a mean is pooled over its readings and a level is its last one, per arm; of several variants
 * the best one is shown.
 */
export const OUTCOME_FIELDS: Readonly<Record<keyof OutcomeSummary, string>> = {
  metricName: 'metric.name',
  unit: 'metric.unit',
  shape: 'metric.shape',
  direction: 'measure.direction',
  baseline: 'measure.baseline',
  target: 'measure.target',
  observed: `CASE WHEN analysed.value IS NOT NULL THEN (analysed.value #>> '{target,observed}')::float8
    ELSE ${best("'variant', 'after'")} END`,
  control: `CASE WHEN analysed.value IS NOT NULL
    THEN (jsonb_path_query_first(analysed.value, '$.arms[*] ? (@.role == "control" || @.role == "before").estimate.value') #>> '{}')::float8
    ELSE ${best("'control', 'before'")} END`,
  sparkline: `(SELECT coalesce(json_agg(figure ORDER BY week), '[]'::json) FROM (
    SELECT kept.week, ${figureOf('kept')} AS figure FROM measure_weeks kept
    JOIN arms arm ON arm.workspace_id = kept.workspace_id AND arm.id = kept.arm_id AND arm.role <> 'control'
    WHERE kept.workspace_id = e.workspace_id AND kept.experiment_id = e.id AND kept.measure_id = measure.id
    GROUP BY kept.week ORDER BY kept.week DESC LIMIT 24) weeks WHERE figure IS NOT NULL)`,
};

/** The primary outcome of `e`: at most one row. `analyses` holds one `{measureId, analysis}` a measure. */
export const OUTCOME_FROM = `
  FROM measures measure
  JOIN metrics metric ON metric.workspace_id = measure.workspace_id AND metric.id = measure.metric_id
  LEFT JOIN LATERAL (
    SELECT one -> 'analysis' AS value FROM jsonb_array_elements(ev.analyses) one
    WHERE one ->> 'measureId' = measure.id::text LIMIT 1) analysed ON true
  WHERE measure.workspace_id = e.workspace_id AND measure.experiment_id = e.id AND measure.role = 'outcome'
  ORDER BY measure.position LIMIT 1`;
