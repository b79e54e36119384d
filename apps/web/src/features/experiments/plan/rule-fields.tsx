import { Button, Select, Textarea } from '@mantine/core';
import { addDays } from '@levain/domain/time/day.js';
import { useText } from '../../../i18n/use-text.js';
import { DayInput } from '../../../ui/day-input.js';
import { Panel } from '../../../ui/panel.js';
import { today } from '../../../lib/today.js';
import { FigureInput } from './figure-input.js';
import { readsLevels } from './plan-form.js';
import type { PlanPartProps } from './plan-parts.js';
import classes from './plan.module.css';

const CONFIDENCES = ['0.1', '0.05', '0.01'] as const;

interface RuleFieldsProps extends PlanPartProps {
  /** The start of a frozen bet is past: it is not asked for again. */
  readonly amending?: boolean;
}

function Dates({ state, said, amending = false }: RuleFieldsProps) {
  const text = useText();
  const { form, change } = state;
  const weeks = (count: number) => change({ stopDate: addDays(form.startsOn ?? today(), count * 7) });
  return (
    <Panel title={text('plan.dates.title')} sentence={text('plan.dates.why')}>
      <div className={classes['row']}>
        {!amending && (
          <DayInput
            data-field="plan.startsOn"
            label={`${text('plan.startsOn')} (${text('ui.optional')})`}
            value={form.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            error={said.at('plan.startsOn')}
          />
        )}
        <DayInput
          data-field="plan.stopDate"
          label={text('plan.stopDate')}
          value={form.stopDate}
          onChange={(stopDate) => change({ stopDate })}
          error={said.at('plan.stopDate')}
        />
      </div>
      <div className={classes['line']} role="group" aria-label={text('plan.dates.quick')}>
        {[2, 4, 8].map((count) => (
          <Button key={count} variant="default" size="compact-sm" flex="none" onClick={() => weeks(count)}>
            {text('plan.dates.weeks', { count })}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

const SIDES = ['minimumPeriodsBefore', 'minimumPeriodsAfter'] as const;

/** Under which a series is too early to read, on each side of the change. */
function MinimumPeriods({ state, said }: PlanPartProps) {
  const text = useText();
  const { form, change } = state;
  return SIDES.map((side) => (
    <FigureInput
      key={side}
      data-field={`plan.decisionRule.${side}`}
      label={`${text(`plan.${side}`)} (${text('ui.optional')})`}
      description={text('plan.minimumPeriodsWhy')}
      allowDecimal={false}
      allowNegative={false}
      value={form[side]}
      onChange={(periods) => change({ [side]: periods })}
      error={said.at(`plan.decisionRule.${side}`)}
    />
  ));
}

function Rule(props: PlanPartProps) {
  const text = useText();
  const { state, said, metrics } = props;
  const { form, change } = state;
  return (
    <Panel title={text('plan.rule.title')} sentence={text('plan.rule.why')}>
      <div className={classes['row']}>
        {form.design !== 'beforeAfter' && (
          <FigureInput
            data-field="plan.decisionRule.minimumPerArm"
            label={`${text('plan.minimumPerArm')} (${text('ui.optional')})`}
            description={text('plan.minimumPerArmWhy')}
            allowDecimal={false}
            allowNegative={false}
            value={form.minimumPerArm}
            onChange={(minimumPerArm) => change({ minimumPerArm })}
            error={said.at('plan.decisionRule.minimumPerArm') ?? said.at('plan.minimumPerArm')}
          />
        )}
        {(form.design === 'beforeAfter' || readsLevels(form, metrics)) && <MinimumPeriods {...props} />}
        <Select
          data-field="plan.decisionRule.confidence"
          label={text('plan.confidence')}
          description={text('plan.confidenceWhy')}
          data={CONFIDENCES.map((value) => ({ value, label: text(`plan.confidence.${value}`) }))}
          value={CONFIDENCES.find((value) => Number(value) === form.alpha) ?? '0.05'}
          allowDeselect={false}
          onChange={(value) => change({ alpha: Number(value ?? '0.05') })}
          error={said.at('plan.decisionRule.confidence') ?? said.at('plan.alpha')}
        />
      </div>
      <Textarea
        data-field="plan.decisionRule"
        label={text('plan.decisionRule')}
        description={text('plan.decisionRuleWhy')}
        autosize
        minRows={3}
        value={form.decisionRule}
        onChange={(event) => change({ decisionRule: event.currentTarget.value })}
        error={said.at('plan.decisionRule.commitment')}
      />
      {form.decisionRule.trim() === '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => change({ decisionRule: text('plan.rule.usual') })}
        >
          {text('plan.rule.takeUsual')}
        </Button>
      )}
    </Panel>
  );
}

export function RuleFields(props: RuleFieldsProps) {
  return (
    <>
      <Dates {...props} />
      <Rule {...props} />
    </>
  );
}
