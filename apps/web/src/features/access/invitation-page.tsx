import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';

export function InvitationPage(_props: { token: string; onAccepted: () => void }) {
  const text = useText();
  return <Page title={text('access.invitation.title')} />;
}
