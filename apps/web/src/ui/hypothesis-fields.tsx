import { Input, SegmentedControl, Stack, TextInput, Textarea } from '@mantine/core';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import { DIRECTIONS } from '@levain/domain/plans/plan.js';
import { useId } from 'react';
import { useText } from '../i18n/use-text.js';
import { Columns } from './columns.js';
import type { SaidRefusals } from './use-refusals.js';

interface HypothesisFieldsProps {
  readonly parts: HypothesisParts;
  readonly onChange: (parts: HypothesisParts) => void;
  readonly said: SaidRefusals;
}

type TypedPart = Exclude<keyof HypothesisParts, 'direction'>;

/** The parts of the sentence, in its order: the need first, the tool second. */
export function HypothesisFields({ parts, onChange, said }: HypothesisFieldsProps) {
  const text = useText();
  const directionId = useId();
  const field = (name: TypedPart) => ({
    label: text(`ui.hypothesis.${name}`),
    placeholder: text(`ui.hypothesis.example.${name}`),
    value: parts[name] ?? '',
    error: said.at(`hypothesis.${name}`),
    'data-field': `hypothesis.${name}`,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...parts, [name]: event.currentTarget.value || null }),
  });
  return (
    <Stack gap="sm">
      <Textarea {...field('observation')} autosize minRows={1} />
      <TextInput {...field('audience')} />
      <Textarea {...field('change')} autosize minRows={1} />
      <Columns most={3} gap={12}>
        <TextInput {...field('measure')} />
        <div data-field="hypothesis.direction">
          <Input.Label id={directionId} component="span" display="block">
            {text('ui.hypothesis.direction')}
          </Input.Label>
          <SegmentedControl
            fullWidth
            aria-labelledby={directionId}
            value={parts.direction ?? ''}
            data={DIRECTIONS.map((value) => ({ value, label: text(`ui.hypothesis.${value}`) }))}
            onChange={(value) =>
              onChange({ ...parts, direction: DIRECTIONS.find((each) => each === value) ?? null })
            }
          />
        </div>
        <TextInput {...field('target')} />
      </Columns>
      <TextInput
        {...field('rationale')}
        label={`${text('ui.hypothesis.rationale')} (${text('ui.optional')})`}
      />
    </Stack>
  );
}
