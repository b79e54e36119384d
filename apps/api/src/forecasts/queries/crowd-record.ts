import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { CROWD_RECORD_MINIMUM, crowdOf, surprise, surprises } from '@levain/domain/forecasts/crowd.js';
import { hypothesisHeld } from '@levain/domain/forecasts/outcome.js';
import { Injectable } from '@nestjs/common';
import type { BoardFilter } from '../../boards/board.inputs.js';
import { matching, selectionOf } from '../../boards/queries/matching-sql.js';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../../experiments/experiment-link.model.js';
import { SELECT_EXPERIMENT_LINKS } from '../../experiments/experiment-links.js';
import type { CrowdRecord } from '../crowd-record.model.js';

const MOST_SURPRISES = 5;

interface Row extends ExperimentLinkRow {
  verdict: Verdict;
  probabilities: number[];
}

interface Result {
  readonly row: Row;
  readonly count: number;
  readonly mean: number;
  readonly brier: number;
  readonly held: boolean;
}

/** The crowds of the experiments that a filter keeps, beside their confirmed verdicts. */
@Injectable()
export class CrowdRecordQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember, filter: BoardFilter): Promise<CrowdRecord> {
    const selection = selectionOf(filter);
    const rows: Row[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(selectCrowds(matching(selection)), [actor.workspaceId, ...selection.parameters]),
    );
    const results = rows.flatMap(resultOf);
    const wrong = surprises(results);
    const total = results.reduce((sum, { brier }) => sum + brier, 0);
    return {
      experiments: results.length,
      right: results.filter((result) => surprise(result) < 0.5).length,
      brier: results.length < CROWD_RECORD_MINIMUM ? null : total / results.length,
      wrong: wrong.length,
      surprises: wrong
        .slice(0, MOST_SURPRISES)
        .map(({ row, count, mean, held }) => ({ experiment: ExperimentLink.from(row), count, mean, held })),
    };
  }
}

function resultOf(row: Row): Result[] {
  const { count, mean, brier } = crowdOf(row.probabilities, row.verdict);
  const held = hypothesisHeld(row.verdict);
  return mean === null || brier === null || held === null ? [] : [{ row, count, mean, brier, held }];
}

const selectCrowds = (kept: string): string => `
  WITH matching AS MATERIALIZED (${kept}
  )
  SELECT links.*, crowd.probabilities
  FROM matching kept
  JOIN (${SELECT_EXPERIMENT_LINKS}) links ON links.id = kept.id
  JOIN evaluations confirmed ON confirmed.workspace_id = $1 AND confirmed.experiment_id = kept.id
    AND confirmed.confirmed_at IS NOT NULL
  JOIN LATERAL (
    SELECT jsonb_agg(f.probability ORDER BY f.probability) AS probabilities FROM forecasts f
    WHERE f.workspace_id = $1 AND f.experiment_id = kept.id AND NOT f.is_owners) crowd ON crowd.probabilities IS NOT NULL
  ORDER BY links.number`;
