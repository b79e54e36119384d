import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';

export function SignInPage(_props: { onSignedIn: () => void }) {
  const text = useText();
  return <Page title={text('access.signIn.title')} />;
}
