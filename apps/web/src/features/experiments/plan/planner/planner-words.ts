import type { Coded } from '@levain/domain/statistics/analysis-codes.js';
import type { PlanAnswer } from '@levain/domain/statistics/planning/plan-answer.js';
import type { PlanningWarning, WayOut } from '@levain/domain/statistics/planning/planning-codes.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../../i18n/use-text.js';
import { figuresOf } from '../../figures.js';
import type { Asked } from './planner-question.js';

/** "To see a drop from 120 to 108 calls a week". */
function useGoal() {
  const text = useText();
  const intl = useIntl();
  return ({ question, metric }: Asked): string => {
    const figures = figuresOf(intl, metric);
    const effect = question.minimumWorthwhileEffect ?? 0;
    const { direction, baseline } = question;
    if (baseline === null)
      return text('plan.planner.goalChange', { direction, change: figures.change(effect) });
    const counted = metric.unit !== null && metric.unit !== '%' && metric.shape === 'level';
    const bare = figuresOf(intl, { ...metric, unit: metric.unit === '%' ? '%' : null });
    return text('plan.planner.goal', {
      direction,
      rhythm: counted ? (question.periodicity ?? 'week') : 'none',
      from: bare.value(baseline),
      to: figures.value(baseline + (direction === 'increase' ? effect : -effect)),
    });
  };
}

/** The answer as one would say it across a table. */
export function usePlannerWords(asked: Asked, answer: PlanAnswer) {
  const text = useText();
  const intl = useIntl();
  const goal = useGoal()(asked);
  const figures = figuresOf(intl, asked.metric);
  const timed = asked.followed ? 'series' : answer.weeks === null ? 'untimed' : 'groups';
  const sentence = text('plan.planner.answer', {
    goal,
    kind: answer.cannotBeAnswered ? 'out' : timed,
    weeks: answer.cannotBeAnswered?.weeks ?? answer.weeks ?? 0,
    perArm: answer.unitsPerArm ?? 0,
    total: answer.totalUnits ?? 0,
    unit: asked.metric.shape === 'rate' ? 'exposure' : 'people',
    periods: answer.periodsAfter ?? 0,
    before: answer.periodsBefore ?? 0,
  });
  const parametersOf = ({ parameters: { effect, spread, ...rest } }: Coded<string>) => ({
    ...rest,
    ...(typeof effect === 'number' ? { effect: figures.change(effect) } : {}),
    // Said as the field asks for it: what most values stay within.
    ...(typeof spread === 'number' ? { spread: figures.change(2 * spread) } : {}),
  });
  return {
    sentence,
    change: figures.change,
    sureness: text('plan.planner.sureness', {
      power: Math.round(answer.power * 10),
      alarm: intl.formatNumber(answer.alpha, { style: 'percent', maximumFractionDigits: 1 }),
    }),
    wayOut: (way: Coded<WayOut>) => text(`plan.planner.way.${way.code}`, parametersOf(way)),
    warning: (warning: Coded<PlanningWarning>) =>
      text(`plan.planner.warning.${warning.code}`, parametersOf(warning)),
  };
}
