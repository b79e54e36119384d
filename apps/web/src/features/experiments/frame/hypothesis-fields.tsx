import { SegmentedControl, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import { DIRECTIONS } from '@levain/domain/plans/plan.js';
import { useId } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { Columns } from '../../../ui/columns.js';
import type { SaidRefusals } from '../../../ui/use-refusals.js';
import { HypothesisSentence } from '../hypothesis-sentence.js';
import classes from './frame.module.css';

interface HypothesisFieldsProps {
  readonly parts: HypothesisParts;
  readonly locale: Locale;
  readonly onChange: (parts: HypothesisParts) => void;
  readonly said: SaidRefusals;
}

type TypedPart = Exclude<keyof HypothesisParts, 'direction'>;

/** The sentence writes itself while its parts are typed: the need first, the tool second. */
export function HypothesisFields({ parts, locale, onChange, said }: HypothesisFieldsProps) {
  const text = useText();
  const directionId = useId();
  const { missing } = composeSentence(parts, locale);
  const field = (name: TypedPart) => ({
    label: text(`experiments.hypothesis.${name}`),
    placeholder: text(`experiments.hypothesis.${name}Example`),
    value: parts[name] ?? '',
    'data-field': `hypothesis.${name}`,
    error: said.at(`hypothesis.${name}`),
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
          <Text id={directionId} component="span" size="md" fw={500} display="block">
            {text('experiments.hypothesis.direction')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={directionId}
            value={parts.direction ?? ''}
            data={DIRECTIONS.map((value) => ({ value, label: text(`experiments.hypothesis.${value}`) }))}
            onChange={(value) =>
              onChange({ ...parts, direction: DIRECTIONS.find((each) => each === value) ?? null })
            }
          />
        </div>
        <TextInput {...field('target')} />
      </Columns>
      <TextInput
        {...field('rationale')}
        label={`${text('experiments.hypothesis.rationale')} (${text('ui.optional')})`}
      />
      <div className={classes['preview']} aria-live="polite">
        <HypothesisSentence
          hypothesis={{ ...parts, locale, viewerCanEdit: true, version: 0 }}
          className={classes['sentence']}
        />
        {missing.length > 0 && missing.length < 5 && (
          <Text size="sm" c="dimmed">
            {text('experiments.hypothesis.stillMissing', {
              parts: missing
                .map((part) => text(`experiments.hypothesis.${part}`).toLocaleLowerCase())
                .join(', '),
            })}
          </Text>
        )}
      </div>
    </Stack>
  );
}
