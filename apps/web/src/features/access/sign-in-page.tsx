import { useQuery } from 'urql';
import { useText } from '../../i18n/use-text.js';
import { useLanguage } from '../../i18n/language-provider.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { TextLink } from '../../ui/link-button.js';
import { JourneyRefused } from '../../ui/journey-refused.js';
import { Page } from '../../ui/page.js';
import { useAddressDraft } from './address-draft.js';
import { SetupStateQuery } from './api/setup-state.js';
import { SignIn } from './api/sign-in.js';
import { DemoAccounts } from './components/demo-accounts.js';
import { ProviderButton } from './components/provider-button.js';
import { SignInForm } from './components/sign-in-form.js';
import classes from './access.module.css';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface SignInPageProps {
  readonly onSignedIn: () => void;
  /** Gone to the identity provider. */
  readonly onLeave: (address: string) => void;
  readonly next?: string | undefined;
  /** Why the identity provider let nobody in. */
  readonly refused?: string | undefined;
}

export function SignInPage({ onSignedIn, onLeave, next, refused }: SignInPageProps) {
  const text = useText();
  const { locale } = useLanguage();
  const [{ data }] = useQuery({ query: SetupStateQuery });
  const act = useAct(SignIn);
  const draft = useAddressDraft();
  const providerName = data?.setupState.providerName;
  const signIn = async (input: Credentials) => {
    const done = await act.run({ input: { ...input } });
    if (!done.ok) return;
    draft.forget();
    onSignedIn();
  };
  const demo = (data?.setupState.demoAccounts ?? []).filter((account, _index, all) =>
    all.some((other) => other.locale === locale) ? account.locale === locale : true,
  );
  return (
    <Page title={text('access.signIn.title')} width={demo.length > 0 ? 'full' : 'form'}>
      <div className={classes['columns']} data-two={demo.length > 0 || undefined}>
        <div className={classes['ways']}>
          <JourneyRefused code={refused} title={text('access.signIn.refused')} />
          {providerName && (
            <>
              <ProviderButton
                label={text('access.signIn.provider', { provider: providerName })}
                purpose={{ next }}
                onLeave={onLeave}
              />
              <p className={classes['or']}>{text('access.signIn.or')}</p>
            </>
          )}
          <SignInForm act={act} onSubmit={(input) => void signIn(input)} />
        </div>
        {demo.length > 0 && (
          <DemoAccounts
            accounts={demo}
            running={act.running}
            onChoose={({ email, password }) => void signIn({ email, password })}
          />
        )}
      </div>
      {data?.setupState.needed && (
        <p className={classes['own']}>
          {text('access.signIn.ownWorkspace')} <TextLink to="/setup">{text('access.signIn.setUp')}</TextLink>
        </p>
      )}
    </Page>
  );
}
