import type { EvidenceGrade } from '@levain/domain/evaluations/verdicts.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { SELECT_EXPERIMENT_LINKS } from '../experiments/experiment-links.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Hypothesis, SELECT_HYPOTHESES, type HypothesisRow } from './hypothesis.model.js';

/** Hypotheses by uuid, gathered per operation. */
@Injectable()
export class HypothesisLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Hypothesis | null> {
    return context.loader(HypothesisLoader, () => this.byId(context)).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Hypothesis | null> {
    return context
      .loader(HypothesisLoader, () => this.byId(context))
      .clear(id)
      .load(id);
  }

  private byId(context: RequestContext): DataLoader<string, Hypothesis | null> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: HypothesisRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(`${SELECT_HYPOTHESES} AND h.id = ANY ($2)`, [actor.workspaceId, ids]),
      );
      return inOrder(ids, rows, (row) => row.id, Hypothesis.from);
    });
  }
}

/** The hypotheses written for each prototype. */
@Injectable()
export class PrototypeHypothesesLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, prototypeId: string): Promise<Hypothesis[]> {
    return context.loader(PrototypeHypothesesLoader, () => this.byPrototype(context)).load(prototypeId);
  }

  private byPrototype(context: RequestContext): DataLoader<string, Hypothesis[]> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: HypothesisRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(`${SELECT_HYPOTHESES} AND h.prototype_id = ANY ($2) ORDER BY h.number`, [
          actor.workspaceId,
          ids,
        ]),
      );
      return grouped(ids, rows, (row) => row.prototype_id, Hypothesis.from);
    });
  }
}

/** An experiment on a hypothesis, with what makes its verdict evidence. */
export interface HypothesisExperiment {
  readonly link: ExperimentLink;
  readonly isStarted: boolean;
  readonly isVerdictConfirmed: boolean;
  readonly confirmedAt: Date | null;
  readonly grade: EvidenceGrade | null;
}

/** The experiments of each hypothesis that the member may see; its links and its evidence come from the same rows. */
@Injectable()
export class HypothesisExperimentsLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, hypothesisId: string): Promise<HypothesisExperiment[]> {
    return context.loader(HypothesisExperimentsLoader, () => this.byHypothesis(context)).load(hypothesisId);
  }

  private byHypothesis(context: RequestContext): DataLoader<string, HypothesisExperiment[]> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: Row[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(SELECT, [actor.workspaceId, ids]),
      );
      return grouped(
        ids,
        rows,
        (row) => row.hypothesis_id,
        (row) => ({
          link: ExperimentLink.from(row),
          isStarted: row.is_started,
          isVerdictConfirmed: row.confirmed_at !== null,
          confirmedAt: row.confirmed_at,
          grade: row.grade,
        }),
      );
    });
  }
}

interface Row extends ExperimentLinkRow {
  hypothesis_id: string;
  is_started: boolean;
  confirmed_at: Date | null;
  grade: EvidenceGrade | null;
}

/** The grade of the evidence on which the verdict rests: that of the first outcome measure. */
const PRIMARY_GRADE = `(
  SELECT (one #>> '{analysis,evidenceGrade}')::int FROM measures m
  JOIN jsonb_array_elements(ev.analyses) one ON one ->> 'measureId' = m.id::text
  WHERE m.workspace_id = $1 AND m.experiment_id = links.id AND m.role = 'outcome'
    AND jsonb_typeof(one #> '{analysis,evidenceGrade}') = 'number'
  ORDER BY m.position LIMIT 1)`;

const SELECT = `
  SELECT links.*, (e.started_at IS NOT NULL) AS is_started, ev.confirmed_at,
    ${PRIMARY_GRADE} AS grade
  FROM (${SELECT_EXPERIMENT_LINKS} AND e.hypothesis_id = ANY ($2)) links
  JOIN experiments e ON e.workspace_id = $1 AND e.id = links.id
  LEFT JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = links.id
  ORDER BY links.number`;
