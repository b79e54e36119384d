import { addDays, daysBetween, isDay } from '../time/day.js';
import type { AnalysisTiming } from './analysis.js';
import type { AnalysisInput } from './analysis-input.js';

/** Days of a full cycle of activity: a test is lived through at least this long, however clear it looks. */
export const CYCLE_DAYS = 14;

export interface Timing extends AnalysisTiming {
  readonly plannedEndReached: boolean;
}

/**
 * Where the test stands on its planned time. A test that people ended before its stop date has not reached its planned
 * end, however long ago that was. The start is the plan's, or else `firstDay`, the first day on which something was counted.
 */
export function timingOf(
  input: Pick<AnalysisInput, 'plannedEnd' | 'now' | 'startsOn' | 'testEndedOn'>,
  firstDay: string | null,
): Timing {
  const { stopDate } = input.plannedEnd;
  const ended = input.testEndedOn ?? null;
  const until = ended !== null && ended < input.now ? ended : input.now;
  const plannedEndReached = stopDate !== null && until >= stopDate;
  const start = input.startsOn ?? firstDay;
  const known = [until, start ?? '', stopDate ?? until].every(isDay);
  const planned = known && start !== null && stopDate !== null ? daysBetween(start, stopDate) : null;
  const cycle = Math.min(CYCLE_DAYS, planned === null || planned <= 0 ? CYCLE_DAYS : planned);
  const hardStop = planned === null || planned <= 0 ? null : addDays(stopDate ?? until, planned);
  return {
    plannedEndReached,
    endedEarlyOn: plannedEndReached ? null : ended,
    minimumTimeReached: plannedEndReached || !known || start === null || daysBetween(start, until) >= cycle,
    hardStopOn: hardStop !== null && until >= hardStop ? hardStop : null,
  };
}
