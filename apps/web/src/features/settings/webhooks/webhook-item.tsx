import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useFormat } from '../../../ui/use-format.js';
import { ChangeWebhook, TryWebhook, type WebhookShown } from './webhook-calls.js';
import { RemoveDialog, RotateDialog } from './webhook-dialogs.js';
import { ChangeWebhookDialog } from './webhook-form.js';
import { WebhookMessages } from './webhook-messages.js';
import classes from './webhooks.module.css';

type Open = 'change' | 'rotate' | 'remove' | null;

/** Where an address stands, in one sentence. */
function useStanding(webhook: WebhookShown): string {
  const text = useText();
  const format = useFormat();
  const { pausedAt, pausedBecause, failingSince } = webhook;
  if (pausedAt)
    return text(`webhooks.paused.${pausedBecause ?? 'byHand'}`, { when: format.instant(pausedAt) });
  return failingSince
    ? text('webhooks.failing', { when: format.instant(failingSince) })
    : text('webhooks.active');
}

function Acts({
  webhook,
  host,
  onOpen,
}: {
  webhook: WebhookShown;
  host: string;
  onOpen: (open: Open) => void;
}) {
  const text = useText();
  const announce = useAnnounce();
  const change = useAct(ChangeWebhook);
  const attempt = useKeyedAct(TryWebhook);
  const { id, version, address, events, pausedAt } = webhook;
  const toggle = async () => {
    const isActive = pausedAt !== null;
    const done = await change.run({ input: { id, version, address, events: [...events], isActive } });
    if (done.ok) announce(text(isActive ? 'webhooks.resumed' : 'webhooks.pausedNow', { host }));
  };
  const trial = async () => {
    if ((await attempt.run({ id })).ok) announce(text('webhooks.tried', { host }));
  };
  const button = (label: string, onClick: () => void, running = false) => (
    <Button
      variant="default"
      size="compact-sm"
      loading={running}
      aria-label={text('webhooks.actOf', { act: label, host })}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Group gap="xs">
        {button(text('webhooks.try'), () => void trial(), attempt.running)}
        {button(text('webhooks.changeAct'), () => onOpen('change'))}
        {button(text('webhooks.rotate'), () => onOpen('rotate'))}
        {button(text(pausedAt ? 'webhooks.resume' : 'webhooks.pause'), () => void toggle(), change.running)}
        {button(text('webhooks.remove'), () => onOpen('remove'))}
      </Group>
      <RefusalSummary act={attempt} />
      <RefusalSummary act={change} />
    </>
  );
}

/** One address: what it is told, how it stands, what may be done with it, what was sent last. */
export function WebhookItem({ webhook }: { webhook: WebhookShown }) {
  const text = useText();
  const format = useFormat();
  const standing = useStanding(webhook);
  const [open, setOpen] = useState<Open>(null);
  const { address, events, previousSecretUntil, addedBy, addedAt, messages } = webhook;
  const { host } = new URL(address);
  const dialog = { webhook, host, onClose: () => setOpen(null) };
  return (
    <li className={classes['item']}>
      <h3 className={classes['host']}>{host}</h3>
      <p className={classes['address']}>{address}</p>
      <p className={classes['standing']} data-stopped={webhook.pausedAt !== null || undefined}>
        {standing}
      </p>
      <p className={classes['told']}>
        {text('webhooks.told', {
          events: format.list(events.map((event) => text(`webhooks.event.${event}`))),
        })}
      </p>
      {previousSecretUntil && (
        <p className={classes['told']}>
          {text('webhooks.previousUntil', { when: format.instant(previousSecretUntil) })}
        </p>
      )}
      <p className={classes['told']}>
        {text('webhooks.addedBy', { name: addedBy.name, day: format.day(addedAt.slice(0, 10)) })}
      </p>
      <Acts webhook={webhook} host={host} onOpen={setOpen} />
      <WebhookMessages messages={messages} host={host} />
      {open === 'change' && <ChangeWebhookDialog webhook={webhook} onClose={dialog.onClose} />}
      {open === 'rotate' && <RotateDialog {...dialog} />}
      {open === 'remove' && <RemoveDialog {...dialog} />}
    </li>
  );
}
