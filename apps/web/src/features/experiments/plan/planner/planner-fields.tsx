import { Select, Stack } from '@mantine/core';
import { useText } from '../../../../i18n/use-text.js';
import { FigureInput } from '../figure-input.js';
import { NO_PLANNING, type PlanningForm } from '../plan-form.js';
import type { PlanPartProps } from '../plan-parts.js';
import planClasses from '../plan.module.css';
import { PastFigures } from './past-figures.js';
import classes from './planner.module.css';
import type { Asked } from './planner-question.js';

export interface PlannerFieldsProps extends PlanPartProps {
  readonly asked: Asked;
}

/** What most values stay within, either side of the usual one, is two standard deviations. */
const USUAL = 2;
const POWERS = ['0.8', '0.9'] as const;

/** One figure of the planner; the first that is typed makes the bet keep the answer. */
export function usePlanningField({ state, said }: Pick<PlanPartProps, 'state' | 'said'>) {
  const text = useText();
  const planning = state.form.planning ?? NO_PLANNING;
  return (name: keyof PlanningForm, scale = 1) => ({
    'data-field': `plan.planning.${name}`,
    value: planning[name] === null ? null : planning[name] * scale,
    onChange: (value: number | null) =>
      state.change({ planning: { ...planning, [name]: value === null ? null : value / scale } }),
    error: said.at(`plan.planning.${name}`),
    allowNegative: false,
    optional: text('ui.optional'),
  });
}

function People(props: PlannerFieldsProps) {
  const text = useText();
  const field = usePlanningField(props);
  const { optional: _, ...pace } = field('unitsPerWeek');
  const isRate = props.asked.metric.shape === 'rate';
  return (
    <FigureInput
      {...pace}
      label={text(isRate ? 'plan.planner.exposurePerWeek' : 'plan.planner.peoplePerWeek')}
      description={text(isRate ? 'plan.planner.exposurePerWeekWhy' : 'plan.planner.peoplePerWeekWhy')}
    />
  );
}

function UsualSpread(props: PlannerFieldsProps) {
  const text = useText();
  const { asked } = props;
  const { shape, unit } = asked.metric;
  const { optional: _, ...spread } = usePlanningField(props)('spread', USUAL);
  const periodicity = asked.question.periodicity ?? 'week';
  return (
    <FigureInput
      {...spread}
      shape={shape}
      unit={unit}
      isChange
      prefix="± "
      label={asked.followed ? text('plan.planner.swing', { periodicity }) : text('plan.planner.spread')}
      description={text(asked.followed ? 'plan.planner.swingWhy' : 'plan.planner.spreadWhy')}
    />
  );
}

function PeriodsBefore(props: PlannerFieldsProps) {
  const text = useText();
  const { optional: _, ...before } = usePlanningField(props)('periodsBefore');
  const periodicity = props.asked.question.periodicity ?? 'week';
  return (
    <FigureInput
      {...before}
      allowDecimal={false}
      label={text('plan.planner.periodsBefore', { periodicity })}
      description={text('plan.planner.periodsBeforeWhy')}
    />
  );
}

/** What seldom changes: how sure to be, and whole teams put in a group. */
function MoreChoices(props: PlannerFieldsProps) {
  const text = useText();
  const { state, asked } = props;
  const planning = state.form.planning ?? NO_PLANNING;
  const field = usePlanningField(props);
  const { optional, ...size } = field('clusterSize');
  const { optional: _, ...alike } = field('clusterCorrelation');
  return (
    <details className={classes['more']}>
      <summary>{text('plan.planner.more')}</summary>
      <div className={planClasses['row']}>
        <Select
          data-field="plan.planning.power"
          label={text('plan.planner.power')}
          description={text('plan.planner.powerWhy')}
          data={POWERS.map((value) => ({ value, label: text(`plan.planner.power.${value}`) }))}
          value={planning.power === 0.9 ? '0.9' : '0.8'}
          allowDeselect={false}
          onChange={(value) =>
            state.change({ planning: { ...planning, power: value === '0.9' ? 0.9 : null } })
          }
        />
        {!asked.followed && (
          <FigureInput
            {...size}
            label={`${text('plan.planner.teamSize')} (${optional})`}
            description={text('plan.planner.teamSizeWhy')}
          />
        )}
        {!asked.followed && (planning.clusterSize ?? 0) > 1 && (
          <FigureInput
            {...alike}
            label={`${text('plan.planner.alike')} (${optional})`}
            description={text('plan.planner.alikeWhy')}
            decimalScale={2}
          />
        )}
      </div>
    </details>
  );
}

/** What only the team knows: how many people come, by how much the figure usually varies, how far back it goes. */
export function PlannerFields(props: PlannerFieldsProps) {
  const { asked } = props;
  const counted = asked.metric.shape === 'proportion' || asked.metric.shape === 'rate';
  const swings = asked.followed || asked.metric.shape === 'mean';
  return (
    <Stack gap="sm">
      <div className={planClasses['row']}>
        {(!asked.followed || counted) && <People {...props} />}
        {swings && <UsualSpread {...props} />}
        {asked.followed && <PeriodsBefore {...props} />}
      </div>
      {asked.followed && <PastFigures {...props} />}
      <MoreChoices {...props} />
    </Stack>
  );
}
