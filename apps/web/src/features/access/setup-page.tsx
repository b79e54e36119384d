import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useLanguage } from '../../i18n/language-provider.js';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { TextLink } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { PasswordField } from '../../ui/password-field.js';
import { RefusalSummary } from '../../ui/refusal-text.js';
import { useRefusals } from '../../ui/use-refusals.js';
import { SetUpWorkspace } from './api/set-up-workspace.js';

/** The password is never kept. */
type Draft = { workspaceName: string; name: string; email: string };

const EMPTY: Draft = { workspaceName: '', name: '', email: '' };
const SHOWN = ['workspaceName', 'name', 'email', 'password'];

export function SetupPage({ onReady }: { onReady: () => void }) {
  const text = useText();
  const { locale } = useLanguage();
  const draft = useKeptDraft<Draft>('setup');
  const act = useAct(SetUpWorkspace);
  const said = useRefusals(act.refusals);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { ...EMPTY, ...draft.kept, password: '' },
    onValuesChange: ({ workspaceName, name, email }) => draft.keep({ workspaceName, name, email }),
  });
  const submit = async (values: Draft & { password: string }) => {
    const done = await act.run({ input: { ...values, locale } });
    if (!done.ok) return;
    draft.forget();
    onReady();
  };
  const input = (field: keyof Draft | 'password') => ({
    ...form.getInputProps(field),
    error: said.at(field),
  });
  return (
    <Page title={text('access.setup.title')} lead={text('access.setup.lead')} width="form">
      <Panel>
        <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
          <Stack>
            <TextInput
              label={text('access.setup.workspaceName')}
              description={text('access.setup.workspaceNameWhy')}
              autoComplete="organization"
              key={form.key('workspaceName')}
              {...input('workspaceName')}
            />
            <TextInput
              label={text('access.name')}
              autoComplete="name"
              key={form.key('name')}
              {...input('name')}
            />
            <TextInput
              type="email"
              label={text('access.email')}
              autoComplete="username"
              key={form.key('email')}
              {...input('email')}
            />
            <PasswordField
              label={text('access.password')}
              description={text('access.passwordWhy')}
              autoComplete="new-password"
              key={form.key('password')}
              {...input('password')}
            />
            <RefusalSummary act={act} shown={SHOWN} />
            <Button type="submit" loading={act.running}>
              {text('access.setup.submit')}
            </Button>
          </Stack>
        </form>
      </Panel>
      <p style={{ margin: 0 }}>
        <TextLink to="/sign-in">{text('access.setup.signIn')}</TextLink>
      </p>
    </Page>
  );
}
