import { Button, Modal } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { GivenList } from '../../../ui/given-list.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { OutsideReadersQuery } from '../api/outside-readers.js';
import { OutsideReaderForm } from './outside-reader-form.js';
import { OutsideReaderItem } from './outside-reader-item.js';

/** Who reads a digest from outside, by whom they were invited, and since when. */
export function OutsideReaders() {
  const text = useText();
  const mayInvite = useMay('inviteReader');
  const [isInviting, setInviting] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: OutsideReadersQuery,
    requestPolicy: 'cache-and-network',
  });
  const readers = data?.outsideReaders;
  const invite = mayInvite && (
    <Button
      leftSection={<IconMailForward size={18} stroke={1.6} aria-hidden />}
      variant={readers?.length === 0 ? 'filled' : 'default'}
      onClick={() => setInviting(true)}
    >
      {text('sharing.readers.open')}
    </Button>
  );
  return (
    <Panel title={text('sharing.readers.title')} aside={readers && readers.length > 0 ? invite : undefined}>
      {error && !readers && <ErrorState error={error} onRetry={() => again()} />}
      {!readers && !error && <LoadingState shape="rows" count={2} />}
      {readers?.length === 0 && (
        <EmptyState
          order={3}
          icon={IconMailForward}
          title={text('sharing.readers.empty')}
          why={text(mayInvite ? 'sharing.readers.emptyWhy' : 'sharing.readers.emptyWhyOthers')}
          action={invite}
        />
      )}
      {readers && readers.length > 0 && (
        <GivenList>
          {readers.map((reader) => (
            <OutsideReaderItem key={reader.id} reader={reader} />
          ))}
        </GivenList>
      )}
      <Modal
        opened={isInviting}
        onClose={() => setInviting(false)}
        title={text('sharing.readers.open')}
        size="lg"
        closeButtonProps={{ 'aria-label': text('ui.close') }}
        attributes={{ header: { role: 'presentation' } }}
      >
        <OutsideReaderForm onClose={() => setInviting(false)} />
      </Modal>
    </Panel>
  );
}
