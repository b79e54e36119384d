import { IconMapQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';
import { EmptyState } from './empty-state.js';
import { Page } from './page.js';

/** The address names nothing that this member may see. */
export function NotFoundState({ back }: { back: ReactNode }) {
  const text = useText();
  return (
    <Page title={text('app.notFound.title')}>
      <EmptyState
        icon={IconMapQuestion}
        title={text('app.notFound.what')}
        why={text('app.notFound.why')}
        action={back}
      />
    </Page>
  );
}
