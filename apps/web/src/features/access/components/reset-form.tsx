import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { Panel } from '../../../ui/panel.js';
import { PasswordField } from '../../../ui/password-field.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { ResetPassword } from '../api/password-reset.js';

interface ResetFormProps {
  token: string;
  email: string;
  onChanged: () => void;
}

export function ResetForm({ token, email, onChanged }: ResetFormProps) {
  const text = useText();
  const act = useAct(ResetPassword);
  const said = useRefusals(act.refusals);
  const form = useForm({ mode: 'uncontrolled', initialValues: { password: '' } });
  const choose = async ({ password }: { password: string }) => {
    const done = await act.run({ input: { token, password } });
    if (done.ok) onChanged();
  };
  return (
    <Panel>
      <form onSubmit={form.onSubmit((values) => void choose(values))} noValidate>
        <Stack>
          <TextInput label={text('access.email')} value={email} readOnly autoComplete="username" />
          <PasswordField
            label={text('access.choosePassword')}
            description={text('access.passwordWhy')}
            autoComplete="new-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
            error={said.at('password')}
          />
          <RefusalSummary act={act} shown={['password']} />
          <Button type="submit" loading={act.running}>
            {text('access.reset.submit')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
