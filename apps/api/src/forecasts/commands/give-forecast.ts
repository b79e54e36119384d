import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { notFound, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { GiveForecastInput } from '../forecast.inputs.js';
import { recordForecast } from '../record-forecast.js';

/** A member's forecast on an experiment in which they take part. */
@Injectable()
export class GiveForecast {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    actor: ActingMember,
    { experimentId, probability }: GiveForecastInput,
  ): Promise<CommandResult<{ experimentId: string }>> {
    const uuid = localId('experiment', experimentId);
    return this.unitOfWork.write(actor, async (tx) =>
      uuid ? recordForecast(tx, actor, { experimentId: uuid, probability }) : notFound,
    );
  }
}
