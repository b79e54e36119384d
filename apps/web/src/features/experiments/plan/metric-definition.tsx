import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { DIRECTIONS, METRIC_SHAPES, type Direction, type MetricShape } from '@levain/domain/plans/plan.js';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { LibraryButton } from '../indicators/library-button.js';
import { Trouble } from '../trouble.js';
import { DefineMetric } from './api/plan-acts.js';
import type { MetricChoice } from './plan-form.js';
import classes from './plan.module.css';

interface MetricDefinitionProps {
  readonly name: string;
  readonly direction: Direction;
  readonly onDefined: (metric: MetricChoice) => void;
  readonly onCancel: () => void;
}

interface ShapeChoiceProps {
  readonly shape: MetricShape | null;
  readonly onChange: (shape: MetricShape | null) => void;
  readonly error: string | undefined;
}

/** What one measurement holds, with an example: the choice that decides how it is read. */
function ShapeChoice({ shape, onChange, error }: ShapeChoiceProps) {
  const text = useText();
  return (
    <Radio.Group
      label={text('plan.metricShape')}
      value={shape ?? ''}
      onChange={(value) => onChange(METRIC_SHAPES.find((each) => each === value) ?? null)}
      error={error}
    >
      <Stack gap={6} mt={4}>
        {METRIC_SHAPES.map((each) => (
          <Radio
            key={each}
            value={each}
            label={text(`words.metricShape.${each}`)}
            description={text(`plan.shapeWhy.${each}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** A metric defined where it is first needed; others find it again afterwards. */
export function MetricDefinition({
  name: proposed,
  direction: likely,
  onDefined,
  onCancel,
}: MetricDefinitionProps) {
  const text = useText();
  const [name, setName] = useState(() => proposed.charAt(0).toLocaleUpperCase() + proposed.slice(1));
  const [unit, setUnit] = useState('');
  const [shape, setShape] = useState<MetricShape | null>(null);
  const [direction, setDirection] = useState<Direction>(likely);
  const define = useKeyedAct(DefineMetric);
  const said = useRefusals(define.refusals);
  const save = async () => {
    const metric = {
      ...{
        name,
        shape: shape ?? ('level' as const),
        direction,
        definition: null,
        lowerBound: null,
        upperBound: null,
      },
      unit: shape === 'proportion' ? '%' : unit.trim() || null,
    };
    const done = await define.run({ metric });
    if (done.ok) onDefined(done.value.metric);
  };
  return (
    <div className={classes['define']} role="group" aria-label={text('plan.defineMetric')}>
      <LibraryButton onChosen={onDefined} />
      <div className={classes['row']}>
        <TextInput
          label={text('plan.metricName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={said.at('metric.name') ?? said.at('name')}
        />
        <Select
          label={text('plan.direction')}
          data={DIRECTIONS.map((value) => ({ value, label: text(`plan.direction.${value}`) }))}
          value={direction}
          allowDeselect={false}
          onChange={(value) => setDirection(DIRECTIONS.find((each) => each === value) ?? direction)}
        />
      </div>
      <ShapeChoice shape={shape} onChange={setShape} error={said.at('metric.shape')} />
      {shape !== null && shape !== 'proportion' && (
        <TextInput
          label={`${text('plan.unit')} (${text('ui.optional')})`}
          placeholder={text('plan.unitExample')}
          maw={240}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          error={said.at('metric.unit')}
        />
      )}
      <Trouble
        refusals={define.refusals}
        fault={define.fault}
        except={['metric.name', 'metric.shape', 'metric.unit', 'name']}
      />
      <Group gap="xs">
        <Button
          size="compact-md"
          disabled={shape === null || name.trim() === ''}
          loading={define.running}
          onClick={() => void save()}
        >
          {text('plan.createMetric')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {text('ui.cancel')}
        </Button>
      </Group>
    </div>
  );
}
