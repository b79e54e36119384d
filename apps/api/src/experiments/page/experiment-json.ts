import { nextStage } from '@levain/domain/experiments/stage.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { instantSql, listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Gaps } from '../../registered/gaps.js';
import type { Selected } from '../../registered/selection.js';
import { selectFamily } from '../queries/lineage.js';
import {
  decisionJson,
  evaluationJson,
  learningJson,
  linkFields,
  linkJson,
  readingsJson,
} from './evidence-json.js';
import { benchmarksJson, hypothesisJson, projectJson, prototypeJson } from './origin-json.js';
import type { PageFacts } from './page-facts.js';
import { memberJson, participationsJson } from './people-json.js';
import { planJson } from './plan-json.js';
import { checklistGap, permissionsGap } from './rule-gaps.js';

const NEXT_STAGE = `CASE e.stage ${STAGES.flatMap((stage) => {
  const next = nextStage(stage);
  return next ? `WHEN '${stage}' THEN '${next}'` : [];
}).join(' ')} END`;

const PLAIN = {
  id: `'experiment_' || e.id`,
  number: 'e.number',
  title: 'e.title',
  stage: 'e.stage',
  nextStage: NEXT_STAGE,
  isDraft: 'e.is_draft',
  version: 'e.version',
  noPrecedentReason: 'e.no_precedent_reason',
  startedAt: instantSql('e.started_at'),
  testEndedAt: instantSql('e.test_ended_at'),
  endedEarlyReason: 'e.ended_early_reason',
  abandonedReason: 'e.abandoned_reason',
  closedAt: instantSql('e.closed_at'),
  createdAt: instantSql('e.created_at'),
  lastActivityAt: instantSql('e.last_activity_at'),
  keeps: 'e.keeps',
  changes: 'e.changes',
};

const LINEAGE_ITEM: ObjectSql = {
  typename: 'LineageItem',
  fields: {
    ...linkFields('item'),
    parentId: `'experiment_' || item.parent_id`,
    isCurrent: 'item.id = e.id',
    keeps: 'item.keeps',
    changes: 'item.changes',
    because: 'item.because',
  },
};

/** SQL: what is asked of an experiment, as JSON over the names of a record; where rules speak there are gaps. */
export function experimentJson(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const EXPERIMENT: ObjectSql = {
    typename: 'Experiment',
    fields: {
      ...PLAIN,
      owner: (asked) => memberJson('e.owner_id', asked),
      project: projectJson,
      hypothesis: (asked) => hypothesisJson(gaps, asked),
      prototype: prototypeJson,
      benchmarks: benchmarksJson,
      plan: planJson,
      participations: (asked) => participationsJson(gaps, asked),
      checklist: (asked) => checklistGap(gaps, asked),
      permissions: (asked) => permissionsGap(gaps, asked),
      analysis: (asked) => readingsJson(gaps, asked),
      evaluation: (asked) => evaluationJson(gaps, asked),
      learning: (asked) => learningJson('learning.experiment_id = e.id', asked),
      becauseOf: (asked) => learningJson('learning.id = e.because_of_id', asked),
      decision: (asked) => decisionJson(gaps, asked),
      parent: (asked) => linkJson('e.parent_id', asked),
      lineage: (asked) =>
        listJson(LINEAGE_ITEM, asked.fields, `FROM (${selectFamily('e.id')}) item ORDER BY item.number`),
    },
  };
  return objectJson(EXPERIMENT, fields);
}
