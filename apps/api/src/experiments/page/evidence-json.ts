import { secondsToUndo } from '@levain/domain/decisions/decision.js';
import { momentOf } from '../../database/moment.js';
import { ruleOf } from '../../evaluations/queries/readings.js';
import { undoFactsOf, type DecisionRow } from '../../decisions/decision.model.js';
import { instantSql, listJson, objectJson, type ObjectSql } from '../../registered/json-sql.js';
import type { Gaps } from '../../registered/gaps.js';
import type { Selected } from '../../registered/selection.js';
import { SELECT_EXPERIMENT_LINKS } from '../experiment-links.js';
import type { PageFacts } from './page-facts.js';
import { memberJson } from './people-json.js';
import { MEASURE } from './plan-json.js';
import { plain } from './rule-gaps.js';

/** SQL: what the numbers say, as JSON: as they were when the verdict was recorded, until then as they are. */
export function readingsJson(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const ofMeasure = fields.filter(({ name }) => name === 'measure');
  const measures = ofMeasure.map(({ key, fields: asked }) => `'${key}', ${objectJson(MEASURE, asked)}`);
  const shown = plain(fields, 'MeasureAnalysis', ['analysis', 'measure']);
  const now = gaps.sql(
    (found: Record<string, object> | null, { readings }) =>
      readings.map(({ measure, analysis }) => ({ ...shown({ analysis }), ...found?.[measure.id] })),
    `SELECT json_object_agg(measure.id, json_build_object(${measures.join(', ')}))
    FROM measures measure WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id`,
  );
  return `CASE WHEN ev.verdict IS NULL THEN ${now} ELSE ${listJson(ANALYSIS, fields, ANALYSED)} END`;
}

const ANALYSIS: ObjectSql = {
  typename: 'MeasureAnalysis',
  fields: {
    analysis: `one.value -> 'analysis'`,
    measure: ({ fields }) => objectJson(MEASURE, fields),
  },
};
const ANALYSED = `FROM jsonb_array_elements(ev.analyses) WITH ORDINALITY one (value, place)
  JOIN measures measure ON measure.workspace_id = $1 AND measure.experiment_id = e.id
    AND measure.id = (one.value ->> 'measureId')::uuid
  ORDER BY one.place`;

const REVIEW: ObjectSql = {
  typename: 'VerdictReview',
  fields: {
    id: `'review_' || review.id`,
    stance: 'review.stance',
    comment: 'review.comment',
    reviewedAt: instantSql('review.reviewed_at'),
    member: (asked) => memberJson('review.member_id', asked),
  },
};

const EVALUATION: ObjectSql = {
  typename: 'Evaluation',
  fields: {
    computed: 'ev.computed',
    computedVerdict: `ev.computed ->> 'verdict'`,
    verdict: 'ev.verdict',
    verdictReason: 'ev.verdict_reason',
    recordedAt: instantSql('ev.recorded_at'),
    confirmedAt: instantSql('ev.confirmed_at'),
    version: 'ev.version',
    recordedBy: (asked) => memberJson('ev.recorded_by', asked),
    confirmedBy: (asked) => memberJson('ev.confirmed_by', asked),
    reviews: ({ fields }) =>
      listJson(
        REVIEW,
        fields,
        `FROM verdict_reviews review WHERE review.workspace_id = $1 AND review.experiment_id = e.id
        ORDER BY review.reviewed_at, review.id`,
      ),
  },
};

/** SQL: the evaluation of the experiment as JSON, computed until its verdict is recorded; null before its test has ended. */
export function evaluationJson(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const shown = plain(fields, 'Evaluation', Object.keys(EVALUATION.fields));
  const now = gaps.sql((_, { readings }) => {
    const computed = ruleOf(readings);
    return shown({ computed, computedVerdict: computed.verdict, reviews: [], version: 0 });
  });
  return `CASE WHEN e.stage IN ('evaluate', 'iterate') THEN
    CASE WHEN ev.verdict IS NULL THEN ${now} ELSE ${objectJson(EVALUATION, fields)} END END`;
}

export const linkFields = (alias: string): Record<string, string> => ({
  id: `'experiment_' || ${alias}.id`,
  number: `${alias}.number`,
  title: `${alias}.title`,
  stage: `${alias}.stage`,
  verdict: `${alias}.verdict`,
  decision: `${alias}.decision`,
});

/** SQL: what links show of the experiment of an id that the reader may see, as JSON. */
export const linkJson = (id: string, { fields }: Selected): string =>
  objectJson(
    { typename: 'ExperimentLink', fields: linkFields('link') },
    fields,
    `FROM (SELECT ${id} AS id) linked,
    LATERAL (${SELECT_EXPERIMENT_LINKS} AND e.id = linked.id) link`,
  );

const LEARNING: ObjectSql = {
  typename: 'Learning',
  fields: {
    id: `'learning_' || learning.id`,
    statement: 'learning.statement',
    limits: 'learning.limits',
    createdAt: instantSql('learning.created_at'),
    writtenBy: (asked) => memberJson('learning.written_by', asked),
    experiment: (asked) => linkJson('learning.experiment_id', asked),
  },
};

/** SQL: the learning for which a condition on `learning` holds, as JSON, when the reader may see where it comes from. */
export const learningJson = (condition: string, { fields }: Selected): string =>
  objectJson(
    LEARNING,
    fields,
    `FROM learnings learning WHERE learning.workspace_id = $1 AND ${condition} AND EXISTS (
      SELECT FROM (SELECT learning.experiment_id AS id) linked, LATERAL (${SELECT_EXPERIMENT_LINKS} AND e.id = linked.id) seen)`,
  );

const OPTION: ObjectSql = {
  typename: 'DecisionOption',
  fields: {
    kind: `option.value ->> 'kind'`,
    pros: `option.value ->> 'pros'`,
    cons: `option.value ->> 'cons'`,
  },
};

/** SQL: the decision `d` of the experiment, as JSON; null while there is none. */
export function decisionJson(gaps: Gaps<PageFacts>, { fields }: Selected): string {
  const undo = `json_build_object('decided_by', d.decided_by, 'decided_at', d.decided_at, 'is_followed',
    EXISTS (SELECT FROM experiments next WHERE next.workspace_id = $1 AND next.parent_id = e.id))`;
  const DECISION: ObjectSql = {
    typename: 'Decision',
    fields: {
      kind: 'd.kind',
      reason: 'd.reason',
      decidedAt: instantSql('d.decided_at'),
      decidedBy: (asked) => memberJson('d.decided_by', asked),
      options: (asked) =>
        listJson(
          OPTION,
          asked.fields,
          'FROM jsonb_array_elements(d.options) WITH ORDINALITY option (value, place) ORDER BY option.place',
        ),
      secondsToUndo: () =>
        gaps.sql((row: DecisionRow, { actor }) => {
          return secondsToUndo(undoFactsOf(row, actor.memberId, momentOf(actor)));
        }, undo),
    },
  };
  return `CASE WHEN d.kind IS NOT NULL THEN ${objectJson(DECISION, fields)} END`;
}
