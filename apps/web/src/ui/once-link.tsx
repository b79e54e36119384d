import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { useText } from '../i18n/use-text.js';

interface OnceLinkProps {
  readonly url: string;
  readonly label: string;
  /** That it is shown this once, and what to do with it. */
  readonly why: string;
  readonly onClose: () => void;
}

/** A link that is shown this once: only its fingerprint is kept. */
export function OnceLink({ url, label, why, onClose }: OnceLinkProps) {
  const text = useText();
  return (
    <Stack gap="md">
      <Alert color="brand" variant="light">
        {why}
      </Alert>
      <TextInput label={label} value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
      <Group gap="sm">
        <CopyButton value={url}>
          {({ copied, copy }) => <Button onClick={copy}>{text(copied ? 'ui.copied' : 'ui.copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {text('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}
