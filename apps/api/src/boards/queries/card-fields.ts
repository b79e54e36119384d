import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { instantSql } from '../../registered/json-sql.js';
import type { BoardCard, HypothesisParts, OutcomeSummary } from '../board-card.model.js';

/** SQL of each plain field of a card; `e` is the experiment, the other names are those that {@link cardJoins} joins. */
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
    departmentNames: `ARRAY(SELECT (SELECT department.name FROM departments department
        WHERE department.workspace_id = linked.workspace_id AND department.id = linked.department_id) AS name
      FROM project_departments linked
      WHERE linked.workspace_id = e.workspace_id AND linked.project_id = e.project_id ORDER BY name)`,
    activity: 'prototype.activity',
    design: 'plan.design',
    startedAt: instantSql('e.started_at'),
    stopDate: 'plan.stop_date',
    lastActivityAt: instantSql('e.last_activity_at'),
    closedAt: instantSql('e.closed_at'),
    measurementCount: `(SELECT coalesce(sum(kept.readings), 0)::int FROM measure_totals kept
      WHERE kept.workspace_id = e.workspace_id AND kept.experiment_id = e.id)`,
    participantNames: `ARRAY(SELECT (SELECT person.name FROM people person
        WHERE person.workspace_id = first.workspace_id AND person.id = first.person_id)
      FROM (SELECT * FROM participations taking
        WHERE taking.workspace_id = e.workspace_id AND taking.experiment_id = e.id AND taking.status = 'accepted'
          AND taking.person_id <> owner.person_id ORDER BY taking.created_at, taking.id LIMIT 5) first)`,
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

const one = (table: string, alias: string, key: string): [string, string] => [
  alias,
  // One look-up by the key a card: joined plainly, whole tables would be read for a page of fifty.
  `LEFT JOIN LATERAL (SELECT * FROM ${table} part WHERE part.workspace_id = e.workspace_id AND ${key} LIMIT 1) ${alias} ON true`,
];

const JOINS: readonly (readonly [alias: string, sql: string])[] = [
  one('members', 'owner', 'part.id = e.owner_id'),
  one('people', 'owner_person', 'part.id = owner.person_id'),
  one('projects', 'project', 'part.id = e.project_id'),
  one('prototypes', 'prototype', 'part.id = e.prototype_id'),
  one('hypotheses', 'hypothesis', 'part.id = e.hypothesis_id'),
  one('plans', 'plan', 'part.experiment_id = e.id'),
  one('evaluations', 'ev', 'part.experiment_id = e.id'),
  one('decisions', 'decision', 'part.experiment_id = e.id'),
  one('learnings', 'learning', 'part.experiment_id = e.id'),
];

/** SQL: the rows that all fields of this file are read from, after an `e`; at most one of each. */
export const CARD_JOINS = JOINS.map(([, sql]) => sql).join('\n  ');

/** The same, of only what `fields`, SQL made of those of this file, name. */
export function cardJoins(fields: string): string {
  let used = fields;
  for (const [alias, sql] of [...JOINS].reverse()) if (mentions(used, alias)) used += sql;
  return JOINS.flatMap(([alias, sql]) => (mentions(used, alias) ? sql : [])).join('\n  ');
}

const mentions = (sql: string, alias: string): boolean => new RegExp(`\\b${alias}\\.`).test(sql);

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
      WHERE (SELECT arm.role FROM arms arm WHERE arm.workspace_id = kept.workspace_id AND arm.id = kept.arm_id) IN (${roles})
        AND kept.workspace_id = e.workspace_id AND kept.experiment_id = e.id AND kept.measure_id = measure.id
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
