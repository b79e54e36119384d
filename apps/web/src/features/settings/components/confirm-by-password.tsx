import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { FormEnd } from '../../../ui/form-end.js';
import { PasswordField } from '../../../ui/password-field.js';
import { useRefusals } from '../../../ui/use-refusals.js';

interface ConfirmByPasswordProps {
  readonly act: ActState;
  readonly submit: string;
  readonly stops?: boolean;
  readonly running?: boolean;
  readonly onConfirm: (password: string) => void;
  readonly onCancel?: () => void;
}

const SHOWN = ['password'];

/** What changes the ways into an account is a matter for whoever knows its password. */
export function ConfirmByPassword(props: ConfirmByPasswordProps) {
  const { act, submit, stops = false, running, onConfirm, onCancel } = props;
  const text = useText();
  const said = useRefusals(act.refusals);
  const form = useForm({ mode: 'uncontrolled', initialValues: { password: '' } });
  return (
    <form noValidate onSubmit={form.onSubmit(({ password }) => onConfirm(password))}>
      <Stack gap="md" maw={420}>
        <PasswordField
          label={text('settings.provider.password')}
          autoComplete="current-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
          error={said.at('password')}
        />
        <FormEnd
          act={{ ...act, running: running ?? act.running }}
          shown={SHOWN}
          title={text('settings.provider.refused')}
          submit={submit}
          stops={stops}
          quiet={!stops}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}
