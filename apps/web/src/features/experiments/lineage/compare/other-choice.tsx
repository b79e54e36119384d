import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { useExperiment } from '../../experiment-context.js';
import classes from './compare.module.css';

interface OtherChoiceProps {
  readonly value: number | undefined;
  readonly onChange: (number: number) => void;
}

/** One of the same lineage, or any other by its number. */
export function OtherChoice({ value, onChange }: OtherChoiceProps) {
  const text = useText();
  const { lineage } = useExperiment();
  const others = lineage.filter(({ isCurrent }) => !isCurrent);
  const [typed, setTyped] = useState<number | string>('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof typed === 'number' && typed > 0) onChange(typed);
  };
  return (
    <div className={classes['choice']}>
      {others.length > 0 && (
        <NativeSelect
          label={text('lineage.compare.inLineage')}
          value={others.some(({ number }) => number === value) ? String(value) : ''}
          data={[
            { value: '', label: text('lineage.compare.choose') },
            ...others.map(({ number, title }) => ({
              value: String(number),
              label: text('lineage.node', { number, title }),
            })),
          ]}
          onChange={(event) => event.currentTarget.value && onChange(Number(event.currentTarget.value))}
        />
      )}
      <form className={classes['number']} onSubmit={submit}>
        <NumberInput
          label={text('lineage.compare.byNumber')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          prefix="EXP-"
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" variant="default">
          {text('lineage.compare.show')}
        </Button>
      </form>
    </div>
  );
}
