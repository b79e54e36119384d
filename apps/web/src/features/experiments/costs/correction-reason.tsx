import { TextInput } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';

interface CorrectionReasonProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
}

/** Why another line is put right. */
export function CorrectionReason({ value, error, onChange }: CorrectionReasonProps) {
  const text = useText();
  return (
    <TextInput
      label={text('costs.field.reason')}
      description={text('costs.help.reason')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}
