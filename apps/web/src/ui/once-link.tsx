import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.js';

interface OnceLinkProps {
  readonly url: string;
  readonly label: string;
  /** That it is shown this once, and what to do with it. */
  readonly why: string;
  /** What the button says before and after, where it is no link. */
  readonly copying?: readonly [copy: string, copied: string];
  readonly onClose: () => void;
}

/** A link that is shown this once: only its fingerprint is kept. */
export function OnceLink({ url, label, why, copying, onClose }: OnceLinkProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  // It stands where the form stood that had the focus.
  useEffect(() => field.current?.focus(), []);
  const [toCopy, done] = copying ?? [text('ui.copy'), text('ui.copied')];
  return (
    <Stack gap="md">
      <Alert color="brand" variant="light">
        {why}
      </Alert>
      <TextInput
        ref={field}
        label={label}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="sm">
        <CopyButton value={url}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? done : toCopy}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {text('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}
