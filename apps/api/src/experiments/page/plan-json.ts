import { instantSql, listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import { memberJson } from './people-json.js';

const METRIC: ObjectSql = {
  typename: 'Metric',
  fields: {
    id: `'metric_' || metric.id`,
    name: 'metric.name',
    unit: 'metric.unit',
    shape: 'metric.shape',
    direction: 'metric.direction',
    definition: 'metric.definition',
    collection: 'metric.collection',
    level: 'metric.level',
    indicator: 'metric.indicator',
    lowerBound: 'metric.lower_bound',
    upperBound: 'metric.upper_bound',
  },
};

const READINGS = `FROM measure_totals kept WHERE kept.workspace_id = $1
  AND kept.experiment_id = measure.experiment_id AND kept.measure_id = measure.id`;

/** Over a `measure`. */
export const MEASURE: ObjectSql = {
  typename: 'Measure',
  fields: {
    id: `'measure_' || measure.id`,
    position: 'measure.position',
    role: 'measure.role',
    direction: 'measure.direction',
    baseline: 'measure.baseline',
    target: 'measure.target',
    minimumWorthwhileEffect: 'measure.minimum_worthwhile_effect',
    margin: 'measure.margin',
    measurementCount: `(SELECT coalesce(sum(kept.readings), 0)::int ${READINGS})`,
    lastObservedOn: `(SELECT max(kept.last_on) ${READINGS})`,
    metric: ({ fields }) =>
      objectJson(
        METRIC,
        fields,
        'FROM metrics metric WHERE metric.workspace_id = $1 AND metric.id = measure.metric_id',
      ),
  },
};

const ARM: ObjectSql = {
  typename: 'Arm',
  fields: {
    id: `'arm_' || arm.id`,
    position: 'arm.position',
    name: 'arm.name',
    role: 'arm.role',
    share: 'arm.share',
  },
};

const CHANGE: ObjectSql = {
  typename: 'FieldChange',
  fields: {
    path: `change.value ->> 'path'`,
    before: `change.value -> 'before'`,
    after: `change.value -> 'after'`,
  },
};

const AMENDMENT: ObjectSql = {
  typename: 'Amendment',
  fields: {
    id: `'amendment_' || amendment.id`,
    number: 'amendment.number',
    reason: 'amendment.reason',
    amendedAt: instantSql('amendment.amended_at'),
    fingerprint: 'amendment.fingerprint',
    author: (asked) => memberJson('amendment.author_id', asked),
    changes: ({ fields }) =>
      listJson(
        CHANGE,
        fields,
        'FROM jsonb_array_elements(amendment.changes) WITH ORDINALITY change (value, place) ORDER BY change.place',
      ),
  },
};

const PLANNED = [
  ...['version', 'method', 'baseline', 'minimumWorthwhileEffect', 'alpha', 'power', 'unitsPerWeek', 'spread'],
  ...['autocorrelation', 'periodsBefore', 'clusterSize', 'clusterCorrelation', 'unitsPerArm', 'totalUnits'],
  ...['periodsAfter', 'weeks'],
];
const PLANNING: ObjectSql = {
  typename: 'Planning',
  fields: Object.fromEntries(PLANNED.map((name) => [name, `plan.planning -> '${name}'`])),
};

const PLAN: ObjectSql = {
  typename: 'Plan',
  fields: {
    design: 'plan.design',
    startsOn: 'plan.starts_on',
    stopDate: 'plan.stop_date',
    changeDate: 'plan.change_date',
    periodicity: 'plan.periodicity',
    minimumPerArm: 'plan.minimum_per_arm',
    minimumPeriodsBefore: 'plan.minimum_periods_before',
    minimumPeriodsAfter: 'plan.minimum_periods_after',
    planning: ({ fields }) => `CASE WHEN plan.planning IS NOT NULL THEN ${objectJson(PLANNING, fields)} END`,
    alpha: 'plan.alpha',
    decisionRule: 'plan.decision_rule',
    frozenAt: instantSql('plan.frozen_at'),
    frozenBy: (asked) => memberJson('plan.frozen_by', asked),
    fingerprint: 'plan.fingerprint',
    frozenContent: 'plan.frozen_content',
    version: 'plan.version',
    arms: ({ fields }) =>
      listJson(
        ARM,
        fields,
        'FROM arms arm WHERE arm.workspace_id = $1 AND arm.experiment_id = e.id ORDER BY arm.position',
      ),
    measures: ({ fields }) =>
      listJson(
        MEASURE,
        fields,
        `FROM measures measure WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id
        ORDER BY measure.position`,
      ),
    amendments: ({ fields }) =>
      listJson(
        AMENDMENT,
        fields,
        `FROM amendments amendment WHERE amendment.workspace_id = $1 AND amendment.experiment_id = e.id
        ORDER BY amendment.number`,
      ),
  },
};

/** SQL: the plan of the experiment `e`, as JSON. */
export const planJson = ({ fields }: Selected): string =>
  objectJson(PLAN, fields, 'FROM plans plan WHERE plan.workspace_id = $1 AND plan.experiment_id = e.id');
