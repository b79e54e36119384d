import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { hypothesisHeld } from '@levain/domain/forecasts/outcome.js';
import { SCORE_RECORD_MINIMUM, scoresAgainstResults } from '@levain/domain/scores/against-results.js';
import type { Scores } from '@levain/domain/scores/score.js';
import { ideaScore } from '@levain/domain/scores/spread.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { globalId } from '../../graphql/global-id.js';
import type { ScoreRecord } from '../score-record.model.js';

interface Row {
  id: string;
  number: number;
  change: string | null;
  verdict: Verdict;
  scores: Scores[];
}

const SHOWN = 50;

/** Every idea that was scored and then tested: its score beside its latest verdict that said yes or no. */
@Injectable()
export class ScoreRecordQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember): Promise<ScoreRecord> {
    const rows: Row[] = await this.unitOfWork.read(actor, (tx) => tx.query(SELECT, [actor.workspaceId]));
    const results = rows.map((row) => ({
      row,
      score: ideaScore(row.scores)!,
      held: hypothesisHeld(row.verdict)!,
    }));
    return {
      ...scoresAgainstResults(results),
      minimum: SCORE_RECORD_MINIMUM,
      ideas: results.slice(0, SHOWN).map(({ row: { id, number, change, verdict, scores }, score }) => ({
        ...{ hypothesisId: globalId('hypothesis', id), number, change, verdict, score },
        scorers: scores.length,
      })),
    };
  }
}

const SELECT = `
  SELECT h.id, h.number, h.change, latest.verdict, given.scores
  FROM hypotheses h
  JOIN LATERAL (
    SELECT ev.verdict, ev.confirmed_at FROM experiments e
    JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
    WHERE e.workspace_id = h.workspace_id AND e.hypothesis_id = h.id AND ev.confirmed_at IS NOT NULL
      AND ev.verdict IN ('confirmed', 'refuted', 'noDifference') AND ${visibleExperiment('e')}
    ORDER BY ev.confirmed_at DESC LIMIT 1) latest ON true
  JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('impact', s.impact, 'confidence', s.confidence, 'ease', s.ease)) AS scores
    FROM hypothesis_scores s WHERE s.workspace_id = h.workspace_id AND s.hypothesis_id = h.id) given
    ON given.scores IS NOT NULL
  WHERE h.workspace_id = $1
  ORDER BY latest.confirmed_at DESC, h.number DESC`;
