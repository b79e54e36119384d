import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ActState } from '../lib/graphql/use-act.js';
import { useAnnounce } from './announcer.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { RefusalSummary } from './refusal-text.js';

interface RevokeProps {
  readonly act: ActState;
  readonly revoke: () => Promise<{ readonly ok: boolean }>;
  /** On the button and in the dialog. */
  readonly label: string;
  /** The same with what it ends, for whoever hears the button alone. */
  readonly labelOf: string;
  readonly question: string;
  /** Said once it is done. */
  readonly revoked: string;
  /** What it does. */
  readonly children: ReactNode;
}

/** Ends at once what was given, after saying what that does. */
export function Revoke({ act, revoke, label, labelOf, question, revoked, children }: RevokeProps) {
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    const done = await revoke();
    setAsking(false);
    if (done.ok) announce(revoked);
  };
  return (
    <div>
      <Button variant="default" size="compact-sm" aria-label={labelOf} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <RefusalSummary act={act} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
        title={question}
        confirmLabel={label}
        running={act.running}
        stops
      >
        {children}
      </ConfirmDialog>
    </div>
  );
}
