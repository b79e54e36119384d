import { IconMailOff } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { LoadingState } from '../../ui/loading-state.js';
import { JourneyRefused } from '../../ui/journey-refused.js';
import { Page } from '../../ui/page.js';
import { useFormat } from '../../ui/use-format.js';
import { MemberInvitationQuery } from './api/member-invitation.js';
import { ProviderNameQuery } from './api/provider.js';
import { AcceptForm } from './components/accept-form.js';
import { ProviderButton } from './components/provider-button.js';
import classes from './access.module.css';

interface InvitationPageProps {
  token: string;
  onAccepted: () => void;
  /** Gone to the identity provider. */
  onLeave: (address: string) => void;
  /** Why the identity provider let nobody in. */
  refused?: string | undefined;
}

/** Opening the link changes nothing: only the form joins. */
export function InvitationPage({ token, onAccepted, onLeave, refused }: InvitationPageProps) {
  const text = useText();
  const format = useFormat();
  const [{ data, error }, again] = useQuery({ query: MemberInvitationQuery, variables: { token } });
  const [provider] = useQuery({ query: ProviderNameQuery });
  const providerName = provider.data?.setupState.providerName;
  const title = text('access.invitation.title');
  if (error && !data)
    return <Page title={title} children={<ErrorState error={error} onRetry={() => again()} />} />;
  if (!data) return <Page title={title} children={<LoadingState shape="rows" count={4} />} />;
  const invitation = data.memberInvitation;
  if (!invitation) {
    return (
      <Page title={title}>
        <EmptyState
          icon={IconMailOff}
          title={text('access.invitation.gone')}
          why={text('access.invitation.goneNext')}
          action={<LinkButton to="/sign-in">{text('access.signIn.title')}</LinkButton>}
        />
      </Page>
    );
  }
  const { name, email, workspaceName, role, expiresAt } = invitation;
  return (
    <Page
      title={text('access.invitation.titleOf', { workspace: workspaceName })}
      lead={text('access.invitation.lead', {
        name,
        role: text(`words.memberRole.${role}`),
        until: format.day(expiresAt),
      })}
      width="form"
    >
      <div className={classes['ways']}>
        <JourneyRefused code={refused} title={text('access.signIn.refused')} />
        {providerName && (
          <>
            <p className={classes['own']}>{text('access.invitation.providerWhy', { email })}</p>
            <ProviderButton
              label={text('access.invitation.provider', { provider: providerName })}
              purpose={{ invitationToken: token }}
              onLeave={onLeave}
            />
            <p className={classes['or']}>{text('access.signIn.or')}</p>
          </>
        )}
        <AcceptForm token={token} name={name} email={email} onAccepted={onAccepted} />
      </div>
    </Page>
  );
}
