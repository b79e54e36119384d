import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { Panel } from '../../../ui/panel.js';
import { PasswordField } from '../../../ui/password-field.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { ChangePassword } from '../api/change-password.js';

export function PasswordForm() {
  const text = useText();
  const change = useAct(ChangePassword);
  const said = useRefusals(change.refusals);
  const [changed, setChanged] = useState(false);
  const form = useForm({ mode: 'uncontrolled', initialValues: { currentPassword: '', newPassword: '' } });
  const submit = form.onSubmit(async (input) => {
    setChanged(false);
    const done = await change.run({ input });
    setChanged(done.ok);
    if (done.ok) form.reset();
  });
  const field = (name: 'currentPassword' | 'newPassword') => ({
    ...form.getInputProps(name),
    label: text(`settings.password.${name}`),
    error: said.at(name),
  });
  return (
    <Panel title={text('settings.password.title')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md" maw={420}>
          <PasswordField
            key={form.key('currentPassword')}
            {...field('currentPassword')}
            autoComplete="current-password"
          />
          <PasswordField
            key={form.key('newPassword')}
            {...field('newPassword')}
            description={text('settings.password.rule')}
            autoComplete="new-password"
          />
          <RefusalSummary act={change} shown={['currentPassword', 'newPassword']} />
          <Button type="submit" variant="default" loading={change.running} style={{ alignSelf: 'start' }}>
            {text('settings.password.change')}
          </Button>
          <div role="status">{changed && text('settings.password.changed')}</div>
        </Stack>
      </form>
    </Panel>
  );
}
