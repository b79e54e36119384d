import { Input, NumberInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './range-field.module.css';

interface RangeFieldProps {
  readonly label: string;
  /** Said under the slider: what the number means in words. */
  readonly meaning?: ReactNode;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  readonly suffix?: string;
  /** For the number's own label, read aloud. */
  readonly numberLabel: string;
  readonly error?: ReactNode;
  readonly children?: ReactNode;
}

/** A slider and a number, each the other's: the arrows move by one, Page Up and Page Down by a tenth of the way. */
export function RangeField(props: RangeFieldProps) {
  const { label, meaning, value, onChange, min, max, suffix, numberLabel, error, children } = props;
  const id = useId();
  const middle = Math.floor((min + max) / 2);
  return (
    <div className={classes['field']}>
      <Input.Label htmlFor={id} className={classes['label']}>
        {label}
      </Input.Label>
      <div className={classes['inputs']}>
        <input
          id={id}
          type="range"
          className={classes['range']}
          min={min}
          max={max}
          step={1}
          value={value ?? middle}
          data-unset={value === null || undefined}
          aria-describedby={`${id}-meaning ${id}-error`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
          // A tap where the thumb already is changes nothing, and still says that it is meant.
          onPointerUp={(event) => value === null && onChange(event.currentTarget.valueAsNumber)}
        />
        <NumberInput
          aria-label={numberLabel}
          aria-describedby={`${id}-error`}
          value={value ?? ''}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
          min={min}
          max={max}
          step={1}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          error={Boolean(error)}
          {...(suffix ? { suffix } : {})}
        />
      </div>
      {meaning !== undefined && (
        <p id={`${id}-meaning`} className={classes['meaning']} aria-live="polite">
          {meaning}
        </p>
      )}
      {children}
      {error && (
        <Input.Error id={`${id}-error`} className={classes['error']}>
          {error}
        </Input.Error>
      )}
    </div>
  );
}
