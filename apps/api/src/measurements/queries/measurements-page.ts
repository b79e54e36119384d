import { Injectable } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ConnectionArgs, connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import { Measurement, MEASUREMENT_COLUMNS, type MeasurementRow } from '../measurement.model.js';

@ArgsType()
export class MeasurementsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this measure.' })
  measureId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this arm.' })
  armId?: string | null;
}

type Row = MeasurementRow & { total_count: number };

/** The readings of an experiment, the latest first. */
@Injectable()
export class MeasurementsPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(
    actor: ActingMember,
    experimentId: string,
    args: MeasurementsArgs,
  ): Promise<Connection<Measurement>> {
    const request = pageRequest(args);
    const rows: Row[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(PAGE, [
        ...[actor.workspaceId, experimentId, asked('measure', args.measureId), asked('arm', args.armId)],
        ...[request.after?.[0] ?? null, request.after?.[1] ?? null, request.limit],
      ]),
    );
    const total = rows[0]?.total_count ?? 0;
    return connectionOf(
      rows.filter((row) => row.id !== null),
      request,
      total,
      {
        node: Measurement.from,
        keys: (row) => [row.observed_on, row.id],
      },
    );
  }
}

const NOTHING = '00000000-0000-0000-0000-000000000000';

/** An id that names nothing of that type finds nothing; no id asks for everything. */
function asked(type: 'measure' | 'arm', id: string | null | undefined): string | null {
  return id ? (localId(type, id) ?? NOTHING) : null;
}

/** The count comes along even when the page after the cursor is empty. */
const PAGE = `
  WITH counted AS (
    SELECT coalesce(sum(readings), 0)::int AS total_count FROM measure_totals
    WHERE workspace_id = $1 AND experiment_id = $2 AND ($3::uuid IS NULL OR measure_id = $3)
      AND ($4::uuid IS NULL OR arm_id = $4)
  )
  SELECT counted.total_count, page.* FROM counted LEFT JOIN LATERAL (
    SELECT ${MEASUREMENT_COLUMNS} FROM measurements m
    WHERE m.workspace_id = $1 AND m.experiment_id = $2 AND ($3::uuid IS NULL OR m.measure_id = $3)
      AND ($4::uuid IS NULL OR m.arm_id = $4)
      AND ($5::date IS NULL OR (m.observed_on, m.id) < ($5::date, $6::uuid))
    ORDER BY m.observed_on DESC, m.id DESC LIMIT $7) page ON true`;
