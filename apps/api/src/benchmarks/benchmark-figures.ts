import type { Benchmark } from '@levain/domain/benchmarks/benchmark.js';
import type { ReferenceFigure } from '@levain/domain/benchmarks/reference-figure.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { insertRow } from '../database/insert-row.js';
import { newId } from '../database/new-id.js';
import { readReference } from '../database/references.js';
import type { ReferenceFigureRow } from './reference-figure.model.js';
import { FIGURE_COLUMNS } from './reference-figure.model.js';

/** The figures with the uuids of the metrics they name; a metric that is not there is refused at its line. */
export async function readFigures(
  tx: EntityManager,
  actor: ActingMember,
  refusals: Refusal[],
  { figures }: Benchmark,
): Promise<readonly ReferenceFigure[]> {
  const read: ReferenceFigure[] = [];
  for (const [index, figure] of figures.entries()) {
    const wanted = { type: 'metric', field: `figures.${index}.metricId`, id: figure.metricId } as const;
    read.push({ ...figure, metricId: await readReference(tx, actor, refusals, wanted) });
  }
  return read;
}

/** Puts the figures in the place of those that were there. */
export async function writeFigures(
  tx: EntityManager,
  actor: ActingMember,
  benchmarkId: string,
  figures: readonly ReferenceFigure[],
): Promise<void> {
  await tx.query('DELETE FROM reference_figures WHERE workspace_id = $1 AND benchmark_id = $2', [
    actor.workspaceId,
    benchmarkId,
  ]);
  for (const [position, { metricId, ...figure }] of figures.entries()) {
    await insertRow(tx, actor, 'reference_figures', {
      ...{ id: newId(), benchmark_id: benchmarkId, position, metric_id: metricId },
      ...figure,
    });
  }
}

/** As they stand, for the history. */
export async function figuresOf(
  tx: EntityManager,
  actor: ActingMember,
  benchmarkId: string,
): Promise<readonly ReferenceFigure[]> {
  const rows: ReferenceFigureRow[] = await tx.query(
    `SELECT ${FIGURE_COLUMNS} FROM reference_figures f WHERE f.workspace_id = $1 AND f.benchmark_id = $2 ORDER BY f.position`,
    [actor.workspaceId, benchmarkId],
  );
  return rows.map(({ label, value, shape, unit, period, source, metric_id }) => ({
    ...{ label, value, shape, unit, period, source },
    metricId: metric_id,
  }));
}
