import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import type { ArmWeeks, PreviewMeasure, PreviewPerson, WeekFigure } from '../preview.model.js';
import { cardJoins } from './card-fields.js';
import { CARD } from './card-json.js';

const WEEK_FIELDS: Readonly<Record<keyof WeekFigure, string>> = {
  week: 'kept.week',
  value: `(CASE metric.shape WHEN 'proportion' THEN kept.events / nullif(kept.total, 0)
    WHEN 'rate' THEN kept.events / nullif(kept.exposure, 0)
    WHEN 'mean' THEN kept.sum / nullif(kept.n, 0) ELSE kept.last_figure::numeric END)::float8`,
  size: `(CASE metric.shape WHEN 'proportion' THEN kept.total WHEN 'rate' THEN kept.exposure
    WHEN 'mean' THEN kept.n END)::float8`,
  readings: 'kept.readings',
};
const WEEK: ObjectSql = { typename: 'WeekFigure', fields: WEEK_FIELDS };

const ARM_FIELDS: Readonly<Record<Exclude<keyof ArmWeeks, 'weeks'>, string>> = {
  armId: `'arm_' || arm.id`,
  name: 'arm.name',
  role: 'arm.role',
};
const ARM: ObjectSql = {
  typename: 'ArmWeeks',
  fields: {
    ...ARM_FIELDS,
    weeks: ({ fields }) =>
      listJson(
        WEEK,
        fields,
        `FROM measure_weeks kept WHERE kept.workspace_id = e.workspace_id AND kept.experiment_id = e.id
          AND kept.measure_id = measure.id AND kept.arm_id = arm.id ORDER BY kept.week`,
      ),
  },
};

const MEASURE_FIELDS: Readonly<Record<Exclude<keyof PreviewMeasure, 'arms'>, string>> = {
  id: `'measure_' || measure.id`,
  role: 'measure.role',
  metricName: 'metric.name',
  unit: 'metric.unit',
  shape: 'metric.shape',
  direction: 'measure.direction',
  baseline: 'measure.baseline',
  target: 'measure.target',
};
const MEASURE: ObjectSql = {
  typename: 'PreviewMeasure',
  fields: {
    ...MEASURE_FIELDS,
    arms: ({ fields }) =>
      listJson(
        ARM,
        fields,
        `FROM arms arm WHERE arm.workspace_id = e.workspace_id AND arm.experiment_id = e.id ORDER BY arm.position`,
      ),
  },
};

const PERSON_FIELDS: Readonly<Record<keyof PreviewPerson, string>> = {
  id: `'person_' || person.id`,
  name: 'person.name',
  role: 'taking.role',
};
const PERSON: ObjectSql = { typename: 'PreviewPerson', fields: PERSON_FIELDS };

const PREVIEW: ObjectSql = {
  typename: 'ExperimentPreview',
  fields: {
    card: ({ fields }) => objectJson(CARD, fields),
    changeDate: 'plan.change_date',
    measures: ({ fields }) =>
      listJson(
        MEASURE,
        fields,
        `FROM measures measure
        JOIN metrics metric ON metric.workspace_id = measure.workspace_id AND metric.id = measure.metric_id
        WHERE measure.workspace_id = e.workspace_id AND measure.experiment_id = e.id ORDER BY measure.position, measure.id`,
      ),
    people: ({ fields }) =>
      listJson(
        PERSON,
        fields,
        `FROM participations taking
        JOIN people person ON person.workspace_id = taking.workspace_id AND person.id = taking.person_id
        WHERE taking.workspace_id = e.workspace_id AND taking.experiment_id = e.id AND taking.status = 'accepted'
        ORDER BY person.name, taking.id LIMIT 50`,
      ),
  },
};

/** SQL: what is asked of the preview of the experiment with the number `$2`, as JSON; null for one that the viewer may not see. */
export const previewJson = ({ fields }: Selected): string =>
  objectJson(
    PREVIEW,
    fields,
    (columns) =>
      `FROM experiments e ${cardJoins(columns)}
      WHERE e.workspace_id = $1 AND e.number = $2 AND ${visibleExperiment('e')}`,
  );
