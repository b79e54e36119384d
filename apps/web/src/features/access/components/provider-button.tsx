import { Button, Stack } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useLeaving } from '../../../lib/use-leaving.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { SignInWithProvider } from '../api/provider.js';

interface ProviderButtonProps {
  readonly label: string;
  /** What the browser is sent to the identity provider for. */
  readonly purpose: { readonly next?: string | undefined; readonly invitationToken?: string };
  readonly onLeave: (address: string) => void;
}

/** The way in by the organisation’s identity provider. */
export function ProviderButton({ label, purpose, onLeave }: ProviderButtonProps) {
  const text = useText();
  const act = useAct(SignInWithProvider);
  // Until the other site is there, the button says that something happens.
  const [leaving, leave] = useLeaving();
  const go = async () => {
    const done = await act.run({ input: purpose });
    if (!done.ok) return;
    leave();
    onLeave(done.value.address);
  };
  return (
    <Stack gap="sm">
      <RefusalSummary act={act} title={text('access.signIn.refused')} />
      <Button
        variant="default"
        leftSection={<IconBuilding size={20} stroke={1.6} aria-hidden />}
        loading={act.running || leaving}
        onClick={() => void go()}
      >
        {label}
      </Button>
    </Stack>
  );
}
