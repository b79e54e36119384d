import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { PasswordField } from '../../../ui/password-field.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import type { Trying } from './trying.js';

interface PasswordFormProps {
  /** Whom the link was sent to. */
  readonly email: string;
  /** Asked only where one is given to begin with. */
  readonly name?: string;
  readonly act: Trying;
  readonly submit: string;
  readonly onSubmit: (chosen: { name: string; password: string }) => void;
}

const SHOWN = ['name', 'password'];

/** What a personal link into an account ends with: a password to choose. */
export function PasswordForm({ email, name, act, submit, onSubmit }: PasswordFormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: name ?? '', password: '' } });
  return (
    <Panel>
      <form onSubmit={form.onSubmit(onSubmit)} noValidate>
        <Stack>
          <TextInput label={text('access.email')} value={email} readOnly autoComplete="username" />
          {name !== undefined && (
            <TextInput
              label={text('access.name')}
              autoComplete="name"
              key={form.key('name')}
              {...form.getInputProps('name')}
              error={said.at('name')}
            />
          )}
          <PasswordField
            label={text('access.choosePassword')}
            description={text('access.passwordWhy')}
            autoComplete="new-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
            error={said.at('password')}
          />
          <RefusalSummary act={act} shown={SHOWN} />
          <Button type="submit" loading={act.running}>
            {submit}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
