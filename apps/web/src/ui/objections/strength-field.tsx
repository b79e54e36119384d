import { Radio } from '@mantine/core';
import { STRENGTHS } from '@levain/domain/objections/objection.js';
import type { ComponentProps } from 'react';
import { useText } from '../../i18n/use-text.js';
import { Columns } from '../columns.js';

type StrengthFieldProps = Omit<ComponentProps<typeof Radio.Group>, 'children'>;

/** The five steps, the weakest first, each with what it means. */
export function StrengthField(props: StrengthFieldProps) {
  const text = useText();
  return (
    <Radio.Group {...props}>
      <Columns most={5} least={140} gap={8}>
        {STRENGTHS.map((each) => (
          <Radio
            key={each}
            value={String(each)}
            label={text(`objections.strength.${each}`)}
            description={text(`objections.strengthWhy.${each}`)}
          />
        ))}
      </Columns>
    </Radio.Group>
  );
}
