import type { AnsweredExperiment, AnsweredOutcome } from '@levain/domain/boards/board-answers.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { MOST_POINTS, readSeries } from '@levain/domain/boards/running-signal.js';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { SELECT_ANSWERED } from './experiment-sql.js';

interface Row {
  id: string;
  told: Omit<AnsweredExperiment, 'outcome' | 'level' | 'signal' | 'signalMeaning'>;
  outcome: (Omit<AnsweredOutcome, 'points'> & { level: ReadingLevel | null }) | null;
  weeks: [on: string, isBefore: boolean, value: number][] | null;
}

/** Experiments as the boards tell them, by id: one statement. Whoever asks has seen to it that the viewer may see them. */
export async function answeredExperiments(
  tx: EntityManager,
  tenant: Tenant,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AnsweredExperiment>> {
  if (ids.length === 0) return new Map();
  const rows: Row[] = await tx.query(SELECT_ANSWERED, [tenant.workspaceId, ids]);
  return new Map(rows.map((row) => [row.id, answered(row)]));
}

function answered({ told, outcome: read, weeks }: Row): AnsweredExperiment {
  if (!read) return { ...told, outcome: null, level: null, signal: null, signalMeaning: null };
  const { level, ...outcome } = read;
  const series = (weeks ?? []).map(([on, isBefore, value]) => ({ on, isBefore, value }));
  if (told.stage === 'test' && told.design === 'beforeAfter') {
    const { points, signal, meaning } = readSeries(series, outcome);
    return { ...told, outcome: { ...outcome, points }, level, signal, signalMeaning: meaning };
  }
  const points = series.slice(-MOST_POINTS).map(({ on, value }) => ({ on, value, signal: null }));
  return { ...told, outcome: { ...outcome, points }, level, signal: null, signalMeaning: null };
}
