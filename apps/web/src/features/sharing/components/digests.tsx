import { Button, Modal } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { GivenList } from '../../../ui/given-list.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { DigestsQuery } from '../api/digests.js';
import { DigestForm } from './digest-form.js';
import { DigestItem } from './digest-item.js';

/** Who is written what, and when. */
export function Digests() {
  const text = useText();
  const [isStarting, setStarting] = useState(false);
  const [{ data, error }, again] = useQuery({ query: DigestsQuery });
  const digests = data?.digests;
  const start = (
    <Button
      leftSection={<IconMail size={18} stroke={1.6} aria-hidden />}
      variant={digests?.length === 0 ? 'filled' : 'default'}
      onClick={() => setStarting(true)}
    >
      {text('sharing.digests.open')}
    </Button>
  );
  return (
    <Panel title={text('sharing.digests.title')} aside={digests && digests.length > 0 ? start : undefined}>
      {error && !digests && <ErrorState error={error} onRetry={() => again()} />}
      {!digests && !error && <LoadingState shape="rows" count={2} />}
      {digests?.length === 0 && (
        <EmptyState
          order={3}
          icon={IconMail}
          title={text('sharing.digests.empty')}
          why={text('sharing.digests.emptyWhy')}
          action={start}
        />
      )}
      {digests && digests.length > 0 && (
        <GivenList>
          {digests.map((digest) => (
            <DigestItem key={digest.id} digest={digest} />
          ))}
        </GivenList>
      )}
      <Modal
        opened={isStarting}
        onClose={() => setStarting(false)}
        title={text('sharing.digests.open')}
        size="lg"
        closeButtonProps={{ 'aria-label': text('ui.close') }}
        attributes={{ header: { role: 'presentation' } }}
      >
        <DigestForm onClose={() => setStarting(false)} />
      </Modal>
    </Panel>
  );
}
