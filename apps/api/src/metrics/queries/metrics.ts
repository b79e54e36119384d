import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Metric, SELECT_METRICS, type MetricRow } from '../metric.model.js';

const MOST = 500;

@Injectable()
export class MetricsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The library by name; a long one is narrowed by a text. */
  async all(actor: ActingMember, text: string | null | undefined): Promise<Metric[]> {
    const rows: MetricRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(
        `${SELECT_METRICS} AND ($2::text IS NULL OR concat_ws(' ', i.name, i.definition) ILIKE $2)
         ORDER BY i.name, i.id LIMIT ${MOST}`,
        [actor.workspaceId, containing(text)],
      ),
    );
    return rows.map(Metric.from);
  }
}
