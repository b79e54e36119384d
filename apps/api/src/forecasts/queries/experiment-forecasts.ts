import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import { crowdOf } from '@levain/domain/forecasts/crowd.js';
import { mayForecast } from '@levain/domain/forecasts/forecast.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { inOrder } from '../../graphql/batches.js';
import { globalId } from '../../graphql/global-id.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { ExperimentForecasts } from '../forecast.model.js';

interface Row {
  id: string;
  stage: Stage;
  has_hypothesis: boolean;
  is_owner: boolean;
  is_in: boolean;
  own_probability: string | null;
  own_given_at: Date | null;
  verdict: Verdict | null;
  crowd: number[];
}

/** What the viewer may see of the forecasts on experiments: the policies of the table decide, not this statement. */
@Injectable()
export class ExperimentForecastsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, experimentId: string): Promise<ExperimentForecasts | null> {
    return this.loader(context).load(experimentId);
  }

  /** After a forecast: what was gathered before it is not shown again. */
  reload(context: RequestContext, experimentId: string): Promise<ExperimentForecasts | null> {
    return this.loader(context).clear(experimentId).load(experimentId);
  }

  private loader(context: RequestContext): DataLoader<string, ExperimentForecasts | null> {
    const { actor } = context;
    return context.loader(
      ExperimentForecastsQuery,
      () =>
        new DataLoader<string, ExperimentForecasts | null>(async (ids) => {
          const rows: Row[] = await this.unitOfWork.read(actor, (tx) =>
            tx.query(SELECT, [actor.workspaceId, ids, actor.personId]),
          );
          return inOrder(ids, rows, (row) => row.id, forecastsOf);
        }),
    );
  }
}

function forecastsOf(row: Row): ExperimentForecasts {
  const { stage, has_hypothesis: hasHypothesis, is_owner, is_in } = row;
  return {
    id: globalId('experiment', row.id),
    canForecast: mayForecast({ stage, hasHypothesis, takesPart: is_owner || is_in }).ok,
    isOwners: is_owner,
    own:
      row.own_probability === null
        ? null
        : { probability: Number(row.own_probability), givenAt: row.own_given_at! },
    crowd: row.verdict && { ...crowdOf(row.crowd, row.verdict), verdict: row.verdict },
  };
}

/** The owner reads their own row beside the crowd's, and is not one of it. */
const SELECT = `
  SELECT e.id, e.stage, e.hypothesis_id IS NOT NULL AS has_hypothesis, owner.person_id = $3 AS is_owner,
    EXISTS (SELECT FROM participations p WHERE p.workspace_id = e.workspace_id AND p.experiment_id = e.id
      AND p.person_id = $3 AND p.status = 'accepted') AS is_in,
    own.probability AS own_probability, own.given_at AS own_given_at, ev.verdict,
    CASE WHEN ev.verdict IS NULL THEN '[]' ELSE (SELECT coalesce(jsonb_agg(f.probability ORDER BY f.probability), '[]')
      FROM forecasts f WHERE f.workspace_id = e.workspace_id AND f.experiment_id = e.id
        AND NOT f.is_owners) END AS crowd
  FROM experiments e
  JOIN members owner ON owner.workspace_id = e.workspace_id AND owner.id = e.owner_id
  LEFT JOIN levain_own_forecasts() own ON own.experiment_id = e.id
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id AND ev.confirmed_at IS NOT NULL
  WHERE e.workspace_id = $1 AND e.id = ANY ($2)`;
