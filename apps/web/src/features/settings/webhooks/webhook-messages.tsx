import { Button, Table } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import stacked from '../../../ui/stacked-table.module.css';
import { useFormat } from '../../../ui/use-format.js';
import { ResendWebhookMessage, type MessageShown } from './webhook-calls.js';
import classes from './webhooks.module.css';

/** What came of the last attempt, in words. */
function useOutcome({ state, trouble, lastStatus, attempts, dueAt }: MessageShown): string {
  const text = useText();
  const format = useFormat();
  if (state === 'delivered') return text('webhooks.outcome.delivered', { status: lastStatus ?? 0 });
  if (attempts === 0 || trouble === null) return text('webhooks.outcome.onItsWay');
  if (trouble === 'cutOff') return text('webhooks.outcome.underWay');
  const why = text(`webhooks.trouble.${trouble}`, { status: lastStatus ?? 0 });
  return state === 'failed'
    ? text('webhooks.outcome.failed', { why })
    : text('webhooks.outcome.again', { why, when: dueAt ? format.instant(dueAt) : '' });
}

function Resend({ message }: { message: MessageShown }) {
  const text = useText();
  const announce = useAnnounce();
  const resend = useKeyedAct(ResendWebhookMessage);
  const run = async () => {
    if ((await resend.run({ id: message.id })).ok) announce(text('webhooks.resent'));
  };
  return (
    <>
      <Button variant="default" size="compact-sm" loading={resend.running} onClick={() => void run()}>
        {text('webhooks.resend')}
      </Button>
      <RefusalSummary act={resend} />
    </>
  );
}

function MessageRow({ message }: { message: MessageShown }) {
  const text = useText();
  const format = useFormat();
  const outcome = useOutcome(message);
  const mayResend = message.state !== 'delivered' && message.attempts > 0 && message.trouble !== 'cutOff';
  return (
    <Table.Tr role="row">
      <Table.Td role="cell">{format.instant(message.createdAt)}</Table.Td>
      <Table.Td role="cell">
        {text(message.event ? `webhooks.event.${message.event}` : 'webhooks.trial')}
      </Table.Td>
      <Table.Td role="cell">{outcome}</Table.Td>
      <Table.Td role="cell" data-said={text('webhooks.tries')}>
        {text('webhooks.attempts', { count: message.attempts })}
      </Table.Td>
      <Table.Td role="cell">{mayResend && <Resend message={message} />}</Table.Td>
    </Table.Tr>
  );
}

const COLUMNS = ['when', 'what', 'came', 'tries', 'act'] as const;

/** What was sent last, and what came of it: a table, whose lines become entries on a phone. */
export function WebhookMessages({ messages, host }: { messages: readonly MessageShown[]; host: string }) {
  const text = useText();
  if (messages.length === 0) return <p className={classes['told']}>{text('webhooks.noMessages')}</p>;
  return (
    <details className={classes['last']}>
      <summary>{text('webhooks.lastMessages', { count: messages.length })}</summary>
      <Table.ScrollContainer
        minWidth={680}
        type="native"
        tabIndex={0}
        aria-label={text('webhooks.lastOf', { host })}
        className={stacked['sideways']}
      >
        <Table verticalSpacing="xs" role="table" className={`${stacked['table']} ${classes['messages']}`}>
          <Table.Thead role="rowgroup">
            <Table.Tr role="row">
              {COLUMNS.map((column) => (
                <Table.Th key={column} role="columnheader">
                  {text(`webhooks.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody role="rowgroup">
            {messages.map((message) => (
              <MessageRow key={message.id} message={message} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
