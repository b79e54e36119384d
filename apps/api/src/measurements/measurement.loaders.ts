import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Import, IMPORT_COLUMNS, type ImportRow } from './import.model.js';
import {
  Measurement,
  MEASUREMENT_COLUMNS,
  MeasurementCorrection,
  type MeasurementRow,
} from './measurement.model.js';

interface CorrectionRow {
  measurement_id: string;
  before: unknown;
  after: unknown;
  reason: string;
  corrected_by: string;
  corrected_at: Date;
}

/** Readings, imports and corrections, gathered per operation; nothing of another's private draft. */
@Injectable()
export class MeasurementLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  measurement(context: RequestContext, id: string): Promise<Measurement | null> {
    return context.loader('measurement', () => this.measurements(context)).load(id);
  }

  import(context: RequestContext, id: string): Promise<Import | null> {
    return context.loader('import', () => this.imports(context)).load(id);
  }

  importsOf(context: RequestContext, experimentId: string): Promise<Import[]> {
    return context.loader('importsOfExperiment', () => this.importsByExperiment(context)).load(experimentId);
  }

  correctionsOf(context: RequestContext, measurementId: string): Promise<MeasurementCorrection[]> {
    return context.loader('corrections', () => this.corrections(context)).load(measurementId);
  }

  private measurements(context: RequestContext): DataLoader<string, Measurement | null> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows<MeasurementRow>(
        context,
        `SELECT ${MEASUREMENT_COLUMNS} FROM measurements m
         JOIN experiments e ON e.workspace_id = m.workspace_id AND e.id = m.experiment_id
         WHERE m.workspace_id = $1 AND m.id = ANY ($2) AND ${visibleExperiment('e')}`,
        ids,
      );
      return inOrder(ids, rows, (row) => row.id, Measurement.from);
    });
  }

  private imports(context: RequestContext): DataLoader<string, Import | null> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows<ImportRow>(context, `${SELECT_IMPORTS} AND i.id = ANY ($2)`, ids);
      return inOrder(ids, rows, (row) => row.id, Import.from);
    });
  }

  private importsByExperiment(context: RequestContext): DataLoader<string, Import[]> {
    return new DataLoader(async (ids) => {
      const order = 'ORDER BY i.recorded_at DESC, i.id DESC';
      const rows = await this.rows<ImportRow>(
        context,
        `${SELECT_IMPORTS} AND i.experiment_id = ANY ($2) ${order}`,
        ids,
      );
      return grouped(ids, rows, (row) => row.experiment_id, Import.from);
    });
  }

  private corrections(context: RequestContext): DataLoader<string, MeasurementCorrection[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows<CorrectionRow>(
        context,
        `SELECT measurement_id, before, after, reason, corrected_by, corrected_at FROM measurement_corrections
         WHERE workspace_id = $1 AND measurement_id = ANY ($2) ORDER BY corrected_at, id`,
        ids,
      );
      return grouped(ids, rows, (row) => row.measurement_id, correctionFrom);
    });
  }

  private rows<Row>({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<Row[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query<Row[]>(sql, [actor.workspaceId, ids]));
  }
}

const SELECT_IMPORTS = `
  SELECT ${IMPORT_COLUMNS} FROM imports i JOIN experiments e ON e.workspace_id = i.workspace_id AND e.id = i.experiment_id
  WHERE i.workspace_id = $1 AND ${visibleExperiment('e')}`;

function correctionFrom(row: CorrectionRow): MeasurementCorrection {
  return Object.assign(new MeasurementCorrection(), {
    reason: row.reason,
    correctedAt: row.corrected_at,
    correctedById: row.corrected_by,
    before: row.before,
    after: row.after,
  });
}
