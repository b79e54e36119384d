import { mayChange } from '@levain/domain/experiments/access.js';
import { refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { accessOf, findExperiment, type ExperimentRecord } from '../experiments/experiment-record.js';
import { localId } from '../graphql/global-id.js';

/** The experiment whose costs are written, closed or not: the member leads it, or guards the rules. */
export async function holdCosts(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string | null,
): Promise<CommandResult<ExperimentRecord>> {
  const record = experimentId && (await findExperiment(tx, actor, { id: experimentId }));
  if (!record) return notFound;
  return mayChange(accessOf(record), actor) ? done(record) : refused([refusal('NOT_ALLOWED')]);
}

export interface HeldLine<Line> {
  readonly id: string;
  readonly record: ExperimentRecord;
  readonly line: Line;
  readonly isCorrected: boolean;
}

const COLUMNS = {
  costLine: {
    table: 'cost_lines',
    json: `'kind', l.kind, 'category', l.category, 'vendor', l.vendor, 'hours', l.hours::float8, 'hourlyRate', l.hourly_rate::float8,
      'amount', l.amount::float8, 'day', l.day, 'note', l.note`,
  },
  returnLine: {
    table: 'return_lines',
    json: `'amount', l.amount::float8, 'assumption', l.assumption, 'confidence', l.confidence, 'day', l.day, 'measureId', l.measure_id`,
  },
} as const;

/** A line that is about to be put right by a later one. */
export async function holdLine<Line>(
  tx: EntityManager,
  actor: ActingMember,
  type: keyof typeof COLUMNS,
  lineId: string,
): Promise<CommandResult<HeldLine<Line>>> {
  const id = localId(type, lineId);
  if (!id) return notFound;
  const { table, json } = COLUMNS[type];
  const [row]: { experiment_id: string; line: Line; is_corrected: boolean }[] = await tx.query(
    `SELECT l.experiment_id, json_build_object(${json}) AS line,
       EXISTS (SELECT FROM ${table} later WHERE later.workspace_id = l.workspace_id AND later.corrects_id = l.id) AS is_corrected
     FROM ${table} l WHERE l.workspace_id = $1 AND l.id = $2`,
    [actor.workspaceId, id],
  );
  if (!row) return notFound;
  const held = await holdCosts(tx, actor, row.experiment_id);
  return held.ok ? done({ id, record: held.value, line: row.line, isCorrected: row.is_corrected }) : held;
}
