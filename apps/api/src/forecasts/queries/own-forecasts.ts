import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { hypothesisHeld } from '@levain/domain/forecasts/outcome.js';
import { ownRecord } from '@levain/domain/forecasts/own-record.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../../experiments/experiment-link.model.js';
import { SELECT_EXPERIMENT_LINKS } from '../../experiments/experiment-links.js';
import type { OwnForecast, OwnForecasts } from '../own-record.model.js';

interface Row extends ExperimentLinkRow {
  probability: string;
  given_at: Date;
  is_owners: boolean;
  confirmed_verdict: Verdict | null;
}

/** The viewer's own forecasts; there is no way of asking for another's. */
@Injectable()
export class OwnForecastsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(actor: ActingMember): Promise<OwnForecasts> {
    const rows: Row[] = await this.unitOfWork.read(actor, (tx) => tx.query(SELECT, [actor.workspaceId]));
    const forecasts = rows.map(forecastOf);
    const { scored, brier, missing, calibration } = ownRecord(forecasts);
    return { forecasts, scored, brier, missing, calibration };
  }
}

function forecastOf(row: Row): OwnForecast {
  const verdict = row.confirmed_verdict;
  return {
    experiment: ExperimentLink.from(row),
    probability: Number(row.probability),
    givenAt: row.given_at,
    isOwners: row.is_owners,
    verdict,
    held: verdict && hypothesisHeld(verdict),
  };
}

const SELECT = `
  SELECT links.*, own.probability, own.given_at, own.is_owners, confirmed.verdict AS confirmed_verdict
  FROM (${SELECT_EXPERIMENT_LINKS}) links
  JOIN levain_own_forecasts() own ON own.experiment_id = links.id
  LEFT JOIN evaluations confirmed ON confirmed.workspace_id = $1 AND confirmed.experiment_id = links.id
    AND confirmed.confirmed_at IS NOT NULL
  ORDER BY own.given_at DESC, links.number DESC`;
