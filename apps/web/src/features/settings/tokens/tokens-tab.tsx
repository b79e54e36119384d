import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { useMay, useViewer } from '../../../lib/viewer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { GivenList } from '../../../ui/given-list.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { TokenForm } from './token-form.js';
import { TokenItem } from './token-item.js';
import { ApiTokensQuery, type ApiTokenShown } from './tokens-api.js';

function List({ tokens, isMine }: { tokens: readonly ApiTokenShown[]; isMine: boolean }) {
  return (
    <GivenList>
      {tokens.map((token) => (
        <TokenItem key={token.id} token={token} isMine={isMine} />
      ))}
    </GivenList>
  );
}

/** What programs may do in the member's name; who manages members sees those of the others below. */
export function TokensTab() {
  const text = useText();
  const viewer = useViewer();
  const mayMake = useMay('makeToken');
  const [isMaking, setMaking] = useState(false);
  const [{ data, error }, again] = useQuery({ query: ApiTokensQuery, requestPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!data) return <LoadingState shape="rows" count={2} />;
  const isMine = ({ owner }: ApiTokenShown) => owner.id === viewer.member.id;
  const own = data.apiTokens.filter(isMine);
  const others = data.apiTokens.filter((token) => !isMine(token));
  const make = mayMake && (
    <Button
      leftSection={<IconKey size={18} stroke={1.6} aria-hidden />}
      variant={own.length === 0 ? 'filled' : 'default'}
      onClick={() => setMaking(true)}
    >
      {text('tokens.make')}
    </Button>
  );
  return (
    <Stack gap="md">
      <Panel title={text('tokens.title')} aside={own.length > 0 ? make : undefined}>
        {own.length === 0 ? (
          <EmptyState
            order={3}
            icon={IconKey}
            title={text('tokens.empty')}
            why={text('tokens.emptyWhy')}
            action={make}
          />
        ) : (
          <>
            <Text c="dimmed" size="sm">
              {text('tokens.lead')}
            </Text>
            <List tokens={own} isMine />
          </>
        )}
      </Panel>
      {others.length > 0 && (
        <Panel title={text('tokens.others')}>
          <List tokens={others} isMine={false} />
        </Panel>
      )}
      <Modal
        opened={isMaking}
        onClose={() => setMaking(false)}
        title={text('tokens.make')}
        size="lg"
        closeButtonProps={{ 'aria-label': text('ui.close') }}
        attributes={{ header: { role: 'presentation' } }}
      >
        <TokenForm onClose={() => setMaking(false)} />
      </Modal>
    </Stack>
  );
}
