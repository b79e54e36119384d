import { WEBHOOK_EVENTS, type WebhookEvent } from '@levain/domain/webhooks/webhook.js';
import { Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { ActState } from '../../../lib/graphql/use-act.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { FormEnd } from '../../../ui/form-end.js';
import { OnceLink } from '../../../ui/once-link.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { AddWebhook, ChangeWebhook, type WebhookShown } from './webhook-calls.js';
import { FocusBack } from '../../../ui/focus-back.js';

interface Draft {
  readonly address: string;
  readonly events: readonly WebhookEvent[];
}

interface FormProps {
  readonly draft: Draft;
  readonly act: ActState;
  readonly submit: string;
  readonly onChange: (draft: Draft) => void;
  readonly onSubmit: () => Promise<unknown>;
  readonly onClose: () => void;
}

const SHOWN = ['address', 'events'];

/** Where messages are posted, and what they tell. */
function WebhookForm({ draft, act, submit, onChange, onSubmit, onClose }: FormProps) {
  const text = useText();
  const said = useRefusals(act.refusals);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="lg">
        <TextInput
          label={text('webhooks.address')}
          description={text('webhooks.addressHelp')}
          placeholder="https://"
          type="url"
          value={draft.address}
          onChange={(event) => onChange({ ...draft, address: event.currentTarget.value })}
          error={said.at('address')}
          data-autofocus
        />
        <Checkbox.Group
          label={text('webhooks.events')}
          value={[...draft.events]}
          onChange={(events) => onChange({ ...draft, events: events as WebhookEvent[] })}
          error={said.at('events')}
        >
          <Stack gap="xs" mt="xs">
            {WEBHOOK_EVENTS.map((event) => (
              <Checkbox key={event} value={event} label={text(`webhooks.event.${event}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <FormEnd act={act} shown={SHOWN} submit={submit} inDialog onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** A dialog of this tab. */
export function WebhookDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const text = useText();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <FocusBack />
      {props.children}
    </Modal>
  );
}

/** The secret, this once. */
export function SecretOnce({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const text = useText();
  return (
    <OnceLink
      url={secret}
      label={text('webhooks.secret')}
      why={text('webhooks.secretOnce')}
      copying={[text('webhooks.copy'), text('webhooks.copied')]}
      onClose={onClose}
    />
  );
}

export function AddWebhookDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const add = useKeyedAct(AddWebhook);
  const [secret, setSecret] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>({ address: '', events: WEBHOOK_EVENTS });
  const submit = async () => {
    const done = await add.run({ address: draft.address, events: [...draft.events] });
    if (done.ok) setSecret(done.value.secret);
  };
  return (
    <WebhookDialog title={text('webhooks.add')} onClose={onClose}>
      {secret ? (
        <SecretOnce secret={secret} onClose={onClose} />
      ) : (
        <WebhookForm
          {...{ draft, act: add, submit: text('webhooks.addAct'), onClose }}
          onChange={setDraft}
          onSubmit={submit}
        />
      )}
    </WebhookDialog>
  );
}

interface ChangeProps {
  readonly webhook: WebhookShown;
  readonly onClose: () => void;
}

export function ChangeWebhookDialog({ webhook, onClose }: ChangeProps) {
  const text = useText();
  const announce = useAnnounce();
  const change = useAct(ChangeWebhook);
  const { id, version, address, events, pausedAt } = webhook;
  const [draft, setDraft] = useState<Draft>({ address, events });
  const submit = async () => {
    const what = { address: draft.address, events: [...draft.events], isActive: pausedAt === null };
    const done = await change.run({ input: { id, version, ...what } });
    if (!done.ok) return;
    announce(text('webhooks.changed'));
    onClose();
  };
  return (
    <WebhookDialog title={text('webhooks.change')} onClose={onClose}>
      <WebhookForm
        {...{ draft, act: change, submit: text('webhooks.save'), onClose }}
        onChange={setDraft}
        onSubmit={submit}
      />
    </WebhookDialog>
  );
}
