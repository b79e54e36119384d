import { IconCircleCheck, IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { Page } from '../../ui/page.js';
import { PasswordResetQuery } from './api/password-reset.js';
import { ResetForm } from './components/reset-form.js';

/** Opening the link changes nothing: only the form does. */
export function ResetPage({ token }: { token: string }) {
  const text = useText();
  const [changed, setChanged] = useState(false);
  const [{ data, error }, again] = useQuery({ query: PasswordResetQuery, variables: { token } });
  const title = text('access.reset.title');
  if (changed) {
    return (
      <Page title={title} width="form">
        <div role="status">
          <EmptyState
            icon={IconCircleCheck}
            title={text('access.reset.done')}
            why={text('access.reset.doneWhy')}
            action={<LinkButton to="/sign-in">{text('access.signIn.submit')}</LinkButton>}
          />
        </div>
      </Page>
    );
  }
  if (error && !data)
    return <Page title={title} children={<ErrorState error={error} onRetry={() => again()} />} />;
  if (!data) return <Page title={title} children={<LoadingState shape="rows" count={3} />} />;
  const reset = data.passwordReset;
  if (!reset) {
    return (
      <Page title={title} width="form">
        <EmptyState
          icon={IconMailOff}
          title={text('access.reset.gone')}
          why={text('access.reset.goneWhy')}
          action={<LinkButton to="/forgotten">{text('access.reset.another')}</LinkButton>}
        />
      </Page>
    );
  }
  const { email, workspaceName: workspace } = reset;
  return (
    <Page title={title} lead={text('access.reset.lead', { workspace })} width="form">
      <ResetForm token={token} email={email} onChanged={() => setChanged(true)} />
    </Page>
  );
}
