import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';
import { Digests } from './components/digests.js';
import { OutsideReaders } from './components/outside-readers.js';
import { ShareLinks } from './components/share-links.js';

/** What leaves the workspace: pages for readers outside, and digests by mail. */
export function SharingPage() {
  const text = useText();
  return (
    <Page title={text('sharing.title')} lead={text('sharing.lead')}>
      <ShareLinks />
      <Digests />
      <OutsideReaders />
    </Page>
  );
}
