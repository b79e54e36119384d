import { mayChange } from '@levain/domain/experiments/access.js';
import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { accessOf, findExperiment, type ExperimentRecord } from '../experiments/experiment-record.js';
import type { RequestContext } from '../graphql/request-context.js';
import { costsView } from './cost-row.js';
import type { ExperimentCosts } from './cost.model.js';
import { CostsLoader } from './costs.loader.js';

/** The costs of an experiment with what the viewer may do about them. */
@Injectable()
export class ExperimentCostsView {
  constructor(
    private readonly loader: CostsLoader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(context: RequestContext, record: ExperimentRecord): Promise<ExperimentCosts> {
    const mayRecord = mayChange(accessOf(record), context.actor);
    const closed = isClosed({ stage: record.stage, isDecided: record.decision !== null });
    return {
      ...costsView(await this.loader.load(context, record.id)),
      viewerCanRecord: mayRecord,
      viewerCanSetBudget: mayRecord && !closed,
    };
  }

  /** After a command. */
  async written(context: RequestContext, experimentId: string): Promise<ExperimentCosts> {
    const { actor } = context;
    const record = await this.unitOfWork.read(actor, (tx) => findExperiment(tx, actor, { id: experimentId }));
    if (!record) throw new Error(`The experiment ${experimentId} was written and cannot be read.`);
    return this.of(context, record);
  }
}
