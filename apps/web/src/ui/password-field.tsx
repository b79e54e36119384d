import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useText } from '../i18n/use-text.js';

/** Mantine's, plus what it leaves unsaid: that the control is wrong, and what its eye does. */
export function PasswordField(props: PasswordInputProps) {
  const text = useText();
  return (
    <PasswordInput
      aria-invalid={props.error ? true : undefined}
      visibilityToggleButtonProps={{ 'aria-label': text('ui.seePassword') }}
      {...props}
    />
  );
}
