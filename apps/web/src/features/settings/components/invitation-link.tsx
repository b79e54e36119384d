import { useText } from '../../../i18n/use-text.js';
import { OnceLink } from '../../../ui/once-link.js';

export function InvitationLink({ url, onClose }: { url: string; onClose: () => void }) {
  const text = useText();
  return (
    <OnceLink
      url={url}
      label={text('settings.invite.link')}
      why={text('settings.invite.linkOnce')}
      onClose={onClose}
    />
  );
}
