import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMailFast } from '@tabler/icons-react';
import { useState } from 'react';
import { PASSWORD_RESET_MINUTES } from '@levain/domain/members/password-reset.js';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton, TextLink } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { RequestPasswordReset } from '../../ui/password-reset/request-password-reset.js';
import { RefusalSummary } from '../../ui/refusal-text.js';
import { useRefusals } from '../../ui/use-refusals.js';
import { useAddressDraft } from './address-draft.js';
import classes from './access.module.css';

/** Says the same whether or not the address has an account. */
export function ForgottenPage() {
  const text = useText();
  const act = useAct(RequestPasswordReset);
  const said = useRefusals(act.refusals);
  const [written, setWritten] = useState<string | null>(null);
  const draft = useAddressDraft();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: draft.kept?.email ?? '' },
    onValuesChange: draft.keep,
  });
  const ask = async ({ email }: { email: string }) => {
    const done = await act.run({ input: { email } });
    if (done.ok) setWritten(email.trim());
  };
  if (written !== null) {
    return (
      <Page title={text('access.forgotten.title')} width="form">
        <div role="status">
          <EmptyState
            icon={IconMailFast}
            title={text('access.forgotten.sent')}
            why={text('access.forgotten.sentWhy', { email: written, minutes: PASSWORD_RESET_MINUTES })}
            action={<LinkButton to="/sign-in">{text('access.forgotten.back')}</LinkButton>}
          />
        </div>
      </Page>
    );
  }
  return (
    <Page title={text('access.forgotten.title')} lead={text('access.forgotten.lead')} width="form">
      <Panel>
        <form onSubmit={form.onSubmit((values) => void ask(values))} noValidate>
          <Stack>
            <TextInput
              type="email"
              autoComplete="username"
              label={text('access.email')}
              key={form.key('email')}
              {...form.getInputProps('email')}
              error={said.at('email')}
            />
            <RefusalSummary act={act} shown={['email']} title={text('access.forgotten.notSent')} />
            <Button type="submit" loading={act.running}>
              {text('access.forgotten.submit')}
            </Button>
          </Stack>
        </form>
      </Panel>
      <p className={classes['own']}>
        <TextLink to="/sign-in">{text('access.forgotten.back')}</TextLink>
      </p>
    </Page>
  );
}
