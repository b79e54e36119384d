import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';

interface NextPageProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Draws the page after the cursor, its own next page included. */
  readonly children: (after: string) => ReactNode;
}

/** The rest of a long list, one page at a time and only when asked. */
export function NextPage({ pageInfo, children }: NextPageProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return null;
  if (open) return <>{children(pageInfo.endCursor)}</>;
  return (
    <Button variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'center' }}>
      {text('ui.showMore')}
    </Button>
  );
}
