import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { PasswordField } from '../../../ui/password-field.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useAddressDraft } from '../address-draft.js';
import type { Trying } from './trying.js';

interface SignInFormProps {
  act: Trying;
  onSubmit: (credentials: { email: string; password: string }) => void;
}

const FIELDS = ['email', 'password'] as const;

export function SignInForm({ act, onSubmit }: SignInFormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const draft = useAddressDraft();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: draft.kept?.email ?? '', password: '' },
    onValuesChange: ({ email }) => draft.keep({ email }),
    validate: {
      email: (typed) => (typed.trim() ? null : text('access.email.missing')),
      password: (typed) => (typed ? null : text('access.password.missing')),
    },
  });
  const focusFirst = (errors: object) => {
    const first = FIELDS.find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  };
  return (
    <Panel>
      <form onSubmit={form.onSubmit(onSubmit, focusFirst)} noValidate>
        <Stack>
          <TextInput
            type="email"
            autoComplete="username"
            label={text('access.email')}
            key={form.key('email')}
            {...form.getInputProps('email')}
            error={form.errors['email'] ?? said.at('email')}
          />
          <PasswordField
            autoComplete="current-password"
            label={text('access.password')}
            key={form.key('password')}
            {...form.getInputProps('password')}
            error={form.errors['password'] ?? said.at('password')}
          />
          <RefusalSummary act={act} shown={FIELDS} title={text('access.signIn.refused')} />
          <Button type="submit" loading={act.running}>
            {text('access.signIn.submit')}
          </Button>
          <TextLink to="/forgotten">{text('access.signIn.forgotten')}</TextLink>
        </Stack>
      </form>
    </Panel>
  );
}
