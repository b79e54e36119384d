import { Stack } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { readContents, type Contents } from './archive-client.js';
import { LeavePanel } from './leave-panel.js';
import { TakeInPanel } from './take-in-panel.js';

/** The whole workspace out, and in again. */
export function ArchiveTab() {
  const [contents, setContents] = useState<Contents | null>(null);
  const [error, setError] = useState<unknown>(null);
  const look = useCallback(() => {
    setError(null);
    readContents().then(setContents, setError);
  }, []);
  useEffect(look, [look]);
  if (error) return <ErrorState error={error} onRetry={look} />;
  if (!contents) return <LoadingState shape="cards" />;
  return (
    <Stack gap="md">
      {!contents.isEmpty && <LeavePanel contents={contents} />}
      <TakeInPanel contents={contents} />
    </Stack>
  );
}
