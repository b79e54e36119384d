import { Button, Modal } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { GivenList } from '../../../ui/given-list.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { ShareLinksQuery } from '../api/share-links.js';
import { ShareLinkForm } from './share-link-form.js';
import { ShareLinkItem } from './share-link-item.js';

/** Pages for readers outside, those that open first. */
export function ShareLinks() {
  const text = useText();
  const mayShare = useMay('shareOutside');
  const [isMaking, setMaking] = useState(false);
  const [{ data, error }, again] = useQuery({ query: ShareLinksQuery, requestPolicy: 'cache-and-network' });
  const links = data?.shareLinks;
  const make = mayShare && (
    <Button
      leftSection={<IconLink size={18} stroke={1.6} aria-hidden />}
      variant={links?.length === 0 ? 'filled' : 'default'}
      onClick={() => setMaking(true)}
    >
      {text('sharing.form.open')}
    </Button>
  );
  return (
    <Panel title={text('sharing.links.title')} aside={links && links.length > 0 ? make : undefined}>
      {error && !links && <ErrorState error={error} onRetry={() => again()} />}
      {!links && !error && <LoadingState shape="rows" count={2} />}
      {links?.length === 0 && (
        <EmptyState
          order={3}
          icon={IconLink}
          title={text('sharing.links.empty')}
          why={text(mayShare ? 'sharing.links.emptyWhy' : 'sharing.links.emptyWhyOthers')}
          action={make}
        />
      )}
      {links && links.length > 0 && (
        <GivenList>
          {links.map((link) => (
            <ShareLinkItem key={link.id} link={link} />
          ))}
        </GivenList>
      )}
      <Modal
        opened={isMaking}
        onClose={() => setMaking(false)}
        title={text('sharing.form.open')}
        size="lg"
        closeButtonProps={{ 'aria-label': text('ui.close') }}
        attributes={{ header: { role: 'presentation' } }}
      >
        <ShareLinkForm onClose={() => setMaking(false)} />
      </Modal>
    </Panel>
  );
}
