import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Scores } from '@levain/domain/scores/score.js';
import { ideaScore, spreadOf } from '@levain/domain/scores/spread.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../../experiments/experiment-link.model.js';
import { SELECT_EXPERIMENT_LINKS } from '../../experiments/experiment-links.js';
import { inOrder } from '../../graphql/batches.js';
import { globalId } from '../../graphql/global-id.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { HypothesisScores, MeasuredEffect } from '../scores.model.js';

interface TestRow extends ExperimentLinkRow {
  confirmed_verdict: Verdict;
  effect: MeasuredEffect | null;
}

interface Row {
  id: string;
  scorers: number;
  is_open: boolean;
  own: Scores | null;
  visible: (Scores & { is_revised: boolean })[];
  tests: TestRow[];
}

/** What the viewer may see of the scores of ideas: the policies of the table decide, not this statement. */
@Injectable()
export class HypothesisScoresQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, hypothesisId: string): Promise<HypothesisScores | null> {
    return this.loader(context).load(hypothesisId);
  }

  /** After a score: what was gathered before it is not shown again. */
  reload(context: RequestContext, hypothesisId: string): Promise<HypothesisScores | null> {
    return this.loader(context).clear(hypothesisId).load(hypothesisId);
  }

  private loader(context: RequestContext): DataLoader<string, HypothesisScores | null> {
    const { actor } = context;
    return context.loader(
      HypothesisScoresQuery,
      () =>
        new DataLoader<string, HypothesisScores | null>(async (ids) => {
          const rows: Row[] = await this.unitOfWork.read(actor, (tx) =>
            tx.query(SELECT, [actor.workspaceId, ids]),
          );
          return inOrder(ids, rows, (row) => row.id, scoresOf);
        }),
    );
  }
}

function scoresOf({ id, scorers, is_open, own, visible, tests }: Row): HypothesisScores {
  return {
    ...{ id: globalId('hypothesis', id), scorers, isOpen: is_open, own },
    spread: spreadOf(visible),
    score: ideaScore(visible),
    revised: visible.filter((each) => each.is_revised).length,
    tests: tests.map((row) => ({
      experiment: ExperimentLink.from(row),
      verdict: row.confirmed_verdict,
      effect: row.effect,
    })),
  };
}

/** The primary outcome of the experiment `links` as its confirmed evaluation `ev` read it. */
const EFFECT = `(
  SELECT jsonb_build_object('metricName', metric.name, 'unit', metric.unit, 'shape', metric.shape,
    'direction', measure.direction, 'value', one #> '{analysis,effect,absolute,value}')
  FROM measures measure
  JOIN metrics metric ON metric.workspace_id = measure.workspace_id AND metric.id = measure.metric_id
  LEFT JOIN LATERAL jsonb_array_elements(ev.analyses) one ON one ->> 'measureId' = measure.id::text
  WHERE measure.workspace_id = $1 AND measure.experiment_id = links.id AND measure.role = 'outcome'
  ORDER BY measure.position LIMIT 1)`;

const TESTS = `(
  SELECT coalesce(jsonb_agg(to_jsonb(links) || jsonb_build_object('confirmed_verdict', ev.verdict, 'effect', ${EFFECT})
    ORDER BY links.number), '[]')
  FROM (${SELECT_EXPERIMENT_LINKS}) links
  JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = links.id AND ev.confirmed_at IS NOT NULL
  WHERE links.hypothesis_id = h.id)`;

const SELECT = `
  SELECT h.id,
    (SELECT count(*)::int FROM hypothesis_scorers s WHERE s.workspace_id = $1 AND s.hypothesis_id = h.id) AS scorers,
    NOT EXISTS (SELECT FROM experiments e WHERE e.workspace_id = $1 AND e.hypothesis_id = h.id
      AND e.started_at IS NOT NULL) AS is_open,
    (SELECT jsonb_build_object('impact', own.impact, 'confidence', own.confidence, 'ease', own.ease)
      FROM levain_own_scores() own WHERE own.hypothesis_id = h.id) AS own,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('impact', s.impact, 'confidence', s.confidence, 'ease', s.ease,
        'is_revised', s.is_revised)), '[]')
      FROM hypothesis_scores s WHERE s.workspace_id = $1 AND s.hypothesis_id = h.id) AS visible,
    ${TESTS} AS tests
  FROM hypotheses h WHERE h.workspace_id = $1 AND h.id = ANY ($2)`;
