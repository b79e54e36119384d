import { TextInput, type TextInputProps } from '@mantine/core';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** The browser's own date field: known to the hand, to phones and to screen readers, in the reader's language. */
export function DayInput({ value, onChange, ...props }: DayInputProps) {
  return (
    <TextInput
      {...props}
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
