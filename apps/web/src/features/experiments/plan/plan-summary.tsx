import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { dayText, figuresOf } from '../figures.js';
import type { PlanView } from '../page/api/experiment-parts.js';
import { linesOfView, type MeasureLines, type PlanLines } from './plan-lines.js';
import classes from './plan.module.css';

/** One measure of the bet as a sentence. */
export function useMeasureSentence(): (measure: MeasureLines) => string {
  const text = useText();
  const intl = useIntl();
  return (measure) => {
    const figures = figuresOf(intl, measure);
    const value = (amount: number | null) => (amount === null ? text('plan.notSaid') : figures.value(amount));
    const values = { name: measure.name, baseline: value(measure.baseline), target: value(measure.target) };
    if (measure.role === 'guardrail') {
      const margin = measure.margin === null ? text('plan.notSaid') : figures.change(measure.margin);
      return text('plan.line.guardrail', {
        ...values,
        direction: measure.direction,
        margin,
        known: measure.baseline === null ? 'no' : 'yes',
      });
    }
    if (measure.role === 'process')
      return text('plan.line.process', { ...values, direction: measure.direction });
    const minimum = measure.minimumWorthwhileEffect;
    const worthwhile = minimum === null ? text('plan.notSaid') : figures.change(minimum);
    return text('plan.line.outcome', { ...values, direction: measure.direction, minimum: worthwhile });
  };
}

const SIDES = ['minimumPeriodsBefore', 'minimumPeriodsAfter'] as const;

/** How long it was said to need, and to see what. */
function usePlannedSentence(): (plan: PlanLines) => string {
  const text = useText();
  const intl = useIntl();
  return ({ planning, measures }) => {
    const measure = measures.find(({ role }) => role === 'outcome');
    if (!planning || !measure) return text('plan.notSaid');
    return text('plan.planner.keptSentence', {
      method: planning.method === 'series' && planning.periodsAfter === null ? 'unreached' : planning.method,
      timed: planning.weeks === null ? 'no' : 'yes',
      weeks: planning.weeks ?? 0,
      perArm: planning.unitsPerArm ?? 0,
      before: planning.periodsBefore ?? 0,
      periods: planning.periodsAfter ?? 0,
      power: intl.formatNumber(planning.power, { style: 'percent' }),
      change: figuresOf(intl, measure).change(planning.minimumWorthwhileEffect),
    });
  };
}

export function PlanLinesView({ plan }: { plan: PlanLines }) {
  const text = useText();
  const intl = useIntl();
  const sentence = useMeasureSentence();
  const planned = usePlannedSentence();
  const day = (value: string | null) => (value ? dayText(intl, value) : text('plan.notSaid'));
  const arm = ({ name, role, share }: PlanLines['arms'][number]) => {
    const period = role === 'before' || role === 'after';
    const word = text(`words.armRole.${role}`);
    const shown = period || word === name ? word : text('plan.armLine', { name, role: word });
    return share === null ? shown : `${shown} (${intl.formatNumber(share, { style: 'percent' })})`;
  };
  return (
    <div className={classes['summary']}>
      <dl>
        <dt>{text('plan.design.title')}</dt>
        <dd>{plan.design ? text(`words.design.${plan.design}`) : text('plan.notSaid')}</dd>
        {plan.design !== 'beforeAfter' && (
          <>
            <dt>{text('plan.arms')}</dt>
            <dd>{plan.arms.length > 0 ? plan.arms.map(arm).join(', ') : text('plan.notSaid')}</dd>
          </>
        )}
        {plan.changeDate && (
          <>
            <dt>{text('plan.changeDate')}</dt>
            <dd>{day(plan.changeDate)}</dd>
          </>
        )}
        <dt>{text('plan.measures.short')}</dt>
        <dd>
          {plan.measures.length === 0 && text('plan.notSaid')}
          <ul className={classes['measures']}>
            {plan.measures.map((measure) => (
              <li key={measure.name}>{sentence(measure)}</li>
            ))}
          </ul>
        </dd>
        <dt>{text('plan.stopDate')}</dt>
        <dd>{day(plan.stopDate)}</dd>
        {plan.minimumPerArm !== null && (
          <>
            <dt>{text('plan.minimumPerArm')}</dt>
            <dd>{intl.formatNumber(plan.minimumPerArm)}</dd>
          </>
        )}
        {SIDES.map(
          (side) =>
            plan[side] !== null && (
              <Fragment key={side}>
                <dt>{text(`plan.${side}`)}</dt>
                <dd>{intl.formatNumber(plan[side])}</dd>
              </Fragment>
            ),
        )}
        {plan.planning && (
          <>
            <dt>{text('plan.planner.kept')}</dt>
            <dd>{planned(plan)}</dd>
          </>
        )}
        <dt>{text('plan.confidence')}</dt>
        <dd>{intl.formatNumber(1 - plan.alpha, { style: 'percent' })}</dd>
        <dt>{text('plan.decisionRule')}</dt>
        <dd>{plan.decisionRule ?? text('plan.notSaid')}</dd>
      </dl>
    </div>
  );
}

export function PlanSummary({ plan }: { plan: PlanView }) {
  return <PlanLinesView plan={linesOfView(plan)} />;
}
