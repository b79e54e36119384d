import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { findExperiment } from '../../experiments/experiment-record.js';
import type { FiguresRow } from '../measurement.model.js';
import { numberCell, textCell } from '../../files/csv-cell.js';

const PAGE = 5_000;
/** Excel reads UTF-8 only when it is told. */
const MARK = '\ufeff';
/** Words that the import understands: an exported file can be taken in again. */
const HEADER = 'date,measure,arm,value,covariate,events,total,exposure,n,mean,sd,note';

interface ExportedRow extends FiguresRow {
  id: string;
  measure: string;
  arm: string;
}

export interface CsvExport {
  readonly fileName: string;
  readonly text: AsyncIterable<string>;
}

/** All the readings of an experiment, page by page: a slow download holds no transaction open. */
@Injectable()
export class MeasurementsCsv {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember, experimentId: string | null): Promise<CsvExport | null> {
    const id = experimentId;
    const record = id && (await this.unitOfWork.read(actor, (tx) => findExperiment(tx, actor, { id })));
    if (!record) return null;
    return { fileName: `levain-${record.number}.csv`, text: this.lines(actor, record.id) };
  }

  private async *lines(actor: ActingMember, experimentId: string): AsyncGenerator<string> {
    yield `${MARK}${HEADER}\r\n`;
    let last: ExportedRow | undefined;
    do {
      const after = last;
      const rows: ExportedRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(READ, [
          actor.workspaceId,
          experimentId,
          after?.observed_on ?? null,
          after?.id ?? null,
          PAGE,
        ]),
      );
      if (rows.length > 0) yield rows.map(lineOf).join('');
      last = rows.length === PAGE ? rows.at(-1) : undefined;
    } while (last);
  }
}

function lineOf(row: ExportedRow): string {
  const { observed_on, measure, arm, note } = row;
  const { value, covariate, events, total, exposure, n, mean, sd } = row;
  const figures = [value, covariate, events, total, exposure, n, mean, sd].map(numberCell);
  return `${[observed_on, textCell(measure), textCell(arm), ...figures, textCell(note)].join(',')}\r\n`;
}

const READ = `
  SELECT m.id, m.observed_on::text, metric.name AS measure, arm.name AS arm, m.is_individual, m.value, m.covariate, m.events,
    m.total, m.exposure, m.n, m.mean, m.sd, m.note
  FROM measurements m
  JOIN measures measure ON measure.workspace_id = m.workspace_id AND measure.id = m.measure_id
  JOIN metrics metric ON metric.workspace_id = m.workspace_id AND metric.id = measure.metric_id
  JOIN arms arm ON arm.workspace_id = m.workspace_id AND arm.id = m.arm_id
  WHERE m.workspace_id = $1 AND m.experiment_id = $2
    AND ($3::date IS NULL OR (m.observed_on, m.id) > ($3::date, $4::uuid))
  ORDER BY m.observed_on, m.id LIMIT $5`;
