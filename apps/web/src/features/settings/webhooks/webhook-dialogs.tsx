import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { RemoveWebhook, RotateWebhookSecret, type WebhookShown } from './webhook-calls.js';
import { SecretOnce, WebhookDialog } from './webhook-form.js';

interface DialogProps {
  readonly webhook: WebhookShown;
  readonly host: string;
  readonly onClose: () => void;
}

/** Another secret; the one before signs a day longer. */
export function RotateDialog({ webhook: { id, version }, host, onClose }: DialogProps) {
  const text = useText();
  const rotate = useAct(RotateWebhookSecret);
  const [secret, setSecret] = useState<string | null>(null);
  const confirm = async () => {
    const done = await rotate.run({ input: { id, version } });
    if (done.ok) setSecret(done.value.secret);
  };
  if (secret) {
    return (
      <WebhookDialog title={text('webhooks.rotate')} onClose={onClose}>
        <SecretOnce secret={secret} onClose={onClose} />
      </WebhookDialog>
    );
  }
  return (
    <ConfirmDialog
      opened
      title={text('webhooks.rotateAsk', { host })}
      confirmLabel={text('webhooks.rotateAct')}
      running={rotate.running}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {text('webhooks.rotateWhat')}
      <RefusalSummary act={rotate} />
    </ConfirmDialog>
  );
}

export function RemoveDialog({ webhook: { id, version }, host, onClose }: DialogProps) {
  const text = useText();
  const announce = useAnnounce();
  const remove = useAct(RemoveWebhook);
  const confirm = async () => {
    const done = await remove.run({ input: { id, version } });
    if (!done.ok) return;
    announce(text('webhooks.removed', { host }));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={text('webhooks.removeAsk', { host })}
      confirmLabel={text('webhooks.remove')}
      running={remove.running}
      stops
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {text('webhooks.removeWhat')}
      <RefusalSummary act={remove} />
    </ConfirmDialog>
  );
}
