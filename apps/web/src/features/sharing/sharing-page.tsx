import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';
import { ShareLinks } from './components/share-links.js';

/** What leaves the workspace: pages for readers outside. */
export function SharingPage() {
  const text = useText();
  return (
    <Page title={text('sharing.title')} lead={text('sharing.lead')}>
      <ShareLinks />
    </Page>
  );
}
