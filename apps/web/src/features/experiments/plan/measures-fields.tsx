import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { MEASURES_MAX } from '@levain/domain/plans/draft-measures.js';
import { DIRECTIONS, MEASURE_ROLES, type MeasureRole } from '@levain/domain/plans/plan.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { MetricNotes } from '../indicators/metric-notes.js';
import { FigureInput } from './figure-input.js';
import { MetricDefinition } from './metric-definition.js';
import { newKey, type MeasureForm, type MetricChoice } from './plan-form.js';
import type { PlanPartProps } from './plan-parts.js';
import classes from './plan.module.css';

interface MeasuresFieldsProps extends PlanPartProps {
  readonly onMetric: (metric: MetricChoice) => void;
}

interface MeasureLineProps extends MeasuresFieldsProps {
  readonly measure: MeasureForm;
  readonly index: number;
}

const DEFINE = 'define';

function MeasureFigures({
  measure,
  index,
  metric,
  state,
  said,
}: MeasureLineProps & { metric: MetricChoice }) {
  const text = useText();
  const path = `plan.measures.${index}`;
  const set = (part: Partial<MeasureForm>) => state.changeMeasure(measure.key, part);
  const figure = (name: 'baseline' | 'target' | 'minimumWorthwhileEffect' | 'margin', isChange: boolean) => ({
    'data-field': `${path}.${name}`,
    label: text(`plan.${name}`),
    description: text(`plan.${name}Why`),
    shape: metric.shape,
    unit: metric.unit,
    isChange,
    value: measure[name],
    onChange: (value: number | null) => set({ [name]: value }),
    error: said.at(`${path}.${name}`),
  });
  return (
    <div className={classes['row']}>
      <Select
        data-field={`${path}.direction`}
        label={text('plan.direction')}
        description={text('plan.directionWhy')}
        data={DIRECTIONS.map((value) => ({ value, label: text(`plan.direction.${value}`) }))}
        value={measure.direction}
        allowDeselect={false}
        onChange={(value) =>
          set({ direction: DIRECTIONS.find((each) => each === value) ?? measure.direction })
        }
      />
      <FigureInput {...figure('baseline', false)} />
      {measure.role !== 'guardrail' && <FigureInput {...figure('target', false)} />}
      {measure.role === 'outcome' && <FigureInput {...figure('minimumWorthwhileEffect', true)} />}
      {measure.role === 'guardrail' && <FigureInput {...figure('margin', true)} />}
    </div>
  );
}

function MeasureLine(props: MeasureLineProps) {
  const { measure, index, state, said, metrics, onMetric, experiment } = props;
  const text = useText();
  const { form, change } = state;
  const [defining, setDefining] = useState(measure.metricId === '' && metrics.length === 0);
  const path = `plan.measures.${index}`;
  const metric = metrics.find(({ id }) => id === measure.metricId);
  const isPrimary =
    measure.role === 'outcome' && form.measures.findIndex(({ role }) => role === 'outcome') === index;
  const take = (chosen: MetricChoice) => {
    state.changeMeasure(measure.key, { metricId: chosen.id, direction: chosen.direction });
    setDefining(false);
  };
  const pick = (value: string | null) => {
    if (value === DEFINE) return setDefining(true);
    const chosen = metrics.find(({ id }) => id === value);
    if (chosen) take(chosen);
  };
  const defined = (created: MetricChoice) => {
    onMetric(created);
    take(created);
  };
  const title = metric?.name ?? text('plan.newMeasure');
  return (
    <fieldset className={classes['measure']}>
      <legend>{isPrimary ? text('plan.primaryMeasure', { name: title }) : title}</legend>
      <div className={classes['line']}>
        <Select
          data-field={`${path}.name`}
          label={text('plan.metric')}
          data={[
            ...metrics.map(({ id, name }) => ({ value: id, label: name })),
            { value: DEFINE, label: text('plan.defineMetric') },
          ]}
          value={defining ? DEFINE : measure.metricId || null}
          onChange={pick}
          searchable
          allowDeselect={false}
          nothingFoundMessage={text('experiments.frame.nothing')}
          error={said.at(`${path}.name`) ?? said.at(`${path}.metricId`)}
        />
        <Select
          data-field={`${path}.role`}
          label={text('plan.role')}
          data={MEASURE_ROLES.map((value) => ({ value, label: text(`words.measureRole.${value}`) }))}
          value={measure.role}
          allowDeselect={false}
          onChange={(value) =>
            state.changeMeasure(measure.key, {
              role: MEASURE_ROLES.find((each) => each === value) ?? measure.role,
            })
          }
        />
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={text('plan.removeMeasure', { name: title })}
          onClick={() => change({ measures: form.measures.filter(({ key }) => key !== measure.key) })}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes['why']}>{text(`plan.roleWhy.${measure.role}`)}</p>
      {defining && (
        <MetricDefinition
          name={isPrimary ? (experiment.hypothesis?.measure ?? '') : ''}
          direction={experiment.hypothesis?.direction ?? 'increase'}
          onDefined={defined}
          onCancel={() => setDefining(false)}
        />
      )}
      {metric && !defining && <MetricNotes metric={metric} />}
      {metric && !defining && <MeasureFigures {...props} metric={metric} />}
    </fieldset>
  );
}

/** What will be measured, and the figure that would make us wrong. */
export function MeasuresFields(props: MeasuresFieldsProps) {
  const text = useText();
  const { form, change } = props.state;
  const { said } = props;
  const add = (role: MeasureRole) => {
    const measure: MeasureForm = {
      ...{ key: newKey(), id: null, metricId: '', role, direction: 'increase' as const },
      ...{ baseline: null, target: null, minimumWorthwhileEffect: null, margin: null },
    };
    change({ measures: [...form.measures, measure] });
  };
  const hasOutcome = form.measures.some(({ role }) => role === 'outcome');
  return (
    <Panel title={text('plan.measures.title')} sentence={text('plan.measures.why')}>
      {form.measures.map((measure, index) => (
        <MeasureLine key={measure.key} {...props} measure={measure} index={index} />
      ))}
      {said.at('plan.measures') && form.measures.length === 0 && (
        <p role="alert">{said.at('plan.measures')}</p>
      )}
      {form.measures.length < MEASURES_MAX && (
        <Group gap="xs" data-field="plan.measures">
          {!hasOutcome && (
            <Button
              leftSection={<IconPlus size={15} aria-hidden />}
              variant="light"
              onClick={() => add('outcome')}
            >
              {text('plan.addOutcome')}
            </Button>
          )}
          {hasOutcome && (
            <Button
              leftSection={<IconPlus size={15} aria-hidden />}
              variant="default"
              onClick={() => add('guardrail')}
            >
              {text('plan.addGuardrail')}
            </Button>
          )}
          {hasOutcome && (
            <Button
              leftSection={<IconPlus size={15} aria-hidden />}
              variant="subtle"
              onClick={() => add('process')}
            >
              {text('plan.addProcess')}
            </Button>
          )}
        </Group>
      )}
    </Panel>
  );
}
