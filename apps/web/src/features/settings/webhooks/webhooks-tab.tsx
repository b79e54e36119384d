import { Button, Stack } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { AddWebhookDialog } from './webhook-form.js';
import { WebhookItem } from './webhook-item.js';
import { WebhooksQuery, type WebhookShown } from './webhook-calls.js';
import classes from './webhooks.module.css';

/** While something was just sent, its answer comes within seconds. */
const SOON_MS = 60_000;
const AGAIN_MS = 2_000;

const isExpected = ({ messages }: WebhookShown): boolean =>
  messages.some(
    ({ state, dueAt }) => state === 'waiting' && dueAt !== null && Date.parse(dueAt) < Date.now() + SOON_MS,
  );

/** The addresses of other systems that are told what happens. */
export function WebhooksTab() {
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const [{ data, error }, again] = useQuery({ query: WebhooksQuery, requestPolicy: 'cache-and-network' });
  const webhooks = data?.webhooks;
  const expects = webhooks?.some(isExpected) ?? false;
  useEffect(() => {
    if (!expects) return;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [expects, again]);
  if (error && !webhooks) return <ErrorState error={error} onRetry={() => again()} />;
  if (!webhooks) return <LoadingState shape="rows" />;
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setAdding(true)}>
      {text('webhooks.add')}
    </Button>
  );
  const isEmpty = webhooks.length === 0;
  return (
    <Stack gap="md">
      <Panel
        title={text('webhooks.title')}
        sentence={isEmpty ? undefined : text('webhooks.sentence')}
        aside={isEmpty ? undefined : add}
      >
        {isEmpty && (
          <EmptyState
            order={3}
            icon={IconWebhook}
            title={text('webhooks.empty')}
            why={text('webhooks.emptyWhy')}
            action={add}
          />
        )}
        {!isEmpty && (
          <ul className={classes['list']}>
            {webhooks.map((webhook) => (
              <WebhookItem key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        )}
      </Panel>
      {isAdding && <AddWebhookDialog onClose={() => setAdding(false)} />}
    </Stack>
  );
}
