import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { Panel } from '../../../ui/panel.js';
import { PasswordField } from '../../../ui/password-field.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AcceptMemberInvitation } from '../api/member-invitation.js';

interface AcceptFormProps {
  token: string;
  name: string;
  email: string;
  onAccepted: () => void;
}

const SHOWN = ['name', 'password'];

export function AcceptForm({ token, name, email, onAccepted }: AcceptFormProps) {
  const text = useText();
  const act = useAct(AcceptMemberInvitation);
  const said = useRefusals(act.refusals);
  const form = useForm({ mode: 'uncontrolled', initialValues: { name, password: '' } });
  const accept = async (values: { name: string; password: string }) => {
    const done = await act.run({ input: { token, ...values } });
    if (done.ok) onAccepted();
  };
  return (
    <Panel>
      <form onSubmit={form.onSubmit((values) => void accept(values))} noValidate>
        <Stack>
          <TextInput label={text('access.email')} value={email} readOnly autoComplete="username" />
          <TextInput
            label={text('access.name')}
            autoComplete="name"
            key={form.key('name')}
            {...form.getInputProps('name')}
            error={said.at('name')}
          />
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
            {text('access.invitation.submit')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
