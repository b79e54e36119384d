import { canChangeIdea } from '@levain/domain/projects/idea-access.js';
import { HYPOTHESIS_FIELDS } from '../../boards/queries/card-fields.js';
import { listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Gaps } from '../../registered/gaps.js';
import type { Selected } from '../../registered/selection.js';
import { visibleExperiment } from '../visible-experiments.js';
import type { PageFacts } from './page-facts.js';

/** SQL: the project of the experiment, as JSON; null for none. */
export const projectJson = ({ fields }: Selected): string => {
  const PROJECT: ObjectSql = {
    typename: 'Project',
    fields: { id: `'project_' || project.id`, name: 'project.name' },
  };
  return `CASE WHEN project.id IS NOT NULL THEN ${objectJson(PROJECT, fields)} END`;
};

const PROTOTYPE: ObjectSql = {
  typename: 'Prototype',
  fields: {
    id: `'prototype_' || prototype.id`,
    number: 'prototype.number',
    name: 'prototype.name',
    need: 'prototype.need',
    smallestForm: 'prototype.smallest_form',
    activity: 'prototype.activity',
    link: 'prototype.link',
    touchpoint: 'prototype.touchpoint',
  },
};

/** SQL: the prototype of the experiment, as JSON; null for none. */
export const prototypeJson = ({ fields }: Selected): string =>
  objectJson(
    PROTOTYPE,
    fields,
    'FROM prototypes prototype WHERE prototype.workspace_id = $1 AND prototype.id = e.prototype_id',
  );

const BENCHMARK: ObjectSql = {
  typename: 'Benchmark',
  fields: {
    id: `'benchmark_' || benchmark.id`,
    number: 'benchmark.number',
    actor: 'benchmark.actor',
    action: 'benchmark.action',
    result: 'benchmark.result',
  },
};

/** SQL: the benchmarks that the experiment starts from, as JSON. */
export const benchmarksJson = ({ fields }: Selected): string =>
  listJson(
    BENCHMARK,
    fields,
    `FROM experiment_benchmarks linked
    JOIN benchmarks benchmark ON benchmark.workspace_id = $1 AND benchmark.id = linked.benchmark_id
    WHERE linked.workspace_id = $1 AND linked.experiment_id = e.id ORDER BY linked.benchmark_id`,
  );

interface Wording {
  readonly ownerId: string;
  readonly projectLeadIds: readonly string[];
  readonly isTested: boolean;
}

/** SQL: what rewording a hypothesis depends on, as JSON. */
const WORDING = `json_build_object('ownerId', hypothesis.owner_id,
  'projectLeadIds', ARRAY(SELECT part_of.owner_id FROM projects part_of
      WHERE part_of.workspace_id = $1 AND part_of.id = hypothesis.project_id
    UNION ALL SELECT lead.member_id FROM project_co_leads lead
      WHERE lead.workspace_id = $1 AND lead.project_id = hypothesis.project_id),
  'isTested', EXISTS (SELECT FROM experiments test WHERE test.workspace_id = $1
    AND test.hypothesis_id = hypothesis.id AND test.started_at IS NOT NULL AND ${visibleExperiment('test')}))`;

/** SQL: the hypothesis of the experiment, as JSON; null for none. */
export function hypothesisJson(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const HYPOTHESIS: ObjectSql = {
    typename: 'Hypothesis',
    fields: {
      ...HYPOTHESIS_FIELDS,
      version: 'hypothesis.version',
      viewerCanEdit: () =>
        gaps.sql(({ isTested, ...ownership }: Wording, { actor }) => {
          return canChangeIdea(actor, 'changeHypothesis', ownership) && !isTested;
        }, WORDING),
    },
  };
  return objectJson(
    HYPOTHESIS,
    fields,
    'FROM hypotheses hypothesis WHERE hypothesis.workspace_id = $1 AND hypothesis.id = e.hypothesis_id',
  );
}
