import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';

/** The link is shown this once: it is stored only as a fingerprint. */
export function InvitationLink({ url, onClose }: { url: string; onClose: () => void }) {
  const text = useText();
  return (
    <Stack gap="md">
      <Alert color="brand" variant="light">
        {text('settings.invite.linkOnce')}
      </Alert>
      <TextInput
        label={text('settings.invite.link')}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="sm">
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{text(copied ? 'settings.invite.copied' : 'settings.invite.copy')}</Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {text('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}
