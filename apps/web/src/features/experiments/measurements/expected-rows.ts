import type { Plan } from '@levain/domain/plans/plan.js';
import { addDays } from '@levain/domain/time/day.js';
import { newRow, type GridRow } from './grid.js';

const ROWS_AHEAD = 4;
const STEP = { day: 1, week: 7 } as const;

function nextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${next[0]}-${String(next[1]).padStart(2, '0')}-${day.slice(8)}`;
}

function following(day: string, plan: Plan): string {
  const periodicity = plan.measures.find(({ periodicity: every }) => every !== null)?.periodicity ?? 'week';
  return periodicity === 'month' ? nextMonth(day) : addDays(day, STEP[periodicity]);
}

/** The lines one would fill next: the periods that are due, or one line a group for today. Empty figures are not kept. */
export function expectedRows(plan: Plan, last: string | null, today: string): readonly GridRow[] {
  if (plan.design !== 'beforeAfter') {
    return plan.arms.map(({ name }) => newRow({ date: today, arm: name }));
  }
  const days: string[] = [];
  for (
    let day = last ? following(last, plan) : today;
    days.length < ROWS_AHEAD && day <= today;
    day = following(day, plan)
  ) {
    days.push(day);
  }
  return (days.length > 0 ? days : [today]).map((date) => newRow({ date }));
}
