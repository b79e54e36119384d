import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { findExperiment } from '../experiment-record.js';
import { experimentView } from '../experiment-view.js';
import type { Experiment } from '../experiment.model.js';

/** One experiment with its plan, people, checklist and permissions: one statement, however much it holds. */
@Injectable()
export class ExperimentPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the id of the contract or by its number; null when the member may not see it. */
  async of(
    actor: ActingMember,
    by: { id?: string | null; number?: number | null },
  ): Promise<Experiment | null> {
    const uuid = by.id ? localId('experiment', by.id) : null;
    if (uuid) return this.byUuid(actor, uuid);
    if (by.id || !by.number) return null;
    return this.find(actor, { number: by.number });
  }

  byUuid(actor: ActingMember, uuid: string): Promise<Experiment | null> {
    return this.find(actor, { id: uuid });
  }

  /** After a command: the experiment that was just written. */
  async written(actor: ActingMember, uuid: string): Promise<Experiment> {
    const experiment = await this.byUuid(actor, uuid);
    if (!experiment) throw new Error(`The experiment ${uuid} was written and cannot be read.`);
    return experiment;
  }

  private async find(
    actor: ActingMember,
    by: { id: string } | { number: number },
  ): Promise<Experiment | null> {
    const record = await this.unitOfWork.read(actor, (tx) => findExperiment(tx, actor, by));
    return record && experimentView(record, actor);
  }
}
