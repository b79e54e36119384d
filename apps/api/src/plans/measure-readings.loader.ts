import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';

export interface ReadingsOfMeasure {
  readonly measure_id: string;
  readonly count: number;
  readonly last_observed_on: string | null;
}

/** How many readings each measure has, and the last day read. */
@Injectable()
export class MeasureReadingsLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async load(context: RequestContext, measureId: string): Promise<ReadingsOfMeasure> {
    const found = await context.loader(MeasureReadingsLoader, () => this.byMeasure(context)).load(measureId);
    return found ?? { measure_id: measureId, count: 0, last_observed_on: null };
  }

  private byMeasure(context: RequestContext): DataLoader<string, ReadingsOfMeasure | null> {
    const { actor } = context;
    return new DataLoader(async (ids) => {
      const rows: ReadingsOfMeasure[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(COUNT_READINGS, [actor.workspaceId, ids]),
      );
      return inOrder(
        ids,
        rows,
        (row) => row.measure_id,
        (row) => row,
      );
    });
  }
}

const COUNT_READINGS = `
  SELECT measure.id AS measure_id, sum(kept.readings)::int AS count, max(kept.last_on)::text AS last_observed_on
  FROM measures measure JOIN measure_totals kept ON kept.workspace_id = measure.workspace_id
    AND kept.experiment_id = measure.experiment_id AND kept.measure_id = measure.id
  WHERE measure.workspace_id = $1 AND measure.id = ANY ($2) GROUP BY measure.id`;
